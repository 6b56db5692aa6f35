#include "stages/find_tables/region.h"

#include <algorithm>
#include <map>
#include <optional>

#include "stages/find_tables/pieces.h"

namespace referat::tables {
namespace {

// Least space between two columns, in font sizes.
constexpr double kGutter = 0.25;
// A gap between words that may be a gutter, in font sizes; word spaces are narrower.
constexpr double kWordGap = 0.5;
// The same where the tags say that something else begins.
constexpr double kTaggedGap = 0.3;
// Pitch, in font sizes, beyond which the next row is no more of this table; and relative to the pitch so far.
constexpr double kFarPitch = 3.2;
constexpr double kFarthest = 1.9;
// Pitch of lines in one cell.
constexpr double kTightPitch = 1.4;
// Rows with a single piece that may follow each other inside a table: lines of one cell, headings of groups.
constexpr int kMostSingles = 6;

std::vector<int> columns_met(const std::vector<Range>& columns, const Box& box, Length slack) {
  std::vector<int> out;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (overlap(columns[c].low, columns[c].high, box.left, box.right) > -slack) out.push_back(static_cast<int>(c));
  }
  return out;
}

// An amount in one word, with its decimals or thousands marked: no part of a longer one.
bool is_whole_amount(const std::string& word) {
  return word.find_first_of(".,") != std::string::npos && is_amount(word);
}

class Grower {
 public:
  Grower(const Document& document, const std::vector<PrintedRow>& rows, std::size_t seed)
      : document_(document), rows_(rows) {
    region_.first = region_.last = seed;
    for (const Piece& piece : rows[seed].pieces) region_.columns.push_back({piece.box.left, piece.box.right});
    placed_[seed] = place_all(region_.columns, rows[seed].pieces);
  }

  Region run() {
    grow_down();
    grow_up();
    add_last_lines();
    add_heads();
    for (std::size_t r = region_.first; r <= region_.last; ++r) {
      const std::vector<Placed>& row = placed_[r];
      region_.pieces.insert(region_.pieces.end(), row.begin(), row.end());
    }
    renumber();
    return std::move(region_);
  }

 private:
  using Columns = std::vector<Range>;

  // Each piece in the column it overlaps; columns have grown for it already.
  static std::vector<Placed> place_all(const Columns& columns, const std::vector<Piece>& pieces) {
    std::vector<Placed> out;
    for (const Piece& piece : pieces) {
      const std::vector<int> met = columns_met(columns, piece.box, 0);
      if (met.empty()) return {};
      out.push_back({piece, met.front(), static_cast<int>(met.size())});
    }
    return out;
  }

  // A line whose narrow columns were read as words of one piece is cut where its gaps are wider than between words, or
  // where the structure tree begins another element.
  std::optional<std::vector<Piece>> cut(const Columns& columns, const Piece& piece) const {
    const Line& line = document_.lines[static_cast<std::size_t>(piece.line)];
    const Page& page = document_.pages[static_cast<std::size_t>(line.page - 1)];
    const Length usual = 3 * word_gap(piece) / 2;
    const Word* before = nullptr;
    int part = 0;
    const auto key = [&](const Word& word) {
      if (before && before != &word) {
        const Length gap = word.box.left - before->box.right;
        const bool other_tag = before->tag >= 0 && word.tag >= 0 && before->tag != word.tag;
        const bool amounts = is_whole_amount(before->text) && is_whole_amount(word.text);
        const double least = other_tag ? kTaggedGap : amounts ? kGutter : kWordGap;
        part += gap >= static_cast<Length>(least * piece.size) && (other_tag || amounts || gap >= usual) ? 1 : 0;
      }
      before = &word;
      return part;
    };
    std::vector<int> keys;
    for (int i = piece.first; i < piece.first + piece.count; ++i)
      keys.push_back(key(page.words[static_cast<std::size_t>(line.words[static_cast<std::size_t>(i)])]));
    std::vector<Piece> parts;
    for (std::size_t i = 0, first = 0; i < keys.size(); ++i) {
      if (i + 1 < keys.size() && keys[i + 1] == keys[i]) continue;
      parts.push_back(
          make_piece(document_, piece.line, piece.first + static_cast<int>(first), static_cast<int>(i + 1 - first)));
      first = i + 1;
    }
    for (const Piece& part_of : parts) {
      if (columns_met(columns, part_of.box, 0).size() > 1) return std::nullopt;
    }
    return parts;
  }

