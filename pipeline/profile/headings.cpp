#include "pipeline/profile/headings.h"

#include "pipeline/document/characters.h"
#include "pipeline/profile/decisions.h"
#include "pipeline/profile/fold.h"

namespace referat {

std::string heading_words(std::string heading) {
  if (heading.ends_with('.') && heading.find(' ') == std::string::npos) heading.pop_back();
  const std::size_t space = heading.find(' ');
  if (space != std::string::npos && is_digit(first_letter(heading)) &&
      heading.find_first_not_of("0123456789.") == space)
    heading.erase(0, space + 1);
  return heading;
}

HeadingMeaning read_heading(std::string_view printed, const Profile& profile) {
  const std::string words = heading_words(std::string(printed));
  const FoldedText heading(words);
  HeadingMeaning meaning;
  if (profile.whole("attachments", heading)) {
    meaning.attachments = meaning.known = true;
    return meaning;
  }
  const auto section = profile.whole("section", heading);
  if (const auto decision = read_decision_heading(words, profile)) {
    meaning.type = section && section->value == "earlierDecision" ? section->value : "decision";
    meaning.known = true;
    if (!profile.whole("generic-body", decision->body)) meaning.body = decision->body;
    meaning.date = decision->date;
  } else if (section) {
    meaning.type = section->value;
    meaning.known = true;
  }
  return meaning;
}

}  // namespace referat
