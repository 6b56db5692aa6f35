#include "stages/find_tables/aligned.h"

#include <algorithm>
#include <numeric>

#include "stages/find_tables/judge.h"
#include "stages/find_tables/region.h"
#include "stages/find_tables/ruled.h"

namespace referat::tables {
namespace {

// How far above and below its text a table's outer rules may stand.
constexpr Length kRuleReach = 12 * kPoint;

// The y of rules that together cover most of the width, each once.
std::vector<Length> rules_across(const std::vector<Segment>& horizontal, const Box& box) {
  std::vector<Length> out;
  for (std::size_t i = 0; i < horizontal.size();) {
    Length covered = 0;
    std::size_t end = i;
    for (; end < horizontal.size() && horizontal[end].at - horizontal[i].at <= 3 * kPoint; ++end)
      covered += std::max(0, overlap(horizontal[end].from, horizontal[end].to, box.left, box.right));
    const Length at = horizontal[i].at;
    if (covered * 5 >= box.width() * 3 && at > box.top - kRuleReach && at < box.bottom + kRuleReach) out.push_back(at);
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

Draft make_draft(const View& view, const Region& region, const std::vector<Length>& rules) {
  Draft draft;
  draft.page = view.page.number;
  draft.box = box_of(region.pieces);
  draft.edges.push_back(draft.box.left);
  for (std::size_t c = 1; c < region.columns.size(); ++c)
    draft.edges.push_back((region.columns[c - 1].high + region.columns[c].low) / 2);
  draft.edges.push_back(draft.box.right);
  for (const std::vector<Placed>& row : assemble_rows(region.pieces, draft.edges, rules)) add_row(draft, row);
  return draft;
}

// Fills as wide as the table behind some of its rows, but not behind all of it.
bool has_shades(const View& view, const Box& box) {
  return std::any_of(view.page.fills.begin(), view.page.fills.end(), [&](const Fill& fill) {
    const bool wide = overlap(fill.box.left, fill.box.right, box.left, box.right) * 10 >= box.width() * 9;
    const Length high = overlap(fill.box.top, fill.box.bottom, box.top, box.bottom);
    return wide && high > 0 && high * 10 < box.height() * 7 && fill.colour != 0xFFFFFF;
  });
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
  std::vector<bool> tried(rows.size(), false);
  const std::vector<Segment> horizontal = segments(view.page, true);
  for (const std::size_t seed : seeds(rows)) {
    if (tried[seed] || rows[seed].taken) continue;
    const Region region = grow(view.document, rows, seed);
    for (std::size_t r = region.first; r <= region.last; ++r) tried[r] = true;
    const std::vector<Length> rules = rules_across(horizontal, box_of(region.pieces));
    Draft draft = make_draft(view, region, rules);
    Support support;
    support.rules = rules.size() >= 2 && between(rules, draft.box);
    support.shades = has_shades(view, draft.box);
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