  // The usual gap between the words of a piece: the one in the middle, the lower of two; 0 for up to two words.
  Length word_gap(const Piece& piece) const {
    std::vector<Length> gaps;
    const Line& line = document_.lines[static_cast<std::size_t>(piece.line)];
    const Page& page = document_.pages[static_cast<std::size_t>(line.page - 1)];
    const auto box = [&](int i) {
      return page.words[static_cast<std::size_t>(line.words[static_cast<std::size_t>(i)])].box;
    };
    for (int i = piece.first + 1; i < piece.first + piece.count; ++i) gaps.push_back(box(i).left - box(i - 1).right);
    if (gaps.size() < 2) return 0;
    std::sort(gaps.begin(), gaps.end());
    return gaps[(gaps.size() - 1) / 2];
  }

  // Tries to place a row in the columns, which widen for it or gain one. Nothing when it does not fit.
  std::optional<std::vector<Placed>> fit(Columns& columns, const PrintedRow& row, bool may_add) const {
    Columns grown = columns;
    std::vector<Piece> pieces;
    for (const Piece& piece : row.pieces) {
      if (columns_met(grown, piece.box, 0).size() < 2) {
        pieces.push_back(piece);
        continue;
      }
      const auto parts = cut(grown, piece);
      if (!parts) return std::nullopt;
      pieces.insert(pieces.end(), parts->begin(), parts->end());
    }
    const auto slack = static_cast<Length>(kGutter * row.size);
    for (const Piece& piece : pieces) {
      const std::vector<int> met = columns_met(grown, piece.box, 0);
      if (met.size() > 1) return std::nullopt;
      if (met.empty()) {
        if (!may_add || !columns_met(grown, piece.box, slack).empty()) return std::nullopt;
        const auto at =
            std::find_if(grown.begin(), grown.end(), [&](const Range& c) { return c.low > piece.box.left; });
        grown.insert(at, {piece.box.left, piece.box.right});
        continue;
      }
      Range& column = grown[static_cast<std::size_t>(met.front())];
      column = {std::min(column.low, piece.box.left), std::max(column.high, piece.box.right)};
    }
    for (std::size_t c = 1; c < grown.size(); ++c) {
      if (grown[c].low - grown[c - 1].high < slack) return std::nullopt;
    }
    std::vector<Placed> placed = place_all(grown, pieces);
    for (std::size_t i = 1; i < placed.size(); ++i) {
      if (placed[i].column <= placed[i - 1].column) return std::nullopt;
    }
    if (placed.empty()) return std::nullopt;
    columns = std::move(grown);
    return placed;
  }

  bool near(std::size_t upper, std::size_t lower) const {
    const Length gap = rows_[lower].baseline - rows_[upper].baseline;
    const Length size = std::max(rows_[upper].size, rows_[lower].size);
    if (gap > static_cast<Length>(kFarPitch * size)) return false;
    return pitch_ == 0 || gap <= std::max(static_cast<Length>(kFarthest * pitch_), static_cast<Length>(1.6 * size));
  }

  bool free(std::size_t r) const { return r < rows_.size() && !rows_[r].leader && !rows_[r].taken; }

  void note_pitch(std::size_t upper, std::size_t lower) {
    pitch_ = std::max(pitch_, rows_[lower].baseline - rows_[upper].baseline);
  }

  // The heading of a group, longer than its column: begins where the first column does, one line, then values again.
  bool is_group_heading(const Columns& columns, const PrintedRow& row) const {
    return row.pieces.size() == 1 && std::abs(row.pieces[0].box.left - columns.front().low) <= 2 * kPoint &&
           row.pieces[0].box.right <= columns.back().high;
  }

