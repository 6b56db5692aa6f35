#include "stages/find_blocks/agenda_table.h"

#include <algorithm>

#include "stages/find_blocks/cells.h"

namespace referat::blocks {
namespace {

// Fewer rows are a table that happens to have such column heads.
constexpr std::size_t kFewestRows = 3;

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
        FlowLine line = line_of_cell(document, table, text);
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
