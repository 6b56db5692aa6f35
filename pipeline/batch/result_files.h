// The results of one document as files and folders on the disk.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pipeline/files/files.h"
#include "pipeline/output/output.h"

namespace referat {

// What write_results takes: of each ending with its path, in their order, the file or the folder with all its files;
// endings that no output has are passed over. Folders' paths may end in a slash. The outputs have to outlive it.
std::vector<ResultFile> result_files(const std::vector<Output>& outputs,
                                     const std::vector<std::pair<std::string, std::string>>& paths);

}  // namespace referat
