#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/files.h"
#include "pipeline/cli/messages.h"
#include "pipeline/cli/output_plan.h"
#include "pipeline/cli/progress.h"

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
  for (const std::string& path : target.files()) {
    if (auto free = check_result_path(path, force); !free) return free;
  }
  return Done{};
}

const std::string& report_of(const Outcome& outcome, ReportForm form) {
  switch (form) {
    case ReportForm::html:
      return outcome.report_html;
    case ReportForm::json:
      return outcome.report_json;
    case ReportForm::svrl:
      return outcome.report_svrl;
    case ReportForm::xml:
      break;
  }
  return outcome.report_xml;
}

// The report comes first: who sees NAME.xml can rely on NAME.report.xml being there.
Result<Done> write_outcome(const Outcome& outcome, const Target& target, bool force) {
  const std::string& xml = outcome.document_xml.empty() ? outcome.minutes_xml : outcome.document_xml;
  if (target.to_stdout) return xml.empty() ? Result<Done>(Done{}) : write_stdout(xml);
  std::vector<ResultFile> files;
  if (!target.report.empty() && !outcome.report_xml.empty()) files.push_back({target.report, outcome.report_xml});
  for (const auto& [form, name] : target.other_reports) {
    if (const std::string& report = report_of(outcome, form); !report.empty()) files.push_back({name, report});
  }
  if (!xml.empty()) files.push_back({target.xml, xml});
  return write_results(files, force);
}

Handled convert_one(const Converter& converter, const Target& target, const Settings& settings) {
  if (auto free = check_target(target, settings.force); !free) return failed_output(free.error());
  const bool standard_input = target.input == "-";
  const std::string shown = standard_input ? "standard input" : target.input;
  auto bytes = read_input(target.input);
  if (!bytes) return failed(shown, bytes.error());
  auto outcome = converter.convert(bytes.value(), standard_input ? "stdin" : target.input);
  if (!outcome) return failed(shown, outcome.error());
  if (auto done = write_outcome(outcome.value(), target, settings.force); !done) return failed_output(done.error());
  if (outcome.value().error) return failed(shown, *outcome.value().error);
  if (outcome.value().verdict == Verdict::fail) {
    const std::string where = target.report.empty() ? "convert it with a report" : "see " + target.report;
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
