#include "pipeline/batch/result_files.h"

#include <algorithm>

namespace referat {

std::vector<ResultFile> result_files(const std::vector<Output>& outputs,
                                     const std::vector<std::pair<std::string, std::string>>& paths) {
  std::vector<ResultFile> files;
  for (const auto& [ending, path] : paths) {
    if (!is_folder(ending)) {
      const auto output = std::ranges::find(outputs, ending, &Output::ending);
      if (output != outputs.end()) files.push_back({path, output->bytes});
      continue;
    }
    ResultFile folder{path.ends_with('/') ? path.substr(0, path.size() - 1) : path, {}};
    for (const Output* file : files_in(outputs, ending)) {
      folder.inside.push_back({file->ending.substr(ending.size()), file->bytes});
    }
    if (!folder.inside.empty()) files.push_back(std::move(folder));
  }
  return files;
}

}  // namespace referat
