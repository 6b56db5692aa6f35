#include "pipeline/profile/fold.h"

#include <utf8proc.h>

#include <algorithm>

namespace referat {
namespace {

char32_t plain_form(char32_t character) {
  if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212) return U'-';
  if (character == 0x2018 || character == 0x2019 || character == 0x00B4) return U'\'';
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(character)));
}

void append_utf8(std::string& out, char32_t character) {
  utf8proc_uint8_t bytes[4];
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
  for (utf8proc_ssize_t i = 0; i < count; ++i) out += static_cast<char>(bytes[i]);
}

std::size_t start_before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

}  // namespace

bool is_word_character(char32_t character) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool is_upper_case(char32_t character) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(character)) == UTF8PROC_CATEGORY_LU;
}

bool is_space(char32_t character) {
  return character == U' ' || (character >= U'\t' && character <= U'\r') || character == 0xA0 ||
         utf8proc_category(static_cast<utf8proc_int32_t>(character)) == UTF8PROC_CATEGORY_ZS;
}

bool is_word_edge(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  return !is_word_character(code_point_at(text, start_before(text, at)).value) ||
         !is_word_character(code_point_at(text, at).value);
}

FoldedText fold_with_origin(std::string_view text) {
  FoldedText out;
  out.text.reserve(text.size());
  out.origin.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool space = is_space(point.value);
    if (!space || out.text.empty() || out.text.back() != ' ') {
      append_utf8(out.text, space ? U' ' : plain_form(point.value));
      out.origin.resize(out.text.size(), at);
    }
    at += point.bytes;
  }
  out.origin.push_back(text.size());
  return out;
}

ByteRange trim(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const CodePoint point = code_point_at(text, range.begin);
    if (!is_space(point.value)) break;
    range.begin += point.bytes;
  }
  while (range.end > range.begin) {
    const std::size_t last = start_before(text, range.end);
    if (!is_space(code_point_at(text, last).value)) break;
    range.end = std::max(last, range.begin);
  }
  return range;
}

}  // namespace referat
