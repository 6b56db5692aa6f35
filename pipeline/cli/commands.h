// The commands of the program. Each prints its result on standard output or writes files, tells errors on standard
// error and returns the exit code.
#pragma once

#include <string>

#include "pipeline/cli/settings.h"
#include "pipeline/document/document.h"

namespace referat {

int run_convert(const Settings& settings);
int run_batch_command(const Settings& settings);
int run_batch_status(const Settings& settings);
int run_batch_merge(const Settings& settings);
int run_validate(const Settings& settings);
int run_inspect(const Settings& settings);
int run_verify(const Settings& settings);
int run_sample(const Settings& settings);
int run_summary(const Settings& settings);
int run_profiles_list(const Settings& settings);
int run_profiles_show(const Settings& settings);
int run_profiles_check(const Settings& settings);
int run_profiles_explain(const Settings& settings);
int run_profiles_new(const Settings& settings);
int run_profiles_drift(const Settings& settings);

// One layer as aligned text, each line ended. Foreign text is made printable. Colour by ANSI sequences when asked for.
std::string show_layer(const Document& document, InspectLayer layer, bool colour);

// The stage after which a layer is complete.
const char* stage_of(InspectLayer layer);

}  // namespace referat
