// What closed items say: which texts of a document they are, and where their words stand in other parts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/passages.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Whether the public may not see a text. Of a closed item it sees the title (unless `closed_titles` is false), also in
// the contents, its numbers, and a paragraph that says no more than that it is closed and why (roles access and
// closed-reason). A point of a closed item is part of what the item says: its title, too, is withheld. So is what
// stands between a heading over closed items and the first of them.
bool is_withheld(const Passage& passage, const Profile& profile, bool closed_titles);

// Whether the item is a heading over closed items.
bool is_closed_group(const Item& item, const Profile& profile);

// A stretch of a text, in bytes, and the closed item that says the same.
struct ClosedStretch {
  std::size_t begin = 0, end = 0;
  const Item* item = nullptr;
  bool operator==(const ClosedStretch&) const = default;
};

// Phrases of closed items: six words in a row. What stands in three items or more is a form of words and no secret, and
// so is what stands in the item's own title. Keeps no reference to the passages, but to their items.
class ClosedPhrases {
 public:
  explicit ClosedPhrases(const std::vector<Passage>& passages);

  // The parts of a text that repeat such phrases, from the left, without overlap.
  std::vector<ClosedStretch> in(std::string_view text) const;

 private:
  std::map<std::string, const Item*, std::less<>> phrases_;
};

}  // namespace referat
