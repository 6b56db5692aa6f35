// Headings and labels of a finished document that its profile does not know: by them a change of template is noticed.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/unknown.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Headings of sections and of groups of items that no entry answers to, and labels ("Xxxx: ", at most five words) of
// the meeting, of the rows below an item's heading and of bold leads that no entry answers to. As printed, each once
// with its first place, in the order of the document. What is longer than 60 characters or eight words is no word of a
// template and left out.
std::vector<Unknown> find_unknown(const Document& document, const Profile& profile);

// The same for those who may not see personal data: words that may be a name stand as "*", digits as "#", and what
// consists of nothing else is left out. May be a name: a word of the name of a person who attended, also with an
// ending; and, unless all is in capitals, a word with a capital that is not the first, and the first where the second
// has one. At most 50.
std::vector<Unknown> masked(const std::vector<Unknown>& unknown, const Document& document);

}  // namespace referat
