// Faults that are put into a minutes XML on purpose, to see whether they are found.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace referat {

struct Fault {
  std::string name;
  bool (*seed)(pugi::xml_document&);  // false: the XML has nothing that can be broken so
};

// All of them.
const std::vector<Fault>& faults();

// The XML with one fault; empty when it has nothing that can be broken so.
std::string with_fault(std::string_view minutes_xml, const Fault& fault);

}  // namespace referat
