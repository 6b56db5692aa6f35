// The left and right edge of the running text.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "stages/find_blocks/flow.h"

namespace referat::blocks {

// Lines outside columns get the text edges of all pages of the same width as their column.
void set_text_edges(const Document& document, std::vector<FlowLine>& flow);

}  // namespace referat::blocks
