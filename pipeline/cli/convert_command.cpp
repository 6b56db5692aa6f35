#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "pipeline/batch/conversions.h"
#include "pipeline/batch/result_files.h"
#include "pipeline/batch/supervisor.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/conversion_options.h"
#include "pipeline/cli/delivery_folders.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/cli/output_plan.h"
#include "pipeline/cli/progress.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

// What became of one input: its exit code, and the line that tells about it (empty: nothing to tell).
struct Handled {
  int code = kExitFine;
  std::string line;
};

Handled failed(const std::string& input, const Error& error) {
  return {exit_code(error.kind), error_line(input, error)};
}

// An error about a result names the result, not the input.
Handled failed_output(const Error& error) { return {exit_code(error.kind), error_line(error.where, error)}; }

Result<Done> check_target(const Target& target, bool force) {
  for (const auto& [ending, path] : target.files) {
    auto free = is_folder(ending) ? check_folder_path(path, force) : check_result_path(path, force);
    if (!free) return free;
  }
  return Done{};
}

// To standard output goes the format alone.
Result<Done> write_outputs(const Reply& reply, const Target& target, const Settings& settings) {
  if (target.to_stdout) {
    const std::string last = endings_of(settings.conversion).back();
    const auto xml = std::ranges::find(reply.outputs, last, &Output::ending);
    return xml == reply.outputs.end() ? Result<Done>(Done{}) : write_stdout(xml->bytes);
  }
  return write_results(result_files(reply.outputs, target.files), settings.force);
}

// Converts it in a worker: a document that breaks one costs no more than itself.
Result<Reply> convert_apart(Supervisor& supervisor, const std::string& input, const std::string& name,
                            const Settings& settings) {
  auto document = open_document(input);
  if (!document) return document.error();
  auto hash = hash_of_file(document.value().get(), input);
  if (!hash) return hash.error();
  Job job;
  job.request.file_name = name;
  if (!settings.attachments.empty()) job.request.attachments = read_delivery(delivery_folder(settings, input));
  job.sha256 = hash.value();
  job.bytes = ::lseek(document.value().get(), 0, SEEK_END);
  job.document = std::move(document).value();
  if (auto begun = supervisor.submit(std::move(job)); !begun) return begun.error();
  for (;;) {
    auto finished = supervisor.wait(std::chrono::hours(1));
    if (!finished) return finished.error();
    if (!finished.value().empty()) return std::move(finished.value().front().reply);
  }
}

Handled convert_one(Supervisor& supervisor, const Target& target, const Settings& settings) {
  if (auto free = check_target(target, settings.force); !free) return failed_output(free.error());
  const bool standard_input = target.input == "-";
  const std::string shown = standard_input ? "standard input" : target.input;
  auto reply = convert_apart(supervisor, target.input, standard_input ? "stdin" : target.input, settings);
  if (!reply) return failed(shown, reply.error());
  if (reply.value().settings_wrong) return failed(shown, *reply.value().error);
  if (auto done = write_outputs(reply.value(), target, settings); !done) return failed_output(done.error());
  if (reply.value().error) return failed(shown, *reply.value().error);
  if (reply.value().verdict == Verdict::fail) {
    const std::string report = target.file(".report.xml");
    const std::string where = report.empty() ? "convert it with a report" : "see " + report;
    return {kExitDoubtful, error_line(shown, {ErrorKind::input, "", "converted, but the verdict is fail; " + where})};
  }
  return {};
}

}  // namespace

int run_convert(const Settings& settings) {
  Settings ready = settings;
  auto options = conversion_options(settings);
  if (!options) return tell("", options.error());
  ready.conversion = std::move(options).value();
  auto targets = plan_outputs(ready);
  if (!targets) {
    say(error_line("", targets.error()));
    return exit_code(targets.error().kind);
  }
  if (auto folders = check_delivery_folders(ready); !folders) return tell("", folders.error());
  auto converter = Converter::make(ready.conversion);
  if (!converter) {
    say(error_line("", converter.error()));
    return exit_code(converter.error().kind);
  }
  Supervisor supervisor(conversions_of(converter.value(), ready.conversion), ready.limits, 1);
  const std::size_t total = targets.value().size();
  Progress progress(total, total > 1 && !settings.quiet && ::isatty(STDERR_FILENO) == 1);
  int worst = kExitFine;
  std::size_t done = 0, fine = 0;
  for (const Target& target : targets.value()) {
    progress.show(done++, target.input);
    const Handled handled = convert_one(supervisor, target, ready);
    if (!handled.line.empty()) {
      progress.clear();
      say(handled.line);
    }
    worst = std::max(worst, handled.code);
    if (handled.code <= kExitDoubtful) ++fine;
  }
  progress.clear();
  if (total > 1 && !settings.quiet) {
    say(fmt::format("referat: {} inputs: {} converted, {} not", total, fine, total - fine));
  }
  return worst;
}

}  // namespace referat
