// By what sample documents of one system could be recognised.
#pragma once

#include <string>
#include <vector>

#include "pipeline/authoring/draft.h"

namespace referat {

struct DraftEvidence {
  std::string kind;  // producer, creator, outline, words: what <recognise> can look at
  std::string text;  // as printed, or a pattern
  bool pattern = false;
  int weight = 0;          // in points; none is enough alone
  std::string claimed_by;  // another profile that recognises it, or empty
};

// What all samples share: the names of their programs without versions, titles of the outline, lines of the first pages
// and of the margins, and how lines with numbers begin there ("Sheet \\d+:"). Not what the vocabulary of the profiles
// knows (of the outline: as headings).
std::vector<DraftEvidence> common_evidence(const std::vector<Sample>& samples, const std::vector<ProfileContent>& files,
                                           const std::vector<Profile>& profiles);

}  // namespace referat
