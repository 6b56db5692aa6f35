#include "stages/find_tables/grid.h"

#include <algorithm>

#include "stages/find_tables/pieces.h"
#include "stages/find_tables/rows.h"

namespace referat::tables {
namespace {

// Share of cells with text below which a grid is a chart or a form to fill in.
constexpr double kFilled = 0.3;
// An empty column narrower than this is the space between the lines of a doubled rule.
constexpr Length kNarrow = 12 * kPoint;

int interval(const std::vector<Length>& lines, Length at) {
  const auto found = std::upper_bound(lines.begin(), lines.end(), at) - lines.begin();
  return std::clamp(static_cast<int>(found) - 1, 0, static_cast<int>(lines.size()) - 2);
}

// Lines of which most words stand in the box.
std::vector<int> lines_inside(const View& view, const Box& box) {
  std::vector<int> out;
  for (const int index : view.lines) {
    const Line& line = view.document.lines[static_cast<std::size_t>(index)];
    if (!line.box.overlaps(box) || line.box.centre_y() < box.top || line.box.centre_y() > box.bottom) continue;
    std::size_t inside = 0;
    for (const int w : line.words) {
      const Length x = view.page.words[static_cast<std::size_t>(w)].box.centre_x();
      inside += x >= box.left && x <= box.right ? 1 : 0;
    }
    if (inside * 2 >= line.words.size()) out.push_back(index);
  }
  return out;
}

// What stands in one row of the grid, cut at wide gaps.
struct GridRow {
  std::vector<Piece> pieces;
  bool crossed(Length x) const {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& p) { return p.box.left < x - kPoint && p.box.right > x + kPoint; });
  }
  bool stands_in(Length left, Length right) const {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& p) { return p.box.centre_x() > left && p.box.centre_x() < right; });
  }
};

// Puts up the vertical sides that are not drawn but show in the words: text on both sides and none across.
void add_unseen_sides(Grid& grid, const std::vector<GridRow>& rows) {
  for (int c = 0; c + 1 < grid.columns(); ++c) {
    const auto x = static_cast<std::size_t>(c) + 1;
    bool any = false;
    for (const bool strict : {true, false}) {
      for (int r = 0; r < grid.rows(); ++r) {
        if (grid.right[grid.place(r, c)] || (!strict && !any)) continue;
        const GridRow& row = rows[static_cast<std::size_t>(r)];
        const bool both = row.stands_in(grid.xs[x - 1], grid.xs[x]) && row.stands_in(grid.xs[x], grid.xs[x + 1]);
        const bool several = row.pieces.size() >= 2 && row.stands_in(grid.xs[0], grid.xs[1]);
        if (row.crossed(grid.xs[x]) || !(strict ? both : several)) continue;
        grid.right[grid.place(r, c)] = true;
        any = true;
      }
    }
  }
}

std::vector<GridRow> grid_rows(const View& view, const Grid& grid, const std::vector<int>& lines) {
  std::vector<GridRow> rows(static_cast<std::size_t>(grid.rows()));
  for (const int line : lines) {
    const Box& box = view.document.lines[static_cast<std::size_t>(line)].box;
    std::vector<Piece>& pieces = rows[static_cast<std::size_t>(interval(grid.ys, box.centre_y()))].pieces;
    for (Piece& piece : cut_at_gaps(view.document, line)) pieces.push_back(std::move(piece));
  }
  return rows;
}

