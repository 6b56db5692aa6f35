#include "stages/find_blocks/page_flow.h"

#include <algorithm>
#include <set>
#include <utility>

#include "pipeline/document/characters.h"
#include "pipeline/document/columns.h"
#include "pipeline/document/typography.h"
#include "stages/find_blocks/margin.h"
#include "stages/find_blocks/words.h"

namespace referat::blocks {
namespace {

// How far the left edges of a column's lines may differ, in Length.
constexpr Length kEdgeTolerance = 350;
// A column of running text holds at least this many rows beside another; shorter runs are lists of names or facts.
constexpr int kTextRows = 6;
// Share of the left texts that must look like labels before a pair of columns is read across.
constexpr double kLabelShare = 0.6;
using RowLines = std::vector<int>;  // the lines of one row, left to right

class PageFlow {
 public:
  PageFlow(const Document& document, const Profile& profile, const std::vector<bool>& skip,
           const std::vector<int>& table_of)
      : document_(document), profile_(profile), skip_(skip), table_of_(table_of) {
    std::vector<bool> passed = skip;
    for (std::size_t i = 0; i < passed.size(); ++i) passed[i] = passed[i] || table_of[i] >= 0;
    margin_ = margin_headings(document, profile, passed);
    margin_of_.assign(document.lines.size(), -1);
    for (std::size_t m = 0; m < margin_.size(); ++m)
      for (const int index : margin_[m].lines) margin_of_[static_cast<std::size_t>(index)] = static_cast<int>(m);
  }

  int regions() const { return region_; }

  // Appends the flow of one page. `first` and `last` bound its lines in Document::lines.
  void read(std::size_t first, std::size_t last, std::vector<FlowLine>& out) {
    std::vector<int> lines;
    for (std::size_t i = first; i < last; ++i)
      if (!skip_[i]) lines.push_back(static_cast<int>(i));
    if (lines.empty()) return;
    const Page& page = document_.pages[static_cast<std::size_t>(line(lines.front()).page - 1)];
    std::vector<Band> bands = bands_of(document_, page, lines, table_of_);
    go_on_in_column(bands);
    for (const Band& band : bands) {
      band_left_ = band.left;
      band_right_ = band.right;
      gather(band.lines);
      read_rows(out);
      ++region_;
    }
  }

 private:
  const Line& line(int index) const { return document_.lines[static_cast<std::size_t>(index)]; }

  // The text of a page in columns may end on the next page in the first of them alone.
  void go_on_in_column(std::vector<Band>& bands) {
    const bool in_columns = std::any_of(bands.begin(), bands.end(), [](const Band& b) { return b.right > 0; });
    if (in_columns) {
      const auto first = std::find_if(bands.begin(), bands.end(), [](const Band& b) { return b.right > 0; });
      column_ = {first->left, 0, first->right, 0};
      return;
    }
    const bool fits = bands.size() == 1 && column_.right > 0 &&
                      std::all_of(bands[0].lines.begin(), bands[0].lines.end(), [&](int index) {
                        return line(index).box.left >= column_.left - kEdgeTolerance &&
                               line(index).box.right <= column_.right + kEdgeTolerance;
                      });
    if (fits) bands[0].left = column_.left, bands[0].right = column_.right;
    if (!fits) column_ = {};
  }

  void read_rows(std::vector<FlowLine>& out) {
    for (std::size_t i = 0; i < rows_.size();) {
      if (const int margin = margin_of(rows_[i]); margin >= 0) {
        emit_heading(margin_[static_cast<std::size_t>(margin)], out);
        ++i;
        continue;
      }
      const std::size_t end = columns_end(i);
      if (const std::size_t written = end <= i + 1 ? splits(i, out) : 0; written > 0) {
        i += written;
        continue;
      }
      if (end > i + 1 || (end == i + 1 && label_row(rows_[i]))) {
        if (reads_across(i, end))
          across(i, end, out);
        else
          down(i, end, out);
      } else {
        emit(rows_[i], out);
      }
      i = std::max(end, i + 1);
    }
  }

