// Cells of a table as lines of the flow.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "stages/find_blocks/flow.h"

namespace referat::blocks {

// One line of a cell. Region and column edges are the caller's to set. The text is not empty.
FlowLine line_of_cell(const Document& document, const Table& table, const Text& text);

// The text edges of a column: the narrowest left and the widest right of all its cells.
Box column_edges(const Document& document, const Table& table, int column);

}  // namespace referat::blocks
