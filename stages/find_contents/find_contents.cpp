#include "stages/find_contents/find_contents.h"

#include <algorithm>
#include <cstdlib>

#include "pipeline/document/characters.h"
#include "stages/find_contents/entries.h"
#include "stages/find_contents/signs.h"

namespace referat {
namespace {

using contents::Entry;
using contents::List;
using contents::Signs;
using contents::TextRow;

// How far page numbers of one contents list may stand from one right (or left) edge.
constexpr Length kColumnTolerance = 800;
// Rows without page number that may stand between two with one: a wrapped title has at most four lines.
constexpr std::size_t kWrapRows = 4;
// Share of the entries that must have a number before numbers are read as numbers: titles may begin with one.
constexpr double kNumbered = 0.7;
// Share of the titles of a list without pages that must come again.
constexpr double kComesAgain = 0.6;
// The name of a group stands further below an entry than the next entry would: this much of their distance.
constexpr double kApart = 1.15;
// Page numbers set under their titles: so many make a list.
constexpr std::size_t kPagesBelow = 2;

class Reader {
 public:
  Reader(const Document& document, const Profile& profile)
      : document_(document),
        profile_(profile),
        list_{contents::text_rows(document, profile), false, {}, {}},
        rows_(list_.rows),
        entries_(list_.entries),
        labels_(list_.labels),
        signs_(document, profile, rows_) {}

  Document read() {
    Document found;
    for (std::size_t i = 0; i < rows_.size() && entries_.empty(); ++i)
      if ((signs_.names_list(i) || signs_.names_columns(i)) &&
          (read_paged(i + 1) || read_paged_below(i + 1) || read_unpaged(i + 1)))
        labels_.insert(labels_.begin(), i);
    for (std::size_t i = 0; i < rows_.size() && entries_.empty(); ++i)
      if (rows_[i].anchored && rows_[i].has_leader && !read_paged(first_group_above(i))) reset();
    if (!entries_.empty()) contents::write_list(list_, profile_, found);
    return found;
  }

 private:
  // A list without a heading may begin with the name of its first group, which comes again over the items.
  std::size_t first_group_above(std::size_t row) const {
    const bool group = row > 0 && rows_[row - 1].page == rows_[row].page && signs_.group(row - 1) &&
                       signs_.comes_again(row - 1, rows_[row - 1].text.str());
    return group ? row - 1 : row;
  }

  // The pages of an entry and the next: in one column, behind leaders that end where they may, or under their titles.
  bool same_column(const TextRow& a, const TextRow& b) const {
    return std::abs(a.page_right - b.page_right) <= kColumnTolerance ||
           std::abs(a.page_left - b.page_left) <= kColumnTolerance || (a.has_leader && b.has_leader) ||
           (a.below_title && b.below_title);
  }

  std::size_t next_anchor(std::size_t from, const TextRow* last) const {
    for (std::size_t i = from; i < rows_.size() && i <= from + kWrapRows; ++i) {
      if (i > 0 && i > from && signs_.far_below(i - 1, i)) return rows_.size();
      if (!rows_[i].anchored) continue;
      if (last == nullptr) return i;
      const bool forward = rows_[i].page_value >= last->page_value;
      return forward && (same_column(rows_[i], *last) || rows_[i].page != last->page) ? i : rows_.size();
    }
    return rows_.size();
  }

  // Entries that end in page numbers, from the row `first` on.
  bool read_paged(std::size_t first) {
    std::vector<std::size_t> anchors;
    std::size_t at = first;
    const TextRow* last = nullptr;
    while (true) {
      const std::size_t anchor = next_anchor(at, last);
      if (anchor >= rows_.size()) break;
      if (last != nullptr && rows_[anchor].page == last->page && signs_.far_below(anchors.back(), anchor) &&
          at == anchor)
        break;
      anchors.push_back(anchor);
      last = &rows_[anchor];
      at = anchor + 1;
    }
    const bool headed = first > 0 && signs_.names_list(first - 1);
    if (anchors.size() < (headed ? 1u : 3u)) return false;
    list_.numbered = are_numbered(first, anchors.back(), anchors.size());
    if (list_.numbered)
      split_by_numbers(first, anchors.back());
    else
      split_by_anchors(first, anchors);
    if (entries_.empty()) return reset();
    closing_labels(entries_.back().rows.back() + 1);
    return true;
  }

