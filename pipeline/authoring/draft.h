// A first profile for a meeting system, made from sample documents.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile_files.h"

namespace referat {

struct Sample {
  std::string name;  // of the file, as given
  Document document;
};

// A profile as people edit it, valid by profile.xsd: <recognise> for what all samples have in common and no other
// profile claims, each too weak to win alone; as comments the headings and labels that none of the profiles knows, the
// most frequent first, and the styles. At least one sample. Error of a profile that does not load.
Result<std::string> draft_profile(const std::string& id, const std::vector<Sample>& samples,
                                  const std::vector<std::string>& folders);

}  // namespace referat
