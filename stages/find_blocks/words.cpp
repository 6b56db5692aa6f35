#include "stages/find_blocks/words.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/profile/decisions.h"
#include "pipeline/profile/numbers.h"

namespace referat::blocks {
namespace {

// Longer texts are sentences, whatever they end in. In bytes.
constexpr std::size_t kLongestLabel = 60;

}  // namespace

bool is_known_label(std::string_view text, const Profile& profile) {
  if (text.size() > kLongestLabel) return false;
  return profile.whole("label", text) || profile.whole("attendance", text) || profile.whole("number", text);
}

bool is_label(std::string_view text, const Profile& profile) {
  if (text.empty() || text.size() > kLongestLabel) return false;
  return text.back() == ':' || is_known_label(text, profile);
}

bool is_fact(std::string_view text, const Profile& profile) {
  const std::vector<FoundNumber> numbers = find_numbers(text, profile);
  const bool labelled = !numbers.empty() && numbers.front().label.end > numbers.front().label.begin &&
                        numbers.front().label.begin == 0 && numbers.front().value.end > numbers.front().value.begin;
  return labelled || profile.whole("access", text);
}

bool is_like_name(std::string_view text) {
  // What stands beside the name: "(A)", ", formand".
  text = text.substr(0, std::min(text.find(" ("), text.find(", ")));
  // "von", "af", "el": shorter than any word that ends a sentence's part.
  constexpr std::size_t kParticle = 3;
  int words = 0;
  bool capital_last = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    capital_last = is_upper(code_point_at(word, 0).value);
    if (!capital_last && (word.size() > kParticle || words == 0)) return false;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint c = code_point_at(word, i);
      if (!is_letter(c.value) && c.value != U'.' && c.value != U'-' && c.value != U'\'' && c.value != U'’')
        return false;
      i += c.bytes;
    }
    ++words;
    begin = end + 1;
  }
  return capital_last && words >= 2 && words <= 5 && text.back() != '.';
}

bool is_prose(std::string_view text) {
  std::size_t letters = 0, all = 0;
  for (std::size_t i = 0; i < text.size(); ++all) {
    const CodePoint c = code_point_at(text, i);
    letters += is_letter(c.value) ? 1 : 0;
    i += c.bytes;
  }
  return letters * 2 >= all;
}

bool is_section_heading(std::string_view text, const Profile& profile) {
  return profile.whole("section", text) || profile.whole("attachments", text) || read_decision_heading(text, profile);
}

}  // namespace referat::blocks
