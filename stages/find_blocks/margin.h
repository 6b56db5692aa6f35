// Headings in a margin column beside their text, as forms and modern templates set them.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::blocks {

struct MarginHeading {
  std::vector<int> lines;  // indexes in Document::lines, top to bottom; the first row of a number with its title is two
  bool item = false;       // a number in the margin and the title beside it
  Length text_left = 0;    // where the text beside it begins
};

// Lines at the left edge of the text, each with text beside it that begins at one edge further right. They are
// headings when the profile knows them as sections, decisions or items; others count, below the first of those and in
// the same type, when at least two are known. `skip`: lines that are not in the flow. Sorted by first line.
std::vector<MarginHeading> margin_headings(const Document& document, const Profile& profile,
                                           const std::vector<bool>& skip);

}  // namespace referat::blocks
