#include "stages/read_pdf/fonts.h"

namespace referat::reading {

int FontList::index_of(const Font& font) {
  const Key key{font.family, font.bold, font.italic, font.fixed_pitch, font.type3, font.unicode_known};
  const auto [place, is_new] = index_.try_emplace(key, static_cast<int>(fonts_.size()));
  if (is_new) fonts_.push_back(font);
  return place->second;
}

int FontList::bold_of(int index) {
  if (index < 0 || static_cast<std::size_t>(index) >= fonts_.size()) return index;
  Font font = fonts_[static_cast<std::size_t>(index)];
  font.bold = true;
  return index_of(font);
}

}  // namespace referat::reading
