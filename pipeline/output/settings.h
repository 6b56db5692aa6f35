// What formats need beside the document: the archive's own names and codes (schemas/settings.xsd).
#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/result.h"

namespace referat {

// Each member is an attribute of settings.xsd, which tells what it is for. What is not given stays as it is here.
struct WriterSettings {
  struct Agency {
    std::string name;        // empty: the organisation or body that the document names
    std::string identifier;  // empty: made of the name
  };
  struct AkomaNtoso {
    std::string country = "dk";
    std::string subtype = "referat";     // third part of the names
    std::string classification = "KLE";  // whose numbers journal numbers begin with
  };
  Agency agency;
  AkomaNtoso akn;
};

// Reads a file that follows settings.xsd. ErrorKind::usage with `name` for one that is not well formed.
Result<WriterSettings> parse_writer_settings(std::string_view xml, const std::string& name);

}  // namespace referat
