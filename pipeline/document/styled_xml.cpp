#include "pipeline/document/styled_xml.h"

#include <algorithm>

namespace referat {
namespace {

using RunIterator = std::vector<StyledRun>::const_iterator;

// The end of the runs from `begin` that agree with it in one property.
template <class Property>
RunIterator end_of_group(RunIterator begin, RunIterator end, Property property) {
  return std::find_if(begin, end, [&](const StyledRun& run) { return property(run) != property(*begin); });
}

void add_italics(pugi::xml_node parent, RunIterator begin, RunIterator end, const BeforeRun& before) {
  for (; begin != end; ++begin) {
    pugi::xml_node holder = begin->italic ? parent.append_child("i") : parent;
    if (before) before(holder, begin->page);
    holder.append_child(pugi::node_pcdata).set_value(begin->text.c_str());
    if (begin->italic) glue(parent);
  }
}

void add_bolds(pugi::xml_node parent, RunIterator begin, RunIterator end, const BeforeRun& before) {
  while (begin != end) {
    const auto next = end_of_group(begin, end, [](const StyledRun& run) { return run.bold; });
    pugi::xml_node holder = begin->bold ? parent.append_child("b") : parent;
    if (begin->bold) glue(holder);
    add_italics(holder, begin, next, before);
    if (begin->bold) glue(parent);
    begin = next;
  }
}

}  // namespace

void glue(pugi::xml_node parent) { parent.append_child(pugi::node_pcdata).set_value(""); }

void add_styled(pugi::xml_node parent, const std::vector<StyledRun>& runs, const BeforeRun& before) {
  glue(parent);
  for (auto begin = runs.begin(); begin != runs.end();) {
    const auto next = end_of_group(begin, runs.end(), [](const StyledRun& run) { return run.target; });
    if (begin->target.empty()) {
      add_bolds(parent, begin, next, before);
    } else {
      pugi::xml_node link = parent.append_child("a");
      link.append_attribute("href").set_value(begin->target.c_str());
      glue(link);
      add_bolds(link, begin, next, before);
      glue(parent);
    }
    begin = next;
  }
}

}  // namespace referat
