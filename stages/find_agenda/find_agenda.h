// Builds the agenda: items with their sections, decisions, attachments; preamble and closing around them.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Every block that neither the contents nor the meeting facts took lands once in preamble, an item or closing, in
// reading order. Headings become sections, nested by rank; the profile says what they mean.
Result<Document> find_agenda(const Document& document, const Profile& profile);

}  // namespace referat
