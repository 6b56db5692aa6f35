#include "pipeline/document/unicode.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <utility>

namespace referat {

namespace {

// Number of bytes that a lead byte announces, 0 for a byte that cannot lead.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

// Below U+0300 every character is its own NFC and none combines with what stands before it.
bool surely_nfc(std::string_view utf8) {
  for (const char c : utf8) {
    if (static_cast<unsigned char>(c) >= 0xCC) return false;  // lead byte of U+0300
  }
  return true;
}

struct Free {
  void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
};

// Well-formed UTF-8 as utf8proc gives it with these options of utf8proc_option_t.
std::string mapped_by(int options, std::string utf8) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()), static_cast<utf8proc_ssize_t>(utf8.size()),
                   &out, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(out);
  if (size < 0 || !out) return utf8;
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

std::string well_formed(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) append_utf8(out, next_code_point(utf8, i));
  return out;
}

// NFC of well-formed UTF-8.
std::string compose(std::string utf8) {
  return surely_nfc(utf8) ? utf8 : mapped_by(UTF8PROC_STABLE | UTF8PROC_COMPOSE, std::move(utf8));
}

}  // namespace

char32_t next_code_point(std::string_view utf8, std::size_t& offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const std::size_t begin = offset++;
  const std::size_t length = sequence_length(byte(begin));
  if (length == 1) return byte(begin);
  if (length == 0 || begin + length > utf8.size()) return kReplacement;
  char32_t code_point = byte(begin) & (0xFFU >> (length + 1));
  for (std::size_t i = begin + 1; i < begin + length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return kReplacement;
    code_point = (code_point << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) return kReplacement;
  offset = begin + length;
  return code_point;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == 0x9 || c == 0xA || c == 0xD;
  return c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

bool is_unicode_space(char32_t c) {
  return (c >= 0x9 && c <= 0xD) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string to_nfc(std::string_view utf8) { return compose(well_formed(utf8)); }

std::string plain_letters(std::string_view utf8) {
  constexpr int kHow = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
  return mapped_by(kHow, well_formed(utf8));
}

std::string to_xml_text(std::string_view utf8, std::size_t* mapped) {
  std::string clean;
  clean.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(utf8, i);
    const bool malformed = c == kReplacement && i - begin == 1;
    const bool replaced = malformed || !is_xml_character(c);
    if (replaced && mapped) ++*mapped;
    append_utf8(clean, replaced ? kReplacement : c);
  }
  return compose(std::move(clean));
}

std::string without_soft_hyphens(std::string_view utf8) {
  constexpr std::string_view kHyphen = "\xC2\xAD";
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = utf8.find(kHyphen); at != std::string_view::npos; at = utf8.find(kHyphen, from)) {
    out.append(utf8, from, at - from);
    from = at + kHyphen.size();
  }
  out.append(utf8, from);
  return out;
}

}  // namespace referat
