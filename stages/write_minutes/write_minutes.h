// The canonical output: a finished Document as minutes XML (schemas/minutes.xsd, urn:referat:minutes:1).
#pragma once

#include <string>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"

namespace referat {

struct WriteOptions {
  std::string converter;        // source/@converter, "referat 1.0.0"; left out when empty
  std::string language = "da";  // minutes/@xml:lang
  bool with_places = true;      // write `at`
};

// The minutes XML: UTF-8, indented by two spaces between blocks and never inside text. The same Document gives the same
// bytes, whatever the locale. ErrorKind::internal when the Document points at a line, table or item that it does not
// hold, or uses a word that the vocabulary lacks for a vote's side.
Result<std::string> write_minutes(const Document& document, const WriteOptions& options);

}  // namespace referat
