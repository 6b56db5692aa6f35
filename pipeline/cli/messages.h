// How the program speaks: one line each, on standard error.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/result.h"

namespace referat {

// Text that is safe on a terminal and stays on one line: control characters and broken UTF-8 are shown as \xNN,
// a line feed as \n. Names and words of foreign files may hold anything.
std::string printable(std::string_view text);

// "referat: FILE: cause; remedy" for an error about a file. The error's own place is named too where it is another
// file (a profile, a schema).
std::string error_line(const std::string& file, const Error& error);

// Writes one line to standard error; a line feed is added. Nothing is done about a closed standard error.
void say(const std::string& line);

// Says the error_line and returns the exit code of the error.
int tell(const std::string& file, const Error& error);

}  // namespace referat
