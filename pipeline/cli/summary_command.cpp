// referat summary REPORTS-DIR -o summary.html [--csv FILE].
#include <fmt/format.h>

#include <vector>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/cli/report_files.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

Result<Texts> texts_of(const Options& options) {
  if (options.language == "en") return Texts();
  auto folder = find_schemas(options.schemas);
  if (!folder) return folder.error();
  return Texts::load(folder.value() + "/texts/" + options.language + ".xml");
}

// The files, or nothing but the HTML on standard output.
Result<Done> write(const Settings& settings, const std::string& html, const std::string& csv) {
  std::vector<ResultFile> files;
  if (!settings.csv.empty()) files.push_back({settings.csv, csv});
  if (settings.output != "-") files.push_back({settings.output, html});
  for (const ResultFile& file : files) {
    if (auto free = check_result_path(file.path, settings.force); !free) return free;
  }
  if (settings.output == "-") {
    if (auto done = write_stdout(html); !done) return done;
  }
  return files.empty() ? Result<Done>(Done{}) : write_results(files, settings.force);
}

}  // namespace

int run_summary(const Settings& settings) {
  if (settings.inputs.size() != 1 || settings.output.empty()) {
    return tell("summary", {ErrorKind::usage, "", "takes one folder and -o FILE; see referat summary --help"});
  }
  if (settings.csv == settings.output) {
    return tell("summary", {ErrorKind::usage, "", "-o and --csv name one file; give each its own"});
  }
  auto texts = texts_of(settings.conversion);
  if (!texts) return tell("", texts.error());
  auto batch = read_batch(settings.inputs.front());
  if (!batch) return tell("", batch.error());
  for (const std::string& name : batch.value().not_read) {
    say(error_line(name, {ErrorKind::input, "", "is broken or no XML of referat; passed over"}));
  }
  const std::string html = batch_summary_html(batch.value(), texts.value());
  if (auto done = write(settings, html, batch_summary_csv(batch.value())); !done) return tell("", done.error());
  if (!settings.quiet) {
    say(fmt::format("referat: {} reports read, {} files passed over, {} minutes without a report",
                    batch.value().reports.size(), batch.value().not_read.size(), batch.value().unreported.size()));
  }
  return kExitFine;
}

}  // namespace referat
