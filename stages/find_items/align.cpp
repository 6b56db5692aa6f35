#include "stages/find_items/align.h"

#include <algorithm>
#include <map>
#include <set>

namespace referat::items {
namespace {

// What a pair gains beside its titles' likeness (0-1). A heading's style outweighs a page, a number outweighs both:
// titles such as "Lukket" come many times.
constexpr double kSameNumber = 0.5;
constexpr double kHeading = 0.3;
constexpr double kItemPattern = 0.2;
constexpr double kSamePage = 0.15;
// A heading with the announced number that begins with the announced title and goes on.
constexpr double kGoesOn = 0.7;
// Numbers that are printed in both and differ speak against the pair.
constexpr double kOtherNumber = -0.6;
// A cut title counts as the same from this many bytes on; shorter ones may be the start of another title.
constexpr std::size_t kCutBytes = 12;
// Share of common words from which differing titles may still mean the same item.
constexpr double kCommonWords = 0.6;

std::multiset<std::string> words(const std::string& text) {
  std::multiset<std::string> out;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t space = std::min(text.find(' ', start), text.size());
    out.insert(text.substr(start, space - start));
    start = space + 1;
  }
  return out;
}

double likeness(const Announced& a, const Candidate& c, int offset, bool offset_known) {
  if (a.no_item) return 0;
  // Plain text is long and plenty: only the very title speaks for it.
  const bool plain = c.rank == 0 && !c.numbered;
  if (plain && a.folded != c.folded && (a.folded.size() < kCutBytes || c.folded.rfind(a.folded, 0) != 0)) return 0;
  double title = std::max(title_likeness(a.folded, c.folded), title_likeness(a.folded, c.folded_all));
  if (!a.folded_all.empty() && a.folded_all == c.folded_all) title = 1;
  const bool same_number = !a.number.empty() && a.number == c.number.value;
  // With its number also a short title is known where the heading goes on: "12 Report  18.14.00-G00".
  if (title == 0 && same_number && !a.folded.empty() && c.folded.rfind(a.folded + " ", 0) == 0) title = kGoesOn;
  if (title == 0 && !(same_number && c.rank > 0 && c.page == a.page + offset && offset_known)) return 0;
  if (title == 0) title = 0.2;
  double score = title + (c.rank > 0 ? kHeading : 0) + (c.numbered ? kItemPattern : 0);
  if (same_number) score += kSameNumber;
  if (!a.number.empty() && !c.number.value.empty() && !same_number) score += kOtherNumber;
  if (offset_known && a.page > 0 && c.page == a.page + offset) score += kSamePage;
  return std::max(score, 0.0);
}

// Physical minus printed page, by the titles that are the same and unique.
std::pair<int, bool> page_offset(const std::vector<Announced>& announced, const std::vector<Candidate>& candidates) {
  std::map<int, int> votes;
  for (const Announced& a : announced) {
    if (a.page == 0 || a.folded.size() < kCutBytes) continue;
    for (const Candidate& c : candidates)
      if (c.rank > 0 && (c.folded == a.folded || c.folded_all == a.folded)) ++votes[c.page - a.page];
  }
  if (votes.empty()) return {0, false};
  return {std::max_element(votes.begin(), votes.end(), [](const auto& x, const auto& y) { return x.second < y.second; })
              ->first,
          true};
}

}  // namespace

double title_likeness(const std::string& announced, const std::string& heading) {
  if (announced == heading) return announced.empty() ? 0.3 : 1.0;
  if (announced.empty() || heading.empty()) return 0;
  if (announced.size() >= kCutBytes && heading.rfind(announced, 0) == 0) return 0.9;
  if (heading.size() >= kCutBytes && announced.rfind(heading, 0) == 0) return 0.7;
  const auto a = words(announced), b = words(heading);
  std::vector<std::string> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  const double dice = 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
  return dice >= kCommonWords && common.size() >= 2 ? 0.6 * dice : 0;
}

std::vector<int> align(const std::vector<Announced>& announced, const std::vector<Candidate>& candidates) {
  const std::size_t n = announced.size(), m = candidates.size();
  const auto [offset, known] = page_offset(announced, candidates);
  std::vector<std::vector<float>> like(n, std::vector<float>(m)), best(n + 1, std::vector<float>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;) {
      like[i][j] = static_cast<float>(likeness(announced[i], candidates[j], offset, known));
      best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
      if (like[i][j] > 0) best[i][j] = std::max(best[i][j], best[i + 1][j + 1] + like[i][j]);
    }
  std::vector<int> pairs(n, -1);
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    if (like[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + like[i][j])
      pairs[i++] = static_cast<int>(j++);
    else if (best[i][j] == best[i][j + 1])
      ++j;
    else
      ++i;
  }
  return pairs;
}

}  // namespace referat::items
