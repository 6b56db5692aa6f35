#include "stages/find_tables/judge.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "pipeline/document/characters.h"
#include "stages/find_tables/pieces.h"

namespace referat::tables {
namespace {

// Share of a column's cells that must be amounts for a column of amounts.
constexpr double kAmountShare = 0.6;
// Share of pieces that must share an edge or the centre for an aligned column.
constexpr double kAlignedShare = 0.6;
constexpr Length kAlignedWithin = 2 * kPoint;

std::size_t rows_with_several(const Draft& draft, int header_rows) {
  std::vector<int> filled(draft.rows.size(), 0);
  for (const DraftCell& cell : draft.cells) {
    if (!cell.pieces.empty() && cell.row >= header_rows) ++filled[static_cast<std::size_t>(cell.row)];
  }
  return static_cast<std::size_t>(std::count_if(filled.begin(), filled.end(), [](int n) { return n >= 2; }));
}

struct Column {
  int filled = 0, amounts = 0, dashes = 0, colons = 0, markers = 0, ordinals = 0, bolds = 0, dates = 0, aligned = 0;
  int periods = 0;
  bool of_amounts() const { return amounts >= 1 && amounts + dashes >= kAmountShare * filled; }
  bool of_periods() const { return periods >= 3 && periods + dashes >= kAmountShare * filled; }
  bool of_values() const { return of_amounts() || of_periods(); }
};

// A running number: "7", "715."
bool is_ordinal(const std::string& text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end == std::string::npos || (end > 0 && end + 1 == text.size() && text[end] == '.');
}

// Begins with a digit and goes on with words or further numbers: a day, a time, a period.
bool is_date_like(const std::string& text) {
  if (text.empty() || !is_digit(code_point_at(text, 0).value) || is_amount(text)) return false;
  const std::size_t rest = text.find_first_not_of("0123456789.");
  return rest != std::string::npos && rest + 1 < text.size();
}

// Takes "9", "10", "9.30", "16:00" from the front of the text.
bool take_hour(std::string_view& text) {
  const auto digits = [&](std::size_t from) {
    const std::size_t end = text.find_first_not_of("0123456789", from);
    return (end == std::string_view::npos ? text.size() : end) - std::min(from, text.size());
  };
  const std::size_t hour = digits(0);
  if (hour == 0 || hour > 2) return false;
  text.remove_prefix(hour);
  if (!text.empty() && (text[0] == '.' || text[0] == ':') && digits(1) == 2) text.remove_prefix(3);
  return true;
}

// Hours from and to: "10-19", "9.30 - 16".
bool is_period(std::string_view text) {
  const auto skip_spaces = [&] { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); };
  if (!take_hour(text)) return false;
  skip_spaces();
  const CodePoint dash = code_point_at(text, 0);
  if (text.empty() || !is_dash(dash.value)) return false;
  text.remove_prefix(dash.bytes);
  skip_spaces();
  return take_hour(text) && text.empty();
}

// One amount in one line, its unit perhaps set apart from it.
bool holds_amount(const Document& document, const DraftCell& cell) {
  Text text;
  for (const Piece& piece : cell.pieces) {
    if (piece.baseline != cell.pieces.front().baseline) return false;
    text.append(text_of(document, piece));
  }
  return is_amount(text.str());
}

Column column_of(const Document& document, const Draft& draft, int column, int header_rows) {
  Column out;
  std::vector<const Piece*> pieces;
  for (const DraftCell& cell : draft.cells) {
    if (cell.column != column || cell.col_span != 1 || cell.row < header_rows || cell.pieces.empty()) continue;
    ++out.filled;
    const Piece& piece = cell.pieces.front();
    pieces.push_back(&piece);
    const std::string text = text_of(document, piece).str();
    out.amounts += holds_amount(document, cell) ? 1 : 0;
    out.dashes += piece.dash ? 1 : 0;
    out.colons += cell.pieces.back().colon ? 1 : 0;
    out.ordinals += is_ordinal(text.substr(0, text.find(' '))) ? 1 : 0;
    out.bolds += piece.bold ? 1 : 0;
    out.dates += is_date_like(text) ? 1 : 0;
    out.periods += is_period(text) ? 1 : 0;
    out.markers += is_list_marker(text) || is_ordinal(text) || piece.dash ? 1 : 0;
  }
  for (const Piece* p : pieces) {
    int left = 0, right = 0, centre = 0;
    for (const Piece* q : pieces) {
      left += std::abs(p->box.left - q->box.left) <= kAlignedWithin ? 1 : 0;
      right += std::abs(p->box.right - q->box.right) <= kAlignedWithin ? 1 : 0;
      centre += std::abs(p->box.centre_x() - q->box.centre_x()) <= kAlignedWithin ? 1 : 0;
    }
    out.aligned = std::max({out.aligned, left, right, centre});
  }
  return out;
}

// Some amount of the column stands beside other text of its row, not in a row of its own.
bool has_labels(const Document& document, const Draft& draft, int column, int header_rows) {
  return std::any_of(draft.cells.begin(), draft.cells.end(), [&](const DraftCell& cell) {
    if (cell.column != column || cell.row < header_rows || cell.pieces.empty() || !holds_amount(document, cell))
      return false;
    return std::any_of(draft.cells.begin(), draft.cells.end(), [&](const DraftCell& other) {
      return other.row == cell.row && other.column != column && !other.pieces.empty();
    });
  });
}

// The last column rises like page numbers: plain whole numbers, none smaller than the one above.
bool is_contents(const Document& document, const Draft& draft, int header_rows) {
  int last = -1, seen = 0;
  for (const DraftCell& cell : draft.cells) {
    if (cell.column != draft.columns() - 1 || cell.row < header_rows || cell.pieces.empty()) continue;
    const std::string text = text_of(document, cell.pieces.front()).str();
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size() || value < last || value > 999) return false;
    last = value;
    ++seen;
  }
  if (seen < 3 || draft.columns() > 3) return false;
  const Column first = column_of(document, draft, 0, header_rows);
  const bool numbered = first.ordinals == first.filled;
  return numbered || header_rows == 0 || last <= static_cast<int>(document.pages.size());
}

