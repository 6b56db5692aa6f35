#include "stages/write_akn/elements.h"

#include <algorithm>
#include <utility>

#include "pipeline/document/styled_xml.h"

namespace referat::akn {

std::string Writing::next_id(std::string_view parent, std::string_view abbreviation) {
  std::string id = parent.empty() ? std::string(abbreviation) : std::string(parent) + "__" + std::string(abbreviation);
  return id + "_" + std::to_string(++numbers[id]);
}

std::string Writing::refer(const char* element, std::string_view kind, const std::string& shown) {
  return refer(element, kind, shown, shown);
}

std::string Writing::refer_to_term(const char* element, std::string_view kind, std::string_view term) {
  return refer(element, kind, term, std::string(input.texts(term)));
}

std::string Writing::refer(const char* element, std::string_view kind, std::string_view term,
                           const std::string& shown) {
  std::string name = segment(term);
  if (name.empty()) name = "unnamed";
  const bool local = kind == "person" || kind == "organization" || kind == "location";
  const std::string href =
      "/akn/ontology/" + std::string(kind) + "/" + (local ? input.settings.akn.country + "/" : "") + name;
  const auto known = std::ranges::find_if(references, [&](const Reference& one) {
    return one.element == element && one.href == href && one.show_as == shown;
  });
  if (known != references.end()) return "#" + known->id;
  references.push_back({element, next_id("", kind), href, shown});
  return "#" + references.back().id;
}

void Writing::fail(std::string what) {
  if (!error) error = Error{ErrorKind::internal, "write_akn", std::move(what)};
}

void set(pugi::xml_node element, const char* name, std::string_view value) {
  if (!value.empty()) element.append_attribute(name).set_value(plain_text(value).c_str());
}

std::string id_above(pugi::xml_node element) {
  for (; element; element = element.parent()) {
    if (std::string_view(element.name()) == "mainBody") return "";
    if (const pugi::xml_attribute id = element.attribute("eId")) return id.value();
  }
  return "";
}

pugi::xml_node add_with_id(Writing& writing, pugi::xml_node parent, const char* name, const char* abbreviation) {
  const std::string id = writing.next_id(id_above(parent), abbreviation);
  pugi::xml_node element = parent.append_child(name);
  set(element, "eId", id);
  return element;
}

void add_text(Writing& writing, pugi::xml_node element, const Text& text) {
  const auto before = [&writing](pugi::xml_node holder, int page) {
    if (page <= writing.page) return;
    if (writing.page > 0) {
      set(add_with_id(writing, holder, "eop", "eop"), "number", std::to_string(page));
      glue(holder);
    }
    writing.page = page;
  };
  add_styled(element, styled_runs(writing.input.document, text, Pages::split), before);
}

pugi::xml_node add_plain(pugi::xml_node parent, const char* name, const std::string& text) {
  if (text.empty()) return {};
  pugi::xml_node child = parent.append_child(name);
  child.append_child(pugi::node_pcdata).set_value(plain_text(text).c_str());
  return child;
}

}  // namespace referat::akn
