// What a heading over a part of an item means.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/profile/profile.h"

namespace referat {

// The words that a profile is asked about: without the number of a numbered section ("2.1 Background") and without the
// stop of a one-word heading that shares its line with the text ("Decision.").
std::string heading_words(std::string heading);

struct HeadingMeaning {
  std::string type = "other";  // canonical type of the section
  bool known = false;          // the profile knows the heading, be it as "other"
  bool attachments = false;    // it stands over a list of attachments
  std::string body, date;      // of a decision, where the heading names them
  bool operator==(const HeadingMeaning&) const = default;
};

// Reads the words of a heading by the roles `attachments`, `decision` and `section`.
HeadingMeaning read_heading(std::string_view heading, const Profile& profile);

}  // namespace referat
