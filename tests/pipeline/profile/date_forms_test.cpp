// The forms in which minutes print days.
#include "pipeline/profile/dates.h"
#include "tests/forms/forms.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

// ISO dates, one space between; "=" behind one whose weekday agrees, "!" behind one whose weekday does not.
constexpr const char* kDates = R"(
## written months
22. juni 2020 => 2020-06-22
22.juni 2020 => 2020-06-22
22.juni2020 => 2020-06-22
22 juni 2020 => 2020-06-22
22. Juni 2020 => 2020-06-22
22. JUNI 2020 => 2020-06-22
d. 22. juni 2020 => 2020-06-22
den 22. juni 2020. => 2020-06-22
Den  22.   juni  2020 => 2020-06-22
22. jun. 2020 => 2020-06-22
22-jun-2020 => 2020-06-22
22-JUN-20 => 2020-06-22
12. febr. 1986 => 1986-02-12
9. okt 1991 => 1991-10-09
3. sept. 1983 => 1983-09-03
den 12. marts 85 => 1985-03-12
den 12. marts '85 => 1985-03-12
31. december 1999 => 1999-12-31
29. februar 2008 => 2008-02-29
22. juni 2020: => 2020-06-22
(22. juni 2020) => 2020-06-22
"22. juni 2020" => 2020-06-22
June 22, 2020 => 2020-06-22
22 June 2020 => 2020-06-22
Monday 22 June 2020 => 2020-06-22=
## numbers
22.06.2020 => 2020-06-22
22.6.2020 => 2020-06-22
22. 6. 2020 => 2020-06-22
22.06. 2020 => 2020-06-22
22 - 06 - 2020 => 2020-06-22
22–06–2020 => 2020-06-22
22/06/2020 => 2020-06-22
22/6 2020 => 2020-06-22
22/6-2020 => 2020-06-22
22/6-20 => 2020-06-22
22.6.20 => 2020-06-22
12/3 85 => 1985-03-12
d. 12/3 1985 => 1985-03-12
d.22/6-20 => 2020-06-22
d.22.06.2020 => 2020-06-22
Dato: 22.6.20 => 2020-06-22
2020-06-22 => 2020-06-22
2020.06.22 => 2020-06-22
2020/06/22 => 2020-06-22
22.06.2020/abc => 2020-06-22
Referat 22-06-2020.pdf => 2020-06-22
lov nr. 22 af 6. juni 2020 => 2020-06-06
## with a time
22. juni 2020 kl. 17.00-19.30 => 2020-06-22
22.06.2020 17.00 => 2020-06-22
22-06-2020 - 17:00 => 2020-06-22
22.06.2020, 17.00 => 2020-06-22
kl. 17.00 den 22.06.2020 => 2020-06-22
2020-06-22 17:00 => 2020-06-22
## weekdays
Mandag, den 22. juni 2020 => 2020-06-22=
MANDAG DEN 22. JUNI 2020 => 2020-06-22=
mandag d. 22/6-2020 => 2020-06-22=
Mandag 22.6.20 => 2020-06-22=
Man. 22/06-20 => 2020-06-22=
Ma 22. juni 2020 => 2020-06-22=
ti. 23. juni 2020 => 2020-06-23=
on 24.06.2020 => 2020-06-24=
to. d. 25. juni 2020 => 2020-06-25=
fr. 26.06.2020 => 2020-06-26=
onsd. den 24. juni 2020 => 2020-06-24=
Torsdag,den 25.juni 2020 => 2020-06-25=
kl. 17.00 mandag den 22. juni 2020 => 2020-06-22=
mandagsmødet den 22. juni 2020 => 2020-06-22
Skærtorsdag den 9. april 2020 => 2020-04-09
Mødet flyttes til en tirsdag. 22. juni 2020 var det ordinære møde. => 2020-06-22
tirsdag den 22. juni 2020 => 2020-06-22!
søndag 22-06-2020 => 2020-06-22!
lørdag d. 22/6-20 => 2020-06-22!
## several days
22.-23. juni 2020 => 2020-06-22 2020-06-23
den 22. – 23. juni 2020 => 2020-06-22 2020-06-23
22. & 23. juni 2020 => 2020-06-22 2020-06-23
den 22., 23. og 24. juni 2020 => 2020-06-22 2020-06-23 2020-06-24
mandag den 22. og tirsdag den 23. juni 2020 => 2020-06-22= 2020-06-23=
mandag den 22. juni og tirsdag den 23. juni 2020 => 2020-06-22= 2020-06-23=
30. juni - 1. juli 2020 => 2020-06-30 2020-07-01
30. juni og 1. juli 2020 => 2020-06-30 2020-07-01
den 22. juni til den 24. juni 2020 => 2020-06-22 2020-06-24
22/6 og 23/6 2020 => 2020-06-22 2020-06-23
22.06.2020 og 23.06.2020 => 2020-06-22 2020-06-23
22.-23.06.2020 => 2020-06-22 2020-06-23
31. december 2019 - 1. januar 2020 => 2019-12-31 2020-01-01
## no day, or none in the calendar
22. juni =>
den 22. ds. =>
juni 2020 =>
2. kvartal 2020 =>
uge 26/2020 =>
22-06 =>
06-2020 =>
2019/2020 =>
22062020 =>
31. april 2020 =>
30.02.2020 =>
32-01-2020 =>
22-13-2020 =>
0. juni 2020 =>
122. juni 2020 =>
22. junior 2020 =>
22. juni 20200 =>
22. juni 1799 =>
## numbers that look like one
J.nr. 22.06.20 =>
22.06.20-P19-1-20 =>
sagsnr. 22-06-2020-1 =>
730-2020-6-22 =>
1.22.6.2020 =>
version 2.6.20 =>
kr. 22.062.020 =>
tlf. 22 06 20 20 =>
§ 22, stk. 6, 2020 =>
budget 2020-2023 =>
kl. 10.30-12.00 =>
side 22/6 af 2020 sider =>
)";

TEST(DateForms, AreRead) {
  expect_forms(kDates, 115, "", [](const std::string& text) {
    std::string got;
    for (const FoundDate& date : find_dates(text, danish()))
      got += (got.empty() ? "" : " ") + date.iso + (date.weekday_agrees ? (*date.weekday_agrees ? "=" : "!") : "");
    return got;
  });
}

}  // namespace
}  // namespace referat
