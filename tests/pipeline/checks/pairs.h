// For each code of a check a document that has the fault and one like it that has not.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

struct CheckPair {
  std::string code;
  std::function<Document()> faulty, sound;
};

const std::vector<CheckPair>& check_pairs();

}  // namespace referat
