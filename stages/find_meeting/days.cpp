#include "stages/find_meeting/days.h"

#include <algorithm>

#include "pipeline/profile/sentences.h"

namespace referat::meeting {

std::vector<FoundDate> meeting_dates(std::string_view text, const Profile& profile) {
  std::vector<FoundDate> dates = find_dates(text, profile);
  if (dates.empty()) return dates;
  for (const ByteRange& sentence : sentences(text)) {
    if (profile.find("other-date", text.substr(sentence.begin, sentence.end - sentence.begin)).empty()) continue;
    std::erase_if(dates,
                  [&](const FoundDate& date) { return date.begin >= sentence.begin && date.begin < sentence.end; });
  }
  return dates;
}

std::size_t joined_days(const std::vector<FoundDate>& dates) {
  std::size_t days = dates.empty() ? 0 : 1;
  while (days < dates.size() && dates[days].begin == dates[days - 1].end) ++days;
  return days;
}

}  // namespace referat::meeting
