#include "stages/find_blocks/agenda_table.h"

#include <algorithm>

namespace referat::blocks {
namespace {

// Fewer rows are a table that happens to have such column heads.
constexpr std::size_t kFewestRows = 3;

FlowLine line_of_cell(const Document& document, const Text& text) {
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
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const Line& line = document.lines[i];
    if (line.page == made.page &&
        std::find(line.words.begin(), line.words.end(), text.spans.front().word) != line.words.end())
      made.lines.push_back(static_cast<int>(i));
  }
  return made;
}

// The text edges of a column: the narrowest left and the widest right of all its cells.
Box column_edges(const Document& document, const Table& table, int column) {
  Box edges;
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells)
      if (cell.column == column && cell.col_span == 1)
        for (const Text& text : cell.lines)
          for (const Span& span : text.spans) edges = unite(edges, document.word(span).box);
  return edges;
}

}  // namespace

int title_column(const Table& table, const Profile& profile) {
  if (table.rows.size() < kFewestRows) return -1;
  int title = -1, named = 0;
  for (const Cell& cell : table.rows.front().cells) {
    const auto hit = profile.whole("agenda-column", cell.text.str());
    if (!hit) continue;
    ++named;
    if (hit->value == "title" && title < 0) title = cell.column;
  }
  return named >= 2 ? title : -1;
}

std::vector<FlowLine> unfold_agenda(const Document& document, const Table& table, int title, int& region) {
  std::vector<FlowLine> flow;
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    std::vector<const Cell*> cells;
    for (const Cell& cell : table.rows[r].cells) cells.push_back(&cell);
    std::stable_partition(cells.begin(), cells.end(), [&](const Cell* cell) { return cell->column == title; });
    for (const Cell* cell : cells) {
      ++region;
      const Box edges = column_edges(document, table, cell->column);
      for (const Text& text : cell->lines) {
        if (text.empty()) continue;
        FlowLine line = line_of_cell(document, text);
        line.region = region;
        line.column_left = edges.left;
        line.column_right = edges.right;
        line.forced_heading = cell->column == title;
        flow.push_back(std::move(line));
      }
    }
  }
  ++region;
  return flow;
}

std::vector<Text> head_row_texts(const Table& table) {
  std::vector<Text> texts;
  for (const Cell& cell : table.rows.front().cells)
    if (!cell.text.empty()) texts.push_back(cell.text);
  return texts;
}

}  // namespace referat::blocks
