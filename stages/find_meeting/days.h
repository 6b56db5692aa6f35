// Which dates of a text can be the meeting's.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/profile/dates.h"

namespace referat::meeting {

// The dates of a text as find_dates has them, without those of sentences that speak of another day: the next meeting,
// the day of printing, a deadline (role other-date).
std::vector<FoundDate> meeting_dates(std::string_view text, const Profile& profile);

// How many of the dates, from the first, are one statement: "22. and 23. June 2020".
std::size_t joined_days(const std::vector<FoundDate>& dates);

}  // namespace referat::meeting
