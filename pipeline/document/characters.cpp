#include "pipeline/document/characters.h"

#include <utf8proc.h>

#include <array>
#include <charconv>

#include "pipeline/document/text.h"

namespace referat {

CodePoint code_point_at(std::string_view utf8, std::size_t offset) {
  if (offset >= utf8.size()) return {};
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()) + offset;
  const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(utf8.size() - offset), &value);
  if (size <= 0) return {};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(size)};
}

namespace {

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

// The last code point at or before `end`, skipping closing quotes and brackets.
char32_t last_code_point(std::string_view text, bool skip_closing) {
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t start = end - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    const char32_t c = code_point_at(text, start).value;
    const auto kind = category(c);
    const bool closing =
        kind == UTF8PROC_CATEGORY_PF || kind == UTF8PROC_CATEGORY_PE || c == U'"' || c == U'\'' || c == U' ';
    if (!skip_closing || !closing) return c;
    end = start;
  }
  return 0;
}

}  // namespace

bool is_letter(char32_t c) {
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}
bool is_upper(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LU; }
bool is_lower(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LL; }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_bullet(char32_t c) {
  // Symbol fonts put their bullets into U+F000-F0FF (the fonts' own codes, Unicode 15, 23.5).
  if (c >= 0xF000 && c <= 0xF0FF) return true;
  constexpr std::u32string_view kBullets = U"•·‣▪▫■□●○◦⁃∙➢➤►▶✓✔❖◆◇★*";
  return kBullets.find(c) != std::u32string_view::npos;
}

bool is_dash(char32_t c) {
  return c == U'-' || c == U'–' || c == U'—' || c == U'−' || c == U'‐' || c == U'‑' || c == U'―';
}

char32_t first_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const auto kind = category(c.value);
    const bool opening = kind == UTF8PROC_CATEGORY_PI || kind == UTF8PROC_CATEGORY_PS || kind == UTF8PROC_CATEGORY_PF ||
                         c.value == U'"' || c.value == U'\'' || c.value == U' ';
    if (!opening) return c.value;
    i += c.bytes;
  }
  return 0;
}

bool begins_with_letter(std::string_view text) { return is_letter(first_letter(text)); }
bool begins_upper(std::string_view text) { return is_upper(first_letter(text)); }
bool begins_lower(std::string_view text) { return is_lower(first_letter(text)); }

char32_t last_mark(std::string_view text) { return last_code_point(text, true); }

bool ends_sentence(std::string_view text) {
  const char32_t c = last_mark(text);
  return c == U'.' || c == U':' || c == U';' || c == U'!' || c == U'?' || c == U'…';
}

bool is_leader(std::string_view text) {
  std::size_t dots = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (c.value == U'…')
      dots += 2;
    else if (c.value != U'.' && c.value != U'_' && c.value != U'·' && c.value != U' ')
      return false;
    if (c.value != U' ') ++dots;
    i += c.bytes;
  }
  return dots >= 3;
}

std::size_t leader_offset(std::string_view text) {
  const auto leads = [](char32_t c) { return c == U'.' || c == U'…' || c == U'_' || c == U'·' || c == U' '; };
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t start = end - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (!leads(code_point_at(text, start).value)) break;
    end = start;
  }
  if (!is_leader(text.substr(end))) return text.size();
  // "a.m.b.a......": the first dot is the abbreviation's.
  const bool abbreviation =
      end >= 2 && text[end] == '.' && text[end - 2] == '.' && is_letter(code_point_at(text, end - 1).value);
  return abbreviation && is_leader(text.substr(end + 1)) ? end + 1 : end;
}

bool all_capitals(std::string_view text, int letters) {
  int upper = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (is_lower(c.value)) return false;
    upper += is_upper(c.value) ? 1 : 0;
    i += c.bytes;
  }
  return upper >= letters;
}

