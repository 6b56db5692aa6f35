// The body of one item: sections nested by rank, decisions, attachments, everything between.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::agenda {

// What the headings of the whole document say about levels.
struct Levels {
  int main = 0;  // rank of most headings that the profile knows as sections
};
Levels find_levels(const Document& document, const Profile& profile);

// The content of the blocks `flow` (indexes in Document::blocks) in reading order. Accounts go to `out`.
std::vector<Content> build_body(const Document& document, const Profile& profile, const Levels& levels,
                                const std::vector<int>& flow, Document& out);

}  // namespace referat::agenda
