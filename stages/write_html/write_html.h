// The minutes as one web page for people.
#pragma once

#include <vector>

#include "pipeline/output/writer.h"

namespace referat {

// NAME.html: one file without scripts that asks the network for nothing; HTML that is well-formed XML, too. README.md
// tells what goes where. ErrorKind::internal when the Document points at a table or line that it does not hold.
Result<std::vector<Output>> write_html(const WriterInput& input);

}  // namespace referat
