#include "stages/write_minutes/elements.h"

#include <algorithm>
#include <vector>

#include "pipeline/document/place_string.h"

namespace referat::minutes {

namespace {

using Run = StyledRun;
using RunIterator = std::vector<Run>::const_iterator;

// The runs from `begin` that agree with it in one property.
template <class Property>
RunIterator end_of_group(RunIterator begin, RunIterator end, Property property) {
  return std::find_if(begin, end, [&](const Run& run) { return property(run) != property(*begin); });
}

void add_italics(pugi::xml_node parent, RunIterator begin, RunIterator end) {
  for (; begin != end; ++begin) {
    pugi::xml_node holder = begin->italic ? parent.append_child("i") : parent;
    holder.append_child(pugi::node_pcdata).set_value(begin->text.c_str());
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

void set(pugi::xml_node element, const char* name, std::string_view value) {
  if (value.empty()) return;
  element.append_attribute(name).set_value(plain_text(value).c_str());
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
  const std::vector<Run> runs = styled_runs(writing.document, text);
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
