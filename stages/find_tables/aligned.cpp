#include "stages/find_tables/aligned.h"

#include <algorithm>
#include <numeric>

#include "stages/find_tables/drawn_cells.h"
#include "stages/find_tables/judge.h"
#include "stages/find_tables/pieces.h"
#include "stages/find_tables/region.h"
#include "stages/find_tables/ruled.h"

namespace referat::tables {
namespace {

// How far above and below its text a table's outer rules may stand.
constexpr Length kRuleReach = 12 * kPoint;

// Within this, two ends of rules are one edge.
constexpr Length kSameEnd = 2 * kPoint;

// Rules further apart than this are no rule of a table together: lines to sign over.
constexpr Length kWidestGap = 20 * kPoint;

bool far_apart(std::vector<Segment> rules) {
  std::sort(rules.begin(), rules.end(), [](const Segment& a, const Segment& b) { return a.from < b.from; });
  for (std::size_t i = 1; i < rules.size(); ++i) {
    if (rules[i].from - rules[i - 1].to > kWidestGap) return true;
  }
  return false;
}

// The y of rules that together cover most of the width, each once.
std::vector<Length> rules_across(const std::vector<Segment>& horizontal, const Box& box) {
  std::vector<Length> out;
  for (std::size_t i = 0; i < horizontal.size();) {
    Length covered = 0;
    std::size_t end = i;
    std::vector<Segment> along;
    for (; end < horizontal.size() && horizontal[end].at - horizontal[i].at <= 3 * kPoint; ++end) {
      covered += std::max(0, overlap(horizontal[end].from, horizontal[end].to, box.left, box.right));
      along.push_back(horizontal[end]);
    }
    const Length at = horizontal[i].at;
    if (!far_apart(std::move(along)) && covered * 5 >= box.width() * 3 && at > box.top - kRuleReach &&
        at < box.bottom + kRuleReach)
      out.push_back(at);
    i = end;
  }
  return out;
}

Box box_of(const std::vector<Placed>& pieces) {
  Box box;
  for (const Placed& p : pieces) box = unite(box, p.piece.box);
  return box;
}

// The cells of one row: every column has one, empty where nothing is printed.
void add_row(Draft& draft, const std::vector<Placed>& pieces) {
  const int row = static_cast<int>(draft.rows.size());
  const Box box = box_of(pieces);
  draft.rows.push_back({draft.box.left, box.top, draft.box.right, box.bottom});
  for (int c = 0; c < draft.columns();) {
    DraftCell cell;
    cell.row = row;
    cell.column = c;
    for (const Placed& p : pieces) {
      if (p.column == c) cell.col_span = std::max(cell.col_span, p.col_span);
    }
    for (const Placed& p : pieces) {
      if (p.column >= c && p.column < c + cell.col_span) cell.pieces.push_back(p.piece);
    }
    cell.box = {draft.edges[static_cast<std::size_t>(c)], box.top,
                draft.edges[static_cast<std::size_t>(c + cell.col_span)], box.bottom};
    c += cell.col_span;
    draft.cells.push_back(std::move(cell));
  }
}

// True when the column holds one short unit in every place, and amounts stand in the next.
bool is_unit_column(const Document& document, const Region& region, int column) {
  constexpr std::size_t kLongestUnit = 4;
  std::string unit;
  for (const Placed& p : region.pieces) {
    if (p.column == column + 1 && !p.piece.numeric && !p.piece.dash) return false;
    if (p.column != column) continue;
    const std::string text = text_of(document, p.piece).str();
    if (p.col_span > 1 || p.piece.numeric || p.piece.dash || text.size() > kLongestUnit) return false;
    if (!unit.empty() && text != unit) return false;
    unit = text;
  }
  return !unit.empty();
}

// A unit set apart from its amount ("kr.   310.000") is in one cell with it.
void join_units(const Document& document, Region& region) {
  for (int c = 1; c + 1 < static_cast<int>(region.columns.size());) {
    if (!is_unit_column(document, region, c)) {
      ++c;
      continue;
    }
    const auto at = region.columns.begin() + c;
    at->high = std::max(at->high, (at + 1)->high);
    region.columns.erase(at + 1);
    for (Placed& p : region.pieces) p.column -= p.column > c ? 1 : 0;
  }
}

std::vector<Length> edges_of(const Region& region, const Box& box) {
  std::vector<Length> edges{box.left};
  for (std::size_t c = 1; c < region.columns.size(); ++c)
    edges.push_back((region.columns[c - 1].high + region.columns[c].low) / 2);
  edges.push_back(box.right);
  return edges;
}

// Where the rules under single cells begin and end, or the shading of these, when that divides the columns as the text
// does; else nothing.
std::vector<Length> drawn_edges(const Page& page, const Region& region, const Box& box) {
  std::vector<Length> ends;
  for (const Rule& rule : page.rules) {
    if (!rule.horizontal() || rule.box.top < box.top - kRuleReach || rule.box.bottom > box.bottom + kRuleReach)
      continue;
    ends.push_back(rule.box.left);
    ends.push_back(rule.box.right);
  }
  std::sort(ends.begin(), ends.end());
  std::vector<Length> edges;
  for (const Length end : ends) {
    if (edges.empty() || end - edges.back() > kSameEnd) edges.push_back(end);
  }
  if (edges.size() != region.columns.size() + 1) {
    std::vector<Length> heights;
    for (const Placed& p : region.pieces) heights.push_back(p.piece.baseline - p.piece.size / 4);
    edges = cell_edges(page, box, heights, static_cast<int>(region.columns.size()));
  }
  if (edges.empty()) return {};
  const auto outside = std::count_if(region.pieces.begin(), region.pieces.end(), [&](const Placed& p) {
    const auto from = static_cast<std::size_t>(p.column), to = from + static_cast<std::size_t>(p.col_span);
    return p.piece.box.left < edges[from] - kSameEnd || p.piece.box.right > edges[to] + kSameEnd;
  });
  // Titles over several columns may have been put into one of them.
  if (outside * 5 > static_cast<std::ptrdiff_t>(region.pieces.size())) return {};
  return edges;
}

// Titles that are set in the middle of several drawn columns, or across an edge, stand over all of these.
void spread_titles(std::vector<Placed>& pieces, const std::vector<Length>& edges) {
  for (Placed& p : pieces) {
    const Box& box = p.piece.box;
    const auto others = [&](Length low, Length high) {
      return std::any_of(pieces.begin(), pieces.end(), [&](const Placed& q) {
        const bool same_row = std::abs(q.piece.baseline - p.piece.baseline) <= p.piece.size / 4;
        return &q != &p && same_row && overlap(low, high, q.piece.box.left, q.piece.box.right) > 0;
      });
    };
    for (std::size_t from = 0; from + 1 < edges.size(); ++from) {
      for (std::size_t to = from + 2; to < edges.size(); ++to) {
        const bool middle = std::abs(box.centre_x() - (edges[from] + edges[to]) / 2) <= kSameEnd;
        const bool inside = box.left >= edges[from] && box.right <= edges[to];
        const bool crosses = box.left < edges[from + 1] - kSameEnd && box.right > edges[to - 1] + kSameEnd;
        if (!middle || !inside || !crosses || others(edges[from], edges[to])) continue;
        p.column = static_cast<int>(from);
        p.col_span = static_cast<int>(to - from);
      }
    }
  }
}

// A cell that is not ruled off below, where others of its row are, reaches into the empty place under it.
void add_row_spans(const Page& page, Draft& draft) {
  for (std::size_t r = 0; r + 1 < draft.rows.size(); ++r) {
    const Length above = draft.rows[r].bottom, below = draft.rows[r + 1].top;
    const auto ruled = [&](const Box& cell) {
      Length sum = 0;
      for (const Rule& rule : page.rules) {
        if (!rule.horizontal() || rule.box.centre_y() < above - kSameEnd || rule.box.centre_y() > below + kSameEnd)
          continue;
        sum += std::max(0, overlap(rule.box.left, rule.box.right, cell.left, cell.right));
      }
      return sum * 2 > cell.width();
    };
    const int row = static_cast<int>(r);
    bool some = false;
    for (const DraftCell& cell : draft.cells) some = some || (cell.row == row && ruled(cell.box));
    if (!some) continue;
    for (DraftCell& cell : draft.cells) {
      if (cell.row != row || cell.pieces.empty() || ruled(cell.box)) continue;
      const DraftCell* under = cell_at(draft, row + 1, cell.column);
      if (!under || !under->pieces.empty() || under->col_span != cell.col_span) continue;
      cell.row_span = 2;
      cell.box.bottom = draft.rows[r + 1].bottom;
    }
    std::erase_if(draft.cells, [&](const DraftCell& cell) {
      const DraftCell* over = cell.row == row + 1 ? cell_at(draft, row, cell.column) : nullptr;
      return over && over->row_span == 2;
    });
  }
}

Draft make_draft(const View& view, const Region& region, const Barriers& barriers) {
  Draft draft;
  draft.page = view.page.number;
  draft.box = box_of(region.pieces);
  std::vector<Placed> pieces = region.pieces;
  const std::vector<Length> drawn = drawn_edges(view.page, region, draft.box);
  draft.edges = drawn.empty() ? edges_of(region, draft.box) : drawn;
  if (!drawn.empty()) spread_titles(pieces, drawn);
  for (const std::vector<Placed>& row : assemble_rows(std::move(pieces), draft.edges, barriers)) add_row(draft, row);
  if (!drawn.empty()) add_row_spans(view.page, draft);
  if (!drawn.empty()) add_shaded_spans(view.page, draft);
  return draft;
}

// The first row of the table alone is shaded, or every other row: fills that together are as wide as the table.
bool has_shades(const View& view, const Draft& draft) {
  std::vector<bool> shaded;
  for (const Box& row : draft.rows) {
    Length wide = 0;
    for (const Fill& fill : view.page.fills) {
      const bool behind = fill.box.top <= row.centre_y() && fill.box.bottom >= row.centre_y();
      if (behind && fill.box.height() < 4 * row.height() && fill.colour != 0xFFFFFF)
        wide += std::max(0, overlap(fill.box.left, fill.box.right, row.left, row.right));
    }
    shaded.push_back(wide * 10 >= row.width() * 9);
  }
  if (shaded.size() < 2 || (shaded.size() == 2 && !shaded[0])) return false;
  const auto count = std::count(shaded.begin(), shaded.end(), true);
  if (shaded[0] && count == 1) return true;
  for (std::size_t r = 2; r < shaded.size(); ++r) {
    if (shaded[r] == shaded[r - 1]) return false;
  }
  return shaded.size() >= 4;
}

bool between(const std::vector<Length>& rules, const Box& box) {
  return std::any_of(rules.begin(), rules.end(), [&](Length y) { return y > box.top && y < box.bottom; });
}

std::vector<std::size_t> seeds(const std::vector<PrintedRow>& rows) {
  std::vector<std::size_t> out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].pieces.size() >= 2 && !rows[r].leader) out.push_back(r);
  }
  std::stable_sort(out.begin(), out.end(),
                   [&](std::size_t a, std::size_t b) { return rows[a].pieces.size() > rows[b].pieces.size(); });
  return out;
}

}  // namespace

