// Personal data in a text, found by their form and the words before them.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/profile/profile.h"

namespace referat {

enum class PersonalKind { cpr, cpr_likely, email, phone, address };

// The code under which findings and omissions of this kind are reported: "cpr-number".
std::string_view code_of(PersonalKind kind);

struct PersonalString {
  PersonalKind kind = PersonalKind::cpr;
  std::size_t begin = 0, end = 0;  // bytes of the text
  bool operator==(const PersonalString&) const = default;
};

// In the order of the kinds' places from the left, without overlap.
//
// cpr: ten digits in the form DDMMYY-XXXX whose date exists and whose check digit is right, or such digits in any form
//   behind a label of role number-label with value cpr.
// cpr_likely: digits whose date exists and that lack one of the two: written in one piece or with a space, or with a
// wrong
//   check digit behind the label or on a date of which such numbers are given.
// phone: eight digits in pairs, or in any form behind +45 or a label of value phone; foreign ones behind a plus.
// email: as RFC 5322 has it without quotes and comments.
// address: what a pattern of role private-address matches, unless the name in it holds a word of role institution.
//
// Digits behind a label of another value (case, account, company) or inside a longer number are none of these.
std::vector<PersonalString> find_personal_strings(std::string_view text, const Profile& profile);

}  // namespace referat