// The y between the rows that stand in one row of the grid without a rule between them: where one column holds several
// amounts, each is a row.
std::vector<Length> unseen_rows(const Grid& grid, const GridRow& row) {
  std::vector<Placed> placed;
  std::vector<int> amounts(static_cast<std::size_t>(grid.columns()), 0), others = amounts;
  for (const Piece& piece : row.pieces) {
    Placed p{piece, interval(grid.xs, piece.box.left), 1};
    p.col_span = interval(grid.xs, piece.box.right) - p.column + 1;
    if (p.col_span == 1) ++(piece.numeric || piece.dash ? amounts : others)[static_cast<std::size_t>(p.column)];
    placed.push_back(std::move(p));
  }
  bool several = false;
  for (std::size_t c = 1; c < amounts.size(); ++c) several = several || (amounts[c] >= 2 && others[c] <= 2);
  std::vector<Length> out;
  if (!several) return out;
  const std::vector<std::vector<Placed>> found = assemble_rows(std::move(placed), grid.xs, {});
  for (std::size_t i = 1; i < found.size(); ++i) {
    Length above = 0, below = found[i].front().piece.box.top;
    for (const Placed& p : found[i - 1]) above = std::max(above, p.piece.box.bottom);
    for (const Placed& p : found[i]) below = std::min(below, p.piece.box.top);
    out.push_back((above + below) / 2);
  }
  return out;
}

// Divides the rows of the grid where the rules between rows are not drawn.
bool add_unseen_rows(Grid& grid, const std::vector<GridRow>& rows) {
  Grid out;
  out.xs = grid.xs;
  for (int r = 0; r < grid.rows(); ++r) {
    const auto columns = static_cast<std::size_t>(grid.columns());
    const std::vector<Length> cuts = unseen_rows(grid, rows[static_cast<std::size_t>(r)]);
    out.ys.push_back(grid.ys[static_cast<std::size_t>(r)]);
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
      for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t place = grid.place(r, static_cast<int>(c));
        out.right.push_back(grid.right[place]);
        out.below.push_back(i < cuts.size() || grid.below[place]);
      }
      if (i < cuts.size()) out.ys.push_back(cuts[i]);
    }
  }
  out.ys.push_back(grid.ys.back());
  const bool changed = out.ys.size() != grid.ys.size();
  grid = std::move(out);
  return changed;
}

// The number of the cell that each place belongs to: places without a rule between them, where they make a rectangle.
std::vector<int> merged_cells(const Grid& grid, std::vector<DraftCell>& cells) {
  std::vector<int> of(static_cast<std::size_t>(grid.rows() * grid.columns()), -1);
  for (int r = 0; r < grid.rows(); ++r) {
    for (int c = 0; c < grid.columns(); ++c) {
      if (of[grid.place(r, c)] >= 0) continue;
      int right = c, bottom = r;
      while (right + 1 < grid.columns() && !grid.right[grid.place(r, right)] && of[grid.place(r, right + 1)] < 0)
        ++right;
      const auto open_below = [&](int row) {
        for (int k = c; k <= right; ++k) {
          if (grid.below[grid.place(row, k)] || of[grid.place(row + 1, k)] >= 0) return false;
          if (k < right && grid.right[grid.place(row + 1, k)]) return false;
        }
        return true;
      };
      while (bottom + 1 < grid.rows() && open_below(bottom)) ++bottom;
      DraftCell cell{r, c, bottom - r + 1, right - c + 1, {}, {}, false};
      cell.box = {grid.xs[static_cast<std::size_t>(c)], grid.ys[static_cast<std::size_t>(r)],
                  grid.xs[static_cast<std::size_t>(right) + 1], grid.ys[static_cast<std::size_t>(bottom) + 1]};
      for (int y = r; y <= bottom; ++y) {
        for (int x = c; x <= right; ++x) of[grid.place(y, x)] = static_cast<int>(cells.size());
      }
      cells.push_back(std::move(cell));
    }
  }
  return of;
}

void fill_cells(const View& view, const Grid& grid, const std::vector<int>& lines, const std::vector<int>& cell_of,
                std::vector<DraftCell>& cells) {
  for (const int line : lines) {
    const int row = interval(grid.ys, view.document.lines[static_cast<std::size_t>(line)].box.centre_y());
    const auto cell = [&](const Word& word) {
      return cell_of[grid.place(row, interval(grid.xs, word.box.centre_x()))];
    };
    for (const Piece& piece : cut_by(view.document, whole_line(view.document, line), cell)) {
      const Line& source = view.document.lines[static_cast<std::size_t>(line)];
      const int first = source.words[static_cast<std::size_t>(piece.first)];
      cells[static_cast<std::size_t>(cell(view.page.words[static_cast<std::size_t>(first)]))].pieces.push_back(piece);
    }
  }
}

