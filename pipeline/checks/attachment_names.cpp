#include "pipeline/checks/attachment_names.h"

#include <algorithm>
#include <array>

#include "pipeline/document/unicode.h"
#include "pipeline/profile/fold.h"

namespace referat {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kFewestDigitsOfANumber = 5;

constexpr auto kIsDigit = [](char c) { return c >= '0' && c <= '9'; };
bool is_number(const std::string& word) { return kIsDigit(word.front()); }

// ".pdf", ".DOCX": two to five letters and digits of one case, with a letter.
std::size_t extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::string_view::npos;
  const std::string_view end = name.substr(dot + 1);
  const auto count = [&](char low, char high) {
    return static_cast<std::size_t>(
        std::count_if(end.begin(), end.end(), [=](char c) { return c >= low && c <= high; }));
  };
  const std::size_t small = count('a', 'z'), large = count('A', 'Z'), digits = count('0', '9');
  const bool fits = end.size() >= 2 && end.size() <= 5 && small + large + digits == end.size() && small + large > 0 &&
                    (small == 0 || large == 0);
  return fits ? dot : std::string_view::npos;
}

std::string_view stem_of_name(std::string_view name) {
  for (int i = 0; i < 2; ++i) name = name.substr(0, extension_of(name));
  return name;
}

// "Budget (2)": what a program adds when the name is taken.
bool ends_in_copy_number(std::string_view stem) {
  if (!stem.ends_with(')')) return false;
  const std::size_t open = stem.rfind('(');
  if (open == std::string_view::npos || open == 0) return false;
  const std::string_view inside = stem.substr(open + 1, stem.size() - open - 2);
  return !inside.empty() && inside.size() <= 2 && std::all_of(inside.begin(), inside.end(), kIsDigit);
}

// How many words number the name.
std::size_t numbering_of(const Words& words, const Profile& profile) {
  std::size_t end = 0;
  bool labelled = false;
  while (end < words.size()) {
    const std::string& word = words[end];
    const bool version = word == "v" && end + 1 < words.size() && is_number(words[end + 1]);
    const bool label = profile.whole("attachments", word).has_value();
    if (!is_number(word) && !version && !label && !(labelled && word.size() == 1)) break;
    labelled = label;
    ++end;
  }
  const bool year = end == 1 && is_number(words.front()) && words.front().size() == kYearDigits;
  return end == words.size() || year ? 0 : end;
}

std::string without_zeros(const std::string& number) {
  return number.substr(std::min(number.find_first_not_of('0'), number.size() - 1));
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  Words words;
  char32_t before = U' ';
  const std::string letters = plain_letters(stem_of_name(name));
  for (std::size_t at = 0; at < letters.size();) {
    const char32_t character = next_code_point(letters, at);
    const auto digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    if (is_word_character(character)) {
      if (!is_word_character(before) || digit(before) != digit(character)) words.emplace_back();
      append_utf8(words.back(), character);
    }
    before = character;
  }
  return words;
}

std::string name_key(const Words& words, std::size_t from, std::size_t to) {
  constexpr std::array<std::array<std::string_view, 2>, 5> kSame{
      {{"æ", "a"}, {"ø", "o"}, {"ae", "a"}, {"oe", "o"}, {"aa", "a"}}};
  std::string key;
  for (std::size_t i = from; i < to; ++i) {
    std::string word = words[i];
    for (const auto& [letters, letter] : kSame) {
      for (std::size_t at = word.find(letters); at != std::string::npos; at = word.find(letters, at + 1))
        word.replace(at, letters.size(), letter);
    }
    key += word;
  }
  return key;
}

AttachmentName attachment_name(std::string_view name, const Profile& profile) {
  AttachmentName out;
  out.words = name_words(name);
  out.key = name_key(out.words, 0, out.words.size());
  const std::size_t from = numbering_of(out.words, profile);
  for (std::size_t i = 0; i < from; ++i) {
    if (is_number(out.words[i])) out.numbers.push_back(without_zeros(out.words[i]));
  }
  std::size_t to = out.words.size();
  if (to > from + 1 && ends_in_copy_number(stem_of_name(name))) --to;
  if (to > from + 2 && is_number(out.words[to - 1]) && out.words[to - 2] == "v") to -= 2;
  out.bare = name_key(out.words, from, to);
  return out;
}

bool holds_number(const AttachmentName& name, std::string_view number) {
  const Words words = name_words(number);
  const auto digits = std::count_if(number.begin(), number.end(), kIsDigit);
  if (static_cast<std::size_t>(digits) < kFewestDigitsOfANumber) return false;
  return std::search(name.words.begin(), name.words.end(), words.begin(), words.end()) != name.words.end();
}

}  // namespace referat
