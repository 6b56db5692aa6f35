#include "stages/read_pdf/font_name.h"

#include <algorithm>
#include <array>

namespace referat::reading {
namespace {

struct StyleWord {
  std::string_view word;
  bool bold = false;
  bool italic = false;
};

// Longer words first: "SemiBold" must not leave a "Semi".
constexpr std::array<StyleWord, 25> kStyleWords = {{
    {"extrabold", true, false}, {"ultrabold", true, false},  {"semibold", true, false}, {"demibold", true, false},
    {"bolditalic", true, true}, {"boldoblique", true, true}, {"slanted", false, true},  {"kursiv", false, true},
    {"regular", false, false},  {"oblique", false, true},    {"italic", false, true},   {"normal", false, false},
    {"inclined", false, true},  {"black", true, false},      {"heavy", true, false},    {"roman", false, false},
    {"bold", true, false},      {"demi", true, false},       {"book", false, false},    {"ital", false, true},
    {"psmt", false, false},     {"obl", false, true},        {"ps", false, false},      {"mt", false, false},
    {"bd", true, false},
}};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool is_subset_prefix(std::string_view name) {
  return name.size() > 7 && name[6] == '+' &&
         std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_separator(char c) { return c == '-' || c == ',' || c == ' ' || c == '_' || c == '.' || c == '#'; }

// Takes one style word off the end. A lower-case match inside a word ("Caps") is none: style words start with a capital
// or behind a separator.
bool take_style_word(std::string& family, FontName& result) {
  while (!family.empty() && is_separator(family.back())) family.pop_back();
  const std::string low = lower(family);
  for (const StyleWord& style : kStyleWords) {
    if (!low.ends_with(style.word)) continue;
    const std::size_t at = low.size() - style.word.size();
    const bool starts_word = at == 0 || is_separator(family[at - 1]) || (family[at] >= 'A' && family[at] <= 'Z');
    if (!starts_word) continue;
    if (at == 0) return false;                                             // a family that is called like a style
    if (style.word == "roman" && !is_separator(family[at - 1])) continue;  // TimesNewRoman
    result.bold = result.bold || style.bold;
    result.italic = result.italic || style.italic;
    family.resize(at);
    return true;
  }
  return false;
}

}  // namespace

FontName parse_font_name(std::string_view name) {
  while (is_subset_prefix(name)) name.remove_prefix(7);
  FontName result;
  std::string family(name);
  while (take_style_word(family, result)) {
  }
  result.family = family;
  return result;
}

}  // namespace referat::reading
