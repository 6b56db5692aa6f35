#include "stages/find_contents/rows.h"

#include <algorithm>
#include <charconv>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"

namespace referat::contents {
namespace {

// Page numbers have at most this many digits; longer numbers are years, amounts or case numbers.
constexpr std::size_t kPageDigits = 4;

int page_number(std::string_view token) {
  if (token.empty()) return 0;
  if (token.size() <= kPageDigits &&
      std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    int value = 0;
    std::from_chars(token.data(), token.data() + token.size(), value);
    return value;
  }
  return token[0] >= 'a' ? roman_value(token) : 0;
}

// The page number at the end: after a leader, or alone in the last line of the row.
void read_page(const Document& document, const std::string& text, TextRow& row) {
  std::size_t begin = text.size();
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '.' && text[begin - 1] != '_') {
    const std::size_t back = begin - 1;
    if ((static_cast<unsigned char>(text[back]) & 0x80) != 0) break;
    begin = back;
  }
  const int value = page_number(std::string_view(text).substr(begin));
  if (value == 0) return;
  const Line& last = document.lines[static_cast<std::size_t>(row.lines.back())];
  const std::size_t leader = leader_offset(std::string_view(text).substr(0, begin));
  row.has_leader = leader < begin && is_leader(std::string_view(text).substr(leader, begin - leader));
  const bool own_column = row.lines.size() > 1 && last.text.str() == text.substr(begin);
  const bool numeric = text[begin] >= '0' && text[begin] <= '9';
  if (!row.has_leader && !own_column) return;
  if (!row.has_leader && !numeric) return;  // a lone "i" or "v" in a column may be anything
  row.anchored = true;
  row.page_begin = begin;
  row.page_value = value;
  row.title_end = row.has_leader ? leader : begin;
  while (row.title_end > 0 && text[row.title_end - 1] == ' ') --row.title_end;
  const Word& word = document.word(row.text.spans.back());
  row.page_right = word.box.right;
  row.page_left = word.box.left;
}

// "31.", "42", "1:", "5.a", "8a" at the start, with a title behind it.
void read_number(const Document& document, const std::string& text, TextRow& row) {
  std::size_t i = 0;
  while (i < text.size() && text[i] >= '0' && text[i] <= '9') ++i;
  if (i == 0 || i > kPageDigits) return;
  std::size_t end = i;
  if (end < text.size() && text[end] == '.' && end + 1 < text.size() && text[end + 1] >= '0' && text[end + 1] <= '9') {
    ++end;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  }
  if (end < text.size() && text[end] >= 'a' && text[end] <= 'z' &&
      (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '.' || text[end + 1] == ')'))
    ++end;
  const std::size_t core = end;
  while (end < text.size() && (text[end] == '.' || text[end] == ':' || text[end] == ')')) ++end;
  if (end < text.size() && text[end] != ' ') return;
  row.number = text.substr(0, core);
  row.number_end = end;
  row.title_begin = std::min(text.size(), text.find_first_not_of(' ', end));
  const Text title = row.text.cut(row.title_begin);
  row.title_left = title.empty() ? row.box.right : document.word(title.spans.front()).box.left;
}

}  // namespace

std::vector<TextRow> text_rows(const Document& document) {
  const std::vector<bool> furniture = furniture_lines(document);
  std::vector<TextRow> rows;
  int last_row = -1;
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const Line& line = document.lines[i];
    if (furniture[i]) continue;
    if (rows.empty() || rows.back().page != line.page || last_row != line.row) {
      rows.emplace_back();
      rows.back().page = line.page;
      last_row = line.row;
    }
    TextRow& row = rows.back();
    row.lines.push_back(static_cast<int>(i));
    row.box = unite(row.box, line.box);
    row.text.append(line.text);
  }
  for (TextRow& row : rows) {
    const std::string text = row.text.str();
    row.title_end = row.page_begin = text.size();
    row.title_left = row.box.left;
    read_page(document, text, row);
    read_number(document, text.substr(0, row.page_begin), row);
  }
  return rows;
}

}  // namespace referat::contents
