// What the report says about a document in one word.
#pragma once

namespace referat {

enum class Verdict {
  pass,         // the XML can stand for the PDF
  remarks,      // it can, when a person agrees with the warnings
  fail,         // text is lost, an error was found or the XML is not valid
  refused,      // the document cannot be converted; there is no XML
  quarantined,  // conversion crashed or took too much; there is no XML
};

// "pass", "remarks" and so on.
const char* name_of(Verdict verdict);

}  // namespace referat
