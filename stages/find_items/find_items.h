// Finds where each agenda item begins.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Four witnesses speak of the same items: printed contents, headings (style and numbering), outline, tags. The contents
// (or, without them, the outline) are laid against the headings in order, title and number together; headings of the
// same style whose numbers fit in between are items too. Without both, the numbering of the most prominent headings
// decides. Fills item_starts and ties Contents::entries to them; notes say where the witnesses disagree.
Result<Document> find_items(const Document& document, const Profile& profile);

}  // namespace referat
