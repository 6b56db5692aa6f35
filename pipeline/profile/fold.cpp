#include "pipeline/profile/fold.h"

#include <utf8proc.h>

#include <algorithm>

namespace referat {
namespace {

constexpr char32_t kLongS = 0x17F;

enum Trait : unsigned char { kWord = 1, kUpper = 2, kSpace = 4 };

unsigned char traits_by_table(char32_t character) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_LU:
      return kWord | kUpper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return kWord;
    case UTF8PROC_CATEGORY_ZS:
      return kSpace;
    default:
      return 0;
  }
}

constexpr unsigned char traits_of_ascii(unsigned char c) {
  if (c >= 'A' && c <= 'Z') return kWord | kUpper;
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return kWord;
  return c == ' ' || (c >= '\t' && c <= '\r') ? kSpace : 0;
}
constexpr std::array<unsigned char, 128> kAscii = [] {
  std::array<unsigned char, 128> all{};
  for (std::size_t c = 0; c < all.size(); ++c) all[c] = traits_of_ascii(static_cast<unsigned char>(c));
  return all;
}();

unsigned char traits(char32_t character) { return character < 0x80 ? kAscii[character] : traits_by_table(character); }

char32_t plain_form(char32_t character) {
  if (character < 0x80) return character >= U'A' && character <= U'Z' ? character + 0x20 : character;
  if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212) return U'-';
  if (character == 0x2018 || character == 0x2019 || character == 0x00B4) return U'\'';
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(character)));
}

void append_utf8(std::string& out, char32_t character) {
  if (character < 0x80) {
    out += static_cast<char>(character);
    return;
  }
  utf8proc_uint8_t bytes[4];
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

CodePoint point_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : code_point_at(text, at);
}

std::size_t start_before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

// Neither composes with what follows nor decomposes (Unicode Standard Annex 15): letters below the combining marks,
// general punctuation, the euro sign, private use.
bool is_composed(char32_t character) {
  return character < 0x300 || (character >= 0x2010 && character <= 0x2027) || character == 0x20AC ||
         (character >= 0xE000 && character <= 0xF8FF);
}

// The byte pair's place among 4096: six bits of each, which tells all letters and digits of ASCII apart.
std::size_t pair_place(char first, char second) {
  return ((static_cast<unsigned char>(first) << 6) ^ static_cast<unsigned char>(second)) & 4095u;
}

}  // namespace

std::string fold_character(char32_t character) {
  std::string out;
  append_folded(out, character);
  return out;
}
void append_folded(std::string& out, char32_t character) {
  append_utf8(out, is_space(character) ? U' ' : plain_form(character));
}

bool is_word_character(char32_t character) { return (traits(character) & kWord) != 0; }
bool is_upper_case(char32_t character) { return (traits(character) & kUpper) != 0; }
bool is_space(char32_t character) { return (traits(character) & kSpace) != 0; }

bool is_word_edge(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  return !is_word_character(point_at(text, start_before(text, at)).value) ||
         !is_word_character(point_at(text, at).value);
}

FoldedText::FoldedText(std::string_view text) : text_(text) {
  folded_.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = point_at(text, at);
    if (point.value >= 0x80) {
      if (point.value == kLongS) long_s_ = true;
      if (!is_composed(point.value) || point.value == kLongS) plain_ = false;
    }
    if (!is_space(point.value))
      append_utf8(folded_, plain_form(point.value));
    else if (folded_.empty() || folded_.back() != ' ')
      folded_ += ' ';
    at += point.bytes;
  }
}

std::size_t FoldedText::origin(std::size_t at) const {
  if (origins_.empty()) {
    origins_.reserve(folded_.size() + 1);
    std::string one;
    bool space_before = false;
    for (std::size_t from = 0; from < text_.size();) {
      const CodePoint point = point_at(text_, from);
      const bool space = is_space(point.value);
      one.clear();
      if (!space || !space_before) append_utf8(one, space ? U' ' : plain_form(point.value));
      origins_.insert(origins_.end(), one.size(), from);
      space_before = space;
      from += point.bytes;
    }
    origins_.push_back(text_.size());
  }
  return origins_[at];
}

void FoldedText::mark_pairs() const {
  pairs_.emplace();
  pairs_->fill(0);
  for (std::size_t at = 0; at < folded_.size(); ++at) {
    const auto byte = static_cast<unsigned char>(folded_[at]);
    bytes_[byte / 64] |= std::uint64_t{1} << (byte % 64);
    if (at == 0) continue;
    const std::size_t place = pair_place(folded_[at - 1], folded_[at]);
    (*pairs_)[place / 64] |= std::uint64_t{1} << (place % 64);
  }
}

bool FoldedText::may_hold(std::string_view fragment) const {
  if (long_s_) return true;
  if (!pairs_) mark_pairs();
  if (fragment.size() == 1) {
    const auto byte = static_cast<unsigned char>(fragment[0]);
    return ((bytes_[byte / 64] >> (byte % 64)) & 1) != 0;
  }
  for (std::size_t at = 1; at < fragment.size(); ++at) {
    const std::size_t place = pair_place(fragment[at - 1], fragment[at]);
    if ((((*pairs_)[place / 64] >> (place % 64)) & 1) == 0) return false;
  }
  return folded_.find(fragment) != std::string::npos;
}

bool FoldedText::has_digit() const {
  if (!pairs_) mark_pairs();
  constexpr std::uint64_t kDigits = std::uint64_t{0x3FF} << '0';  // '0' is 48, so all ten stand in the first word
  return (bytes_[0] & kDigits) != 0;
}

std::string_view without_outer(std::string_view folded) {
  const auto strip = [&] {
    if (!folded.empty() && folded.back() == ' ') folded.remove_suffix(1);
  };
  if (!folded.empty() && folded.front() == ' ') folded.remove_prefix(1);
  strip();
  if (!folded.empty() && folded.back() == ':') {
    folded.remove_suffix(1);
    strip();
  }
  return folded;
}

ByteRange trim(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const CodePoint point = point_at(text, range.begin);
    if (!is_space(point.value)) break;
    range.begin += point.bytes;
  }
  while (range.end > range.begin) {
    const std::size_t last = start_before(text, range.end);
    if (!is_space(point_at(text, last).value)) break;
    range.end = std::max(last, range.begin);
  }
  return range;
}

}  // namespace referat
