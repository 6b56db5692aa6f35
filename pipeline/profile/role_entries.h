// The entries of one role of a profile, with the tables to look them up that are made when first asked for.
#pragma once

#include <mutex>
#include <vector>

#include "pipeline/profile/phrase_index.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Once it is asked about its phrases or patterns, nothing may be added. May then be asked by several threads at once.
class RoleEntries {
 public:
  void add(Entry entry) { entries_.push_back(std::move(entry)); }

  const std::vector<Entry>& all() const { return entries_; }  // in the order in which they count
  // By their place in all().
  const PhraseIndex& phrases() const {
    make_tables();
    return phrases_;
  }
  const std::vector<const Entry*>& patterns() const {
    make_tables();
    return patterns_;
  }

 private:
  void make_tables() const;

  std::vector<Entry> entries_;
  mutable std::once_flag once_;
  mutable PhraseIndex phrases_;
  mutable std::vector<const Entry*> patterns_;
};

}  // namespace referat
