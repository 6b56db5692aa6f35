#include "pipeline/batch/fingerprint.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "pipeline/document/digest.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

// Each part with its length, so that no two lists of parts look alike.
void add(Digest& digest, const std::string& part) { digest.add(std::to_string(part.size()) + ":" + part); }

void add_folder(Digest& digest, const std::string& folder) {
  std::vector<std::string> files;
  std::error_code problem;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
    const std::string ending = at->path().extension().string();
    if (ending == ".xml" || ending == ".xsd") files.push_back(at->path().string());
  }
  std::ranges::sort(files);
  for (const std::string& file : files) {
    add(digest, fs::path(file).filename().string());
    if (const auto bytes = read_input(file)) add(digest, bytes.value());
  }
}

}  // namespace

std::string fingerprint(const Options& options) {
  Digest digest;
  add(digest, version());
  for (const std::string& part : {options.profile, options.stop_after, options.checks, options.language,
                                  options.settings, options.schema_dir, options.moment})
    add(digest, part);
  add(digest, std::to_string(options.use_tags) + std::to_string(options.pictures) +
                  std::to_string(options.layers_as_xml) + std::to_string(options.public_version) +
                  std::to_string(options.closed_titles));
  for (const std::string& ending : endings_of(options)) add(digest, ending);
  add_folder(digest, options.schemas);
  add_folder(digest, options.schemas + "/texts");
  for (const std::string& folder : options.profiles) add_folder(digest, folder);
  return digest.hex();
}

}  // namespace referat
