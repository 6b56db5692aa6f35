#include "stages/write_minutes/elements.h"

#include <algorithm>

#include "pipeline/document/place_string.h"
#include "pipeline/document/unicode.h"

namespace referat::minutes {

namespace {

// A stretch of text in one style.
struct Run {
  std::string text;
  std::string target;  // of a link, else empty
  bool bold = false;
  bool italic = false;
  bool same_style(const Run& other) const {
    return target == other.target && bold == other.bold && italic == other.italic;
  }
};

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

void append_run(std::vector<Run>& runs, Run run) {
  if (!runs.empty() && runs.back().same_style(run)) {
    runs.back().text += run.text;
  } else {
    runs.push_back(std::move(run));
  }
}

std::vector<Run> runs_of(const Document& document, const Text& text) {
  std::vector<Run> runs;
  bool space = false;
  for (const Span& span : text.spans) {
    space = space || span.space_before;
    Run run{without_soft_hyphens(span.text), target_of(document, span), span.bold, span.italic};
    if (run.text.empty()) continue;
    if (space && !runs.empty()) {
      const Run& before = runs.back();
      append_run(runs, {" ", before.target == run.target ? run.target : "", before.bold && run.bold,
                        before.italic && run.italic});
    }
    space = false;
    append_run(runs, std::move(run));
  }
  return runs;
}

using RunIterator = std::vector<Run>::const_iterator;

// The runs from `begin` that agree with it in one property.
template <class Property>
RunIterator end_of_group(RunIterator begin, RunIterator end, Property property) {
  return std::find_if(begin, end, [&](const Run& run) { return property(run) != property(*begin); });
}

void add_italics(pugi::xml_node parent, RunIterator begin, RunIterator end) {
  for (; begin != end; ++begin) {
    pugi::xml_node holder = begin->italic ? parent.append_child("i") : parent;
    holder.append_child(pugi::node_pcdata).set_value(to_xml_text(begin->text).c_str());
    if (begin->italic) glue(parent);
  }
}

void add_bolds(pugi::xml_node parent, RunIterator begin, RunIterator end) {
  while (begin != end) {
    const auto next = end_of_group(begin, end, [](const Run& run) { return run.bold; });
    pugi::xml_node holder = begin->bold ? parent.append_child("b") : parent;
    if (begin->bold) glue(holder);
    add_italics(holder, begin, next);
    if (begin->bold) glue(parent);
    begin = next;
  }
}

}  // namespace

std::string plain(std::string_view text) { return to_xml_text(without_soft_hyphens(text)); }
std::string plain(const Text& text) { return plain(text.str()); }

void set(pugi::xml_node element, const char* name, std::string_view value) {
  if (value.empty()) return;
  element.append_attribute(name).set_value(plain(value).c_str());
}

void set_at(const Writing& writing, pugi::xml_node element, const std::vector<Place>& at) {
  if (!writing.options.with_places) return;
  set(element, "at", place_string(at));
}

void add(pugi::xml_node parent, const char* name, const std::string& text) {
  if (text.empty()) return;
  parent.append_child(name).append_child(pugi::node_pcdata).set_value(text.c_str());
}

void glue(pugi::xml_node parent) { parent.append_child(pugi::node_pcdata).set_value(""); }

void add_inline(const Writing& writing, pugi::xml_node parent, const Text& text) {
  const std::vector<Run> runs = runs_of(writing.document, text);
  glue(parent);
  for (auto begin = runs.begin(); begin != runs.end();) {
    const auto next = end_of_group(begin, runs.end(), [](const Run& run) { return run.target; });
    if (begin->target.empty()) {
      add_bolds(parent, begin, next);
    } else {
      pugi::xml_node link = parent.append_child("a");
      link.append_attribute("href").set_value(begin->target.c_str());
      glue(link);
      add_bolds(link, begin, next);
      glue(parent);
    }
    begin = next;
  }
}

}  // namespace referat::minutes
