#include "stages/find_tables/rows.h"

#include <algorithm>

namespace referat::tables {
namespace {

// Pitch, in font sizes, up to which two lines can be lines of one cell.
constexpr double kTightPitch = 1.5;
// Lines of one cell are nearer than this share of the distance from row to row, where rows have space between them.
constexpr double kInnerPitch = 0.93;

// A value in its column. A bold year is the title of one.
bool is_value(const Placed& p) { return p.piece.dash || (p.piece.numeric && !(p.piece.bold && p.piece.year)); }

// Pieces on one baseline.
struct Band {
  std::vector<Placed> pieces;
  Length baseline = 0, size = 0;

  bool has(int column) const {
    return std::any_of(pieces.begin(), pieces.end(), [&](const Placed& p) { return p.column == column; });
  }
  bool valued() const {
    return std::any_of(pieces.begin(), pieces.end(), [](const Placed& p) { return p.column > 0 && is_value(p); });
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
  RowJoiner(const std::vector<Band>& bands, const std::vector<Length>& edges, const Barriers& barriers)
      : bands_(bands), edges_(edges), barriers_(barriers) {
    measure();
  }

  // Do bands k and k + 1 belong to one row?
  bool join(std::size_t k) const {
    const Band &upper = bands_[k], &lower = bands_[k + 1];
    if (rule_between(k) || side_between(k) || same_value_column(upper, lower)) return false;
    const Length gap = lower.baseline - upper.baseline;
    if (gap * 4 < lower.size * 3) return true;
    if (separated_) return true;
    if (begins_above_its_row(k + 1)) return false;
    if (upper.spans() || lower.spans()) return false;
    if (gap > static_cast<Length>(kTightPitch * std::min(upper.size, lower.size))) return false;
    if (pitch_ > 0 && gap < static_cast<Length>(kInnerPitch * pitch_)) return true;
    if (lower.valued()) return continues(upper, lower, false);
    if (!lower.has(0)) return true;
    return lower.pieces.size() == 1 && continues(upper, lower, true);
  }

 private:
  void measure() {
    int between = 0, ruled = 0, sides = 0, starts = 0;
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
    bool started = false;
    for (std::size_t k = 0; k < bands_.size(); ++k) {
      const bool divided = k > 0 && (rule_between(k - 1) || side_between(k - 1));
      sides += divided ? 1 : 0;
      if (divided) started = false;
      const Placed* first = bands_[k].first_column();
      if (!first) continue;
      starts += started && first->piece.upper ? 1 : 0;
      started = true;
    }
    separated_ = separated_ || (between == 0 && starts == 0 && sides >= 3);
  }

  bool rule_between(std::size_t k) const {
    const Length low = bands_[k].baseline, high = bands_[k + 1].baseline;
    const auto found = std::upper_bound(barriers_.rules.begin(), barriers_.rules.end(), low);
    return found != barriers_.rules.end() && *found < high;
  }

  // A rule, or the side of a shading, divides all columns, or one in which both bands have text.
  bool side_between(std::size_t k) const {
    if (divided(bands_[k].baseline, bands_[k + 1].baseline, edges_.front(), edges_.back())) return true;
    const auto covers = [](const Band& band, int column) {
      return std::any_of(band.pieces.begin(), band.pieces.end(),
                         [&](const Placed& p) { return p.column <= column && p.column + p.col_span > column; });
    };
    for (std::size_t c = 0; c + 1 < edges_.size(); ++c) {
      const auto column = static_cast<int>(c);
      if (covers(bands_[k], column) && covers(bands_[k + 1], column) &&
          divided(bands_[k].baseline, bands_[k + 1].baseline, edges_[c], edges_[c + 1]))
        return true;
    }
    return false;
  }

  // Sides between two heights together cover most of [from, to).
  bool divided(Length low, Length high, Length from, Length to) const {
    std::vector<Segment> met;
    auto side = std::upper_bound(barriers_.sides.begin(), barriers_.sides.end(), low,
                                 [](Length y, const Segment& s) { return y < s.at; });
    for (; side != barriers_.sides.end() && side->at < high; ++side) {
      if (overlap(side->from, side->to, from, to) > 0) met.push_back(*side);
    }
    std::sort(met.begin(), met.end(), [](const Segment& a, const Segment& b) { return a.from < b.from; });
    Length covered = 0, reached = from;
    for (const Segment& s : met) {
      covered += std::max(0, overlap(s.from, s.to, reached, to));
      reached = std::max(reached, s.to);
    }
    return covered * 10 >= (to - from) * 9;
  }

  // Lines of a cell in the middle of its row begin above the row's other text: band k belongs to the one below.
  bool begins_above_its_row(std::size_t k) const {
    if (k == 0 || k + 1 >= bands_.size() || bands_[k].has(0) || bands_[k].valued() || rule_between(k)) return false;
    const Band &above = bands_[k - 1], &below = bands_[k + 1];
    const bool near = (below.baseline - bands_[k].baseline) * 4 < below.size * 3;
    return near && same_value_column(above, below) && above.first_column() && below.first_column() &&
           !continues(above, below, false);
  }

  static bool same_value_column(const Band& a, const Band& b) {
    for (const Placed& p : a.pieces) {
      if (p.column == 0 || !is_value(p)) continue;
      for (const Placed& q : b.pieces) {
        if (q.column == p.column && is_value(q)) return true;
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
  const Barriers& barriers_;
  Length pitch_ = 0;        // least distance between two rows of values
  bool separated_ = false;  // a rule stands between all rows
};

}  // namespace

std::vector<std::vector<Placed>> assemble_rows(std::vector<Placed> pieces, const std::vector<Length>& edges,
                                               const Barriers& barriers) {
  const std::vector<Band> bands = bands_of(std::move(pieces));
  const RowJoiner joiner(bands, edges, barriers);
  std::vector<std::vector<Placed>> rows;
  for (std::size_t k = 0; k < bands.size(); ++k) {
    if (k == 0 || !joiner.join(k - 1)) rows.emplace_back();
    rows.back().insert(rows.back().end(), bands[k].pieces.begin(), bands[k].pieces.end());
  }
  return rows;
}

}  // namespace referat::tables
