// Blocks in a row as content: paragraphs, nested lists, tables with captions, figures, footnotes.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::agenda {

// A node with the boxes of its block.
Content make_content(ContentKind kind, const Block& block);

// The list that begins at blocks[index]; index moves behind it.
Content make_list(const std::vector<Block>& blocks, const std::vector<int>& flow, std::size_t& index, Document& out);

// The block says what the table next to it shows: by a phrase of the profile, or as a short line in another type that
// stands close above it.
bool is_caption(const Block& block, const Block& table, const Profile& profile);

}  // namespace referat::agenda
