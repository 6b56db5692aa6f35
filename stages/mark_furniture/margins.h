// Furniture that does not repeat: letterheads and lines in the margin of a single page.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Lines (indexes in Document::lines) of a letterhead: on page 1, at least three short lines under each other at the
// right (or left) of the text, in rows of their own. `taken` are lines already known as furniture.
// Labels with facts of the meeting are none.
std::vector<int> letterhead_lines(const Document& document, const Profile& profile, const std::vector<bool>& taken);

// Lines in the outer margin of a page, in smaller type than the text and clearly set off from it; the outermost rows
// only. A footnote whose mark stands in the text is none.
struct MarginLine {
  int line = 0;
  bool top = true;
};
std::vector<MarginLine> margin_lines(const Document& document, const std::vector<bool>& taken);

// Lines that are watermarks: slanted and large or on several pages; or far larger than the text and in the same place
// of most pages, several of them. Indexes in Document::lines, sorted.
std::vector<int> watermark_lines(const Document& document);

}  // namespace referat
