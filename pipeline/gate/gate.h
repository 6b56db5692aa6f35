// The gate: no XML leaves referat, and none comes in, that does not follow its schema. libxml2 lives here alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/document/result.h"

namespace referat {

// A compiled XSD 1.0 schema. Movable; one Schema may validate in several threads at once.
// Nothing here touches the network, and libxml2 prints nothing.
class Schema {
 public:
  // Reads and compiles the schema at `path`, with the schemas beside it that it imports. http and ftp locations are
  // answered by the XML catalog in the file `catalog`, by that of the system (XML_CATALOG_FILES) or not at all.
  // ErrorKind::invalid with file and line of the first faults when it cannot be read or is no schema.
  static Result<Schema> load(const std::string& path, const std::string& catalog = "");

  // Whether `xml` (one whole XML document, UTF-8) follows the schema. `where` names the document in the Error.
  // ErrorKind::invalid with the first faults and their lines, also for XML that is not well formed, that has a
  // document type declaration (so there are no entities to expand), that nests deeper than 256 elements or is larger
  // than kMaxBytes. Never crashes on hostile XML.
  Result<Done> validate(std::string_view xml, const std::string& where) const;

  static constexpr std::size_t kMaxBytes = std::size_t{512} << 20U;

  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();

 private:
  struct Compiled;
  explicit Schema(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace referat
