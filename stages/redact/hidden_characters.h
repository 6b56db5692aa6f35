// Characters of the PDF that are left out, and texts without them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/document/document.h"

namespace referat::redaction {

// How far a character is left out.
enum class Reach : std::uint8_t {
  nowhere,
  where_printed,  // but not in what was read out of it (decision 0006): who was there, when the meeting ended
  everywhere,
};

class HiddenCharacters {
 public:
  explicit HiddenCharacters(const Document& document);

  // The characters that the spans take, of copies those that they show.
  void add(const Text& text, Reach reach);
  // Of a character; indexes from 0, the page from 1.
  Reach reach(int page, int word, int character) const;
  bool is_word_touched(int page, int word) const;
  // All of them, as spans that show nothing.
  Text all() const;
  // The text of a word with U+2588 for each hidden character.
  std::string blackened(const std::string& text, int page, int word) const;

 private:
  std::vector<std::vector<std::vector<Reach>>> pages_;  // page, word, character; all indexes from 0
};

// The text with one mark for each stretch of hidden characters. The mark takes no character of the PDF.
Text without(const Text& text, const HiddenCharacters& hidden, const std::string& mark);

// As many U+2588 as the text has characters that are no spaces.
std::string blackened(const std::string& text);

}  // namespace referat::redaction
