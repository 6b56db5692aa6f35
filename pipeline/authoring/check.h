// What is well-formed in a profile and yet cannot be meant: entries that never win, stand twice or match nothing.
#pragma once

#include <string>
#include <vector>

#include "pipeline/profile/profile.h"

namespace referat {

struct ProfileFinding {
  std::string path;  // of the profile's file
  int line = 0;
  std::string code;  // matches-empty, stands-twice, repeats-inherited, never-wins, unproven
  std::string text;  // one sentence for people, on one line
  bool operator==(const ProfileFinding&) const = default;
};

// "section economy phrase Drift": role, meaning, kind and text of an entry, without its line, so that it stays the same
// when the file changes elsewhere.
std::string entry_name(const Entry& entry);

// The findings about the profile's own entries, by line. Errors as load_profile.
// matches-empty: a pattern that matches nothing at all somewhere in a text. stands-twice: a phrase that folds to the
// same text as an earlier one of the same meaning, or the same pattern. repeats-inherited: an own entry that the
// profile would inherit anyway. never-wins: a phrase that an earlier one with another meaning folds to, or a pattern
// none of the texts made from which it answers itself, because others are asked before it.
Result<std::vector<ProfileFinding>> check_profile(const std::string& id, const std::vector<std::string>& folders);

}  // namespace referat
