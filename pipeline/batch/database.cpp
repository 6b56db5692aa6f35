#include "pipeline/batch/database.h"

#include <sqlite3.h>

#include <utility>

namespace referat {

namespace {
constexpr int kPatienceMilliseconds = 5000;  // with a reader that holds the database
}

void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void Statement::Closer::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Result<Database> Database::open(const std::string& file, bool to_write) {
  sqlite3* handle = nullptr;
  const int how = to_write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  const int failed = sqlite3_open_v2(file.c_str(), &handle, how, nullptr);
  Database database(handle, file);
  if (failed != SQLITE_OK) return database.fault();
  sqlite3_busy_timeout(handle, kPatienceMilliseconds);
  return database;
}

Error Database::fault() const {
  const int code = handle_ ? sqlite3_errcode(handle_.get()) : SQLITE_NOMEM;
  const std::string cause = handle_ ? sqlite3_errmsg(handle_.get()) : "no memory";
  const bool full = code == SQLITE_FULL || code == SQLITE_IOERR;
  const char* remedy = full ? "make room on the disk and run again"
                            : "check the folder's rights; a broken ledger can be put aside, then all is done again";
  return {ErrorKind::output, file_, "the ledger cannot be used: " + cause + "; " + remedy};
}

Result<Done> Database::run(const char* statements) {
  if (sqlite3_exec(handle_.get(), statements, nullptr, nullptr, nullptr) != SQLITE_OK) return fault();
  return Done{};
}

Statement::Statement(const Database& database, const char* sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  fault_ = sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr);
  statement_.reset(statement);
}

Statement& Statement::bind(std::int64_t value) {
  if (fault_ == SQLITE_OK) fault_ = sqlite3_bind_int64(statement_.get(), ++next_, value);
  return *this;
}

Statement& Statement::bind(const std::string& value) {
  if (fault_ == SQLITE_OK)
    fault_ =
        sqlite3_bind_text(statement_.get(), ++next_, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  return *this;
}

Result<bool> Statement::step() {
  next_ = 0;
  if (fault_ != SQLITE_OK) return database_.fault();
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  const Error fault = database_.fault();
  sqlite3_reset(statement_.get());
  if (code != SQLITE_DONE) return fault;
  return false;
}

std::int64_t Statement::number() { return sqlite3_column_int64(statement_.get(), next_++); }

std::string Statement::text() {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), next_));
  const int size = sqlite3_column_bytes(statement_.get(), next_++);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

}  // namespace referat
