// What every form of the report says about a page.
#pragma once

#include <cstdint>

#include "pipeline/document/pages.h"

namespace referat {

// The characters of all words of a page, spaces not counted.
std::int64_t characters_of(const Page& page);

}  // namespace referat
