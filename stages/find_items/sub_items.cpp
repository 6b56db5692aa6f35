#include "stages/find_items/sub_items.h"

#include <algorithm>

#include "pipeline/document/characters.h"

namespace referat::items {
namespace {

// One in so many numbered sub-headings must be a known section for all of them to be sections.
constexpr int kKnownSections = 4;
// The first section of a point begins within so many blocks of its heading.
constexpr std::size_t kSectionWithin = 5;

// "3.1" and "3.a" are points of 3. "3a" is one where its heading stands below that of 3; else it was added behind 3.
bool is_point_of(const Candidate& c, const Candidate& parent) {
  const std::string &number = c.number.value, &upper = parent.number.value;
  if (c.rank == 0 || upper.empty() || number.size() <= upper.size() || number.rfind(upper, 0) != 0) return false;
  if (number[upper.size()] == '.') return true;
  return number.size() == upper.size() + 1 && is_letter(first_letter(number.substr(upper.size()))) &&
         c.rank > parent.rank;
}

bool ends_in_letter(const Candidate& c) {
  const std::string& number = c.number.value;
  return !number.empty() && number.back() >= 'a' && number.back() <= 'z';
}

bool is_letter_of(const Candidate& c, const Candidate& parent) {
  return c.number.value.size() == 1 && is_letter(first_letter(c.number.value)) && !parent.number.value.empty() &&
         is_digit(first_letter(parent.number.value)) && c.rank > parent.rank;
}

class Points {
 public:
  Points(const Document& document, const Profile& profile, std::vector<Candidate>& candidates,
         std::vector<Pick>& chosen)
      : document_(document), profile_(profile), candidates_(candidates), chosen_(chosen) {}

  void find() {
    sort();
    mark_announced();
    const bool sections = numbers_sections();
    std::vector<Pick> added;
    const Candidate* parent = nullptr;
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      if (!chosen_[i].sub_item) parent = &candidate(chosen_[i].candidate);
      int letter = 1;
      for (int k = chosen_[i].candidate + 1; k < end_of(i); ++k) {
        Candidate& c = candidates_[static_cast<std::size_t>(k)];
        if (c.rank == 0) continue;
        const bool numbered = parent != nullptr && is_point_of(c, *parent) && (!sections || ends_in_letter(c));
        if (numbered || letter_follows(c, letter)) added.push_back({k, -1, {"heading"}, true});
      }
    }
    chosen_.insert(chosen_.end(), added.begin(), added.end());
    sort();
  }

 private:
  const Candidate& candidate(int index) const { return candidates_[static_cast<std::size_t>(index)]; }

  void sort() {
    std::sort(chosen_.begin(), chosen_.end(), [](const Pick& a, const Pick& b) { return a.candidate < b.candidate; });
  }

  int end_of(std::size_t i) const {
    return i + 1 < chosen_.size() ? chosen_[i + 1].candidate : static_cast<int>(candidates_.size());
  }

  void mark_announced() {
    const Candidate* parent = nullptr;
    for (Pick& pick : chosen_) {
      const Candidate& c = candidate(pick.candidate);
      pick.sub_item = parent != nullptr && pick.entry >= 0 && (is_point_of(c, *parent) || is_letter_of(c, *parent));
      if (!pick.sub_item) parent = &c;
    }
  }

  // "3.1 Baggrund" is a numbered section, "3.1 Støj" a point; letters number points only. A document does one or the
  // other: where several of these headings are sections that the profile knows, all are sections.
  bool numbers_sections() const {
    int points = 0, known = 0;
    for (std::size_t i = 0; i < chosen_.size(); ++i)
      for (int k = chosen_[i].candidate + 1; k < end_of(i); ++k) {
        if (!is_point_of(candidate(k), candidate(chosen_[i].candidate)) || ends_in_letter(candidate(k))) continue;
        ++points;
        known += known_heading(candidate(k).title.str(), profile_) ? 1 : 0;
      }
    return known * kKnownSections >= points && known > 0;
  }

  bool over_known_heading(const Candidate& c) const {
    const auto first = static_cast<std::size_t>(c.last_block) + 1;
    for (std::size_t next = first; next < std::min(first + kSectionWithin, document_.blocks.size()); ++next)
      if (document_.blocks[next].kind == BlockKind::heading)
        return known_heading(document_.blocks[next].text.str(), profile_);
    return false;
  }

  // A lettered heading over a known section heading; the letters must follow each other.
  bool letter_follows(Candidate& c, int& letter) const {
    const auto marker = list_marker(c.title.str());
    if (!marker || marker->type != ListType::alpha || marker->ordinal != letter) return false;
    if (!over_known_heading(c) || !take_letter(c)) return false;
    ++letter;
    return true;
  }

  const Document& document_;
  const Profile& profile_;
  std::vector<Candidate>& candidates_;
  std::vector<Pick>& chosen_;
};

}  // namespace

void find_sub_items(const Document& document, const Profile& profile, std::vector<Candidate>& candidates,
                    std::vector<Pick>& chosen) {
  Points(document, profile, candidates, chosen).find();
}

}  // namespace referat::items
