// Fonts as Poppler holds them. Included by poppler_*.cpp alone.
#pragma once

#include <GfxFont.h>

#include <bitset>
#include <map>

#include "stages/read_pdf/fonts.h"

namespace referat::reading {

// What the device needs of a font in use.
struct FontInUse {
  int index = -1;                       // in Document::fonts
  double ascent = 0.9, descent = -0.2;  // ems
  double size_factor = 1;               // drawn size over nominal size; a Type 3 font has units of its own
  // 8-bit font without ToUnicode: its glyph names decide which codes have a meaning.
  bool maps_by_name = false;
  std::bitset<256> named;
};

// Looks each font of a document up once.
class FontsInUse {
 public:
  explicit FontsInUse(FontList& list) : list_(list) {}
  // `font` may be null (text drawn without a font).
  const FontInUse& find(const GfxFont* font);
  // The font with a code that it cannot map, from now on marked as Font::unicode_known false.
  const FontInUse& find_unmapped(const GfxFont* font);

 private:
  FontInUse describe(const GfxFont* font, bool unicode_known);

  FontList& list_;
  std::map<Ref, FontInUse> known_, unmapped_;
};

}  // namespace referat::reading
