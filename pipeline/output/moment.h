// When a conversion took place, for the formats whose standards demand to say it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pipeline/document/document.h"

namespace referat {

// "2026-01-31" or "2026-01-31T12:00:00Z" as "2026-01-31T12:00:00Z"; a zone other than Z is kept. Empty: it is neither.
std::string as_moment(std::string_view iso_8601);

// Seconds since 1970-01-01T00:00:00Z (SOURCE_DATE_EPOCH) as a moment; empty before 1970 and after 9999.
std::string moment_of_epoch(std::int64_t seconds);

// The moment that was asked for; without one that at which the PDF was changed last or made, else the day of the
// meeting, else 1970-01-01: the same document gives the same bytes on every day.
std::string conversion_moment(const Document& document, std::string_view asked);

}  // namespace referat
