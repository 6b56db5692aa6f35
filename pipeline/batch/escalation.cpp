#include "pipeline/batch/escalation.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/document/unicode.h"

namespace referat {
namespace {

std::string what_happened(const Failure& failure, const WorkerLimits& limits) {
  const auto step = limits.step + limits.per_page * (failure.progress.page > 0 ? 0 : failure.progress.pages);
  switch (failure.kind) {
    case FailureKind::crash:
      return failure.signal > 0 ? fmt::format("the process crashed with signal {}", failure.signal)
                                : std::string("the process ended by itself");
    case FailureKind::killed:
      return "the process was killed from outside, as the system does when it is short of memory,";
    case FailureKind::memory:
      return fmt::format("more than {} MB of memory were needed", limits.memory >> 20);
    case FailureKind::cpu:
      return fmt::format("more than {} s of CPU time were needed", step.count());
    case FailureKind::clock:
      return fmt::format("more than {} s passed", (limits.patience * step).count());
    case FailureKind::garbage:
      return "the process gave no result that can be read";
  }
  return {};
}

// One line of what the process itself said, if it said anything.
std::string last_words(std::string words) {
  const auto is_end = [](char c) { return c == '\n' || c == '\r' || c == ' '; };
  while (!words.empty() && is_end(words.back())) words.pop_back();
  words.erase(0, words.find_last_of('\n') + 1);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return words.empty() ? words : " (" + to_xml_text(words) + ")";
}

}  // namespace

std::string describe(const Failure& failure, const WorkerLimits& limits) {
  const WorkerProgress& at = failure.progress;
  const std::string when = at.page > 0         ? fmt::format(" while page {} of {} was read", at.page, at.pages)
                           : !at.after.empty() ? " after the step " + to_xml_text(at.after)
                                               : " while the file was opened";
  return what_happened(failure, limits) + when + last_words(failure.words);
}

bool Escalation::leave_out(const Failure& failure) {
  const WorkerProgress& at = failure.progress;
  const bool can = at.page > 0 && request_.leave_out.size() < kMostPagesLeftOut &&
                   request_.leave_out.size() + 1 < static_cast<std::size_t>(at.pages) &&
                   std::ranges::find(request_.leave_out, at.page, &PageLeftOut::page) == request_.leave_out.end();
  if (!can) return false;
  request_.leave_out.push_back({at.page, describe(failure, limits_)});
  request_.plain = false;
  request_.plain_because.clear();
  return true;
}

std::optional<Error> Escalation::failed(const Failure& failure) {
  ++attempts_;
  if (failure.kind == FailureKind::killed && ++kills_ <= kMostKills) return std::nullopt;
  const bool page_is_known = !request_.leave_out.empty() && failure.progress.page > 0;
  if (!request_.plain && !page_is_known) {
    request_.plain = true;
    request_.plain_because = describe(failure, limits_);
    return std::nullopt;
  }
  if (leave_out(failure)) return std::nullopt;
  return Error{ErrorKind::quarantine, "",
               describe(failure, limits_) + "; look at it in a safe place, or give it more with --time and --memory"};
}

}  // namespace referat
