// An XML that was written earlier, laid against a fresh reading of its PDF. The public half stands in referat.h.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/api/referat.h"

namespace referat {

// What verify() finds beside faults of the schema: source-differs, the codes of round_trip(), reading-differs, and one
// of same-bytes and other-bytes. `today` is the outcome of converting the PDF now, `sha256` the hash of the PDF.
std::vector<Note> compare_with(std::string_view minutes_xml, const Outcome& today, std::string_view sha256);

}  // namespace referat
