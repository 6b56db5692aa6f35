// Tables that only the alignment of their columns shows, perhaps with rules across or shaded rows.
#pragma once

#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// Finds runs of rows whose pieces stand in the same columns and judges them. A row is taken whole or not at all.
std::vector<Draft> aligned_tables(const View& view);

}  // namespace referat::tables
