// What is normal in this document: the style of its running text, its line pitch, its text columns.
#pragma once

#include <map>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// The style of most characters in the lines; default-constructed for a document without lines.
Style body_style(const std::vector<Line>& lines);

// How much more a style stands out than the running text: 0 the same or less, higher is more prominent.
// Size counts most (one step for each half point), then weight, underline, slant, colour.
int prominence(const Style& style, const Style& body);

// Lines of Document::lines that are furniture.
std::vector<bool> furniture_lines(const Document& document);

}  // namespace referat