std::vector<Draft> aligned_tables(const View& view) {
  std::vector<Draft> out;
  std::vector<PrintedRow> rows = printed_rows(view);
  cut_at_drawn_cells(view, rows);
  std::vector<bool> tried(rows.size(), false);
  const std::vector<Segment> horizontal = segments(view.page, true);
  Barriers barriers{{}, row_barriers(view.page)};
  for (const std::size_t seed : seeds(rows)) {
    if (tried[seed] || rows[seed].taken) continue;
    Region region = grow(view.document, rows, seed);
    join_units(view.document, region);
    for (std::size_t r = region.first; r <= region.last; ++r) tried[r] = true;
    const std::vector<Length> rules = rules_across(horizontal, box_of(region.pieces));
    barriers.rules = rules;
    Draft draft = make_draft(view, region, barriers);
    Support support;
    support.rules = rules.size() >= 2 && between(rules, draft.box);
    support.shades = has_shades(view, draft);
    const Verdict verdict = judge(view.document, draft, support);
    const bool at_edge = region.first == 0 || region.last + 1 == rows.size();
    if (verdict == Verdict::none || (verdict == Verdict::fragment && !at_edge)) continue;
    draft.fragment = verdict == Verdict::fragment;
    draft.evidence = support.rules    ? TableEvidence::ruled
                     : support.shades ? TableEvidence::shaded
                                      : TableEvidence::aligned;
    for (std::size_t r = region.first; r <= region.last; ++r) rows[r].taken = true;
    out.push_back(std::move(draft));
  }
  return out;
}

}  // namespace referat::tables
