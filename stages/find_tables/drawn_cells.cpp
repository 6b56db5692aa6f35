#include "stages/find_tables/drawn_cells.h"

#include <algorithm>
#include <optional>

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

Box text_box(const DraftCell& cell) {
  Box box;
  for (const Piece& piece : cell.pieces) box = unite(box, piece.box);
  return box;
}

// The smallest fill behind the middle of the text.
const Fill* shade_behind(const Page& page, const Box& text) {
  const Fill* best = nullptr;
  const auto area = [](const Box& b) { return std::int64_t{b.width()} * b.height(); };
  for (const Fill& fill : page.fills) {
    if (fill.colour == kWhite || !fill.box.contains_point(text.centre_x(), text.centre_y())) continue;
    if (!best || area(fill.box) < area(best->box)) best = &fill;
  }
  return best;
}

int edge_at(const Draft& draft, Length x) {
  for (std::size_t e = 0; e < draft.edges.size(); ++e) {
    if (std::abs(draft.edges[e] - x) <= kSameEdge) return static_cast<int>(e);
  }
  return -1;
}

// Rows and columns that one shading covers: [top, bottom) and [left, right).
struct Shaded {
  int top = 0, bottom = 0, left = 0, right = 0;
  bool holds(const DraftCell& c) const {
    return c.row < bottom && c.row + c.row_span > top && c.column < right && c.column + c.col_span > left;
  }
};

// What the shading behind the cell covers, when it covers more than its place and nothing else stands there.
std::optional<Shaded> shaded_place(const Page& page, const Draft& draft, const DraftCell& cell) {
  const Fill* fill = shade_behind(page, text_box(cell));
  if (!fill) return std::nullopt;
  const auto row_in = [&](int row) {
    return std::any_of(draft.cells.begin(), draft.cells.end(), [&](const DraftCell& c) {
      const Length y = text_box(c).centre_y();
      return c.row == row && c.row_span == 1 && !c.pieces.empty() && y > fill->box.top && y < fill->box.bottom;
    });
  };
  Shaded place{cell.row, cell.row + 1, edge_at(draft, fill->box.left), edge_at(draft, fill->box.right)};
  while (place.top > 0 && row_in(place.top - 1)) --place.top;
  while (place.bottom < static_cast<int>(draft.rows.size()) && row_in(place.bottom)) ++place.bottom;
  if (place.left < 0 || place.right <= place.left || !place.holds(cell)) return std::nullopt;
  if (place.bottom - place.top == 1 && place.right - place.left == 1) return std::nullopt;
  const bool alone = std::none_of(draft.cells.begin(), draft.cells.end(), [&](const DraftCell& c) {
    return &c != &cell && place.holds(c) && (!c.pieces.empty() || c.row_span > 1 || c.col_span > 1);
  });
  return alone ? std::optional(place) : std::nullopt;
}

// Some row is shaded cell by cell, or rules stand under single cells.
bool drawn_by_cell(const Page& page, const Draft& draft) {
  for (const DrawnRow& row : ruled_edges(page)) {
    if (row.at >= draft.box.top && row.at <= draft.box.bottom) return true;
  }
  return std::any_of(draft.rows.begin(), draft.rows.end(),
                     [&](const Box& row) { return !shaded_edges(page, row.centre_y()).empty(); });
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
  if (page.fills.empty() || page.fills.size() > kMostShapes || !drawn_by_cell(page, draft)) return;
  std::vector<std::pair<int, int>> filled;
  for (const DraftCell& cell : draft.cells) {
    if (!cell.pieces.empty() && cell.row_span == 1 && cell.col_span == 1) filled.emplace_back(cell.row, cell.column);
  }
  for (const auto& [row, column] : filled) {
    const auto place = shaded_place(page, draft, *cell_at(draft, row, column));
    if (!place) continue;
    DraftCell spanning = *cell_at(draft, row, column);
    spanning.row = place->top;
    spanning.column = place->left;
    spanning.row_span = place->bottom - place->top;
    spanning.col_span = place->right - place->left;
    spanning.box = {draft.edges[static_cast<std::size_t>(place->left)],
                    draft.rows[static_cast<std::size_t>(place->top)].top,
                    draft.edges[static_cast<std::size_t>(place->right)],
                    draft.rows[static_cast<std::size_t>(place->bottom) - 1].bottom};
    std::erase_if(draft.cells, [&](const DraftCell& c) { return place->holds(c); });
    draft.cells.push_back(std::move(spanning));
  }
  std::stable_sort(draft.cells.begin(), draft.cells.end(), [](const DraftCell& a, const DraftCell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
}

std::vector<Length> cell_edges(const Page& page, const Box& box, const std::vector<Length>& heights, int columns) {
  const auto wanted = static_cast<std::size_t>(columns) + 1;
  if (!page.fills.empty()) {
    for (const Length height : heights) {
      std::vector<Length> edges = shaded_edges(page, height);
      if (edges.size() == wanted) return edges;
    }
  }
  for (DrawnRow& row : ruled_edges(page)) {
    if (row.at >= box.top && row.at <= box.bottom && row.edges.size() == wanted) return std::move(row.edges);
  }
  return {};
}

}  // namespace referat::tables
