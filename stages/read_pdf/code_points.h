// What becomes of single code points on their way from a PDF into a Word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat::reading {

enum class CodePointUse {
  keep,
  space,     // separates words
  nothing,   // leaves no trace on the page: zero-width space, byte order mark, direction marks
  ligature,  // stands for several letters: see ligature_letters
  unfit,     // XML 1.0 cannot hold it (2.2 Characters): becomes U+FFFD
};

CodePointUse use_of(char32_t code_point);

// Turns round the bytes of a ligature's letters where a producer wrote them the wrong way: "ti" as U+7400 U+6900.
// Several code points, each of them a Latin letter shifted by eight bits, cannot mean anything else in Danish text.
bool turn_swapped_bytes(std::u32string& text);

// The letters of a ligature U+FB00 to U+FB06.
std::u32string_view ligature_letters(char32_t ligature);

// Code points with the place where each ends along the line of text.
struct Placed {
  std::u32string text;
  std::vector<double> ends;  // as many as code points
};

// Brings the text into Normalisation Form C; characters that melt into one take the end of the last of them.
void compose(Placed& placed);

std::string to_utf8(std::u32string_view text);

// A PDF text string (PDF 32000-1, 7.9.2.2: UTF-16 with mark, UTF-8 with mark, or PDFDocEncoding) in UTF-8, NFC, with
// unfit characters replaced and outer spaces dropped.
std::string decode_text_string(std::string_view bytes);
// The same as code points, spaces kept.
std::u32string decode_code_points(std::string_view bytes);

// Replaces every malformed byte of UTF-8 and every character that XML cannot hold by U+FFFD.
std::string make_valid_utf8(std::string_view bytes);

}  // namespace referat::reading
