// Tables of the structure tree.
#pragma once

#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// Tables that the tags name (PDF 32000-1, 14.8.4.3.4) and the page agrees with: the cells of a row stand from left to
// right, rows from top to bottom. One draft for each page that the element stands on, with the same `tag`; all of them
// have the same columns. Tagged layout (labels and values, a column of text) is left out.
std::vector<Draft> tagged_tables(const Document& document, const std::vector<View>& views);

// Marks cells of which every word stands in a TH element as header cells.
void mark_tagged_headers(const Document& document, Draft& draft);

}  // namespace referat::tables
