#include "pipeline/document/columns.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/document/characters.h"

namespace referat {
namespace {

// The left edges of a column's lines differ by no more than this from an edge that many of them share, in Length.
constexpr Length kEdgeTolerance = 350;
// Lines on each side. Fewer are a label, an address, a pair of names.
constexpr std::size_t kFewestLines = 5;
// Lines that begin at the right column's edge itself; others are indented.
constexpr int kFewestAtEdge = 3;
// The space between columns of text is at least this wide, in font sizes.
constexpr double kGutter = 0.8;
// Share of a column's lines that may stand level with one of the other before they count as rows of one thing.
constexpr double kLevel = 0.5;
// Running text: this share of the lines begins with a small letter, and this share reaches the right edge.
constexpr double kSmallLetters = 0.3, kFullLines = 0.4;

// Share of the rows of a column that begin with a letter.
constexpr double kWords = 0.6;

struct Sides {
  std::vector<int> left, right;
  Length right_edge = 0;  // of the left column
};

class Columns {
 public:
  Columns(const Document& document, const Page& page, const std::vector<int>& lines, const std::vector<int>& table_of)
      : document_(document), page_(page), lines_(lines), table_of_(table_of) {}

  std::vector<Band> read() const {
    std::vector<Band> out;
    std::size_t first = 0;
    for (const std::size_t end : cuts()) {
      split({lines_.begin() + static_cast<std::ptrdiff_t>(first), lines_.begin() + static_cast<std::ptrdiff_t>(end)},
            out);
      first = end;
    }
    return out;
  }

 private:
  const Line& line(int index) const { return document_.lines[static_cast<std::size_t>(index)]; }
  bool in_table(int index) const { return !table_of_.empty() && table_of_[static_cast<std::size_t>(index)] >= 0; }
  // Of a line in a table: that of the whole table.
  Box box(int index) const {
    if (!in_table(index)) return line(index).box;
    const Table& table = document_.tables[static_cast<std::size_t>(table_of_[static_cast<std::size_t>(index)])];
    const auto here =
        std::find_if(table.at.begin(), table.at.end(), [&](const Place& p) { return p.page == page_.number; });
    return here != table.at.end() ? here->box : line(index).box;
  }

  // Where a rule goes across the text between two lines: what stands beneath begins anew.
  std::vector<std::size_t> cuts() const {
    Length left = page_.width, right = 0;
    for (const int index : lines_) {
      left = std::min(left, line(index).box.left);
      right = std::max(right, line(index).box.right);
    }
    std::vector<std::size_t> out;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      const Box &above = line(lines_[i - 1]).box, &below = line(lines_[i]).box;
      const bool ruled = std::any_of(page_.rules.begin(), page_.rules.end(), [&](const Rule& rule) {
        return rule.horizontal() && rule.box.width() * 10 >= (right - left) * 9 &&
               rule.box.centre_y() > above.centre_y() && rule.box.centre_y() < below.centre_y();
      });
      if (ruled) out.push_back(i);
    }
    out.push_back(lines_.size());
    return out;
  }

  // Adds the lines as bands: those before the columns, the columns, and the rest in the same way.
  void split(const std::vector<int>& lines, std::vector<Band>& out) const {
    for (const Length edge : right_edges(lines)) {
      for (std::size_t first = 0; first < lines.size();) {
        std::size_t end = first;
        while (end < lines.size() && !crosses(lines[end], edge)) ++end;
        while (first < end && stands_above(lines, first, end, edge)) ++first;
        end = end_of_columns(lines, first, end, edge);
        const Sides sides = sides_of(lines, first, end, edge);
        if (are_columns(sides)) {
          plain(lines, 0, first, out);
          out.push_back({sides.left, left_edge(sides.left), sides.right_edge});
          Length right = 0;
          for (const int index : sides.right) right = std::max(right, line(index).box.right);
          out.push_back({sides.right, edge, right});
          split({lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end()}, out);
          return;
        }
        first = std::max(end, first) + 1;
      }
    }
    plain(lines, 0, lines.size(), out);
  }

  // Adds lines that are no columns to the band before, when that is none either.
  static void plain(const std::vector<int>& lines, std::size_t first, std::size_t end, std::vector<Band>& out) {
    if (first >= end) return;
    if (out.empty() || out.back().right > 0) out.emplace_back();
    out.back().lines.insert(out.back().lines.end(), lines.begin() + static_cast<std::ptrdiff_t>(first),
                            lines.begin() + static_cast<std::ptrdiff_t>(end));
  }

  // Left edges inside the page that several lines share, the most frequent first.
  std::vector<Length> right_edges(const std::vector<int>& lines) const {
    std::map<Length, int> seen;
    for (const int index : lines)
      if (line(index).box.left > page_.width / 4 && !in_table(index)) ++seen[line(index).box.left / 50 * 50];
    std::vector<std::pair<int, Length>> order;
    for (const auto& [edge, count] : seen)
      if (count >= kFewestAtEdge) order.emplace_back(-count, edge);
    std::sort(order.begin(), order.end());
    constexpr std::size_t kTried = 3;
    if (order.size() > kTried) order.resize(kTried);
    std::vector<Length> out;
    for (const auto& [count, edge] : order) out.push_back(edge);
    return out;
  }

  bool crosses(int index, Length edge) const {
    const Box whole = box(index);
    return whole.left < edge - kEdgeTolerance && whole.right > edge - static_cast<Length>(kGutter * line(index).size);
  }

