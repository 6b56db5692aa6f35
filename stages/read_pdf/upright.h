// Pages whose text runs up or down are turned until it reads from left to right.
#pragma once

#include "pipeline/document/pages.h"

namespace referat::reading {

// When most characters of the page read at 90, 180 or 270 degrees, turns the whole page (words, rules, fills, dots,
// pictures, links, width and height) so that they read at 0, and says so in Page::turned. True when it turned the page.
bool turn_upright(Page& page);

}  // namespace referat::reading
