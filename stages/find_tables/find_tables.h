// Finds the tables of a document.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Reads pages, lines and furniture, writes tables: each with its rows, cells, spans and header rows, in the order of
// the document. Evidence is the structure tree, ruled lines, shading and the alignment of columns, weighed together.
// A table that goes on over a page end is one table; its repeated header is an Account (label) and a Note
// "table-continued". Lines of furniture are in no table. A line is in a table with all its words or not at all. What is
// not surely a table stays text: label and value pairs, lists, columns of names or of running text, printed contents.
// The profile is not used. Never fails.
Result<Document> find_tables(const Document& document, const Profile& profile);

}  // namespace referat
