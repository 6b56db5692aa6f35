#include "stages/find_blocks/paragraphs.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "pipeline/document/typography.h"

namespace referat::blocks {
namespace {

// Share of the normal line pitch beyond which a gap separates paragraphs. Evidence: spaced paragraphs have 1.4 and
// more, pitch varies by up to 1.1 where a line holds raised or larger characters. Lower tears, higher joins.
constexpr double kParagraphPitch = 1.22;
// Room, in Length, that must be left beyond the next line's first word before a line counts as ended early.
// Wrapped lines have nothing to spare; hard breaks leave 6 points and more.
constexpr Length kSpareRoom = 200;
// Difference of left edges that is an indent, in font sizes.
constexpr double kIndent = 0.6;
// A line that goes on in lower case without a stop is joined to a short line only when that reaches this share of the
// column: pasted text brings its own line ends.
constexpr double kPastedLine = 0.6;

// Lines of one paragraph are set at this many font sizes at most: one and a half, by 1.2. What stands further apart are
// paragraphs, also in a document that has nothing closer.
constexpr double kWidestPitch = 1.8;

Length pitch_bucket(Length pitch) { return (pitch + 25) / 50; }

// The usual distance of baselines for each font size: the smallest that is common.
class Pitches {
 public:
  explicit Pitches(const std::vector<FlowLine>& flow) {
    for (std::size_t i = 1; i < flow.size(); ++i) {
      const FlowLine &a = flow[i - 1], &b = flow[i];
      if (a.table >= 0 || b.table >= 0 || a.image >= 0 || b.image >= 0) continue;
      if (a.region != b.region || a.size != b.size || a.bold != b.bold) continue;
      const Length pitch = b.baseline - a.baseline;
      if (pitch > a.size * 9 / 10 && pitch < a.size * 5 / 2) ++seen_[a.size][pitch_bucket(pitch)];
    }
  }

  Length normal(Length size) const {
    const auto found = seen_.find(size);
    constexpr double kUsual = 1.2;  // of the size, where nothing is known
    if (found == seen_.end()) return static_cast<Length>(kUsual * size);
    int most = 0;
    for (const auto& [bucket, count] : found->second) most = std::max(most, count);
    for (const auto& [bucket, count] : found->second)
      if (count * 5 >= most && count >= 2)
        return std::min<Length>(bucket * 50, static_cast<Length>(kWidestPitch * size));
    // Too little text of this size to tell: a wrapped line is set at 1.5 at most.
    return std::min<Length>(found->second.begin()->first * 50, static_cast<Length>(kWidestPitch * size));
  }

 private:
  std::map<Length, std::map<Length, int>> seen_;
};

// Roles that end a paragraph where they end. A flat row of P (text boxes) does not count as paragraphs.
bool is_block_role(const std::string& role) {
  return role == "P" || role == "LI" || role == "LBody" || role == "Lbl" || role == "TD" || role == "TH" ||
         role == "Caption" || role == "Note" || role == "BlockQuote" || role == "Title" ||
         (role.size() <= 2 && !role.empty() && role[0] == 'H');
}

bool rich_tags(const Document& document) {
  return std::any_of(document.tags.begin(), document.tags.end(), [](const Tag& tag) {
    return tag.role == "LI" || tag.role == "L" || tag.role == "TR" || (tag.role.size() == 2 && tag.role[0] == 'H');
  });
}

// Of what cannot be torn from the beginning of the line: its first word, and a number with the word that it counts,
// which writers tie with a space that does not break ("11 medlemmer", "§ 17").
Length first_word_width(const Document& document, const FlowLine& line) {
  const std::vector<Span>& spans = line.text.spans;
  Box box = document.word(spans.front()).box;
  std::string first = spans.front().text;
  std::size_t i = 1;
  for (; i < spans.size() && !spans[i].space_before; ++i) {
    box = unite(box, document.word(spans[i]).box);
    first += spans[i].text;
  }
  const bool tied = first == "§" || first.find_first_not_of("(0123456789.,") == std::string::npos;
  if (tied && i < spans.size()) box = unite(box, document.word(spans[i]).box);
  return box.width();
}

class Grouper {
 public:
  Grouper(const Document& document, const Profile& profile, const std::vector<FlowLine>& flow)
      : document_(document),
        profile_(profile),
        flow_(flow),
        pitches_(flow),
        rich_(rich_tags(document)),
        body_(body_style(document.lines)) {
    find_first_line_indents();
  }

