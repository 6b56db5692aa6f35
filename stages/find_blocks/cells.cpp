#include "stages/find_blocks/cells.h"

#include <algorithm>

namespace referat::blocks {

FlowLine line_of_cell(const Document& document, const Table& table, const Text& text) {
  FlowLine made;
  made.text = text;
  const Word& first = document.word(text.spans.front());
  const Font& font = document.fonts[static_cast<std::size_t>(first.font)];
  made.page = text.spans.front().page;
  made.baseline = first.baseline;
  made.size = first.size;
  made.style = {font.family, (first.size + 25) / 50 * 50, font.bold, font.italic, first.underlined, first.colour};
  made.bold = text.all_bold();
  made.italic = text.all_italic();
  made.tag = first.tag;
  for (const Span& span : text.spans) made.box = unite(made.box, document.word(span).box);
  for (const int index : table.lines) {
    const Line& line = document.lines[static_cast<std::size_t>(index)];
    const auto found = std::find(line.words.begin(), line.words.end(), text.spans.front().word);
    if (line.page != made.page || found == line.words.end()) continue;
    made.lines.push_back(index);
    if (found == line.words.begin()) made.bullet = line.bullet;
  }
  return made;
}

Box column_edges(const Document& document, const Table& table, int column) {
  Box edges;
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells)
      if (cell.column == column && cell.col_span == 1)
        for (const Text& text : cell.lines)
          for (const Span& span : text.spans) edges = unite(edges, document.word(span).box);
  return edges;
}

}  // namespace referat::blocks
