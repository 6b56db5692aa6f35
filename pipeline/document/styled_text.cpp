#include "pipeline/document/styled_text.h"

#include <algorithm>
#include <utility>

#include "pipeline/document/unicode.h"

namespace referat {
namespace {

bool begins_with(std::string_view text, std::string_view lower_case_prefix) {
  return text.size() > lower_case_prefix.size() &&
         std::equal(lower_case_prefix.begin(), lower_case_prefix.end(), text.begin(), [](char prefix, char c) {
           return prefix == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
         });
}

// The address that a span leads to, empty when it leads nowhere that may stand in the minutes.
std::string target_of(const Document& document, const Span& span) {
  if (span.link < 0 || span.page < 1 || static_cast<std::size_t>(span.page) > document.pages.size()) return "";
  const auto& links = document.pages[static_cast<std::size_t>(span.page - 1)].links;
  if (static_cast<std::size_t>(span.link) >= links.size()) return "";
  const std::string uri = to_xml_text(links[static_cast<std::size_t>(span.link)].uri);
  const bool known = begins_with(uri, "http:") || begins_with(uri, "https:") || begins_with(uri, "mailto:");
  const bool spaced = std::any_of(uri.begin(), uri.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
  return known && !spaced ? uri : "";
}

void append_run(std::vector<StyledRun>& runs, StyledRun run, Pages pages) {
  const auto joins = [&](const StyledRun& other) {
    return other.target == run.target && other.bold == run.bold && other.italic == run.italic &&
           (pages == Pages::joined || other.page == run.page);
  };
  if (!runs.empty() && joins(runs.back())) {
    runs.back().text += run.text;
  } else {
    runs.push_back(std::move(run));
  }
}

}  // namespace

std::vector<StyledRun> styled_runs(const Document& document, const Text& text, Pages pages) {
  std::vector<StyledRun> runs;
  bool space = false;
  for (const Span& span : text.spans) {
    space = space || span.space_before;
    StyledRun run{without_soft_hyphens(span.text), target_of(document, span), span.bold, span.italic, span.page};
    if (run.text.empty()) continue;
    if (space && !runs.empty()) {
      const StyledRun& before = runs.back();
      append_run(runs,
                 {" ", before.target == run.target ? run.target : "", before.bold && run.bold,
                  before.italic && run.italic, before.page},
                 pages);
    }
    space = false;
    append_run(runs, std::move(run), pages);
  }
  for (StyledRun& run : runs) run.text = to_xml_text(run.text);
  return runs;
}

std::string plain_text(std::string_view text) { return to_xml_text(without_soft_hyphens(text)); }
std::string plain_text(const Text& text) { return plain_text(text.str()); }

}  // namespace referat