  std::vector<LineGroup> group() {
    for (std::size_t i = 0; i < flow_.size(); ++i) {
      const std::optional<ListMarker> marker = marker_at(i);
      if (i > 0 && !marker && joins(i)) {
        groups_.back().lines.push_back(i);
        continue;
      }
      LineGroup made;
      made.lines.push_back(i);
      made.marker = marker;
      if (marker) made.text_left = text_left(i, *marker);
      groups_.push_back(std::move(made));
    }
    for (std::size_t i = 0; i < groups_.size(); ++i)
      if (groups_[i].marker && !is_list(i)) groups_[i].marker.reset();
    return std::move(groups_);
  }

 private:
  // A number at the left edge of running text is a list item only in a sequence: "1. budgetopfølgning" is an ordinal.
  bool is_list(std::size_t i) const {
    const LineGroup& group = groups_[i];
    const ListMarker& marker = *group.marker;
    if (marker.type == ListType::bullet || marker.type == ListType::dash) return true;
    if (stands_off(group.lines.front(), marker) || marker.printed.find(' ') != std::string::npos) return true;
    const auto next_to = [&](std::size_t k, int step) {
      if (k >= groups_.size() || !groups_[k].marker) return false;
      const ListMarker& other = *groups_[k].marker;
      const bool counts =
          other.ordinal == marker.ordinal + step || (marker.roman > 0 && other.roman == marker.roman + step);
      return counts && (other.type == marker.type || marker.roman > 0);
    };
    if (next_to(i + 1, 1) || (i > 0 && next_to(i - 1, -1))) return true;
    // Items of an outer list stand apart where inner items come between.
    for (std::size_t k = i + 1; k < groups_.size() && groups_[k].marker; ++k)
      if (next_to(k, 1)) return true;
    for (std::size_t k = i; k-- > 0 && groups_[k].marker;)
      if (next_to(k, -1)) return true;
    return false;
  }

  static bool is_text(const FlowLine& line) { return line.table < 0 && line.image < 0; }

  static bool indented(const FlowLine& line) {
    return line.box.left > line.column_left + static_cast<Length>(kIndent * line.size);
  }

  // Whether paragraphs begin with an indent: full indented lines with a flush line below, and hardly any indented
  // paragraphs of several lines.
  void find_first_line_indents() {
    int first_lines = 0, blocks = 0;
    for (std::size_t i = 0; i + 1 < flow_.size(); ++i) {
      const FlowLine &a = flow_[i], &b = flow_[i + 1];
      if (!is_text(a) || !is_text(b) || a.region != b.region || !same_style(a, b) || !indented(a)) continue;
      if (b.baseline - a.baseline > paragraph_pitch(b.size) || next_fits(a, b) || list_marker(a.text.str())) continue;
      ++(indented(b) ? blocks : first_lines);
    }
    first_line_indents_ = first_lines >= 2 && first_lines > blocks;
  }

  Length text_left(std::size_t i, const ListMarker& marker) const {
    if (marker.bytes == 0) return flow_[i].box.left;
    const Text rest = flow_[i].text.cut(marker.bytes + 1);
    return rest.empty() ? flow_[i].box.right : document_.word(rest.spans.front()).box.left;
  }

  // The element whose end ends a paragraph: the innermost block-level one around the line.
  int block_tag(const FlowLine& line) const {
    int tag = line.tag;
    while (tag >= 0 && !is_block_role(document_.tags[static_cast<std::size_t>(tag)].role))
      tag = document_.tags[static_cast<std::size_t>(tag)].parent;
    return tag;
  }

  bool next_fits(const FlowLine& a, const FlowLine& b) const {
    const Length space = a.size / 4;
    return a.column_right - a.box.right > first_word_width(document_, b) + space + kSpareRoom;
  }

  bool ended_early(std::size_t i) const { return i > 0 && is_text(flow_[i - 1]) && next_fits(flow_[i - 1], flow_[i]); }

  // The last group that is a list item, when only its own lines stand between.
  const LineGroup* open_item() const { return !groups_.empty() && groups_.back().marker ? &groups_.back() : nullptr; }

