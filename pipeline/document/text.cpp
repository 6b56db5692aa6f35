#include "pipeline/document/text.h"

#include <algorithm>

namespace referat {

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t code_point_offset(std::string_view utf8, std::size_t index) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if ((static_cast<unsigned char>(utf8[i]) & 0xC0) == 0x80) continue;
    if (seen++ == index) return i;
  }
  return utf8.size();
}

std::string Text::str() const {
  std::string out;
  for (const Span& span : spans) {
    if (span.space_before && !out.empty()) out += ' ';
    out += span.text;
  }
  return out;
}

Text Text::cut(std::size_t from, std::size_t to) const {
  Text out;
  std::size_t position = 0;  // of the current span's first byte in str()
  bool shown = false;        // str() is not empty so far
  for (const Span& span : spans) {
    if (span.space_before && shown) ++position;
    const std::size_t begin = position, end = position + span.text.size();
    position = end;
    shown = shown || !span.text.empty();
    if (span.text.empty()) {
      if (begin > from && begin < to) out.spans.push_back(span);
      continue;
    }
    const std::size_t low = std::max(begin, from), high = std::min(end, to);
    if (low >= high) continue;
    Span piece = span;
    piece.text = span.text.substr(low - begin, high - low);
    if (piece.text.size() != span.text.size()) {
      const int before = static_cast<int>(count_code_points(std::string_view(span.text).substr(0, low - begin)));
      const int kept = static_cast<int>(count_code_points(piece.text));
      piece.first = span.first + std::min(before, span.count);
      // The piece that reaches the end takes what is left, so that no character of the word falls between two cuts.
      piece.count = high == end ? span.first + span.count - piece.first : std::min(kept, span.count - before);
    }
    if (low != begin) piece.space_before = false;
    if (out.spans.empty()) piece.space_before = false;
    out.spans.push_back(std::move(piece));
  }
  return out;
}

void Text::append(const Text& more, bool space) {
  if (more.empty()) return;
  const std::size_t start = spans.size();
  spans.insert(spans.end(), more.spans.begin(), more.spans.end());
  if (start > 0) spans[start].space_before = space;
}

bool Text::all_bold() const {
  return !spans.empty() &&
         std::all_of(spans.begin(), spans.end(), [](const Span& s) { return s.bold || s.text.empty(); });
}

bool Text::all_italic() const {
  return !spans.empty() &&
         std::all_of(spans.begin(), spans.end(), [](const Span& s) { return s.italic || s.text.empty(); });
}

}  // namespace referat
