#include "pipeline/checks/output_words.h"

#include <charconv>

#include "pipeline/document/unicode.h"

namespace referat {

namespace {

constexpr std::size_t kLongestEntity = 12;

// "#229" or "#xE5" as a code point; a space for every other entity, all of which stand for marks.
char32_t entity(std::string_view name) {
  if (!name.starts_with('#')) return U' ';
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  return read.ec == std::errc() && read.ptr == name.data() + name.size() ? char32_t{value} : U' ';
}

// The text with entities and backslash escapes undone.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      const std::size_t end = text.find(';', i);
      if (end != std::string_view::npos && end - i <= kLongestEntity) {
        append_utf8(out, entity(text.substr(i + 1, end - i - 1)));
        i = end + 1;
        continue;
      }
    }
    if (text[i] == '\\' && i + 1 < text.size()) {
      std::uint32_t value = 0;
      const bool four = text[i + 1] == 'u' && i + 6 <= text.size() &&
                        std::from_chars(text.data() + i + 2, text.data() + i + 6, value, 16).ptr == text.data() + i + 6;
      append_utf8(out, four ? char32_t{value} : U' ');
      i += four ? 6 : 2;
      continue;
    }
    out += text[i++];
  }
  return out;
}

}  // namespace

OutputWords words_of_output(std::string_view bytes) {
  std::string spaced, joined, inside;
  while (!bytes.empty()) {
    const std::size_t open = std::min(bytes.find('<'), bytes.size());
    spaced += bytes.substr(0, open);
    joined += bytes.substr(0, open);
    bytes.remove_prefix(open);
    const std::size_t close = std::min(bytes.find('>'), bytes.size());
    inside += bytes.substr(0, close);
    inside += ' ';
    spaced += ' ';
    bytes.remove_prefix(std::min(close + 1, bytes.size()));
  }
  return {decoded(spaced), decoded(joined), decoded(inside)};
}

}  // namespace referat
