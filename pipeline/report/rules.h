// What findings count: by default as the table of codes says, otherwise as an archive has decided.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "pipeline/document/document.h"

namespace referat {

struct FindingRules {
  std::map<std::string, Severity, std::less<>> severity;  // by code, in place of the finding's own
  std::set<std::string, std::less<>> left_out;            // codes that the report does not show
  Severity fails = Severity::error;                  // a finding that weighs as much or more makes the verdict fail
  std::set<std::string, std::less<>> fails_by_code;  // codes that make it fail whatever they weigh
  bool operator==(const FindingRules&) const = default;
};

}  // namespace referat
