// The report beside each document (schemas/report.xsd, urn:referat:report:1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/document/unknown.h"
#include "pipeline/report/attachment_list.h"
#include "pipeline/report/ledger.h"
#include "pipeline/report/personal_data.h"
#include "pipeline/report/rules.h"
#include "pipeline/report/verdict.h"

namespace referat {

// What the gate said about the minutes XML.
struct SchemaVerdict {
  std::string name = "minutes.xsd";
  bool valid = false;
  std::string fault;  // the first faults, when not valid
};

struct ReportInput {
  const Document* document = nullptr;  // null: refused before there was one
  std::string file;                    // without folders; empty: the document's own
  std::string sha256;                  // empty: the document's own
  std::int64_t bytes = -1;             // -1: the document's own
  std::optional<Ledger> ledger;
  std::vector<Note> ledger_notes;  // what balance() noted
  std::vector<Note> check_notes;   // what run_checks() noted
  FindingRules rules;              // what all of them count
  std::optional<SchemaVerdict> schema;
  std::optional<AttachmentList> attachments;  // nothing: there is nothing to tell
  PersonalData personal;                      // what no form of the report shows
  std::vector<Unknown> unknown;               // headings and labels that the profile does not know, masked
  std::string version;                        // of referat, "1.0.0"
  std::string poppler_version;                // "22.12.0"
  std::optional<Error> error;                 // why there is no minutes XML
  std::vector<std::pair<std::string, std::string>> metadata;  // names and values that the caller gave
};

// quarantined or refused when there is an error; fail for a finding that fails by the rules, for an error among the
// findings, for lost characters and for XML that is not valid; remarks for a warning; else pass.
Verdict verdict_of(const ReportInput& input);

// The findings of the report, in its order: the document's notes, the ledger's, the checks', the schema's, the error.
// They count what the rules say. Personal data in their messages are masked.
std::vector<Note> findings_of(const ReportInput& input);

// The report's XML, UTF-8, the same bytes for the same input.
std::string write_report(const ReportInput& input);

}  // namespace referat
