// The words of a finished document, read back from its formats in the order of the minutes XML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat {

using Words = std::vector<std::string>;

// Which of the minutes' words a format keeps.
struct Kept {
  bool furniture = true;
  bool votes = true;  // the typed copies of parties and names beside the sentence that tells them
};

Words words_of_minutes(const std::string& xml, const Kept& kept = {});
Words words_of_akn(const std::string& xml);
Words words_of_json(const std::string& json);
Words words_of_html(const std::string& html);
Words words_of_text(const std::string& text);

// Where two sequences part, with some words before; empty: nowhere.
std::string difference(const Words& expected, const Words& got);

}  // namespace referat
