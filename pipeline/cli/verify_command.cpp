// referat verify MINUTES.xml INPUT.pdf.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "pipeline/api/referat.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/document/names.h"
#include "pipeline/document/place_string.h"
#include "pipeline/files/files.h"
#include "pipeline/report/verdict.h"

namespace referat {
namespace {

// "-" for a finding about the whole document, "3" for one about a page.
std::string where(const Note& note) {
  if (note.at.empty()) return "-";
  const Place& place = note.at.front();
  return place.box == Box{} ? std::to_string(place.page) : place_string(place);
}

std::string shown(const std::string& xml, const Verification& done) {
  std::string out;
  for (const Note& note : done.findings) {
    fmt::format_to(std::back_inserter(out), "{} {} {}: {}\n", name_of_value(note.severity), note.code, where(note),
                   printable(note.message));
  }
  const auto serious = std::count_if(done.findings.begin(), done.findings.end(),
                                     [](const Note& note) { return note.severity != Severity::info; });
  fmt::format_to(std::back_inserter(out), "{}: {}, {} errors and warnings\n", printable(xml), name_of(done.verdict),
                 serious);
  return out;
}

}  // namespace

int run_verify(const Settings& settings) {
  if (settings.inputs.size() != 2) {
    return tell("verify", {ErrorKind::usage, "", "takes an XML and its PDF; see referat verify --help"});
  }
  const std::string &xml_name = settings.inputs[0], &pdf_name = settings.inputs[1];
  auto options = with_data_folders(settings.conversion);
  if (!options) return tell("", options.error());
  auto xml = read_input(xml_name);
  if (!xml) return tell(xml_name, xml.error());
  auto pdf = read_input(pdf_name);
  if (!pdf) return tell(pdf_name, pdf.error());
  auto done = verify(xml.value(), pdf.value(), options.value());
  if (!done) return tell(pdf_name, done.error());
  const std::vector<Note>& findings = done.value().findings;
  if (!settings.quiet) {
    if (auto written = write_stdout(shown(xml_name, done.value())); !written) return tell("", written.error());
  }
  if (!findings.empty() && findings.front().code == "schema-invalid") return exit_code(ErrorKind::invalid);
  return done.value().verdict == Verdict::pass ? kExitFine : kExitDoubtful;
}

}  // namespace referat
