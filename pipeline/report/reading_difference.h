// Where two minutes XMLs of one PDF say something different beside their text.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// Compares elements, their nesting, attributes and typed values (dates, outcomes, states, numbers), not text and not
// boxes: the round trip does that. One note reading-differs with `severity` for each place where `xml` has something
// that `today` has not, or lacks something; at most 50 and one more that counts the rest. Time and memory grow with the
// square of the part that differs, up to 4000 elements on each side; beyond that the first difference alone is told.
std::vector<Note> reading_differences(std::string_view xml, std::string_view today, Severity severity);

}  // namespace referat
