// Which of the dates in the head of the minutes is the meeting's.
#include "tests/forms/forms.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// The meeting's day, and the codes of notes about days. Between the rows and the first item stands an empty row.
constexpr const char* kHeads = R"(
*Dato:* 22. juni 2020 => 2020-06-22
*Dato:* tirsdag den 22. juni 2020 => 2020-06-22 weekday-differs
*Mødedato:* 22-06-2020 => 2020-06-22
*Mødedag:* mandag 22/6-20 => 2020-06-22
*Tid og sted:* Mandag den 22. juni 2020 kl. 17 i kantinen => 2020-06-22
*Mødetidspunkt:* 22-06-2020 17:00 => 2020-06-22
*Dato:* 22. juni 2020\n*Udskrevet:* 25. juni 2020 => 2020-06-22
*Udskriftsdato:* 25. juni 2020\n*Mødedato:* 22. juni 2020 => 2020-06-22
*Udskrift:* 25. juni 2020\n*Mødedato:* 22. juni 2020 => 2020-06-22
*Næste møde:* 7. september 2020\n*Dato:* 22. juni 2020 => 2020-06-22
*Dato:* 25. juni 2020\n*Mødedato:* 22. juni 2020 => 2020-06-22
*Frist for punkter:* 1. juni 2020\n*Tid:* 22. juni 2020 => 2020-06-22
Udskrevet den 25. juni 2020\n\nMandag den 22. juni 2020 => 2020-06-22
Nordby, den 25. juni 2020\n\n*Mødedato:* 22. juni 2020 => 2020-06-22
Byrådet, mandag den 22. juni 2020 kl. 17.00 => 2020-06-22
Mandag den 22. juni 2020 kl. 17.00 i byrådssalen => 2020-06-22
Tirsdag den 22. juni 2020 kl. 17.00 => 2020-06-22 weekday-differs
Mødet blev holdt den 22. juni 2020. Næste møde er den 7. september 2020. => 2020-06-22
*Dato:* 22. og 23. juni 2020 => 2020-06-22 several-days
*Dato:* mandag den 22. og tirsdag den 23. juni 2020 => 2020-06-22 several-days
*Dato:* 22.-24. juni 2020 => 2020-06-22 several-days
Mandag den 22. juni og tirsdag den 23. juni 2020 => 2020-06-22 several-days
## days that are not the meeting's
*Udskrevet:* 25. juni 2020 => no-date
*Udskriftsdato:* 25-06-2020 => no-date
*Dato for udskrift:* 25-06-2020 => no-date
*Printet:* 25-06-2020 10:15 => no-date
*Udsendt:* 15. juni 2020 => no-date
*Dagsorden udsendt:* 15. juni 2020 => no-date
*Dannet den:* 25-06-2020 => no-date
*Næste møde:* den 7. september 2020 => no-date
*Næste møde afholdes:* 7. september 2020 => no-date
*Frist for punkter:* 1. juni 2020 => no-date
*Godkendt på mødet:* 7. september 2020 => no-date
*Sidst opdateret:* 25.06.2020 => no-date
*Afsluttet:* 25.06.2020 => no-date
Udskrevet den 25. juni 2020 => no-date
Udskrevet: 25. juni 2020 kl. 10.15 => no-date
Printet 25-06-2020 10:15 => no-date
Udskriftsdato 25-06-2020 => no-date
Referatet er udsendt den 25. juni 2020 => no-date
Næste møde er mandag den 7. september 2020 kl. 17 => no-date
Næste ordinære møde holdes den 7. september 2020. => no-date
Punkter til dagsordenen skal være formanden i hænde senest den 1. juni 2020. => no-date
Høringsfristen udløber den 1. juli 2020. => no-date
Referatet fra mødet den 25. maj 2020 blev godkendt. => no-date
Senest ændret den 25. juni 2020 => no-date
Forretningsordenen er vedtaget den 1. januar 2018. => no-date
)";

TEST(MeetingDateForms, AreRead) {
  const Strings agenda{"", "*1. Godkendelse af dagsorden*", "", kText, "", "*2. Eventuelt*", "", "Intet."};
  expect_forms(kHeads, 45, "no-date", [&](const std::string& head) {
    const Document found = minutes_of(Strings{"#18 *Referat*", ""} + printed_rows(head) + agenda);
    std::string got = found.meeting.date.value;
    for (const char* code : {"no-date", "weekday-differs", "several-days"})
      if (notes_of(found, code) > 0) got += (got.empty() ? "" : " ") + std::string(code);
    return got;
  });
}

}  // namespace
}  // namespace referat
