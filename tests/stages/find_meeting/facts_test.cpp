// Title, kind, body, day, times and place from the head of the document.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

const Strings kItems{"", "*1. Godkendelse af dagsorden*", "", kText, "", "*2. Eventuelt*", "", "Intet."};

Document head(const Strings& rows) {
  const Document found = minutes_of(rows + kItems);
  EXPECT_EQ(items_of(found), (Strings{"1|Godkendelse af dagsorden", "2|Eventuelt"}));
  return found;
}
// A head of "Referat" and these rows.
Meeting meeting(const Strings& rows) { return head(Strings{"#18 *Referat*", ""} + rows).meeting; }
// "date start end place", "-" for what is missing.
Strings moment(const Meeting& found) {
  Strings out{found.date.value, found.start.value, found.end.value, found.place.value};
  for (std::string& value : out)
    if (value.empty()) value = "-";
  return out;
}

TEST(MeetingFacts, StandBehindBoldLabelsWithColons) {
  EXPECT_EQ(moment(meeting({"*Mødedato:* 22-06-2020", "*Mødested:* Rådssalen", "*Starttidspunkt:* 08:30",
                            "*Sluttidspunkt:* 11:00"})),
            (Strings{"2020-06-22", "08:30", "11:00", "Rådssalen"}));
}

TEST(MeetingFacts, StandInAColumnBesideLabelsWithoutColons) {
  const Meeting found = meeting({"*Forum*        Byrådet", "*Tid*          Mandag den 22. juni 2020 kl. 08.30 - 11.00",
                                 "*Sted*         Rådssalen"});
  EXPECT_EQ(found.body.value, "Byrådet");
  EXPECT_EQ(moment(found), (Strings{"2020-06-22", "08:30", "11:00", "Rådssalen"}));
}

TEST(MeetingFacts, FollowTheirLabelsWhenAllLabelsComeFirst) {
  EXPECT_EQ(moment(meeting({"Dato:", "", "Lokale:", "", "Tidspunkt:", "", "22. juni 2020", "", "Mødelokale 2", "",
                            "kl. 10.00 – 12.00"})),
            (Strings{"2020-06-22", "10:00", "12:00", "Mødelokale 2"}));
}

TEST(MeetingFacts, StandBelowLabelsInCapitals) {
  EXPECT_EQ(moment(meeting({"DATO", "", "22-06-2020", "", "STED", "", "Rådssalen"})),
            (Strings{"2020-06-22", "-", "-", "Rådssalen"}));
}

TEST(MeetingFacts, StandGluedToTheirLabels) {
  EXPECT_EQ(moment(meeting({"MødestedRådssalen", "", "Mødedato22-06-2020"})),
            (Strings{"2020-06-22", "-", "-", "Rådssalen"}));
}

TEST(MeetingFacts, StandInATableOfLabelsAndValues) {
  const Meeting found =
      meeting({"+------------+------------------------------+", "| *Dato*     | 22. juni 2020                |",
               "+------------+------------------------------+", "| *Sted*     | Rådssalen                    |",
               "+------------+------------------------------+", "| *Referent* | Navn Navnesen                |",
               "+------------+------------------------------+"});
  EXPECT_EQ(moment(found), (Strings{"2020-06-22", "-", "-", "Rådssalen"}));
  ASSERT_EQ(found.attendance.size(), 1u);
  EXPECT_EQ(found.attendance[0].role, "secretary");
}

TEST(MeetingFacts, ShareOneLabelForDayTimeAndPlace) {
  EXPECT_EQ(moment(meeting({"Tid og sted: Mandag d. 22. juni 2020 kl. 08:30, Rådssalen"})),
            (Strings{"2020-06-22", "08:30", "-", "Rådssalen"}));
}