bool any_leader(const Draft& draft) {
  return std::any_of(draft.cells.begin(), draft.cells.end(), [](const DraftCell& cell) {
    return std::any_of(cell.pieces.begin(), cell.pieces.end(), [](const Piece& p) { return p.leader; });
  });
}

bool row_is(const Draft& draft, int row, bool (*is)(const DraftCell&)) {
  bool any = false;
  for (const DraftCell& cell : draft.cells) {
    if (cell.row != row || cell.pieces.empty()) continue;
    if (!is(cell)) return false;
    any = true;
  }
  return any;
}

bool is_bold(const DraftCell& cell) {
  return std::all_of(cell.pieces.begin(), cell.pieces.end(), [](const Piece& p) { return p.bold; });
}

// A cell that can stand over a column of amounts: words, or a year.
bool is_title(const Document& document, const DraftCell& cell) {
  return std::none_of(cell.pieces.begin(), cell.pieces.end(), [&](const Piece& p) {
    return p.dash || (p.numeric && !p.year) || is_period(text_of(document, p).str());
  });
}

// Fill colour behind the row, white where there is none.
std::uint32_t shade(const Page& page, const Box& row) {
  std::uint32_t colour = 0xFFFFFF;
  for (const Fill& fill : page.fills) {
    if (fill.box.height() > 3 * std::max<Length>(row.height(), 1)) continue;
    if (overlap(fill.box.top, fill.box.bottom, row.top, row.bottom) * 5 < row.height() * 2) continue;
    if (overlap(fill.box.left, fill.box.right, row.left, row.right) * 5 > row.width()) colour = fill.colour;
  }
  return colour;
}

int rows_above(const Draft& draft, bool (*is)(const DraftCell&)) {
  const int rows = static_cast<int>(draft.rows.size());
  int count = 0;
  while (count < rows && row_is(draft, count, is)) ++count;
  return count == rows ? 0 : count;
}

// Rows shaded otherwise than those below, at the top.
int shaded_rows(const Document& document, const Draft& draft) {
  const Page& page = document.pages[static_cast<std::size_t>(draft.page - 1)];
  if (page.fills.empty() || draft.rows.size() < 2) return 0;
  std::vector<std::uint32_t> shades;
  for (const Box& row : draft.rows) shades.push_back(shade(page, row));
  if (shades[0] == 0xFFFFFF) return 0;
  std::size_t count = 1;
  while (count < shades.size() && shades[count] == shades[0]) ++count;
  if (count == shades.size()) return 0;
  return std::count(shades.begin(), shades.end(), shades[0]) == static_cast<std::ptrdiff_t>(count)
             ? static_cast<int>(count)
             : 0;
}

