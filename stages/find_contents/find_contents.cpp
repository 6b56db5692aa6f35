#include "stages/find_contents/find_contents.h"

#include <algorithm>
#include <set>

#include "pipeline/document/characters.h"
#include "stages/find_contents/rows.h"

namespace referat {
namespace {

using contents::TextRow;

// How far page numbers of one contents list may stand from one right (or left) edge.
constexpr Length kColumnTolerance = 800;
// A gap of more than this many line heights ends a list.
constexpr double kGapLines = 5.0;
// Rows without page number that may stand between two with one: a wrapped title has at most four lines.
constexpr std::size_t kWrapRows = 4;
// Share of the entries that must have a number before numbers are read as numbers: titles may begin with one.
constexpr double kNumbered = 0.7;
// From so many bytes on the first line of a wrapped heading says which title it is.
constexpr std::size_t kWrappedTitle = 12;
// Share of the titles of a list without pages that must come again.
constexpr double kComesAgain = 0.6;

enum class Part { label, group, start, rest, whole };

struct Entry {
  std::vector<std::size_t> rows;  // indexes in the list of rows, in reading order
  std::size_t anchor = 0;         // the row with the page number (or the number, in a list without pages)
  bool closed = false;
};

class Reader {
 public:
  Reader(const Document& document, const Profile& profile)
      : document_(document), profile_(profile), rows_(contents::text_rows(document, profile)) {}

  Document read() {
    Document found;
    for (std::size_t i = 0; i < rows_.size() && entries_.empty(); ++i) {
      if (!profile_.whole("contents", rows_[i].text.str()) && !names_columns(rows_[i])) continue;
      if (read_paged(i + 1) || read_unpaged(i + 1)) heading_ = i;
    }
    for (std::size_t i = 0; i < rows_.size() && entries_.empty(); ++i)
      if (rows_[i].anchored && rows_[i].has_leader && !read_paged(i)) entries_.clear();
    if (!entries_.empty()) write(found);
    return found;
  }

 private:
  // "Nr. | Emne": a list without a heading of its own.
  bool names_columns(const TextRow& row) const {
    return row.lines.size() > 1 && std::all_of(row.lines.begin(), row.lines.end(), [&](int index) {
             return profile_.whole("contents-column", document_.lines[static_cast<std::size_t>(index)].text.str())
                 .has_value();
           });
  }

  bool same_column(const TextRow& a, const TextRow& b) const {
    return std::abs(a.page_right - b.page_right) <= kColumnTolerance ||
           std::abs(a.page_left - b.page_left) <= kColumnTolerance;
  }

  bool far_below(std::size_t upper, std::size_t lower) const {
    const TextRow &a = rows_[upper], &b = rows_[lower];
    if (a.page != b.page) return false;
    return b.box.top - a.box.bottom > static_cast<Length>(kGapLines * std::max(a.box.height(), Length{1000}));
  }

  std::size_t next_anchor(std::size_t from, const TextRow* last) const {
    for (std::size_t i = from; i < rows_.size() && i <= from + kWrapRows; ++i) {
      if (i > 0 && i > from && far_below(i - 1, i)) return rows_.size();
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
      if (last != nullptr && rows_[anchor].page == last->page && far_below(anchors.back(), anchor) && at == anchor)
        break;
      anchors.push_back(anchor);
      last = &rows_[anchor];
      at = anchor + 1;
    }
    const bool headed = first > 0 && profile_.whole("contents", rows_[first - 1].text.str()).has_value();
    if (anchors.size() < (headed ? 1u : 3u)) return false;
    first_ = first;
    numbered_ = are_numbered(first, anchors.back(), anchors.size());
    if (numbered_)
      split_by_numbers(first, anchors.back());
    else
      split_by_anchors(first, anchors);
    if (entries_.empty()) return reset();
    closing_labels(entries_.back().rows.back() + 1);
    return true;
  }

  // Most entries begin with a number, and the numbers grow from group to group.
  bool are_numbered(std::size_t first, std::size_t last, std::size_t entries) const {
    std::size_t numbers = 0;
    int before = 0;
    for (std::size_t i = first; i <= last; ++i) {
      if (names_group(i)) before = 0;
      if (names_tail(i)) --entries;
      if (rows_[i].number.empty() || rows_[i].number_value < before) continue;
      before = rows_[i].number_value;
      ++numbers;
    }
    return numbers > 0 && static_cast<double>(numbers) >= kNumbered * static_cast<double>(entries);
  }

