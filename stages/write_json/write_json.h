// The minutes as JSON, for those who load them elsewhere (schemas/minutes.schema.json).
#pragma once

#include <vector>

#include "pipeline/output/writer.h"

namespace referat {

// NAME.json: one object in UTF-8, indented. It holds what the minutes XML holds, places and styles included.
// ErrorKind::internal when the Document points at a table, line or item that it does not hold.
Result<std::vector<Output>> write_json(const WriterInput& input);

// NAME.jsonl: the same object on one line with a line end behind it. The files of a batch, one after the other, are
// JSON Lines (https://jsonlines.org).
Result<std::vector<Output>> write_jsonl(const WriterInput& input);

}  // namespace referat
