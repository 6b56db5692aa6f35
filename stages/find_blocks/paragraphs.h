// Groups the lines of the flow into paragraphs and list items.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/document/characters.h"
#include "stages/find_blocks/flow.h"
#include "stages/find_blocks/join.h"

namespace referat::blocks {

// Some lines of the flow that belong together, before anyone says what they are.
struct LineGroup {
  std::vector<std::size_t> lines;    // indexes in the flow
  std::optional<ListMarker> marker;  // it begins with this list marker
  Length text_left = 0;              // list items: where the text behind the marker begins
  int depth = 0;
};

std::vector<LineGroup> group_lines(const Document& document, const Profile& profile, const std::vector<FlowLine>& flow);

}  // namespace referat::blocks
