// A process that converts one document after the other and can be lost without harm.
#pragma once

#include "pipeline/batch/exchange.h"

namespace referat {

// The life of a worker, in a child of the process `parent`: gives up its rights, then takes requests from one
// descriptor, each a message of one byte with two open files, the document and the encoded request, and writes progress
// and replies to the other. Ends when there are no more requests, and with its parent.
[[noreturn]] void serve(int requests, int results, int parent, const DocumentWork& work, const WorkerLimits& limits);

}  // namespace referat
