// The checks of a finished document: whether its XML can stand for the PDF. One table names them all.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/checks/checked_document.h"
#include "pipeline/checks/settings.h"

namespace referat {

using CheckFunction = std::vector<Note> (*)(const CheckedDocument&);

// One row of the table. The severity of its codes stands in the table of codes (pipeline/report/codes.h).
struct Check {
  std::string_view name;   // as settings call it
  std::string_view group;  // completeness, structure, facts, personal-data, closed-items, file, attachments
  CheckFunction run;
  std::span<const std::string_view> codes;  // of the notes that it may give
  std::string_view what;                    // one line
};

std::span<const Check> checks();

// The notes of all checks that the settings do not turn off, in the order of the table. Of one code at most 30, and one
// more that says how many were left out. Severities are those of the table of codes.
std::vector<Note> run_checks(const CheckedDocument& checked, const CheckSettings& settings);

}  // namespace referat
