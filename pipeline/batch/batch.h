// A batch: every input ends in exactly one state, whatever happens to the process.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/batch/batch_ledger.h"
#include "pipeline/batch/inputs.h"
#include "pipeline/batch/supervisor.h"

namespace referat {

// After so many documents in a row whose results cannot be written the batch ends.
constexpr int kMostOutputFailures = 3;
// So often a document is begun again that changes while it is read.
constexpr int kMostChanges = 3;

struct BatchSettings {
  std::string output;  // folder; made when missing
  InputSources sources;
  Shard shard;
  std::string fingerprint;  // of the version and of all settings that results depend on
  WorkerLimits limits;
  std::size_t workers = 1;
  bool retry_failed = false;      // begin refused and quarantined documents anew
  bool force = false;             // begin all anew, and replace results that no ledger knows
  int stop = -1;                  // a descriptor that can be read when the batch shall stop (signalfd); -1: none
  std::chrono::seconds grace{5};  // for documents that are begun when it shall stop
};

// How many documents are in which state; those of earlier runs that are not inputs any more do not count.
struct BatchCounts {
  std::int64_t inputs = 0;
  std::array<std::int64_t, kStateNames.size()> in_state{};
  std::int64_t failing = 0;     // of those converted with remarks: the verdict is fail
  std::int64_t duplicates = 0;  // inputs with the bytes of another one that stands before them
  std::int64_t pages = 0;
  std::map<std::string, std::int64_t> codes;  // why there is no XML
  std::int64_t of(DocumentState state) const { return in_state[static_cast<std::size_t>(state)]; }
  // Each input is in one state.
  bool add_up() const;
};
BatchCounts count(const std::vector<LedgerEntry>& entries);

// What is told while a batch runs. All may be empty.
struct BatchListener {
  std::function<void(const BatchCounts&)> planned;                         // before the first document
  std::function<void(const LedgerEntry&)> booked;                          // after each document
  std::function<void(const std::string& name, const Error&)> not_written;  // it stays waiting
  std::function<void()> stopping;
  std::function<void()> tick;  // at least once a second
};

struct BatchEnd {
  BatchCounts counts;
  std::int64_t renamed = 0, repeated = 0;  // as BatchInputs
  std::int64_t done_before = 0;            // inputs that were done already
  bool stopped = false;                    // by BatchSettings::stop
  std::optional<Error> failed;             // why it could not go on, or the last result that could not be written
  PoolUse use;
};

// Runs a batch, or goes on with one. ErrorKind::usage and ErrorKind::output before anything is done: no input, wrong
// inputs, another batch in this folder, results that no ledger knows.
Result<BatchEnd> run_batch(const BatchSettings& settings, const Conversions& conversions,
                           const BatchListener& listener);

// Writes batch-summary.json (counts) and batch-summary.csv (a line for each input) into the folder; of a shard
// batch-summary-I-of-N. The same bytes for the same results.
Result<Done> write_batch_summary(const std::string& folder, const Shard& shard, const std::vector<LedgerEntry>& entries,
                                 std::int64_t renamed);

}  // namespace referat
