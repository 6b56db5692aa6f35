#include "pipeline/profile/named_fragments.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace referat {
namespace {

// Where a {name} stands in a pattern; begin == end: nowhere. Braces behind \p, \P, \x and escaped ones are RE2's own.
struct Use {
  std::size_t begin = 0, end = 0;
};

Use next_use(std::string_view pattern, std::size_t from) {
  for (std::size_t at = from; at < pattern.size(); ++at) {
    if (pattern[at] == '\\') {
      const bool takes_brace =
          at + 1 < pattern.size() && std::string_view("pPx").find(pattern[at + 1]) != std::string_view::npos;
      at += takes_brace && at + 2 < pattern.size() && pattern[at + 2] == '{' ? 2 : 1;
      continue;
    }
    if (pattern[at] != '{') continue;
    const std::size_t close = pattern.find('}', at);
    if (close == std::string_view::npos) return {};
    if (NamedFragments::is_name(pattern.substr(at + 1, close - at - 1))) return {at, close + 1};
  }
  return {};
}

std::string name_of(std::string_view pattern, const Use& use) {
  return std::string(pattern.substr(use.begin + 1, use.end - use.begin - 2));
}

}  // namespace

bool NamedFragments::is_name(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::vector<std::string> NamedFragments::names_in(std::string_view pattern) {
  std::vector<std::string> names;
  for (Use use = next_use(pattern, 0); use.end > 0; use = next_use(pattern, use.end))
    names.push_back(name_of(pattern, use));
  return names;
}

Result<std::string> NamedFragments::expand(std::string_view pattern) {
  std::vector<std::string> within;
  return expand(pattern, within);
}

Result<std::string> NamedFragments::expand(std::string_view pattern, std::vector<std::string>& within) {
  std::string out;
  std::size_t from = 0;
  for (Use use = next_use(pattern, 0); use.end > 0; use = next_use(pattern, from)) {
    const std::string name = name_of(pattern, use);
    const auto found = texts_.find(name);
    if (found == texts_.end()) {
      std::vector<std::string> known;
      for (const auto& [other, text] : texts_) known.push_back(other);
      return Error{ErrorKind::profile, "",
                   fmt::format("there is no fragment {{{}}}; allowed: {}", name,
                               known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", ")))};
    }
    within.push_back(name);
    if (std::count(within.begin(), within.end(), name) > 1)
      return Error{ErrorKind::profile, "", fmt::format("a fragment uses itself: {}", fmt::join(within, " > "))};
    Text& text = found->second;
    if (text.expanded.empty()) {
      const auto inner = expand(text.written, within);
      if (!inner) return inner.error();
      text.expanded = "(?:" + inner.value() + ")";
    }
    within.pop_back();
    out.append(pattern.substr(from, use.begin - from)).append(text.expanded);
    from = use.end;
  }
  return out.append(pattern.substr(from));
}

}  // namespace referat
