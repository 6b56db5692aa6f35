// Converts documents in workers, and never fails because a document does.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "pipeline/batch/escalation.h"
#include "pipeline/batch/pool.h"

namespace referat {

// What a supervisor does with documents: the work of its workers, and what it says itself about one that no worker
// survived. Tests put other functions here.
struct Conversions {
  DocumentWork work;
  std::function<Reply(const Request&, const std::string& sha256, std::int64_t bytes, const Error& why)> quarantine;
  std::vector<std::string> endings;  // of all outputs that a document may give
};

struct Job {
  std::uint64_t ticket = 0;
  Request request;
  Descriptor document;  // open for reading
  std::string sha256;   // of its bytes, and how many: for the report of a quarantine
  std::int64_t bytes = 0;
};

struct Finished {
  std::uint64_t ticket = 0;
  Reply reply;
  Job job;
  int attempts = 1;
  std::chrono::milliseconds took{0};
};

class Supervisor {
 public:
  Supervisor(Conversions conversions, const WorkerLimits& limits, std::size_t workers);

  // Whether a further document would be begun at once.
  bool has_room() const { return waiting_.empty() && pool_.has_room(); }
  bool idle() const { return cases_.empty(); }
  // ErrorKind::internal when no worker can be started; the job is lost then.
  Result<Done> submit(Job job);
  // As Pool::wait; those whose last word is spoken. ErrorKind::internal when no worker can be started.
  Result<std::vector<Finished>> wait(std::chrono::milliseconds longest, int wake = -1);
  // Gives up what is begun.
  void abandon();
  // Lets the workers end; use() is complete then.
  void close() { pool_.close(); }
  const PoolUse& use() const { return pool_.use(); }

 private:
  struct Case {
    Job job;
    Escalation way;
    std::chrono::steady_clock::time_point begun;
  };
  Result<Done> give_waiting();
  bool acceptable(const Reply& reply) const;

  Conversions conversions_;
  WorkerLimits limits_;
  Pool pool_;
  std::map<std::uint64_t, Case> cases_;
  std::deque<std::uint64_t> waiting_;  // to be tried (again)
};

}  // namespace referat
