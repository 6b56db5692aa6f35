#include "pipeline/cli/report_files.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "pipeline/files/files.h"
#include "pipeline/gate/root_namespace.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

constexpr const char* kReport = ".report.xml";

// NAME.xml beside NAME.report.xml.
fs::path minutes_beside(const fs::path& report) {
  const std::string name = report.string();
  return name.substr(0, name.size() - std::string_view(kReport).size()) + ".xml";
}

}  // namespace

Result<std::vector<fs::path>> files_below(const std::string& folder, const std::string& ending) {
  std::error_code problem;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, problem), end;
  if (problem)
    return Error{ErrorKind::usage, folder, "cannot be read: " + problem.message() + "; name a folder with reports"};
  std::vector<fs::path> found;
  for (; !problem && at != end; at.increment(problem)) {
    std::error_code unknown;
    if (!at->is_directory(unknown) && at->path().string().ends_with(ending)) found.push_back(at->path());
  }
  if (found.empty())
    return Error{ErrorKind::usage, folder, "holds no *" + ending + "; name the folder that convert -o wrote to"};
  std::sort(found.begin(), found.end());
  return found;
}

Result<Batch> read_batch(const std::string& folder) {
  const auto files = files_below(folder, ".xml");
  if (!files) return files.error();
  Batch batch;
  for (const fs::path& path : files.value()) {
    const std::string name = path.lexically_relative(folder).string();
    const auto xml = read_input(path.string());
    if (!xml) {
      batch.not_read.push_back(name);
      continue;
    }
    if (auto facts = read_report(xml.value()); facts) {
      facts->path = name;
      if (name.ends_with(kReport)) {
        const auto minutes = read_input(minutes_beside(path).string());
        if (minutes) facts->year = year_of(minutes.value());
      }
      batch.reports.push_back(std::move(*facts));
      continue;
    }
    const auto uri = root_namespace(xml.value(), name);
    if (!uri || uri.value() != "urn:referat:minutes:1") {
      batch.not_read.push_back(name);
    } else if (std::error_code none; !fs::exists(path.string().substr(0, path.string().size() - 4) + kReport, none)) {
      batch.unreported.push_back(name);
    }
  }
  if (batch.reports.empty())
    return Error{ErrorKind::usage, folder, "holds no report of referat; name the folder that convert -o wrote to"};
  return batch;
}

}  // namespace referat
