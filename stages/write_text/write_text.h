// The minutes as plain text, for search indexes.
#pragma once

#include <vector>

#include "pipeline/output/writer.h"

namespace referat {

// NAME.txt: UTF-8, a line for each paragraph, heading, list item and table row, an empty line before each item. See
// README.md for what stands where.
Result<std::vector<Output>> write_text(const WriterInput& input);

}  // namespace referat
