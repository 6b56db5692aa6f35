#include "pipeline/cli/output_plan.h"

#include <sys/stat.h>

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

const char* suffix_of(ReportForm form) {
  switch (form) {
    case ReportForm::html:
      return "html";
    case ReportForm::json:
      return "json";
    case ReportForm::svrl:
      return "svrl";
    case ReportForm::xml:
      break;
  }
  return "xml";
}

// NAME.xml, or NAME.document.xml for the layers of an unfinished document; the report beside it.
Target name_target(const Settings& settings, const std::string& input) {
  const bool stopped = !settings.conversion.stop_after.empty();
  Target target;
  target.input = input;
  if (settings.output == "-" || (settings.output.empty() && input == "-")) {
    target.to_stdout = true;
    return target;
  }
  fs::path base;
  if (settings.output.empty() || is_folder_name(settings.output)) {
    base = fs::path(settings.output) / stem_of(input);
    target.xml = base.string() + (stopped ? ".document.xml" : ".xml");
  } else {
    target.xml = settings.output;
    base = ends_with_ignoring_case(settings.output, ".xml") ? settings.output.substr(0, settings.output.size() - 4)
                                                            : settings.output;
  }
  if (!settings.report || stopped) return target;
  for (const ReportForm form : settings.conversion.reports) {
    const std::string name = base.string() + ".report." + suffix_of(form);
    if (form == ReportForm::xml)
      target.report = name;
    else
      target.other_reports.emplace_back(form, name);
  }
  return target;
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
    for (const std::string& name : target.files()) {
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

std::vector<std::string> Target::files() const {
  std::vector<std::string> out;
  for (const std::string& name : {report, xml}) {
    if (!name.empty()) out.push_back(name);
  }
  for (const auto& [form, name] : other_reports) out.push_back(name);
  return out;
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
  if (auto distinct = check_names(targets); !distinct) return distinct.error();
  return targets;
}

}  // namespace referat
