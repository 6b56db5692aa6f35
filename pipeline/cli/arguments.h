// Reads the command line by the option table.
#pragma once

#include <string>
#include <vector>

#include "pipeline/cli/settings.h"
#include "pipeline/document/result.h"

namespace referat {

// The settings that the arguments (without the program's name) ask for. ErrorKind::usage with the argument and what to
// do. Nothing is read from the environment, and of the files only the password file.
Result<Settings> read_arguments(const std::vector<std::string>& arguments);

}  // namespace referat
