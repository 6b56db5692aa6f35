// Whether the totals of tables are the sums of what stands above or before them.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "pipeline/checks/amount.h"
#include "pipeline/checks/checks_of.h"

namespace referat {

namespace {

// What a place of a table holds.
struct Figure {
  bool empty = true;             // nothing, or a dash
  std::optional<Amount> amount;  // when it is one
  const Cell* cell = nullptr;
};

bool is_blank(const std::string& text) { return text.find_first_not_of(" -\xE2\x80\x93\x94\x92") == std::string::npos; }

// A table as rows and columns of figures; a spanned place is empty.
class Grid {
 public:
  Grid(const Table& table, const Profile& profile) {
    for (const Row& row : table.rows) {
      std::vector<Figure>& out = rows_.emplace_back(static_cast<std::size_t>(std::max(table.columns, 1)));
      std::string label;
      for (const Cell& cell : row.cells) {
        const auto column = static_cast<std::size_t>(std::max(cell.column, 0));
        if (column >= out.size()) continue;
        const std::string text = cell.text.str();
        out[column] = {is_blank(text), read_amount(text), &cell};
        if (label.empty() && !is_blank(text)) label = text;
      }
      header_.push_back(row.header);
      total_.push_back(profile.prefix("total", label).has_value());
      part_.push_back(profile.prefix("part-of", label).has_value());
    }
  }

  std::size_t rows() const { return rows_.size(); }
  std::size_t columns() const { return rows_.empty() ? 0 : rows_.front().size(); }
  const Figure& at(std::size_t row, std::size_t column) const { return rows_[row][column]; }
  bool is_header(std::size_t row) const { return header_[row]; }
  bool is_total(std::size_t row) const { return total_[row]; }
  bool is_part(std::size_t row) const { return part_[row]; }  // of the row above it, and no addend of its own

 private:
  std::vector<std::vector<Figure>> rows_;
  std::vector<bool> header_, total_, part_;
};

// Addends and what they make.
class Sum {
 public:
  void add(const Figure& figure) {
    if (figure.empty) return;
    if (figure.amount) {
      addends_.push_back(*figure.amount);
    } else {
      broken_ = true;
    }
  }
  // Whether it can be compared with a total at all.
  bool counts() const { return !broken_ && addends_.size() >= 2; }
  // A total among its addends is their average, or a share.
  bool is_average(const Amount& total) const {
    const auto less = [](const Amount& a, const Amount& b) {
      const int decimals = std::max(a.decimals, b.decimals);
      return scaled(a, decimals) < scaled(b, decimals);
    };
    const auto [least, most] = std::minmax_element(addends_.begin(), addends_.end(), less);
    return !less(total, *least) && !less(*most, total);
  }
  // Each addend may have been rounded by one in its last digit.
  bool fits(const Amount& total) const {
    int decimals = total.decimals, fewest = total.decimals;
    for (const Amount& addend : addends_) {
      decimals = std::max(decimals, addend.decimals);
      fewest = std::min(fewest, addend.decimals);
    }
    std::int64_t sum = 0;
    for (const Amount& addend : addends_) sum += scaled(addend, decimals);
    const std::int64_t unit = scaled({1, fewest}, decimals);
    return std::abs(sum - scaled(total, decimals)) <= unit * static_cast<std::int64_t>(addends_.size());
  }

