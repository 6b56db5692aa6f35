// Names of works, expressions and manifestations (Akoma Ntoso Naming Convention 1.0).
#pragma once

#include <string>
#include <string_view>

#include "pipeline/output/writer.h"

namespace referat::akn {

// "Børne- og Ungeudvalget" as "boerne-og-ungeudvalget": lower-case ASCII letters, digits and hyphens, as names may hold
// them. Empty when nothing of the text can be written so.
std::string segment(std::string_view text);

// A file name as a relative URI reference (RFC 3986).
std::string uri_of_file(std::string_view file_name);

struct Names {
  std::string work;           // "/akn/dk/debateReport/referat/direktionen/2020-06-22/6f1ed002ab55"
  std::string expression;     // the same and "/dan@2020-06-23"
  std::string manifestation;  // the same and ".akn"
  std::string author;         // "direktionen": authority and body
  std::string number;         // the beginning of the PDF's hash: two minutes of one body and day differ
  std::string work_date;      // the day of the meeting, or where that is not known that of the file
  std::string expression_date;
};

// Days that no source tells are those of the conversion's moment.
Names names_of(const WriterInput& input);

}  // namespace referat::akn
