// The files that --attachments names: which folder is which input's, and what lies in it.
#pragma once

#include <string>

#include "pipeline/cli/settings.h"
#include "pipeline/document/delivery.h"
#include "pipeline/document/result.h"

namespace referat {

// Where the attachments of an input lie: in <folder>/<stem of the input>/ where there is such a folder, else in the
// folder itself for a single input, else nowhere (empty).
std::string delivery_folder(const Settings& settings, const std::string& input);

// Ok when the folders of all inputs can be listed. ErrorKind::usage names the one that cannot, with cause and remedy.
Result<Done> check_delivery_folders(const Settings& settings);

// Every file below the folder, in the order of the names, with its size and hash. Links are not followed and not read.
// What cannot be read has its problem instead of a hash. Hidden files and those that Windows and macOS leave in folders
// are passed over. An empty name gives an empty delivery.
Delivery read_delivery(const std::string& folder);

}  // namespace referat
