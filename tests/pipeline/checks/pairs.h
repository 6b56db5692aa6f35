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
  // What becomes of the XML of the faulty document before it is checked; null: nothing.
  std::function<void(std::string& xml)> spoil = nullptr;
};

const std::vector<CheckPair>& check_pairs();

}  // namespace referat
