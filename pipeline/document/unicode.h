// Code points, normal form and what XML can hold. The only place that knows UTF-8 from the inside, beside text.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace referat {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kSoftHyphen = 0x00AD;

// The code point at `offset`, which moves behind it. A malformed byte (overlong, surrogate, cut off, above U+10FFFF)
// gives U+FFFD and moves by one. `offset` must be less than utf8.size().
char32_t next_code_point(std::string_view utf8, std::size_t& offset);

// Appends the UTF-8 form of a code point; U+FFFD for one that has none.
void append_utf8(std::string& out, char32_t code_point);

// True for the characters that XML 1.0 can hold (production 2, Char).
bool is_xml_character(char32_t code_point);

// True for spaces of any width, tabs and line ends.
bool is_unicode_space(char32_t code_point);

// Normal form C. Malformed bytes become U+FFFD.
std::string to_nfc(std::string_view utf8);

// NFC, with U+FFFD for every malformed byte and every character that XML cannot hold. `mapped`, when given, is
// increased by the number of characters that were replaced.
std::string to_xml_text(std::string_view utf8, std::size_t* mapped = nullptr);

// Letters as names of files keep them: lower case, without accents and rings, compatibility forms (ligatures, full
// width) as plain letters (NFKD without marks). Letters that are no marked ones stay: "Høring på Åen" gives
// "høring pa aen". Malformed bytes become U+FFFD.
std::string plain_letters(std::string_view utf8);

// The same text without soft hyphens (U+00AD).
std::string without_soft_hyphens(std::string_view utf8);

}  // namespace referat
