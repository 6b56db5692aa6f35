#include "pipeline/checks/amount.h"

#include <algorithm>
#include <string>

#include "pipeline/document/characters.h"
#include "pipeline/document/unicode.h"

namespace referat {

namespace {

constexpr std::size_t kLongestUnit = 8, kLongestCurrency = 4;
constexpr std::size_t kMostDigits = 15;
constexpr int kMostDecimals = 6;

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Plain dashes and spaces, so that the rest can be read byte by byte.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_unicode_space(c)) {
      out += ' ';
    } else if (is_dash(c) || c == 0x2212) {
      out += '-';
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

// A unit, a sign, a bracket: what may stand beside the digits.
struct Surroundings {
  bool fits = true, minus = false;
};

Surroundings read_surroundings(std::string_view before, std::string_view after) {
  Surroundings out;
  if (after.starts_with(",-")) after.remove_prefix(2);
  const bool brackets = before.find('(') != std::string_view::npos && after.find(')') != std::string_view::npos;
  const auto unit = [](std::string_view side) {
    return static_cast<std::size_t>(std::count_if(
        side.begin(), side.end(), [](char c) { return std::string_view(" -+()").find(c) == std::string_view::npos; }));
  };
  out.minus = brackets || before.ends_with('-') || (before.ends_with("- ") && before.size() == 2) || after == "-";
  out.fits =
      unit(before) <= kLongestCurrency && unit(after) <= kLongestUnit && after.find('%') == std::string_view::npos;
  return out;
}

// The digits from `at`, grouped in threes by points or spaces or not at all. Moves behind them; false when they are
// grouped in another way.
bool read_whole_part(const std::string& text, std::size_t& at, std::string& digits) {
  char separator = 0;
  std::size_t group = 0;
  for (; at < text.size(); ++at) {
    if (is_digit_at(text, at)) {
      digits += text[at];
      ++group;
      continue;
    }
    const bool separates = (text[at] == '.' || text[at] == ' ') && is_digit_at(text, at + 1);
    if (!separates) break;
    if (separator == 0 ? group > 3 : (group != 3 || text[at] != separator)) return false;
    separator = text[at];
    group = 0;
  }
  return separator == 0 || group == 3;
}

}  // namespace

std::optional<Amount> read_amount(std::string_view printed) {
  const std::string text = plain(printed);
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string::npos) return std::nullopt;
  std::size_t at = begin;
  std::string digits;
  if (!read_whole_part(text, at, digits)) return std::nullopt;
  Amount amount;
  if (at < text.size() && text[at] == ',' && is_digit_at(text, at + 1)) {
    for (++at; is_digit_at(text, at); ++at, ++amount.decimals) digits += text[at];
  }
  const std::string_view after = std::string_view(text).substr(at);
  if (after.find_first_of("0123456789") != std::string_view::npos || digits.size() > kMostDigits) return std::nullopt;
  const Surroundings around = read_surroundings(std::string_view(text).substr(0, begin), after);
  if (!around.fits || amount.decimals > kMostDecimals) return std::nullopt;
  for (const char c : digits) amount.value = amount.value * 10 + (c - '0');
  if (around.minus) amount.value = -amount.value;
  return amount;
}

std::int64_t scaled(const Amount& amount, int decimals) {
  std::int64_t value = amount.value;
  for (int i = amount.decimals; i < decimals; ++i) value *= 10;
  return value;
}

}  // namespace referat
