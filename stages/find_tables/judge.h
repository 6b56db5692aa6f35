// Whether rows and columns of text are a table, where no drawn grid says so.
#pragma once

#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// What else speaks for a table.
struct Support {
  bool rules = false;   // rules across it, at least one of them between its rows
  bool shades = false;  // a shaded first row, or every other row
  bool heads = false;   // header cells in the structure tree
};

enum class Verdict { none, fragment, table };

// Judges a draft whose cells are filled. Without support a table needs columns of amounts, or of hours under titles.
// Printed contents, labels with their values, lists and columns of names are none. `fragment`: a single row that would
// do in a longer table.
Verdict judge(const Document& document, const Draft& draft, const Support& support);

// How many rows at the top are header rows: bold, shaded, TH, above a strong rule, or words over columns of amounts or
// hours.
int count_header_rows(const Document& document, const Draft& draft);

}  // namespace referat::tables
