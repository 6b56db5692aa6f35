#include "pipeline/profile/dates.h"

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

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
