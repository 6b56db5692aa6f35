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
  // A heading by its place: an item's title or a section's in a table that is the minutes, a section's in the margin.
  bool forced_heading = false;
  bool label_row = false;  // a label with its value in a second column
  Length value_left = 0;   // label rows: where the values stand
  int table = -1;          // a table stands here
  int image = -1;          // a picture stands here: index in Page::images
};

struct ReadingOrder {
  std::vector<FlowLine> flow;
  std::vector<Text> column_heads;   // of agendas that are one table: shown nowhere else
  std::vector<Table> inner_tables;  // that stand in a cell of a form; FlowLine::table counts on into them
};

// Lines that are not furniture and not contents, tables in the place of their lines, pictures by their height on the
// page. Tables that are the minutes themselves (agenda_table.h, form_table.h) are read cell by cell.
ReadingOrder reading_order(const Document& document, const Profile& profile);

}  // namespace referat::blocks
