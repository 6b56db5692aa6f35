// Which vocabulary an XML document belongs to.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/result.h"

namespace referat {

// The namespace of the root element; empty when it has none. Reads no further than that element, follows no reference
// to anything outside the bytes. ErrorKind::invalid when no element begins or a document type declaration comes first.
Result<std::string> root_namespace(std::string_view xml, const std::string& where);

}  // namespace referat
