// Which names the results get, decided and checked before any work begins.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/cli/settings.h"
#include "pipeline/document/result.h"

namespace referat {

// Where the results of one input go.
struct Target {
  std::string input;
  bool to_stdout = false;
  // Endings (endings_of) and names, those of folders without the slash; empty with to_stdout.
  std::vector<std::pair<std::string, std::string>> files;
  // The name for this ending; empty: there is none.
  std::string file(std::string_view ending) const;
};

// The targets of all inputs, in their order. ErrorKind::usage when there is no input, when two results would get the
// same name or a result would replace an input, when several inputs share one file or standard output, or when several
// formats or a folder would go to standard output.
// Makes the folder of -o when its name ends in "/" and it is missing (ErrorKind::output when that fails).
Result<std::vector<Target>> plan_outputs(const Settings& settings);

// The name of an input without folders and without ".pdf" in any case; "stdin" for "-".
std::string stem_of(const std::string& input);

}  // namespace referat
