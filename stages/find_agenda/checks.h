// What an agenda says about people, held against what else the document says.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::agenda {

// Notes on votes whose printed number is not that of the names given, or that are more than the members present, and
// on recusals that name another item than the one they stand in, or one that does not exist.
std::vector<Note> check_agenda(const std::vector<Item>& items, const Meeting& meeting, const Profile& profile);

}  // namespace referat::agenda
