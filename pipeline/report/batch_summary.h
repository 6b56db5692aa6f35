// What the reports of a batch say together.
#pragma once

#include <string>
#include <vector>

#include "pipeline/report/report_facts.h"
#include "pipeline/report/texts.h"

namespace referat {

struct Batch {
  std::vector<ReportFacts> reports;     // in the order of their paths
  std::vector<std::string> not_read;    // names of XML files that are broken or of another vocabulary
  std::vector<std::string> unreported;  // names of minutes without a report beside them
};

// One HTML file that needs nothing beside itself: verdicts, findings by code, verdicts by profile and by year, the
// twenty documents with most errors, warnings and lost characters, and the files that were not read. Same input, same
// bytes.
std::string batch_summary_html(const Batch& batch, const Texts& texts);

// A record for each report, with a head: report, file, sha256, verdict, profile, year, pages, characters, unplaced,
// errors, warnings, notes, codes (each once, with spaces between).
std::string batch_summary_csv(const Batch& batch);

}  // namespace referat
