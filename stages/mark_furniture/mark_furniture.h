// Finds running heads, running feet, page numbers and watermarks.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// A line is furniture when the same words (a page number apart) stand at the same height of enough pages and nothing
// but furniture stands further out; when it is a page number that counts with the pages; or when it is tagged as an
// artifact of the page margin. A line in a heading's style whose number merely counts ("Punkt 4: …") is not.
Result<Document> mark_furniture(const Document& document, const Profile& profile);

}  // namespace referat
