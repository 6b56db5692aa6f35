#include "pipeline/report/printed_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "pipeline/document/unicode.h"
#include "pipeline/report/placement.h"

namespace referat {

namespace {

constexpr std::u32string_view kBreaksAfter = U"-/\u2010\u2011\u2012\u2013\u2014";

// The box as it lies when the text is turned so that it reads from left to right.
Box upright(const Word& word) {
  const Box& box = word.box;
  switch (word.rotation) {
    case 90:
      return {box.top, -box.right, box.bottom, -box.left};
    case 180:
      return {-box.right, -box.bottom, -box.left, -box.top};
    case 270:
      return {-box.bottom, box.left, -box.top, box.right};
    default:
      return box;
  }
}

// Whether a word stands on the line that reaches from `top` to `bottom`: they share more than half of the lower one.
bool on_line(const Box& word, Length top, Length bottom) {
  return 2 * overlap(word.top, word.bottom, top, bottom) > std::min(word.height(), bottom - top);
}

}  // namespace

std::u32string letters_of(std::string_view utf8) {
  std::u32string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    if (!is_unicode_space(c) && c != kSoftHyphen) out += c;
  }
  return out;
}

std::vector<bool> spaces_of(std::string_view utf8) {
  std::vector<bool> out;
  bool space = false;
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    if (is_unicode_space(c)) {
      space = true;
    } else if (c != kSoftHyphen) {
      out.push_back(space);
      space = false;
    }
  }
  return out;
}

PrintedText::PrintedText(const Document& document) : document_(document) {
  const Placement placement(document);
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    std::vector<WordOnPage>& words = pages_.emplace_back();
    for (std::size_t index = 0; index < document.pages[page].words.size(); ++index) {
      const Word& word = document.pages[page].words[index];
      if (word.visibility == Visibility::duplicate || word.visibility == Visibility::outside) continue;
      WordOnPage& taken = words.emplace_back(WordOnPage{static_cast<int>(page) + 1,
                                                        static_cast<int>(index),
                                                        characters_.size(),
                                                        0,
                                                        {word.box.centre_x(), word.box.centre_y()}});
      for (std::size_t i = 0, position = 0; i < word.text.size(); ++position) {
        const char32_t c = next_code_point(word.text, i);
        if (is_unicode_space(c) || c == kSoftHyphen) continue;
        const CharacterClass as = placement.state(page, index, position);
        if (as == CharacterClass::redacted) continue;
        const char32_t shown = is_xml_character(c) ? c : kReplacement;  // as the XML has it
        characters_.push_back({shown, taken.page, taken.word, as, false});
      }
      taken.count = characters_.size() - taken.first;
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const WordOnPage& a, const WordOnPage& b) { return a.centre.y < b.centre.y; });
  }
}

const Word& PrintedText::word(const WordOnPage& at) const {
  return document_.pages[static_cast<std::size_t>(at.page - 1)].words[static_cast<std::size_t>(at.word)];
}

const Word& PrintedText::word_of(std::size_t character) const {
  const PrintedCharacter& found = characters_[character];
  return document_.pages[static_cast<std::size_t>(found.page - 1)].words[static_cast<std::size_t>(found.word)];
}

int PrintedText::gap(std::size_t before, std::size_t now) const {
  constexpr int kLineEnd = 100;
  const Word &left = word_of(before), &right = word_of(now);
  const Box a = upright(left), b = upright(right);
  const bool same_page = characters_[before].page == characters_[now].page;
  if (same_page && on_line(b, a.top, a.bottom)) {
    return static_cast<int>(std::int64_t{100} * std::max(0, b.left - a.right) / std::max({left.size, right.size, 1}));
  }
  const char32_t c = characters_[before].code_point;
  const bool hyphen_follows = before + 1 < characters_.size() && characters_[before + 1].as == CharacterClass::hyphen;
  return hyphen_follows || kBreaksAfter.find(c) != std::u32string_view::npos ? 0 : kLineEnd;
}

PrintedText::Words PrintedText::words_in(const Place& box) const {
  Words out;
  if (box.page < 1 || static_cast<std::size_t>(box.page) > pages_.size()) return out;
  const std::vector<WordOnPage>& words = pages_[static_cast<std::size_t>(box.page - 1)];
  auto at = std::lower_bound(words.begin(), words.end(), box.box.top,
                             [](const WordOnPage& one, Length top) { return one.centre.y < top; });
  for (; at != words.end() && at->centre.y <= box.box.bottom; ++at) {
    if (at->centre.x >= box.box.left && at->centre.x <= box.box.right) out.push_back(&*at);
  }
  return out;
}

