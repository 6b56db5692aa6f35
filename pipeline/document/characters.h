// What kinds of characters a piece of text is made of: leaders, list markers, letters. No language, only typography.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/layout.h"

namespace referat {

// The code point at this byte and its length in bytes; U+FFFD and 1 where the bytes are malformed or at the end.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::size_t bytes = 1;
};
CodePoint code_point_at(std::string_view utf8, std::size_t offset);

bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_digit(char32_t c);
// Symbols that stand for nothing but "here begins a list item", among them the private-use bullets of symbol fonts.
bool is_bullet(char32_t c);
bool is_dash(char32_t c);

// First code point of the text, skipping quotes and opening brackets.
char32_t first_letter(std::string_view text);
bool begins_with_letter(std::string_view text);
bool begins_upper(std::string_view text);
bool begins_lower(std::string_view text);
// The last code point, skipping closing quotes and brackets; 0 for an empty text.
char32_t last_mark(std::string_view text);
// Ends as a sentence or clause does: . : ; ! ?
bool ends_sentence(std::string_view text);

// Dots (or underscores, or middle dots) that lead the eye to a page number: three or more and nothing else.
bool is_leader(std::string_view text);
// Byte offset at which trailing leader dots begin ("Title....." gives 5); text.size() when there are none.
std::size_t leader_offset(std::string_view text);
// No lower-case letter and at least `letters` upper-case ones.
bool all_capitals(std::string_view text, int letters = 4);

// The beginning of a list item. "i." may be roman or alphabetic: `roman` says that it can be read so.
struct ListMarker {
  ListType type = ListType::bullet;
  std::string printed;    // "a)", "1.", "–"
  int ordinal = 0;        // of decimal and alpha
  int roman = 0;          // its value as a roman number, 0 when it is none
  std::size_t bytes = 0;  // length in the text that was asked about
};
// The whole text is a marker.
bool is_list_marker(std::string_view text);
// The text begins with a marker, followed by a space or the end.
std::optional<ListMarker> list_marker(std::string_view text);

// Value of a roman number in one letter case, 0 when it is none: "xv" 15.
int roman_value(std::string_view text);

// Lower case by Unicode, for comparing.
std::string lower(std::string_view text);
// Lower case, letters and digits only, one space between words: what is left when typography is taken away.
std::string fold(std::string_view text);

// A word of fold(text), and the bytes of the text that it was made of.
struct FoldedWord {
  std::string word;
  std::size_t begin = 0, end = 0;
};
std::vector<FoldedWord> folded_words(std::string_view text);

}  // namespace referat
