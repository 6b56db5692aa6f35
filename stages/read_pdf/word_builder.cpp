#include "stages/read_pdf/word_builder.h"

#include <cmath>

#include "stages/read_pdf/duplicates.h"
#include "stages/read_pdf/limits.h"
#include "stages/read_pdf/spaced_letters.h"

namespace referat::reading {
namespace {

// Shares of the font size; the first four are those of pdftotext, so that words agree with it.
constexpr double kBreakingGap = 0.1;
constexpr double kBreakingOverlap = 0.2;
constexpr double kRepeatAlong = 0.1;
constexpr double kRepeatAcross = 0.2;
constexpr double kBreakingBaseline = 0.5;  // points
constexpr double kBreakingSize = 0.05;
// A glyph that is drawn again exactly where it was makes nothing bolder.
constexpr double kBoldeningShift = 0.005;

double along_axis(double x, double y, const TextStyle& style) {
  if (style.slanted) return x * style.slant_x + y * style.slant_y;
  switch (style.turns) {
    case 1:
      return y;
    case 2:
      return -x;
    case 3:
      return -y;
    default:
      return x;
  }
}

double across_axis(double x, double y, const TextStyle& style) {
  if (style.slanted) return y * style.slant_x - x * style.slant_y;
  return style.turns % 2 == 0 ? y : x;
}

// A position along the reading direction as the page's x or y.
double on_page(double along, int turns) { return turns == 2 || turns == 3 ? -along : along; }

// The box around slanted text.
DeviceBox slanted_box(double start, double end, double top, double bottom, const TextStyle& style) {
  DeviceBox box{HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
  for (const double along : {start, end})
    for (const double across : {top, bottom}) {
      const double x = along * style.slant_x - across * style.slant_y;
      const double y = along * style.slant_y + across * style.slant_x;
      box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x), std::max(box.bottom, y)};
    }
  return box;
}

DeviceBox device_box(double start, double end, double base, const TextStyle& style) {
  const double up = style.ascent * style.size, down = -style.descent * style.size;
  if (style.slanted) return slanted_box(start, end, base - up, base + down, style);
  switch (style.turns) {
    case 1:
      return {base - down, start, base + up, end};
    case 2:
      return {-end, base - down, -start, base + up};
    case 3:
      return {base - up, -end, base + down, -start};
    default:
      return {start, base - up, end, base + down};
  }
}

Box to_box(const DeviceBox& box) {
  return {from_points(box.left), from_points(box.top), from_points(box.right), from_points(box.bottom)};
}

bool same_style(const TextStyle& a, const TextStyle& b) {
  return a.font == b.font && a.turns == b.turns && a.slant_x == b.slant_x && a.visibility == b.visibility &&
         std::abs(a.size - b.size) <= kBreakingSize * a.size;
}

}  // namespace

WordBuilder::WordBuilder(Page& page, FontList& fonts, ReadingNotes& notes)
    : page_(page), fonts_(fonts), notes_(notes) {}

bool WordBuilder::full() const { return glyphs_ > kMostGlyphsOnPage || page_.words.size() >= kMostWordsOnPage; }

void WordBuilder::add(const Glyph& glyph, const TextStyle& style) {
  if (!std::isfinite(glyph.x + glyph.y + glyph.dx + glyph.dy) || !(style.size > 0) || full()) return;
  ++glyphs_;
  const double along = along_axis(glyph.x, glyph.y, style);
  const double across = across_axis(glyph.x, glyph.y, style);
  const double advance = along_axis(glyph.dx, glyph.dy, style);
  if (glyph.length == 1 && use_of(glyph.text[0]) == CodePointUse::space) {
    end_word();
    return;
  }
  incoming_.text.clear();
  incoming_.ends.clear();
  if (glyph.length == 0) {
    ++unmapped_;
    note_character(Remark::no_unicode_map, along, across, style);
    incoming_.text.push_back(0xFFFD);
    incoming_.ends.push_back(along + advance);
  } else {
    if (glyph.turned) note_character(Remark::bytes_turned, along, across, style);
    if (glyph.guessed) note_guess(glyph, along, across, style);
    take_characters(glyph, along, advance, style);
  }
  if (incoming_.text.empty()) return;
  append(along, across, along + advance, style);
}

