// Which checks run and what their findings count: the file of --checks (schemas/checks.xsd, urn:referat:checks:1).
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "pipeline/document/result.h"
#include "pipeline/report/rules.h"

namespace referat {

struct CheckSettings {
  std::set<std::string, std::less<>> off;  // names of checks that do not run
  FindingRules rules;                      // of every finding, also those of the stages
  bool operator==(const CheckSettings&) const = default;
};

// Reads settings from XML. `name` is what messages call it. ErrorKind::usage with file, line and the allowed words when
// it is malformed or names a check or code that does not exist.
Result<CheckSettings> parse_check_settings(std::string_view xml, const std::string& name);

}  // namespace referat
