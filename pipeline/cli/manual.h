// What the program tells about itself, all from the option table and the exit codes.
#pragma once

#include <string>

namespace referat {

// The text of `referat --help` (empty command) or `referat COMMAND --help`.
std::string help_text(const std::string& command);
// The man page, in man(7) macros.
std::string man_page();
// The completion for bash, to be sourced.
std::string bash_completion();

}  // namespace referat
