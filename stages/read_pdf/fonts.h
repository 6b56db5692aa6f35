// The fonts of a document: each face once.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "pipeline/document/pages.h"

namespace referat::reading {

class FontList {
 public:
  // Index of this face in the list; added when it is new.
  int index_of(const Font& font);
  // Index of the same face in bold.
  int bold_of(int index);
  const std::vector<Font>& fonts() const { return fonts_; }

 private:
  using Key = std::tuple<std::string, bool, bool, bool, bool, bool>;
  std::vector<Font> fonts_;
  std::map<Key, int> index_;
};

}  // namespace referat::reading