int roman_value(std::string_view text) {
  if (text.empty() || text.size() > 8) return 0;
  const bool small = text[0] >= 'a' && text[0] <= 'z';
  constexpr std::array<std::pair<char, int>, 7> kDigits{
      {{'i', 1}, {'v', 5}, {'x', 10}, {'l', 50}, {'c', 100}, {'d', 500}, {'m', 1000}}};
  int total = 0, last = 5000, run = 0;
  for (const char letter : text) {
    const char c = small ? letter : static_cast<char>(letter - 'A' + 'a');
    int value = 0;
    for (const auto& [digit, worth] : kDigits)
      if (digit == c) value = worth;
    if (value == 0) return 0;
    run = value == last ? run + 1 : 1;
    if (run > 3) return 0;
    total += value > last ? value - 2 * last : value;
    last = value;
  }
  return total;
}

namespace {

std::optional<ListMarker> ordinal_marker(std::string_view token) {
  std::string_view core = token;
  const bool opened = !core.empty() && core.front() == '(';
  if (opened) core.remove_prefix(1);
  if (core.size() < 2) return std::nullopt;
  const char close = core.back();
  if (close != ')' && (close != '.' || opened)) return std::nullopt;
  core.remove_suffix(1);
  ListMarker marker;
  marker.printed = std::string(token);
  marker.bytes = token.size();
  int number = 0;
  const auto [end, fault] = std::from_chars(core.data(), core.data() + core.size(), number);
  if (fault == std::errc{} && end != core.data() && core.size() <= 12) {
    // 1. 12) 1.2. 3.a) — but not 2013., which is a year at the end of a sentence
    std::string_view rest(end, static_cast<std::size_t>(core.data() + core.size() - end));
    if (number > 999 || end - core.data() > 3) return std::nullopt;
    for (const char c : rest)
      if (c != '.' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z' && rest.size() <= 2)) return std::nullopt;
    marker.type = ListType::decimal;
    marker.ordinal = number;
    return marker;
  }
  marker.roman = roman_value(core);
  if (marker.roman > 39) marker.roman = 0;
  if (count_code_points(core) == 1 && is_letter(code_point_at(core, 0).value)) {
    marker.type = ListType::alpha;
    const char32_t c = code_point_at(lower(core), 0).value;
    marker.ordinal = c >= U'a' && c <= U'z' ? static_cast<int>(c - U'a') + 1 : 0;
    return marker;
  }
  if (marker.roman == 0) return std::nullopt;
  marker.type = ListType::roman;
  return marker;
}

}  // namespace

std::optional<ListMarker> list_marker(std::string_view text) {
  const std::size_t space = text.find(' ');
  const std::string_view token = text.substr(0, space);
  if (token.empty()) return std::nullopt;
  const CodePoint c = code_point_at(token, 0);
  if (c.bytes == token.size()) {
    if (is_bullet(c.value)) return ListMarker{ListType::bullet, std::string(token), 0, 0, token.size()};
    if (is_dash(c.value)) return ListMarker{ListType::dash, std::string(token), 0, 0, token.size()};
  }
  return ordinal_marker(token);
}

bool is_list_marker(std::string_view text) {
  const auto marker = list_marker(text);
  return marker && marker->bytes == text.size();
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    utf8proc_uint8_t buffer[4];
    const auto size = utf8proc_encode_char(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value)), buffer);
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
    i += c.bytes;
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  const std::string small = lower(text);
  bool gap = false;
  for (std::size_t i = 0; i < small.size();) {
    const CodePoint c = code_point_at(small, i);
    if (is_letter(c.value) || is_digit(c.value)) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out.append(small, i, c.bytes);
    } else {
      gap = true;
    }
    i += c.bytes;
  }
  return out;
}

std::vector<FoldedWord> folded_words(std::string_view text) {
  std::vector<FoldedWord> out;
  std::size_t begin = std::string_view::npos;
  const auto close = [&](std::size_t end) {
    if (begin != std::string_view::npos) out.push_back({lower(text.substr(begin, end - begin)), begin, end});
    begin = std::string_view::npos;
  };
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (!is_letter(c.value) && !is_digit(c.value))
      close(i);
    else if (begin == std::string_view::npos)
      begin = i;
    i += c.bytes;
  }
  close(text.size());
  return out;
}

}  // namespace referat
