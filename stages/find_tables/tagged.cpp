#include "stages/find_tables/tagged.h"

#include <algorithm>
#include <map>
#include <set>

#include "stages/find_tables/drawn_cells.h"
#include "stages/find_tables/judge.h"
#include "stages/find_tables/pieces.h"

namespace referat::tables {
namespace {

// Spans, and places of a table in all, beyond which the attributes are a mistake or an attack.
constexpr int kMostSpan = 200;
constexpr std::size_t kMostPlaces = 100000;

const Tag& tag_at(const Document& document, int tag) { return document.tags[static_cast<std::size_t>(tag)]; }

bool is_cell(const std::string& role) { return role == "TD" || role == "TH"; }

// For each element its nearest cell, row and table, itself included; -1 where there is none.
struct Ancestors {
  std::vector<int> cell, row, table;

  explicit Ancestors(const Document& document) {
    for (std::size_t i = 0; i < document.tags.size(); ++i) {
      const Tag& tag = document.tags[i];
      const bool has_parent = tag.parent >= 0 && static_cast<std::size_t>(tag.parent) < i;
      const auto parent = static_cast<std::size_t>(tag.parent);
      const int self = static_cast<int>(i);
      const bool table_itself = tag.role == "Table";
      table.push_back(table_itself ? self : has_parent ? table[parent] : -1);
      row.push_back(tag.role == "TR" ? self : has_parent && !table_itself ? row[parent] : -1);
      cell.push_back(is_cell(tag.role) ? self : has_parent && !table_itself ? cell[parent] : -1);
    }
  }
  static int of(const std::vector<int>& ancestors, int tag) {
    return tag >= 0 && static_cast<std::size_t>(tag) < ancestors.size() ? ancestors[static_cast<std::size_t>(tag)] : -1;
  }
};

// Rows and cells of one Table element, in the order of the tree.
struct TaggedTable {
  std::vector<int> rows;
  std::map<int, std::vector<int>> cells;                    // by row
  std::map<int, std::map<int, std::vector<Piece>>> pieces;  // by page, then by cell
  bool broken = false;
};

// Row and column of each cell element, as its spans and those above it push it; nothing when there are too many.
std::map<int, DraftCell> places(const Document& document, const TaggedTable& table) {
  std::map<int, DraftCell> out;
  std::set<std::pair<int, int>> occupied;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    int column = 0;
    const int row = static_cast<int>(r);
    const auto cells = table.cells.find(table.rows[r]);
    if (cells == table.cells.end()) continue;
    for (const int element : cells->second) {
      while (occupied.contains({row, column})) ++column;
      const Tag& tag = tag_at(document, element);
      DraftCell cell;
      cell.row = row;
      cell.column = column;
      cell.col_span = std::clamp(tag.col_span, 1, kMostSpan);
      cell.row_span = std::clamp(tag.row_span, 1, std::min(kMostSpan, static_cast<int>(table.rows.size()) - row));
      cell.header = tag.role == "TH";
      for (int y = row; y < row + cell.row_span; ++y) {
        for (int x = column; x < column + cell.col_span; ++x) occupied.insert({y, x});
      }
      if (occupied.size() > kMostPlaces) return {};
      column += cell.col_span;
      out[element] = cell;
    }
  }
  return out;
}

std::map<int, TaggedTable> collect(const Document& document, const std::vector<View>& views, const Ancestors& above) {
  std::map<int, TaggedTable> tables;
  for (std::size_t i = 0; i < document.tags.size(); ++i) {
    const int self = static_cast<int>(i);
    const int table = above.table[i];
    if (table < 0) continue;
    if (document.tags[i].role == "TR") tables[table].rows.push_back(self);
    if (is_cell(document.tags[i].role) && above.row[i] >= 0) tables[table].cells[above.row[i]].push_back(self);
  }
  for (const View& view : views) {
    for (const int index : view.lines) {
      const auto element = [&](const Word& word) { return Ancestors::of(above.table, word.tag); };
      const auto cell = [&](const Word& word) { return Ancestors::of(above.cell, word.tag); };
      const Piece whole = whole_line(document, index);
      const std::vector<Piece> parts = cut_by(document, whole, element);
      for (const Piece& piece : cut_by(document, whole, cell)) {
        const Line& line = document.lines[static_cast<std::size_t>(index)];
        const Word& word = view.page.words[static_cast<std::size_t>(line.words[static_cast<std::size_t>(piece.first)])];
        const auto table = tables.find(element(word));
        if (table == tables.end()) continue;
        if (parts.size() > 1 || cell(word) < 0) table->second.broken = true;
        table->second.pieces[view.page.number][cell(word)].push_back(piece);
      }
    }
  }
  return tables;
}

// The extent of each column over all pages, from cells that span nothing.
std::vector<Length> column_edges(const std::vector<DraftCell>& cells, int columns) {
  std::vector<Box> hull(static_cast<std::size_t>(columns));
  for (const DraftCell& cell : cells) {
    if (cell.col_span == 1)
      hull[static_cast<std::size_t>(cell.column)] = unite(hull[static_cast<std::size_t>(cell.column)], cell.box);
  }
  std::vector<Length> edges;
  for (std::size_t c = 0; c < hull.size(); ++c) {
    const Length from = c == 0 ? hull[0].left : edges.back();
    if (hull[c] == Box{}) hull[c] = {from, 0, from, 1};
    edges.push_back(c == 0 ? hull[0].left : std::max(edges.back(), (hull[c - 1].right + hull[c].left) / 2));
  }
  edges.push_back(std::max(edges.back(), hull.back().right));
  return edges;
}

// Producers leave out empty cells. A row with too few cells takes the columns over which its cells stand; false when
// they do not say which.
bool place_by_columns(std::map<int, DraftCell>& where, const TaggedTable& table, int columns) {
  std::map<int, Box> box;  // of each cell element, on whatever page
  for (const auto& [page, cells] : table.pieces) {
    for (const auto& [element, pieces] : cells) {
      for (const Piece& piece : pieces) box[element] = unite(box[element], piece.box);
    }
  }
  std::map<int, int> width;  // of each row, in columns
  for (const auto& [element, cell] : where) {
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) width[r] += cell.col_span;
  }
  std::vector<Box> hull(static_cast<std::size_t>(columns));
  for (const auto& [element, cell] : where) {
    Box& column = hull[static_cast<std::size_t>(cell.column)];
    if (cell.col_span == 1 && width[cell.row] == columns) column = unite(column, box[element]);
  }
  std::map<int, int> next;  // first free column of a row
  for (auto& [element, cell] : where) {
    if (width[cell.row] >= columns || box[element] == Box{}) continue;
    int best = -1;
    Length most = 0;
    for (int c = next[cell.row]; c + cell.col_span <= columns; ++c) {
      const Box& column = hull[static_cast<std::size_t>(c)];
      const Length shared = overlap(column.left, column.right, box[element].left, box[element].right);
      if (shared > most) most = shared, best = c;
    }
    if (best < 0) return false;
    cell.column = best;
    next[cell.row] = best + cell.col_span;
  }
  return true;
}

