#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/files.h"
#include "pipeline/cli/messages.h"
#include "pipeline/cli/output_plan.h"
#include "pipeline/cli/progress.h"
#include "pipeline/output/moment.h"

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
Result<Done> write_outcome(const Outcome& outcome, const Target& target, const Settings& settings) {
  if (target.to_stdout) {
    const std::string_view xml = bytes_of(outcome, endings_of(settings.conversion).back());
    return xml.empty() ? Result<Done>(Done{}) : write_stdout(xml);
  }
  std::vector<ResultFile> files;
  for (const auto& [ending, name] : target.files) {
    if (const std::string_view bytes = bytes_of(outcome, ending); !bytes.empty()) files.push_back({name, bytes});
    if (!is_folder(ending)) continue;
    ResultFile folder{name, {}};
    for (const Output* file : files_in(outcome, ending)) {
      folder.inside.push_back({file->ending.substr(ending.size()), file->bytes});
    }
    if (!folder.inside.empty()) files.push_back(std::move(folder));
  }
  return write_results(files, settings.force);
}

// A moment that was not asked for comes from the environment, as https://reproducible-builds.org/specs has it.
Result<Done> date_conversion(Options& options) {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (!options.moment.empty() || epoch == nullptr || *epoch == 0) return Done{};
  const std::string_view digits = epoch;
  std::int64_t seconds = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (read.ec == std::errc() && read.ptr == digits.data() + digits.size()) options.moment = moment_of_epoch(seconds);
  if (!options.moment.empty()) return Done{};
  return Error{ErrorKind::usage, "SOURCE_DATE_EPOCH", "is no number of seconds since 1970; set it to one, or unset it"};
}

Handled convert_one(const Converter& converter, const Target& target, const Settings& settings) {
  if (auto free = check_target(target, settings.force); !free) return failed_output(free.error());
  const bool standard_input = target.input == "-";
  const std::string shown = standard_input ? "standard input" : target.input;
  auto bytes = read_input(target.input);
  if (!bytes) return failed(shown, bytes.error());
  auto outcome = converter.convert(bytes.value(), standard_input ? "stdin" : target.input);
  if (!outcome) return failed(shown, outcome.error());
  if (auto done = write_outcome(outcome.value(), target, settings); !done) return failed_output(done.error());
  if (outcome.value().error) return failed(shown, *outcome.value().error);
  if (outcome.value().verdict == Verdict::fail) {
    const std::string report = target.file(".report.xml");
    const std::string where = report.empty() ? "convert it with a report" : "see " + report;
    return {kExitDoubtful, error_line(shown, {ErrorKind::input, "", "converted, but the verdict is fail; " + where})};
  }
  return {};
}

}  // namespace

int run_convert(const Settings& settings) {
  Settings ready = settings;
  auto options = with_data_folders(settings.conversion);
  if (!options) {
    say(error_line("", options.error()));
    return exit_code(options.error().kind);
  }
  ready.conversion = std::move(options).value();
  if (!ready.report) ready.conversion.reports.clear();
  if (auto dated = date_conversion(ready.conversion); !dated) {
    say(error_line("", dated.error()));
    return exit_code(dated.error().kind);
  }
  auto targets = plan_outputs(ready);
  if (!targets) {
    say(error_line("", targets.error()));
    return exit_code(targets.error().kind);
  }
  auto converter = Converter::make(ready.conversion);
  if (!converter) {
    say(error_line("", converter.error()));
    return exit_code(converter.error().kind);
  }
  const std::size_t total = targets.value().size();
  Progress progress(total, total > 1 && !settings.quiet && ::isatty(STDERR_FILENO) == 1);
  int worst = kExitFine;
  std::size_t done = 0, fine = 0;
  for (const Target& target : targets.value()) {
    progress.show(done++, target.input);
    const Handled handled = convert_one(converter.value(), target, ready);
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
