// The order of the built-in stages. Read the .cpp first: it is the map of what referat does to a document.
#pragma once

#include <vector>

#include "pipeline/run/stage.h"

namespace referat {

// From words on pages to the agenda, in order. read_pdf comes before them, the writers after.
const std::vector<Stage>& standard_pipeline();

}  // namespace referat
