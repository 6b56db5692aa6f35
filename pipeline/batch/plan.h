// What a batch has to do, given what is booked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/batch/batch.h"

namespace referat {

// One entry for each input, in the order of the inputs: as booked when that still holds, or else waiting. A waiting
// entry keeps the outputs that are booked, so that those which do not come again can be removed.
// ErrorKind::usage when nothing is booked at all and results stand there already, unless `force`.
Result<std::vector<LedgerEntry>> plan_batch(const std::vector<BatchInput>& inputs,
                                            const std::vector<LedgerEntry>& booked,
                                            const std::vector<std::string>& endings, const BatchSettings& settings);

}  // namespace referat
