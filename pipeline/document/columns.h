// Columns that are read one after the other: newspaper columns, boxes side by side.
#pragma once

#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// A part of a page that is read for itself, and its lines in the order of the document.
struct Band {
  std::vector<int> lines;
  Length left = 0, right = 0;  // edges of the column; 0: the whole width of the text
};

// The bands of one page in reading order. Two columns are parted where nothing crosses the space between them and the
// lines on both sides are set without regard to each other: their baselines differ, or both sides are running text.
// Labels with values, tables and names in rows share baselines and stay one band. Lines and rules across the page end
// the columns. `lines` are those of one page that are in the flow; `table_of` gives each line of the document its
// table, or -1: a table stands in one band as a whole.
std::vector<Band> bands_of(const Document& document, const Page& page, const std::vector<int>& lines,
                           const std::vector<int>& table_of);

}  // namespace referat
