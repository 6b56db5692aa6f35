// What the process that supervises and the processes that convert tell each other.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/api/referat.h"
#include "pipeline/document/result.h"
#include "pipeline/report/verdict.h"

namespace referat {

// What one worker process may take. CPU time counts, so that a busy machine changes nothing; what sleeps is judged by the
// clock, at `patience` times the same, and what only waits for its turn at ten times that.
struct WorkerLimits {
  std::int64_t memory = std::int64_t{2} << 30;  // bytes of address space
  std::chrono::seconds step{20};                // CPU time to open a document, and for each page
  std::chrono::seconds per_page{1};             // CPU time more for each page, for all that follows the reading
  std::int64_t reply = std::int64_t{1} << 29;   // bytes of all results of one document
  int patience = 3;
  int documents = 200;                          // after which a worker is replaced by a fresh one
};

// One document, to a worker. Its bytes come as an open file.
struct Request {
  std::string file_name;  // what the outputs call it
  bool plain = false;     // Handling has these five
  std::string plain_because;
  std::vector<PageLeftOut> leave_out;
  std::vector<Metadata> metadata;
  std::optional<Delivery> attachments;
  bool operator==(const Request&) const = default;
};

// Where a worker is.
struct WorkerProgress {
  int page = 0;       // being read, from 1; 0: none
  int pages = 0;      // of the document; 0: not known yet
  std::string after;  // the step that was finished last; empty: none
  bool operator==(const WorkerProgress&) const = default;
};

// What became of one document.
struct Reply {
  Verdict verdict = Verdict::refused;
  bool settings_wrong = false;  // `error` is one of the settings and would come with every document
  std::optional<Error> error;   // why there is no XML
  std::int64_t pages = 0;
  std::vector<Output> outputs;  // those that are not empty
};

// Converts one document in a worker. `told` is called before each page and after each step.
using DocumentWork =
    std::function<Reply(const Request&, const std::string& bytes, const std::function<void(WorkerProgress)>& told)>;

}  // namespace referat
