#include "pipeline/cli/commands.h"
namespace referat {
int run_profiles_drift(const Settings&) { return 0; }
}  // namespace referat
