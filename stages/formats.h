// The formats that a finished document can be written in.
#pragma once

#include <span>
#include <string_view>

#include "pipeline/output/writer.h"

namespace referat {

// All formats, in the order of the help.
std::span<const Format> formats();

// The format of this name, or nullptr.
const Format* find_format(std::string_view name);

}  // namespace referat
