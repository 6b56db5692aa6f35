// Documents' work that goes wrong in every way that a worker can. The document's own bytes say how.
#pragma once

#include <string>

#include "pipeline/batch/supervisor.h"

namespace referat {

// "good", or one of: "crash", "hang", "sleep", "memory", "garbage", "half", "wrong ending", "exit", "throw"; with " 3"
// behind it only while page 3 of 4 is read; with " tags" only unless it is read plainly. "try socket", "try file",
// "try program", "try fork", "try trace", "try rename" do what a worker may not do and reply with what came of it.
Conversions faulty_conversions();

// Limits that are reached soon.
WorkerLimits tight_limits();

}  // namespace referat
