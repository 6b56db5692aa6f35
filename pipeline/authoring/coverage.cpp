#include "pipeline/authoring/coverage.h"

namespace referat {

void Coverage::add(const Document& document, const HitLog& hits) {
  for (const Answer& answer : hits.answers()) {
    const Entry& entry = *answer.entry;
    hit_.insert({entry.profile, entry.role, entry.value, entry.text});
  }
  for (const ProfileEvidence& evidence : document.profile.evidence)
    hit_.insert({evidence.profile, "recognise", evidence.kind, evidence.detail});
}

bool Coverage::hit(const Entry& entry) const {
  return hit_.contains({entry.profile, entry.role, entry.value, entry.text});
}

std::vector<ProfileFinding> Coverage::unproven(const ProfileContent& profile) const {
  std::vector<ProfileFinding> out;
  for (const Entry& entry : profile.entries)
    if (!hit(entry)) out.push_back({profile.path, entry.line, "unproven", entry_name(entry)});
  return out;
}

}  // namespace referat
