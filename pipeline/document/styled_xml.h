// Styled text as elements: b, i and a, as HTML, Akoma Ntoso and the minutes have them.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <vector>

#include "pipeline/document/styled_text.h"

namespace referat {

// Keeps the serialiser from putting a line end and spaces where the next child of a mixed element begins or ends.
void glue(pugi::xml_node parent);

// Called before the text of each run with the element that takes it and the run's page.
using BeforeRun = std::function<void(pugi::xml_node, int)>;

// Appends the runs to an element with mixed content, links outside, bold within, italic innermost.
void add_styled(pugi::xml_node parent, const std::vector<StyledRun>& runs, const BeforeRun& before = {});

}  // namespace referat
