// The reading order: every line of the text, one after the other, with the column it stands in.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::blocks {

// One visual line of the flow: usually one Line; several where a row is read across (labels with values).
struct FlowLine {
  std::vector<int> lines;  // indexes in Document::lines
  int page = 0;
  int region = 0;  // lines of one column of one page share it; a new number is a new place to write
  Box box;
  Length baseline = 0;
  Length size = 0;
  Style style;
  bool bold = false, italic = false;  // all of it
  Text text;
  Length column_left = 0, column_right = 0;
  int tag = -1;
  Box bullet;             // drawn before it; all zero when there is none
  bool own_line = false;  // an entry of a list in columns (names): never joined with the next
  bool forced_heading =
      false;  // a heading by its place: an item's title in an agenda that is one table, a section's in the margin
  bool label_row = false;  // a label with its value in a second column
  Length value_left = 0;   // label rows: where the values stand
  int table = -1;          // a table stands here
  int image = -1;          // a picture stands here: index in Page::images
};

// Lines that are not furniture and not contents, tables in the place of their lines, pictures by their height on the
// page.
// An agenda that is one table is read cell by cell; the texts of its head row go to `column_heads`.
std::vector<FlowLine> reading_order(const Document& document, const Profile& profile, std::vector<Text>& column_heads);

}  // namespace referat::blocks
