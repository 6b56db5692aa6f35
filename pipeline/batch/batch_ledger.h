// What is known of every document of a batch, on the disk: SQLite in the output folder. What is booked here is done.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/batch/inputs.h"
#include "pipeline/document/result.h"

namespace referat {

// Where a document stands; at the end of a batch none waits. A verdict of fail counts as converted with remarks.
enum class DocumentState { waiting, converted, remarks, refused, quarantined };
constexpr std::array<const char*, 5> kStateNames{"waiting", "converted", "converted with remarks", "refused",
                                                 "quarantined"};
inline const char* name_of(DocumentState state) { return kStateNames[static_cast<std::size_t>(state)]; }

struct BookedOutput {
  std::string ending;
  std::string sha256;
  std::int64_t bytes = 0;
  bool operator==(const BookedOutput&) const = default;
};

struct LedgerEntry {
  std::string name, path, result;  // as in BatchInput
  bool planned = true;             // among the inputs of the last run
  std::int64_t bytes = -1;         // of the input when it was read; -1: it could not be
  std::int64_t modified = 0;       // nanoseconds since 1970, of the input
  std::string sha256;
  std::string settings;  // hash of the version and of all settings that results depend on
  DocumentState state = DocumentState::waiting;
  std::string verdict, code, reason;  // as in the report; of a document without XML why there is none
  int attempts = 0;
  std::int64_t pages = 0;
  std::int64_t ended = 0;    // seconds since 1970
  std::int64_t took_ms = 0;  // from the first attempt to the last
  std::vector<BookedOutput> outputs;
  bool operator==(const LedgerEntry&) const = default;
};

// The name of a shard's bookkeeping below the output folder: ".referat/ledger", ".referat/ledger-0-of-8".
std::string ledger_stem(const Shard& shard);

class BatchLedger {
 public:
  // Opens or makes the ledger of a shard in an output folder and locks it: one batch at a time. ErrorKind::usage when
  // another one runs there, or for a ledger of a later version; ErrorKind::output when it cannot be written.
  static Result<BatchLedger> open(const std::string& folder, const Shard& shard);
  // The same to look at, without a lock. ErrorKind::usage when there is none.
  static Result<BatchLedger> look(const std::string& file);
  BatchLedger(BatchLedger&&) noexcept;
  BatchLedger& operator=(BatchLedger&&) noexcept;
  ~BatchLedger();

  // All entries by name.
  Result<std::vector<LedgerEntry>> entries() const;
  // Makes these entries the plan, in one step: entries that are not named any more stay, but are not planned.
  Result<Done> plan(const std::vector<LedgerEntry>& entries, const Shard& shard, std::int64_t renamed);
  // Books what became of documents, all or none; on the disk when this returns. ErrorKind::output otherwise.
  Result<Done> book(const std::vector<LedgerEntry>& entries);
  // What plan() was told last.
  Result<Shard> shard() const;
  Result<std::int64_t> renamed() const;

 private:
  struct Inside;
  explicit BatchLedger(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

// The ledgers of a folder: that of the whole batch or those of its shards, sorted.
std::vector<std::string> ledgers_in(const std::string& folder);

}  // namespace referat
