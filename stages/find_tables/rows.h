// Which printed lines make one row of a table.
#pragma once

#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// A piece and the columns that it stands in.
struct Placed {
  Piece piece;
  int column = 0, col_span = 1;
};

// Groups the pieces of a table into its rows, top to bottom. `edges` are the columns' (one more than columns), `rules`
// the y of rules that run across the table. A cell may have several lines; its row's other cells may stand at the top,
// in the middle or at the foot of them.
std::vector<std::vector<Placed>> assemble_rows(std::vector<Placed> pieces, const std::vector<Length>& edges,
                                               const std::vector<Length>& rules);

}  // namespace referat::tables
