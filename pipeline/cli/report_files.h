// The reports of a batch, found below a folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/document/result.h"
#include "pipeline/report/batch_summary.h"

namespace referat {

// Every file below the folder whose name ends so, in the order of the names. A folder inside that may not be read is
// passed over. ErrorKind::usage when the folder cannot be read or holds none.
Result<std::vector<std::filesystem::path>> files_below(const std::string& folder, const std::string& ending);

// Reads all *.xml below the folder: reports, and of the minutes beside them the year. Names are relative to the folder.
// ErrorKind::usage as files_below, and when there is not one report.
Result<Batch> read_batch(const std::string& folder);

}  // namespace referat
