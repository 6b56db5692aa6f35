// Joins words that share a baseline into lines.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Every visible word lands in exactly one line; on a page without visible words, every word of an OCR layer. A line
// ends at a wide gap (a tab, a column); the lines of one baseline share their row number and stand from left to right.
// A list marker or a heading's number stays with the text behind it, dot leaders stay with their title. Rows are
// numbered from the top of each page. Text that runs up or down the page forms lines of its own, after the upright
// ones.
Result<Document> find_lines(const Document& document, const Profile& profile);

}  // namespace referat
