// Printed numbers of members, held against the people named.
#pragma once

#include <optional>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::meeting {

// A note when the head of the document (its blocks before `end`) prints how many members there are, or how many are
// present or absent, and another number is named.
std::optional<Note> check_sums(const Document& document, int end, const std::vector<Person>& people,
                               const Profile& profile);

}  // namespace referat::meeting
