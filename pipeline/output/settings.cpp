#include "pipeline/output/settings.h"

#include <pugixml.hpp>

namespace referat {
namespace {

void take(const pugi::xml_node& element, const char* name, std::string& value) {
  if (const pugi::xml_attribute given = element.attribute(name)) value = given.value();
}

}  // namespace

Result<WriterSettings> parse_writer_settings(std::string_view xml, const std::string& name) {
  pugi::xml_document file;
  if (const auto read = file.load_buffer(xml.data(), xml.size()); !read) {
    return Error{ErrorKind::usage, name, std::string("the settings cannot be read: ") + read.description()};
  }
  WriterSettings settings;
  const pugi::xml_node root = file.child("settings");
  const pugi::xml_node agency = root.child("agency"), akn = root.child("akn");
  take(agency, "name", settings.agency.name);
  take(agency, "identifier", settings.agency.identifier);
  take(akn, "country", settings.akn.country);
  take(akn, "subtype", settings.akn.subtype);
  take(akn, "classification", settings.akn.classification);
  return settings;
}

}  // namespace referat