TEST(MeetingFacts, ReadTheDayInEveryForm) {
  const std::vector<std::pair<std::string, std::string>> forms{
      {"Mandag d. 22. juni 2020 kl. 08:30", "2020-06-22"},
      {"22-06-2020", "2020-06-22"},
      {"28.05.2013 kl. 16:30", "2013-05-28"},
      {"04-06-2020 09:00:00", "2020-06-04"},
      {"15-maj-2002", "2002-05-15"},
      {"28. februar, 2025", "2025-02-28"},
      {"8.06.2006", "2006-06-08"},
      {"Onsdag, April 3, 2019 - 18:00", "2019-04-03"},
  };
  for (const auto& [printed, iso] : forms) EXPECT_EQ(meeting({"Mødedato: " + printed}).date.value, iso) << printed;
}

TEST(MeetingFacts, ReadATimeOfDayBehindTheDay) {
  EXPECT_EQ(moment(meeting({"Mødetid: Onsdag, April 3, 2019 - 18:00"})), (Strings{"2019-04-03", "18:00", "-", "-"}));
  EXPECT_EQ(moment(meeting({"Dato: 04-06-2020 09:00:00"})), (Strings{"2020-06-04", "09:00", "-", "-"}));
}

TEST(MeetingFacts, ReadTimesFromTo) {
  for (const char* printed : {"kl.18.30-21.00", "18:30-21:00", "kl. 18.30 – 21.00", "18.30 til 21.00"}) {
    const Meeting found = meeting({"Dato: 8.06.2006", "", std::string("Tidspunkt: ") + printed});
    EXPECT_EQ(moment(found), (Strings{"2006-06-08", "18:30", "21:00", "-"})) << printed;
  }
}

TEST(MeetingFacts, TakeTheFirstOfTwoDays) {
  const Meeting found = meeting({"Mødedato: 22. juni 2020 og 23. juni 2020"});
  EXPECT_EQ(found.date.value, "2020-06-22");
}

TEST(MeetingFacts, AreTheMeetingsAndNotThePrintingsDates) {
  const Document found =
      head({"#18 *Referat*", "", "Dannet den: 24-06-2020", "Udsendelsesdato: 25-06-2020", "", "Mødedato: 22-06-2020"});
  EXPECT_EQ(found.meeting.date.value, "2020-06-22");
  EXPECT_EQ(outline_of(found.agenda.preamble),
            (Strings{"p: Dannet den: 24-06-2020", "p: Udsendelsesdato: 25-06-2020"}));
}

TEST(MeetingFacts, NoteAWeekdayThatIsNotTheDatesOwn) {
  const Document wrong = head({"#18 *Referat*", "", "*Dato:* Tirsdag den 22. juni 2020"});
  EXPECT_EQ(wrong.meeting.date.value, "2020-06-22");
  EXPECT_EQ(notes_of(wrong, "weekday-differs"), 1);
  const Document right = head({"#18 *Referat*", "", "*Dato:* Mandag den 22. juni 2020"});
  EXPECT_EQ(notes_of(right, "weekday-differs"), 0);
}

TEST(MeetingFacts, NoteThatThereIsNoDate) {
  const Document found = head({"#18 *Referat*"});
  EXPECT_EQ(found.meeting.date.value, "");
  EXPECT_EQ(notes_of(found, "no-date"), 1);
  EXPECT_EQ(notes_of(head({"#18 *Referat*", "", "Dato: 22-06-2020"}), "no-date"), 0);
}

TEST(MeetingFacts, LeaveTheDateOfTheItemsTextAlone) {
  const Document found = minutes_of({"#18 *Referat*", "", "*1. Godkendelse af dagsorden*", "",
                                     "Høringen sluttede den 3. maj 2019, og ingen klagede.", "", kText, "",
                                     "*2. Eventuelt*", "", "Intet."});
  EXPECT_EQ(found.meeting.date.value, "");
}

TEST(MeetingFacts, AreCopiedFromTheTitle) {
  const Document found = head({"#18 *REFERAT Direktionen d. 22-06-2020*"});
  EXPECT_EQ(found.meeting.title.str(), "REFERAT Direktionen d. 22-06-2020");
  EXPECT_EQ(found.meeting.body.value, "Direktionen");
  EXPECT_EQ(found.meeting.date.value, "2020-06-22");
  EXPECT_TRUE(found.meeting.date.source.empty());
}

