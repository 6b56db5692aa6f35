#include "stages/find_items/facts.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/profile/numbers.h"

namespace referat::items {
namespace {

struct RowFacts {
  std::vector<ItemFact> facts;
  std::string access;
  Text label;
  bool found = false;
  bool labelled = false;  // with a label at each number
};

// Case number, access and the like: so many rows above a heading at most.
constexpr int kRowsAbove = 4;
// How far below its heading an item's label row may stand, in blocks.
constexpr int kInsideBlocks = 6;

bool only_punctuation(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (is_letter(c.value) || is_digit(c.value)) return false;
    i += c.bytes;
  }
  return true;
}

// Reads a row that holds facts and nothing else; `found` is false for any other text.
RowFacts read_row(const Text& text, const Profile& profile) {
  RowFacts row;
  const std::string printed = text.str();
  std::vector<FoundNumber> numbers = find_numbers(printed, profile);
  std::size_t from = 0;
  row.labelled = true;
  const auto rest = [&](std::size_t end) {
    const std::string_view piece = std::string_view(printed).substr(from, end - from);
    if (only_punctuation(piece)) {
      row.label.append(text.cut(from, end));
      return true;
    }
    // A second number behind the same label: "08/14427, 08/14430", "… and 08/14430".
    std::size_t start = piece.find_first_not_of(" ,;|");
    if (start != std::string_view::npos)
      if (const auto word = profile.prefix("and-word", piece.substr(start)))
        start = piece.find_first_not_of(' ', start + word->end);
    const std::size_t stop = piece.find_last_not_of(" ,;|");
    if (!row.facts.empty() && start != std::string_view::npos) {
      const auto format = profile.whole("number-format", piece.substr(start, stop - start + 1));
      if (format && format->value == row.facts.back().name) {
        const Text value = text.cut(from + start, from + stop + 1);
        row.label.append(text.cut(from, from + start));
        row.label.append(text.cut(from + stop + 1, end));
        row.facts.push_back({row.facts.back().name, {value.str(), value}});
        return true;
      }
    }
    if (start == std::string_view::npos || stop < start) return false;
    const auto hit = profile.whole("access", piece.substr(start, stop - start + 1));
    if (!hit) return false;
    row.access = hit->value;
    row.label.append(text.cut(from, end));
    return true;
  };
  for (const FoundNumber& number : numbers) {
    if (number.value.begin == number.value.end) return {};
    const bool labelled = number.label.end > number.label.begin;
    row.labelled = row.labelled && labelled;
    if (!rest(labelled ? number.label.begin : number.value.begin)) return {};
    if (labelled) row.label.append(text.cut(number.label.begin, number.value.begin));
    row.facts.push_back({number.kind,
                         {printed.substr(number.value.begin, number.value.end - number.value.begin),
                          text.cut(number.value.begin, number.value.end)}});
    from = number.value.end;
  }
  if (!rest(printed.size())) return {};
  row.found = !row.facts.empty() || !row.access.empty();
  return row;
}

class Reader {
 public:
  Reader(const Document& document, const Profile& profile, std::vector<ItemStart>& starts)
      : document_(document), profile_(profile), starts_(starts) {}

  void read() {
    if (facts_stand_above()) {  // of all items first: what stands above one is not below the one before it
      for (ItemStart& start : starts_) take_above(start);
    }
    std::string group_access;
    bool addendum_group = false;
    for (std::size_t i = 0; i < starts_.size(); ++i) {
      ItemStart& start = starts_[i];
      if (start.group) {
        group_access = start.access;
        addendum_group = start.addendum;
        continue;
      }
      take_from_title(start);
      take_access_from_title(start);
      take_below(i);
      const bool closed_title = profile_.whole("closed-title", start.title.str()).has_value();
      const bool closed_entry =
          start.entry >= 0 && document_.contents.entries[static_cast<std::size_t>(start.entry)].closed;
      if (closed_title || closed_entry || group_access == "closed") start.access = "closed";
      const std::string heading = document_.blocks[static_cast<std::size_t>(start.block)].text.str();
      start.addendum =
          addendum_group || profile_.whole("addendum", start.title.str()) || profile_.whole("addendum", heading);
    }
  }

 private:
  RowFacts row_at(int block) const {
    if (block < 0 || block >= static_cast<int>(document_.blocks.size())) return {};
    const Block& b = document_.blocks[static_cast<std::size_t>(block)];
    if (b.kind != BlockKind::paragraph && b.kind != BlockKind::heading) return {};
    if (RowFacts row = label_row(b); row.found) return row;
    return read_row(b.text, profile_);
  }