  // "1. Title" over "3": each page number alone on the row below its title, where that begins.
  bool read_paged_below(std::size_t first) {
    std::vector<std::size_t> pages;
    int value = 0;
    for (std::size_t i = first; i < rows_.size() && i <= (pages.empty() ? first : pages.back()) + kWrapRows + 1; ++i) {
      if (i > first && signs_.far_below(i - 1, i)) break;
      const TextRow& row = rows_[i];
      if (!row.bare_page) continue;
      if (i == first || !stands_below(row, rows_[i - 1]) || row.page_value < value) break;
      value = row.page_value;
      pages.push_back(i);
    }
    if (pages.size() < kPagesBelow) return false;
    for (const std::size_t i : pages) contents::take_page_below(rows_[i]);
    return read_paged(first);
  }

  static bool stands_below(const TextRow& page, const TextRow& title) {
    return !title.bare_page && page.page == title.page &&
           (std::abs(page.box.left - title.title_left) <= kColumnTolerance / 2 ||
            std::abs(page.box.left - title.box.left) <= kColumnTolerance / 2);
  }

  // Most entries begin with a number, and the numbers grow from group to group.
  bool are_numbered(std::size_t first, std::size_t last, std::size_t entries) const {
    std::size_t numbers = 0;
    int before = 0;
    for (std::size_t i = first; i <= last; ++i) {
      if (signs_.group(i)) before = 0;
      if (signs_.tail(i)) --entries;
      if (rows_[i].number.empty() || rows_[i].number_value < before) continue;
      before = rows_[i].number_value;
      ++numbers;
    }
    return numbers > 0 && static_cast<double>(numbers) >= kNumbered * static_cast<double>(entries);
  }

  // A number begins an entry, which goes on to the next number or group.
  void split_by_numbers(std::size_t first, std::size_t last) {
    pitch_ = entry_pitch(first, last);
    for (std::size_t i = first; i <= last; ++i) {
      const TextRow& row = rows_[i];
      if (is_group(i) || signs_.names_columns(i) || (entries_.empty() && row.number.empty() && !leads_bare_number(i)) ||
          begins_group(i)) {
        labels_.push_back(i);
        continue;
      }
      if (leads_bare_number(i)) {
        entries_.push_back({{i, i + 1}, i + 1, closed_});
        ++i;
        continue;
      }
      // Without a number, but with a page of its own: a tail entry that is no item.
      const bool tail = row.anchored && row.number.empty() && !list_.title_text(i).empty() && list_.complete();
      if (!row.number.empty() || tail) entries_.push_back({{}, i, closed_});
      entries_.back().rows.push_back(i);
      if (row.anchored) entries_.back().anchor = i;
    }
    // The last title may go on behind its number and page.
    Entry& end = entries_.back();
    const std::size_t next = end.rows.back() + 1;
    if (next < rows_.size() && end.rows.size() > 1 && list_.title_text(end.anchor).empty() && !signs_.group(next) &&
        goes_on(end.anchor, next))
      end.rows.push_back(next);
  }

  // Between an entry that has its page and the next number: a row that names a group, and not the rest of the title.
  bool begins_group(std::size_t i) {
    const TextRow& row = rows_[i];
    if (!list_.complete() || !row.number.empty() || row.anchored || i + 1 >= rows_.size() ||
        rows_[i + 1].number.empty() || begins_lower(row.text.str()))
      return false;
    const TextRow& above = rows_[i - 1];
    const auto closed = signs_.group_between(i);
    const bool style = signs_.bold_over_plain(i) && !above.text.all_bold();
    const bool outdented = row.box.left < rows_[entries_.back().rows.front()].title_left - kColumnTolerance / 2;
    const bool apart = row.page == above.page && pitch_ > 0 &&
                       row.box.top - above.box.top > static_cast<Length>(kApart * static_cast<double>(pitch_));
    if (!closed && !style && !outdented && !apart) return false;
    closed_ = closed.value_or(false);
    return true;
  }

