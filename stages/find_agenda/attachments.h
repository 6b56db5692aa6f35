// The printed list of an item's attachments.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::agenda {

// Reads the blocks flow[index…] below an attachments heading; index moves to the first block that is none. An empty
// list of children means that nothing below the heading is an attachment ("Ingen bilag").
std::vector<Content> read_attachments(const Document& document, const Profile& profile, const std::vector<int>& flow,
                                      std::size_t& index, Document& out);

// "Bilag: A; B; C" in one line: a title each. Without a semicolon the one that there is.
std::vector<Content> split_inline(Content attachment, Document& out);

}  // namespace referat::agenda
