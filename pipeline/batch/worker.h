// A process that converts one document after the other and can be lost without harm.
#pragma once

#include "pipeline/batch/exchange.h"

namespace referat {

// The largest request, as one message of a socket.
constexpr std::size_t kLargestRequest = 100000;

// The life of a worker, in a child of the process `parent`: gives up its rights, then takes requests from one
// descriptor, each with the document's open file, and writes progress and replies to the other. Ends when there are no
// more requests, and with its parent.
[[noreturn]] void serve(int requests, int results, int parent, const DocumentWork& work, const WorkerLimits& limits);

}  // namespace referat
