#include "stages/formats.h"

#include <algorithm>
#include <array>

#include "stages/write_text/write_text.h"

namespace referat {
namespace {

// clang-format off: a row for each format, what it is for, the schemas that rule it, who writes it
constexpr std::array kFormats{
    Format{"minutes", ".xml", "referat's own XML, in which nothing is lost", {}, nullptr},
    Format{"text", ".txt", "plain text in reading order, for search indexes", {}, write_text},
};
// clang-format on

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace referat