  // The least distance from an entry to the next.
  Length entry_pitch(std::size_t first, std::size_t last) const {
    Length pitch = 0;
    for (std::size_t i = first + 1; i <= last; ++i) {
      const TextRow &above = rows_[i - 1], &row = rows_[i];
      if (!above.anchored || row.number.empty() || above.page != row.page) continue;
      const Length step = row.box.top - above.box.top;
      pitch = pitch == 0 ? step : std::min(pitch, step);
    }
    return pitch;
  }

  // The first line of a title whose number and page are set between its lines.
  bool leads_bare_number(std::size_t i) const {
    if (i + 1 >= rows_.size() || !rows_[i].number.empty() || rows_[i].anchored) return false;
    const TextRow& next = rows_[i + 1];
    return !next.number.empty() && next.anchored && list_.title_text(i + 1).empty() && goes_on(i, i + 1);
  }

  bool goes_on(std::size_t upper, std::size_t lower) const {
    const TextRow &a = rows_[upper], &b = rows_[lower];
    return a.page == b.page && b.number.empty() == (lower > upper && !b.anchored) &&
           b.box.top - a.box.top < a.box.height() * 3 / 2;
  }

  void split_by_anchors(std::size_t first, const std::vector<std::size_t>& anchors) {
    std::size_t from = first;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      assign(from, anchors[i], i + 1 < anchors.size() ? anchors[i + 1] : anchors[i]);
      from = entries_.back().rows.back() + 1;
    }
  }

  // Group headings without entries of their own at the end of the list.
  void closing_labels(std::size_t from) {
    for (std::size_t i = from; i < rows_.size() && rows_[i].page == rows_[from - 1].page; ++i) {
      if (!signs_.group(i) || signs_.heads_items(i)) return;
      labels_.push_back(i);
    }
  }

  bool is_group(std::size_t i) {
    const auto closed = signs_.group(i);
    if (closed) closed_ = *closed;
    return closed.has_value();
  }

  // No more than a word of access over a numbered title: not the rest of the title above.
  bool is_access_group(std::size_t i) {
    const bool between = list_.numbered && rows_[i].number.empty() && !rows_[i].anchored && i + 1 < rows_.size() &&
                         !rows_[i + 1].number.empty();
    const auto closed = between ? signs_.group_between(i) : std::nullopt;
    if (closed) closed_ = *closed;
    return closed.has_value();
  }

  // Ties the rows between the last entry and this anchor to one of the two, or makes them labels.
  void assign(std::size_t from, std::size_t anchor, std::size_t next) {
    Entry entry;
    entry.anchor = anchor;
    const bool bare = list_.title_text(anchor).empty();
    for (std::size_t i = from; i < anchor; ++i) {
      const TextRow& row = rows_[i];
      if (is_group(i) || signs_.names_columns(i) || is_column_head(i, anchor)) {
        labels_.push_back(i);
        continue;
      }
      if (entry.rows.empty() && !entries_.empty() && continues_last(row, rows_[anchor], bare)) {
        entries_.back().rows.push_back(i);
        continue;
      }
      if (entry.rows.empty() && entries_.empty() && !bare && !starts_entry(row, rows_[anchor])) {
        labels_.push_back(i);
        continue;
      }
      entry.rows.push_back(i);
    }
    entry.closed = closed_;
    entry.rows.push_back(anchor);
    // A number and page set between the two lines of a wrapped title: the row below belongs to it too.
    if (bare && anchor + 1 < rows_.size() && anchor + 1 != next && entry.rows.size() > 1 &&
        !rows_[anchor + 1].anchored && rows_[anchor + 1].page == rows_[anchor].page &&
        !signs_.far_below(anchor, anchor + 1) &&
        rows_[anchor + 1].box.top - rows_[anchor].box.top < rows_[anchor].box.height() * 3 / 2)
      entry.rows.push_back(anchor + 1);
    entries_.push_back(std::move(entry));
  }

