// The XML form of a Document (schemas/document.xsd, urn:referat:document:1): for --stop-after, for tests, and the
// protocol of plugins and filters.
//
// An element for each struct, an attribute for each simple member; what equals its default is left out. Lengths are
// hundredths of a point. A box is "left,top,right,bottom", a place "page:left,top,right,bottom"; several numbers or
// places are separated by spaces. In text, a backslash is written as two, and a byte that XML cannot hold as \xHH.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"

namespace referat {

// All layers, in the order of the pipeline.
std::vector<Layer> all_layers();

// The document's layers as XML; profile choice, notes and accounts are always there. Same input, same bytes.
std::string dump_document(const Document& document, const std::vector<Layer>& layers = all_layers());

// The reverse: load_document(dump_document(d)) equals d. The namespace must be the default one, without prefix.
// ErrorKind::invalid with the line for XML that is malformed or deeper than 100 levels, for an element or attribute
// that no struct has, and for a value that does not fit. Indexes into other layers are not checked.
Result<Document> load_document(std::string_view xml);

}  // namespace referat
