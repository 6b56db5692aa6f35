// Gives list items their type and depth.
#pragma once

#include <vector>

#include "stages/find_blocks/paragraphs.h"

namespace referat::blocks {

// Sets marker->type (roman or alpha, by the neighbours) and depth of each group with a marker. Depth follows indent; at
// one indent, another kind of marker opens a deeper level until the outer kind comes back.
void nest_lists(const std::vector<FlowLine>& flow, std::vector<LineGroup>& groups);

}  // namespace referat::blocks
