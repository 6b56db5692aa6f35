// Pages drawn as text in a test: what the test shows is what the page shows.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Geometry of the typewriter page. A character cell at size 10 is 6 by 12 points; a row of another size scales both.
constexpr Length kTypewriterLeft = 50 * kPoint;   // x of column 0
constexpr Length kTypewriterTop = 60 * kPoint;    // y of the top of the first row
constexpr Length kTypewriterCell = 6 * kPoint;    // width of a character
constexpr Length kTypewriterPitch = 12 * kPoint;  // from row to row
constexpr Length kTypewriterAscent = 8 * kPoint;  // box of a word: from 8 above its baseline to 2 below
constexpr Length kTypewriterDescent = 2 * kPoint;
constexpr Length kTypewriterBaseline = 9 * kPoint;  // from the top of the row to its baseline

// A document whose pages layer shows the rows, one page of 595.28 x 841.89 points (65 rows). A run of characters
// without a space is a word: text, box, baseline, size, font, edges and visibility are filled; no tags, no links.
// Fonts: 0 regular, 1 bold, 2 italic, 3 bold italic of the family "Typewriter".
//
// In a row
//   *bold*  _italic_   switch at the outer edge of a word; `*` or `_` inside a word or alone stands for itself. The
//   marks
//                      take no width. At the next run of two spaces, or at the next rule, the row is again where the
//                      test shows it, so columns line up.
//   ─│┌┐└┘├┤┬┴┼ ═      a stroked rule through the centre of the cell, joined with its neighbours into one Rule as long
//                      as possible (0.5 points thick, ═ 1.5)
//   |                  the same as │
//   +---+ and ---      a run of three or more of + - = is a rule (= thick), as is each + of a row that holds only
//                      + - = | and spaces. Other - + = are text.
// At the start of a row, in any order, each followed by one space (which is not part of the row)
//   #16                the row is set at size 16
//   #~                 a light grey Fill stands behind the row, from its first to its last character or rule
//   #+6                6 points of empty space before the row; `#+6` alone is only that space
Document typewriter(const std::vector<std::string>& rows);
Document typewriter_pages(const std::vector<std::vector<std::string>>& pages);

// Rows one below the other.
inline std::vector<std::string> operator+(std::vector<std::string> above, const std::vector<std::string>& below) {
  above.insert(above.end(), below.begin(), below.end());
  return above;
}

// A profile that knows no words at all.
Profile plain_profile();

// The texts, for comparing with what a test expects.
std::vector<std::string> texts(const std::vector<Line>& lines);
std::vector<std::string> texts(const std::vector<Block>& blocks);
// Cell by cell, "a | b | c"; a cell that spans columns is followed by "<<" for each further column.
std::vector<std::string> texts(const std::vector<Row>& rows);

}  // namespace referat
