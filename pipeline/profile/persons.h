// The people of one attendance value: "Navn Navnesen (A), formand, Navn Navnsen (V) - afbud".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Ranges are bytes of the text that was read; brackets, commas and dashes around them are outside.
struct FoundPerson {
  ByteRange name;
  ByteRange party;   // a letter, or words: "A", "Venstre", "løsgænger"
  std::string role;  // chair, viceChair, secretary, guest, or empty
  ByteRange role_text;
  std::vector<ByteRange> remarks;  // further words beside the name, in the order of the text
  ByteRange substitute_for;        // the name of the person whose seat is taken
  bool stands_in = false;          // named as the substitute of the person before: is there, whatever the list is of
  bool operator==(const FoundPerson&) const = default;
};

// In the order of the text. Empty for a text that says "nobody" (role nobody). Semicolons, line ends, commas and
// words of the role and-word separate people, unless what follows a comma is a party, a role or begins in lower case.
std::vector<FoundPerson> read_persons(std::string_view text, const Profile& profile);

}  // namespace referat
