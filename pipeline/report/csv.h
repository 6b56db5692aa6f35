// Comma-separated values as RFC 4180 has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/result.h"

namespace referat {

// One record with its line end (CR LF). A field that a spreadsheet would take for a formula is led by an apostrophe.
std::string csv_record(const std::vector<std::string>& fields);

// All records; semicolons instead of commas are read too, where the first record has them, and a byte order mark is
// passed over. ErrorKind::input with the line of a quote that is not closed or stands inside a field.
Result<std::vector<std::vector<std::string>>> parse_csv(std::string_view text);

}  // namespace referat
