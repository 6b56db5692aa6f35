#include "pipeline/cli/output_plan.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace referat {
namespace {

namespace fs = std::filesystem;

bool is_folder_name(const std::string& output) {
  std::error_code problem;
  return output.ends_with('/') || fs::is_directory(output, problem);
}

bool ends_with_ignoring_case(const std::string& text, const std::string& lower_case_end) {
  if (text.size() < lower_case_end.size()) return false;
  for (std::size_t i = 0; i < lower_case_end.size(); ++i) {
    char c = text[text.size() - lower_case_end.size() + i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c != lower_case_end[i]) return false;
  }
  return true;
}

// The name without what `ending`, or the last part of it, adds to a name.
std::string without_ending(const std::string& name, std::string ending) {
  if (is_folder(ending)) ending.pop_back();
  for (const std::string& end : {ending, ending.substr(ending.rfind('.'))}) {
    if (name.size() > end.size() && ends_with_ignoring_case(name, end)) return name.substr(0, name.size() - end.size());
  }
  return name;
}

// The last ending is that of the format named first, which alone takes the name of -o as it stands.
Target name_target(const Settings& settings, const std::string& input) {
  Target target;
  target.input = input;
  if (settings.output == "-" || (settings.output.empty() && input == "-")) {
    target.to_stdout = true;
    return target;
  }
  const std::vector<std::string> endings = endings_of(settings.conversion);
  const bool folder = settings.output.empty() || is_folder_name(settings.output);
  const std::string base =
      folder ? (fs::path(settings.output) / stem_of(input)).string() : without_ending(settings.output, endings.back());
  for (const std::string& ending : endings) {
    target.files.emplace_back(ending, base + (is_folder(ending) ? ending.substr(0, ending.size() - 1) : ending));
  }
  if (!folder) target.files.back().second = settings.output;
  return target;
}

// Standard output takes one file, the only format's.
Result<Done> check_stdout(const Settings& settings) {
  const Options& conversion = settings.conversion;
  if (!conversion.stop_after.empty()) return Done{};
  if (conversion.formats.size() == 1 && !is_folder(endings_of(conversion).back())) return Done{};
  return Error{ErrorKind::usage, "-o -", "standard output takes one format that is one file; name a file or folder"};
}

// What the system knows a file by, whatever its names; nothing when there is no such file.
std::optional<std::pair<dev_t, ino_t>> identity(const std::string& name) {
  struct stat facts {};
  if (::stat(name.c_str(), &facts) != 0) return std::nullopt;
  return std::pair{facts.st_dev, facts.st_ino};
}

Result<Done> check_names(const std::vector<Target>& targets) {
  std::set<std::pair<dev_t, ino_t>> inputs;
  for (const Target& target : targets) {
    if (const auto file = identity(target.input); file) inputs.insert(*file);
  }
  std::map<std::string, std::string> owner;  // result → input
  for (const Target& target : targets) {
    for (const auto& [ending, name] : target.files) {
      const auto [other, fresh] = owner.emplace(fs::path(name).lexically_normal().string(), target.input);
      if (!fresh) {
        return Error{
            ErrorKind::usage, target.input,
            "would be written to " + name + " as " + other->second + " is; convert them apart, into different folders"};
      }
      if (const auto file = identity(name); file && inputs.contains(*file)) {
        return Error{ErrorKind::usage, name,
                     "is an input and would be replaced by a result; choose another name with -o"};
      }
    }
  }
  return Done{};
}

}  // namespace

std::string Target::file(std::string_view ending) const {
  const auto found = std::ranges::find(files, ending, &std::pair<std::string, std::string>::first);
  return found == files.end() ? std::string{} : found->second;
}

std::string stem_of(const std::string& input) {
  if (input == "-") return "stdin";
  const std::string name = fs::path(input).filename().string();
  const bool has_suffix = name.size() > 4 && ends_with_ignoring_case(name, ".pdf");
  return has_suffix ? name.substr(0, name.size() - 4) : name;
}

Result<std::vector<Target>> plan_outputs(const Settings& settings) {
  if (settings.inputs.empty()) {
    return Error{ErrorKind::usage, settings.command, "no input is named; see referat " + settings.command + " --help"};
  }
  if (settings.output.ends_with('/')) {
    std::error_code problem;
    fs::create_directory(settings.output, problem);
    if (problem) {
      return Error{ErrorKind::output, settings.output,
                   "the folder cannot be made: " + problem.message() + "; make it first, or choose another"};
    }
  }
  const bool one_place = !settings.output.empty() && !is_folder_name(settings.output);
  if (settings.inputs.size() > 1 && one_place) {
    return Error{ErrorKind::usage, settings.output, "several inputs need a folder; make it, or end its name in /"};
  }
  std::vector<Target> targets;
  for (const std::string& input : settings.inputs) targets.push_back(name_target(settings, input));
  if (std::ranges::any_of(targets, &Target::to_stdout)) {
    if (auto fits = check_stdout(settings); !fits) return fits.error();
  }
  if (auto distinct = check_names(targets); !distinct) return distinct.error();
  return targets;
}

}  // namespace referat