  void gather(const std::vector<int>& lines) {
    rows_.clear();
    std::set<int> tables;
    int row = -1;
    for (const int index : lines) {
      const auto i = static_cast<std::size_t>(index);
      const int table = table_of_[i];
      if (table >= 0) {
        if (tables.insert(table).second) rows_.push_back({static_cast<int>(i)});
        row = -1;
        continue;
      }
      if (const int margin = margin_of_[i]; margin >= 0) {
        if (margin_[static_cast<std::size_t>(margin)].lines.front() == static_cast<int>(i)) {
          rows_.push_back({static_cast<int>(i)});
          row = -1;
        }
        continue;
      }
      if (line(static_cast<int>(i)).row != row) {
        rows_.emplace_back();
        row = line(static_cast<int>(i)).row;
      }
      rows_.back().push_back(static_cast<int>(i));
    }
    std::erase_if(rows_, [](const RowLines& r) { return r.empty(); });
  }

  bool is_table(const RowLines& row) const { return table_of_[static_cast<std::size_t>(row.front())] >= 0; }
  int margin_of(const RowLines& row) const { return margin_of_[static_cast<std::size_t>(row.front())]; }
  // A row that is read by itself, whatever stands above and below.
  bool stands_alone(const RowLines& row) const { return is_table(row) || margin_of(row) >= 0; }

  // The row after the last one of a run of rows in two columns that begins at `start`; `start` itself when there is
  // none.
  std::size_t columns_end(std::size_t start) const {
    if (rows_[start].size() != 2 || stands_alone(rows_[start])) return start;
    // A title with the number of its case at the right edge begins no columns.
    if (is_fact(rows_[start][1]) && !is_fact(rows_[start][0]) && !is_label(rows_[start][0])) return start;
    Length left = line(rows_[start][0]).box.right, right = line(rows_[start][1]).box.left;
    const Length edge = right;
    std::size_t end = start + 1, last_pair = start + 1;
    for (; end < rows_.size() && !stands_alone(rows_[end]); ++end) {
      const RowLines& row = rows_[end];
      const RowLines& above = rows_[end - 1];
      if (line(row.front()).box.top - line(above.front()).box.bottom > 2 * line(row.front()).size) break;
      bool fits = true, pair = false;
      for (const int index : row) {
        const Box& box = line(index).box;
        if (box.left >= edge - kEdgeTolerance) {
          fits = fits && std::abs(box.left - edge) <= kEdgeTolerance;
          right = std::min(right, box.left);
          pair = row.size() == 2;
        } else {
          left = std::max(left, box.right);
        }
      }
      if (!fits || left >= right || row.size() > 2) break;
      const bool only_right = row.size() == 1 && line(row[0]).box.left >= edge - kEdgeTolerance;
      if (pair || only_right) last_pair = end + 1;
    }
    while (last_pair > start + 1 && last_pair < end && continues_left(last_pair, left)) ++last_pair;
    return last_pair;
  }

  // The left column is longer than the right one: the next row follows it at the same distance, edge and type, and is
  // neither a label nor a sentence.
  bool continues_left(std::size_t i, Length column_right) const {
    const RowLines &row = rows_[i], &above = rows_[i - 1], &before = rows_[i - 2];
    if (row.size() != 1 || stands_alone(row) || stands_alone(above) || stands_alone(before)) return false;
    const Line &a = line(row[0]), &b = line(above[0]), &c = line(before[0]);
    const Length pitch = a.baseline - b.baseline, usual = b.baseline - c.baseline;
    const bool beneath =
        std::abs(pitch - usual) <= kEdgeTolerance && std::abs(a.box.left - b.box.left) <= kEdgeTolerance;
    const std::string text = a.text.str();
    return beneath && a.style == b.style && a.box.right <= column_right && text.find(':') == std::string::npos &&
           !is_label(row[0]) && (last_mark(text) != U'.' || ends_sentence(b.text.str()));
  }

  bool is_label(int index) const { return blocks::is_label(line(index).text.str(), profile_); }
  // A case or journal number without its label.
  bool is_bare_number(int index) const {
    const std::string text = line(index).text.str();
    return profile_.whole("number-format", text) && text.find_first_of(".-/") != std::string::npos;
  }
  bool is_journal_number(int index) const {
    const auto hit = profile_.whole("number-format", line(index).text.str());
    return hit && hit->value == "journalNumber";
  }
  bool is_fact(int index) const { return blocks::is_fact(line(index).text.str(), profile_); }
  // Only rows of several texts stand between here and the heading of a list of attachments.
  bool lists_attachments(const std::vector<FlowLine>& out) const {
    for (std::size_t i = out.size(); i-- > 0;) {
      if (profile_.whole("attachments", out[i].text.str())) return true;
      if (out[i].lines.size() < 2) return false;
    }
    return false;
  }

