// Reads the facts of the meeting from the text before the first item.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Title, kind, organisation, body, date, times, place and attendance, from labelled rows and from the title itself.
// A block is taken only as a whole: what is not understood stays for the preamble. Facts that repeat printed text which
// stands elsewhere (a date inside the title) have no source of their own.
Result<Document> find_meeting(const Document& document, const Profile& profile);

}  // namespace referat
