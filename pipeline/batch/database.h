// SQLite, as much as the ledger needs of it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "pipeline/document/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace referat {

class Database {
 public:
  // ErrorKind::output with the file and SQLite's words.
  static Result<Database> open(const std::string& file, bool to_write);
  // Statements without values.
  Result<Done> run(const char* statements);
  Error fault() const;
  sqlite3* handle() const { return handle_.get(); }

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  Database(sqlite3* handle, std::string file) : handle_(handle), file_(std::move(file)) {}
  std::unique_ptr<sqlite3, Closer> handle_;
  std::string file_;
};

// One statement, to be run once or for row after row. Columns and values are taken in their order.
class Statement {
 public:
  Statement(const Database& database, const char* sql);
  Statement& bind(std::int64_t value);
  Statement& bind(const std::string& value);
  // True: there is a row. False: the end, after which it can be bound and run again.
  Result<bool> step();
  std::int64_t number();
  std::string text();

 private:
  struct Closer {
    void operator()(sqlite3_stmt* statement) const;
  };
  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Closer> statement_;
  int fault_ = 0;  // of preparing and binding
  int next_ = 0;   // value or column
};

}  // namespace referat
