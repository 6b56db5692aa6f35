// What a stage is: a pure function from some layers of a Document to others.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Reads the layers it names and returns a Document in which only the layers it writes are filled, with the notes and
// accounts that it adds. Never prints, reads no clock, no locale and no file.
struct Stage {
  const char* name;
  const char* what;  // one line for `referat stages`
  std::vector<Layer> reads;
  std::vector<Layer> writes;
  Result<Document> (*run)(const Document&, const Profile&);
};

}  // namespace referat
