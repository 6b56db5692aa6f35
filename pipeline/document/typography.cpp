#include "pipeline/document/typography.h"

#include <algorithm>

namespace referat {

Style body_style(const std::vector<Line>& lines) {
  std::vector<std::pair<Style, std::size_t>> seen;
  for (const Line& line : lines) {
    std::size_t length = 0;
    for (const Span& span : line.text.spans) length += span.text.size();
    const auto found = std::find_if(seen.begin(), seen.end(), [&](const auto& s) { return s.first == line.style; });
    if (found == seen.end())
      seen.emplace_back(line.style, length);
    else
      found->second += length;
  }
  if (seen.empty()) return {};
  return std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

int prominence(const Style& style, const Style& body) {
  // Weights keep the order size > weight > underline > slant, colour for styles that a reader tells apart.
  constexpr int kSizeStep = 4, kBold = 6, kUnderlined = 4, kItalic = 2, kColour = 1, kSmaller = 2;
  int score = 0;
  const Length larger = style.size - body.size;
  if (larger >= 50) score += kSizeStep * (larger / 50);
  // Smaller type stands out less, but bold stays bold.
  if (larger <= -100) score += std::max(kSizeStep * (larger / 50) / 2, -kSmaller);
  if (style.bold && !body.bold) score += kBold;
  if (style.underlined && !body.underlined) score += kUnderlined;
  if (style.italic && !body.italic) score += kItalic;
  if (style.colour != body.colour) score += kColour;
  return std::max(score, 0);
}

std::vector<bool> furniture_lines(const Document& document) {
  std::vector<bool> marked(document.lines.size(), false);
  for (const Furniture& piece : document.furniture) marked[static_cast<std::size_t>(piece.line)] = true;
  return marked;
}

}  // namespace referat