void WordBuilder::note_guess(const Glyph& glyph, double along, double across, const TextStyle& style) {
  constexpr std::u32string_view kVowels = U"aeiouyAEIOUY\u00E6\u00F8\u00E5\u00C6\u00D8\u00C5";
  ++guessed_;
  const char32_t c = glyph.text[0], lower = c | 0x20;
  const bool vowel = kVowels.find(c) != std::u32string_view::npos;
  guessed_vowels_ += vowel ? 1 : 0;
  guessed_letters_ += vowel || (lower >= U'a' && lower <= U'z') ? 1 : 0;
  note_character(Remark::no_unicode_map, along, across, style);
}

std::size_t WordBuilder::meaningless_glyphs() const {
  // Of running text in Latin letters, nearly all characters are letters and four in ten of these are vowels; codes that
  // a program has dealt out in order of use come nowhere near that.
  const bool language = guessed_letters_ * 10 >= guessed_ * 6 && guessed_vowels_ * 4 >= guessed_letters_ &&
                        guessed_vowels_ * 2 <= guessed_letters_ + 4;
  return unmapped_ + (language ? 0 : guessed_);
}

void WordBuilder::take_characters(const Glyph& glyph, double along, double advance, const TextStyle& style) {
  const double across = across_axis(glyph.x, glyph.y, style);
  const double share = advance / glyph.length;
  for (int i = 0; i < glyph.length; ++i) {
    const char32_t c = glyph.text[i];
    const double begin = along + share * i;
    switch (use_of(c)) {
      case CodePointUse::nothing:
        break;
      case CodePointUse::space:  // within a replacement text of several words
        if (!incoming_.text.empty()) append(along, across, begin, style);
        incoming_ = {};
        end_word();
        break;
      case CodePointUse::ligature: {
        const std::u32string_view letters = ligature_letters(c);
        const double step = share / static_cast<double>(letters.size());
        for (std::size_t k = 0; k < letters.size(); ++k) {
          incoming_.text.push_back(letters[k]);
          incoming_.ends.push_back(begin + step * static_cast<double>(k + 1));
        }
        break;
      }
      case CodePointUse::unfit:
        if (advance == 0) break;  // a control character that is not even drawn
        note_character(Remark::xml_unfit_character, begin, across, style);
        incoming_.text.push_back(0xFFFD);
        incoming_.ends.push_back(begin + share);
        break;
      case CodePointUse::keep:
        if (c == 0xAD) note_character(Remark::soft_hyphen, begin, across, style);
        incoming_.text.push_back(c);
        incoming_.ends.push_back(begin + share);
        break;
    }
  }
}

bool WordBuilder::continues(double along, double across, const TextStyle& style, bool& overlaps) const {
  if (current_.chars.text.empty()) return false;
  const double size = current_.style.size;
  const double gap = along - current_.end;
  overlaps = std::abs(along - current_.last_start) < kRepeatAlong * size &&
             std::abs(across - current_.base) < kRepeatAcross * size;
  return !overlaps && !last_overlapped_ && gap >= -kBreakingOverlap * size && gap <= kBreakingGap * size &&
         std::abs(across - current_.base) <= kBreakingBaseline && same_style(current_.style, style) &&
         current_.chars.text.size() < kMostCodePointsInWord;
}

bool WordBuilder::repeats_last_glyph(const Placed& incoming, double along, double across,
                                     const TextStyle& style) const {
  const std::u32string& text = current_.chars.text;
  if (text.empty() || style.turns != current_.style.turns || style.visibility != current_.style.visibility)
    return false;
  if (style.visibility != Visibility::visible) return false;
  if (std::abs(along - current_.last_start) >= kRepeatAlong * style.size) return false;
  if (std::abs(across - current_.base) >= kRepeatAcross * style.size) return false;
  const bool has_width = current_.end - current_.last_start > kRepeatAlong * style.size;
  return has_width && current_.last_length == incoming.text.size() &&
         text.compare(text.size() - current_.last_length, std::u32string::npos, incoming.text) == 0;
}

