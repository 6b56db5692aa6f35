#include "stages/write_minutes/elements.h"

#include "pipeline/document/place_string.h"

namespace referat::minutes {

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

void add_inline(const Writing& writing, pugi::xml_node parent, const Text& text) {
  add_styled(parent, styled_runs(writing.document, text));
}

}  // namespace referat::minutes
