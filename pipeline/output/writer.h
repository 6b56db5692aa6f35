// What a writer is: a pure function from the finished Document to one result or several.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/output/output.h"
#include "pipeline/output/settings.h"
#include "pipeline/report/texts.h"

namespace referat {

// All that a writer may look at. No clock, no locale, no file, no network.
struct WriterInput {
  const Document& document;
  const WriterSettings& settings;
  const Texts& texts;        // words of the format's own, in the language that was asked for
  std::string_view version;  // of referat, "1.0.0"
  std::string_view moment;   // of the conversion, see conversion_moment: "2026-01-31T12:00:00Z"
  std::string_view pdf;      // the bytes that were converted; empty for a public version, beside which none may stand
  std::string_view minutes_xml;  // valid
  std::string_view report_xml;   // empty for formats that do not hold the report
};

// ErrorKind::internal when the Document points at something that it does not hold.
using Writer = Result<std::vector<Output>> (*)(const WriterInput&);

// A format that --to names.
struct Format {
  std::string_view name;                       // "akn"
  std::string_view ending;                     // ".akn.xml", or of a folder ".sip/"
  std::string_view what;                       // what it is and for whom, one line
  std::span<const std::string_view> standard;  // namespaces of the official schemas that rule its files
  Writer write;                                // null: the minutes, which are written before all checks
  bool holds_report = false;                   // written last, when the report is there
};

}  // namespace referat
