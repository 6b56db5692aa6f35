#include "pipeline/batch/batch_ledger.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "pipeline/batch/database.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kFormat = 1;
constexpr const char* kFolder = ".referat";

// A transaction is on the disk when it has ended (synchronous = FULL), and readers do not disturb (WAL).
constexpr const char* kPrepare = R"(
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS batch (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS document (
    name TEXT PRIMARY KEY, path TEXT, result TEXT, planned INTEGER, bytes INTEGER, modified INTEGER, sha256 TEXT,
    settings TEXT, state INTEGER, verdict TEXT, code TEXT, reason TEXT, attempts INTEGER, pages INTEGER,
    ended INTEGER, took_ms INTEGER) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS output (
    name TEXT, ending TEXT, sha256 TEXT, bytes INTEGER, PRIMARY KEY (name, ending)) WITHOUT ROWID;
)";

constexpr const char* kColumns =
    "name, path, result, planned, bytes, modified, sha256, settings, state, verdict, code, reason, attempts, pages, "
    "ended, took_ms";

Result<Done> run(Statement& statement) {
  auto done = statement.step();
  if (!done) return done.error();
  return Done{};
}

LedgerEntry read_entry(Statement& row) {
  LedgerEntry entry;
  entry.name = row.text();
  entry.path = row.text();
  entry.result = row.text();
  entry.planned = row.number() == 1;
  entry.bytes = row.number();
  entry.modified = row.number();
  entry.sha256 = row.text();
  entry.settings = row.text();
  entry.state = static_cast<DocumentState>(std::clamp<std::int64_t>(row.number(), 0, kStateNames.size() - 1));
  entry.verdict = row.text();
  entry.code = row.text();
  entry.reason = row.text();
  entry.attempts = static_cast<int>(row.number());
  entry.pages = row.number();
  entry.ended = row.number();
  entry.took_ms = row.number();
  return entry;
}

Result<Done> write_entry(Statement& into, const LedgerEntry& entry) {
  into.bind(entry.name).bind(entry.path).bind(entry.result).bind(std::int64_t{entry.planned}).bind(entry.bytes);
  into.bind(entry.modified).bind(entry.sha256).bind(entry.settings).bind(static_cast<std::int64_t>(entry.state));
  into.bind(entry.verdict).bind(entry.code).bind(entry.reason).bind(std::int64_t{entry.attempts}).bind(entry.pages);
  into.bind(entry.ended).bind(entry.took_ms);
  return run(into);
}

// Runs `steps` as one transaction.
template <class Steps>
Result<Done> all_or_none(Database& database, const Steps& steps) {
  if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun;
  Result<Done> done = steps();
  if (done) done = database.run("COMMIT");
  if (!done) (void)database.run("ROLLBACK");
  return done;
}

}  // namespace

struct BatchLedger::Inside {
  Database database;
  Descriptor lock;

  Result<Done> set(const std::string& key, std::int64_t value) {
    Statement statement(database, "INSERT OR REPLACE INTO batch VALUES (?, ?)");
    statement.bind(key).bind(value);
    return run(statement);
  }
  Result<std::int64_t> get(const std::string& key, std::int64_t otherwise) const {
    Statement statement(database, "SELECT value FROM batch WHERE key = ?");
    statement.bind(key);
    auto row = statement.step();
    if (!row) return row.error();
    return row.value() ? statement.number() : otherwise;
  }
  Result<Done> check_format() {
    auto format = get("format", kFormat);
    if (!format) return format.error();
    if (format.value() <= kFormat) return Done{};
    return Error{ErrorKind::usage, "the ledger", "is of a later version of referat; use that one"};
  }
  Result<Done> put(const std::vector<LedgerEntry>& entries) {
    const std::string sql =
        fmt::format("INSERT OR REPLACE INTO document ({}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", kColumns);
    Statement document(database, sql.c_str());
    Statement forget(database, "DELETE FROM output WHERE name = ?");
    Statement output(database, "INSERT INTO output (name, ending, sha256, bytes) VALUES (?, ?, ?, ?)");
    for (const LedgerEntry& entry : entries) {
      if (auto done = write_entry(document, entry); !done) return done;
      if (auto done = run(forget.bind(entry.name)); !done) return done;
      for (const BookedOutput& one : entry.outputs) {
        output.bind(entry.name).bind(one.ending).bind(one.sha256).bind(one.bytes);
        if (auto done = run(output); !done) return done;
      }
    }
    return Done{};
  }
};

