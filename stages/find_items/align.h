// Lays a list of announced items (contents or outline) against candidates, in order.
#pragma once

#include <string>
#include <vector>

#include "stages/find_items/candidates.h"

namespace referat::items {

struct Announced {
  std::string number;      // as printed, may be empty
  std::string folded;      // folded title
  std::string folded_all;  // number and title; may be empty
  int page = 0;            // printed page number, 0 when none
  bool no_item = false;    // a line of the contents that announces none: never paired
};

// For each announced item the index of its candidate, or -1. The pairs keep both orders; the sum of their likeness is
// the greatest possible.
std::vector<int> align(const std::vector<Announced>& announced, const std::vector<Candidate>& candidates);

// 1 for the same title, less for one that is cut off or differs, 0 for another title.
double title_likeness(const std::string& announced, const std::string& heading);

}  // namespace referat::items
