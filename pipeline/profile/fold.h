// Letters and spaces as profiles compare them, with the way back to the bytes of the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/characters.h"

namespace referat {

// A text in lower case, runs of spaces as one, dashes and apostrophes in their plain form.
struct FoldedText {
  std::string text;
  std::vector<std::size_t> origin;  // of each byte of `text`, and of its end: byte in the text that was folded
};
FoldedText fold_with_origin(std::string_view text);

// A letter, a digit or a mark that belongs to one, in any script.
bool is_word_character(char32_t character);
bool is_upper_case(char32_t character);
bool is_space(char32_t character);

// No word runs over this place: one of its sides is no word character.
bool is_word_edge(std::string_view text, std::size_t at);

// The part without outer spaces, as [begin, end).
struct ByteRange {
  std::size_t begin = 0, end = 0;
  bool empty() const { return end <= begin; }
  bool operator==(const ByteRange&) const = default;
};
ByteRange trim(std::string_view text, ByteRange range);

}  // namespace referat