  // A label with its value in the next column, without a colon.
  RowFacts label_row(const Block& block) const {
    RowFacts row;
    if (block.lines.size() != 2) return row;
    const Line& label = document_.lines[static_cast<std::size_t>(block.lines[0])];
    const Line& value = document_.lines[static_cast<std::size_t>(block.lines[1])];
    const auto hit = profile_.whole("number", label.text.str());
    if (!hit || label.row != value.row) return row;
    row.label = label.text;
    row.facts.push_back({hit->value, {value.text.str(), value.text}});
    row.found = row.labelled = true;
    return row;
  }

  bool is_start(int block) const {
    return std::any_of(starts_.begin(), starts_.end(),
                       [&](const ItemStart& s) { return block >= s.block && block <= s.last_block; });
  }

  // In most items the row above the heading holds the facts, and the row below does not.
  bool facts_stand_above() const {
    int above = 0, below = 0;
    for (const ItemStart& start : starts_) {
      if (start.group) continue;
      above += rows_above(start) > 0 ? 1 : 0;
      below += !is_start(start.last_block + 1) && !row_at(start.last_block + 1).facts.empty() ? 1 : 0;
    }
    return above > below;
  }

  // How many rows right above the heading hold facts and nothing else, at least one of them a number.
  int rows_above(const ItemStart& start) const {
    int rows = 0;
    bool numbers = false;
    while (rows < kRowsAbove && !is_start(start.block - 1 - rows)) {
      const RowFacts row = row_at(start.block - 1 - rows);
      if (!row.found) break;
      numbers = numbers || !row.facts.empty();
      ++rows;
    }
    return numbers ? rows : 0;
  }

  void add(ItemStart& start, const RowFacts& row) const {
    start.facts.insert(start.facts.end(), row.facts.begin(), row.facts.end());
    start.label.append(row.label);
    if (!row.access.empty()) start.access = row.access;
  }

  void take_above(ItemStart& start) const {
    if (start.group) return;
    const int rows = rows_above(start);
    for (int block = start.block - rows; block < start.block; ++block) {
      add(start, row_at(block));
      start.lead_blocks.push_back(block);
    }
  }

  void take_below(std::size_t i) {
    ItemStart& start = starts_[i];
    const int limit = i + 1 < starts_.size()
                          ? starts_[i + 1].block - static_cast<int>(starts_[i + 1].lead_blocks.size())
                          : static_cast<int>(document_.blocks.size());
    for (int block = start.last_block + 1; block < limit; ++block) {
      const RowFacts row = row_at(block);
      if (!row.found) break;
      add(start, row);
      start.last_block = block;
    }
    if (start.facts.empty()) take_inside(start, limit);
  }

  // A whole item of another system inside a field of this one: its label rows stand further down, together.
  void take_inside(ItemStart& start, int limit) const {
    const int last = std::min(limit, start.last_block + 1 + kInsideBlocks);
    int first = start.last_block + 1;
    while (first < last && !(row_at(first).labelled && !row_at(first).facts.empty())) ++first;
    if (first >= last) return;
    int end = first;
    while (end < limit && row_at(end).found) ++end;
    while (first - 1 > start.last_block && row_at(first - 1).found) --first;
    for (int block = first; block < end; ++block) {
      add(start, row_at(block));
      start.lead_blocks.push_back(block);
    }
  }

  // "Title (2018-0012345)": a case number in parentheses closes the heading.
  void take_from_title(ItemStart& start) const {
    const std::string title = start.title.str();
    if (title.empty() || title.back() != ')') return;
    const std::size_t open = title.rfind('(');
    if (open == std::string::npos || open < 2) return;
    const std::string inside = title.substr(open + 1, title.size() - open - 2);
    const auto hit = profile_.whole("number-format", inside);
    if (!hit || hit->value != "caseNumber" || inside.size() < 5) return;
    start.facts.push_back({"caseNumber", {inside, start.title.cut(open + 1, title.size() - 1)}});
    start.label.append(start.title.cut(open, open + 1));
    start.label.append(start.title.cut(title.size() - 1));
    start.title = start.title.cut(0, title.find_last_not_of(' ', open - 1) + 1);
  }

  // "(Åben) Title": a word of access in brackets before the title is a mark, not part of it.
  void take_access_from_title(ItemStart& start) const {
    const std::string title = start.title.str();
    const std::size_t close = title.find(')');
    if (title.empty() || title[0] != '(' || close == std::string::npos || close + 2 >= title.size()) return;
    const auto hit = profile_.whole("access", title.substr(0, close + 1));
    if (!hit) return;
    start.access = hit->value;
    start.label.append(start.title.cut(0, close + 1));
    start.title = start.title.cut(title.find_first_not_of(' ', close + 1));
  }

  const Document& document_;
  const Profile& profile_;
  std::vector<ItemStart>& starts_;
};

}  // namespace

void find_facts(const Document& document, const Profile& profile, std::vector<ItemStart>& starts) {
  Reader(document, profile, starts).read();
}

}  // namespace referat::items
