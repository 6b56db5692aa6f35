#include "pipeline/batch/supervisor.h"

#include <algorithm>
#include <set>
#include <utility>

namespace referat {
namespace {

constexpr std::string_view kXmlBegins = "<?xml";

// A file, or one in the folder, of this ending.
bool has_output(const Reply& reply, const std::string& ending) {
  return std::ranges::any_of(reply.outputs, [&](const Output& output) { return may_give({ending}, output.ending); });
}

}  // namespace

Supervisor::Supervisor(Conversions conversions, const WorkerLimits& limits, std::size_t workers)
    : conversions_(std::move(conversions)), limits_(limits), pool_(conversions_.work, limits, workers) {}

Result<Done> Supervisor::submit(Job job) {
  const std::uint64_t ticket = job.ticket;
  Escalation way(job.request, limits_);
  cases_.emplace(ticket, Case{std::move(job), std::move(way), std::chrono::steady_clock::now()});
  waiting_.push_back(ticket);
  return give_waiting();
}

Result<Done> Supervisor::give_waiting() {
  while (!waiting_.empty() && pool_.has_room()) {
    Case& next = cases_.at(waiting_.front());
    if (auto given = pool_.give(waiting_.front(), next.way.request(), next.job.document.get()); !given) return given;
    waiting_.pop_front();
  }
  return Done{};
}

// The outputs were checked where they were made; here it counts only that they can be what they should be, so that a
// worker in foreign hands cannot name a file or leave one out: endings that were asked for, each once, and without an
// error the format that was named first, whose ending stands last.
bool Supervisor::acceptable(const Reply& reply) const {
  std::set<std::string> seen;
  for (const Output& output : reply.outputs) {
    if (!may_give(conversions_.endings, output.ending)) return false;
    if (!seen.insert(output.ending).second || output.bytes.empty()) return false;
    if (output.ending.ends_with(".xml") && !output.bytes.starts_with(kXmlBegins)) return false;
  }
  return reply.error || has_output(reply, conversions_.endings.back());
}

Result<std::vector<Finished>> Supervisor::wait(std::chrono::milliseconds longest, int wake) {
  std::vector<Finished> finished;
  for (Attempt& attempt : pool_.wait(longest, wake)) {
    Case& one = cases_.at(attempt.ticket);
    auto* reply = std::get_if<Reply>(&attempt.ending);
    const bool lost = reply == nullptr || !acceptable(*reply);
    if (lost) {
      Failure failure;
      failure.kind = FailureKind::garbage;
      if (reply == nullptr) failure = std::get<Failure>(attempt.ending);
      const auto why = one.way.failed(failure);
      if (!why) {
        waiting_.push_front(attempt.ticket);
        continue;
      }
      attempt.ending = conversions_.quarantine(one.job.request, one.job.sha256, one.job.bytes, *why);
    }
    const auto took = std::chrono::steady_clock::now() - one.begun;
    const int attempts = one.way.attempts() - (lost ? 1 : 0);
    finished.push_back({attempt.ticket, std::move(std::get<Reply>(attempt.ending)), std::move(one.job), attempts,
                        std::chrono::duration_cast<std::chrono::milliseconds>(took)});
    cases_.erase(attempt.ticket);
  }
  if (auto given = give_waiting(); !given) return given.error();
  return finished;
}

void Supervisor::abandon() {
  pool_.kill();
  waiting_.clear();
  cases_.clear();
}

}  // namespace referat
