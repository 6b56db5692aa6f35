// What a batch tells while it runs: a bar for people who wait, lines for those who read later, JSON for programs.
#pragma once

#include <chrono>
#include <string>

#include "pipeline/batch/batch.h"

namespace referat {

enum class NewsForm { quiet, lines, bar, json };

class BatchNews {
 public:
  explicit BatchNews(NewsForm form) : form_(form), begun_(std::chrono::steady_clock::now()) {}
  // What the batch calls. The listener must not outlive this object.
  BatchListener listener();
  void ended(const BatchEnd& end);

 private:
  void planned(const BatchCounts& counts);
  void booked(const LedgerEntry& entry);
  void not_written(const std::string& name, const Error& error);
  void tick();
  void line(const std::string& text);
  std::string standing() const;

  NewsForm form_;
  std::chrono::steady_clock::time_point begun_, told_;
  BatchCounts counts_;
  std::int64_t to_do_ = 0, done_ = 0, pages_ = 0;
  bool drawn_ = false;
};

// "2000 inputs: 1850 converted, 50 converted with remarks (2 with the verdict fail), …"
std::string counts_line(const BatchCounts& counts);

// The exit code of a batch that stands so.
int exit_code_of(const BatchCounts& counts);

}  // namespace referat
