#include "stages/find_blocks/text_edges.h"

#include <algorithm>
#include <map>
#include <utility>

namespace referat::blocks {
namespace {

// The right edge of the text: the furthest that at least two lines reach.
Length text_right(std::vector<Length> rights) {
  if (rights.empty()) return 0;
  std::sort(rights.rbegin(), rights.rend());
  constexpr Length kNear = 1200;
  // Not a pair of short lines in a document that has hardly any others.
  for (std::size_t i = 0; i + 1 < rights.size() && rights[i] * 4 >= rights.front() * 3; ++i)
    if (rights[i] - rights[i + 1] <= kNear) return rights[i];
  return rights.front();
}

Length text_left(const std::map<Length, int>& lefts) {
  Length best = 0;
  int most = 0;
  for (const auto& [left, count] : lefts)
    if (count > most) most = count, best = left;
  return best;
}

}  // namespace

void set_text_edges(const Document& document, std::vector<FlowLine>& flow) {
  std::map<Length, std::vector<Length>> rights;
  std::map<Length, std::map<Length, int>> lefts;
  for (const FlowLine& line : flow) {
    if (line.table >= 0 || line.image >= 0 || line.column_right != 0) continue;
    const Length width = document.pages[static_cast<std::size_t>(line.page - 1)].width;
    rights[width].push_back(line.box.right);
    ++lefts[width][line.box.left / 100 * 100];
  }
  std::map<Length, std::pair<Length, Length>> edges;
  for (auto& [width, list] : rights) edges[width] = {text_left(lefts[width]), text_right(list)};
  for (FlowLine& line : flow) {
    if (line.column_right != 0 || line.table >= 0) continue;
    const auto& [left, right] = edges[document.pages[static_cast<std::size_t>(line.page - 1)].width];
    // A line beside a heading in the margin has a left edge of its own.
    if (line.column_left == 0) line.column_left = left;
    line.column_right = right;
  }
}

}  // namespace referat::blocks
