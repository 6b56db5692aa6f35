// The head of the document as labels with values.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::meeting {

// A printed label and what stands behind or below it.
struct Field {
  std::string role;   // "label" or "attendance"
  std::string value;  // of the profile's entry: date, place, … or present, absent, excused
  std::string extra;  // attendance: the role that everybody of the group has
  Text label;
  Text text;
  std::string lines;  // text.str() with '\n' in place of the spaces where a line ended on purpose
  std::vector<int> blocks;
  std::vector<Place> at;
};

// What the head holds: fields, and the blocks that belong to none.
struct Head {
  std::vector<Field> fields;
  std::vector<int> free_blocks;
};

// Reads the blocks [0, end) that no contents list took.
Head read_head(const Document& document, const Profile& profile, int end);

}  // namespace referat::meeting
