// Makes words from glyphs in drawing order.
#pragma once

#include <cstddef>
#include <vector>

#include "stages/read_pdf/code_points.h"
#include "stages/read_pdf/fonts.h"
#include "stages/read_pdf/glyphs.h"
#include "stages/read_pdf/reading_notes.h"

namespace referat::reading {

// A word of one page under construction, and the words that are finished. Words break where pdftotext breaks them:
// at white space, at a gap or an overlap, at another baseline, and besides where font, size or visibility change.
class WordBuilder {
 public:
  // `page` receives the words; its number and size must be set. All three outlive the builder.
  WordBuilder(Page& page, FontList& fonts, ReadingNotes& notes);

  // Adds a glyph. Characters that are spaces end the word; a glyph without meaning counts as U+FFFD.
  void add(const Glyph& glyph, const TextStyle& style);
  // Ends the word: the next glyph begins a new one even when it touches.
  void end_word();
  // Ends the last word, joins letters that were set wide apart, and marks duplicates. Call once, at the page's end.
  void finish();

  std::size_t glyphs() const { return glyphs_; }
  // Glyphs without a meaning; guessed ones are among them unless, taken together, they read like language.
  std::size_t meaningless_glyphs() const;
  bool full() const;

 private:
  struct Line {
    Placed chars;
    double start = 0, end = 0;    // along the reading direction
    double last_start = 0;        // of the last glyph
    std::size_t last_length = 0;  // code points of the last glyph
    double base = 0;              // across it
    bool bold_by_repetition = false;
    TextStyle style;
  };

  bool continues(double along, double across, const TextStyle& style, bool& overlaps) const;
  bool repeats_last_glyph(const Placed& incoming, double along, double across, const TextStyle& style) const;
  // Fills incoming_ with the characters of a glyph; a space in it ends the word before or behind.
  void take_characters(const Glyph& glyph, double along, double advance, const TextStyle& style);
  void append(double along, double across, double end, const TextStyle& style);
  void note_guess(const Glyph& glyph, double along, double across, const TextStyle& style);
  void note_character(Remark remark, double along, double across, const TextStyle& style);
  void emit(Line& line, bool duplicate);
  Visibility visibility_of(const Word& word, const TextStyle& style);

  Page& page_;
  FontList& fonts_;
  ReadingNotes& notes_;
  Line current_, shadow_;  // shadow_: glyphs drawn again over those of current_
  Placed incoming_;
  bool last_overlapped_ = false;
  bool space_before_next_ = true;
  std::vector<bool> touches_previous_;  // per word: no white space was drawn between it and the word before
  std::size_t glyphs_ = 0, unmapped_ = 0;
  std::size_t guessed_ = 0, guessed_letters_ = 0, guessed_vowels_ = 0;
};

}  // namespace referat::reading
