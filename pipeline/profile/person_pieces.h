// A list of people cut at what separates them and their attributes.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/profile.h"

namespace referat {

// A stretch between separators, or what stands in brackets.
struct PersonPiece {
  ByteRange range;
  bool bracket = false;     // stood in brackets
  bool dash = false;        // stands behind a spaced dash
  bool new_person = false;  // stands behind a semicolon or a line end, or at the start
  bool after_comma = false;
  bool sentence = false;  // stands behind a stop
};

// In the order of the text; pieces without a letter are left out.
std::vector<PersonPiece> person_pieces(std::string_view text, const Profile& profile);

// The bytes of a range.
std::string_view part(std::string_view text, const ByteRange& range);
bool starts_upper(std::string_view text);
// A letter or digit anywhere.
bool has_letter(std::string_view text);

}  // namespace referat
