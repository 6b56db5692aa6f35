// Danish personal identification numbers (CPR).
#pragma once

#include <optional>
#include <string_view>

namespace referat {

// How sure it is that ten digits are one.
enum class CprProof {
  none,         // their date does not exist
  date,         // it exists, and the check digit is wrong
  open_date,    // the same, and it is a date of which numbers without a check digit are given since 2007
  check_digit,  // it exists, and the check digit is right
};

// `digits` are ten: DDMMYY and a serial number, whose first digit tells the century. The check is modulus 11.
CprProof prove_cpr(std::string_view digits);

// The same for the number of a person who lives elsewhere: the day is raised by 60. It has no check digit.
bool is_replacement_cpr(std::string_view digits);

}  // namespace referat
