#include "stages/formats.h"

#include <algorithm>
#include <array>

#include "stages/write_akn/write_akn.h"
#include "stages/write_alto/write_alto.h"
#include "stages/write_html/write_html.h"
#include "stages/write_json/write_json.h"
#include "stages/write_text/write_text.h"

namespace referat {
namespace {

using Namespaces = std::array<std::string_view, 1>;
constexpr Namespaces kAkomaNtoso{"http://docs.oasis-open.org/legaldocml/ns/akn/3.0"};
constexpr Namespaces kAlto{"http://www.loc.gov/standards/alto/ns-v4#"};

// clang-format off: a row for each format, what it is for, the schemas that rule it, who writes it
constexpr std::array kFormats{
    Format{"minutes", ".xml", "referat's own XML, in which nothing is lost", {}, nullptr},
    Format{"akn", ".akn.xml", "Akoma Ntoso 3.0, the international standard, for exchange", kAkomaNtoso, write_akn},
    Format{"alto", ".alto.xml", "ALTO 4.4, words with their boxes, for archives' viewers", kAlto, write_alto},
    Format{"json", ".json", "JSON, for those who load the minutes elsewhere", {}, write_json},
    Format{"jsonl", ".jsonl", "the same on one line: JSON Lines, for batches", {}, write_jsonl},
    Format{"html", ".html", "a web page for people, to read, print and link into", {}, write_html},
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