  // Rows that are several things side by side: names over each other's signatures; a title with a case number at the
  // right edge; labels with values, two pairs and more. How many rows have been written; 0: it is none of these.
  std::size_t splits(std::size_t start, std::vector<FlowLine>& out) {
    const RowLines& row = rows_[start];
    if (row.size() < 2 || is_table(row)) return 0;
    auto facts = row.end();
    while (facts != row.begin() && (is_fact(*(facts - 1)) || is_bare_number(*(facts - 1)))) --facts;
    // A number, a title and a number behind it may be an attachment with its document's; a journal number is a case's.
    const bool case_facts =
        facts == row.begin() + 1 || std::all_of(facts, row.end(), [&](int i) { return is_journal_number(i); });
    if (facts != row.begin() && facts != row.end() && case_facts && !is_label(row.front()) && !lists_attachments(out)) {
      std::size_t end = start + 1;
      out.push_back(make(RowLines(row.begin(), facts)));
      // The number took the room of the first line: it says nothing about its end.
      for (; title_goes_on(start, end); ++end) {
        out.back().forced_heading = true;
        out.push_back(make(rows_[end]));
        out.back().forced_heading = true;
      }
      out.push_back(make(RowLines(facts, row.end())));
      out.back().own_line = true;
      return end - start;
    }
    if (std::all_of(row.begin(), row.end(), [&](int i) { return is_like_name(line(i).text.str()); })) {
      for (const int index : row) {
        out.push_back(make({index}));
        out.back().own_line = true;
      }
      return 1;
    }
    if (row.size() >= 4 && row.size() % 2 == 0 && is_label(row[0]) && is_label(row[2])) {
      for (std::size_t i = 0; i < row.size(); i += 2) {
        out.push_back(make({row[i], row[i + 1]}));
        out.back().label_row = true;
        out.back().value_left = line(row[i + 1]).box.left;
      }
      return 1;
    }
    return 0;
  }

  // The next line of a bold title with a number at the right edge: the number stands beside the first line.
  bool title_goes_on(std::size_t start, std::size_t next) const {
    if (next >= rows_.size() || rows_[next].size() != 1 || stands_alone(rows_[next])) return false;
    const Line &title = line(rows_[start].front()), &above = line(rows_[next - 1].front()),
               &here = line(rows_[next][0]);
    return title.style.bold && here.style == title.style && here.box.left >= title.box.left - kEdgeTolerance &&
           here.baseline - above.baseline <= here.size * 3 / 2 && !is_section_heading(here.text.str(), profile_);
  }

  // A single row of a label and its value.
  bool label_row(const RowLines& row) const {
    if (row.size() != 2) return false;
    const bool contrast = line(row[0]).style.bold && !line(row[1]).style.bold && line(row[0]).box.width() < 20000;
    return is_label(row[0]) || contrast;
  }

  // Labels on the left: the rows are read across. Otherwise the columns are read down, one after the other.
  bool reads_across(std::size_t start, std::size_t end) const {
    int pairs = 0, labels = 0, contrast = 0, numbers = 0;
    for (std::size_t i = start; i < end; ++i) {
      if (rows_[i].size() != 2) continue;
      ++pairs;
      const Line &a = line(rows_[i][0]), &b = line(rows_[i][1]);
      labels += is_label(rows_[i][0]) ? 1 : 0;
      contrast += a.style.bold && !b.style.bold ? 1 : 0;
      numbers += profile_.whole("number-format", b.text.str()) || is_digit(first_letter(b.text.str())) ? 1 : 0;
    }
    return std::max({labels, contrast, numbers}) >= kLabelShare * pairs;
  }

  FlowLine make(const RowLines& row) const {
    FlowLine made;
    made.lines = row;
    for (const int index : row) {
      const Line& part = line(index);
      made.text.append(part.text);
      made.box = unite(made.box, part.box);
      made.size = std::max(made.size, part.size);
    }
    const Line& longest = line(*std::max_element(
        row.begin(), row.end(), [&](int a, int b) { return line(a).box.width() < line(b).box.width(); }));
    made.page = longest.page;
    made.style = longest.style;
    made.baseline = longest.baseline;
    made.bold = made.text.all_bold();
    made.italic = made.text.all_italic();
    made.tag = row.size() == 1 ? longest.tag : -1;
    made.bullet = line(row.front()).bullet;
    made.region = region_;
    made.column_left = band_left_;
    made.column_right = band_right_;
    // Text beside a heading in the margin has a left edge of its own.
    if (text_left_ > 0 && made.box.left >= text_left_ - kEdgeTolerance) made.column_left = text_left_;
    return made;
  }

