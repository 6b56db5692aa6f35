// One pattern of a profile: compiled when a text first holds what it demands.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/pattern_syntax.h"

namespace referat {

// May be asked by several threads at once.
class Pattern {
 public:
  Pattern(std::string text, bool case_sensitive) : text_(std::move(text)), case_sensitive_(case_sensitive) {}

  // Where in the text a match is wanted, outer spaces and a trailing colon apart.
  enum class Place { anywhere, at_start, whole };
  // False when the pattern cannot match there; true tells nothing.
  bool may_match(const FoldedText& text, Place place) const;
  // Compiled with the first call. Not ok() when the pattern is malformed, which the loader excludes.
  const RE2& compiled() const;

 private:
  std::string text_;
  bool case_sensitive_;
  mutable std::once_flag compile_once_, demand_once_;
  mutable std::unique_ptr<const RE2> regex_;
  mutable PatternDemands demands_;
};

}  // namespace referat
