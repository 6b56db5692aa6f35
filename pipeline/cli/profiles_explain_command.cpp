#include "pipeline/cli/commands.h"
namespace referat {
int run_profiles_explain(const Settings&) { return 0; }
}  // namespace referat
