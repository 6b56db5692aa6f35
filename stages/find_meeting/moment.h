// The day, the hours and the place of a meeting, taken out of the text that says them.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/dates.h"
#include "pipeline/profile/profile.h"

namespace referat::meeting {

// Gives the value its text and source; false, and nothing done, when it has one already or the text is empty.
bool set(Value& value, const Text& text);

// Accounts for characters that only announce a value.
void account_label(Document& found, const Text& text);

// A date with at most a short word in front.
bool begins_with_date(const std::string& text, const Profile& profile);

// Writes into Document::meeting, ::accounts and ::notes of `found`, which has to outlive it. What is set stays. Every
// character of a text that is read belongs to a value or to a label.
class MomentReader {
 public:
  MomentReader(const Profile& profile, Document& found) : profile_(profile), found_(found) {}

  // The value of a label: a date, the times behind it, and the place behind those; or times alone. False: it is none.
  bool read_date(const Text& text, const std::vector<Place>& at);
  // The value of a label: times; `ends`: of the end. False: there are none.
  bool read_time(const Text& text, bool ends);
  // "Økonomiudvalget, mandag den 4. maj 2009 kl. 17.00 i Byrådssalen": a line that holds a date (meeting_dates).
  void read_line(const Text& text, const std::vector<Place>& at);
  // One more line of an address.
  void add_place_line(const Text& text);
  // The first date and the times of a text that is placed elsewhere.
  void copy(const std::string& text, const std::vector<FoundDate>& dates);

  void check_weekday(const FoundDate& date, const std::vector<Place>& at);
  // Says that the meeting took more than one day.
  void note_days(const std::vector<FoundDate>& dates, const std::vector<Place>& at);

 private:
  // The times from `from` on, each with the text in front of it; returns where the last ends. `second_ends`: a second
  // time is the end also where no word or dash says so.
  std::size_t take_times(const Text& text, const std::vector<FoundTime>& times, std::size_t from, bool second_ends);
  std::size_t set_date(const std::vector<FoundDate>& dates, const Text& text, std::size_t begin,
                       const std::vector<Place>& at);
  // From `begin` on, without what separates it from the text in front.
  void set_place(const Text& text, std::size_t begin);
  void label_or_place(const Text& text);

  const Profile& profile_;
  Document& found_;
};

}  // namespace referat::meeting