// Lines are gathered from above; a raised mark joins the line that it shares its height with.
void PrintedText::read(Words words, Printed& out) const {
  const auto above = [this](const WordOnPage* a, const WordOnPage* b) {
    const Word &left = word(*a), &right = word(*b);
    return std::pair(left.rotation, upright(left).centre_y()) < std::pair(right.rotation, upright(right).centre_y());
  };
  if (!std::is_sorted(words.begin(), words.end(), above)) std::stable_sort(words.begin(), words.end(), above);
  struct Strip {
    int rotation = 0;
    Length top = 0, bottom = 0;
    Words words;
  };
  std::vector<Strip> rows;
  for (const WordOnPage* one : words) {
    const Box box = upright(word(*one));
    const int rotation = word(*one).rotation;
    if (rows.empty() || rows.back().rotation != rotation || !on_line(box, rows.back().top, rows.back().bottom)) {
      rows.push_back({rotation, box.top, box.bottom, {}});
    } else if (box.height() > rows.back().bottom - rows.back().top) {
      rows.back().top = box.top;
      rows.back().bottom = box.bottom;
    }
    rows.back().words.push_back(one);
  }
  for (Strip& row : rows) {
    const auto before = [this](const WordOnPage* a, const WordOnPage* b) {
      return upright(word(*a)).left < upright(word(*b)).left;
    };
    if (!std::is_sorted(row.words.begin(), row.words.end(), before)) {
      std::stable_sort(row.words.begin(), row.words.end(), before);
    }
    append(row.words, out);
  }
}

void PrintedText::append(const Words& words, Printed& out) const {
  for (const WordOnPage* one : words) {
    for (std::size_t i = 0; i < one->count; ++i) out.push_back(one->first + i);
  }
}

Printed PrintedText::in(const std::vector<Place>& boxes) const {
  Printed out;
  for (const Place& box : boxes) read(words_in(box), out);
  if (!boxes.empty()) return out;
  for (const auto& page : pages_) {
    Words words;
    for (const WordOnPage& one : page) words.push_back(&one);
    read(std::move(words), out);
  }
  return out;
}

Printed PrintedText::drawn_in(const std::vector<Place>& boxes) const {
  Printed out;
  for (const Place& box : boxes) {
    Words words = words_in(box);
    std::sort(words.begin(), words.end(), [](const WordOnPage* a, const WordOnPage* b) { return a->word < b->word; });
    append(words, out);
  }
  return out;
}

void PrintedText::claim(const Printed& characters) {
  for (const std::size_t character : characters) characters_[character].claimed = true;
}

Printed PrintedText::unclaimed(const Printed& characters) const {
  Printed out;
  std::copy_if(characters.begin(), characters.end(), std::back_inserter(out),
               [this](std::size_t character) { return !characters_[character].claimed; });
  return out;
}

std::string PrintedText::str(const Printed& characters) const {
  std::string out;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const PrintedCharacter& now = characters_[characters[i]];
    if (i > 0) {
      const PrintedCharacter& before = characters_[characters[i - 1]];
      if (now.page != before.page || now.word != before.word) out += ' ';
    }
    append_utf8(out, now.code_point);
  }
  return out;
}

std::vector<Place> PrintedText::places(const Printed& characters) const {
  std::vector<Place> out;
  for (const std::size_t character : characters) {
    const int page = characters_[character].page;
    const Box& box = word_of(character).box;
    const bool goes_on =
        !out.empty() && out.back().page == page && on_line(box, out.back().box.top, out.back().box.bottom);
    if (goes_on)
      out.back().box = unite(out.back().box, box);
    else
      out.push_back({page, box});
  }
  return out;
}

std::optional<Printed> find_stretch(const PrintedText& text, const Printed& among, std::u32string_view wanted) {
  const auto found = std::search(among.begin(), among.end(), wanted.begin(), wanted.end(),
                                 [&](std::size_t character, char32_t c) { return text.at(character).code_point == c; });
  if (found == among.end()) return std::nullopt;
  return Printed(found, found + static_cast<std::ptrdiff_t>(wanted.size()));
}

std::optional<Printed> find_scattered(const PrintedText& text, const Printed& among, std::u32string_view wanted) {
  Printed out;
  for (const std::size_t character : among) {
    if (out.size() == wanted.size()) break;
    if (text.at(character).code_point == wanted[out.size()]) out.push_back(character);
  }
  if (out.size() != wanted.size()) return std::nullopt;
  return out;
}

}  // namespace referat
