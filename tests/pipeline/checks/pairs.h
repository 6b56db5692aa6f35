// For each code of a check a document that has the fault and one like it that has not.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/document/delivery.h"
#include "pipeline/document/document.h"

namespace referat {

struct CheckPair {
  std::string code;
  std::function<Document()> faulty, sound;
  // What becomes of the XML of the faulty document before it is checked; null: nothing.
  std::function<void(std::string& xml)> spoil = nullptr;
  // What was delivered with each; nothing: not known.
  std::optional<Delivery> with_faulty = {}, with_sound = {};
};

const std::vector<CheckPair>& check_pairs();

}  // namespace referat
