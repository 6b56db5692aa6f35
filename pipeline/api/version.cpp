#include "pipeline/api/referat.h"

namespace referat {

const char* version() { return REFERAT_VERSION; }

}  // namespace referat