// Cells of a row stand side by side, rows below each other.
bool agrees_with_page(const std::vector<DraftCell>& cells) {
  const DraftCell* before = nullptr;
  for (const DraftCell& cell : cells) {
    if (cell.pieces.empty()) continue;
    const Length slack = cell.pieces.front().size / 2;
    if (before && before->row == cell.row && cell.box.left < before->box.right - slack) return false;
    if (before && before->row < cell.row && before->row_span == 1 && cell.box.bottom < before->box.top) return false;
    before = &cell;
  }
  return true;
}

// A cell for each place of the draft's rows that none covers.
void add_empty_cells(Draft& draft, int columns) {
  std::set<std::pair<int, int>> covered;
  for (const DraftCell& cell : draft.cells) {
    for (int y = cell.row; y < cell.row + cell.row_span; ++y) {
      for (int x = cell.column; x < cell.column + cell.col_span; ++x) covered.insert({y, x});
    }
  }
  for (int y = 0; y < static_cast<int>(draft.rows.size()); ++y) {
    for (int x = 0; x < columns; ++x) {
      if (covered.contains({y, x})) continue;
      DraftCell cell;
      cell.row = y;
      cell.column = x;
      draft.cells.push_back(std::move(cell));
    }
  }
}

Draft page_draft(const TaggedTable& table, int page, const std::map<int, DraftCell>& where, int columns) {
  Draft draft;
  draft.evidence = TableEvidence::tagged;
  draft.page = page;
  const auto& pieces = table.pieces.at(page);
  std::map<int, int> rows;  // row of the element, row on this page
  for (const auto& [element, found] : pieces) rows[where.at(element).row] = 0;
  // Empty rows between stay; those before and after belong to other pages.
  const int low = rows.begin()->first, high = rows.rbegin()->first;
  for (const auto& [element, cell] : where) {
    if (cell.row < low || cell.row > high) continue;
    const auto found = pieces.find(element);
    DraftCell own = cell;
    own.row -= low;
    own.row_span = std::min(own.row_span, high - cell.row + 1);
    if (found != pieces.end()) own.pieces = found->second;
    for (const Piece& piece : own.pieces) own.box = unite(own.box, piece.box);
    draft.box = unite(draft.box, own.box);
    draft.cells.push_back(std::move(own));
  }
  draft.rows.resize(static_cast<std::size_t>(high - low + 1));
  add_empty_cells(draft, columns);
  std::stable_sort(draft.cells.begin(), draft.cells.end(), [](const DraftCell& a, const DraftCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  for (const DraftCell& cell : draft.cells) {
    Box& row = draft.rows[static_cast<std::size_t>(cell.row)];
    row = unite(row, cell.box);
  }
  return draft;
}

// Some producers tag cells without their spans: the shading still shows them.
void add_drawn_spans(const Document& document, Draft& draft) {
  const bool spans = std::any_of(draft.cells.begin(), draft.cells.end(),
                                 [](const DraftCell& cell) { return cell.col_span > 1 || cell.row_span > 1; });
  const Page& page = document.pages[static_cast<std::size_t>(draft.page - 1)];
  if (spans) return;
  std::vector<Length> heights;
  for (const Box& row : draft.rows) heights.push_back(row.centre_y());
  std::vector<Length> edges = cell_edges(page, draft.box, heights, draft.columns());
  if (edges.empty()) return;
  draft.edges = std::move(edges);
  add_shaded_spans(page, draft);
}

}  // namespace

std::vector<Draft> tagged_tables(const Document& document, const std::vector<View>& views) {
  std::vector<Draft> out;
  if (document.tags.empty()) return out;
  const Ancestors above(document);
  for (const auto& [element, table] : collect(document, views, above)) {
    if (table.broken || table.pieces.empty()) continue;
    std::map<int, DraftCell> where = places(document, table);
    int columns = 0;
    bool heads = false;
    for (const auto& [cell, place] : where) {
      columns = std::max(columns, place.column + place.col_span);
      heads = heads || place.header;
    }
    if (columns < 2 || !place_by_columns(where, table, columns)) continue;
    std::vector<Draft> drafts;
    std::vector<DraftCell> all;
    for (const auto& [page, pieces] : table.pieces) {
      drafts.push_back(page_draft(table, page, where, columns));
      drafts.back().tag = element;
      all.insert(all.end(), drafts.back().cells.begin(), drafts.back().cells.end());
    }
    const std::vector<Length> edges = column_edges(all, columns);
    bool good = true, judged = false;
    Support support;
    support.heads = heads;
    for (Draft& draft : drafts) {
      draft.edges = edges;
      add_drawn_spans(document, draft);
      good = good && agrees_with_page(draft.cells);
      judged = judged || judge(document, draft, support) == Verdict::table;
    }
    if (good && judged) out.insert(out.end(), drafts.begin(), drafts.end());
  }
  return out;
}

void mark_tagged_headers(const Document& document, Draft& draft) {
  if (document.tags.empty()) return;
  const auto in_header = [&](const Piece& piece) {
    const Line& line = document.lines[static_cast<std::size_t>(piece.line)];
    const Page& page = document.pages[static_cast<std::size_t>(line.page - 1)];
    for (int i = piece.first; i < piece.first + piece.count; ++i) {
      int tag = page.words[static_cast<std::size_t>(line.words[static_cast<std::size_t>(i)])].tag;
      while (tag >= 0 && !is_cell(tag_at(document, tag).role)) tag = tag_at(document, tag).parent;
      if (tag < 0 || tag_at(document, tag).role != "TH") return false;
    }
    return true;
  };
  for (DraftCell& cell : draft.cells)
    cell.header = !cell.pieces.empty() && std::all_of(cell.pieces.begin(), cell.pieces.end(), in_header);
}

}  // namespace referat::tables
