#include "pipeline/report/round_trip.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/document/text.h"
#include "pipeline/document/unicode.h"
#include "pipeline/report/minutes_parts.h"
#include "pipeline/report/printed_text.h"

namespace referat {

namespace {

constexpr std::size_t kNotesOfAKind = 50;
constexpr std::size_t kQuotedCharacters = 80;
constexpr Length kFar = 1'000'000'000;
constexpr Box kWholePage{-kFar, -kFar, kFar, kFar};
// Gaps in hundredths of the font size.
constexpr int kTouching = 5, kSmallestSpace = 12, kWideGap = 20;
constexpr Length kTolerance = kPoint;

std::string quote(const std::string& text) {
  const std::size_t end = code_point_offset(text, kQuotedCharacters);
  return "\"" + (end < text.size() ? text.substr(0, end) + "…" : text) + "\"";
}

std::vector<Place> pages_of(const std::vector<Place>& boxes) {
  std::vector<Place> pages;
  for (const Place& box : boxes) {
    if (pages.empty() || pages.back().page != box.page) pages.push_back({box.page, kWholePage});
  }
  return pages;
}

// Whether a reader comes to this box first: it begins above in the same column, or to the left at the same height.
bool comes_first(const Box& one, const Box& other) {
  if (overlap(one.left, one.right, other.left, other.right) > 0) return one.top + kTolerance < other.top;
  return one.right <= other.left && std::abs(one.top - other.top) <= kTolerance;
}

// For a box around all that an item has on its page, in several columns, too.
bool lies_above(const Box& one, const Box& other) {
  return overlap(one.left, one.right, other.left, other.right) > 0 && one.bottom <= other.top + kTolerance;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// What only an XML element stands for, or what no reader sees.
bool may_be_left_out(CharacterClass as) {
  return as != CharacterClass::text && as != CharacterClass::furniture && as != CharacterClass::unplaced;
}

class RoundTrip {
 public:
  RoundTrip(std::string_view xml, const Document& document) : parts_(take_apart(xml)), printed_(document) {}

  std::vector<Note> run() {
    if (parts_.facts.empty()) add("round-trip-text", "the file is no minutes XML", {});
    for (const MinutesPart& part : parts_.texts) part.value ? lay_value(part) : lay_text(part);
    missing();
    order();
    for (const auto& [code, count] : counts_) {
      if (count <= kNotesOfAKind) continue;
      notes_.push_back(
          {Severity::error, code, std::to_string(count - kNotesOfAKind) + " more like these", "round trip", {}});
    }
    return std::move(notes_);
  }

 private:
  // The stretches of a text between its marks for what was left out.
  std::vector<std::string_view> printed_pieces(std::string_view text) const {
    std::vector<std::string_view> out;
    for (std::size_t mark = 0; !parts_.mark.empty() && (mark = text.find(parts_.mark)) != std::string_view::npos;) {
      out.push_back(text.substr(0, mark));
      text.remove_prefix(mark + parts_.mark.size());
    }
    out.push_back(text);
    return out;
  }

  // A text without such marks, and for each of its letters whether a mark stands directly before it.
  std::string printed_part(std::string_view text) const {
    std::string out;
    for (const std::string_view piece : printed_pieces(text)) out += piece;
    return out;
  }
  std::vector<bool> marks_before(std::string_view text) const {
    std::vector<bool> out(letters_of(text).size() + 1);
    std::size_t letters = 0;
    for (const std::string_view piece : printed_pieces(text)) {
      if (piece.data() != text.data()) out[letters] = true;
      letters += letters_of(piece).size();
    }
    return out;
  }

  void add(const char* code, std::string message, std::vector<Place> at) {
    if (counts_[code]++ < kNotesOfAKind) {
      notes_.push_back({Severity::error, code, std::move(message), "round trip", std::move(at)});
    }
  }

  Printed only(const Printed& characters, CharacterClass as) const {
    Printed out;
    std::copy_if(characters.begin(), characters.end(), std::back_inserter(out),
                 [&](std::size_t character) { return printed_.at(character).as == as; });
    return out;
  }

  // The free characters of a class on the pages of these boxes: a caption stands outside its table, a fact of an item
  // may stand above its heading.
  Printed near(const std::vector<Place>& boxes, CharacterClass as) const {
    return only(printed_.unclaimed(printed_.in(pages_of(boxes))), as);
  }

  // The free characters that may hold a text: first those that are text by the ledger, so that a marker or label that
  // begins alike is not taken for it.
  std::optional<Printed> find_text(const Printed& free, std::u32string_view wanted, bool furniture) const {
    const Printed likely = only(free, furniture ? CharacterClass::furniture : CharacterClass::text);
    for (const Printed* among : {&likely, &free}) {
      if (auto found = find_stretch(printed_, *among, wanted); found) return found;
    }
    for (const Printed* among : {&likely, &free}) {
      if (auto found = find_scattered(printed_, *among, wanted); found) return found;
    }
    return std::nullopt;
  }

  void lay_text(const MinutesPart& part) {
    const std::u32string wanted = letters_of(printed_part(part.text));
    if (wanted.empty()) return;
    const Printed all = printed_.in(part.at);
    const Printed free = printed_.unclaimed(all);
    auto found = find_text(free, wanted, part.furniture);
    if (!found) found = find_text(printed_.unclaimed(printed_.drawn_in(part.at)), wanted, part.furniture);
    if (!found && !part.own_place) found = find_stretch(printed_, near(part.at, CharacterClass::text), wanted);
    if (!found && part.may_be_copy) {
      found = find_stretch(printed_, printed_.in({}), wanted);
      if (found) return;
    }
    if (found) {
      check_spaces(part, *found);
      return printed_.claim(*found);
    }
    if (find_stretch(printed_, all, wanted)) {
      return add("round-trip-twice", part.what + " " + quote(part.text) + " is printed once and stands twice", part.at);
    }
    differs(part, wanted, free);
  }

  // Words that the page sets apart are apart in the XML, and no word of the page is cut. A PDF may draw a word in
  // pieces, and set its letters apart ("R e f e r a t"): only a single gap inside a word of the XML is told, and among
  // more than two pieces only a wide one.
  void check_spaces(const MinutesPart& part, const Printed& found) {
    const std::vector<bool> spaces = spaces_of(printed_part(part.text)), marks = marks_before(part.text);
    std::size_t pieces = 1, gaps = 0, joint = 0;  // of the word of the XML so far
    const auto close = [&] {
      const bool told = gaps == 1 && (pieces == 2 || printed_.gap(found[joint - 1], found[joint]) > kWideGap);
      if (told) tell_spaces(part, found[joint - 1], found[joint], "runs words together at");
      pieces = 1;
      gaps = 0;
    };
    for (std::size_t i = 1; i < found.size(); ++i) {
      const PrintedCharacter &before = printed_.at(found[i - 1]), &now = printed_.at(found[i]);
      const bool same_word = before.page == now.page && before.word == now.word;
      const int gap = same_word ? 0 : printed_.gap(found[i - 1], found[i]);
      if (spaces[i] || marks[i]) close();
      if (marks[i]) continue;
      if (spaces[i] && (same_word || (gap < kTouching && same_line(found[i - 1], found[i])))) {
        return tell_spaces(part, found[i - 1], found[i], "cuts a word at");
      }
      if (same_word || spaces[i]) continue;
      ++pieces;
      if (gap <= kSmallestSpace) continue;
      ++gaps;
      joint = i;
    }
    close();
  }

  bool same_line(std::size_t before, std::size_t now) const { return printed_.places({before, now}).size() == 1; }

  void tell_spaces(const MinutesPart& part, std::size_t before, std::size_t now, const char* what) {
    add("round-trip-text", part.what + " " + quote(part.text) + " " + what + " " + quote(printed_.word_of(now).text),
        printed_.places({before, now}));
  }

  // Says what the page has instead, and takes it as dealt with.
  void differs(const MinutesPart& part, const std::u32string& wanted, const Printed& free) {
    Printed there;
    for (const std::size_t character : free) {
      if (!may_be_left_out(printed_.at(character).as)) there.push_back(character);
    }
    if (!part.own_place) {
      return add("round-trip-text", part.what + " " + quote(part.text) + " is not printed there", part.at);
    }
    std::u32string letters;
    for (const std::size_t character : there) letters += printed_.at(character).code_point;
    const auto same_letters = std::is_permutation(letters.begin(), letters.end(), wanted.begin(), wanted.end());
    const std::string instead = there.empty() ? "nothing more" : quote(printed_.str(there));
    add("round-trip-text",
        part.what + " " + quote(part.text) +
            (same_letters ? " has its words in another order" : " is not printed there") + "; the page has " + instead,
        part.at);
    printed_.claim(there);
  }

  // A number of another value would be taken for it where digits or letters go on.
  std::optional<Printed> find_value(const Printed& among, std::u32string_view wanted) const {
    for (std::size_t from = 0; from + wanted.size() <= among.size(); ++from) {
      const Printed rest(among.begin() + static_cast<std::ptrdiff_t>(from),
                         among.begin() + static_cast<std::ptrdiff_t>(from + wanted.size()));
      if (!find_stretch(printed_, rest, wanted)) continue;
      if (!goes_on(rest.front(), -1, wanted.front()) && !goes_on(rest.back(), 1, wanted.back())) return rest;
    }
    return std::nullopt;
  }

  // Whether a digit stands beside a digit in one word.
  bool goes_on(std::size_t character, int step, char32_t edge) const {
    if (!is_digit(edge)) return false;
    const std::size_t beside = character + static_cast<std::size_t>(step);
    if (beside >= printed_.size()) return false;
    const PrintedCharacter &here = printed_.at(character), &there = printed_.at(beside);
    return here.page == there.page && here.word == there.word && is_digit(there.code_point);
  }

  void lay_value(const MinutesPart& part) {
    const std::u32string wanted = letters_of(printed_part(part.text));
    if (wanted.empty()) return;
    const Printed all = printed_.in(part.at);
    const Printed free = printed_.unclaimed(all);
    auto found = find_value(only(free, CharacterClass::value), wanted);
    if (!found) found = find_value(free, wanted);
    if (!found) found = find_value(near(part.at, CharacterClass::value), wanted);
    if (found) return printed_.claim(*found);
    if (find_value(all, wanted) || find_value(only(printed_.in(pages_of(part.at)), CharacterClass::value), wanted)) {
      return add("round-trip-twice", part.what + " " + quote(part.text) + " is printed once and stands twice", part.at);
    }
    add("round-trip-text", part.what + " " + quote(part.text) + " is not printed there", part.at);
  }

  // Characters of one page stand together.
  void missing() {
    for (std::size_t i = 0; i < printed_.size();) {
      const int page = printed_.at(i).page;
      std::size_t all = 0, found = 0;
      for (; i < printed_.size() && printed_.at(i).page == page; ++i) {
        if (may_be_left_out(printed_.at(i).as)) continue;
        ++all;
        found += printed_.at(i).claimed ? 1 : 0;
      }
      if (all > 0 && found == 0) {
        add("round-trip-missing", "nothing of page " + std::to_string(page) + " stands in the XML", {{page, {}}});
      } else if (found < all) {
        missing_on(page);
      }
    }
  }

  void missing_on(int page) {
    Printed lost;
    const auto close = [&] {
      if (lost.empty()) return;
      add("round-trip-missing", quote(printed_.str(lost)) + " is printed and stands nowhere in the XML",
          printed_.places(lost));
      lost.clear();
    };
    for (const std::size_t i : printed_.in({{page, kWholePage}})) {
      const PrintedCharacter& character = printed_.at(i);
      if (character.claimed)
        close();
      else if (!may_be_left_out(character.as))
        lost.push_back(i);
    }
    close();
  }

  // What follows in the XML stands below, to the right, on a later page, or in another column.
  void order() {
    for (std::size_t i = 1; i < parts_.order.size(); ++i) {
      if (parts_.order[i].table != 0 && parts_.order[i - 1].table != 0) continue;
      const Place &before = parts_.order[i - 1].end, &now = parts_.order[i].begin;
      const bool whole = parts_.order[i].what == "item";
      const bool first = whole ? lies_above(now.box, before.box) : comes_first(now.box, before.box);
      if (now.page >= before.page && !(now.page == before.page && first)) continue;
      add("round-trip-order",
          parts_.order[i].what + " is printed before the " + parts_.order[i - 1].what + " that it follows in the XML",
          {now, before});
    }
    cells();
  }

  // In a row from left to right, rows from above.
  void cells() {
    const MinutesPlace* first_of_row = nullptr;
    for (std::size_t i = 1; i < parts_.order.size(); ++i) {
      const MinutesPlace &before = parts_.order[i - 1], &now = parts_.order[i];
      if (now.table == 0) continue;
      const bool same_row = before.row == now.row && before.end.page == now.begin.page;
      if (same_row && now.begin.box.left < before.end.box.left) {
        add("round-trip-order", "a cell stands behind one that is printed to its right", {now.begin, before.end});
      }
      if (before.row == now.row) continue;
      if (first_of_row && first_of_row->table == now.table && stands_above(now.begin, first_of_row->begin)) {
        add("round-trip-order", "a row stands below one that is printed under it", {now.begin, first_of_row->begin});
      }
      first_of_row = &now;
    }
  }

  static bool stands_above(const Place& one, const Place& other) {
    return one.page < other.page || (one.page == other.page && one.box.top < other.box.top);
  }

  const MinutesParts parts_;
  PrintedText printed_;
  std::vector<Note> notes_;
  std::map<std::string, std::size_t> counts_;
};

}  // namespace

std::vector<Note> round_trip(std::string_view minutes_xml, const Document& document) {
  return RoundTrip(minutes_xml, document).run();
}

}  // namespace referat
