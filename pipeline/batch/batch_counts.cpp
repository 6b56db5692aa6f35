// The summary of a batch, from its ledger.
#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

#include "pipeline/batch/batch.h"
#include "pipeline/document/unicode.h"
#include "pipeline/files/files.h"
#include "pipeline/report/csv.h"

namespace referat {
namespace {

std::string summary_stem(const Shard& shard) {
  return shard.whole() ? "batch-summary" : fmt::format("batch-summary-{}-of-{}", shard.index, shard.of);
}

// The first input with the same bytes, in the order of names; nothing for the first itself.
class Duplicates {
 public:
  std::string of(const LedgerEntry& entry) {
    if (entry.sha256.empty()) return {};
    const auto [first, is_first] = first_.emplace(entry.sha256, entry.name);
    return is_first ? std::string() : first->second;
  }

 private:
  std::map<std::string, std::string> first_;
};

std::string counts_json(const BatchCounts& counts, const Shard& shard, std::int64_t renamed) {
  nlohmann::ordered_json out{{"referat", version()}};
  if (!shard.whole()) out["shard"] = fmt::format("{}/{}", shard.index, shard.of);
  out["inputs"] = counts.inputs;
  for (std::size_t i = 1; i < kStateNames.size(); ++i) out[kStateNames[i]] = counts.in_state[i];
  out["waiting"] = counts.of(DocumentState::waiting);
  out["verdict fail"] = counts.failing;
  out["duplicates"] = counts.duplicates;
  out["renamed results"] = renamed;
  out["pages"] = counts.pages;
  out["codes"] = counts.codes;
  return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string table_csv(const std::vector<LedgerEntry>& entries) {
  std::string out =
      csv_record({"path", "result", "state", "verdict", "code", "reason", "pages", "sha256", "duplicate of"});
  Duplicates duplicates;
  for (const LedgerEntry& entry : entries) {
    if (!entry.planned) continue;
    out += csv_record({entry.name, entry.result, name_of(entry.state), entry.verdict, entry.code, entry.reason,
                       std::to_string(entry.pages), entry.sha256, duplicates.of(entry)});
  }
  return out;
}

}  // namespace

bool BatchCounts::add_up() const {
  return std::accumulate(in_state.begin(), in_state.end(), std::int64_t{0}) == inputs;
}

BatchCounts count(const std::vector<LedgerEntry>& entries) {
  BatchCounts counts;
  Duplicates duplicates;
  for (const LedgerEntry& entry : entries) {
    if (!entry.planned) continue;
    ++counts.inputs;
    ++counts.in_state[static_cast<std::size_t>(entry.state)];
    counts.failing += entry.state == DocumentState::remarks && entry.verdict == name_of(Verdict::fail) ? 1 : 0;
    counts.duplicates += duplicates.of(entry).empty() ? 0 : 1;
    counts.pages += entry.pages;
    if (!entry.code.empty()) ++counts.codes[entry.code];
  }
  return counts;
}

Result<Done> write_batch_summary(const std::string& folder, const Shard& shard, const std::vector<LedgerEntry>& entries,
                                 std::int64_t renamed) {
  const std::string base = (std::filesystem::path(folder) / summary_stem(shard)).string();
  const std::string json = counts_json(count(entries), shard, renamed), csv = table_csv(entries);
  return write_results({{base + ".json", json}, {base + ".csv", csv}}, true);
}

}  // namespace referat
