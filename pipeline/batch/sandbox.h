// What a worker process may no longer do once it is about to read documents that nobody knows.
#pragma once

#include <chrono>

#include "pipeline/batch/exchange.h"
#include "pipeline/document/result.h"

namespace referat {

// The limit on address space cannot hold under AddressSanitizer, which takes terabytes of it; all else can.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitsMemory = false;
#else
constexpr bool kLimitsMemory = true;
#endif

// Exit code of a worker whose memory ran out.
constexpr int kExitOutOfMemory = 97;

// For the calling process and for good: limits on memory, files (no file can grow, 64 can be open) and core dumps; no
// new rights; not to be traced; running out of memory ends it with kExitOutOfMemory. Of the system calls those remain
// that read files, wait, take memory and talk over descriptors that are open already. All others give EPERM: sockets,
// opening to write, making, removing and renaming files, programs, processes and threads, tracing and signalling
// others. ErrorKind::internal when the system refuses one of these.
Result<Done> confine(const WorkerLimits& limits);

// Allows the process so much CPU time from now; then SIGXCPU ends it.
void allow_cpu(std::chrono::seconds time);

}  // namespace referat
