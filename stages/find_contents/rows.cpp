#include "stages/find_contents/rows.h"

#include <algorithm>
#include <charconv>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"

namespace referat::contents {
namespace {

// Page numbers have at most this many digits; longer numbers are years, amounts or case numbers.
constexpr std::size_t kPageDigits = 4;

bool is_integer(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "3", "3-4", "iv".
int page_number(std::string_view token) {
  if (token.empty()) return 0;
  const std::size_t dash = token.find('-');
  if (dash != std::string_view::npos) {
    const std::string_view first = token.substr(0, dash), last = token.substr(dash + 1);
    const bool range = is_integer(first) && is_integer(last) && last.size() < kPageDigits;
    return range && page_number(first) <= page_number(last) ? page_number(first) : 0;
  }
  if (token.size() <= kPageDigits && is_integer(token)) {
    int value = 0;
    std::from_chars(token.data(), token.data() + token.size(), value);
    return value;
  }
  return token[0] >= 'a' ? roman_value(token) : 0;
}

// Where the word for "page" before a page number begins; the number's own place when there is none.
std::size_t page_word(const Profile& profile, const std::string& text, std::size_t number) {
  std::size_t end = number;
  while (end > 0 && text[end - 1] == ' ') --end;
  if (end == 0) return number;
  const std::size_t space = text.rfind(' ', end - 1);
  std::size_t begin = space == std::string::npos ? 0 : space + 1;
  while (begin < end && text[begin] == '.') ++begin;
  const auto hit = profile.whole("contents-column", std::string_view(text).substr(begin, end - begin));
  return hit && hit->value == "page" ? begin : number;
}

// The page number at the end: after a leader, or alone in the last line of the row.
void read_page(const Document& document, const Profile& profile, const std::string& text, TextRow& row) {
  std::size_t begin = text.size();
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '.' && text[begin - 1] != '_') {
    const std::size_t back = begin - 1;
    if ((static_cast<unsigned char>(text[back]) & 0x80) != 0) break;
    begin = back;
  }
  const int value = page_number(std::string_view(text).substr(begin));
  if (value == 0) return;
  const Line& last = document.lines[static_cast<std::size_t>(row.lines.back())];
  const std::size_t word_begin = page_word(profile, text, begin);
  const std::size_t leader = leader_offset(std::string_view(text).substr(0, word_begin));
  row.has_leader = leader < word_begin && is_leader(std::string_view(text).substr(leader, word_begin - leader));
  // In a column of its own, or on a line of its own at the right edge.
  const Length page_width = document.pages[static_cast<std::size_t>(row.page - 1)].width;
  const bool alone = begin == 0 && last.box.left > page_width * 2 / 3;
  const bool own_column = (row.lines.size() > 1 && last.text.str() == text.substr(word_begin)) || alone;
  const bool numeric = text[begin] >= '0' && text[begin] <= '9';
  if (begin == 0 && !alone && numeric) {
    row.bare_page = true;
    row.page_value = value;
    row.page_left = row.box.left;
    row.page_right = row.box.right;
    return;
  }
  if (!row.has_leader && !own_column) return;
  if (!row.has_leader && !numeric) return;  // a lone "i" or "v" in a column may be anything
  row.anchored = true;
  row.page_begin = begin;
  row.page_value = value;
  row.leader_end = word_begin;
  row.title_end = row.has_leader ? leader : word_begin;
  while (row.title_end > 0 && text[row.title_end - 1] == ' ') --row.title_end;
  const Word& word = document.word(row.text.spans.back());
  row.page_right = word.box.right;
  row.page_left = word.box.left;
}

// "31.", "Nr. 42 -", "1:", "04/16", "IV" at the start, with a title behind it.
void read_number(const Document& document, const Profile& profile, const std::string& text, TextRow& row) {
  // A number alone (its title stands in other rows) is read as if a title followed.
  const std::string_view title = std::string_view(text).substr(0, row.title_end);
  auto hit = profile.whole("item", title);
  std::string probe;
  if (!hit && !title.empty()) {
    probe = std::string(title) + " Abc";
    hit = profile.whole("item", probe);
  }
  if (!hit) return;
  const auto number = hit->groups.find("number"), rest = hit->groups.find("title");
  if (number == hit->groups.end() || number->second.text.empty()) return;
  row.number = number->second.text;
  row.number_begin = number->second.begin;
  row.number_end = number->second.end;
  row.title_begin = rest == hit->groups.end() ? row.title_end : std::min(rest->second.begin, row.title_end);
  std::from_chars(row.number.data(), row.number.data() + row.number.size(), row.number_value);
  if (row.number_value == 0) row.number_value = roman_value(row.number);
  const Text head = row.text.cut(row.title_begin);
  row.title_left = head.empty() ? row.box.right : document.word(head.spans.front()).box.left;
}

// "a. Title" behind a numbered row, "b. Title" behind that: points of the item with that number.
void read_letters(const Document& document, std::vector<TextRow>& rows) {
  int letter = 1, parent = 0;
  for (TextRow& row : rows) {
    if (!row.number.empty()) {
      letter = 1;
      parent = row.number_value;
      continue;
    }
    const std::string text = row.text.str();
    const auto marker = list_marker(text);
    if (parent == 0 || !marker || marker->type != ListType::alpha || marker->ordinal != letter) continue;
    if (marker->bytes + 1 >= row.title_end) continue;
    ++letter;
    row.number = text.substr(0, text.find_first_of(".)"));
    row.number_end = row.number.size();
    row.number_value = parent;
    row.title_begin = marker->bytes + 1;
    row.title_left = document.word(row.text.cut(row.title_begin).spans.front()).box.left;
  }
}

}  // namespace

void take_page_below(TextRow& row) {
  row.anchored = row.below_title = true;
  row.page_begin = row.leader_end = row.title_end = row.title_begin = 0;
  row.number.clear();
  row.number_begin = row.number_end = 0;
  row.number_value = 0;
}

bool read_glued_page(TextRow& row) {
  const std::string text = row.text.str();
  std::size_t begin = text.size();
  while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
  if (row.anchored || begin == text.size() || begin == 0 || text[begin - 1] == ' ') return false;
  row.page_value = page_number(std::string_view(text).substr(begin));
  if (row.page_value == 0) return false;
  row.anchored = true;
  row.page_begin = row.leader_end = row.title_end = begin;
  return true;
}

namespace {

bool names_item(const Line& line, const Profile& profile) {
  const auto hit = profile.whole("item", line.text.str());
  return hit && hit->groups.contains("number") && !hit->groups.at("number").text.empty();
}

// Contents in two columns: rows of two numbered titles each, read down. Gives the lines in reading order, a new row
// number where a line has become a row of its own.
std::vector<std::pair<std::size_t, int>> in_columns(const Document& document, const Profile& profile) {
  const std::vector<bool> furniture = furniture_lines(document);
  std::vector<std::pair<std::size_t, int>> order;
  const auto pair_at = [&](std::size_t i) {
    if (i + 1 >= document.lines.size() || furniture[i] || furniture[i + 1]) return false;
    const Line &a = document.lines[i], &b = document.lines[i + 1];
    const bool two =
        a.page == b.page && a.row == b.row &&
        (i + 2 >= document.lines.size() || document.lines[i + 2].row != a.row || document.lines[i + 2].page != a.page);
    return two && names_item(a, profile) && names_item(b, profile);
  };
  int fresh = -2;  // row numbers that no line has
  for (std::size_t i = 0; i < document.lines.size();) {
    std::size_t end = i;
    while (pair_at(end)) end += 2;
    if (end - i < 4) {
      if (!furniture[i]) order.emplace_back(i, document.lines[i].row);
      ++i;
      continue;
    }
    for (std::size_t k = i; k < end; k += 2) order.emplace_back(k, fresh--);
    const bool single =
        end < document.lines.size() && !furniture[end] && document.lines[end].page == document.lines[i].page &&
        document.lines[end].box.left == document.lines[i].box.left && names_item(document.lines[end], profile);
    if (single) order.emplace_back(end, fresh--);  // the left column is one entry longer
    for (std::size_t k = i + 1; k < end; k += 2) order.emplace_back(k, fresh--);
    i = single ? end + 1 : end;
  }
  return order;
}

}  // namespace

std::vector<TextRow> text_rows(const Document& document, const Profile& profile) {
  std::vector<TextRow> rows;
  int last_row = -1;
  for (const auto& [i, number] : in_columns(document, profile)) {
    const Line& line = document.lines[i];
    if (rows.empty() || rows.back().page != line.page || last_row != number) {
      rows.emplace_back();
      rows.back().page = line.page;
      last_row = number;
    }
    TextRow& row = rows.back();
    row.lines.push_back(static_cast<int>(i));
    row.box = unite(row.box, line.box);
    row.text.append(line.text);
  }
  for (TextRow& row : rows) {
    const std::string text = row.text.str();
    row.title_end = row.leader_end = row.page_begin = text.size();
    row.title_left = row.box.left;
    read_page(document, profile, text, row);
    read_number(document, profile, text, row);
  }
  read_letters(document, rows);
  return rows;
}

}  // namespace referat::contents
