#include "stages/read_pdf/code_points.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace referat::reading {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// PDFDocEncoding where it is not Latin-1 (PDF 32000-1, annex D.2).
constexpr std::array<char16_t, 8> kFrom18 = {0x02D8, 0x02C7, 0x02C6, 0x02D9, 0x02DD, 0x02DB, 0x02DA, 0x02DC};
constexpr std::array<char16_t, 33> kFrom80 = {0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039,
                                              0x203A, 0x2212, 0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A,
                                              0x2122, 0xFB01, 0xFB02, 0x0141, 0x0152, 0x0160, 0x0178, 0x017D, 0x0131,
                                              0x0142, 0x0153, 0x0161, 0x017E, 0xFFFD, 0x20AC};

char32_t from_pdf_doc_encoding(unsigned char byte) {
  if (byte >= 0x18 && byte <= 0x1F) return kFrom18[byte - 0x18U];
  if (byte >= 0x80 && byte <= 0xA0) return kFrom80[byte - 0x80U];
  return byte;
}

std::u32string from_utf16(std::string_view bytes, bool big_endian) {
  std::u32string text;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const char32_t high = unit(i);
    if (high == 0x1B) {  // a language escape: ESC language ESC
      std::size_t end = i + 2;
      while (end + 1 < bytes.size() && unit(end) != 0x1B) end += 2;
      i = end;
      continue;
    }
    if (high >= 0xD800 && high < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        text.push_back(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        i += 2;
        continue;
      }
    }
    text.push_back(high);
  }
  return text;
}

std::u32string from_utf8(std::string_view bytes) {
  std::u32string text;
  std::size_t at = 0;
  while (at < bytes.size()) {
    utf8proc_int32_t code_point = -1;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at,
                                       static_cast<utf8proc_ssize_t>(bytes.size() - at), &code_point);
    text.push_back(used > 0 ? static_cast<char32_t>(code_point) : kReplacement);
    at += used > 0 ? static_cast<std::size_t>(used) : 1;
  }
  return text;
}

std::u32string normalised(std::u32string_view text) {
  const std::string utf8 = to_utf8(text);
  utf8proc_uint8_t* composed = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()), static_cast<utf8proc_ssize_t>(utf8.size()),
                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  if (length < 0) return std::u32string(text);
  return from_utf8({reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)});
}

bool joins_the_one_before(char32_t code_point) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point))->combining_class != 0;
}

// Normalises from one base character to the next, so that most characters keep their own end.
Placed compose_by_base(const Placed& placed) {
  Placed result;
  for (std::size_t first = 0; first < placed.text.size();) {
    std::size_t end = first + 1;
    while (end < placed.text.size() && joins_the_one_before(placed.text[end])) ++end;
    const std::u32string part = normalised(std::u32string_view(placed.text).substr(first, end - first));
    for (std::size_t i = 0; i < part.size(); ++i) {
      result.text.push_back(part[i]);
      result.ends.push_back(i + 1 < part.size() && first + i < end ? placed.ends[first + i] : placed.ends[end - 1]);
    }
    first = end;
  }
  return result;
}

}  // namespace

CodePointUse use_of(char32_t c) {
  if (c > 0x20 && c < 0x7F) return CodePointUse::keep;
  if (c == 0x20 || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0) return CodePointUse::space;
  if (c < 0x20 || c == 0x7F) return CodePointUse::unfit;
  if (c < 0x2000) return CodePointUse::keep;
  if (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000)
    return CodePointUse::space;
  if (c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF)
    return CodePointUse::nothing;
  if (c >= 0xFB00 && c <= 0xFB06) return CodePointUse::ligature;
  if ((c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF || c > 0x10FFFF) return CodePointUse::unfit;
  return CodePointUse::keep;
}

bool turn_swapped_bytes(std::u32string& text) {
  const auto swapped = [](char32_t c) { return (c & 0xFF) == 0 && (c >> 8) >= 'A' && (c >> 8) <= 'z'; };
  if (text.size() < 2 || !std::all_of(text.begin(), text.end(), swapped)) return false;
  for (char32_t& c : text) c >>= 8;
  return true;
}

std::u32string_view ligature_letters(char32_t ligature) {
  constexpr std::array<std::u32string_view, 7> kLetters = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
  return kLetters[(ligature - 0xFB00) % kLetters.size()];
}

void compose(Placed& placed) {
  bool stable = true;
  for (const char32_t c : placed.text) stable = stable && c < 0x300;  // nothing below U+0300 composes by itself
  if (stable) return;
  Placed result = compose_by_base(placed);
  const std::u32string whole = normalised(placed.text);
  if (whole != result.text && !whole.empty()) {  // letters that join across base characters (Hangul): spread evenly
    result = {whole, std::vector<double>(whole.size(), placed.ends.back())};
    for (std::size_t i = 0; i < std::min(whole.size(), placed.ends.size()); ++i) result.ends[i] = placed.ends[i];
    result.ends.back() = placed.ends.back();
  }
  placed = std::move(result);
}

std::string to_utf8(std::u32string_view text) {
  std::string utf8;
  for (const char32_t c : text) {
    if (c < 0x80) {
      utf8.push_back(static_cast<char>(c));
      continue;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    if (length > 0)
      utf8.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    else
      utf8.append("\xEF\xBF\xBD");
  }
  return utf8;
}

std::u32string decode_code_points(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xEF\xBB\xBF")) return from_utf8(bytes.substr(3));
  std::u32string text;
  for (const char byte : bytes) text.push_back(from_pdf_doc_encoding(static_cast<unsigned char>(byte)));
  return text;
}

std::string decode_text_string(std::string_view bytes) {
  std::u32string text;
  for (const char32_t c : decode_code_points(bytes)) {
    switch (use_of(c)) {
      case CodePointUse::space:
        if (!text.empty() && text.back() != U' ') text.push_back(U' ');
        break;
      case CodePointUse::nothing:
        break;
      case CodePointUse::ligature:
        text += ligature_letters(c);
        break;
      case CodePointUse::unfit:
        text.push_back(kReplacement);
        break;
      case CodePointUse::keep:
        text.push_back(c);
        break;
    }
  }
  while (!text.empty() && text.back() == U' ') text.pop_back();
  return to_utf8(normalised(text));
}

std::string make_valid_utf8(std::string_view bytes) {
  std::u32string text = from_utf8(bytes);
  for (char32_t& c : text) {
    const bool white = c == 0x09 || c == 0x0A || c == 0x0D;
    if (use_of(c) == CodePointUse::unfit || (c < 0x20 && !white)) c = kReplacement;
  }
  return to_utf8(text);
}

}  // namespace referat::reading
