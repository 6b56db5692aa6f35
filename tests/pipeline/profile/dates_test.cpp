#include "pipeline/profile/dates.h"

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

struct DateForm {
  const char* text;
  const char* dates;  // iso dates, one space between; "!" behind one whose weekday disagrees, "=" where it agrees
};
class Dates : public ::testing::TestWithParam<DateForm> {};
TEST_P(Dates, AreFound) {
  std::string got;
  for (const FoundDate& date : find_dates(GetParam().text, danish())) {
    if (!got.empty()) got += ' ';
    got += date.iso + (date.weekday_agrees ? (*date.weekday_agrees ? "=" : "!") : "");
  }
  EXPECT_EQ(got, GetParam().dates) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Danish, Dates,
    ::testing::Values(
        DateForm{"Mandag d. 22. juni 2020 kl. 08:30", "2020-06-22="}, DateForm{"22-06-2020", "2020-06-22"},
        DateForm{"REFERAT Direktionen d. 22-06-2020", "2020-06-22"}, DateForm{"28.05.2013 kl. 16:30", "2013-05-28"},
        DateForm{"04-06-2020 09:00:00", "2020-06-04"}, DateForm{"15-maj-2002", "2002-05-15"},
        DateForm{"28. februar, 2025", "2025-02-28"}, DateForm{"8.06.2006", "2006-06-08"},
        DateForm{"8.6.2006", "2006-06-08"}, DateForm{"Onsdag, April 3, 2019 - 18:00", "2019-04-03="},
        DateForm{"07.06.2018, kl. 17:30", "2018-06-07"}, DateForm{"Mandag d. 04. oktober 2021", "2021-10-04="},
        DateForm{"MANDAG DEN 4. OKTOBER 2021", "2021-10-04="}, DateForm{"Tirsdag den 4. oktober 2021", "2021-10-04!"},
        DateForm{"fre. d. 1. jan. 2021", "2021-01-01="}, DateForm{"d. 8/6-2006", "2006-06-08"},
        DateForm{"8/6 2006", "2006-06-08"}, DateForm{"8/6/2006", "2006-06-08"}, DateForm{"den 21-04-20", "2020-04-21"},
        DateForm{"21.04.99", "1999-04-21"}, DateForm{"onsdag 21.04.99", "1999-04-21="},
        DateForm{"2020-06-22", "2020-06-22"}, DateForm{"2020-06-22T10:00", "2020-06-22"},
        DateForm{"4 maj 2019", "2019-05-04"}, DateForm{"den 14.-15. juni 2018", "2018-06-14 2018-06-15"},
        DateForm{"14. og 15. juni 2018", "2018-06-14 2018-06-15"},
        DateForm{"1. marts 2019 og 2. april 2019", "2019-03-01 2019-04-02"},
        DateForm{"03-04-2019, pkt. 42", "2019-04-03"}, DateForm{"mødet den 16. september 2020.", "2020-09-16"},
        DateForm{"(12.03.2014)", "2014-03-12"}, DateForm{"Dato:28-05-2019", "2019-05-28"},
        DateForm{"29. februar 2020", "2020-02-29"}, DateForm{"29. februar 2021", ""}, DateForm{"31-02-2020", ""},
        DateForm{"00.22.02", ""}, DateForm{"13-13-2020", ""}, DateForm{"326-2020-16296", ""},
        DateForm{"85.02.02-G01-5-17", ""}, DateForm{"1-21-78-2-19", ""}, DateForm{"J.nr. 05.04.06", ""},
        DateForm{"19/24995", ""}, DateForm{"budget 2019-2022", ""}, DateForm{"12.345.2019", ""},
        DateForm{"3.4.2019.5", ""}, DateForm{"kl. 10.00", ""}, DateForm{"", ""}, DateForm{"99999999999-01-2020", ""},
        DateForm{"1. 2. 3.", ""}));

TEST(FindDates, CoversTheWeekdayButNotTheTime) {
  const std::string text = "Mødet holdes Mandag d. 22. juni 2020 kl. 08:30";
  const auto dates = find_dates(text, danish());
  ASSERT_EQ(dates.size(), 1u);
  EXPECT_EQ(text.substr(dates[0].begin, dates[0].end - dates[0].begin), "Mandag d. 22. juni 2020");
}

struct TimeForm {
  const char* text;
  const char* times;  // "-" in front of one that ends a range
};
std::string times(const std::string& text, TimeContext context) {
  std::string got;
  for (const FoundTime& time : find_times(text, danish(), context)) {
    if (!got.empty()) got += ' ';
    got += (time.ends_range ? "-" : "") + time.value;
  }
  return got;
}

class Times : public ::testing::TestWithParam<TimeForm> {};
TEST_P(Times, AreFoundInRunningText) {
  EXPECT_EQ(times(GetParam().text, TimeContext::running_text), GetParam().times) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Danish, Times,
    ::testing::Values(TimeForm{"kl. 10.00 – 12.00", "10:00 -12:00"}, TimeForm{"13:00-16:00", "13:00 -16:00"},
                      TimeForm{"kl.18.30-21.00", "18:30 -21:00"}, TimeForm{"17:30", "17:30"},
                      TimeForm{"kl. 15.30 til 18", "15:30 -18:00"}, TimeForm{"kl. 15.30 til kl. 18.15", "15:30 -18:15"},
                      TimeForm{"Kl. 10:30", "10:30"}, TimeForm{"kl. 16,30-17,45", "16:30 -17:45"},
                      TimeForm{"fra 12,50 - 14,25 mio. kr.", ""}, TimeForm{"kl. 16, 30 deltagere", "16:00"},
                      TimeForm{"klokken 9", "09:00"}, TimeForm{"04-06-2020 09:00:00", "09:00"},
                      TimeForm{"03-04-2019, kl. 16:30–19:10", "16:30 -19:10"},
                      TimeForm{"Mødet hævet kl. 19.10.", "19:10"}, TimeForm{"Kl. 15:30 - 18:05", "15:30 -18:05"},
                      TimeForm{"kl. 9-12", "09:00 -12:00"}, TimeForm{"prisen er 19.10 kr.", ""},
                      TimeForm{"i 10-12 uger", ""}, TimeForm{"28.05.2013", ""}, TimeForm{"kl. 25.00", ""},
                      TimeForm{"forholdet 1:25", ""}, TimeForm{"§ 12.34", ""}, TimeForm{"", ""}));

TEST(FindTimes, TakesBareNumbersBehindALabel) {
  EXPECT_EQ(times("19.10", TimeContext::label_value), "19:10");
  EXPECT_EQ(times("18", TimeContext::label_value), "18:00");
  EXPECT_EQ(times("16 - 18.30", TimeContext::label_value), "16:00 -18:30");
  EXPECT_EQ(times("22-06-2020", TimeContext::label_value), "");
  EXPECT_EQ(times("4. oktober 2021 kl. 11:30", TimeContext::label_value), "11:30");
}

}  // namespace
}  // namespace referat
