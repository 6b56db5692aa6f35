// What the rules under single cells and the shading of single cells tell, where no vertical rule is drawn.
#pragma once

#include <vector>

#include "stages/find_tables/region.h"
#include "stages/find_tables/ruled.h"

namespace referat::tables {

// Where cells that stand side by side begin and end, from left to right, at this height of the page: those of the
// fills that touch each other there. Empty when there are no two.
std::vector<Length> shaded_edges(const Page& page, Length y);

// Cuts the pieces of the rows at the columns that rules and fills show: where two of them meet, in their own row and
// as far above and below as no word stands across. Columns that almost touch are told apart by this.
void cut_at_drawn_cells(const View& view, std::vector<PrintedRow>& rows);

// The rules of the page, and the upper and lower sides of its fills as such, sorted by `at`: what divides rows.
std::vector<Segment> row_barriers(const Page& page);

// The edges of so many columns as they are drawn inside the box, or in the shading at one of the heights; one more than
// columns, or none.
std::vector<Length> cell_edges(const Page& page, const Box& box, const std::vector<Length>& heights, int columns);

// Gives cells the spans that their shading shows: a title over two rows, the heading of a group over all columns.
void add_shaded_spans(const Page& page, Draft& draft);

}  // namespace referat::tables
