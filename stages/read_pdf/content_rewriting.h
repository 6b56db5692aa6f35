// Changes to content streams that Poppler 22.12 needs to read them whole.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace referat::reading {

// What stands behind a name of the /Properties resources.
struct NamedProperties {
  bool optional_content = false;
  std::string dictionary;  // what is written in place of the name: "<</MCID 3>>"
};

// Rewrites a content stream so that an output device hears of every marked-content sequence. Poppler 22.12 announces
// only those whose properties stand inline, but the end of all. `/P /MC0 BDC` becomes `/P <</MCID 3>> BDC`; optional
// content, which Poppler itself needs by name, gets a sequence of `mark` around it.
std::string rewrite_named_properties(std::string_view content, std::string_view mark,
                                     const std::function<NamedProperties(std::string_view name)>& look_up);

// Drops each Q (restore) that has no q (save) before it. Poppler stops at the first of them, other readers go on.
std::string drop_unmatched_restores(std::string_view content);

}  // namespace referat::reading
