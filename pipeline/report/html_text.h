// Foreign text and pictures inside an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace referat {

// Safe between tags and in quoted attributes, whatever the text holds.
std::string html_text(std::string_view text);
// The same on one line.
std::string html_line(std::string text);
// RFC 4648, with padding, without line ends.
std::string base64(std::string_view bytes);

}  // namespace referat
