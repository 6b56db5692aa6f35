// The page that explains all findings: pipeline/report/CODES.md.
#pragma once

#include <string>

namespace referat {

// The tables of checks and of codes as Markdown.
std::string codes_page();

}  // namespace referat
