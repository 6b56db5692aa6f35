// Words whose letters are set wide apart.
#pragma once

#include <vector>

#include "pipeline/document/pages.h"

namespace referat::reading {

// Joins runs of single letters that stand on one line with even gaps, and no white space drawn between, into one word
// ("R e f e r a t" by letter spacing). `touches_previous[i]`: no white space was drawn before word i.
void join_spaced_letters(std::vector<Word>& words, const std::vector<bool>& touches_previous);

}  // namespace referat::reading
