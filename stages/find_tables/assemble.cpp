#include "stages/find_tables/assemble.h"

#include <algorithm>

#include "stages/find_tables/pieces.h"

namespace referat::tables {
namespace {

// How far columns of one table may differ from page to page.
constexpr Length kSameColumn = 4 * kPoint;

Cell make_cell(const Document& document, const DraftCell& draft, bool header) {
  Cell cell;
  cell.column = draft.column;
  cell.col_span = draft.col_span;
  cell.row_span = draft.row_span;
  cell.header = header;
  cell.box = draft.box;
  std::vector<Piece> pieces = draft.pieces;
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.baseline != b.baseline ? a.baseline < b.baseline : a.box.left < b.box.left;
  });
  Length baseline = 0;
  for (const Piece& piece : pieces) {
    const Text text = text_of(document, piece);
    const bool same_line = !cell.lines.empty() && piece.baseline - baseline <= piece.size / 4;
    if (same_line)
      cell.lines.back().append(text);
    else
      cell.lines.push_back(text);
    baseline = piece.baseline;
    cell.text.append(text);
  }
  return cell;
}

std::vector<std::string> row_texts(const Document& document, const Draft& draft, int row) {
  std::vector<std::string> out(static_cast<std::size_t>(draft.columns()));
  for (const DraftCell& cell : draft.cells) {
    if (cell.row == row) out[static_cast<std::size_t>(cell.column)] = make_cell(document, cell, false).text.str();
  }
  return out;
}

bool same_columns(const Draft& a, const Draft& b) {
  if (a.columns() != b.columns()) return false;
  if (a.tag >= 0 && a.tag == b.tag) return true;
  const bool same_edges = std::equal(a.edges.begin(), a.edges.end(), b.edges.begin(),
                                     [](Length x, Length y) { return std::abs(x - y) <= kSameColumn; });
  if (same_edges) return true;
  // Gutters may shift with the words; the cells of one must stand in the columns of the other.
  for (const DraftCell& cell : b.cells) {
    for (const Piece& piece : cell.pieces) {
      if (cell.col_span > 1) continue;
      const auto column = static_cast<std::size_t>(cell.column);
      const Length low = column == 0 ? a.edges[0] - kSameColumn : a.edges[column];
      const Length high = column + 1 == a.edges.size() - 1 ? a.edges.back() + kSameColumn : a.edges[column + 1];
      if (piece.box.centre_x() < low || piece.box.centre_x() > high) return false;
    }
  }
  return std::abs(a.edges.front() - b.edges.front()) <= kSameColumn;
}

// No more than `strays` lines that look like furniture stand on the page below (or above) the draft, furniture not
// counted.
bool at_page_edge(const Document& document, const View& view, const Draft& draft, bool bottom, int strays) {
  const std::vector<int> own = lines_of(draft);
  constexpr std::size_t kShort = 8;  // bytes of a page number that was not recognised
  constexpr Length kFar = 5;         // in font sizes: a running head that was not recognised
  int found = 0;
  for (const int index : view.lines) {
    const Line& line = document.lines[static_cast<std::size_t>(index)];
    const bool beyond = bottom ? line.box.centre_y() >= draft.box.bottom : line.box.centre_y() <= draft.box.top;
    if (!beyond || std::binary_search(own.begin(), own.end(), index)) continue;
    const Length gap = bottom ? line.box.top - draft.box.bottom : draft.box.top - line.box.bottom;
    const bool margin = line.text.str().size() <= kShort || gap >= kFar * line.size;
    if (!margin || ++found > strays) return false;
  }
  return true;
}

// How many header rows of `next` repeat those of `table`.
int repeated_rows(const Document& document, const Draft& table, const Draft& next) {
  const int rows = static_cast<int>(next.rows.size());
  int count = 0;
  while (count < std::max(1, table.header_rows) && count < rows && table.header_rows > 0 &&
         row_texts(document, table, count) == row_texts(document, next, count))
    ++count;
  return count == table.header_rows ? count : 0;
}

Place place_of(const Draft& draft) { return {draft.page, draft.box}; }

class Assembler {
 public:
  Assembler(const Document& document, const std::vector<View>& views, Document& out)
      : document_(document), views_(views), out_(out) {}

  void run(const std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size();) {
      std::size_t end = i + 1;
      while (end < drafts.size() && goes_on(drafts[i], drafts[end - 1], drafts[end])) ++end;
      const bool alone = end == i + 1;
      if (!alone || !drafts[i].fragment) add(drafts, i, end);
      i = end;
    }
  }

 private:
  bool goes_on(const Draft& first, const Draft& last, const Draft& next) const {
    if (next.page != last.page + 1 || !same_columns(last, next)) return false;
    if (next.tag >= 0 && next.tag == last.tag) return true;
    const int repeated = repeated_rows(document_, first, next);
    const int strays =
        repeated > 0 ? 1 : 0;  // the same header again is evidence enough to overlook a page number or a running head
    if (!at_page_edge(document_, views_[static_cast<std::size_t>(last.page - 1)], last, true, strays)) return false;
    if (!at_page_edge(document_, views_[static_cast<std::size_t>(next.page - 1)], next, false, strays)) return false;
    // A header of its own begins a new table, unless the table so far has none and its last rows look the same.
    return repeated > 0 || next.header_rows == 0 || next.fragment;
  }

  void add(const std::vector<Draft>& drafts, std::size_t begin, std::size_t end) {
    Table table;
    table.evidence = drafts[begin].evidence;
    table.columns = drafts[begin].columns();
    for (std::size_t i = begin; i < end; ++i) {
      const Draft& draft = drafts[i];
      const int skip = i == begin ? 0 : repeated_rows(document_, drafts[begin], draft);
      if (i > begin) note(drafts[i - 1], draft, skip);
      for (int row = 0; row < static_cast<int>(draft.rows.size()); ++row) {
        if (row < skip) {
          account(draft, row);
        } else {
          table.rows.push_back(make_row(draft, row, i == begin && row < draft.header_rows));
        }
      }
      table.at.push_back(place_of(draft));
      const std::vector<int> lines = lines_of(draft);
      table.lines.insert(table.lines.end(), lines.begin(), lines.end());
    }
    out_.tables.push_back(std::move(table));
  }

  Row make_row(const Draft& draft, int number, bool header) const {
    Row row;
    row.header = header;
    row.at = {draft.page, draft.rows[static_cast<std::size_t>(number)]};
    for (const DraftCell& cell : draft.cells) {
      if (cell.row == number) row.cells.push_back(make_cell(document_, cell, header || cell.header));
    }
    return row;
  }

  void account(const Draft& draft, int row) {
    for (const DraftCell& cell : draft.cells) {
      if (cell.row != row || cell.pieces.empty()) continue;
      out_.accounts.push_back({CharacterClass::label, make_cell(document_, cell, true).text});
    }
  }

  void note(const Draft& before, const Draft& after, int repeated) {
    Note found;
    found.severity = Severity::info;
    found.code = "table-continued";
    found.message = repeated > 0 ? "a table goes on over the page end; its repeated header is left out"
                                 : "a table goes on over the page end";
    found.source = "find_tables";
    found.at = {place_of(before), place_of(after)};
    out_.notes.push_back(std::move(found));
  }

  const Document& document_;
  const std::vector<View>& views_;
  Document& out_;
};

}  // namespace

void assemble_tables(const Document& document, std::vector<Draft> drafts, const std::vector<View>& views,
                     Document& out) {
  Assembler(document, views, out).run(drafts);
}

}  // namespace referat::tables
