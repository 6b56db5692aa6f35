// referat profiles explain INPUT.pdf.
#include <fmt/format.h>

#include <iterator>

#include "pipeline/authoring/explain.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"
#include "pipeline/profile/unknown.h"

namespace referat {
namespace {

std::string shown(const std::vector<Decision>& decisions) {
  std::string out;
  for (const Decision& one : decisions) {
    const std::string at = one.at.page == 0 ? "-"
                                            : fmt::format("{}:{:.0f},{:.0f}", one.at.page, one.at.box.left / 100.0,
                                                          one.at.box.top / 100.0);
    fmt::format_to(std::back_inserter(out), "{:<10} {:<14} {}  because {}\n", at, one.what, printable(one.value),
                   printable(one.because));
  }
  return out;
}

}  // namespace

int run_profiles_explain(const Settings& settings) {
  if (settings.inputs.size() != 1)
    return tell("profiles explain", {ErrorKind::usage, "", "takes one PDF; see referat profiles explain --help"});
  const std::string& input = settings.inputs.front();
  auto options = with_data_folders(settings.conversion);
  if (!options) return tell("", options.error());
  const std::vector<std::string>& folders = options.value().profiles;
  auto converter = Converter::make(options.value());
  if (!converter) return tell("", converter.error());
  auto bytes = read_input(input);
  if (!bytes) return tell(input, bytes.error());
  HitLog hits;
  Handling with_hits;
  with_hits.hits = &hits;
  auto outcome = converter.value().convert(bytes.value(), input == "-" ? "stdin" : input, with_hits);
  if (!outcome) return tell(input, outcome.error());
  if (outcome.value().error) return tell(input, *outcome.value().error);
  const Document& document = outcome.value().document;
  std::vector<ProfileContent> profiles;
  for (const std::string& id : list_profiles(folders))
    if (auto content = read_profile_file(id, folders)) profiles.push_back(std::move(content).value());
  auto profile = load_profile(document.profile.id, folders);
  if (!profile) return tell(input, profile.error());
  const auto decisions = explain(document, hits, profiles, find_unknown(document, profile.value()));
  const auto done = write_stdout(shown(decisions));
  return done ? kExitFine : tell("", done.error());
}

}  // namespace referat
