// What the detectors of tables work on: pieces of lines, and a table before it has texts.
#pragma once

#include <vector>

#include "pipeline/document/document.h"

namespace referat::tables {

// Words of one line that stand together: the whole line, or the part of it that one cell takes.
struct Piece {
  int line = 0;              // index in Document::lines
  int first = 0, count = 0;  // positions in Line::words
  Box box;
  Length baseline = 0, size = 0;
  bool bold = false;     // all words
  bool numeric = false;  // an amount, see is_amount
  bool year = false;     // four digits that can be a year
  bool dash = false;     // a lone dash: no value
  bool leader = false;   // holds a run of dots that leads to a page number
  bool colon = false;    // ends in a colon
  bool upper = false;    // does not begin with a lower-case letter
};

struct DraftCell {
  int row = 0, column = 0;
  int row_span = 1, col_span = 1;
  Box box;
  std::vector<Piece> pieces;  // top to bottom, left to right
  bool header = false;        // the evidence itself says so (TH)
};

// A table on one page. Cells stand by row and then by column.
struct Draft {
  TableEvidence evidence = TableEvidence::aligned;
  int page = 0;
  Box box;
  std::vector<Length> edges;  // of the columns, one more than there are columns
  std::vector<Box> rows;
  std::vector<DraftCell> cells;
  int header_rows = 0;
  int tag = -1;           // the Table element it was made from
  bool fragment = false;  // too little to be a table by itself, only the end or the beginning of one over a page end

  int columns() const { return static_cast<int>(edges.size()) - 1; }
};

// What a detector sees of one page: the lines that no table and no furniture has taken, top to bottom.
struct View {
  const Document& document;
  const Page& page;
  std::vector<int> lines;
};

// The cell that begins at this place of the grid, or nullptr.
const DraftCell* cell_at(const Draft& draft, int row, int column);

// The lines that stand in the draft, sorted, each once.
std::vector<int> lines_of(const Draft& draft);

}  // namespace referat::tables
