// Headings that share a line with their text: "Beslutning: Godkendt."
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::blocks {

// Splits paragraphs that begin with a section heading the profile knows into heading and text: where the heading's type
// ends with the phrase (bold, underlined or slanted, with or without a colon), or where a colon follows in plain type
// and the document sets no known heading in a type of its own.
void split_run_ins(const Document& document, const Profile& profile, std::vector<Block>& blocks);

}  // namespace referat::blocks
