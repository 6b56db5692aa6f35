// Makes the flow of the document: paragraphs, headings, list items, tables, figures and footnotes in reading order.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Every line that is neither furniture nor contents nor in a table lands in exactly one block. Paragraphs go on over
// line and page ends; hyphens at line ends are undone by evidence, and each undone one is a Span with `hyphen` set.
Result<Document> find_blocks(const Document& document, const Profile& profile);

}  // namespace referat
