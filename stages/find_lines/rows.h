// Words that stand level with each other, before they are split into lines.
#pragma once

#include <vector>

#include "pipeline/document/document.h"

namespace referat::lines {

// A smaller word counts as raised or lowered text of a row when its size is at most this share of the row's.
constexpr double kScriptSize = 0.8;

// A word as its reader sees it: u along the reading direction, v down the lines.
struct Placed {
  int word = 0;
  Length u0 = 0, u1 = 0, v0 = 0, v1 = 0, baseline = 0, size = 0;
};

using PlacedRow = std::vector<Placed>;

Placed place(const Word& word, int index, const Page& page);

// The size of most of the row, by width.
Length row_size(const PlacedRow& row);

Length median(std::vector<Length> values);

// Words on one baseline, from the top.
std::vector<PlacedRow> rows_by_baseline(std::vector<Placed> words);

// Rows of recognised text. Each word was measured by itself and the scan may lie askew: a word belongs to the row whose
// nearest word to the left stands level with it. Each row gets one baseline and one size, the `typical` one when it is
// near it, so that what follows sees rows as a typesetter would have set them.
std::vector<PlacedRow> rows_of_scan(std::vector<Placed> words, Length typical);

// A word many times as large as words of its row that it covers, stamped over the page, becomes a row of its own.
void split_stamps(std::vector<PlacedRow>& rows);

// Raised and lowered words join the row that they touch.
void merge_scripts(std::vector<PlacedRow>& rows);

}  // namespace referat::lines