  // A title that begins here goes on to the anchor: it has the entry's number, or no number is expected at the anchor.
  bool starts_entry(const TextRow& row, const TextRow& anchor) const {
    if (list_.numbered) return !row.number.empty() && anchor.number.empty();
    return std::abs(row.box.left - anchor.box.left) < kColumnTolerance || anchor.box.left > row.box.left;
  }

  // The row is the rest of the entry above: that one has number and page, this one neither, and it stands under the
  // title.
  bool continues_last(const TextRow& row, const TextRow& anchor, bool bare_anchor) const {
    if (bare_anchor) return false;
    if (!list_.numbered)
      return begins_lower(row.text.str()) && !begins_lower(anchor.text.str()) && row.box.left > anchor.box.left;
    return row.number.empty() && !anchor.number.empty();
  }

  // "Pkt. | Tekst | Side": several short words over the columns, before the first entry.
  bool is_column_head(std::size_t i, std::size_t anchor) const {
    if (!entries_.empty()) return false;
    const TextRow& row = rows_[i];
    if (row.lines.size() < 2) return false;
    const Box& last = document_.lines[static_cast<std::size_t>(row.lines.back())].box;
    return std::abs(last.right - rows_[anchor].page_right) <= 3 * kColumnTolerance;
  }

  // A list of titles without pages. It ends where a row is neither an entry nor the rest of one.
  bool read_unpaged(std::size_t first) {
    if (first >= rows_.size()) return false;
    list_.numbered = !rows_[first].number.empty() ||
                     (is_group(first) && first + 1 < rows_.size() && !rows_[first + 1].number.empty());
    int last_number = -1;
    std::size_t found_again = 0;
    for (std::size_t i = first; i < rows_.size(); ++i) {
      const TextRow& row = rows_[i];
      if (i > first && (signs_.far_below(i - 1, i) || row.page != rows_[i - 1].page) && entries_.empty()) break;
      if (i > first && signs_.far_below(i - 1, i)) break;
      if (repeats_first_title(i)) break;
      if (is_group(i) || signs_.bold_over_plain(i) || is_access_group(i)) {
        labels_.push_back(i);
        continue;
      }
      if (list_.numbered && row.number.empty()) {
        if (entries_.empty() || row.box.left < rows_[entries_.back().anchor].title_left - kColumnTolerance / 2) break;
        entries_.back().rows.push_back(i);
        continue;
      }
      const int number = list_.numbered ? row.number_value : 0;
      if (list_.numbered && number < last_number) break;
      const bool again = signs_.comes_again(i, list_.title_text(i)) ||
                         (contents::read_glued_page(rows_[i]) && signs_.comes_again(i, list_.title_text(i)));
      const bool next_number = list_.numbered && !entries_.empty() && number == last_number + 1;
      if (!again && !next_number) {
        if (entries_.empty()) return reset();
        break;
      }
      found_again += again ? 1 : 0;
      last_number = number;
      entries_.push_back({{i}, i, closed_});
    }
    while (!labels_.empty() && !entries_.empty() && labels_.back() > entries_.back().rows.back() &&
           signs_.heads_items(labels_.back()))
      labels_.pop_back();
    return (entries_.size() >= 2 &&
            static_cast<double>(found_again) >= kComesAgain * static_cast<double>(entries_.size())) ||
           reset();
  }

  // The items begin: the first title of the list stands here again.
  bool repeats_first_title(std::size_t i) const {
    if (entries_.empty()) return false;
    const std::string title = fold(list_.title_text(entries_.front().rows.front()));
    return !title.empty() && (fold(list_.title_text(i)) == title || fold(rows_[i].text.str()) == title);
  }

  bool reset() {
    entries_.clear();
    labels_.clear();
    closed_ = false;
    return false;
  }

  const Document& document_;
  const Profile& profile_;
  List list_;
  std::vector<TextRow>& rows_;
  std::vector<Entry>& entries_;
  std::vector<std::size_t>& labels_;
  Signs signs_;
  bool closed_ = false;
  Length pitch_ = 0;  // of the entries of a numbered list
};

}  // namespace

Result<Document> find_contents(const Document& document, const Profile& profile) {
  return Reader(document, profile).read();
}

}  // namespace referat
