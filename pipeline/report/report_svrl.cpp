#include "pipeline/report/report_svrl.h"

#include <limits>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "pipeline/document/names.h"
#include "pipeline/document/unicode.h"
#include "pipeline/document/xml_output.h"
#include "pipeline/report/codes.h"
#include "pipeline/report/minutes_parts.h"

namespace referat {

namespace {

constexpr const char* kNamespace = "http://purl.oclc.org/dsdl/svrl";
constexpr const char* kMinutes = "urn:referat:minutes:1";

struct PlacedElement {
  pugi::xml_node element;
  Place place;
};

class PlacedElements final : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    for (const Place& place : parse_places(node.attribute("at").value())) found.push_back({node, place});
    return true;
  }
  std::vector<PlacedElement> found;
};

std::int64_t area(const Box& box) { return std::int64_t{box.width()} * box.height(); }

// "/m:minutes/m:agenda[1]/m:item[2]".
std::string path_of(pugi::xml_node element) {
  std::string path;
  for (; element.parent(); element = element.parent()) {
    int position = 1;
    for (pugi::xml_node before = element.previous_sibling(element.name()); before;
         before = before.previous_sibling(element.name())) {
      ++position;
    }
    const bool root = element.parent().type() == pugi::node_document;
    path.insert(0, "/m:" + std::string(element.name()) + (root ? "" : "[" + std::to_string(position) + "]"));
  }
  return path;
}

// The smallest element around the middle of the place.
std::string location_of(const std::vector<PlacedElement>& elements, const Note& note, const std::string& root) {
  if (note.at.empty()) return root;
  const Place& place = note.at.front();
  pugi::xml_node best;
  std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
  for (const PlacedElement& one : elements) {
    if (one.place.page != place.page || place.box.empty() || area(one.place.box) >= smallest) continue;
    if (!one.place.box.contains_point(place.box.centre_x(), place.box.centre_y())) continue;
    smallest = area(one.place.box);
    best = one.element;
  }
  return best ? path_of(best) : root;
}

pugi::xml_node add(pugi::xml_node parent, const char* name) {
  return parent.append_child(("svrl:" + std::string(name)).c_str());
}

void set(pugi::xml_node element, const char* name, const std::string& value) {
  element.append_attribute(name).set_value(to_xml_text(value).c_str());
}

void add_finding(pugi::xml_node root, const Note& note, const std::string& location) {
  pugi::xml_node assertion = add(root, "failed-assert");
  set(assertion, "test", "not(finding[@code = '" + note.code + "'])");
  set(assertion, "id", note.code);
  set(assertion, "location", location);
  set(assertion, "role", std::string(name_of_value(note.severity)));
  const NoteCode* code = find_note_code(note.code);
  std::string text = code ? std::string(code->meaning) : "";
  if (!note.message.empty()) text += (text.empty() ? "" : " ") + note.message;
  add(assertion, "text").text().set(to_xml_text(text).c_str());
}

}  // namespace

std::string write_report_svrl(const ReportInput& input, std::string_view minutes_xml) {
  pugi::xml_document minutes;
  PlacedElements elements;
  const bool has_minutes = static_cast<bool>(minutes.load_buffer(minutes_xml.data(), minutes_xml.size()));
  if (has_minutes) minutes.traverse(elements);
  const std::string top = has_minutes ? "/m:minutes" : "/";

  pugi::xml_document xml;
  pugi::xml_node root = begin_xml(xml, "svrl:schematron-output", kNamespace);
  root.attribute("xmlns").set_name("xmlns:svrl");
  set(root, "title", "referat " + input.version);
  set(root, "schemaVersion", "1");
  pugi::xml_node prefix = add(root, "ns-prefix-in-attribute-values");
  set(prefix, "prefix", "m");
  set(prefix, "uri", kMinutes);
  pugi::xml_node pattern = add(root, "active-pattern");
  set(pattern, "name", std::string("verdict ") + name_of(verdict_of(input)));
  set(add(root, "fired-rule"), "context", top);
  for (const Note& note : findings_of(input)) add_finding(root, note, location_of(elements.found, note, top));
  return save_xml(xml);
}

}  // namespace referat
