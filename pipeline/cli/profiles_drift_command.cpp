// referat profiles drift DIR.
#include <fmt/format.h>

#include <filesystem>
#include <iterator>

#include "pipeline/authoring/drift.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/cli/report_files.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

std::string shown(const std::vector<DriftRow>& rows) {
  std::string out = fmt::format("{:>9}  {:>6}  {:<12}  {:<7}  {:<40}  {}\n", "DOCUMENTS", "TIMES", "PROFILE", "KIND",
                                "WORDS", "EXAMPLE");
  for (const DriftRow& row : rows)
    fmt::format_to(std::back_inserter(out), "{:>9}  {:>6}  {:<12}  {:<7}  {:<40}  {} page {}\n", row.documents,
                   row.times, printable(row.profile), printable(row.kind), printable(row.text), printable(row.example),
                   row.page);
  return out;
}

}  // namespace

int run_profiles_drift(const Settings& settings) {
  if (settings.inputs.size() != 1)
    return tell("profiles drift", {ErrorKind::usage, "", "takes one folder; see referat profiles drift --help"});
  auto files = files_below(settings.inputs.front(), ".report.xml");
  if (!files) return tell("", files.error());
  Drift drift;
  std::size_t others = 0;
  for (const fs::path& path : files.value()) {
    auto xml = read_input(path.string());
    if (xml && drift.add(xml.value())) continue;
    ++others;
    if (xml)
      say(error_line(path.string(), {ErrorKind::input, "", "is no report of referat; passed over"}));
    else
      say(error_line(path.string(), xml.error()));
  }
  const auto done = write_stdout(shown(drift.rows()));
  say(fmt::format("referat: {} reports read, {} files passed over", drift.reports(), others));
  return done ? kExitFine : tell("", done.error());
}

}  // namespace referat
