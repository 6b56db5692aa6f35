#include "pipeline/profile/pattern.h"

#include <algorithm>

namespace referat {

namespace {

bool begins_with(std::string_view text, std::string_view fragment) {
  if (text.size() < fragment.size()) return false;
  return std::equal(fragment.begin(), fragment.end(), text.begin(), [](char wanted, char given) {
    return wanted == given || (wanted == kAnyDigit && given >= '0' && given <= '9');
  });
}

bool may_begin(const FragmentSet& begins, const FoldedText& text) {
  if (begins.empty() || !text.is_plain()) return true;
  std::string_view folded = text.folded();
  if (!folded.empty() && folded.front() == ' ') folded.remove_prefix(1);
  return std::any_of(begins.begin(), begins.end(),
                     [&](const std::string& fragment) { return begins_with(folded, fragment); });
}

}  // namespace

bool Pattern::may_match(const FoldedText& text, Place place) const {
  std::call_once(demand_once_, [&] {
    if (const auto syntax = read_pattern_syntax(text_)) demands_ = demands_of(*syntax);
  });
  const auto bytes = static_cast<long>(text.text().size());
  if (bytes < demands_.least_bytes) return false;
  if (place != Place::anywhere && !may_begin(demands_.begins, text)) return false;
  if (place == Place::whole && demands_.most_bytes >= 0 && text.is_plain() &&
      static_cast<long>(without_outer(text.folded()).size()) > demands_.most_bytes)
    return false;
  return std::all_of(demands_.holds.begin(), demands_.holds.end(), [&](const FragmentSet& set) {
    return std::any_of(set.begin(), set.end(), [&](const std::string& fragment) {
      return fragment[0] == kAnyDigit ? text.has_digit() : text.may_hold(fragment);
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
