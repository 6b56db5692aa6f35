// What a caller can watch while a document is converted.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace referat {

// One finished step. The time is measured around the step, never inside it: a stage knows no clock.
struct StepDone {
  std::string step;  // name of a stage, or read_pdf, recognise_profile, write_minutes, gate, report
  std::chrono::nanoseconds took{0};
};

// Called after each step, in order, on the thread that converts. May be empty.
using Observer = std::function<void(const StepDone&)>;

// Runs `step` and tells the observer how long it took. Returns what the step returns.
template <class Step>
auto observed(const Observer& observer, const char* name, Step&& step) {
  if (!observer) return step();
  const auto start = std::chrono::steady_clock::now();
  auto result = step();
  observer({name, std::chrono::steady_clock::now() - start});
  return result;
}

}  // namespace referat
