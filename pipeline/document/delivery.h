// Files that came with a document from another place than its PDF.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace referat {

struct DeliveredFile {
  std::string name;         // below what was delivered, "/" between folders: "Punkt 3/Budget.pdf". Never opened
  std::int64_t bytes = -1;  // -1: not known
  std::string sha256;       // lower-case hex; empty: not known
  std::string problem;      // why it could not be read, for people; empty: it was read
  bool operator==(const DeliveredFile&) const = default;
};

using Delivery = std::vector<DeliveredFile>;

}  // namespace referat
