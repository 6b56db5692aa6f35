#include "stages/mark_furniture/mark_furniture.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"
#include "stages/mark_furniture/margins.h"

namespace referat {
namespace {

// How many rows from the edge of a page may be a running head or foot. Letterheads and five-line heads exist.
constexpr int kEdgeRows = 8;
// Share of the page height in which heads and feet stand.
constexpr double kEdgeZone = 0.25;
// How far, in Length, the same line may stand from the same edge on two pages.
constexpr Length kHeightTolerance = 500;
// Share of the pages (all, odd, even, or all but the first) on which a line must return.
// Lower takes returning text for furniture; higher leaves heads that begin late in the text.
constexpr double kCoverage = 0.6;
// The same for lines tagged as artifacts: a repeated table header is one too, so the tag alone does not do.
constexpr double kTaggedCoverage = 0.3;
// A page number counts with the pages, which is strong evidence: this share is enough.
constexpr double kNumberCoverage = 0.5;
// From this prominence on, a line whose number counts up is a heading, not a page number.
constexpr int kHeadingProminence = 6;

struct Candidate {
  int line = 0;
  int page = 0;
  bool top = true;
  int depth = 0;        // rows between it and the edge
  Length distance = 0;  // from its edge of the page
  std::string words;    // folded, numbers as '#'
  std::vector<int> numbers;
  bool page_phrase = false;  // reads as a page number by the profile
  int phrase_number = 0;
  bool artifact = false;
  int prominence = 0;
};

bool all_artifact(const Document& document, const Line& line) {
  const Page& page = document.pages[static_cast<std::size_t>(line.page - 1)];
  return std::all_of(line.words.begin(), line.words.end(),
                     [&](int w) { return page.words[static_cast<std::size_t>(w)].artifact; });
}

void fold_numbers(const std::string& text, Candidate& out) {
  const std::string folded = fold(text);
  for (std::size_t i = 0; i < folded.size();) {
    if (folded[i] < '0' || folded[i] > '9') {
      out.words += folded[i++];
      continue;
    }
    std::size_t end = i;
    while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9') ++end;
    int value = 0;
    std::from_chars(folded.data() + i, folded.data() + std::min(end, i + 9), value);
    out.numbers.push_back(value);
    out.words += '#';
    i = end;
  }
}

class Finder {
 public:
  Finder(const Document& document, const Profile& profile)
      : document_(document), profile_(profile), body_(body_style(document.lines)) {
    for (const Page& page : document.pages)
      if (page.state == PageState::text) text_pages_.insert(page.number);
  }

  std::vector<Furniture> find() {
    for (const Page& page : document_.pages) gather(page.number);
    std::map<std::pair<bool, std::string>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < candidates_.size(); ++i)
      groups[{candidates_[i].top, candidates_[i].words}].push_back(i);
    accepted_.assign(candidates_.size(), false);
    number_.assign(candidates_.size(), 0);
    for (const auto& [key, members] : groups) {
      accept_repeated(members);
      accept_counting(members);
    }
    accept_roman();
    accept_single_page();
    return with_margins(outermost());
  }