TEST(MeetingFacts, StandInATitleOfProse) {
  const Meeting found =
      head({"#14 *Tirsdag den 9. oktober 2012 kl. 08:15 afholdt Teknikudvalget møde i Rådssalen*"}).meeting;
  EXPECT_EQ(found.body.value, "Teknikudvalget");
  EXPECT_EQ(moment(found), (Strings{"2012-10-09", "08:15", "-", "Rådssalen"}));
}

TEST(MeetingFacts, StandInALineWithoutALabel) {
  const Meeting found = meeting({"Regionsrådet", "", "Mandag den 4. maj 2009 kl. 17.00 i Regionsrådssalen"});
  EXPECT_EQ(found.body.value, "Regionsrådet");
  EXPECT_EQ(moment(found), (Strings{"2009-05-04", "17:00", "-", "Regionsrådssalen"}));
}

TEST(MeetingTitle, MayHaveTheBodyBeforeOrBehindTheKind) {
  EXPECT_EQ(head({"#18 *Byrådet - Referat*", "", "Mandag d. 22. juni 2020 kl. 08:30"}).meeting.body.value, "Byrådet");
  EXPECT_EQ(
      head({"#18 *Referat fra ekstraordinært møde i Økonomiudvalget*", "", "*Dato:* 28.05.2013"}).meeting.body.value,
      "Økonomiudvalget");
}

TEST(MeetingTitle, RunsOverSeveralLines) {
  const Meeting found =
      head({"#18 *Referat*", "#18 *til*", "#18 *mødet i Økonomiudvalget*", "", "Dato: 28. maj 2013"}).meeting;
  EXPECT_EQ(found.title.str(), "Referat til mødet i Økonomiudvalget");
  EXPECT_EQ(found.body.value, "Økonomiudvalget");
}

TEST(MeetingTitle, SaysThatTheDocumentIsAnAgenda) {
  EXPECT_EQ(head({"#18 *Dagsorden for møde i Byrådet*", "", "Dato: 28. februar 2025"}).meeting.kind, "agenda");
  EXPECT_EQ(head({"#18 *Referat af møde i Byrådet*", "", "Dato: 28. februar 2025"}).meeting.kind, "minutes");
}

TEST(MeetingTitle, LeavesOrganisationAndBodyAroundItToTheirElements) {
  const Meeting found =
      head({"Eksempel Kommune", "", "#18 *Referat*", "", "#14 *Teknik- og Miljøudvalget*", "", "Dato: 04-06-2020"})
          .meeting;
  EXPECT_EQ(found.organisation.value, "Eksempel Kommune");
  EXPECT_EQ(found.body.value, "Teknik- og Miljøudvalget");
  EXPECT_EQ(found.title.str(), "Referat");
}

TEST(MeetingEnd, StandsInTheSentenceThatClosesTheDocument) {
  for (const char* sentence : {"Mødet sluttede kl. 11.15", "Mødet hævet kl. 11.15.", "Mødet slut kl. 11.15."}) {
    const Document found =
        minutes_of(Strings{"#18 *Referat*", "", "Dato: 22-06-2020"} + kItems + Strings{"", sentence});
    EXPECT_EQ(found.meeting.end.value, "11:15") << sentence;
    EXPECT_EQ(outline_of(found.agenda.closing), (Strings{std::string("p: ") + sentence}));
  }
}

TEST(MeetingEnd, MayBeLeftEmpty) {
  const Document found =
      minutes_of(Strings{"#18 *Referat*", "", "Dato: 22-06-2020"} + kItems + Strings{"", "Mødet hævet:"});
  EXPECT_EQ(found.meeting.end.value, "");
  EXPECT_EQ(outline_of(found.agenda.closing), (Strings{"p: Mødet hævet:"}));
}

TEST(MeetingHead, LeavesWhatItDoesNotUnderstandToThePreamble) {
  const Document found = head(
      {"#18 *Referat*", "", "Dato: 22-06-2020", "", "Mødet var åbent for tilhørere, og lyden blev sendt på nettet."});
  EXPECT_EQ(outline_of(found.agenda.preamble),
            (Strings{"p: Mødet var åbent for tilhørere, og lyden blev sendt på nettet."}));
}

}  // namespace
}  // namespace referat
