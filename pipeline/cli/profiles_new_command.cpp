#include "pipeline/cli/commands.h"
namespace referat {
int run_profiles_new(const Settings&) { return 0; }
}  // namespace referat
