// Footnotes: small type that begins with a mark which stands raised in the text.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "stages/find_blocks/flow.h"
#include "stages/find_blocks/join.h"

namespace referat::blocks {

// Takes the footnotes at the page feet out of the flow, so that a paragraph goes on over the page end, and returns them
// as blocks of kind note in reading order.
std::vector<Block> take_footnotes(const Document& document, std::vector<FlowLine>& flow, Hyphens& hyphens);

// Puts each footnote behind the block that refers to it, and turns notes that are printed in the middle of the text
// into blocks of kind note where they stand.
void place_notes(const Document& document, std::vector<Block> footnotes, std::vector<Block>& blocks);

}  // namespace referat::blocks
