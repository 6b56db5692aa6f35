// What is tried next with a document that a worker did not survive.
#pragma once

#include <optional>
#include <string>

#include "pipeline/batch/exchange.h"
#include "pipeline/batch/pool.h"

namespace referat {

// So many pages of a document are left out at most.
constexpr std::size_t kMostPagesLeftOut = 5;
// So often a worker may be killed from outside before the document counts as the cause.
constexpr int kMostKills = 3;

// One line on a failure, for reports: "crashed with signal 11 while page 3 was read".
std::string describe(const Failure& failure, const WorkerLimits& limits);

// The way of one document: first as it should be; then in a fresh worker and plainly; then, when a page was being read,
// without that page and no longer plainly, page after page; then quarantine. Killed from outside, it is tried again as
// it was. A document of which no page would be left goes to quarantine at once.
class Escalation {
 public:
  Escalation(Request request, const WorkerLimits& limits) : request_(std::move(request)), limits_(limits) {}
  const Request& request() const { return request_; }
  int attempts() const { return attempts_; }
  // Takes a failure and prepares request() for the next attempt. An error (ErrorKind::quarantine, one line with cause
  // and remedy) when there is none.
  std::optional<Error> failed(const Failure& failure);

 private:
  bool leave_out(const Failure& failure);

  Request request_;
  WorkerLimits limits_;
  int attempts_ = 1;
  int kills_ = 0;
};

}  // namespace referat
