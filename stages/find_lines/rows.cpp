#include "stages/find_lines/rows.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>

namespace referat::lines {
namespace {

// Share of the font size by which baselines may differ within one row.
// Lower splits rows set by hand; higher joins tightly set table rows. Evidence: tests "JoinsWordsOnOneBaseline".
constexpr double kBaselineTolerance = 0.2;
// The same for recognised text, whose words waver: less than half of the usual pitch of lines.
constexpr double kScanTolerance = 0.4;
// Recognised sizes waver by a tenth and more: within this share of the document's usual size a row has that size.
constexpr double kScanSizes = 0.2;
// Raised figures are 0.5 to 0.75 of their text. What is far smaller stands over a watermark or beside a large initial.
constexpr double kSmallestScript = 0.4;
// A word so many times as large as one that it covers is stamped over the page.
constexpr Length kStampSize = 3;

}  // namespace

Placed place(const Word& word, int index, const Page& page) {
  const Box& b = word.box;
  switch (word.rotation) {
    case 90:
      return {index, b.top, b.bottom, page.width - b.right, page.width - b.left, page.width - word.baseline, word.size};
    case 180:
      return {index,
              page.width - b.right,
              page.width - b.left,
              page.height - b.bottom,
              page.height - b.top,
              page.height - word.baseline,
              word.size};
    case 270:
      return {index, page.height - b.bottom, page.height - b.top, b.left, b.right, word.baseline, word.size};
    default:
      return {index, b.left, b.right, b.top, b.bottom, word.baseline, word.size};
  }
}

Length row_size(const PlacedRow& row) {
  std::map<Length, Length> width;
  for (const Placed& p : row) width[p.size] += p.u1 - p.u0;
  return std::max_element(width.begin(), width.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::vector<PlacedRow> rows_by_baseline(std::vector<Placed> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Placed& a, const Placed& b) { return a.baseline < b.baseline; });
  std::vector<PlacedRow> rows;
  Length baseline = 0;
  for (const Placed& p : words) {
    const bool same =
        !rows.empty() &&
        p.baseline - baseline <= static_cast<Length>(kBaselineTolerance * std::min(p.size, rows.back().front().size));
    if (!same) {
      rows.emplace_back();
      baseline = p.baseline;
    }
    rows.back().push_back(p);
  }
  return rows;
}

Length median(std::vector<Length> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

std::vector<PlacedRow> rows_of_scan(std::vector<Placed> words, Length typical) {
  std::stable_sort(words.begin(), words.end(), [](const Placed& a, const Placed& b) { return a.u0 < b.u0; });
  std::vector<PlacedRow> rows;
  for (const Placed& p : words) {
    PlacedRow* nearest = nullptr;
    for (PlacedRow& row : rows) {
      const Length off = std::abs(row.back().baseline - p.baseline);
      if (off > static_cast<Length>(kScanTolerance * typical)) continue;
      if (nearest == nullptr || off < std::abs(nearest->back().baseline - p.baseline)) nearest = &row;
    }
    if (nearest == nullptr) nearest = &rows.emplace_back();
    nearest->push_back(p);
  }
  for (PlacedRow& row : rows) {
    std::vector<Length> own, baselines;
    for (const Placed& p : row) own.push_back(p.size), baselines.push_back(p.baseline);
    const Length size = median(own), level = median(baselines);
    const bool near = std::abs(size - typical) <= static_cast<Length>(kScanSizes * typical);
    for (Placed& p : row) p.size = near ? typical : size, p.baseline = level;
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const PlacedRow& a, const PlacedRow& b) { return a.front().baseline < b.front().baseline; });
  return rows;
}

namespace {

// True when the small words of `script` are raised or lowered parts of `row`: inside its height and touching its words.
bool is_script_of(const PlacedRow& script, const PlacedRow& row) {
  const Length size = row_size(row);
  return std::all_of(script.begin(), script.end(), [&](const Placed& s) {
    if (s.size > static_cast<Length>(kScriptSize * size) || s.size < static_cast<Length>(kSmallestScript * size))
      return false;
    return std::any_of(row.begin(), row.end(), [&](const Placed& w) {
      const Length middle = (s.v0 + s.v1) / 2;
      const bool level =
          middle > w.v0 - size / 4 && middle < w.v1 + size / 4 && std::abs(s.baseline - w.baseline) < size * 2 / 3;
      const Length gap = -overlap(s.u0, s.u1, w.u0, w.u1);
      return level && gap < size * 3 / 5;
    });
  });
}

// A small word that stands level with a row by chance, as in the next column, belongs to the row that it touches.
void move_scripts(std::vector<PlacedRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t k = 0; k < rows[i].size() && rows[i].size() > 1; ++k) {
      const PlacedRow script{rows[i][k]};
      const bool at_home = std::any_of(rows[i].begin(), rows[i].end(), [&](const Placed& w) {
        return w.word != script[0].word && -overlap(script[0].u0, script[0].u1, w.u0, w.u1) < script[0].size;
      });
      if (at_home) continue;
      for (const std::size_t j : {i - 1, i + 1}) {
        if (j >= rows.size() || !is_script_of(script, rows[j])) continue;
        rows[j].push_back(script[0]);
        rows[i].erase(rows[i].begin() + static_cast<std::ptrdiff_t>(k--));
        break;
      }
    }
  }
}

}  // namespace

void split_stamps(std::vector<PlacedRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PlacedRow row = rows[i];
    const auto is_stamp = [&](const Placed& p) {
      return std::any_of(row.begin(), row.end(), [&](const Placed& q) {
        return p.size >= kStampSize * q.size && overlap(p.u0, p.u1, q.u0, q.u1) > 0;
      });
    };
    PlacedRow stamps;
    std::copy_if(row.begin(), row.end(), std::back_inserter(stamps), is_stamp);
    if (stamps.empty()) continue;
    std::erase_if(rows[i], is_stamp);
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(++i), std::move(stamps));
  }
}

void merge_scripts(std::vector<PlacedRow>& rows) {
  move_scripts(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::size_t j : {i - 1, i + 1}) {
      if (j >= rows.size() || rows[i].empty() || rows[j].empty() || !is_script_of(rows[i], rows[j])) continue;
      rows[j].insert(rows[j].end(), rows[i].begin(), rows[i].end());
      rows[i].clear();
      break;
    }
  }
  std::erase_if(rows, [](const PlacedRow& row) { return row.empty(); });
}

}  // namespace referat::lines
