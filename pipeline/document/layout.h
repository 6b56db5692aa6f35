// The layers that come from looking at the page: lines, furniture, tables, blocks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/document/pages.h"
#include "pipeline/document/text.h"

namespace referat {

// How a run of text looks, for comparing headings with body text. Equality is what "same style" means.
struct Style {
  std::string family;
  Length size = 0;  // rounded to half points
  bool bold = false;
  bool italic = false;
  bool underlined = false;
  std::uint32_t colour = 0;
  bool operator==(const Style&) const = default;
};

// Words on one baseline that are read together. A wide gap (a tab, a column) ends a line: what stands in the next
// cell or column is a line of its own with the same `row`.
struct Line {
  int page = 0;
  int row = 0;  // lines of one page that share a baseline share this number; rows count from 0 downwards
  Box box;
  Length baseline = 0;
  Length size = 0;  // of the longest run
  Text text;
  Style style;             // of the longest run
  std::vector<int> words;  // indexes in Page::words, in reading order
  int tag = -1;            // innermost structure element that holds the whole line, or -1
  Box bullet;              // a drawn bullet that stands before the line; all zero when there is none
  bool operator==(const Line&) const = default;
};

enum class FurnitureKind { header, footer, watermark };

// A line that belongs to the page and not to the text.
struct Furniture {
  FurnitureKind kind = FurnitureKind::header;
  int line = 0;         // index in Document::lines
  int page_number = 0;  // the printed page number that it shows, 0 when none
  bool operator==(const Furniture&) const = default;
};

struct Cell {
  Text text;                // all lines of the cell, joined
  std::vector<Text> lines;  // line by line
  Box box;
  int column = 0;  // from 0
  int col_span = 1, row_span = 1;
  bool header = false;
  bool operator==(const Cell&) const = default;
};

struct Row {
  std::vector<Cell> cells;  // left to right; a place covered by a row span from above has no cell
  bool header = false;
  Place at;
  bool operator==(const Row&) const = default;
};

// What showed that this is a table.
enum class TableEvidence { ruled, shaded, aligned, tagged };

struct Table {
  TableEvidence evidence = TableEvidence::ruled;
  int columns = 0;
  std::vector<Row> rows;
  std::vector<Place> at;   // one box per page
  std::vector<int> lines;  // indexes in Document::lines of all that stands in it
  bool operator==(const Table&) const = default;
};

enum class BlockKind { paragraph, heading, list_item, table, figure, note };
enum class ListType { bullet, dash, decimal, alpha, roman };

// A unit of the flow: one paragraph, heading, list item, table, figure or footnote, in reading order over the
// whole document. Furniture is not in the flow.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Text text;               // without the marker of a list item or note
  std::vector<Place> at;   // one box per page and column that it touches
  std::vector<int> lines;  // indexes in Document::lines
  Style style;             // of the longest run
  Box first_line;          // of its first line: where it begins
  int rank = 0;            // heading: 1 is the most prominent style of the document, 0 for other kinds
  bool run_in = false;     // paragraph: begins with a short bold run that ends in a colon or stop
  bool centred = false;
  int depth = 0;  // list item: 0 at the outer level
  ListType list = ListType::bullet;
  std::string marker;  // list item: as printed ("a)", "1.", "–"); note: its mark
  Text marker_source;
  int table = -1;   // index in Document::tables
  int image = -1;   // figure: index in Page::images of at[0].page
  std::string alt;  // figure: alternative text, when tagged
  int tag = -1;     // structure element, or -1
  bool operator==(const Block&) const = default;
};

}  // namespace referat
