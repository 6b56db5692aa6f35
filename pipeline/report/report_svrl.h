// The report for tools that read the results of Schematron.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/report/report.h"

namespace referat {

// The findings as SVRL (ISO/IEC 19757-3, annex D): one failed-assert for each, its code as @id, its severity as @role,
// the element of `minutes_xml` that stands at its place as @location, and as @test what the report would say without
// it. A document without XML has findings at "/". UTF-8. Same input, same bytes.
std::string write_report_svrl(const ReportInput& input, std::string_view minutes_xml);

}  // namespace referat
