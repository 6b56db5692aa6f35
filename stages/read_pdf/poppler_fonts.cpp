#include "stages/read_pdf/poppler_fonts.h"

#include <GlobalParams.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "stages/read_pdf/font_name.h"

namespace referat::reading {
namespace {

bool is_hex(const char* text) {
  return *text != '\0' && std::strspn(text, "0123456789ABCDEFabcdef") == std::strlen(text);
}

// A name of the Adobe Glyph List, or one that spells its code point ("uni00E6", "u1F600").
bool is_meaningful_name(const char* name) {
  std::string base(name);
  base.resize(std::min(base.find('.'), base.size()));  // "a.alt"
  if (base.empty()) return false;
  if (globalParams->mapNameToUnicodeText(base.c_str()) != 0 || globalParams->mapNameToUnicodeAll(base.c_str()) != 0)
    return true;
  if (base.starts_with("uni") && base.size() >= 7) return is_hex(base.c_str() + 3);
  return base.starts_with("u") && base.size() >= 5 && base.size() <= 7 && is_hex(base.c_str() + 1);
}

// A Type 3 font says nothing of its em. The letter m is about 0.6 em wide in text faces, as pdftotext assumes too.
double type3_size_factor(const Gfx8BitFont& font) {
  const double* matrix = font.getFontMatrix();
  double factor = 1;
  for (int code = 0; code < 256; ++code) {
    const char* name = font.getCharName(code);
    if (name == nullptr || std::strcmp(name, "m") != 0) continue;
    const double width = font.getWidth(static_cast<unsigned char>(code));
    if (width > 0.01) factor = width / 0.6;
    break;
  }
  const double height = std::abs(font.getFontBBox()[3] - font.getFontBBox()[1]) * std::abs(matrix[3]);
  if (factor == 1 && height > 0.01 && (height < 0.5 || height > 3)) factor = height / 1.2;
  return std::isfinite(factor) ? std::clamp(factor, 0.001, 1000.0) : 1;
}

}  // namespace

FontInUse FontsInUse::describe(const GfxFont* font, bool unicode_known) {
  FontInUse use;
  Font face;
  face.unicode_known = unicode_known;
  if (font == nullptr) {
    use.index = list_.index_of(face);
    return use;
  }
  const FontName name = parse_font_name(font->getName().value_or(""));
  face.family = name.family;
  face.type3 = font->getType() == fontType3;
  const bool heavy = font->getWeight() >= GfxFont::W600 && font->getWeight() <= GfxFont::W900;
  face.bold = name.bold || font->isBold() || heavy;
  face.italic = name.italic || font->isItalic();
  face.fixed_pitch = font->isFixedWidth();
  use.index = list_.index_of(face);
  use.ascent = std::clamp(font->getAscent(), 0.3, 1.5);
  use.descent = std::clamp(font->getDescent(), -1.0, 0.0);
  use.maps_by_name = !font->isCIDFont() && !font->hasToUnicodeCMap();
  for (std::size_t code = 0; use.maps_by_name && code < use.named.size(); ++code) {
    const char* glyph = static_cast<const Gfx8BitFont&>(*font).getCharName(static_cast<int>(code));
    use.named[code] = glyph != nullptr && is_meaningful_name(glyph);
  }
  if (face.type3) use.size_factor = type3_size_factor(static_cast<const Gfx8BitFont&>(*font));
  return use;
}

const FontInUse& FontsInUse::find(const GfxFont* font) {
  const Ref key = font == nullptr ? Ref::INVALID() : *font->getID();
  const auto place = known_.find(key);
  if (place != known_.end()) return place->second;
  return known_.emplace(key, describe(font, true)).first->second;
}

const FontInUse& FontsInUse::find_unmapped(const GfxFont* font) {
  const Ref key = font == nullptr ? Ref::INVALID() : *font->getID();
  const auto place = unmapped_.find(key);
  if (place != unmapped_.end()) return place->second;
  return unmapped_.emplace(key, describe(font, false)).first->second;
}

}  // namespace referat::reading
