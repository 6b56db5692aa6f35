#include "stages/find_items/find_items.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/document/characters.h"
#include "pipeline/profile/decisions.h"
#include "pipeline/profile/numbers.h"
#include "stages/find_items/align.h"
#include "stages/find_items/candidates.h"
#include "stages/find_items/facts.h"
#include "stages/find_items/number_rows.h"
#include "stages/find_items/sub_items.h"
#include "stages/find_items/witnesses.h"

namespace referat {
namespace {

using items::Announced;
using items::Candidate;
using items::Pick;

// Of the announced titles so many must be found before a list is believed to announce the items.
constexpr double kBelieved = 0.5;
// Without any known section heading, a style of headings must come so often to mean items.
constexpr int kUnnumberedStyle = 4;
// The first section of a point begins within so many blocks of its heading.
constexpr std::size_t kSectionWithin = 5;
// Rows of facts between a group heading and its first item: so many, each at most so long.
constexpr int kFactRows = 3;
constexpr std::size_t kFactRow = 120;
// Stands for the rank of text that is no heading: behind all ranks.
constexpr int kPlain = 1000;
// An unnumbered item's heading stands over known section headings at least this often.
constexpr int kUnnumberedItems = 2;

class Finder {
 public:
  Finder(const Document& document, const Profile& profile)
      : document_(document), profile_(profile), candidates_(items::find_candidates(document, profile)) {}

  Document find() {
    from_contents();
    if (chosen_.empty()) from_outline();
    from_number_rows();
    if (chosen_.empty()) from_numbers();
    if (chosen_.empty()) from_plain_numbers();
    if (chosen_.empty()) from_style();
    if (!chosen_.empty()) add_of_same_style();
    items::find_sub_items(document_, profile_, candidates_, chosen_);
    write();
    return std::move(found_);
  }

 private:
  const Candidate& candidate(int index) const { return candidates_[static_cast<std::size_t>(index)]; }

  bool choose(const std::vector<Announced>& announced, const char* witness, bool entries) {
    const std::vector<int> pairs = items::align(announced, candidates_);
    const auto matched = std::count_if(pairs.begin(), pairs.end(), [](int p) { return p >= 0; });
    if (static_cast<double>(matched) < kBelieved * static_cast<double>(announced.size())) return false;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (pairs[i] < 0) continue;
      Candidate& c = candidates_[static_cast<std::size_t>(pairs[i])];
      if (!announced[i].number.empty() && !c.numbered && is_letter(first_letter(announced[i].number)))
        items::take_letter(c);
      chosen_.push_back({pairs[i], entries ? static_cast<int>(i) : -1, {witness}});
    }
    return true;
  }

  void from_contents() {
    std::vector<Announced> announced;
    const auto& entries = document_.contents.entries;
    const auto numbers =
        std::count_if(entries.begin(), entries.end(), [](const ContentsEntry& e) { return !e.number.value.empty(); });
    for (const ContentsEntry& entry : entries) {
      Announced a;
      // Without a number among numbered ones, and known to be none: the page for signatures, the list of attachments.
      a.no_item = numbers > 0 && entry.number.value.empty() && profile_.whole("contents-tail", entry.title.str());
      a.number = entry.number.value;
      a.folded = fold(entry.title.str());
      a.folded_all = fold(a.number + " " + a.folded);
      a.page = std::atoi(entry.page.value.c_str());
      announced.push_back(std::move(a));
    }
    if (!announced.empty()) choose(announced, "contents", true);
  }

