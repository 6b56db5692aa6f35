#include "stages/find_tables/drawn_cells.h"

#include <algorithm>

#include "stages/find_tables/pieces.h"

namespace referat::tables {
namespace {

constexpr std::uint32_t kWhite = 0xFFFFFF;
// Within this, the end of one cell is the beginning of the next.
constexpr Length kMeet = kPoint;
// Within this, a cell and its shading have the same edge.
constexpr Length kSameEdge = 2 * kPoint;
// Narrower shapes are no cells: dashes, marks.
constexpr Length kNarrowest = 10 * kPoint;
// Least space between words for a cut, in font sizes, and the pitch beyond which a row is no more of the table.
constexpr double kWordGap = 0.5;
constexpr double kFarPitch = 3.2;
// Shapes on one page beyond which it is a drawing.
constexpr std::size_t kMostShapes = 3000;

struct Stretch {
  Length from = 0, to = 0;
};

// The ends of stretches that touch one another, the longest such run; empty when no two do.
std::vector<Length> joints(std::vector<Stretch> all) {
  std::sort(all.begin(), all.end(),
            [](const Stretch& a, const Stretch& b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
  std::vector<Length> run, best;
  for (const Stretch& s : all) {
    if (s.to - s.from < kNarrowest) continue;
    if (run.size() >= 2 && std::abs(s.from - run[run.size() - 2]) <= kMeet && std::abs(s.to - run.back()) <= kMeet)
      continue;  // drawn twice
    if (run.empty() || std::abs(s.from - run.back()) > kMeet) run = {s.from};
    run.push_back(s.to);
    if (run.size() > best.size()) best = run;
  }
  return best.size() >= 3 ? best : std::vector<Length>{};
}

// Columns drawn at one height.
struct DrawnRow {
  Length at = 0;
  std::vector<Length> edges;
};

// The rows of rules, each rule under one cell, top to bottom.
std::vector<DrawnRow> ruled_edges(const Page& page) {
  std::vector<const Rule*> rules;
  for (const Rule& rule : page.rules) {
    if (rule.horizontal()) rules.push_back(&rule);
  }
  if (rules.size() > kMostShapes) return {};
  std::stable_sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->box.top < b->box.top; });
  std::vector<DrawnRow> out;
  for (std::size_t i = 0; i < rules.size();) {
    std::vector<Stretch> stretches;
    const Length at = rules[i]->box.top;
    for (; i < rules.size() && rules[i]->box.top - at <= kMeet; ++i)
      stretches.push_back({rules[i]->box.left, rules[i]->box.right});
    std::vector<Length> edges = joints(std::move(stretches));
    if (!edges.empty()) out.push_back({at, std::move(edges)});
  }
  return out;
}

// A word of the row stands across an inner edge.
bool crosses(const View& view, const PrintedRow& row, const std::vector<Length>& edges) {
  for (const Piece& piece : row.pieces) {
    const Line& line = view.document.lines[static_cast<std::size_t>(piece.line)];
    for (int i = piece.first; i < piece.first + piece.count; ++i) {
      const int word = line.words[static_cast<std::size_t>(i)];
      const Box& box = view.page.words[static_cast<std::size_t>(word)].box;
      for (std::size_t e = 1; e + 1 < edges.size(); ++e) {
        if (box.left < edges[e] - kPoint / 2 && box.right > edges[e] + kPoint / 2) return true;
      }
    }
  }
  return false;
}

// Gives the edges to the rows next to `at`, step by step away from it.
void spread(const View& view, const std::vector<PrintedRow>& rows, const DrawnRow& drawn, bool down,
            std::vector<DrawnRow>& of_row) {
  const auto below = std::upper_bound(rows.begin(), rows.end(), drawn.at,
                                      [](Length y, const PrintedRow& row) { return y < row.baseline; });
  auto r = static_cast<std::ptrdiff_t>(below - rows.begin()) - (down ? 0 : 1);
  Length before = drawn.at;
  for (; r >= 0 && r < static_cast<std::ptrdiff_t>(rows.size()); r += down ? 1 : -1) {
    const PrintedRow& row = rows[static_cast<std::size_t>(r)];
    DrawnRow& own = of_row[static_cast<std::size_t>(r)];
    if (std::abs(row.baseline - before) > static_cast<Length>(kFarPitch * row.size)) return;
    before = row.baseline;
    if (own.at == drawn.at && own.edges == drawn.edges) continue;
    if (crosses(view, row, drawn.edges)) return;
    if (!own.edges.empty() && std::abs(own.at - row.baseline) <= std::abs(drawn.at - row.baseline)) return;
    own = drawn;
  }
}

// The piece cut at those edges that stand in a gap wide enough.
void cut_piece(const View& view, const Piece& piece, const std::vector<Length>& edges, std::vector<Piece>& out) {
  const Line& line = view.document.lines[static_cast<std::size_t>(piece.line)];
  const auto box = [&](int i) {
    return view.page.words[static_cast<std::size_t>(line.words[static_cast<std::size_t>(i)])].box;
  };
  int first = piece.first;
  const int end = piece.first + piece.count;
  for (int i = first + 1; i <= end; ++i) {
    if (i < end) {
      const Length left = box(i - 1).right, right = box(i).left;
      const bool at_edge = std::any_of(edges.begin(), edges.end(),
                                       [&](Length x) { return x >= left - kPoint / 2 && x <= right + kPoint / 2; });
      if (!at_edge || right - left < static_cast<Length>(kWordGap * piece.size)) continue;
    }
    out.push_back(make_piece(view.document, piece.line, first, i - first));
    first = i;
  }
}

// A fill with these edges that covers the middle of both boxes.
bool one_shade(const Page& page, const Box& upper, const Box& lower) {
  return std::any_of(page.fills.begin(), page.fills.end(), [&](const Fill& fill) {
    return fill.colour != kWhite && std::abs(fill.box.left - upper.left) <= kSameEdge &&
           std::abs(fill.box.right - upper.right) <= kSameEdge && fill.box.top < upper.centre_y() &&
           fill.box.bottom > lower.centre_y();
  });
}

// Some fill ends or begins between the rows.
bool shade_ends(const Page& page, const Draft& draft, const Box& upper, const Box& lower) {
  return std::any_of(page.fills.begin(), page.fills.end(), [&](const Fill& fill) {
    const auto between = [&](Length y) { return y > upper.centre_y() && y < lower.centre_y(); };
    return fill.colour != kWhite && fill.box.left >= draft.edges.front() - kSameEdge &&
           fill.box.right <= draft.edges.back() + kSameEdge && fill.box.width() < draft.box.width() / 5 * 4 &&
           (between(fill.box.top) || between(fill.box.bottom));
  });
}

DraftCell* cell_in(Draft& draft, int row, int column) {
  const auto found = std::find_if(draft.cells.begin(), draft.cells.end(),
                                  [&](const DraftCell& c) { return c.row == row && c.column == column; });
  return found == draft.cells.end() ? nullptr : &*found;
}

void add_row_spans(const Page& page, Draft& draft) {
  for (int row = 0; row + 1 < static_cast<int>(draft.rows.size()); ++row) {
    const Box &above = draft.rows[static_cast<std::size_t>(row)],
              &below = draft.rows[static_cast<std::size_t>(row) + 1];
    if (!shade_ends(page, draft, above, below)) continue;
    for (int c = 0; c < draft.columns(); ++c) {
      DraftCell *upper = cell_in(draft, row, c), *lower = cell_in(draft, row + 1, c);
      if (!upper || !lower || upper->col_span != lower->col_span || upper->row_span > 1 || lower->row_span > 1)
        continue;
      if (!one_shade(page, {upper->box.left, above.top, upper->box.right, above.bottom},
                     {lower->box.left, below.top, lower->box.right, below.bottom}))
        continue;
      upper->pieces.insert(upper->pieces.end(), lower->pieces.begin(), lower->pieces.end());
      upper->row_span = 2;
      upper->box.bottom = below.bottom;
      std::erase_if(draft.cells, [&](const DraftCell& cell) { return cell.row == row + 1 && cell.column == c; });
    }
  }
}

// The only cell of a row that is shaded as one, in a table whose other rows are drawn cell by cell.
void add_group_spans(const Page& page, Draft& draft) {
  std::vector<bool> whole(draft.rows.size(), false);
  bool by_cell = false;
  for (std::size_t r = 0; r < draft.rows.size(); ++r) {
    const Box& row = draft.rows[r];
    by_cell = by_cell || !shaded_edges(page, row.centre_y()).empty();
    whole[r] = std::any_of(page.fills.begin(), page.fills.end(), [&](const Fill& fill) {
      return fill.colour != kWhite && std::abs(fill.box.left - draft.edges.front()) <= kSameEdge &&
             std::abs(fill.box.right - draft.edges.back()) <= kSameEdge && fill.box.top < row.centre_y() &&
             fill.box.bottom > row.centre_y() && fill.box.height() < 4 * row.height();
    });
  }
  if (!by_cell) return;
  for (int row = 0; row < static_cast<int>(draft.rows.size()); ++row) {
    DraftCell* first = cell_in(draft, row, 0);
    if (!whole[static_cast<std::size_t>(row)] || !first || first->pieces.empty()) continue;
    const bool alone = std::none_of(draft.cells.begin(), draft.cells.end(), [&](const DraftCell& cell) {
      return cell.row == row && cell.column > 0 && (!cell.pieces.empty() || cell.row_span > 1);
    });
    if (!alone) continue;
    first->col_span = draft.columns();
    first->box.right = draft.edges.back();
    std::erase_if(draft.cells, [&](const DraftCell& cell) { return cell.row == row && cell.column > 0; });
  }
}

}  // namespace

std::vector<Length> shaded_edges(const Page& page, Length y) {
  if (page.fills.size() > kMostShapes) return {};
  std::vector<Stretch> stretches;
  for (const Fill& fill : page.fills) {
    if (fill.colour != kWhite && fill.box.top <= y && fill.box.bottom >= y)
      stretches.push_back({fill.box.left, fill.box.right});
  }
  return joints(std::move(stretches));
}

void cut_at_drawn_cells(const View& view, std::vector<PrintedRow>& rows) {
  std::vector<DrawnRow> of_row(rows.size());
  std::vector<DrawnRow> drawn = ruled_edges(view.page);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<Length> edges = shaded_edges(view.page, rows[r].baseline - rows[r].size / 4);
    if (edges.empty()) continue;
    of_row[r] = {rows[r].baseline, edges};
    drawn.push_back({rows[r].baseline, std::move(edges)});
  }
  for (const DrawnRow& row : drawn) {
    spread(view, rows, row, true, of_row);
    spread(view, rows, row, false, of_row);
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (of_row[r].edges.empty()) continue;
    std::vector<Piece> cut;
    for (const Piece& piece : rows[r].pieces) cut_piece(view, piece, of_row[r].edges, cut);
    rows[r].pieces = std::move(cut);
  }
}

std::vector<Segment> row_barriers(const Page& page) {
  std::vector<Segment> out = segments(page, true);
  if (page.fills.size() <= kMostShapes) {
    for (const Fill& fill : page.fills) {
      if (fill.colour == kWhite) continue;
      out.push_back({fill.box.top, fill.box.left, fill.box.right, 0});
      out.push_back({fill.box.bottom, fill.box.left, fill.box.right, 0});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Segment& a, const Segment& b) { return a.at < b.at; });
  return out;
}

void add_shaded_spans(const Page& page, Draft& draft) {
  add_row_spans(page, draft);
  add_group_spans(page, draft);
}

}  // namespace referat::tables
