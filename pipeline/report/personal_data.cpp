#include "pipeline/report/personal_data.h"

#include <algorithm>

#include "pipeline/document/text.h"

namespace referat {

std::string masked(std::string_view text) { return std::string(text.substr(0, code_point_offset(text, 2))) + "***"; }

void PersonalData::add(std::string_view text, const std::vector<Place>& at) {
  if (text.empty()) return;
  texts_.emplace(text);
  lengths_.insert(text.size());
  at_.insert(at_.end(), at.begin(), at.end());
}

std::string PersonalData::masked_in(std::string_view text) const {
  if (texts_.empty()) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto length = std::find_if(lengths_.rbegin(), lengths_.rend(), [&](std::size_t bytes) {
      return bytes <= text.size() - at && texts_.contains(text.substr(at, bytes));
    });
    if (length == lengths_.rend()) {
      out += text[at++];
    } else {
      out += masked(text.substr(at, *length));
      at += *length;
    }
  }
  return out;
}

}  // namespace referat
