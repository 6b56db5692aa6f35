// What the rules and links of a page say about its words.
#pragma once

#include "pipeline/document/pages.h"

namespace referat::reading {

// Sets Word::underlined where a horizontal rule runs close below the baseline and is about as long as the words above.
void mark_underlines(Page& page);

// Sets Word::link to the last link whose area holds the word's centre.
void mark_links(Page& page);

}  // namespace referat::reading
