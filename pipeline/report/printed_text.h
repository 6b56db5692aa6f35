// The characters that the pages of a PDF show, in the order in which a person reads a box, and which of them an XML has
// already accounted for. The working state of the round trip.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// A character that is no space.
struct PrintedCharacter {
  char32_t code_point = 0;
  std::int32_t page = 0;  // from 1
  std::int32_t word = 0;  // index in Page::words
  CharacterClass as = CharacterClass::unplaced;
  bool claimed = false;
};

// Indexes of characters, in reading order.
using Printed = std::vector<std::size_t>;

// The code points of a text without spaces and soft hyphens.
std::u32string letters_of(std::string_view utf8);
// For each of these code points whether a space stands before it.
std::vector<bool> spaces_of(std::string_view utf8);

class PrintedText {
 public:
  // Takes the words of all pages; what became of each character says the document's ledger.
  explicit PrintedText(const Document& document);

  // The characters of all words whose centre lies in one of the boxes, box by box; in each box line by line from above,
  // in each line from the left (of turned text: as it is read). Without boxes: of all pages. Duplicate words, words
  // outside the page and what is redacted are left out.
  Printed in(const std::vector<Place>& boxes) const;
  // The same in the order in which the PDF draws them.
  Printed drawn_in(const std::vector<Place>& boxes) const;

  const PrintedCharacter& at(std::size_t character) const { return characters_[character]; }
  void claim(const Printed& characters);
  // Those that nobody has claimed.
  Printed unclaimed(const Printed& characters) const;
  // Words as text: each word of the PDF that holds one of the characters, with those of its characters that are named.
  std::string str(const Printed& characters) const;
  // One box for each line that the characters stand on.
  std::vector<Place> places(const Printed& characters) const;
  // The gap between these characters of two words in hundredths of the font size: 100 over a line end, but 0 behind a
  // hyphen, dash or slash at a line end, which may hold a word together.
  int gap(std::size_t before, std::size_t now) const;
  std::size_t size() const { return characters_.size(); }
  const Word& word_of(std::size_t character) const;

 private:
  struct Point {
    Length x = 0, y = 0;
  };
  struct WordOnPage {
    int page = 0;
    int word = 0;
    std::size_t first = 0, count = 0;  // in characters_
    Point centre;
  };
  using Words = std::vector<const WordOnPage*>;

  const Word& word(const WordOnPage& at) const;
  Words words_in(const Place& box) const;
  void read(Words words, Printed& out) const;
  void append(const Words& words, Printed& out) const;

  const Document& document_;
  std::vector<std::vector<WordOnPage>> pages_;  // of each page from above by their centres
  std::vector<PrintedCharacter> characters_;
};

// Where `wanted` first stands among the characters: as one stretch, or with others between. Nothing when it does not.
std::optional<Printed> find_stretch(const PrintedText& text, const Printed& among, std::u32string_view wanted);
std::optional<Printed> find_scattered(const PrintedText& text, const Printed& among, std::u32string_view wanted);

}  // namespace referat
