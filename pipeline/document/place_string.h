// How a place is written in every XML for people and archives: "PAGE:x0,y0,x1,y1" in points.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/geometry.h"

namespace referat {

// A length in points with up to two decimals and no trailing zeros, whatever the locale: "56.7", "-0.05", "71".
std::string points_string(Length length);

// "3:56.7,71,538.5,310.25".
std::string place_string(const Place& place);

// Places on pages, separated by spaces; those without a page are left out.
std::string place_string(const std::vector<Place>& places);

}  // namespace referat
