// What the command line and the environment say together about conversions.
#pragma once

#include "pipeline/cli/settings.h"
#include "pipeline/document/result.h"

namespace referat {

// The options that convert and batch run with: folders found (data_folder.h), no report when none is wanted, and the
// moment of SOURCE_DATE_EPOCH when none is named. ErrorKind::usage for a folder or moment that cannot be.
Result<Options> conversion_options(const Settings& settings);

}  // namespace referat
