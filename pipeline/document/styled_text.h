// Text as outputs show it: in stretches of one style, without soft hyphens, of characters that XML can hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// A stretch of text in one style.
struct StyledRun {
  std::string text;    // as XML can hold it
  std::string target;  // of a link: an http, https or mailto address without spaces; else empty
  bool bold = false;
  bool italic = false;
  int page = 0;  // of its first character, from 1
  bool operator==(const StyledRun&) const = default;
};

enum class Pages { joined, split };

// The runs of a text in order. Neighbouring spans of one style become one run, on one page alone with Pages::split; the
// space between two styles has what they have in common. Their texts together are plain_text.
std::vector<StyledRun> styled_runs(const Document& document, const Text& text, Pages pages = Pages::joined);

// The characters of a text: NFC, without soft hyphens, with U+FFFD for what XML cannot hold.
std::string plain_text(std::string_view text);
std::string plain_text(const Text& text);

}  // namespace referat
