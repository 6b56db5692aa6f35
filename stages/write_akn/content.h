// The body of an item in Akoma Ntoso.
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "stages/write_akn/elements.h"

namespace referat::akn {

// Appends the nodes in order to an element that may hold sections: debateSection, resolutions, mainBody.
void add_content(Writing& writing, pugi::xml_node parent, const std::vector<Content>& nodes);

}  // namespace referat::akn
