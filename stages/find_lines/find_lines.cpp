#include "stages/find_lines/find_lines.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>

#include "pipeline/document/characters.h"
#include "stages/find_lines/rows.h"

namespace referat {
namespace {

using lines::kScriptSize;
using lines::place;
using lines::Placed;
using lines::PlacedRow;

// Gap, in font sizes, that ends a line. Word spaces are 0.2-0.35, justified text reaches 0.9.
// Lower tears justified text apart; higher glues narrow columns together.
constexpr double kWideGap = 1.0;
// Justified rows have equal gaps: up to this gap (in font sizes) a row whose gaps are alike is not split.
constexpr double kJustifiedGap = 1.6;
// How far, in font sizes, a marker may stand before its text. Word's default tab after a number is 1.27 cm: 3.6 at 10
// pt.
constexpr double kMarkerGap = 6.0;
// How far, in font sizes, a drawn bullet may stand before its text. Browsers draw it 0.6 away, word processors up to 2.
constexpr double kBulletGap = 3.0;
// How far, in font sizes, a dot leader may end before the page number.
constexpr double kLeaderGap = 8.0;
// Gap, in font sizes, from which two words are separated by a space.
constexpr double kSpaceGap = 0.1;
// The same for a hyphen that ends the line: some typesetters draw the one that they add a little apart. A dash stands a
// word space off, 0.2 and more.
constexpr double kHyphenGap = 0.18;

// "12", and with the letter of a point of its own "3.a", "5b".
// "12", and the numbers of points: "4.1", "4.2.1", each part of at most two digits, "3.a", "5b".
bool is_short_number(const std::string& text) {
  constexpr std::size_t kDigits = 4, kPart = 2;
  const bool letter = text.size() > 1 && text.back() >= 'a' && text.back() <= 'z';
  std::string number = letter ? text.substr(0, text.size() - 1) : text;
  if (letter && number.back() == '.') number.pop_back();
  const bool dotted = number.find('.') != std::string::npos;
  std::size_t digits = 0;
  for (const char c : number) {
    if (c == '.' && digits == 0) return false;
    digits = c == '.' ? 0 : digits + 1;
    if ((c != '.' && (c < '0' || c > '9')) || digits > (dotted ? kPart : kDigits)) return false;
  }
  return digits > 0;
}

class RowSplitter {
 public:
  RowSplitter(const Page& page, const PlacedRow& row) : page_(page), row_(row), size_(lines::row_size(row)) {}

  // Index of the first word of each line.
  std::vector<std::size_t> starts() {
    std::vector<std::size_t> found{0};
    const bool justified = evenly_spaced();
    for (std::size_t i = 1; i < row_.size(); ++i) {
      const Length gap = row_[i].u0 - row_[i - 1].u1;
      // A raised mark is small, but the gap behind it is a word space of the row.
      const Length smaller = std::min(row_[i].size, row_[i - 1].size);
      const Length size = smaller <= static_cast<Length>(kScriptSize * size_) ? size_ : smaller;
      // "Sted     : Rådhuset": a colon by itself ends the label, however far it stands from it.
      if (word(i).text == ":" && found.back() == 0 && i + 1 < row_.size() &&
          gap > static_cast<Length>(kWideGap * size)) {
        found.push_back(++i);
        continue;
      }
      if (gap <= static_cast<Length>(kWideGap * size)) continue;
      if (justified) continue;
      if (gap <= static_cast<Length>(kLeaderGap * size) && (leader(i) || leader(i - 1))) continue;
      if (gap <= static_cast<Length>(kMarkerGap * size) && marker_before(found.back(), i)) continue;
      found.push_back(i);
    }
    return found;
  }

 private:
  const Word& word(std::size_t i) const { return page_.words[static_cast<std::size_t>(row_[i].word)]; }
  bool leader(std::size_t i) const { return is_leader(word(i).text); }

  // Justified text: all gaps between words alike. A raised mark that touches its word has no gap.
  bool evenly_spaced() const {
    Length low = 0, high = 0;
    int gaps = 0;
    for (std::size_t i = 1; i < row_.size(); ++i) {
      const Length gap = row_[i].u0 - row_[i - 1].u1;
      if (gap <= static_cast<Length>(kSpaceGap * size_)) continue;
      low = gaps == 0 ? gap : std::min(low, gap);
      high = std::max(high, gap);
      ++gaps;
    }
    return gaps >= 3 && high <= static_cast<Length>(kJustifiedGap * size_) && high * 2 <= low * 3;
  }

  // Words [start, i) are a list marker, or the number of a heading whose text begins at i.
  bool marker_before(std::size_t start, std::size_t i) const {
    if (i - start != 1) return false;
    const std::string& text = word(start).text;
    if (is_list_marker(text) || text == "o") return true;
    const Word& next = word(i);
    const bool alike = next.font == word(start).font && next.size == word(start).size;
    return is_short_number(text) && alike && begins_with_letter(next.text) && no_wide_gap_after(i);
  }