BatchLedger::BatchLedger(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
BatchLedger::BatchLedger(BatchLedger&&) noexcept = default;
BatchLedger& BatchLedger::operator=(BatchLedger&&) noexcept = default;
BatchLedger::~BatchLedger() = default;

std::string ledger_stem(const Shard& shard) {
  return shard.whole() ? fmt::format("{}/ledger", kFolder)
                       : fmt::format("{}/ledger-{}-of-{}", kFolder, shard.index, shard.of);
}

Result<BatchLedger> BatchLedger::open(const std::string& folder, const Shard& shard) {
  std::error_code problem;
  fs::create_directories(fs::path(folder) / kFolder, problem);
  const std::string stem = (fs::path(folder) / ledger_stem(shard)).string();
  Descriptor lock(problem ? -1 : ::open((stem + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!lock) {
    const std::string cause = problem ? problem.message() : std::strerror(errno);
    return Error{ErrorKind::output, folder, "cannot be written: " + cause + "; choose a folder that you may write to"};
  }
  if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
    return Error{ErrorKind::usage, folder,
                 "another batch writes there; wait for its end, or choose another folder with -o"};
  auto database = Database::open(stem + ".sqlite", true);
  if (!database) return database.error();
  auto inside = std::make_unique<Inside>(Inside{std::move(database).value(), std::move(lock)});
  if (auto done = inside->database.run(kPrepare); !done) return done.error();
  if (auto known = inside->check_format(); !known) return known.error();
  if (auto done = inside->set("format", kFormat); !done) return done.error();
  sync_folder((fs::path(folder) / kFolder).string());
  sync_folder(folder);
  return BatchLedger(std::move(inside));
}

Result<BatchLedger> BatchLedger::look(const std::string& file) {
  std::error_code problem;
  if (!fs::exists(file, problem))
    return Error{ErrorKind::usage, file, "there is no ledger; name the folder that referat batch -o wrote to"};
  auto database = Database::open(file, false);
  if (!database) return database.error();
  auto inside = std::make_unique<Inside>(Inside{std::move(database).value(), Descriptor()});
  if (auto known = inside->check_format(); !known) return known.error();
  return BatchLedger(std::move(inside));
}

Result<std::vector<LedgerEntry>> BatchLedger::entries() const {
  const std::string sql = fmt::format("SELECT {} FROM document ORDER BY name", kColumns);
  Statement documents(inside_->database, sql.c_str());
  std::vector<LedgerEntry> entries;
  for (;;) {
    auto row = documents.step();
    if (!row) return row.error();
    if (!row.value()) break;
    entries.push_back(read_entry(documents));
  }
  Statement outputs(inside_->database, "SELECT name, ending, sha256, bytes FROM output ORDER BY name, ending");
  for (auto owner = entries.begin();;) {
    auto row = outputs.step();
    if (!row) return row.error();
    if (!row.value()) return entries;
    const std::string name = outputs.text();
    while (owner != entries.end() && owner->name < name) ++owner;
    if (owner == entries.end() || owner->name != name) continue;
    BookedOutput output;
    output.ending = outputs.text();
    output.sha256 = outputs.text();
    output.bytes = outputs.number();
    owner->outputs.push_back(std::move(output));
  }
}

Result<Done> BatchLedger::plan(const std::vector<LedgerEntry>& entries, const Shard& shard, std::int64_t renamed) {
  return all_or_none(inside_->database, [&]() -> Result<Done> {
    if (auto done = inside_->database.run("UPDATE document SET planned = 0"); !done) return done;
    if (auto done = inside_->set("shard-index", shard.index); !done) return done;
    if (auto done = inside_->set("shard-of", shard.of); !done) return done;
    if (auto done = inside_->set("renamed", renamed); !done) return done;
    return inside_->put(entries);
  });
}

Result<Done> BatchLedger::book(const std::vector<LedgerEntry>& entries) {
  return all_or_none(inside_->database, [&] { return inside_->put(entries); });
}

Result<Shard> BatchLedger::shard() const {
  auto index = inside_->get("shard-index", 0), of = inside_->get("shard-of", 1);
  if (!index) return index.error();
  if (!of) return of.error();
  return Shard{static_cast<std::uint32_t>(index.value()), static_cast<std::uint32_t>(of.value())};
}

Result<std::int64_t> BatchLedger::renamed() const { return inside_->get("renamed", 0); }

std::vector<std::string> ledgers_in(const std::string& folder) {
  std::vector<std::string> found;
  std::error_code problem;
  for (fs::directory_iterator at(fs::path(folder) / kFolder, problem), end; !problem && at != end;
       at.increment(problem))
    if (at->path().extension() == ".sqlite") found.push_back(at->path().string());
  std::ranges::sort(found);
  return found;
}

}  // namespace referat
