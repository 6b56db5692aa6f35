// The conversions of the shipped program, as a supervisor takes them.
#pragma once

#include "pipeline/api/referat.h"
#include "pipeline/batch/supervisor.h"

namespace referat {

// The converter must have been prepared (Converter::prepare), so that every worker begins with its profiles.
Conversions conversions_of(const Converter& converter, const Options& options);

}  // namespace referat
