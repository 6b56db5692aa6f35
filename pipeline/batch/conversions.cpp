#include "pipeline/batch/conversions.h"

#include <utility>

namespace referat {
namespace {

Reply reply_of(Outcome outcome, const std::vector<std::string>& endings) {
  Reply reply;
  reply.verdict = outcome.verdict;
  reply.pages = static_cast<std::int64_t>(outcome.document.pages.size());
  reply.error = std::move(outcome.error);
  reply.outputs = take_outputs(std::move(outcome), endings);
  return reply;
}

Reply convert_one(const Converter& converter, const std::vector<std::string>& endings, const Request& request,
                  const std::string& bytes, const std::function<void(WorkerProgress)>& told) {
  Handling handling;
  handling.plain = request.plain;
  handling.plain_because = request.plain_because;
  handling.leave_out = request.leave_out;
  handling.metadata = request.metadata;
  handling.attachments = request.attachments;
  int all = 0;
  handling.page_begun = [&](int page, int pages) {
    all = pages;
    told({page, pages, {}});
  };
  handling.observer = [&](const StepDone& step) { told({0, all, step.step}); };
  auto outcome = converter.convert(bytes, request.file_name, handling);
  if (outcome) return reply_of(std::move(outcome).value(), endings);
  Reply reply;
  reply.settings_wrong = true;
  reply.error = outcome.error();
  return reply;
}

}  // namespace

Conversions conversions_of(const Converter& converter, const Options& options) {
  const std::vector<std::string> endings = endings_of(options);
  const auto work = [converter, endings](const Request& request, const std::string& bytes,
                                         const std::function<void(WorkerProgress)>& told) {
    return convert_one(converter, endings, request, bytes, told);
  };
  const auto quarantine = [converter, endings](const Request& request, const std::string& sha256, std::int64_t bytes,
                                               const Error& why) {
    return reply_of(converter.quarantine(request.file_name, sha256, bytes, why, request.metadata), endings);
  };
  return {work, quarantine, endings};
}

}  // namespace referat
