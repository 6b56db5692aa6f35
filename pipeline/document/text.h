// Text that knows where each of its characters came from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/geometry.h"

namespace referat {

// A piece of one word of the PDF as it contributes to a text.
// `first` and `count` are code points of Word::text, so that the ledger can tell which characters are placed.
// `text` is UTF-8; it is empty for a character that leaves no trace (an undone hyphen).
struct Span {
  std::string text;
  int page = 0;  // from 1; 0: made by no word (never in a finished document)
  int word = 0;  // index in Page::words
  int first = 0;
  int count = 0;
  bool space_before = false;  // a space separates it from the span before it in the same Text
  bool bold = false;
  bool italic = false;
  bool superscript = false;
  int link = -1;        // index in Page::links of `page`, or -1
  bool hyphen = false;  // a line-end hyphen that was undone: counted, not shown
  bool operator==(const Span&) const = default;
};

// A stretch of text in reading order. Offsets are bytes of str().
struct Text {
  std::vector<Span> spans;

  bool empty() const { return spans.empty(); }
  // The characters, one space where a span has space_before (never at the start).
  std::string str() const;
  // The part [from, to) of str(), with its sources; outer spaces are dropped. `to` may lie past the end.
  Text cut(std::size_t from, std::size_t to = std::string::npos) const;
  // Adds `more` behind this text, with or without a space between.
  void append(const Text& more, bool space = true);
  // True when every span that shows text is bold (or italic); false for an empty text.
  bool all_bold() const;
  bool all_italic() const;
  bool operator==(const Text&) const = default;
};

// Number of code points in a UTF-8 string. Malformed bytes count one each.
std::size_t count_code_points(std::string_view utf8);
// Byte offset of the code point with this index; utf8.size() when there are fewer.
std::size_t code_point_offset(std::string_view utf8, std::size_t index);

}  // namespace referat
