// From a grid of lines to the cells and their pieces.
#pragma once

#include <optional>
#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// Lines that divide a rectangle, and which sides of its places are drawn.
struct Grid {
  std::vector<Length> xs, ys;      // from left to right, from top to bottom
  std::vector<bool> right, below;  // by row and then column: a rule stands on that side of the place

  int rows() const { return static_cast<int>(ys.size()) - 1; }
  int columns() const { return static_cast<int>(xs.size()) - 1; }
  std::size_t place(int row, int column) const { return static_cast<std::size_t>(row * columns() + column); }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
};

// The table that the grid and the lines inside it make; nothing when it is none: a box, a frame, a chart's grid.
// Only whole lines are taken; a line that stands half outside stays outside or is taken whole.
std::optional<Draft> draft_from_grid(const View& view, Grid grid);

}  // namespace referat::tables