  // The heading as lines of its own; what follows stands beside it.
  void emit_heading(const MarginHeading& heading, std::vector<FlowLine>& out) {
    ++region_;
    std::size_t next = heading.item ? 2 : 1;
    out.push_back(make(RowLines(heading.lines.begin(), heading.lines.begin() + static_cast<std::ptrdiff_t>(next))));
    out.back().forced_heading = true;
    for (; next < heading.lines.size(); ++next) {
      out.push_back(make({heading.lines[next]}));
      out.back().forced_heading = true;
    }
    ++region_;
    text_left_ = heading.text_left;
  }

  void emit(const RowLines& row, std::vector<FlowLine>& out) {
    if (is_table(row)) {
      FlowLine made;
      made.table = table_of_[static_cast<std::size_t>(row.front())];
      made.page = line(row.front()).page;
      made.box = document_.tables[static_cast<std::size_t>(made.table)].at.front().box;
      for (const Place& place : document_.tables[static_cast<std::size_t>(made.table)].at)
        if (place.page == made.page) made.box = place.box;
      made.region = region_;
      out.push_back(std::move(made));
      return;
    }
    out.push_back(make(row));
  }

  void across(std::size_t start, std::size_t end, std::vector<FlowLine>& out) {
    const Length edge = line(rows_[start][1]).box.left;
    for (std::size_t i = start; i < end; ++i) {
      const bool label = line(rows_[i][0]).box.left < edge - kEdgeTolerance;
      out.push_back(make(rows_[i]));
      out.back().label_row = rows_[i].size() == 2 || !label || is_label(rows_[i][0]);
      out.back().value_left = edge;
      if (!label) out.back().box.left = edge;
    }
  }

  // Running text fills its column; names and facts do not.
  static bool runs(const std::vector<FlowLine>& out, std::size_t first, Length left, Length right) {
    const auto full = std::count_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                                    [&](const FlowLine& l) { return (right - l.box.right) * 6 <= right - left; });
    const auto names = std::count_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                                     [](const FlowLine& l) { return is_like_name(l.text.str()); });
    const auto lines = static_cast<std::ptrdiff_t>(out.size() - first);
    return names * 2 < lines && lines >= kTextRows && full * 2 >= lines;
  }

  void down(std::size_t start, std::size_t end, std::vector<FlowLine>& out) {
    const Length edge = line(rows_[start][1]).box.left;
    for (const bool right : {false, true}) {
      ++region_;
      Length column_left = 0, column_right = 0;
      const std::size_t first = out.size();
      for (std::size_t i = start; i < end; ++i)
        for (const int index : rows_[i])
          if ((line(index).box.left >= edge - kEdgeTolerance) == right) out.push_back(make({index}));
      for (std::size_t k = first; k < out.size(); ++k) {
        column_left = k == first ? out[k].box.left : std::min(column_left, out[k].box.left);
        column_right = std::max(column_right, out[k].box.right);
      }
      const bool running = runs(out, first, column_left, column_right);
      for (std::size_t k = first; k < out.size(); ++k) {
        out[k].column_left = column_left;
        out[k].column_right = column_right;
        out[k].own_line = !running;
      }
    }
    ++region_;
  }

  const Document& document_;
  const Profile& profile_;
  const std::vector<bool>& skip_;
  const std::vector<int>& table_of_;
  int region_ = 0;
  std::vector<RowLines> rows_;
  std::vector<MarginHeading> margin_;
  std::vector<int> margin_of_;  // of each line of the document: index in margin_, or -1
  Length band_left_ = 0, band_right_ = 0;
  Box column_;            // the first column of the last page that had columns; only its left and right edges
  Length text_left_ = 0;  // of the text beside the last heading in the margin
};

}  // namespace

PagesFlow flow_of_pages(const Document& document, const Profile& profile, const std::vector<bool>& skip,
                        const std::vector<int>& table_of) {
  PageFlow pages(document, profile, skip, table_of);
  PagesFlow read;
  for (std::size_t first = 0; first < document.lines.size();) {
    std::size_t last = first;
    while (last < document.lines.size() && document.lines[last].page == document.lines[first].page) ++last;
    pages.read(first, last, read.flow);
    first = last;
  }
  read.regions = pages.regions();
  return read;
}

}  // namespace referat::blocks
