// One hash of all that the results of a batch depend on beside its documents.
#pragma once

#include <string>

#include "pipeline/api/referat.h"

namespace referat {

// Of the version, the options and the bytes of all profiles, schemas and texts that they name. Not of the password:
// documents that were refused for it are begun anew with BatchSettings::retry_failed.
std::string fingerprint(const Options& options);

}  // namespace referat
