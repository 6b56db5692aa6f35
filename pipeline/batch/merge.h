// One ledger from those of all shards.
#pragma once

#include <string>
#include <vector>

#include "pipeline/batch/batch.h"

namespace referat {

struct Merged {
  BatchCounts counts;
  std::uint32_t shards = 0;
  std::int64_t renamed = 0;
};

// Joins the shards' ledgers, found in these folders (of which `output` may be one), into one of the whole in `output`,
// and writes the summary beside it. ErrorKind::usage, with what to do, when a shard is missing or stands twice, when
// shards are of different divisions, when one names an input that is another's, and when their sums do not agree.
// Results of shards in other folders are left there.
Result<Merged> merge_shards(const std::string& output, const std::vector<std::string>& folders);

}  // namespace referat
