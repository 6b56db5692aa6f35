// Worker processes: starts them, gives them documents, hears what became of each, and notices every way to die.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "pipeline/batch/exchange.h"
#include "pipeline/batch/wire.h"
#include "pipeline/files/descriptor.h"

namespace referat {

enum class FailureKind {
  crash,    // a signal or an exit that nobody asked for
  killed,   // SIGKILL from outside: a person, or the system short of memory
  memory,   // over WorkerLimits::memory
  cpu,      // over the CPU time of a step
  clock,    // over WorkerLimits::patience times as much by the clock
  garbage,  // it sent something that is no message, or not this document's
};

// How an attempt at a document ended without a reply.
struct Failure {
  FailureKind kind = FailureKind::crash;
  int signal = 0;           // of a crash; 0: it ended by itself
  WorkerProgress progress;  // the last that was heard
  std::string words;        // the last that the worker wrote to standard error, at most 200 bytes of it. Anything
};

struct Attempt {
  std::uint64_t ticket = 0;  // as given
  std::variant<Reply, Failure> ending;
};

// What the workers took so far.
struct PoolUse {
  std::int64_t started = 0;          // workers
  std::chrono::microseconds cpu{0};  // of those that have ended
  std::int64_t peak_bytes = 0;       // the largest resident set of one of those
};

class Pool {
 public:
  // Nothing is started yet; workers are forked when they are needed, `size` at most. What `work` holds then is theirs.
  Pool(DocumentWork work, const WorkerLimits& limits, std::size_t size);
  ~Pool();  // kills those that still run
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  bool has_room() const;
  std::size_t busy() const;

  // Gives a document to a free worker. `document` is open for reading and stays the caller's. ErrorKind::internal when
  // there is no room or no process can be made.
  Result<Done> give(std::uint64_t ticket, const Request& request, int document);

  // Waits until an attempt has ended, `wake` (a descriptor, -1: none) can be read, or the time is over. Keeps the
  // limits by the clock meanwhile.
  std::vector<Attempt> wait(std::chrono::milliseconds longest, int wake = -1);

  // Ends all workers at once. What they had is lost.
  void kill();
  // Lets idle workers end by themselves and waits for them.
  void close();
  const PoolUse& use() const { return use_; }

 private:
  struct Worker;
  Result<Worker*> free_worker();
  Result<Done> start(Worker& worker);
  void read_results(Worker& worker, std::vector<Attempt>& ended);
  void take_frame(Worker& worker, const Frame& frame, std::vector<Attempt>& ended);
  void hear_words(Worker& worker);
  void bury(Worker& worker, std::optional<FailureKind> cause, std::vector<Attempt>& ended);
  Failure failure_of(const Worker& worker, int status, std::optional<FailureKind> cause) const;
  void keep_time(std::vector<Attempt>& ended);

  DocumentWork work_;
  WorkerLimits limits_;
  std::vector<std::unique_ptr<Worker>> workers_;
  PoolUse use_;
};

}  // namespace referat
