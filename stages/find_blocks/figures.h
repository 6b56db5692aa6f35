// The pictures among the text.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "stages/find_blocks/flow.h"

namespace referat::blocks {

// Puts the pictures of the pages that have lines into the flow, by their height on the page. Ornaments, letterheads and
// scans behind their text are none.
std::vector<FlowLine> with_figures(const Document& document, std::vector<FlowLine> flow);

}  // namespace referat::blocks
