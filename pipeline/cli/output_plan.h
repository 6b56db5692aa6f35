// Which names the results get, decided and checked before any work begins.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pipeline/cli/settings.h"
#include "pipeline/document/result.h"

namespace referat {

// Where the results of one input go.
struct Target {
  std::string input;
  bool to_stdout = false;
  std::string xml;                                                // empty with to_stdout
  std::string report;                                             // empty: none is written
  std::vector<std::pair<ReportForm, std::string>> other_reports;  // beside XML
  // The names of all files that are written.
  std::vector<std::string> files() const;
};

// The targets of all inputs, in their order. ErrorKind::usage when there is no input, when two results would get the
// same name or a result would replace an input, or when several inputs share one file or standard output.
// Makes the folder of -o when its name ends in "/" and it is missing (ErrorKind::output when that fails).
Result<std::vector<Target>> plan_outputs(const Settings& settings);

// The name of an input without folders and without ".pdf" in any case; "stdin" for "-".
std::string stem_of(const std::string& input);

}  // namespace referat
