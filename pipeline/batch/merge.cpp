#include "pipeline/batch/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace referat {
namespace {

struct Part {
  std::string file;
  Shard shard;
  std::int64_t renamed = 0;
  std::vector<LedgerEntry> entries;  // planned ones
};

Result<Part> read_part(const std::string& file) {
  auto ledger = BatchLedger::look(file);
  if (!ledger) return ledger.error();
  auto shard = ledger.value().shard();
  auto entries = ledger.value().entries();
  auto renamed = ledger.value().renamed();
  if (!shard) return shard.error();
  if (!entries) return entries.error();
  if (!renamed) return renamed.error();
  std::erase_if(entries.value(), [](const LedgerEntry& entry) { return !entry.planned; });
  return Part{file, shard.value(), renamed.value(), std::move(entries).value()};
}

// Every shard of one division, each once.
Result<std::map<std::uint32_t, Part>> read_parts(const std::vector<std::string>& folders) {
  std::map<std::uint32_t, Part> parts;
  std::optional<std::uint32_t> of;
  for (const std::string& folder : folders) {
    for (const std::string& file : ledgers_in(folder)) {
      auto part = read_part(file);
      if (!part) return part.error();
      const Shard shard = part.value().shard;
      if (shard.whole()) continue;  // what an earlier merge wrote
      if (of && *of != shard.of)
        return Error{ErrorKind::usage, file,
                     fmt::format("is one of {} shards, others are of {}; merge one division at a time", shard.of, *of)};
      of = shard.of;
      const auto [other, fresh] = parts.emplace(shard.index, std::move(part).value());
      if (!fresh)
        return Error{ErrorKind::usage, file,
                     fmt::format("is shard {}, as {} is; name one of the two", shard.index, other->second.file)};
    }
  }
  if (!of)
    return Error{ErrorKind::usage, folders.front(),
                 "holds no ledger of a shard; name the folders that batch --shard wrote to"};
  std::string missing;
  for (std::uint32_t i = 0; i < *of; ++i)
    if (!parts.contains(i)) missing += fmt::format("{}{}/{}", missing.empty() ? "" : ", ", i, *of);
  if (!missing.empty())
    return Error{ErrorKind::usage, folders.front(),
                 "lacks the shards " + missing + "; run them with --shard, or name their folders"};
  return parts;
}

// An input must be its shard's own.
Result<Done> check_owner(const Part& part) {
  for (const LedgerEntry& entry : part.entries) {
    const std::uint32_t owner = shard_of(entry.name, part.shard.of);
    if (owner != part.shard.index)
      return Error{ErrorKind::usage, part.file,
                   fmt::format("names {}, which is of shard {}; run this shard again", entry.name, owner)};
  }
  return Done{};
}

}  // namespace

Result<Merged> merge_shards(const std::string& output, const std::vector<std::string>& folders) {
  auto parts = read_parts(folders);
  if (!parts) return parts.error();
  std::vector<LedgerEntry> all;
  Merged merged;
  std::int64_t sum = 0;
  for (auto& [index, part] : parts.value()) {
    if (auto own = check_owner(part); !own) return own.error();
    sum += count(part.entries).inputs;
    merged.renamed = std::max(merged.renamed, part.renamed);  // each shard looks at the names of all
    all.insert(all.end(), std::make_move_iterator(part.entries.begin()), std::make_move_iterator(part.entries.end()));
  }
  std::ranges::sort(all, {}, &LedgerEntry::name);
  merged.counts = count(all);
  merged.shards = static_cast<std::uint32_t>(parts.value().size());
  if (merged.counts.inputs != sum || !merged.counts.add_up())
    return Error{ErrorKind::internal, output,
                 "the sums of the shards do not agree; please report this with the ledgers"};
  auto ledger = BatchLedger::open(output, Shard{});
  if (!ledger) return ledger.error();
  if (auto done = ledger.value().plan(all, Shard{}, merged.renamed); !done) return done.error();
  if (auto done = write_batch_summary(output, Shard{}, all, merged.renamed); !done) return done.error();
  return merged;
}

}  // namespace referat
