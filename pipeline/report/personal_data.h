// Personal data of a document, so that its report does not show them: reports travel further than minutes.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/geometry.h"

namespace referat {

// What stands for something that a report may not show: its first two characters and "***".
std::string masked(std::string_view text);

class PersonalData {
 public:
  // One piece as it stands in a text, and its boxes, if any.
  void add(std::string_view text, const std::vector<Place>& at);
  // The text with every piece that occurs in it masked.
  std::string masked_in(std::string_view text) const;
  // The boxes of all pieces.
  const std::vector<Place>& at() const { return at_; }

 private:
  std::set<std::string, std::less<>> texts_;
  std::set<std::size_t> lengths_;
  std::vector<Place> at_;
};

}  // namespace referat