// Rows and columns of the grid that begin no cell worth having. True: it stays.
std::vector<bool> kept(const Grid& grid, const std::vector<DraftCell>& cells, bool rows) {
  std::vector<bool> keep(static_cast<std::size_t>(rows ? grid.rows() : grid.columns()), false);
  for (const DraftCell& cell : cells) {
    const auto at = static_cast<std::size_t>(rows ? cell.row : cell.column);
    const bool wide = !rows && grid.xs[at + 1] - grid.xs[at] >= kNarrow;
    if (!cell.pieces.empty() || wide) keep[at] = true;
  }
  keep.front() = keep.front() || !rows;
  return keep;
}

// The place in the new numbering of each old row or column, with the end as the last one.
std::vector<int> renumber(const std::vector<bool>& keep) {
  std::vector<int> out{0};
  for (const bool k : keep) out.push_back(out.back() + (k ? 1 : 0));
  return out;
}

Draft make_draft(const View& view, const Grid& grid, std::vector<DraftCell> cells) {
  const std::vector<bool> keep_rows = kept(grid, cells, true), keep_columns = kept(grid, cells, false);
  const std::vector<int> row_at = renumber(keep_rows), column_at = renumber(keep_columns);
  Draft draft;
  draft.evidence = TableEvidence::ruled;
  draft.page = view.page.number;
  draft.box = grid.box();
  for (std::size_t c = 0; c < keep_columns.size(); ++c) {
    if (keep_columns[c]) draft.edges.push_back(grid.xs[c]);
  }
  draft.edges.push_back(grid.xs.back());
  for (std::size_t r = 0; r < keep_rows.size(); ++r) {
    if (keep_rows[r]) draft.rows.push_back({grid.xs.front(), grid.ys[r], grid.xs.back(), grid.ys[r + 1]});
  }
  for (DraftCell& cell : cells) {
    const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
    const int row_end = row_at[row + static_cast<std::size_t>(cell.row_span)];
    const int column_end = column_at[column + static_cast<std::size_t>(cell.col_span)];
    if (row_end == row_at[row] || column_end == column_at[column]) continue;
    cell.row = row_at[row];
    cell.column = column_at[column];
    cell.row_span = row_end - cell.row;
    cell.col_span = column_end - cell.column;
    draft.cells.push_back(std::move(cell));
  }
  return draft;
}

// Text in two rows and two columns at least, and not mostly empty.
bool is_table(Draft& draft) {
  std::vector<bool> rows(draft.rows.size(), false), columns(static_cast<std::size_t>(draft.columns()), false);
  std::size_t filled = 0;
  for (const DraftCell& cell : draft.cells) {
    if (cell.pieces.empty()) continue;
    ++filled;
    rows[static_cast<std::size_t>(cell.row)] = true;
    columns[static_cast<std::size_t>(cell.column)] = true;
  }
  if (std::count(columns.begin(), columns.end(), true) < 2) return false;
  draft.fragment = std::count(rows.begin(), rows.end(), true) < 2;
  return static_cast<double>(filled) >= kFilled * static_cast<double>(draft.cells.size());
}

}  // namespace

std::optional<Draft> draft_from_grid(const View& view, Grid grid) {
  const std::vector<int> lines = lines_inside(view, grid.box());
  if (lines.size() < 2) return std::nullopt;
  std::vector<GridRow> rows = grid_rows(view, grid, lines);
  if (add_unseen_rows(grid, rows)) rows = grid_rows(view, grid, lines);
  add_unseen_sides(grid, rows);
  std::vector<DraftCell> cells;
  const std::vector<int> cell_of = merged_cells(grid, cells);
  fill_cells(view, grid, lines, cell_of, cells);
  Draft draft = make_draft(view, grid, std::move(cells));
  if (!is_table(draft)) return std::nullopt;
  return draft;
}

}  // namespace referat::tables
