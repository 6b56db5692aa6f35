// The body of an item: paragraphs, lists, tables, sections, votes, attachments.
#pragma once

#include <pugixml.hpp>
#include <vector>

#include "stages/write_minutes/elements.h"

namespace referat::minutes {

// Appends the nodes in order. A text on a node that has no place for it (a heading on a list) becomes a paragraph
// before it, so that nothing is lost.
void add_content(Writing& writing, pugi::xml_node parent, const std::vector<Content>& nodes);

}  // namespace referat::minutes
