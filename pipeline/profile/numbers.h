// Case, journal and document numbers and case types, as printed in the label rows of an item.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/profile.h"

namespace referat {

struct FoundNumber {
  std::string kind;  // caseNumber, journalNumber, documentNumber, caseType
  ByteRange label;   // with its colon; empty for a number without a label
  ByteRange value;
  bool operator==(const FoundNumber&) const = default;
};

// Labels with their values, from the left; several may stand in one row. A label whose value is missing has an empty
// value range. A text that is nothing but a number in a known format, be it in brackets, is one FoundNumber without a
// label.
std::vector<FoundNumber> find_numbers(std::string_view text, const Profile& profile);

}  // namespace referat
