// referat profiles check [FILE.xml...] [--fixtures DIR].
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "pipeline/authoring/check.h"
#include "pipeline/authoring/coverage.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"
#include "pipeline/profile/profile_files.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

// A profile to check, and the folders in which it and what it extends are found.
struct Wanted {
  std::string id;
  std::vector<std::string> folders;
};

Result<Wanted> wanted_file(const std::string& file, std::vector<std::string> folders) {
  const fs::path path(file);
  std::error_code problem;
  if (!fs::is_regular_file(path, problem))
    return Error{ErrorKind::input, file, "there is no such file; name a profile's file, or none to check all"};
  folders.push_back(path.has_parent_path() ? path.parent_path().string() : ".");
  const std::string id = path.stem().string();
  if (path.extension() != ".xml" || find_profile_file(id, folders).empty())
    return Error{ErrorKind::usage, file,
                 "is no name for a profile; it is the id, of a-z, 0-9 and hyphens, with .xml behind it"};
  return Wanted{id, std::move(folders)};
}

// Every PDF below the folder, in the order of the names.
Result<std::vector<fs::path>> documents_below(const std::string& folder) {
  std::vector<fs::path> found;
  std::error_code problem;
  for (fs::recursive_directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
    if (at->is_regular_file(problem) && at->path().extension() == ".pdf") found.push_back(at->path());
  if (problem)
    return Error{ErrorKind::usage, folder, "cannot be read: " + problem.message() + "; name a folder with PDFs"};
  if (found.empty()) return Error{ErrorKind::usage, folder, "holds no *.pdf; name a folder with PDFs"};
  std::sort(found.begin(), found.end());
  return found;
}

// A document that cannot be converted is told and proves nothing.
Result<int> cover(const std::string& folder, const Options& options, Coverage& coverage) {
  auto documents = documents_below(folder);
  if (!documents) return documents.error();
  auto converter = Converter::make(options);
  if (!converter) return converter.error();
  int worst = kExitFine;
  for (const fs::path& path : documents.value()) {
    HitLog hits;
    Handling with_hits;
    with_hits.hits = &hits;
    auto bytes = read_input(path.string());
    if (!bytes) {
      worst = std::max(worst, tell(path.string(), bytes.error()));
      continue;
    }
    auto outcome = converter.value().convert(bytes.value(), path.string(), with_hits);
    if (!outcome) return outcome.error();
    if (outcome.value().error) worst = std::max(worst, tell(path.string(), *outcome.value().error));
    coverage.add(outcome.value().document, hits);
  }
  return worst;
}

// The lines for one profile; its findings, or that there are none.
Result<std::string> check_one(const Wanted& wanted, const Coverage* coverage, int& worst) {
  auto content = read_profile_file(wanted.id, wanted.folders);
  if (!content) return content.error();
  auto findings = check_profile(wanted.id, wanted.folders);
  if (!findings) return findings.error();
  std::vector<ProfileFinding> all = std::move(findings).value();
  if (coverage != nullptr) {
    const auto more = coverage->unproven(content.value());
    all.insert(all.end(), more.begin(), more.end());
  }
  if (all.empty())
    return fmt::format("{}: clean, {} entries\n", printable(content.value().path), content.value().entries.size());
  worst = std::max(worst, kExitDoubtful);
  std::string out;
  for (const ProfileFinding& one : all)
    out += fmt::format("{}:{}: {}: {}\n", printable(one.path), one.line, one.code, printable(one.text));
  return out;
}

}  // namespace

int run_profiles_check(const Settings& settings) {
  auto options = with_data_folders(settings.conversion);
  if (!options) return tell("", options.error());
  int worst = kExitFine;
  std::vector<Wanted> wanted;
  Options known = options.value();
  for (const std::string& file : settings.inputs) {
    auto one = wanted_file(file, options.value().profiles);
    if (!one) {
      worst = std::max(worst, tell("", one.error()));
      continue;
    }
    known.profiles.push_back(one.value().folders.back());
    wanted.push_back(std::move(one).value());
  }
  if (settings.inputs.empty())
    for (const std::string& id : list_profiles(known.profiles)) wanted.push_back({id, known.profiles});
  std::optional<Coverage> coverage;
  if (!settings.fixtures.empty()) {
    const auto covered = cover(settings.fixtures, known, coverage.emplace());
    if (!covered) return tell("", covered.error());
    worst = std::max(worst, covered.value());
  }
  std::string out;
  for (const Wanted& one : wanted) {
    auto lines = check_one(one, coverage ? &*coverage : nullptr, worst);
    if (lines)
      out += lines.value();
    else
      worst = std::max(worst, tell("", lines.error()));
  }
  if (auto done = write_stdout(out); !done) return tell("", done.error());
  return worst;
}

}  // namespace referat
