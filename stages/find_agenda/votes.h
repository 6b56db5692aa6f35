// Votes, read from the sentences that report them.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::agenda {

// Adds a vote behind the last of the paragraphs that report it; the sentences stay.
void add_votes(const Profile& profile, std::vector<Content>& children);

}  // namespace referat::agenda
