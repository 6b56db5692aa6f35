// The lines of each page in the order in which they are read: columns down or across, margins, rows of several things.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_blocks/flow.h"

namespace referat::blocks {

struct PagesFlow {
  std::vector<FlowLine> flow;
  int regions = 0;  // FlowLine::region is below or equal
};

// `skip`: of each line of the document, that it is not in the flow. `table_of`: its table, or -1; a table stands in the
// flow once for each of its pages.
PagesFlow flow_of_pages(const Document& document, const Profile& profile, const std::vector<bool>& skip,
                        const std::vector<int>& table_of);

}  // namespace referat::blocks