  void grow_down() {
    Columns columns = region_.columns;
    std::map<std::size_t, std::vector<Placed>> waiting;
    int wide = 0;
    for (std::size_t r = region_.last + 1; free(r) && near(r - 1, r); ++r) {
      const bool single = rows_[r].pieces.size() == 1;
      auto placed = fit(columns, rows_[r], !single);
      if (!placed && is_group_heading(columns, rows_[r]) && ++wide == 1) placed = place_all(columns, rows_[r].pieces);
      if (!placed || static_cast<int>(waiting.size()) > kMostSingles) return;
      waiting[r] = std::move(*placed);
      if (waiting[r].size() < 2) continue;
      for (auto& [row, pieces] : waiting) {
        placed_[row] = std::move(pieces);
        note_pitch(row - 1, row);
      }
      waiting.clear();
      wide = 0;
      region_.columns = columns;
      region_.last = r;
    }
  }

  void grow_up() {
    Columns columns = region_.columns;
    std::map<std::size_t, std::vector<Placed>> waiting;
    for (std::size_t r = region_.first; r-- > 0 && free(r) && near(r, r + 1);) {
      const bool single = rows_[r].pieces.size() == 1;
      Columns grown = columns;
      auto placed = fit(grown, rows_[r], false);
      const bool full = placed && placed->size() + 1 >= columns.size();
      auto spread = full ? std::nullopt : titles_over_all(rows_[r]);
      if (spread)
        placed = std::move(spread);
      else
        columns = std::move(grown);
      if (!placed && single && is_group_heading(columns, rows_[r])) placed = place_all(columns, rows_[r].pieces);
      if (!placed || static_cast<int>(waiting.size()) > kMostSingles) return;
      waiting[r] = std::move(*placed);
      if (waiting[r].size() < 2) continue;
      for (auto& [row, pieces] : waiting) {
        placed_[row] = std::move(pieces);
        note_pitch(row, row + 1);
      }
      waiting.clear();
      region_.columns = columns;
      region_.first = r;
    }
  }

  const Placed* lowest_in(int column) const {
    for (std::size_t r = region_.last + 1; r-- > region_.first;) {
      const auto found = placed_.find(r);
      if (found == placed_.end()) continue;
      for (const Placed& p : found->second) {
        if (p.column == column) return &p;
      }
    }
    return nullptr;
  }

  // Further lines of the cells in the last row: tight below, in one column, going on with what stands above.
  void add_last_lines() {
    for (std::size_t r = region_.last + 1; free(r) && rows_[r].pieces.size() == 1; ++r) {
      const PrintedRow& row = rows_[r];
      const Piece& piece = row.pieces.front();
      const Length gap = row.baseline - rows_[r - 1].baseline;
      if (gap > static_cast<Length>(kTightPitch * row.size)) return;
      Columns columns = region_.columns;
      auto placed = fit(columns, row, false);
      if (!placed || placed->size() != 1) return;
      const Placed* above = lowest_in(placed->front().column);
      if (!above || above->piece.size != piece.size || above->piece.bold != piece.bold || above->piece.numeric) return;
      if (piece.upper && placed->front().column == 0) return;
      if (pitch_ > 0 && piece.upper && gap * 100 > pitch_ * 95) return;
      region_.columns = columns;
      placed_[r] = std::move(*placed);
      region_.last = r;
    }
  }

  // The pieces as titles over one or several columns each, from left to right.
  std::optional<std::vector<Placed>> titles(const PrintedRow& row) const {
    std::vector<Placed> placed;
    for (const Piece& piece : row.pieces) {
      const auto span = title_span(piece, row);
      if (!span || (!placed.empty() && span->first < placed.back().column + placed.back().col_span))
        return std::nullopt;
      placed.push_back({piece, span->first, span->second});
    }
    return placed;
  }

  // Fewer titles than columns, some of them over several, and none of the columns but the first without one.
  std::optional<std::vector<Placed>> titles_over_all(const PrintedRow& row) const {
    if (row.pieces.size() < 2 || row.pieces.size() >= region_.columns.size()) return std::nullopt;
    auto placed = titles(row);
    if (!placed) return std::nullopt;
    int covered = 0;
    bool several = false;
    for (const Placed& p : *placed) {
      covered += p.column > 0 ? p.col_span : p.col_span - 1;
      several = several || p.col_span > 1;
    }
    if (!several || covered + 1 < static_cast<int>(region_.columns.size())) return std::nullopt;
    return placed;
  }

