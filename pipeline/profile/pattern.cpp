#include "pipeline/profile/pattern.h"

#include <algorithm>

namespace referat {

bool Pattern::may_match(const FoldedText& text) const {
  std::call_once(demand_once_, [&] {
    if (const auto syntax = read_pattern_syntax(text_)) demands_ = required_fragments(*syntax);
  });
  return std::all_of(demands_.begin(), demands_.end(), [&](const FragmentSet& set) {
    return std::any_of(set.begin(), set.end(), [&](const std::string& fragment) {
      return fragment == kAnyDigit ? text.has_digit() : text.may_hold(fragment);
    });
  });
}

const RE2& Pattern::compiled() const {
  std::call_once(compile_once_, [&] {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(case_sensitive_);
    regex_ = std::make_unique<const RE2>(text_, options);
  });
  return *regex_;
}

}  // namespace referat
