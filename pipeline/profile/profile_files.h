// The steps of load_profile one by one, for those who load several profiles with one common base.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/profile/named_fragments.h"
#include "pipeline/profile/profile.h"

namespace referat {

// One file as read and checked.
struct ProfileContent {
  std::string id, extends, name, path;
  std::vector<Entry> entries;                              // in the order of the file
  std::vector<Entry> removed;                              // inherited entries that it takes away
  NamedFragments fragments;                                // its own, and the inherited ones once one was used
  std::set<std::pair<std::string, std::string>> replaced;  // role and value whose inherited entries it drops
};

// The path of the profile in the last folder that has it; empty when none has.
std::string find_profile_file(const std::string& id, const std::vector<std::string>& folders);

// Reads and checks one file. ErrorKind::profile, `where` is file:line, `what` names the allowed words.
Result<ProfileContent> read_profile_file(const std::string& id, const std::vector<std::string>& folders);

// A profile of its own entries alone.
Result<Profile> assemble_profile(ProfileContent own);

// Joins a profile that was read with what it extends. Errors as load_profile.
Result<Profile> complete_profile(ProfileContent own, const std::vector<std::string>& folders);

}  // namespace referat
