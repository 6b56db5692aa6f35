#include "pipeline/cli/data_folder.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace referat {
namespace {

namespace fs = std::filesystem;

bool holds_schemas(const fs::path& folder) {
  std::error_code problem;
  return fs::is_regular_file(folder / "minutes.xsd", problem);
}

}  // namespace

Result<std::string> find_schemas(const std::string& given) {
  const char* environment = std::getenv("REFERAT_DATA");
  const std::string named = !given.empty() ? given : environment != nullptr ? environment : "";
  if (!named.empty()) {
    if (holds_schemas(named)) return named;
    return Error{ErrorKind::usage, named,
                 "holds no minutes.xsd; name the folder with the schemas in --schemas or REFERAT_DATA"};
  }
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  const fs::path installed = (program.parent_path().parent_path() / "share" / "referat").lexically_normal();
  if (!problem && holds_schemas(installed)) return installed.string();
  if (holds_schemas(REFERAT_SOURCE_SCHEMAS)) return std::string(REFERAT_SOURCE_SCHEMAS);
  return Error{ErrorKind::usage, installed.string(),
               "holds no minutes.xsd; install referat again, or name the folder in --schemas"};
}

Result<Options> with_data_folders(Options options) {
  auto schemas = find_schemas(options.schemas);
  if (!schemas) return schemas.error();
  std::error_code problem;
  for (const std::string& folder : options.profiles)
    if (!fs::is_directory(folder, problem))
      return Error{ErrorKind::usage, folder, "is no folder; name one that holds profiles in --profiles"};
  options.schemas = schemas.value();
  options.profiles.insert(options.profiles.begin(), schemas.value() + "/profiles");
  return options;
}

}  // namespace referat
