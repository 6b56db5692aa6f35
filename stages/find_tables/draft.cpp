#include "stages/find_tables/draft.h"

#include <algorithm>

namespace referat::tables {

const DraftCell* cell_at(const Draft& draft, int row, int column) {
  const auto found = std::find_if(draft.cells.begin(), draft.cells.end(),
                                  [&](const DraftCell& c) { return c.row == row && c.column == column; });
  return found == draft.cells.end() ? nullptr : &*found;
}

std::vector<int> lines_of(const Draft& draft) {
  std::vector<int> out;
  for (const DraftCell& cell : draft.cells) {
    for (const Piece& piece : cell.pieces) out.push_back(piece.line);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace referat::tables
