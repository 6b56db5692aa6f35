// Tables whose cells are drawn: a grid of rules, whole or with gaps.
#pragma once

#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// A stretch of a rule, or several rules that lie on one line with small gaps (dashes, the sides of single cells).
struct Segment {
  Length at = 0;            // y of a horizontal one, x of a vertical one
  Length from = 0, to = 0;  // its extent in the other direction
  Length thick = 0;
};

// The page's rules in one direction, joined where they continue each other, sorted by `at` and then `from`. Rules
// nearer to each other than a doubled line's are one.
std::vector<Segment> segments(const Page& page, bool horizontal);

// The grids that have horizontal and vertical rules and hold text in at least two rows and two columns.
// A missing inner rule makes a merged cell, unless the words on both sides show that it is only not drawn.
std::vector<Draft> ruled_tables(const View& view);

}  // namespace referat::tables
