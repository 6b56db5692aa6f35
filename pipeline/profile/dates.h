// Dates and times of day as people print them, made ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/profile/profile.h"

namespace referat {

struct FoundDate {
  std::size_t begin = 0, end = 0;      // bytes of the text, a weekday in front included
  std::string iso;                     // 2020-06-22
  std::optional<bool> weekday_agrees;  // with the date; nothing when no weekday is printed
  bool operator==(const FoundDate&) const = default;
};

// Every date that exists in the calendar, from the left. Day before month; a year of two digits counts only behind a
// weekday or a word of the role date-word, or when it is the whole text, and means 1970 to 2069.
std::vector<FoundDate> find_dates(std::string_view text, const Profile& profile);

struct FoundTime {
  std::size_t begin = 0, end = 0;  // bytes of the text, without the word in front
  std::string value;               // 08:30
  bool ends_range = false;         // what stands before the dash is the start
  bool operator==(const FoundTime&) const = default;
};

enum class TimeContext {
  running_text,  // a time needs a word of the role time-word in front, a colon, or a time as the other end of a range
  label_value,   // the text stands behind a label for a time: "19.10" and "18" are times
};
std::vector<FoundTime> find_times(std::string_view text, const Profile& profile,
                                  TimeContext context = TimeContext::running_text);

}  // namespace referat
