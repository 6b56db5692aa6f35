#include "stages/find_tables/rows.h"

#include <algorithm>

namespace referat::tables {
namespace {

// Pitch, in font sizes, up to which two lines can be lines of one cell.
constexpr double kTightPitch = 1.5;
// Lines of one cell are nearer than this share of the distance from row to row, where rows have space between them.
constexpr double kInnerPitch = 0.93;

// Pieces on one baseline.
struct Band {
  std::vector<Placed> pieces;
  Length baseline = 0, size = 0;

  bool has(int column) const {
    return std::any_of(pieces.begin(), pieces.end(), [&](const Placed& p) { return p.column == column; });
  }
  bool valued() const {
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const Placed& p) { return p.column > 0 && (p.piece.numeric || p.piece.dash); });
  }
  bool spans() const {
    return std::any_of(pieces.begin(), pieces.end(), [](const Placed& p) { return p.col_span > 1; });
  }
  const Placed* first_column() const {
    const auto found =
        std::find_if(pieces.begin(), pieces.end(), [](const Placed& p) { return p.column == 0 && p.col_span == 1; });
    return found == pieces.end() ? nullptr : &*found;
  }
};

std::vector<Band> bands_of(std::vector<Placed> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Placed& a, const Placed& b) { return a.piece.baseline < b.piece.baseline; });
  std::vector<Band> bands;
  for (Placed& p : pieces) {
    if (bands.empty() || p.piece.baseline - bands.back().baseline > bands.back().size / 4) {
      bands.emplace_back();
      bands.back().baseline = p.piece.baseline;
    }
    bands.back().size = std::max(bands.back().size, p.piece.size);
    bands.back().pieces.push_back(std::move(p));
  }
  return bands;
}

class RowJoiner {
 public:
  RowJoiner(const std::vector<Band>& bands, const std::vector<Length>& edges, const std::vector<Length>& rules)
      : bands_(bands), edges_(edges), rules_(rules) {
    measure();
  }

  // Do bands k and k + 1 belong to one row?
  bool join(std::size_t k) const {
    const Band &upper = bands_[k], &lower = bands_[k + 1];
    if (rule_between(k) || same_value_column(upper, lower)) return false;
    const Length gap = lower.baseline - upper.baseline;
    if (gap * 4 < lower.size * 3) return true;
    if (separated_) return true;
    if (upper.spans() || lower.spans()) return false;
    if (gap > static_cast<Length>(kTightPitch * std::min(upper.size, lower.size))) return false;
    if (pitch_ > 0 && gap < static_cast<Length>(kInnerPitch * pitch_)) return true;
    if (lower.valued()) return continues(upper, lower, false);
    if (!lower.has(0)) return true;
    return lower.pieces.size() == 1 && continues(upper, lower, true);
  }

 private:
  void measure() {
    int between = 0, ruled = 0;
    for (std::size_t k = 0; k + 1 < bands_.size(); ++k) {
      if (!same_value_column(bands_[k], bands_[k + 1])) continue;
      const Length gap = bands_[k + 1].baseline - bands_[k].baseline;
      pitch_ = pitch_ == 0 ? gap : std::min(pitch_, gap);
    }
    for (std::size_t k = 0; k + 1 < bands_.size(); ++k) {
      ruled += rule_between(k) ? 1 : 0;
      between += same_value_column(bands_[k], bands_[k + 1]) && !rule_between(k) ? 1 : 0;
    }
    separated_ = between == 0 && (ruled >= 3 || (ruled == 2 && static_cast<int>(bands_.size()) <= 7));
  }

  bool rule_between(std::size_t k) const {
    const Length low = bands_[k].baseline, high = bands_[k + 1].baseline;
    const auto found = std::upper_bound(rules_.begin(), rules_.end(), low);
    return found != rules_.end() && *found < high;
  }

  static bool same_value_column(const Band& a, const Band& b) {
    for (const Placed& p : a.pieces) {
      if (p.column == 0 || !(p.piece.numeric || p.piece.dash)) continue;
      for (const Placed& q : b.pieces) {
        if (q.column == p.column && (q.piece.numeric || q.piece.dash)) return true;
      }
    }
    return false;
  }

  // The first cell of `lower` goes on with that of `upper`: in lower case, or because its first word did not fit.
  bool continues(const Band& upper, const Band& lower, bool by_width) const {
    const Placed *before = upper.first_column(), *after = lower.first_column();
    if (!before || !after) return false;
    if (!after->piece.upper) return true;
    const Length room = edges_[1] - before->piece.box.right;
    return by_width && before->piece.bold == after->piece.bold && room < 2 * lower.size;
  }

  const std::vector<Band>& bands_;
  const std::vector<Length>& edges_;
  const std::vector<Length>& rules_;
  Length pitch_ = 0;        // least distance between two rows of values
  bool separated_ = false;  // a rule stands between all rows
};

}  // namespace

std::vector<std::vector<Placed>> assemble_rows(std::vector<Placed> pieces, const std::vector<Length>& edges,
                                               const std::vector<Length>& rules) {
  const std::vector<Band> bands = bands_of(std::move(pieces));
  const RowJoiner joiner(bands, edges, rules);
  std::vector<std::vector<Placed>> rows;
  for (std::size_t k = 0; k < bands.size(); ++k) {
    if (k == 0 || !joiner.join(k - 1)) rows.emplace_back();
    rows.back().insert(rows.back().end(), bands[k].pieces.begin(), bands[k].pieces.end());
  }
  return rows;
}

}  // namespace referat::tables