  // A number begins an entry, which goes on to the next number or group.
  void split_by_numbers(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) {
      const TextRow& row = rows_[i];
      if (is_group(i) || (entries_.empty() && row.number.empty() && !leads_bare_number(i))) {
        labels_.push_back(i);
        continue;
      }
      if (leads_bare_number(i)) {
        entries_.push_back({{i, i + 1}, i + 1, closed_});
        ++i;
        continue;
      }
      // Without a number, but with a page of its own: a tail entry that is no item.
      const bool tail = row.anchored && row.number.empty() && !title_text(row).empty() && !entries_.empty() &&
                        rows_[entries_.back().anchor].anchored;
      if (!row.number.empty() || tail) entries_.push_back({{}, i, closed_});
      entries_.back().rows.push_back(i);
      if (row.anchored) entries_.back().anchor = i;
    }
    // The last title may go on behind its number and page.
    Entry& end = entries_.back();
    const std::size_t next = end.rows.back() + 1;
    if (next < rows_.size() && end.rows.size() > 1 && title_text(rows_[end.anchor]).empty() && !names_group(next) &&
        goes_on(end.anchor, next))
      end.rows.push_back(next);
  }

  // The first line of a title whose number and page are set between its lines.
  bool leads_bare_number(std::size_t i) const {
    if (i + 1 >= rows_.size() || !rows_[i].number.empty() || rows_[i].anchored) return false;
    const TextRow& next = rows_[i + 1];
    return !next.number.empty() && next.anchored && title_text(next).empty() && goes_on(i, i + 1);
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
      if (!profile_.whole("group", rows_[i].text.str()) || heads_items(i)) return;
      labels_.push_back(i);
    }
  }

