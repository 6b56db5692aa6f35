#include "pipeline/profile/hit_log.h"

namespace referat {

void HitLog::add(const Hit& hit, std::string_view text) {
  if (!known_.emplace(hit.entry, step_, hit.begin, std::string(text)).second) return;
  answers_.push_back({hit.entry, step_, std::string(text), hit.begin, hit.end});
}

}  // namespace referat