  bool no_wide_gap_after(std::size_t i) const {
    for (std::size_t k = i + 1; k < row_.size(); ++k)
      if (row_[k].u0 - row_[k - 1].u1 > static_cast<Length>(kWideGap * size_) && !leader(k) && !leader(k - 1))
        return false;
    return true;
  }

  const Page& page_;
  const PlacedRow& row_;
  Length size_;
};

Style style_of(const Document& document, const Word& word) {
  const Font& font = document.fonts[static_cast<std::size_t>(word.font)];
  return {font.family, (word.size + 25) / 50 * 50, font.bold, font.italic, word.underlined, word.colour};
}

// The style of most characters; the first one wins a tie.
Style longest_style(const Document& document, const Page& page, const std::vector<int>& words) {
  std::vector<std::pair<Style, std::size_t>> seen;
  for (const int index : words) {
    const Word& word = page.words[static_cast<std::size_t>(index)];
    const Style style = style_of(document, word);
    const std::size_t length = is_leader(word.text) ? 0 : count_code_points(word.text);
    const auto found = std::find_if(seen.begin(), seen.end(), [&](const auto& s) { return s.first == style; });
    if (found == seen.end())
      seen.emplace_back(style, length);
    else
      found->second += length;
  }
  return std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// The innermost structure element that holds both; -1 when there is none.
int common_tag(const std::vector<Tag>& tags, int a, int b) {
  if (a < 0 || b < 0) return -1;
  while (a != b) {
    int& later = a > b ? a : b;  // parents stand before their children
    later = tags[static_cast<std::size_t>(later)].parent;
    if (later < 0) return -1;
  }
  return a;
}

// Single letters with even gaps are one letter-spaced word: "R e f e r a t". Kerned pairs of capitals may stand closer:
// "P RO T O KO L".
bool letter_spaced(const Page& page, const PlacedRow& row, std::size_t from, std::size_t to) {
  constexpr std::size_t kLetters = 5;
  std::size_t letters = 0, single = 0;
  for (std::size_t i = from; i < to; ++i) {
    const std::string& text = page.words[static_cast<std::size_t>(row[i].word)].text;
    const std::size_t count = count_code_points(text);
    if (count > 2 || (count == 2 && !all_capitals(text, 2))) return false;
    letters += count;
    single += count == 1 ? 1 : 0;
  }
  return letters >= kLetters && single * 2 > to - from;
}

// The baseline, in the reading frame, of the words that have the line's own size.
Length main_baseline(const Page& page, const PlacedRow& row, std::size_t from, std::size_t to, Length size) {
  for (std::size_t i = from; i < to; ++i)
    if (std::abs(page.words[static_cast<std::size_t>(row[i].word)].size - size) <= 50) return row[i].baseline;
  return row[from].baseline;
}

// What a reader sees; on a scanned page that has nothing but an invisible layer of recognised text, that layer.
Visibility readable(const Page& page) {
  const bool visible = std::any_of(page.words.begin(), page.words.end(),
                                   [](const Word& word) { return word.visibility == Visibility::visible; });
  return visible ? Visibility::visible : Visibility::invisible;
}

// Adds the span of a word. A soft hyphen inside the word says where it may be broken and was not: it is taken out, as
// an undone hyphen is. At the end of a line it says that the word was broken there, and stays.
void add_word(Text& text, Span word, bool ends_line) {
  static const std::string kSoft = "\u00AD";
  for (std::size_t at = word.text.find(kSoft); at != std::string::npos; at = word.text.find(kSoft)) {
    const std::string rest = word.text.substr(at + kSoft.size());
    if (ends_line && (rest.empty() || rest == "-")) break;
    Span part = word, hyphen = word;
    part.text = word.text.substr(0, at);
    part.count = static_cast<int>(count_code_points(part.text));
    hyphen.text.clear();
    hyphen.first = part.first + part.count;
    hyphen.count = 1;
    hyphen.hyphen = true;
    hyphen.space_before = false;
    word.text = rest;
    word.count -= part.count + 1;
    word.first = hyphen.first + 1;
    if (!part.text.empty()) {
      text.spans.push_back(std::move(part));
      word.space_before = false;
    }
    text.spans.push_back(std::move(hyphen));
  }
  if (!word.text.empty()) text.spans.push_back(std::move(word));
}

Line make_line(const Document& document, const Page& page, const PlacedRow& row, std::size_t from, std::size_t to) {
  Line line;
  line.page = page.number;
  const bool spaced = letter_spaced(page, row, from, to);
  for (std::size_t i = from; i < to; ++i) line.words.push_back(row[i].word);
  line.style = longest_style(document, page, line.words);
  if (readable(page) == Visibility::invisible) line.style.size = (row[from].size + 25) / 50 * 50;
  line.size = line.style.size;
  line.baseline = main_baseline(page, row, from, to, line.size);
  for (std::size_t i = from; i < to; ++i) {
    const Word& word = page.words[static_cast<std::size_t>(row[i].word)];
    const Font& font = document.fonts[static_cast<std::size_t>(word.font)];
    Span span{word.text, page.number, row[i].word, 0, static_cast<int>(count_code_points(word.text))};
    const Length gap = i == from ? 0 : row[i].u0 - row[i - 1].u1;
    const bool hyphen = i + 1 == to && (word.text == "-" || word.text == "\u2010");
    span.space_before =
        i != from && !spaced &&
        gap > static_cast<Length>((hyphen ? kHyphenGap : kSpaceGap) * std::min(word.size, row[i - 1].size));
    span.bold = font.bold;
    span.italic = font.italic;
    span.superscript =
        word.size <= static_cast<Length>(kScriptSize * line.size) && row[i].baseline < line.baseline - line.size / 10;
    span.link = word.link;
    line.box = unite(line.box, word.box);
    line.tag = i == from ? word.tag : common_tag(document.tags, line.tag, word.tag);
    add_word(line.text, std::move(span), i + 1 == to);
  }
  return line;
}

// A dot at the height of the line's small letters, a little to the left of it, is the line's bullet.
Box drawn_bullet(const Page& page, const Line& line) {
  Box found;
  for (const Dot& dot : page.dots) {
    const Length gap = line.box.left - dot.box.right;
    const bool beside = gap > 0 && gap <= static_cast<Length>(kBulletGap * line.size);
    const bool level = dot.box.bottom <= line.baseline + line.size / 10 && dot.box.top >= line.baseline - line.size;
    if (beside && level && (found == Box{} || dot.box.right > found.right)) found = dot.box;
  }
  return found;
}

// The usual size of recognised words in the document; 0 when it has none.
Length typical_scan_size(const Document& document) {
  std::vector<Length> sizes;
  for (const Page& page : document.pages)
    for (const Word& word : page.words)
      if (word.visibility == Visibility::invisible) sizes.push_back(word.size);
  return sizes.empty() ? 0 : lines::median(std::move(sizes));
}

void add_lines(const Document& document, const Page& page, int rotation, Length scan_size, int& row_number,
               std::vector<Line>& lines) {
  const Visibility wanted = readable(page);
  std::vector<Placed> words;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (word.visibility == wanted && word.rotation == rotation && !word.slanted)
      words.push_back(place(word, static_cast<int>(i), page));
  }
  if (words.empty()) return;
  const bool scan = wanted == Visibility::invisible;
  std::vector<PlacedRow> rows =
      scan ? lines::rows_of_scan(std::move(words), scan_size) : lines::rows_by_baseline(std::move(words));
  lines::split_stamps(rows);
  if (!scan) lines::merge_scripts(rows);
  for (PlacedRow& row : rows) {
    std::stable_sort(row.begin(), row.end(), [](const Placed& a, const Placed& b) { return a.u0 < b.u0; });
    const std::vector<std::size_t> starts = RowSplitter(page, row).starts();
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : row.size();
      lines.push_back(make_line(document, page, row, starts[i], end));
      lines.back().row = row_number;
      if (i == 0 && rotation == 0) lines.back().bullet = drawn_bullet(page, lines.back());
    }
    ++row_number;
  }
}

// Slanted words are read as they were drawn: a line goes on in the same type.
void add_slanted(const Document& document, const Page& page, int& row_number, std::vector<Line>& lines) {
  const Visibility wanted = readable(page);
  PlacedRow row;
  const auto end_line = [&] {
    if (row.empty()) return;
    lines.push_back(make_line(document, page, row, 0, row.size()));
    lines.back().row = row_number++;
    for (std::size_t i = 1; i < lines.back().text.spans.size(); ++i) lines.back().text.spans[i].space_before = true;
    row.clear();
  };
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (word.visibility != wanted || !word.slanted) continue;
    if (!row.empty() && word.size != row.back().size) end_line();
    row.push_back(place(word, static_cast<int>(i), page));
  }
  end_line();
}

// The reading direction of most words comes first.
std::vector<int> rotations(const Page& page) {
  std::map<int, int> count;
  const Visibility wanted = readable(page);
  for (const Word& word : page.words)
    if (word.visibility == wanted && !word.slanted) ++count[word.rotation];
  std::vector<int> order;
  for (const auto& [rotation, words] : count) order.push_back(rotation);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return count[a] > count[b]; });
  return order;
}

}  // namespace

Result<Document> find_lines(const Document& document, const Profile&) {
  Document found;
  const Length scan_size = typical_scan_size(document);
  for (const Page& page : document.pages) {
    int row = 0;
    for (const int rotation : rotations(page)) add_lines(document, page, rotation, scan_size, row, found.lines);
    add_slanted(document, page, row, found.lines);
  }
  return found;
}

}  // namespace referat
