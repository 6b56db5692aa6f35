#include "stages/read_pdf/spaced_letters.h"

#include <algorithm>
#include <utility>

namespace referat::reading {
namespace {

constexpr std::size_t kShortestRun = 3;
// Gaps between letters of one word: at most this share of the font size, and of the smallest gap in the run.
constexpr double kWidestGap = 0.4;
constexpr double kWidestGapToSmallest = 1.3;

Length gap_between(const Word& a, const Word& b) {
  switch (a.rotation) {
    case 90:
      return b.box.top - a.box.bottom;
    case 180:
      return a.box.left - b.box.right;
    case 270:
      return a.box.top - b.box.bottom;
    default:
      return b.box.left - a.box.right;
  }
}

bool alike(const Word& a, const Word& b) {
  return a.edges.empty() && b.edges.empty() && a.font == b.font && a.size == b.size && a.rotation == b.rotation &&
         a.baseline == b.baseline && a.visibility == b.visibility;
}

Length end_of(const Word& word) {
  switch (word.rotation) {
    case 90:
      return word.box.bottom;
    case 180:
      return word.box.left;
    case 270:
      return word.box.top;
    default:
      return word.box.right;
  }
}

void absorb(Word& word, const Word& next) {
  word.edges.push_back(end_of(word));
  word.text += next.text;
  word.box = unite(word.box, next.box);
}

// Joins the letters [first, end) where the gaps allow it; marks those that were absorbed.
void join_run(std::vector<Word>& words, std::size_t first, std::size_t end, std::vector<bool>& absorbed) {
  Length smallest = gap_between(words[first], words[first + 1]);
  for (std::size_t i = first + 1; i + 1 < end; ++i) smallest = std::min(smallest, gap_between(words[i], words[i + 1]));
  if (smallest <= 0) return;
  const double limit = std::min(kWidestGapToSmallest * smallest, kWidestGap * words[first].size);
  std::size_t head = first;
  for (std::size_t i = first + 1; i < end; ++i) {
    if (gap_between(words[head], words[i]) < limit) {
      absorb(words[head], words[i]);
      absorbed[i] = true;
    } else {
      head = i;
    }
  }
}

}  // namespace

void join_spaced_letters(std::vector<Word>& words, const std::vector<bool>& touches_previous) {
  std::vector<bool> absorbed(words.size(), false);
  for (std::size_t first = 0; first < words.size();) {
    std::size_t end = first + 1;
    while (end < words.size() && touches_previous[end] && alike(words[end - 1], words[end])) ++end;
    if (end - first >= kShortestRun) join_run(words, first, end, absorbed);
    first = end;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (absorbed[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

}  // namespace referat::reading
