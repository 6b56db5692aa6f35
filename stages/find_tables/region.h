// A run of printed rows that share columns, grown from one row.
#pragma once

#include <vector>

#include "stages/find_tables/rows.h"

namespace referat::tables {

// The pieces of the lines on one baseline, left to right.
struct PrintedRow {
  std::vector<Piece> pieces;
  Length baseline = 0, size = 0;
  bool leader = false;  // has leader dots: a line of printed contents
  bool taken = false;   // stands in a table already
};

struct Range {
  Length low = 0, high = 0;
};

struct Region {
  std::vector<Range> columns;  // from left to right, apart from each other
  std::vector<Placed> pieces;
  std::size_t first = 0, last = 0;  // rows
};

// The rows of the page, top to bottom.
std::vector<PrintedRow> printed_rows(const View& view);

// Grows a region from the row `seed`, which has at least two pieces, down and up as far as rows fit its columns.
Region grow(const Document& document, const std::vector<PrintedRow>& rows, std::size_t seed);

}  // namespace referat::tables
