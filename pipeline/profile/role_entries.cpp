#include "pipeline/profile/role_entries.h"

namespace referat {

void RoleEntries::make_tables() const {
  std::call_once(once_, [&] {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].pattern)
        patterns_.push_back(&entries_[i]);
      else
        phrases_.add(fold_phrase(entries_[i].text), i);
    }
  });
}

}  // namespace referat
