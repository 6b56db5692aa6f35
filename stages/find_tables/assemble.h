// From drafts on single pages to the tables of the document.
#pragma once

#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// Makes tables of the drafts, which stand in the order of the document. A draft that ends the text of its page and the
// one that begins the text of the next page are one table when their columns agree; a repeated header goes to
// `out.accounts`, with a note. Fragments that join nothing are dropped: their lines stay text.
void assemble_tables(const Document& document, std::vector<Draft> drafts, const std::vector<View>& views,
                     Document& out);

}  // namespace referat::tables
