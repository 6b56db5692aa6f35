// Finds the printed table of contents.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Reads the rows below a contents heading (or, without a heading, rows that lead to page numbers) as entries with
// number, title and page. Entries may be wrapped, grouped, numbered or not, and go on over pages. A list without page
// numbers counts as contents only when its titles come again later in the document.
// Entry::item is left at -1: find_items ties entries to items.
Result<Document> find_contents(const Document& document, const Profile& profile);

}  // namespace referat