  // A marker counts only after a finished sentence or block, or where its place on the page says so.
  std::optional<ListMarker> marker_at(std::size_t i) const {
    const FlowLine& line = flow_[i];
    if (!is_text(line) || line.label_row || line.forced_heading) return std::nullopt;
    if (!(line.bullet == Box{})) return ListMarker{ListType::bullet, "", 0, 0, 0};
    const std::string text = line.text.str();
    std::optional<ListMarker> marker = list_marker(text);
    if (!marker) marker = worded_marker(text);
    if (!marker) marker = hollow_marker(line, text);
    if (!marker || marker->bytes + 1 >= text.size()) return std::nullopt;
    if (marker->type == ListType::bullet) return marker;
    if (is_heading_number(line, *marker) || is_date(text, *marker) || is_reference(text, *marker)) return std::nullopt;
    if (i == 0 || !is_text(flow_[i - 1])) return marker;
    const FlowLine& above = flow_[i - 1];
    const std::string before = above.text.str();
    const bool finished = (ends_sentence(before) && !ends_with_abbreviation(before)) || last_mark(before) == U',' ||
                          above.style != line.style || above.bold;
    const bool near = above.region == line.region && line.baseline - above.baseline <= paragraph_pitch(line.size);
    if (finished || !near || ended_early(i) || hangs(i, *marker) || follows(*marker)) return marker;
    return std::nullopt;
  }

  // "nr.", "kl.", "stk.": the number that follows belongs to it.
  static bool ends_with_abbreviation(const std::string& text) {
    constexpr std::size_t kLetters = 4;
    const std::size_t space = text.rfind(' ');
    const std::string token = space == std::string::npos ? text : text.substr(space + 1);
    return token.size() > 1 && token.back() == '.' && begins_lower(token) && count_code_points(token) <= kLetters + 1;
  }

  Length paragraph_pitch(Length size) const { return static_cast<Length>(kParagraphPitch * pitches_.normal(size)); }

  // The number (or letter) of a heading: set in bold or larger type than the text.
  bool is_heading_number(const FlowLine& line, const ListMarker& marker) const {
    const bool numbered = marker.type != ListType::bullet && marker.type != ListType::dash;
    return numbered && ((line.bold && !body_.bold) || line.style.size >= body_.size + 100);
  }

  // "At 1)": a word that the profile knows to stand before the number of a list item.
  std::optional<ListMarker> worded_marker(const std::string& text) const {
    const auto word = profile_.prefix("marker-word", text);
    if (!word || word->end >= text.size() || text[word->end] != ' ') return std::nullopt;
    std::optional<ListMarker> marker = list_marker(std::string_view(text).substr(word->end + 1));
    if (!marker || marker->type != ListType::decimal || marker->printed.back() != ')') return std::nullopt;
    marker->bytes += word->end + 1;
    marker->printed = text.substr(0, marker->bytes);
    return marker;
  }

  // The letter o for a hollow bullet: it stands off from its text, or is set in another typeface.
  std::optional<ListMarker> hollow_marker(const FlowLine& line, const std::string& text) const {
    if (!text.starts_with("o ") || line.text.spans.size() < 2) return std::nullopt;
    const Word &letter = document_.word(line.text.spans[0]), &next = document_.word(line.text.spans[1]);
    const bool off = next.box.left - letter.box.right > line.size / 2;
    const auto family = [&](const Word& word) { return document_.fonts[static_cast<std::size_t>(word.font)].family; };
    if (!off && family(letter) == family(next)) return std::nullopt;
    return ListMarker{ListType::bullet, "o", 0, 0, 1};
  }

  // "1. og 2. at tiltrådt": points that are spoken of, not one that begins here.
  bool is_reference(const std::string& text, const ListMarker& marker) const {
    if (marker.type != ListType::decimal || marker.bytes + 1 >= text.size()) return false;
    const std::string_view rest = std::string_view(text).substr(marker.bytes + 1);
    const auto word = profile_.prefix("and-word", rest);
    if (!word || word->end + 1 >= rest.size()) return false;
    const auto other = list_marker(rest.substr(word->end + 1));
    return other && other->type == ListType::decimal;
  }

