#include "stages/find_meeting/moment.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/profile/fold.h"
#include "stages/find_meeting/days.h"

namespace referat::meeting {

namespace {

// So many letters, folded, may stand in front of a date that begins a text: "Den", "d.".
constexpr std::size_t kWordBeforeDate = 4;

}  // namespace

bool set(Value& value, const Text& text) {
  if (!value.value.empty() || text.empty()) return false;
  value = {text.str(), text};
  return true;
}

void account_label(Document& found, const Text& text) {
  if (!text.empty()) found.accounts.push_back({CharacterClass::label, text});
}

bool begins_with_date(const std::string& text, const Profile& profile) {
  const std::vector<FoundDate> dates = find_dates(text, profile);
  return !dates.empty() && fold(text.substr(0, dates.front().begin)).size() <= kWordBeforeDate;
}

std::size_t MomentReader::take_times(const Text& text, const std::vector<FoundTime>& times, std::size_t from,
                                     bool second_ends) {
  Meeting& meeting = found_.meeting;
  for (const FoundTime& time : times) {
    if (time.begin < from) continue;
    const bool ends = time.ends_range || (second_ends && !meeting.start.value.empty());
    Value& slot = ends ? meeting.end : meeting.start;
    if (!slot.value.empty()) continue;
    slot = {time.value, text.cut(from, time.end)};
    from = time.end;
  }
  return from;
}

bool MomentReader::read_date(const Text& text, const std::vector<Place>& at) {
  Meeting& meeting = found_.meeting;
  const std::vector<FoundDate> dates = meeting_dates(text.str(), profile_);
  if (dates.empty() && meeting.start.value.empty()) return read_time(text, false);
  if (dates.empty() || !meeting.date.value.empty()) return false;
  const Text rest = text.cut(set_date(dates, text, 0, at));
  const std::vector<FoundTime> times = find_times(rest.str(), profile_, TimeContext::label_value);
  const Text left = rest.cut(take_times(rest, times, 0, true));
  const bool words =
      std::any_of(left.spans.begin(), left.spans.end(), [](const Span& s) { return begins_with_letter(s.text); });
  if (words && meeting.place.value.empty() && !times.empty())
    set_place(left, 0);
  else
    account_label(found_, left);
  return true;
}

bool MomentReader::read_time(const Text& text, bool ends) {
  std::vector<FoundTime> times = find_times(text.str(), profile_, TimeContext::label_value);
  for (FoundTime& time : times) time.ends_range = time.ends_range || ends;
  if (times.empty()) return false;
  const std::size_t from = take_times(text, times, 0, true);
  account_label(found_, text.cut(from));
  return from > 0;
}

std::size_t MomentReader::set_date(const std::vector<FoundDate>& dates, const Text& text, std::size_t begin,
                                   const std::vector<Place>& at) {
  const std::size_t days = joined_days(dates);
  const std::size_t end = dates[days - 1].end;
  found_.meeting.date = {dates.front().iso, text.cut(begin, end)};
  for (std::size_t i = 0; i < days; ++i) check_weekday(dates[i], at);
  note_days(dates, at);
  return end;
}

void MomentReader::note_days(const std::vector<FoundDate>& dates, const std::vector<Place>& at) {
  const std::size_t days = joined_days(dates);
  if (days < 2) return;
  std::string all;
  for (std::size_t i = 0; i < days; ++i) all += (i > 0 ? ", " : "") + dates[i].iso;
  found_.notes.push_back({Severity::info, "several-days",
                          "the meeting took several days (" + all + "); the first stands as its date", "find_meeting",
                          at});
}

void MomentReader::check_weekday(const FoundDate& date, const std::vector<Place>& at) {
  if (date.weekday_agrees && !*date.weekday_agrees)
    found_.notes.push_back({Severity::warning, "weekday-differs", "the weekday does not belong to the date " + date.iso,
                            "find_meeting", at});
}

void MomentReader::copy(const std::string& text, const std::vector<FoundDate>& dates) {
  Meeting& meeting = found_.meeting;
  if (!dates.empty() && meeting.date.value.empty()) meeting.date.value = dates.front().iso;
  for (const FoundTime& time : find_times(text, profile_)) {
    Value& slot = time.ends_range ? meeting.end : meeting.start;
    if (slot.value.empty()) slot.value = time.value;
  }
}

void MomentReader::read_line(const Text& text, const std::vector<Place>& at) {
  const std::string printed = text.str();
  const std::vector<FoundDate> dates = meeting_dates(printed, profile_);
  std::size_t begin = 0;
  if (!begins_with_date(printed, profile_)) {
    begin = printed.find_last_not_of(" ,", dates.front().begin - 1) + 1;
    if (!set(found_.meeting.body, text.cut(0, begin))) account_label(found_, text.cut(0, begin));
  }
  const std::size_t from = set_date(dates, text, begin, at);
  label_or_place(text.cut(take_times(text, find_times(printed, profile_), from, false)));
}

void MomentReader::add_place_line(const Text& text) {
  Value& place = found_.meeting.place;
  if (place.value.empty()) return label_or_place(text);
  place.value += ", " + text.str();
  place.source.append(text);
}

void MomentReader::label_or_place(const Text& text) {
  const auto word = profile_.prefix("place-word", text.str());
  set_place(text, word ? word->end : 0);
}

void MomentReader::set_place(const Text& text, std::size_t begin) {
  const std::size_t first = text.str().find_first_not_of(" ,.", begin);
  if (first == std::string::npos || !found_.meeting.place.value.empty()) return account_label(found_, text);
  account_label(found_, text.cut(0, first));
  set(found_.meeting.place, text.cut(first));
}

}  // namespace referat::meeting
