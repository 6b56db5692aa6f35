// Points inside an item with sections of their own.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_items/candidates.h"

namespace referat::items {

// Sorts the chosen ones into the order of the document, marks those that are points of the item before them ("3.a"
// behind 3) and adds the points that nobody announced: "3.1 …", "3a …", "3.a …" under item 3, "a. …" under any.
void find_sub_items(const Document& document, const Profile& profile, std::vector<Candidate>& candidates,
                    std::vector<Pick>& chosen);

}  // namespace referat::items