 private:
  std::vector<Amount> addends_;
  bool broken_ = false;
};

// Time grows with totals times rows, and a hostile table may have very many of both.
constexpr int kMostTotals = 200;

enum class Verdict { says_nothing, fits, differs };

// The total at `row` against the rows since the total before it, all rows before it, and the totals before it.
Verdict judge_column(const Grid& grid, std::size_t row, std::size_t column) {
  const Figure& printed = grid.at(row, column);
  if (!printed.amount) return Verdict::says_nothing;
  // The first row may be a header that does not look like one, and a header may hold figures.
  Sum since, all, totals, below_first, with_headers;
  for (std::size_t i = 0; i < row; ++i) {
    if (grid.is_part(i) || (i == 0 && !grid.at(i, column).amount)) continue;
    if (!grid.is_total(i) && (!grid.is_header(i) || grid.at(i, column).amount)) with_headers.add(grid.at(i, column));
    if (grid.is_header(i)) continue;
    if (grid.is_total(i)) {
      totals.add(grid.at(i, column));
      since = {};
      continue;
    }
    since.add(grid.at(i, column));
    all.add(grid.at(i, column));
    if (i > 0) below_first.add(grid.at(i, column));
  }
  bool counts = false;
  for (const Sum* sum : {&since, &all, &totals, &below_first, &with_headers}) {
    if (!sum->counts()) continue;
    counts = true;
    if (sum->fits(*printed.amount)) return Verdict::fits;
  }
  return counts && since.counts() && !since.is_average(*printed.amount) ? Verdict::differs : Verdict::says_nothing;
}

// The columns whose heading is a total.
std::vector<std::size_t> total_columns(const Grid& grid, const Table& table, const Profile& profile) {
  std::vector<std::size_t> out;
  for (std::size_t row = 0; row < grid.rows() && grid.is_header(row); ++row) {
    for (const Cell& cell : table.rows[row].cells) {
      const auto column = static_cast<std::size_t>(std::max(cell.column, 0));
      if (column > 1 && column < grid.columns() && profile.whole("total", cell.text.str())) out.push_back(column);
    }
  }
  return out;
}

Verdict judge_row(const Grid& grid, std::size_t row, std::size_t column) {
  const Figure& printed = grid.at(row, column);
  if (!printed.amount) return Verdict::says_nothing;
  Sum before;
  for (std::size_t i = 1; i < column; ++i) before.add(grid.at(row, i));
  if (!before.counts()) return Verdict::says_nothing;
  if (before.fits(*printed.amount)) return Verdict::fits;
  return before.is_average(*printed.amount) ? Verdict::says_nothing : Verdict::differs;
}

class TableCheck {
 public:
  TableCheck(const CheckedDocument& checked, std::vector<Note>& notes) : checked_(checked), notes_(notes) {}

  void check(const Table& table) {
    const Grid grid(table, checked_.profile);
    int totals = 0;
    for (std::size_t row = 0; row < grid.rows() && totals < kMostTotals; ++row) {
      if (!grid.is_total(row) || grid.is_header(row)) continue;
      ++totals;
      check_total_row(grid, row);
    }
    for (const std::size_t column : total_columns(grid, table, checked_.profile)) check_total_column(grid, column);
  }

 private:
  // A row in which no figure of several is a sum was not understood, or sums up something else.
  void check_total_row(const Grid& grid, std::size_t row) {
    std::vector<std::size_t> wrong;
    int right = 0;
    for (std::size_t column = 1; column < grid.columns(); ++column) {
      const Verdict verdict = judge_column(grid, row, column);
      if (verdict == Verdict::fits) ++right;
      if (verdict == Verdict::differs) wrong.push_back(column);
    }
    if (right == 0 && wrong.size() != 1) return;
    for (const std::size_t column : wrong) note(grid.at(row, column), "the figures above it");
  }

  // A column is one of sums when most of its rows say so: it may also be a price times a number.
  void check_total_column(const Grid& grid, std::size_t column) {
    std::vector<std::size_t> wrong;
    std::size_t right = 0;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
      if (grid.is_header(row)) continue;
      const Verdict verdict = judge_row(grid, row, column);
      if (verdict == Verdict::fits) ++right;
      if (verdict == Verdict::differs) wrong.push_back(row);
    }
    if (right <= wrong.size()) return;
    for (const std::size_t row : wrong) note(grid.at(row, column), "the figures before it");
  }

  void note(const Figure& total, const char* what) {
    notes_.push_back(check_note("table-sum-differs",
                                fmt::format("the total '{}' is not the sum of {}", total.cell->text.str(), what),
                                places(checked_.document, total.cell->text)));
  }

  const CheckedDocument& checked_;
  std::vector<Note>& notes_;
};

}  // namespace

std::vector<Note> check_table_sums(const CheckedDocument& checked) {
  std::vector<Note> notes;
  TableCheck check(checked, notes);
  for (const Table& table : checked.document.tables) check.check(table);
  return notes;
}

}  // namespace referat
