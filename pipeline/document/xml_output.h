// What all XML that referat writes has in common.
#pragma once

#include <string>
#include <string_view>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace referat {

// The reference that stands for a character of markup: & < > and ", as XML 1.0 section 4.6 and HTML have them. Empty
// for every other character.
std::string_view entity_of(char c);

// Appends the declaration (XML 1.0, UTF-8) and the root element in its namespace; returns the root.
pugi::xml_node begin_xml(pugi::xml_document& xml, const char* root, const char* xmlns);

// The document in UTF-8, indented by two spaces.
std::string save_xml(const pugi::xml_document& xml);

}  // namespace referat
