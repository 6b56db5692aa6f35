// Words that are drawn twice.
#pragma once

#include <vector>

#include "pipeline/document/pages.h"

namespace referat::reading {

// Marks each visible word that repeats an earlier visible one in nearly the same place as Visibility::duplicate.
// Returns the indices of those earlier words whose copy is shifted a little, which makes them look bold; sorted.
std::vector<int> mark_duplicates(std::vector<Word>& words);

}  // namespace referat::reading
