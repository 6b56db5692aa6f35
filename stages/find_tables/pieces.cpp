#include "stages/find_tables/pieces.h"

#include <algorithm>
#include <string>

#include "pipeline/document/characters.h"

namespace referat::tables {
namespace {

bool ends_in_leader(const std::string& text) { return is_leader(text) || leader_offset(text) < text.size(); }

// Signs, brackets and spaces that may stand before the digits of an amount.
bool is_lead(char32_t c) {
  return c == '(' || c == '+' || c == ' ' || c == 0xA0 || c == 0xB1 || c == 0x2212 || is_dash(c);
}

// Without a short unit before the digits: "kr. ", "DKK ". Text that has none comes back whole.
std::string_view without_unit(std::string_view text) {
  constexpr std::size_t kLongestUnit = 4;
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || space == 0 || space > kLongestUnit || space + 1 >= text.size()) return text;
  std::string_view rest = text.substr(space + 1);
  if (is_lead(code_point_at(rest, 0).value)) rest.remove_prefix(code_point_at(rest, 0).bytes);
  const bool word = begins_with_letter(text.substr(0, space)) && text.find_first_of("0123456789") > space;
  return word && !rest.empty() && is_digit(code_point_at(rest, 0).value) ? rest : text;
}

bool is_lone_dash(std::string_view text) {
  const CodePoint only = code_point_at(text, 0);
  return only.bytes == text.size() && (is_dash(only.value) || only.value == 0x2212);
}

bool is_bold(const Document& document, const Word& word) {
  const auto font = static_cast<std::size_t>(word.font);
  return word.font >= 0 && font < document.fonts.size() && document.fonts[font].bold;
}

}  // namespace

bool is_amount(std::string_view text) {
  while (!text.empty() && is_lead(code_point_at(text, 0).value)) text.remove_prefix(code_point_at(text, 0).bytes);
  const std::string_view bare = without_unit(text);
  const bool unit_first = bare.size() < text.size();
  text = bare;
  std::size_t at = 0, digits = 0, separators = 0;
  for (; at < text.size(); at += code_point_at(text, at).bytes) {
    const char32_t c = code_point_at(text, at).value;
    const bool separator = c == '.' || c == ',' || c == ' ' || c == 0xA0;
    if (!is_digit(c) && !(separator && (digits > 0 || c == ','))) break;
    digits += is_digit(c) ? 1 : 0;
    separators += c == '.' || c == ',' ? 1 : 0;
  }
  if (unit_first && separators == 0) return false;
  constexpr std::size_t kMostDigits = 14;
  if (digits == 0 || digits > kMostDigits || (at == text.size() && text.back() == '.')) return false;
  // "3. oktober" is a day; a unit behind a stop is itself cut short: "3. mio. kr."
  const std::string_view number = text.substr(0, at), unit = text.substr(at);
  if (number.ends_with(". ") && unit.find('.') == std::string_view::npos) return false;
  constexpr std::size_t kMostLetters = 7;  // of a unit, its stops not counted
  std::size_t letters = 0, words = 1;
  for (; at < text.size(); at += code_point_at(text, at).bytes) {
    const char32_t c = code_point_at(text, at).value;
    if (is_digit(c) || is_dash(c) || c == '/' || c == ':') return false;
    words += c == ' ' ? 1 : 0;
    letters += c != '.' && c != ')' && c != ' ' ? 1 : 0;
  }
  return letters <= kMostLetters && words <= 2;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Piece make_piece(const Document& document, int line, int first, int count) {
  const Line& source = document.lines[static_cast<std::size_t>(line)];
  const Page& page = document.pages[static_cast<std::size_t>(source.page - 1)];
  Piece piece;
  piece.line = line;
  piece.first = first;
  piece.count = count;
  piece.baseline = source.baseline;
  piece.size = std::max<Length>(source.size, 1);
  piece.bold = count > 0;
  for (int i = first; i < first + count; ++i) {
    const Word& word = page.words[static_cast<std::size_t>(source.words[static_cast<std::size_t>(i)])];
    piece.box = unite(piece.box, word.box);
    piece.bold = piece.bold && is_bold(document, word);
    piece.leader = piece.leader || ends_in_leader(word.text);
  }
  const std::string text = text_of(document, piece).str();
  piece.numeric = is_amount(text);
  piece.year = is_year(text);
  piece.dash = is_lone_dash(text);
  piece.colon = !text.empty() && text.back() == ':';
  piece.upper = !begins_lower(text);
  return piece;
}

std::vector<Piece> cut_at_gaps(const Document& document, int line) {
  const Line& source = document.lines[static_cast<std::size_t>(line)];
  const Page& page = document.pages[static_cast<std::size_t>(source.page - 1)];
  std::vector<Piece> out;
  int first = 0;
  const int count = static_cast<int>(source.words.size());
  for (int i = 1; i <= count; ++i) {
    const auto at = [&](int k) -> const Word& {
      return page.words[static_cast<std::size_t>(source.words[static_cast<std::size_t>(k)])];
    };
    if (i < count && at(i).box.left - at(i - 1).box.right < source.size) continue;
    out.push_back(make_piece(document, line, first, i - first));
    first = i;
  }
  return out;
}

std::vector<Piece> cut_by(const Document& document, const Piece& piece, const std::function<int(const Word&)>& key) {
  const Line& source = document.lines[static_cast<std::size_t>(piece.line)];
  const Page& page = document.pages[static_cast<std::size_t>(source.page - 1)];
  const auto key_at = [&](int i) {
    return key(page.words[static_cast<std::size_t>(source.words[static_cast<std::size_t>(i)])]);
  };
  std::vector<Piece> out;
  const int end = piece.first + piece.count;
  int first = piece.first;
  for (int i = first + 1; i <= end; ++i) {
    if (i < end && key_at(i) == key_at(i - 1)) continue;
    out.push_back(make_piece(document, piece.line, first, i - first));
    first = i;
  }
  return out;
}

Piece whole_line(const Document& document, int line) {
  return make_piece(document, line, 0, static_cast<int>(document.lines[static_cast<std::size_t>(line)].words.size()));
}

Text text_of(const Document& document, const Piece& piece) {
  const Line& line = document.lines[static_cast<std::size_t>(piece.line)];
  const auto begin = line.words.begin() + piece.first, end = begin + piece.count;
  Text out;
  for (const Span& span : line.text.spans) {
    if (std::find(begin, end, span.word) == end) continue;
    out.spans.push_back(span);
    if (out.spans.size() == 1) out.spans.back().space_before = false;
  }
  return out;
}

}  // namespace referat::tables
