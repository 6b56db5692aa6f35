// Which printed lines make one row of a table.
#pragma once

#include <vector>

#include "stages/find_tables/draft.h"
#include "stages/find_tables/ruled.h"

namespace referat::tables {

// A piece and the columns that it stands in.
struct Placed {
  Piece piece;
  int column = 0, col_span = 1;
};

// What may divide rows, top to bottom.
struct Barriers {
  std::vector<Length> rules;   // y of rules that run across the table
  std::vector<Segment> sides;  // every rule, and the upper and lower side of every shading
};

// Groups the pieces of a table into its rows, top to bottom. `edges` are the columns' (one more than columns). A cell
// may have several lines; its row's other cells may stand at the top, in the middle or at the foot of them.
std::vector<std::vector<Placed>> assemble_rows(std::vector<Placed> pieces, const std::vector<Length>& edges,
                                               const Barriers& barriers);

}  // namespace referat::tables
