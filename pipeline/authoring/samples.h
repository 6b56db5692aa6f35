// Texts that a pattern matches, made from its syntax.
#pragma once

#include <string>
#include <vector>

#include "pipeline/profile/profile.h"

namespace referat {

// Up to `most` different texts that the pattern matches from end to end, the same each time. Fewer, or none, when the
// syntax is beyond read_pattern_syntax or its classes are seldom met.
std::vector<std::string> sample_texts(const Entry& pattern, std::size_t most);

}  // namespace referat