void WordBuilder::append(double along, double across, double end, const TextStyle& style) {
  Line* line = &current_;
  if (repeats_last_glyph(incoming_, along, across, style)) {
    if (std::abs(along - current_.last_start) + std::abs(across - current_.base) > kBoldeningShift * style.size)
      current_.bold_by_repetition = true;
    line = &shadow_;
  } else {
    bool overlaps = false;
    const bool goes_on = continues(along, across, style, overlaps);
    if (!goes_on && !current_.chars.text.empty()) {
      end_word();
      space_before_next_ = false;
    }
    last_overlapped_ = overlaps;
  }
  if (line->chars.text.empty()) {
    line->start = along;
    line->base = across;
    line->style = style;
    if (line == &current_) touches_previous_.push_back(!space_before_next_);
    if (line == &current_) space_before_next_ = false;
  }
  line->chars.text += incoming_.text;
  line->chars.ends.insert(line->chars.ends.end(), incoming_.ends.begin(), incoming_.ends.end());
  line->last_start = along;
  line->last_length = incoming_.text.size();
  line->end = end;
}

void WordBuilder::note_character(Remark remark, double along, double across, const TextStyle& style) {
  const Box box = to_box(device_box(along, along + style.size / 2, across, style));
  notes_.add(remark, {page_.number, box});
}

void WordBuilder::end_word() {
  if (!current_.chars.text.empty()) emit(current_, false);
  if (!shadow_.chars.text.empty()) {
    emit(shadow_, true);
    touches_previous_.push_back(false);
  }
  last_overlapped_ = false;
  space_before_next_ = true;
}

void WordBuilder::emit(Line& line, bool duplicate) {
  const TextStyle& style = line.style;
  compose(line.chars);
  Word word;
  word.text = to_utf8(line.chars.text);
  word.box = to_box(device_box(std::min(line.start, line.end), std::max(line.start, line.end), line.base, style));
  word.baseline = style.slanted ? word.box.bottom : from_points(line.base);
  word.size = from_points(style.size);
  word.font = line.bold_by_repetition ? fonts_.bold_of(style.font) : style.font;
  word.colour = style.colour;
  word.rotation = style.turns * 90;
  word.slanted = style.slanted;
  word.artifact = style.artifact;
  word.tag = style.tag;
  word.visibility = duplicate ? Visibility::duplicate : visibility_of(word, style);
  const std::size_t inner = line.chars.ends.size() - 1;
  word.edges.reserve(inner);
  for (std::size_t i = 0; i < inner; ++i) {
    const double end = line.chars.ends[i];
    word.edges.push_back(
        from_points(style.slanted ? end * style.slant_x - line.base * style.slant_y : on_page(end, style.turns)));
  }
  page_.words.push_back(std::move(word));
  line.chars.text.clear();
  line.chars.ends.clear();
  line.bold_by_repetition = false;
}

Visibility WordBuilder::visibility_of(const Word& word, const TextStyle& style) {
  const Place place{page_.number, word.box};
  const auto apart = [&](const Box& area) {
    return word.box.right <= area.left || word.box.left >= area.right || word.box.bottom <= area.top ||
           word.box.top >= area.bottom;
  };
  if (apart({0, 0, page_.width, page_.height})) {
    notes_.add(Remark::text_outside_page, place);
    return Visibility::outside;
  }
  if (style.visibility == Visibility::invisible) {
    notes_.add(Remark::invisible_text, place);
    return Visibility::invisible;
  }
  if (apart(to_box(style.clip))) {
    notes_.add(Remark::text_clipped, place);
    return Visibility::outside;
  }
  return Visibility::visible;
}

void WordBuilder::finish() {
  end_word();
  if (full()) notes_.add(Remark::limit_reached, {page_.number, {}}, "glyphs on a page");
  join_spaced_letters(page_.words, touches_previous_);
  const std::vector<int> repeated = mark_duplicates(page_.words);
  for (const int index : repeated) {
    Word& word = page_.words[static_cast<std::size_t>(index)];
    word.font = fonts_.bold_of(word.font);
  }
  for (const Word& word : page_.words) {
    const bool type3 = word.font >= 0 && fonts_.fonts()[static_cast<std::size_t>(word.font)].type3;
    if (type3) notes_.add(Remark::type3_font, {page_.number, word.box});
    if (word.visibility == Visibility::duplicate) notes_.add(Remark::duplicate_text, {page_.number, word.box});
  }
}

}  // namespace referat::reading
