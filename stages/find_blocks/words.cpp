#include "stages/find_blocks/words.h"

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

bool is_section_heading(std::string_view text, const Profile& profile) {
  return profile.whole("section", text) || profile.whole("attachments", text) || read_decision_heading(text, profile);
}

}  // namespace referat::blocks
