// Which entries of a profile answered during one conversion, and about which texts.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "pipeline/profile/profile.h"

namespace referat {

struct Answer {
  const Entry* entry = nullptr;  // owned by the Profile, which must outlive the log
  std::string step;              // the stage that asked; empty outside of one
  std::string text;              // that was asked about
  std::size_t begin = 0;         // where in the text the entry stands, in bytes
  std::size_t end = 0;
};

// Belongs to one conversion: a caller attaches it with Profile::with_log, or gives it to Converter::convert. Not for
// several threads at once.
class HitLog {
 public:
  // The stage whose questions come next.
  void begin_step(std::string name) { step_ = std::move(name); }
  // The same answer to the same question of one stage is kept once.
  void add(const Hit& hit, std::string_view text);
  // In the order of the questions.
  const std::vector<Answer>& answers() const { return answers_; }

 private:
  std::string step_;
  std::vector<Answer> answers_;
  std::set<std::tuple<const Entry*, std::string, std::size_t, std::string>> known_;
};

}  // namespace referat
