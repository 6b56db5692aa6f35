// Fonts as Poppler holds them. Included by poppler_*.cpp alone.
#pragma once

#include <GfxFont.h>

#include <map>
#include <set>

#include "stages/read_pdf/fonts.h"

namespace referat::reading {

// What the device needs of a font in use.
struct FontInUse {
  int index = -1;                       // in Document::fonts
  double ascent = 0.9, descent = -0.2;  // ems
  double size_factor = 1;               // drawn size over nominal size; a Type 3 font has units of its own
  bool maps_by_name = false;  // 8-bit font without ToUnicode: a glyph name decides whether a code has a meaning
};

// Looks each font of a document up once.
class FontsInUse {
 public:
  explicit FontsInUse(FontList& list) : list_(list) {}
  // `font` may be null (text drawn without a font).
  const FontInUse& find(const GfxFont* font);
  // False when the font gives no sound meaning to the code, so that Poppler's answer is a guess.
  static bool has_meaning(const GfxFont& font, CharCode code);
  // The font with a code that it cannot map, from now on marked as Font::unicode_known false.
  const FontInUse& find_unmapped(const GfxFont* font);

 private:
  FontInUse describe(const GfxFont* font, bool unicode_known);

  FontList& list_;
  std::map<Ref, FontInUse> known_, unmapped_;
};

}  // namespace referat::reading
