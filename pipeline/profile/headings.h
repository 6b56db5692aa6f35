// The words of a heading that a profile is asked about.
#pragma once

#include <string>

namespace referat {

// Without the number of a numbered section ("2.1 Background") and without the stop of a one-word heading that shares
// its line with the text ("Decision.").
std::string heading_words(std::string heading);

}  // namespace referat
