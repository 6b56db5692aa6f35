#include "stages/find_items/number_rows.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "pipeline/document/characters.h"
#include "pipeline/profile/numbers.h"

namespace referat::items {
namespace {

// A row of facts is at most so long.
constexpr std::size_t kRow = 120;
// The numbers of items have at most so many digits.
constexpr std::size_t kDigits = 4;
// So many rows of one document at least.
constexpr std::size_t kRows = 2;
// A title in plain type is at most so long.
constexpr std::size_t kTitle = 120;

struct Row {
  int block = 0;
  int value = 0;
  std::string number;
};

bool is_space_or_mark(char c) { return c == ' ' || c == ',' || c == ';' || c == '.' || c == '-' || c == '|'; }

// The row begins with a labelled case number of few digits and holds nothing but numbers and a word of access.
std::optional<Row> read_row(const Block& block, int index, const Profile& profile) {
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) return std::nullopt;
  const std::string text = block.text.str();
  if (text.size() > kRow) return std::nullopt;
  const std::vector<FoundNumber> numbers = find_numbers(text, profile);
  if (numbers.empty() || numbers.front().kind != "caseNumber") return std::nullopt;
  const FoundNumber& first = numbers.front();
  if (first.label.begin != 0 || first.label.end == 0) return std::nullopt;
  Row row{index, 0, text.substr(first.value.begin, first.value.end - first.value.begin)};
  const char* end = row.number.data() + row.number.size();
  if (row.number.empty() || row.number.size() > kDigits ||
      std::from_chars(row.number.data(), end, row.value).ptr != end)
    return std::nullopt;
  std::size_t from = first.value.end;
  for (std::size_t i = 1; i <= numbers.size(); ++i) {
    const std::size_t to = i == numbers.size()        ? text.size()
                           : numbers[i].label.end > 0 ? numbers[i].label.begin
                                                      : numbers[i].value.begin;
    const std::string between = text.substr(from, to - from);
    if (!std::all_of(between.begin(), between.end(), is_space_or_mark) && !profile.whole("access", between))
      return std::nullopt;
    if (i < numbers.size()) from = numbers[i].value.end;
  }
  return row;
}

bool count_on(const std::vector<Row>& rows) {
  std::size_t by_one = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].value <= rows[i - 1].value) return false;
    by_one += rows[i].value == rows[i - 1].value + 1 ? 1 : 0;
  }
  return rows.size() >= kRows && by_one * 2 >= rows.size() - 1;
}

// The candidate in this block, when it may be a title; -1 when not.
int title_in(int block, const std::vector<Candidate>& candidates) {
  const auto found =
      std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) { return c.block == block; });
  if (found == candidates.end() || found->numbered) return -1;
  const std::string text = found->title.str();
  const bool title = found->rank > 0 || (text.size() <= kTitle && begins_upper(text) && !ends_sentence(text));
  return title ? static_cast<int>(found - candidates.begin()) : -1;
}

}  // namespace

std::vector<NumberRow> find_number_rows(const Document& document, const Profile& profile,
                                        const std::vector<Candidate>& candidates) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < document.blocks.size(); ++i)
    if (const auto row = read_row(document.blocks[i], static_cast<int>(i), profile)) rows.push_back(*row);
  if (!count_on(rows)) return {};
  std::vector<NumberRow> above, below;
  std::size_t sections_above = 0, sections_below = 0;
  const auto is_section = [&](int title) {
    const std::string text = candidates[static_cast<std::size_t>(title)].title.str();
    return known_heading(text, profile) || profile.whole("group", text);
  };
  for (const Row& row : rows) {
    const int over = title_in(row.block - 1, candidates), under = title_in(row.block + 1, candidates);
    if (over >= 0) above.push_back({over, row.block, row.number}), sections_above += is_section(over) ? 1 : 0;
    if (under >= 0) below.push_back({under, row.block, row.number}), sections_below += is_section(under) ? 1 : 0;
  }
  // A title may be a word that also heads sections; the side on which most are not is the titles'.
  const std::size_t titles_above = above.size() - sections_above, titles_below = below.size() - sections_below;
  if (2 * std::max(titles_above, titles_below) <= rows.size()) return {};
  return titles_above > titles_below ? above : below;
}

}  // namespace referat::items
