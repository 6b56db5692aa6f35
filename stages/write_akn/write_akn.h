// The minutes as Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018), document type debateReport.
#pragma once

#include <vector>

#include "pipeline/output/writer.h"

namespace referat {

// NAME.akn.xml. README.md tells what goes where. ErrorKind::internal when the Document points at a table that it does
// not hold, or when the result breaks the rules of check.h: conformance level 2.
Result<std::vector<Output>> write_akn(const WriterInput& input);

}  // namespace referat
