#include "pipeline/document/place_string.h"

#include <cstdlib>

namespace referat {

std::string points_string(Length length) {
  const auto absolute = std::abs(static_cast<std::int64_t>(length));
  std::string out = length < 0 ? "-" : "";
  out += std::to_string(absolute / kPoint);
  const auto rest = absolute % kPoint;
  if (rest == 0) return out;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  return out;
}

std::string place_string(const Place& place) {
  return std::to_string(place.page) + ":" + points_string(place.box.left) + "," + points_string(place.box.top) + "," +
         points_string(place.box.right) + "," + points_string(place.box.bottom);
}

std::string place_string(const std::vector<Place>& places) {
  std::string out;
  for (const Place& place : places) {
    if (place.page < 1) continue;
    if (!out.empty()) out += ' ';
    out += place_string(place);
  }
  return out;
}

}  // namespace referat
