// What the name of a font says about it.
#pragma once

#include <string>
#include <string_view>

namespace referat::reading {

struct FontName {
  std::string family;
  bool bold = false;
  bool italic = false;
};

// Takes a PostScript font name apart: subset prefix ("ABCDEF+") and style words go, weight and slant are kept.
// "ABCDEF+TimesNewRomanPS-BoldItalicMT" gives {"TimesNewRoman", bold, italic}.
FontName parse_font_name(std::string_view name);

}  // namespace referat::reading
