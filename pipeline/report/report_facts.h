// What a batch keeps of each document's report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat {

struct ReportedFinding {
  std::string code, severity;
};

struct ReportFacts {
  std::string path;     // of the report
  std::string file;     // the document's name
  std::string sha256;   // of the document; empty when it was not read
  std::string verdict;  // pass, remarks, fail, refused, quarantined
  std::string profile;  // empty: none
  std::string year;     // of the meeting, from the XML beside the report; empty: not known
  std::int64_t pages = 0, characters = 0, unplaced = 0;
  std::vector<ReportedFinding> findings;

  // Findings of this severity.
  std::int64_t count(std::string_view severity) const;
  // There is an XML that a person can lay beside the PDF.
  bool is_converted() const { return verdict != "refused" && verdict != "quarantined"; }
};

// Reads the XML form of a report. Nothing when it is not well formed, is of another vocabulary or has no known verdict.
std::optional<ReportFacts> read_report(std::string_view xml);

// The year of the meeting in a minutes XML; empty when it says none or is no minutes XML.
std::string year_of(std::string_view minutes_xml);

}  // namespace referat