 private:
  void gather(int page_number) {
    const Page& page = document_.pages[static_cast<std::size_t>(page_number - 1)];
    std::map<int, std::vector<int>> rows;
    for (std::size_t i = 0; i < document_.lines.size(); ++i)
      if (document_.lines[i].page == page_number) rows[document_.lines[i].row].push_back(static_cast<int>(i));
    std::vector<std::vector<int>> ordered;
    for (auto& [row, lines] : rows) ordered.push_back(std::move(lines));
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const auto& a, const auto& b) { return line(a.front()).box.top < line(b.front()).box.top; });
    const auto zone = static_cast<Length>(kEdgeZone * page.height);
    for (int depth = 0; depth < kEdgeRows && depth < static_cast<int>(ordered.size()); ++depth) {
      for (const int index : ordered[static_cast<std::size_t>(depth)])
        if (line(index).box.bottom < zone) add(index, page, true, depth);
      for (const int index : ordered[ordered.size() - 1 - static_cast<std::size_t>(depth)])
        if (line(index).box.top > page.height - zone) add(index, page, false, depth);
    }
  }

  const Line& line(int index) const { return document_.lines[static_cast<std::size_t>(index)]; }

  void add(int index, const Page& page, bool top, int depth) {
    Candidate c;
    c.line = index;
    c.page = page.number;
    c.top = top;
    c.depth = depth;
    c.distance = top ? line(index).box.top : page.height - line(index).box.bottom;
    const std::string text = line(index).text.str();
    fold_numbers(text, c);
    if (const auto hit = profile_.whole("page-number", text)) {
      c.page_phrase = true;
      const auto group = hit->groups.find("number");
      if (group != hit->groups.end())
        std::from_chars(group->second.text.data(), group->second.text.data() + group->second.text.size(),
                        c.phrase_number);
      if (c.phrase_number == 0 && group != hit->groups.end()) c.phrase_number = roman_value(group->second.text);
    }
    c.artifact = all_artifact(document_, line(index));
    c.prominence = prominence(line(index).style, body_);
    candidates_.push_back(std::move(c));
  }

  // The pages on which these stand are enough of all pages, or of the odd, the even, or all but the first.
  bool covers(const std::set<int>& pages, double share) const {
    if (pages.size() < 2) return false;
    std::size_t odd = 0, even = 0;
    for (const int page : text_pages_) ++(page % 2 ? odd : even);
    const auto enough = [&](std::size_t of) {
      return static_cast<double>(pages.size()) >= share * static_cast<double>(of);
    };
    if (enough(text_pages_.size()) || enough(text_pages_.size() - 1)) return true;
    const bool all_odd = std::all_of(pages.begin(), pages.end(), [](int p) { return p % 2 == 1; });
    const bool all_even = std::all_of(pages.begin(), pages.end(), [](int p) { return p % 2 == 0; });
    return (all_odd && enough(odd)) || (all_even && enough(even));
  }

  std::set<int> pages_of(const std::vector<std::size_t>& members) const {
    std::set<int> pages;
    for (const std::size_t i : members) pages.insert(candidates_[i].page);
    return pages;
  }

  // Members that stand at one height, the largest such set.
  std::vector<std::size_t> at_one_height(const std::vector<std::size_t>& members) const {
    std::vector<std::size_t> best;
    for (const std::size_t anchor : members) {
      std::vector<std::size_t> near;
      for (const std::size_t i : members)
        if (std::abs(candidates_[i].distance - candidates_[anchor].distance) <= kHeightTolerance) near.push_back(i);
      if (near.size() > best.size()) best = std::move(near);
    }
    return best;
  }

  // The same words and numbers on enough pages at one height.
  void accept_repeated(const std::vector<std::size_t>& members) {
    std::map<std::vector<int>, std::vector<std::size_t>> same;
    for (const std::size_t i : members) same[candidates_[i].numbers].push_back(i);
    for (const auto& [numbers, group] : same) {
      const std::vector<std::size_t> level = at_one_height(group);
      const bool tagged =
          std::all_of(level.begin(), level.end(), [&](std::size_t i) { return candidates_[i].artifact; });
      if (covers(pages_of(level), tagged ? kTaggedCoverage : kCoverage))
        for (const std::size_t i : level) accepted_[i] = true;
    }
  }

  // The same words with a number that grows by one from page to page.
  void accept_counting(const std::vector<std::size_t>& members) {
    const std::size_t places = candidates_[members.front()].numbers.size();
    for (std::size_t place = 0; place < places; ++place) {
      std::map<int, std::vector<std::size_t>> by_offset;
      for (const std::size_t i : members) by_offset[candidates_[i].numbers[place] - candidates_[i].page].push_back(i);
      for (const auto& [offset, group] : by_offset) accept_count(group, place);
    }
  }

  void accept_count(const std::vector<std::size_t>& group, std::size_t place) {
    const Candidate& first = candidates_[group.front()];
    std::vector<std::size_t> steady;
    for (const std::size_t i : group) {
      bool same = true;
      // Of a page-number phrase only the page number counts: "3 of 5", but not the total.
      if (candidates_[i].page_phrase && candidates_[i].numbers[place] != candidates_[i].phrase_number) continue;
      for (std::size_t k = 0; k < first.numbers.size(); ++k)
        same = same && (k == place || candidates_[i].numbers[k] == first.numbers[k]);
      if (same) steady.push_back(i);
    }
    const bool phrase =
        std::all_of(steady.begin(), steady.end(), [&](std::size_t i) { return candidates_[i].page_phrase; });
    if (!phrase) {
      const bool heading = std::any_of(steady.begin(), steady.end(), [&](std::size_t i) {
        return candidates_[i].prominence >= kHeadingProminence || names_an_item(candidates_[i]);
      });
      if (heading) return;
      steady = at_one_height(steady);
    }
    steady = outermost_of_each_page(steady);
    if (!covers(pages_of(steady), kNumberCoverage)) return;
    for (const std::size_t i : steady) {
      accepted_[i] = true;
      number_[i] = candidates_[i].numbers[place];
    }
  }

  // "Punkt 3: Lukket" counts as pages do when each item fills one.
  bool names_an_item(const Candidate& candidate) const {
    const auto hit = profile_.whole("item", line(candidate.line).text.str());
    return hit && hit->entry->extra == "strong";
  }

  // A number in a table may read like the page's; the page number stands outermost.
  std::vector<std::size_t> outermost_of_each_page(const std::vector<std::size_t>& members) const {
    std::map<int, std::size_t> best;
    for (const std::size_t i : members) {
      const auto [at, fresh] = best.try_emplace(candidates_[i].page, i);
      if (!fresh && candidates_[i].depth < candidates_[at->second].depth) at->second = i;
    }
    std::vector<std::size_t> out;
    for (const auto& [page, i] : best) out.push_back(i);
    return out;
  }

  // Page numbers in roman digits: the profile reads them, here they must count with the pages.
  void accept_roman() {
    std::map<int, std::vector<std::size_t>> by_offset;
    for (std::size_t i = 0; i < candidates_.size(); ++i)
      if (candidates_[i].page_phrase && candidates_[i].numbers.empty() && candidates_[i].phrase_number > 0)
        by_offset[candidates_[i].phrase_number - candidates_[i].page].push_back(i);
    for (const auto& [offset, group] : by_offset)
      if (covers(pages_of(group), kNumberCoverage))
        for (const std::size_t i : group) accepted_[i] = true, number_[i] = candidates_[i].phrase_number;
  }

  // A document of one page cannot repeat itself: there a full page-number phrase at the very edge is furniture.
  void accept_single_page() {
    if (text_pages_.size() != 1) return;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& c = candidates_[i];
      if (c.depth == 0 && c.page_phrase && c.phrase_number == 1 && c.prominence < kHeadingProminence) {
        accepted_[i] = true;
        number_[i] = 1;
      }
    }
  }

  // Adds what stands in the margin without repeating.
  std::vector<Furniture> with_margins(std::vector<Furniture> found) const {
    std::vector<bool> taken(document_.lines.size(), false);
    const std::vector<int> watermarks = watermark_lines(document_);
    std::erase_if(found, [&](const Furniture& piece) {
      return std::binary_search(watermarks.begin(), watermarks.end(), piece.line);
    });
    for (const int index : watermarks) found.push_back({FurnitureKind::watermark, index, 0});
    for (const Furniture& piece : found) taken[static_cast<std::size_t>(piece.line)] = true;
    for (const int index : letterhead_lines(document_, profile_, taken)) {
      found.push_back({FurnitureKind::header, index, 0});
      taken[static_cast<std::size_t>(index)] = true;
    }
    for (const MarginLine& line : margin_lines(document_, taken))
      found.push_back({line.top ? FurnitureKind::header : FurnitureKind::footer, line.line, 0});
    std::sort(found.begin(), found.end(), [](const Furniture& a, const Furniture& b) { return a.line < b.line; });
    return found;
  }

  // Only what has nothing but furniture between itself and the edge; page numbers and artifacts need no such proof.
  std::vector<Furniture> outermost() {
    std::map<int, Furniture> found;
    std::map<std::pair<int, bool>, std::map<int, std::vector<std::size_t>>> by_edge;
    for (std::size_t i = 0; i < candidates_.size(); ++i)
      by_edge[{candidates_[i].page, candidates_[i].top}][candidates_[i].depth].push_back(i);
    for (const auto& [edge, rows] : by_edge) {
      bool open = true;
      for (const auto& [depth, row] : rows) {
        bool whole = true;
        for (const std::size_t i : row) {
          const Candidate& c = candidates_[i];
          const bool take = accepted_[i] && (open || c.artifact || (c.page_phrase && number_[i] != 0));
          if (take)
            found.try_emplace(c.line,
                              Furniture{c.top ? FurnitureKind::header : FurnitureKind::footer, c.line, number_[i]});
          else
            whole = false;
        }
        open = open && whole;
      }
    }
    std::vector<Furniture> out;
    for (const auto& [index, piece] : found) out.push_back(piece);
    return out;
  }

  const Document& document_;
  const Profile& profile_;
  Style body_;
  std::set<int> text_pages_;
  std::vector<Candidate> candidates_;
  std::vector<bool> accepted_;
  std::vector<int> number_;
};

}  // namespace

Result<Document> mark_furniture(const Document& document, const Profile& profile) {
  Document found;
  found.furniture = Finder(document, profile).find();
  return found;
}

}  // namespace referat
