#include "stages/read_pdf/page_marks.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace referat::reading {
namespace {

// Shares of the font size.
constexpr double kDeepestUnderline = 0.25;   // below the baseline
constexpr double kHighestUnderline = -0.05;  // above it: rounding of thick rules
constexpr double kThickestUnderline = 0.15;
constexpr double kOverhang = 0.6;  // beyond the words on either side; a table line goes further
constexpr int kCoveredShare = 60;  // percent of a word's width that must be underlined
// Comparisons of words with links on one page; beyond it the page is made to hurt.
constexpr std::uint64_t kMostComparisons = 20000000;

std::vector<int> upright_words_by_baseline(const Page& page) {
  std::vector<int> order;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (word.rotation == 0 && word.visibility == Visibility::visible) order.push_back(static_cast<int>(i));
  }
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    const Word &first = page.words[static_cast<std::size_t>(a)], &second = page.words[static_cast<std::size_t>(b)];
    return first.baseline != second.baseline ? first.baseline < second.baseline : a < b;
  });
  return order;
}

bool underlines(const Rule& rule, const Word& word) {
  const double depth = static_cast<double>(rule.box.centre_y() - word.baseline);
  const double size = static_cast<double>(word.size);
  if (depth < kHighestUnderline * size || depth > kDeepestUnderline * size) return false;
  if (rule.box.height() > std::max(kThickestUnderline * size, 1.0 * kPoint)) return false;
  const auto covered = static_cast<std::int64_t>(overlap(rule.box.left, rule.box.right, word.box.left, word.box.right));
  return covered * 100 >= static_cast<std::int64_t>(word.box.width()) * kCoveredShare && covered > 0;
}

void mark_above(const Rule& rule, Page& page, const std::vector<int>& order) {
  constexpr Length kLargestSize = 200 * kPoint;  // of text that is looked at for an underline
  const auto word_at = [&](int index) -> Word& { return page.words[static_cast<std::size_t>(index)]; };
  const Length highest = rule.box.centre_y() - static_cast<Length>(kDeepestUnderline * kLargestSize);
  auto place = std::lower_bound(order.begin(), order.end(), highest,
                                [&](int index, Length y) { return word_at(index).baseline < y; });
  std::vector<int> above;
  Box covered;
  Length size = 0;
  for (; place != order.end() && word_at(*place).baseline <= rule.box.bottom + kPoint; ++place) {
    if (!underlines(rule, word_at(*place))) continue;
    above.push_back(*place);
    covered = unite(covered, word_at(*place).box);
    size = std::max(size, word_at(*place).size);
  }
  if (above.empty()) return;
  const auto slack = static_cast<Length>(kOverhang * static_cast<double>(size));
  if (rule.box.left < covered.left - slack || rule.box.right > covered.right + slack) return;
  for (const int index : above) word_at(index).underlined = true;
}

}  // namespace

void mark_underlines(Page& page) {
  constexpr std::size_t kMostRules = 20000;
  if (page.rules.empty() || page.rules.size() > kMostRules) return;
  const std::vector<int> order = upright_words_by_baseline(page);
  for (const Rule& rule : page.rules)
    if (rule.horizontal()) mark_above(rule, page, order);
}

void mark_links(Page& page) {
  if (static_cast<std::uint64_t>(page.links.size()) * page.words.size() > kMostComparisons) return;
  for (Word& word : page.words)
    for (std::size_t i = 0; i < page.links.size(); ++i)
      if (page.links[i].box.contains_point(word.box.centre_x(), word.box.centre_y())) word.link = static_cast<int>(i);
}

}  // namespace referat::reading