  // Rows of titles above, whose cells may stand over several columns.
  void add_heads() {
    for (int heads = 0; heads < 3 && region_.first > 0; ++heads) {
      const std::size_t r = region_.first - 1;
      if (!free(r) || !near(r, r + 1)) return;
      auto placed = titles(rows_[r]);
      if (!placed || placed->empty()) return;
      const bool lone = placed->size() == 1;
      const Length gap = rows_[r + 1].baseline - rows_[r].baseline;
      if (lone && (placed->front().column == 0 || gap > static_cast<Length>(kTightPitch * rows_[r].size))) return;
      placed_[r] = std::move(*placed);
      region_.first = r;
    }
  }

  // The columns over which a title stands: the run whose middle, left or right edge is nearest to its own.
  std::optional<std::pair<int, int>> title_span(const Piece& piece, const PrintedRow& row) const {
    const Columns& columns = region_.columns;
    if (piece.numeric && !piece.bold && !piece.year) {
      const std::vector<int> met = columns_met(columns, piece.box, 0);
      if (met.size() != 1) return std::nullopt;
    }
    std::optional<std::pair<int, int>> best;
    Length least = piece.size;  // further off than its own height: over none
    for (int span = 1; span <= static_cast<int>(columns.size()); ++span) {
      for (int c = 0; c + span <= static_cast<int>(columns.size()); ++c) {
        const Length low = columns[static_cast<std::size_t>(c)].low;
        const Length high = columns[static_cast<std::size_t>(c + span - 1)].high;
        const Length off = std::min({std::abs(piece.box.centre_x() - (low + high) / 2), std::abs(piece.box.left - low),
                                     std::abs(piece.box.right - high)});
        const Length inside = overlap(low, high, piece.box.left, piece.box.right);
        const bool shared = std::any_of(row.pieces.begin(), row.pieces.end(), [&](const Piece& other) {
          return other.box.left != piece.box.left && overlap(low, high, other.box.left, other.box.right) > 0;
        });
        if (shared || inside * 2 < piece.box.width() ||
            columns_met(columns, piece.box, 0).size() > static_cast<std::size_t>(span))
          continue;
        if (off >= least) continue;
        least = off;
        best = {c, span};
      }
    }
    return best;
  }

  // Columns may have been added after a row was placed.
  void renumber() {
    for (Placed& p : region_.pieces) {
      if (p.col_span > 1) continue;
      const std::vector<int> met = columns_met(region_.columns, p.piece.box, 0);
      if (met.size() == 1) p.column = met.front();
    }
  }

  const Document& document_;
  const std::vector<PrintedRow>& rows_;
  Region region_;
  std::map<std::size_t, std::vector<Placed>> placed_;
  Length pitch_ = 0;  // widest distance between rows so far
};

}  // namespace

std::vector<PrintedRow> printed_rows(const View& view) {
  std::map<int, PrintedRow> by_row;
  for (const int index : view.lines) {
    const Line& line = view.document.lines[static_cast<std::size_t>(index)];
    PrintedRow& row = by_row[line.row];
    for (Piece& piece : cut_at_gaps(view.document, index)) row.pieces.push_back(std::move(piece));
  }
  std::vector<PrintedRow> out;
  for (auto& [number, row] : by_row) {
    std::stable_sort(row.pieces.begin(), row.pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.box.left < b.box.left; });
    row.baseline = row.pieces.front().baseline;
    for (const Piece& piece : row.pieces) {
      row.size = std::max(row.size, piece.size);
      row.leader = row.leader || piece.leader;
    }
    out.push_back(std::move(row));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const PrintedRow& a, const PrintedRow& b) { return a.baseline < b.baseline; });
  return out;
}

Region grow(const Document& document, const std::vector<PrintedRow>& rows, std::size_t seed) {
  return Grower(document, rows, seed).run();
}

}  // namespace referat::tables
