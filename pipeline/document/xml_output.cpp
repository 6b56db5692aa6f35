#include "pipeline/document/xml_output.h"

#include <pugixml.hpp>
#include <utility>

namespace referat {
namespace {

struct StringWriter : pugi::xml_writer {
  std::string out;
  void write(const void* data, std::size_t size) override { out.append(static_cast<const char*>(data), size); }
};

}  // namespace

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

pugi::xml_node begin_xml(pugi::xml_document& xml, const char* root, const char* xmlns) {
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  pugi::xml_node element = xml.append_child(root);
  element.append_attribute("xmlns").set_value(xmlns);
  return element;
}

std::string save_xml(const pugi::xml_document& xml) {
  StringWriter writer;
  xml.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(writer.out);
}

}  // namespace referat
