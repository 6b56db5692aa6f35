// A progress bar on standard error for people who wait.
#pragma once

#include <cstddef>
#include <string>

namespace referat {

// Draws nothing unless enabled. The bar is one line that is drawn over; clear() removes it before a message.
class Progress {
 public:
  Progress(std::size_t total, bool enabled) : total_(total), enabled_(enabled) {}
  // Shows that `done` inputs are handled and which one is next.
  void show(std::size_t done, const std::string& next);
  void clear();

 private:
  std::size_t total_;
  bool enabled_;
  bool drawn_ = false;
};

}  // namespace referat
