// The schemas that standards bodies publish. referat ships none of them: their folder is named by whoever has them.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/document/result.h"
#include "pipeline/gate/gate.h"

namespace referat {

// Official schemas from one folder, by the namespace of the root element that they rule.
class OfficialSchemas {
 public:
  // Loads those of `namespaces` that `folder` holds under their names in official_schema_file. Imports over http are
  // answered by the XML catalog `folder`/catalog.xml where there is one. An empty folder: none.
  // ErrorKind::usage when the folder is none or a schema in it cannot be compiled.
  static Result<OfficialSchemas> load(const std::string& folder, std::span<const std::string_view> namespaces);

  bool holds(std::string_view root_namespace) const { return schemas_.contains(root_namespace); }

  // Whether one XML document follows the schema of its root's namespace; one that has none here is let through.
  Result<Done> validate(std::string_view xml, const std::string& where) const;

 private:
  std::map<std::string, Schema, std::less<>> schemas_;
};

// Where in the folder the schema of a namespace lies: "akn/akomantoso30.xsd"; empty for one that is not known.
std::string_view official_schema_file(std::string_view root_namespace);

}  // namespace referat
