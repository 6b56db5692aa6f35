// Why a conversion decided what it did.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/unknown.h"
#include "pipeline/profile/hit_log.h"
#include "pipeline/profile/profile_files.h"

namespace referat {

// One thing that the document says.
struct Decision {
  Place at;             // where it begins; page 0: the document as a whole
  std::string what;     // profile, evidence, title, date, item, section, outcome, vote, furniture, unknown …
  std::string value;    // what was decided
  std::string because;  // "danish:812 decision phrase …", or "layout" with what it rests on
  bool operator==(const Decision&) const = default;
};

// What a finished document says, in its order, with the entries of the log behind it. The document is the truth: what
// no entry answers for is put down to the layout. `profiles` are the files of all known profiles, for the evidence.
std::vector<Decision> explain(const Document& document, const HitLog& log, const std::vector<ProfileContent>& profiles,
                              const std::vector<Unknown>& unknown);

}  // namespace referat
