// Says which paragraphs are headings, and how they rank.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::blocks {

// Turns paragraphs that stand out (larger, bold, underlined, tagged as headings) or that the profile knows as headings
// into BlockKind::heading and gives them a rank: 1 for the most prominent style. A phrase of the profile in plain type
// is a heading only in documents that set no known heading in a type of its own: words alone do not make a heading.
void classify_headings(const Document& document, const Profile& profile, std::vector<Block>& blocks);

}  // namespace referat::blocks
