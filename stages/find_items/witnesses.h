// What contents, outline and headings say of the same items, held against each other.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::items {

// Adds "outline" to the witnesses of the items that the outline names, in its order.
void hear_outline(const Document& document, std::vector<ItemStart>& starts);

// Ties Contents::entries of `found` to its item_starts and notes where the witnesses disagree: titles that are cut off
// or differ, items and entries without a partner, pages that do not fit, items that only the outline has.
void compare_witnesses(const Document& document, const Profile& profile, Document& found);

}  // namespace referat::items