  // The outline's level that matches most headings announces the items.
  void from_outline() {
    std::map<int, std::vector<Announced>> levels;
    for (const OutlineEntry& entry : document_.outline)
      levels[entry.level].push_back({"", fold(entry.title), "", entry.page});
    for (const auto& [level, announced] : levels) {
      std::vector<Announced> items;
      for (const Announced& a : announced) {
        const bool known = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
          if (c.numbered && items::title_likeness(a.folded, c.folded_all) >= 0.7) return true;
          return c.rank > 0 && c.block > 0 && a.folded == c.folded_all && !known_heading(c.title.str());
        });
        if (known) items.push_back(a);
      }
      if (items.size() >= 2 && choose(items, "outline", false)) return;
    }
  }

  // Titles without a number, over or under the row that holds it.
  void from_number_rows() {
    const bool empty = chosen_.empty();
    for (const items::NumberRow& row : items::find_number_rows(document_, profile_, candidates_)) {
      row_numbers_[candidate(row.candidate).block] = row.number;
      number_rows_.insert(row.block);
      if (empty) chosen_.push_back({row.candidate, -1, {"heading"}});
    }
  }

  // "Item 1: Approved." in plain type: what was decided about a point, not the heading of one.
  bool decides(const Candidate& c) const {
    const std::string title = c.title.str();
    return c.rank == 0 && ends_sentence(title) && !read_outcome({title}, profile_).empty();
  }

  // Numbered headings of one style; unmistakable forms count double, the more prominent style wins a tie.
  void from_numbers() {
    std::map<int, std::vector<int>> by_rank;
    for (std::size_t i = 0; i < candidates_.size(); ++i)
      if (candidates_[i].numbered && (candidates_[i].rank > 0 || (candidates_[i].strong && !decides(candidates_[i])))) {
        const int rank = candidates_[i].rank > 0 ? candidates_[i].rank : kPlain;
        by_rank[rank].push_back(static_cast<int>(i));
      }
    std::vector<int> best;
    int best_score = 0;
    for (const auto& [rank, indexes] : by_rank) {
      const std::vector<int> run = items::growing(candidates_, indexes);
      int score = 0;
      for (const int i : run) score += candidate(i).strong ? 2 : 1;
      if (rank == kPlain && run.size() < 2) continue;  // "Nr. 2. …" may begin any sentence
      if (score > best_score) best_score = score, best = run;
    }
    const bool single_first = best.size() == 1 && candidate(best.front()).value == 1;
    if (best_score >= 2 || single_first)
      for (const int i : best) chosen_.push_back({i, -1, {"heading"}});
  }

  // Typewriter documents: "1. Title" in plain type, with known section headings or text below, never one after another.
  void from_plain_numbers() {
    std::vector<int> indexes;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& c = candidates_[i];
      if (!c.numbered || c.title.empty() || decides(c)) continue;
      const auto next = static_cast<std::size_t>(c.last_block) + 1;
      if (next < document_.blocks.size() && goes_on_as_list(document_.blocks[next], c)) continue;
      if (begins_upper(c.title.str())) indexes.push_back(static_cast<int>(i));
    }
    const std::vector<int> run = items::growing(candidates_, indexes);
    if (run.size() < 2) return;
    // Numbers that run through the year begin anywhere: then what stands below must say that these are items.
    const auto shown = std::count_if(run.begin(), run.end(), [&](int i) { return over_item_text(candidate(i)); });
    if (candidate(run.front()).value > 1 && static_cast<std::size_t>(shown) * 2 < run.size()) return;
    for (const int i : run) chosen_.push_back({i, -1, {"heading"}});
  }

  // The next number follows at once.
  static bool goes_on_as_list(const Block& next, const Candidate& c) {
    const auto marker = list_marker(next.marker);
    return next.kind == BlockKind::list_item &&
           (next.list == ListType::alpha || next.list == ListType::roman || (marker && marker->ordinal == c.value + 1));
  }

  // A row of facts of the case or the heading of a section, in any type, follows soon.
  bool over_item_text(const Candidate& c) const {
    const auto first = static_cast<std::size_t>(c.last_block) + 1;
    for (std::size_t next = first; next < std::min(first + kSectionWithin, document_.blocks.size()); ++next) {
      const std::string text = document_.blocks[next].text.str();
      const std::vector<FoundNumber> numbers = find_numbers(text, profile_);
      const bool fact = next == first && !numbers.empty() && numbers.front().label.begin == 0 &&
                        numbers.front().label.end > 0 && text.size() <= kFactRow;
      if (fact || known_heading(text)) return true;
    }
    return false;
  }

  bool known_heading(const std::string& text) const { return items::known_heading(text, profile_); }

  // No numbers at all: the most prominent style that comes several times and stands over known sections.
  void from_style() {
    std::map<int, std::vector<int>> by_rank;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& c = candidates_[i];
      if (c.rank > 0 && c.block > 0 && !known_heading(c.title.str()) && !profile_.whole("group", c.title.str()))
        by_rank[c.rank].push_back(static_cast<int>(i));
    }
    for (const auto& [rank, indexes] : by_rank) {
      std::vector<int> over;
      for (const int i : indexes) {
        auto next = static_cast<std::size_t>(candidate(i).last_block) + 1;
        while (next < document_.blocks.size() && document_.blocks[next].kind == BlockKind::paragraph &&
               !find_numbers(document_.blocks[next].text.str(), profile_).empty())
          ++next;  // rows of facts
        const bool section = next < document_.blocks.size() && document_.blocks[next].kind == BlockKind::heading &&
                             known_heading(document_.blocks[next].text.str());
        if (section) over.push_back(i);
      }
      if (static_cast<int>(over.size()) < kUnnumberedItems) continue;
      for (const int i : indexes)
        if (i >= over.front()) chosen_.push_back({i, -1, {"heading"}});
      return;
    }
    // Known sections nowhere: the first style that comes often, below the title.
    for (const auto& [rank, indexes] : by_rank) {
      if (static_cast<int>(indexes.size()) < kUnnumberedStyle) continue;
      for (const int i : indexes) chosen_.push_back({i, -1, {"heading"}});
      return;
    }
  }

  // Numbered headings in the style of the chosen ones, whose numbers fit between their neighbours'.
  void add_of_same_style() {
    std::map<int, int> ranks;
    for (const Pick& pick : chosen_)
      if (candidate(pick.candidate).numbered) ++ranks[candidate(pick.candidate).rank];
    if (ranks.empty()) return;
    const int rank = std::max_element(ranks.begin(), ranks.end(), [](const auto& a, const auto& b) {
                       return a.second < b.second;
                     })->first;
    if (rank == 0) return;
    std::vector<Pick> added;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& c = candidates_[i];
      const bool chosen = std::any_of(chosen_.begin(), chosen_.end(),
                                      [&](const Pick& p) { return p.candidate == static_cast<int>(i); });
      if (chosen || !c.numbered || c.rank != rank || !fits(static_cast<int>(i))) continue;
      added.push_back({static_cast<int>(i), -1, {"heading"}});
    }
    chosen_.insert(chosen_.end(), added.begin(), added.end());
  }

  bool fits(int index) const {
    const Candidate& c = candidate(index);
    int before = -1, after = -1;
    for (const Pick& pick : chosen_) {
      const Candidate& other = candidate(pick.candidate);
      if (pick.candidate < index && (before < 0 || pick.candidate > before)) before = pick.candidate;
      if (pick.candidate > index && (after < 0 || pick.candidate < after)) after = pick.candidate;
      if (other.number.value == c.number.value) return false;
    }
    if (before < 0)
      return candidate(after).value > c.value && candidate(after).value - c.value <= items::kNumberStep &&
             c.page >= candidate(after).page - 3;
    if (candidate(before).numbered && c.value < candidate(before).value) return false;
    return after < 0 || !candidate(after).numbered || c.value <= candidate(after).value;
  }

  void write() {
    for (const Pick& pick : chosen_) {
      const Candidate& c = candidate(pick.candidate);
      ItemStart start;
      start.block = c.block;
      start.last_block = c.last_block;
      start.number = c.number;
      start.title = c.title;
      start.label = c.label;
      start.entry = pick.entry;
      start.sub_item = pick.sub_item;
      start.witnesses = pick.witnesses;
      if (c.rank > 0 && pick.witnesses.front() != "heading") start.witnesses.emplace_back("heading");
      found_.item_starts.push_back(std::move(start));
    }
    add_groups();
    items::hear_outline(document_, found_.item_starts);
    items::find_facts(document_, profile_, found_.item_starts);
    number_from_facts();
    items::compare_witnesses(document_, profile_, found_);
    if (found_.item_starts.empty())
      found_.notes.push_back({Severity::warning,
                              "no-items",
                              "no agenda items were found; the text stands in the preamble",
                              "find_items",
                              {}});
  }

  // "Sag nr. 61" in a label row is the item's own number when the contents or the rows of the other items say so.
  void number_from_facts() {
    for (ItemStart& start : found_.item_starts) {
      if (!start.number.value.empty()) continue;
      const auto row = row_numbers_.find(start.block);
      std::string number = row == row_numbers_.end() ? std::string() : row->second;
      if (start.entry >= 0) number = document_.contents.entries[static_cast<std::size_t>(start.entry)].number.value;
      const auto fact = std::find_if(start.facts.begin(), start.facts.end(),
                                     [&](const ItemFact& f) { return f.value.value == number; });
      if (number.empty() || fact == start.facts.end()) continue;
      start.number = fact->value;
      start.facts.erase(fact);
    }
  }

  // Headings over several items, between or before them.
  void add_groups() {
    std::vector<ItemStart> groups;
    for (std::size_t i = 0; i < document_.blocks.size() && !found_.item_starts.empty(); ++i) {
      const Block& block = document_.blocks[i];
      if (block.kind != BlockKind::heading) continue;
      const auto added = profile_.whole("addendum-group", block.text.str());
      auto hit = added ? added : profile_.whole("group", block.text.str());
      const bool outranks = !hit && !number_rows_.contains(static_cast<int>(i)) && outranks_items(static_cast<int>(i));
      const bool taken = std::any_of(found_.item_starts.begin(), found_.item_starts.end(), [&](const ItemStart& s) {
        return static_cast<int>(i) >= s.block && static_cast<int>(i) <= s.last_block;
      });
      const bool last = static_cast<int>(i) > found_.item_starts.back().block;
      // "ÅBEN DAGSORDEN" as the title of the document.
      const bool title = profile_.whole("kind", block.text.str()) && first_heading(i);
      if (title) continue;
      if ((!hit && !outranks) || taken || last || !leads_to_item(static_cast<int>(i))) continue;
      ItemStart group;
      group.block = group.last_block = static_cast<int>(i);
      group.title = block.text;
      group.access = added || outranks ? "" : hit->value;
      group.addendum = added.has_value();
      group.group = true;
      group.witnesses = {"heading"};
      groups.push_back(std::move(group));
    }
    found_.item_starts.insert(found_.item_starts.end(), groups.begin(), groups.end());
    std::sort(found_.item_starts.begin(), found_.item_starts.end(),
              [](const ItemStart& a, const ItemStart& b) { return a.block < b.block; });
  }

  bool first_heading(std::size_t block) const {
    return std::none_of(document_.blocks.begin(), document_.blocks.begin() + static_cast<std::ptrdiff_t>(block),
                        [](const Block& b) { return b.kind == BlockKind::heading; });
  }

  // More prominent than the items' headings, behind the printed contents (or another item): the name of a group that no
  // profile knows.
  bool outranks_items(int block) const {
    const Block& heading = document_.blocks[static_cast<std::size_t>(block)];
    std::map<int, int> ranks;
    for (const ItemStart& start : found_.item_starts)
      ++ranks[document_.blocks[static_cast<std::size_t>(start.block)].rank];
    const int usual = std::max_element(ranks.begin(), ranks.end(), [](const auto& a, const auto& b) {
                        return a.second < b.second;
                      })->first;
    if (usual == 0 || heading.rank >= usual || known_heading(heading.text.str())) return false;
    const bool behind_item = found_.item_starts.front().block < block;
    const auto& at = document_.contents.at;
    const Place& place = heading.at.front();
    const bool behind_contents =
        !at.empty() &&
        (place.page > at.back().page || (place.page == at.back().page && place.box.top > at.back().box.bottom));
    return behind_item || behind_contents;
  }

  // Nothing but rows of facts between the heading and the next item.
  bool leads_to_item(int block) const {
    for (const ItemStart& start : found_.item_starts) {
      if (start.block <= block) continue;
      for (int k = block + 1; k < start.block; ++k)
        if (document_.blocks[static_cast<std::size_t>(k)].text.str().size() > kFactRow) return false;
      return start.block - block <= kFactRows + 1;
    }
    return false;
  }

  const Document& document_;
  const Profile& profile_;
  std::vector<Candidate> candidates_;
  std::vector<Pick> chosen_;
  std::map<int, std::string> row_numbers_;  // by the block of the title
  std::set<int> number_rows_;               // the blocks that hold them
  Document found_;
};

}  // namespace

Result<Document> find_items(const Document& document, const Profile& profile) {
  return Finder(document, profile).find();
}

}  // namespace referat
