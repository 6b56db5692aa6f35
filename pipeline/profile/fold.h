// Letters and spaces as profiles compare them, with the way back to the bytes of the text.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/characters.h"

namespace referat {

// One character as a folded text has it: lower case, dashes and apostrophes in their plain form, a space for any space.
std::string fold_character(char32_t character);
void append_folded(std::string& out, char32_t character);

// A text in lower case, runs of spaces as one, dashes and apostrophes in their plain form. Folded once, it answers any
// number of questions. It keeps a view: the text must outlive it. Not for several threads at once.
class FoldedText {
 public:
  explicit FoldedText(std::string_view text);

  std::string_view text() const { return text_; }  // as given
  const std::string& folded() const { return folded_; }
  // Well-formed UTF-8 without marks that would be composed, and without the long s: parts of it fold to parts of this.
  bool is_plain() const { return plain_; }
  // The byte of the text that a byte of the folded text, or its end, comes from.
  std::size_t origin(std::size_t at) const;
  // Whether a folded fragment occurs; also true when that cannot be told.
  bool may_hold(std::string_view fragment) const;
  bool has_digit() const;

 private:
  void mark_pairs() const;

  std::string_view text_;
  std::string folded_;
  bool plain_ = true, long_s_ = false;  // the long s is an s to RE2 alone
  // Found out when first asked for: where bytes come from, and which bytes and pairs of neighbours there are.
  mutable std::vector<std::size_t> origins_;
  mutable std::optional<std::array<std::uint64_t, 64>> pairs_;
  mutable std::array<std::uint64_t, 4> bytes_{};
};

// The part of a folded text without outer spaces and one trailing colon, as fold_phrase folds phrases.
std::string_view without_outer(std::string_view folded);

// A letter, a digit or a mark that belongs to one, in any script.
bool is_word_character(char32_t character);
bool is_upper_case(char32_t character);
bool is_space(char32_t character);

// No word runs over this place: one of its sides is no word character.
bool is_word_edge(std::string_view text, std::size_t at);

// The part without outer spaces, as [begin, end).
struct ByteRange {
  std::size_t begin = 0, end = 0;
  bool empty() const { return end <= begin; }
  bool operator==(const ByteRange&) const = default;
};
ByteRange trim(std::string_view text, ByteRange range);

}  // namespace referat