  // "1. januar": a date, not an item.
  bool is_date(const std::string& text, const ListMarker& marker) const {
    if (marker.type != ListType::decimal || marker.printed.back() != '.') return false;
    const std::size_t begin = marker.bytes + 1;
    std::size_t end = begin;
    while (end < text.size() && is_letter(code_point_at(text, end).value)) end += code_point_at(text, end).bytes;
    return profile_.whole("month", std::string_view(text).substr(begin, end - begin)).has_value();
  }

  // The text behind the marker stands off, or the marker is indented.
  bool hangs(std::size_t i, const ListMarker& marker) const {
    const FlowLine& line = flow_[i];
    return stands_off(i, marker) || line.box.left > flow_[i - 1].box.left + static_cast<Length>(kIndent * line.size);
  }

  // More than a word space between the marker and its text, or the marker is indented from the text's edge.
  bool stands_off(std::size_t i, const ListMarker& marker) const {
    const FlowLine& line = flow_[i];
    const Text head = line.text.cut(0, marker.bytes);
    if (head.empty()) return true;
    const Length gap = text_left(i, marker) - document_.word(head.spans.back()).box.right;
    const bool indented = line.box.left > line.column_left + static_cast<Length>(kIndent * line.size);
    return gap > line.size * 7 / 10 || (indented && !first_line_indents_);
  }

  // The marker continues the list that is open.
  bool follows(const ListMarker& marker) const {
    const LineGroup* item = open_item();
    if (item == nullptr || item->marker->type != marker.type) return false;
    return marker.type == ListType::dash || marker.ordinal == item->marker->ordinal + 1 ||
           (marker.roman > 0 && marker.roman == item->marker->roman + 1);
  }

  bool joins(std::size_t i) const {
    const FlowLine &a = flow_[i - 1], &b = flow_[i];
    if (!is_text(a) || !is_text(b) || a.own_line || b.own_line) return false;
    if (a.label_row || b.label_row) return joins_value(a, b);
    if (!same_style(a, b)) return false;
    if (a.forced_heading || b.forced_heading) return a.forced_heading && b.forced_heading && a.region == b.region;
    if (a.region != b.region) return joins_over_break(a, b);
    if (b.baseline - a.baseline > paragraph_pitch(std::max(a.size, b.size)) || b.baseline < a.baseline) return false;
    if (rich_) {
      const int ta = block_tag(a), tb = block_tag(b);
      if (ta >= 0 && tb >= 0 && ta != tb) return false;
      if (ta >= 0 && ta == tb) return !hard_break(a, b);
    }
    if (Hyphens::ends_with_hyphen(a.text.str()) && !wide_open(a)) return true;
    if (!same_indent(a, b) || begins_with_label(a, b)) return false;
    return !next_fits(a, b) || pasted(a, b);
  }

  // The value of a label goes on below, in the column of values.
  bool joins_value(const FlowLine& a, const FlowLine& b) const {
    if (a.region != b.region || !groups_.back().lines.size()) return false;
    const FlowLine& label = flow_[groups_.back().lines.front()];
    if (!label.label_row) return false;
    const bool in_column = std::abs(b.box.left - label.value_left) <= b.size / 2;
    // A value that was typed behind tabs goes on at the left edge.
    const bool at_edge = std::abs(b.box.left - label.box.left) <= b.size / 2 && !b.label_row && !next_fits(a, b) &&
                         !begins_with_label(a, b) && b.baseline - a.baseline <= paragraph_pitch(b.size);
    if (at_edge) return true;
    return in_column && b.baseline - a.baseline <= 2 * pitches_.normal(b.size);
  }

  static bool same_style(const FlowLine& a, const FlowLine& b) {
    if (std::abs(a.size - b.size) >= 100) return false;
    if (a.bold != b.bold) return false;
    if (a.bold && (a.italic != b.italic || a.style.colour != b.style.colour)) return false;
    return a.style.underlined == b.style.underlined || (!a.style.underlined && !b.bold);
  }

