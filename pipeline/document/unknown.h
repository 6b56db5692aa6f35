// Words that a document uses as a template does, and that its profile does not know.
#pragma once

#include <string>

#include "pipeline/document/geometry.h"

namespace referat {

enum class UnknownKind { heading, label };

struct Unknown {
  UnknownKind kind = UnknownKind::heading;
  std::string text;
  Place at;       // of the first
  int count = 1;  // how often it stands in the document
  bool operator==(const Unknown&) const = default;
};

}  // namespace referat
