// Dates as PDF writes them.
#pragma once

#include <string>
#include <string_view>

namespace referat::reading {

// "D:20200622083000+02'00'" (PDF 32000-1, 7.9.4) as "2020-06-22T08:30:00+02:00"; parts that are missing are left out
// (a date alone, no zone). Empty when malformed.
std::string iso_date(std::string_view pdf_date);

}  // namespace referat::reading