  // The group heading of the items themselves: it comes no more, and an item follows, maybe below its case number.
  bool heads_items(std::size_t i) const {
    const std::string text = fold(rows_[i].text.str());
    const bool again = std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(i) + 1, rows_.end(),
                                   [&](const TextRow& row) { return fold(row.text.str()) == text; });
    std::size_t next = i + 1;
    while (next < rows_.size() && profile_.whole("number-format", rows_[next].text.str())) ++next;
    return !again && next < rows_.size() && rows_[next].page == rows_[i].page && !rows_[next].number.empty();
  }

  std::string title_text(const TextRow& row) const {
    const std::size_t begin = numbered_ ? row.title_begin : 0;
    return begin < row.title_end ? row.text.str().substr(begin, row.title_end - begin) : std::string();
  }

  bool names_group(std::size_t i) const { return profile_.whole("group", rows_[i].text.str()).has_value(); }

  // An entry that is no item and has no number: "Bilagsliste" in words of the profile, with its page.
  bool names_tail(std::size_t i) const {
    const TextRow& row = rows_[i];
    return row.anchored && row.number.empty() && profile_.whole("contents-tail", row.text.cut(0, row.title_end).str());
  }

  bool is_group(std::size_t i) {
    const auto hit = profile_.whole("group", rows_[i].text.str());
    if (!hit) return false;
    closed_ = hit->value == "closed";
    return true;
  }

  // Ties the rows between the last entry and this anchor to one of the two, or makes them labels.
  void assign(std::size_t from, std::size_t anchor, std::size_t next) {
    Entry entry;
    entry.anchor = anchor;
    const bool bare = title_text(rows_[anchor]).empty();
    for (std::size_t i = from; i < anchor; ++i) {
      const TextRow& row = rows_[i];
      if (is_group(i) || is_column_head(i, anchor)) {
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
        !rows_[anchor + 1].anchored && rows_[anchor + 1].page == rows_[anchor].page && !far_below(anchor, anchor + 1) &&
        rows_[anchor + 1].box.top - rows_[anchor].box.top < rows_[anchor].box.height() * 3 / 2)
      entry.rows.push_back(anchor + 1);
    entries_.push_back(std::move(entry));
  }

  // A title that begins here goes on to the anchor: it has the entry's number, or no number is expected at the anchor.
  bool starts_entry(const TextRow& row, const TextRow& anchor) const {
    if (numbered_) return !row.number.empty() && anchor.number.empty();
    return std::abs(row.box.left - anchor.box.left) < kColumnTolerance || anchor.box.left > row.box.left;
  }

  // The row is the rest of the entry above: that one has number and page, this one neither, and it stands under the
  // title.
  bool continues_last(const TextRow& row, const TextRow& anchor, bool bare_anchor) const {
    if (bare_anchor) return false;
    if (!numbered_)
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
    numbered_ = !rows_[first].number.empty() ||
                (is_group(first) && first + 1 < rows_.size() && !rows_[first + 1].number.empty());
    first_ = first;
    int last_number = -1;
    std::size_t found_again = 0;
    for (std::size_t i = first; i < rows_.size(); ++i) {
      const TextRow& row = rows_[i];
      if (i > first && (far_below(i - 1, i) || row.page != rows_[i - 1].page) && entries_.empty()) break;
      if (i > first && far_below(i - 1, i)) break;
      if (is_group(i) || heads_group(i)) {
        labels_.push_back(i);
        continue;
      }
      if (numbered_ && row.number.empty()) {
        if (entries_.empty() || row.box.left < rows_[entries_.back().anchor].title_left - kColumnTolerance / 2) break;
        entries_.back().rows.push_back(i);
        continue;
      }
      const int number = numbered_ ? row.number_value : 0;
      if (numbered_ && number < last_number) break;
      const bool again = comes_again(i) || (contents::read_glued_page(rows_[i]) && comes_again(i));
      const bool next_number = numbered_ && !entries_.empty() && number == last_number + 1;
      if (!again && !next_number) {
        if (entries_.empty()) return reset();
        break;
      }
      found_again += again ? 1 : 0;
      last_number = number;
      entries_.push_back({{i}, i, closed_});
    }
    return (entries_.size() >= 2 &&
            static_cast<double>(found_again) >= kComesAgain * static_cast<double>(entries_.size())) ||
           reset();
  }

  // In bold over a row that is not: the name of a group.
  bool heads_group(std::size_t i) const {
    const auto bold = [&](std::size_t k) { return rows_[k].text.all_bold(); };
    return rows_[i].number.empty() && !rows_[i].anchored && i + 1 < rows_.size() && bold(i) && !bold(i + 1) &&
           rows_[i + 1].page == rows_[i].page;
  }

  bool reset() {
    entries_.clear();
    labels_.clear();
    closed_ = false;
    return false;
  }

  // The title of this row stands again in a later row, as the start of a line.
  bool comes_again(std::size_t i) const {
    const std::string title = fold(title_text(rows_[i]));
    if (title.empty()) return false;
    for (std::size_t k = i + 1; k < rows_.size(); ++k) {
      const std::string other = fold(rows_[k].text.str());
      const std::size_t at = other.find(title);
      if (at != std::string::npos && at <= 16) return true;
      // a wrapped heading shows only its beginning on the line
      const std::string text = rows_[k].text.str();
      const std::string rest = fold(text.substr(std::min(rows_[k].title_begin, text.size())));
      const bool begins = rest.size() > kWrappedTitle && title.rfind(rest, 0) == 0;
      if (begins && title.size() > rest.size() && title[rest.size()] == ' ') return true;
    }
    return false;
  }

  void write(Document& found) {
    Contents& out = found.contents;
    std::set<std::size_t> used;
    const auto label = [&](std::size_t i) {
      found.accounts.push_back({CharacterClass::label, rows_[i].text});
      used.insert(i);
    };
    if (heading_ < first_) label(heading_);
    for (const std::size_t i : labels_) label(i);
    for (const Entry& entry : entries_) {
      out.entries.push_back(make_entry(entry, found));
      used.insert(entry.rows.begin(), entry.rows.end());
    }
    for (const std::size_t i : used) {
      for (const int line : rows_[i].lines) out.lines.push_back(line);
      if (!out.at.empty() && out.at.back().page == rows_[i].page)
        out.at.back().box = unite(out.at.back().box, rows_[i].box);
      else
        out.at.push_back({rows_[i].page, rows_[i].box});
    }
  }

  ContentsEntry make_entry(const Entry& entry, Document& found) const {
    ContentsEntry made;
    made.closed = entry.closed;
    for (const std::size_t i : entry.rows) {
      const TextRow& row = rows_[i];
      const std::string text = row.text.str();
      std::size_t begin = 0;
      if (numbered_ && !row.number.empty() && made.number.value.empty()) {
        made.number = {row.number, row.text.cut(row.number_begin, row.number_end)};
        for (const Text& label : {row.text.cut(0, row.number_begin), row.text.cut(row.number_end, row.title_begin)})
          if (!label.empty()) found.accounts.push_back({CharacterClass::label, label});
        begin = row.title_begin;
      }
      if (row.anchored && i == entry.anchor && made.page.value.empty()) {
        made.page = {text.substr(row.page_begin), row.text.cut(row.page_begin)};
        const Text leader = row.text.cut(row.title_end, row.page_begin);
        if (!leader.empty()) found.accounts.push_back({CharacterClass::leader, leader});
        made.title.append(row.text.cut(begin, row.title_end));
      } else {
        made.title.append(row.text.cut(begin));
      }
      made.at.push_back({row.page, row.box});
    }
    if (profile_.whole("closed-title", made.title.str()) || !profile_.find("closed-title", made.title.str()).empty())
      made.closed = true;
    return made;
  }

  const Document& document_;
  const Profile& profile_;
  std::vector<TextRow> rows_;
  std::size_t heading_ = static_cast<std::size_t>(-1);
  std::size_t first_ = 0;
  bool numbered_ = false;
  bool closed_ = false;
  std::vector<Entry> entries_;
  std::vector<std::size_t> labels_;
};

}  // namespace

Result<Document> find_contents(const Document& document, const Profile& profile) {
  return Reader(document, profile).read();
}

}  // namespace referat
