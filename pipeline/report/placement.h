// Which characters of the PDF the finished Document has placed, and as what. The ledger's working state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// What a text, of which some is placed a second time, is part of.
struct DoublePlacement {
  Text text;  // the characters that are placed twice
  const char* first = "";
  const char* second = "";
};

class Placement {
 public:
  // Places all texts of the document. Every character of every word has then been seen.
  explicit Placement(const Document& document);

  // What became of a character. `word` and `character` are indexes; `page` is an index, too.
  CharacterClass state(std::size_t page, std::size_t word, std::size_t character) const;
  // True for a space, which no class counts.
  bool is_space(std::size_t page, std::size_t word, std::size_t character) const;
  // Number of code points of a word.
  std::size_t size(std::size_t page, std::size_t word) const;
  const std::vector<DoublePlacement>& doubles() const { return doubles_; }

 private:
  enum Kind : std::uint8_t { ordinary, space, soft_hyphen };
  struct Character {
    CharacterClass as = CharacterClass::unplaced;
    Kind kind = ordinary;
    std::uint32_t part = 0;  // index in parts_ of what placed it first as text or value
  };

  void take_words();
  void begin_part(const char* what) { parts_.push_back(what); }
  void place(const Text& text, CharacterClass as);
  bool place(Character& character, CharacterClass as);  // true when it is placed twice
  void place(const Value& value) { place(value.source, CharacterClass::value); }
  void place_meeting();
  void place_contents();
  void place_content(const std::vector<Content>& nodes);
  void place_table(int table);
  void place_items(const std::vector<Item>& items);
  void place_furniture();
  const Character& at(std::size_t page, std::size_t word, std::size_t character) const {
    return characters_[first_[page][word] + character];
  }

  const Document& document_;
  std::vector<std::vector<std::size_t>> first_;  // per page and word: index in characters_; one more at the end
  std::vector<Character> characters_;
  std::vector<const char*> parts_;
  std::vector<DoublePlacement> doubles_;
};

}  // namespace referat