  bool on_right(int index, Length edge) const { return box(index).left >= edge - kEdgeTolerance; }

  // A short line over both columns, the last of a paragraph.
  bool stands_above(const std::vector<int>& lines, std::size_t first, std::size_t end, Length edge) const {
    const auto right = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                    lines.begin() + static_cast<std::ptrdiff_t>(end),
                                    [&](int index) { return on_right(index, edge); });
    return right != lines.begin() + static_cast<std::ptrdiff_t>(end) && !on_right(lines[first], edge) &&
           box(lines[first]).bottom <= box(*right).top + kEdgeTolerance;
  }

  // Beneath the right column the left one goes on only in its own type and pitch; then short lines of text follow that
  // stand under both.
  std::size_t end_of_columns(const std::vector<int>& lines, std::size_t first, std::size_t end, Length edge) const {
    std::size_t last_right = first;
    for (std::size_t i = first; i < end; ++i)
      if (on_right(lines[i], edge)) last_right = i;
    const Length bottom = first < end ? box(lines[last_right]).bottom : 0;
    for (std::size_t i = last_right + 1; i < end; ++i) {
      if (box(lines[i]).top < bottom || i == first) continue;
      std::size_t above = i - 1;
      while (above > first && on_right(lines[above], edge)) --above;
      const Line &a = line(lines[above]), &b = line(lines[i]);
      if (a.style != b.style || b.box.top - a.box.bottom > b.size) return i;
    }
    return end;
  }

  Sides sides_of(const std::vector<int>& lines, std::size_t first, std::size_t end, Length edge) const {
    Sides sides;
    for (std::size_t i = first; i < end; ++i) {
      const Box whole = box(lines[i]);
      const bool right = on_right(lines[i], edge);
      (right ? sides.right : sides.left).push_back(lines[i]);
      if (!right) sides.right_edge = std::max(sides.right_edge, whole.right);
    }
    return sides;
  }

  Length left_edge(const std::vector<int>& lines) const {
    Length left = page_.width;
    for (const int index : lines) left = std::min(left, line(index).box.left);
    return left;
  }

  bool are_columns(const Sides& sides) const {
    if (sides.left.size() < kFewestLines || sides.right.size() < kFewestLines) return false;
    if (beside(sides) < kFewestLines || !has_words(sides.left) || !has_words(sides.right)) return false;
    Length right = 0;
    for (const int index : sides.right) right = std::max(right, line(index).box.right);
    return level(sides) <= kLevel || (is_prose(sides.left, sides.right_edge) && is_prose(sides.right, right));
  }

  // Most rows begin with a letter: amounts beside their texts are a table, whatever their baselines.
  bool has_words(const std::vector<int>& lines) const {
    int rows = 0, words = 0, last = -1;
    for (const int index : lines) {
      if (line(index).row == last) continue;
      last = line(index).row;
      ++rows;
      words += in_table(index) || begins_with_letter(line(index).text.str()) ? 1 : 0;
    }
    return words >= kWords * rows;
  }

  // Lines of the left column that have some of the right one at their height.
  std::size_t beside(const Sides& sides) const {
    const Length top = line(sides.right.front()).box.top;
    const Length bottom = line(sides.right.back()).box.bottom;
    return static_cast<std::size_t>(std::count_if(sides.left.begin(), sides.left.end(), [&](int index) {
      return line(index).box.bottom > top && line(index).box.top < bottom;
    }));
  }

  // Share of the rows of one column in which a line of the other one stands too, of the column that has more of them.
  double level(const Sides& sides) const {
    const auto rows = [&](const std::vector<int>& side) {
      std::set<int> found;
      for (const int index : side)
        if (!in_table(index)) found.insert(line(index).row);
      return found;
    };
    const std::set<int> left = rows(sides.left), right = rows(sides.right);
    if (left.empty() || right.empty()) return 1;
    const auto shared = std::count_if(left.begin(), left.end(), [&](int row) { return right.contains(row); });
    return static_cast<double>(shared) / static_cast<double>(std::min(left.size(), right.size()));
  }

  // Rows of a table in the column, known as one or not, say nothing.
  bool is_prose(const std::vector<int>& lines, Length right_edge) const {
    const Length width = right_edge - left_edge(lines);
    std::map<int, int> pieces;
    for (const int index : lines) ++pieces[line(index).row];
    std::size_t small = 0, full = 0, all = 0;
    for (const int index : lines) {
      if (in_table(index) || pieces[line(index).row] > 1) continue;
      ++all;
      small += begins_lower(line(index).text.str()) ? 1 : 0;
      full += (right_edge - line(index).box.right) * 6 <= width ? 1 : 0;
    }
    return all >= kFewestLines && static_cast<double>(small) >= kSmallLetters * static_cast<double>(all) &&
           static_cast<double>(full) >= kFullLines * static_cast<double>(all);
  }

  const Document& document_;
  const Page& page_;
  const std::vector<int>& lines_;
  const std::vector<int>& table_of_;
};

}  // namespace

std::vector<Band> bands_of(const Document& document, const Page& page, const std::vector<int>& lines,
                           const std::vector<int>& table_of) {
  if (lines.size() < 2 * kFewestLines) return lines.empty() ? std::vector<Band>{} : std::vector<Band>{{lines, 0, 0}};
  return Columns(document, page, lines, table_of).read();
}

}  // namespace referat