// Words (or years) over columns of amounts; the first column may be empty or have a unit.
int titled_rows(const Document& document, const Draft& draft) {
  const int rows = static_cast<int>(draft.rows.size());
  for (int count = std::min(3, rows - 1); count > 0; --count) {
    bool amounts = false, good = true;
    for (int c = 1; c < draft.columns() && good; ++c) {
      if (!column_of(document, draft, c, count).of_values()) continue;
      bool title = false;
      for (const DraftCell& cell : draft.cells) {
        const bool over = cell.row < count && cell.column <= c && cell.column + cell.col_span > c;
        if (!over || cell.pieces.empty()) continue;
        if (!is_title(document, cell)) good = false;
        title = title || cell.row + cell.row_span == count;
      }
      good = good && title;
      amounts = true;
    }
    if (amounts && good) return count;
  }
  return 0;
}

}  // namespace

int count_header_rows(const Document& document, const Draft& draft) {
  const int rows = static_cast<int>(draft.rows.size());
  int count = rows_above(draft, [](const DraftCell& cell) { return cell.header; });
  if (count == 0) count = rows_above(draft, is_bold);
  // A single bold cell across the table, or alone in its row, heads a group of rows and not the columns.
  while (count > 1) {
    const auto filled = std::count_if(draft.cells.begin(), draft.cells.end(), [&](const DraftCell& cell) {
      return cell.row == count - 1 && !cell.pieces.empty();
    });
    if (filled >= 2) break;
    --count;
  }
  if (count == 0) count = shaded_rows(document, draft);
  if (count == 0) count = titled_rows(document, draft);
  // Below a title that stands over some of the columns come the titles of these.
  const bool spread = std::any_of(draft.cells.begin(), draft.cells.end(), [&](const DraftCell& cell) {
    return cell.row == count - 1 && cell.col_span > 1 && cell.col_span < draft.columns() && !cell.pieces.empty();
  });
  if (spread && count + 1 < rows) ++count;
  for (const DraftCell& cell : draft.cells) {
    if (cell.row < count && cell.row + cell.row_span < rows) count = std::max(count, cell.row + cell.row_span);
  }
  return count;
}

Verdict judge(const Document& document, const Draft& draft, const Support& support) {
  if (draft.columns() < 2 || any_leader(draft)) return Verdict::none;
  const int header = count_header_rows(document, draft);
  const bool headed = header > 0;
  const std::size_t rows = rows_with_several(draft, header);
  if (is_contents(document, draft, header) && !support.rules) return Verdict::none;
  int amounts = 0, periods = 0, aligned = 0;
  Column first;
  for (int c = 0; c < draft.columns(); ++c) {
    const Column column = column_of(document, draft, c, header);
    if (c == 0) first = column;
    amounts += c > 0 && column.of_amounts() && has_labels(document, draft, c, header) ? 1 : 0;
    periods += c > 0 && column.of_periods() ? 1 : 0;
    aligned += column.filled == 0 || column.aligned >= kAlignedShare * column.filled ? 1 : 0;
  }
  if (aligned < 2 || rows == 0) return Verdict::none;
  if (first.filled > 0 && first.colons * 2 >= first.filled && !support.rules && !support.heads) return Verdict::none;
  if (draft.columns() == 2 && first.filled > 0 && first.markers == first.filled) return Verdict::none;
  const bool drawn = support.rules || support.shades || support.heads;
  if (amounts > 0) {
    const std::size_t needed = draft.columns() >= 3 || headed || drawn ? 2 : 3;
    return rows + (headed ? 1 : 0) >= needed ? Verdict::table : Verdict::fragment;
  }
  // Words only: rows that mostly fill several columns, in a drawn table, or three columns and more under bold titles.
  const bool filled = support.heads || rows * 5 >= (draft.rows.size() - static_cast<std::size_t>(header)) * 3;
  if (drawn && filled && rows + (support.heads && headed ? 1 : 0) >= 2) return Verdict::table;
  // A schedule that the structure tree calls a table: days or times and what happens then.
  const bool schedule = draft.tag >= 0 && first.filled >= 3 && first.dates == first.filled && first.bolds == 0;
  if (schedule && filled && rows >= 3) return Verdict::table;
  if (periods > 0 && headed && filled && draft.columns() >= 3) return Verdict::table;
  const bool bold_titles = headed && rows_above(draft, is_bold) > 0;
  return bold_titles && filled && draft.columns() >= 3 && rows >= 2 ? Verdict::table : Verdict::none;
}

}  // namespace referat::tables
