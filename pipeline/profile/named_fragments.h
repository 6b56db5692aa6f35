// Parts of patterns that a profile names once: <fragment name="count">\d+|one</fragment>, used as {count}.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/result.h"

namespace referat {

class NamedFragments {
 public:
  // Lower-case letters a to z, digits and hyphens, a letter first.
  static bool is_name(std::string_view text);

  // False when the name is taken.
  bool add(const std::string& name, std::string text) { return texts_.emplace(name, Text{std::move(text), {}}).second; }
  // Takes over the fragments whose names are free; what they use themselves may be this profile's own.
  void add_inherited(const NamedFragments& base) {
    for (const auto& [name, text] : base.texts_) add(name, text.written);
  }
  bool holds(const std::string& name) const { return texts_.count(name) > 0; }

  // The pattern with (?:…) for every {name}. ErrorKind::profile without a place for a name that is unknown or that
  // leads back to itself.
  Result<std::string> expand(std::string_view pattern);
  // The names that a pattern uses, in its order.
  static std::vector<std::string> names_in(std::string_view pattern);

 private:
  struct Text {
    std::string written;
    std::string expanded;  // once it was used
  };
  Result<std::string> expand(std::string_view pattern, std::vector<std::string>& within);

  std::map<std::string, Text> texts_;
};

}  // namespace referat