  // After a finished sentence, a label of the profile with its colon begins something new.
  bool begins_with_label(const FlowLine& a, const FlowLine& b) const {
    const std::string text = b.text.str();
    const auto item = profile_.whole("item", text);
    if (item && item->entry->extra == "strong" && b.bold) return true;
    const auto section = profile_.prefix("section", text);
    if (section && section->end < text.size() && text[section->end] == ':' && begins_upper(text)) return true;
    if (!ends_sentence(a.text.str())) return false;
    if (profile_.whole("section", text) || profile_.whole("attachments", text)) return true;
    for (const char* role : {"attendance", "section", "attachments", "label"}) {
      const auto hit = profile_.prefix(role, text);
      if (hit && hit->end < text.size() && text[hit->end] == ':') return true;
    }
    return false;
  }

  // Most of the line is empty: a hyphen there is no line-end hyphen.
  static bool wide_open(const FlowLine& a) {
    return (a.column_right - a.box.right) * 5 > a.column_right - a.column_left;
  }

  // Inside one tagged paragraph only a line that is clearly short was broken on purpose.
  bool hard_break(const FlowLine& a, const FlowLine& b) const { return next_fits(a, b) && !pasted(a, b); }

  bool same_indent(const FlowLine& a, const FlowLine& b) const {
    const auto indent = static_cast<Length>(kIndent * b.size);
    const LineGroup& open = groups_.back();
    const bool second = open.lines.size() == 1;
    if (open.marker) {
      // The rest of an item stands under its text or, in flush-left lists, under its marker.
      const Length left = flow_[open.lines.front()].box.left;
      return b.box.left >= left - indent;
    }
    if (centred(a) && centred(b)) return true;
    const Length shift = b.box.left - a.box.left;
    if (first_line_indents_ && indented(b)) return false;
    if (std::abs(shift) <= indent) return true;
    if (!second) return false;
    if (shift < 0) return a.box.left - a.column_left > indent && shift > -6 * b.size;  // first-line indent
    return !next_fits(a, b);                                                           // hanging paragraph
  }

  static bool centred(const FlowLine& line) {
    const Length left = line.box.left - line.column_left, right = line.column_right - line.box.right;
    return left > 2 * line.size && std::abs(left - right) < line.size;
  }

  // Goes on in lower case where no sentence ended: a line end that came with pasted text.
  bool pasted(const FlowLine& a, const FlowLine& b) const {
    const std::string before = a.text.str();
    if (ends_sentence(before) || last_mark(before) == U',' || !begins_lower(b.text.str())) return false;
    return (a.box.right - a.column_left) * 10 >
           static_cast<Length>(kPastedLine * 10) * (a.column_right - a.column_left);
  }

  // From the foot of a page (or column) to the top of the next one.
  bool joins_over_break(const FlowLine& a, const FlowLine& b) const {
    if (b.page > a.page + 1 || (a.page == b.page && b.box.top > a.box.top)) return false;
    if (rich_) {
      const int ta = block_tag(a), tb = block_tag(b);
      if (ta >= 0 && ta == tb) return true;
      if (ta >= 0 && tb >= 0) return false;
    }
    const LineGroup& open = groups_.back();
    const auto indent = static_cast<Length>(kIndent * b.size);
    const Length expected = open.marker ? open.text_left : flow_[open.lines.back()].box.left;
    const Length shift = same_width(a, b) ? b.column_left - a.column_left : 0;
    if (b.box.left - shift > expected + indent) return false;
    if (a.bold) return false;  // a heading is not torn
    const std::string before = a.text.str();
    if (Hyphens::ends_with_hyphen(before)) return true;
    if (a.italic != b.italic) return false;
    if (next_fits(a, b)) return pasted(a, b);
    if (!ends_sentence(before)) return true;
    return begins_lower(b.text.str()) || (last_mark(before) == U'.' && !open.marker);
  }

  // Columns of one text are equally wide, to within a tenth.
  static bool same_width(const FlowLine& a, const FlowLine& b) {
    const Length first = a.column_right - a.column_left, second = b.column_right - b.column_left;
    return std::abs(first - second) * 10 <= std::max(first, second);
  }

  const Document& document_;
  const Profile& profile_;
  const std::vector<FlowLine>& flow_;
  Pitches pitches_;
  bool rich_;
  Style body_;
  bool first_line_indents_ = false;
  std::vector<LineGroup> groups_;
};

}  // namespace

std::vector<LineGroup> group_lines(const Document& document, const Profile& profile,
                                   const std::vector<FlowLine>& flow) {
  return Grouper(document, profile, flow).group();
}

}  // namespace referat::blocks
