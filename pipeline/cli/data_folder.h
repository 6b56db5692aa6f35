// Where the program's schemas and profiles lie.
#pragma once

#include <string>

#include "pipeline/api/referat.h"
#include "pipeline/document/result.h"

namespace referat {

// The first of these that holds minutes.xsd: the folder given by --schemas, or else the one in the environment variable
// REFERAT_DATA, or else share/referat beside the folder of the running program, or else schemas/ of the source tree
// that this program was built in. A folder that was named and holds no schema is ErrorKind::usage.
Result<std::string> find_schemas(const std::string& given);

// The options with the schemas found, and with the profiles that come with them before the folders that were given.
// ErrorKind::usage when there are no schemas or a folder of profiles is none.
Result<Options> with_data_folders(Options options);

}  // namespace referat
