#include "stages/find_tables/ruled.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "stages/find_tables/grid.h"

namespace referat::tables {
namespace {

// Rules on one page beyond which it is a drawing and not a page with tables.
constexpr std::size_t kMostSegments = 3000;
// Places of a grid beyond which it is squared paper.
constexpr int kMostPlaces = 20000;
// Distance within which two rules are one doubled line, or a rule reaches another. Cells drawn as boxes of their own
// stand 1.5 to 2.25 points apart (the usual spacing of HTML tables); rows of text are at least 6 points high.
constexpr Length kNear = 3 * kPoint;
// A gap in a dashed line.
constexpr Length kDashGap = 4 * kPoint;
// Shorter lines are ticks.
constexpr Length kShortest = 5 * kPoint;

// Joins segments of one line that overlap or nearly touch.
void join_run(std::vector<Segment>& run, std::vector<Segment>& out) {
  std::sort(run.begin(), run.end(), [](const Segment& a, const Segment& b) { return a.from < b.from; });
  const std::size_t start = out.size();
  for (const Segment& s : run) {
    if (out.size() > start && s.from - out.back().to <= kDashGap) {
      out.back().to = std::max(out.back().to, s.to);
      out.back().thick = std::max(out.back().thick, s.thick);
    } else {
      out.push_back(s);
    }
  }
}

struct Forest {
  std::vector<std::size_t> parent;
  explicit Forest(std::size_t size) : parent(size) { std::iota(parent.begin(), parent.end(), std::size_t{0}); }
  std::size_t root(std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent[root(a)] = root(b); }
};

bool touch(const Segment& h, const Segment& v) {
  return v.at >= h.from - kNear && v.at <= h.to + kNear && h.at >= v.from - kNear && h.at <= v.to + kNear;
}

struct RuleGroup {
  std::vector<Segment> horizontal, vertical;
};

// Rules that touch each other, directly or through others.
std::vector<RuleGroup> connected(const std::vector<Segment>& horizontal, const std::vector<Segment>& vertical) {
  Forest forest(horizontal.size() + vertical.size());
  for (std::size_t v = 0; v < vertical.size(); ++v) {
    auto h = std::lower_bound(horizontal.begin(), horizontal.end(), vertical[v].from - kNear,
                              [](const Segment& s, Length y) { return s.at < y; });
    for (; h != horizontal.end() && h->at <= vertical[v].to + kNear; ++h) {
      if (touch(*h, vertical[v])) forest.join(static_cast<std::size_t>(h - horizontal.begin()), horizontal.size() + v);
    }
  }
  std::map<std::size_t, RuleGroup> groups;
  for (std::size_t h = 0; h < horizontal.size(); ++h) groups[forest.root(h)].horizontal.push_back(horizontal[h]);
  for (std::size_t v = 0; v < vertical.size(); ++v)
    groups[forest.root(horizontal.size() + v)].vertical.push_back(vertical[v]);
  std::vector<RuleGroup> out;
  for (auto& [root, group] : groups) {
    if (!group.horizontal.empty() && !group.vertical.empty()) out.push_back(std::move(group));
  }
  return out;
}

// The places of the rules, and the far ends of those across, each once.
std::vector<Length> grid_lines(const std::vector<Segment>& along, const std::vector<Segment>& across) {
  std::vector<Length> found;
  for (const Segment& s : along) found.push_back(s.at);
  Length low = across.front().from, high = across.front().to;
  for (const Segment& s : across) low = std::min(low, s.from), high = std::max(high, s.to);
  found.push_back(low);
  found.push_back(high);
  std::sort(found.begin(), found.end());
  std::vector<Length> out;
  for (const Length at : found) {
    if (out.empty() || at - out.back() > kNear) out.push_back(at);
  }
  return out;
}

// How much of [from, to) is covered by segments on the grid line.
bool covered(const std::vector<Segment>& all, Length line, Length from, Length to) {
  Length sum = 0;
  auto s = std::lower_bound(all.begin(), all.end(), line - kNear, [](const Segment& a, Length y) { return a.at < y; });
  for (; s != all.end() && s->at <= line + kNear; ++s) sum += std::max(0, overlap(s->from, s->to, from, to));
  return sum * 5 >= (to - from) * 3;
}

Grid make_grid(const RuleGroup& group) {
  Grid grid;
  grid.xs = grid_lines(group.vertical, group.horizontal);
  grid.ys = grid_lines(group.horizontal, group.vertical);
  if (grid.rows() < 1 || grid.columns() < 1 || grid.rows() > kMostPlaces / grid.columns()) return grid;
  for (int r = 0; r < grid.rows(); ++r) {
    for (int c = 0; c < grid.columns(); ++c) {
      const auto row = static_cast<std::size_t>(r), column = static_cast<std::size_t>(c);
      grid.right.push_back(covered(group.vertical, grid.xs[column + 1], grid.ys[row], grid.ys[row + 1]));
      grid.below.push_back(covered(group.horizontal, grid.ys[row + 1], grid.xs[column], grid.xs[column + 1]));
    }
  }
  return grid;
}

}  // namespace

std::vector<Segment> segments(const Page& page, bool horizontal) {
  std::vector<Segment> all;
  for (const Rule& rule : page.rules) {
    if (rule.horizontal() != horizontal) continue;
    const Box& b = rule.box;
    all.push_back(horizontal ? Segment{b.centre_y(), b.left, b.right, b.height()}
                             : Segment{b.centre_x(), b.top, b.bottom, b.width()});
  }
  std::sort(all.begin(), all.end(),
            [](const Segment& a, const Segment& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
  std::vector<Segment> out, run;
  for (const Segment& s : all) {
    if (!run.empty() && s.at - run.front().at > kNear) {
      join_run(run, out);
      run.clear();
    }
    run.push_back(s);
  }
  join_run(run, out);
  std::erase_if(out, [](const Segment& s) { return s.to - s.from < kShortest; });
  std::sort(out.begin(), out.end(),
            [](const Segment& a, const Segment& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
  return out;
}

std::vector<Draft> ruled_tables(const View& view) {
  std::vector<Draft> out;
  if (view.page.rules.size() < 3) return out;
  const std::vector<Segment> horizontal = segments(view.page, true), vertical = segments(view.page, false);
  if (horizontal.size() + vertical.size() > kMostSegments) return out;
  for (const RuleGroup& group : connected(horizontal, vertical)) {
    const Grid grid = make_grid(group);
    if (grid.columns() < 2 || grid.right.empty()) continue;
    if (auto draft = draft_from_grid(view, grid)) out.push_back(std::move(*draft));
  }
  return out;
}

}  // namespace referat::tables
