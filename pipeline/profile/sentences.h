// A text cut into sentences.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/profile/fold.h"

namespace referat {

// A sentence ends at . ! or ? before a space and a capital or the text's end; a stop behind a number or a single letter
// ends none.
std::vector<ByteRange> sentences(std::string_view text);

}  // namespace referat
