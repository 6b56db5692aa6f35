// Which entries of the profiles some documents needed.
#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "pipeline/authoring/check.h"
#include "pipeline/document/document.h"
#include "pipeline/profile/hit_log.h"
#include "pipeline/profile/profile_files.h"

namespace referat {

class Coverage {
 public:
  // One converted document: the answers of its profile, and the evidence by which profiles were told apart.
  void add(const Document& document, const HitLog& hits);
  bool hit(const Entry& entry) const;

  // The own entries of a profile that no document hit, by line, with the code unproven.
  std::vector<ProfileFinding> unproven(const ProfileContent& profile) const;

 private:
  using Key = std::tuple<std::string, std::string, std::string, std::string>;  // profile, role, value, text
  std::set<Key> hit_;
};

}  // namespace referat
