#include "pipeline/profile/headings.h"

#include "pipeline/document/characters.h"

namespace referat {

std::string heading_words(std::string heading) {
  if (heading.ends_with('.') && heading.find(' ') == std::string::npos) heading.pop_back();
  const std::size_t space = heading.find(' ');
  if (space != std::string::npos && is_digit(first_letter(heading)) &&
      heading.find_first_not_of("0123456789.") == space)
    heading.erase(0, space + 1);
  return heading;
}

}  // namespace referat
