// Words with their boxes as ALTO 4.4 (Library of Congress), for archives' viewers.
#pragma once

#include <vector>

#include "pipeline/output/writer.h"

namespace referat {

// NAME.alto.xml: all pages of the document, in tenths of a millimetre with up to two decimals. README.md tells what
// goes where. ErrorKind::internal when a line holds a word that its page has not.
Result<std::vector<Output>> write_alto(const WriterInput& input);

}  // namespace referat
