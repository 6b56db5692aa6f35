// Numbers, access and addendum of each item, from its heading and the rows around it.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::items {

// Takes the rows below each heading that hold nothing but numbers with their labels and words of access; in documents
// that print them above the heading, the rows above it. Moves last_block behind what it took.
void find_facts(const Document& document, const Profile& profile, std::vector<ItemStart>& starts);

}  // namespace referat::items
