// The report for programs that read JSON (schemas/report.schema.json).
#pragma once

#include <string>

#include "pipeline/report/report.h"

namespace referat {

// The same as write_report, as one JSON object in UTF-8 with a line end behind it. Members stand in the order of the
// schema. Each finding carries its code's meaning and remedy. Same input, same bytes.
std::string write_report_json(const ReportInput& input);

}  // namespace referat
