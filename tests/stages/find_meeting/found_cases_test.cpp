// Cases of facts and people that were read wrongly once.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

const Strings kItems{"", "*1. Godkendelse af dagsorden*", "", kText, "", "*2. Eventuelt*", "", "Intet."};

TEST(MeetingFacts, AreNotTakenFromALabelThatIsToBeIgnored) {
  const Document found = minutes_of(Strings{"#18 *Referat*", "", "Udskrevet den: 24-06-2020"} + kItems);
  EXPECT_EQ(found.meeting.date.value, "");
  EXPECT_EQ(notes_of(found, "no-date"), 1);
}

TEST(Attendance, IsAPersonALineInAShortDocumentWithARaggedEdge) {
  const Document found = minutes_of({"#18 *Referat*", "", "*Dato:* 22-06-2020", "", "*Til stede:*", "Navn Navnesen (V)",
                                     "Anna Annasen (A)", "Bo Bosen (C)", "", "*1. Havnen*", "",
                                     "Udvalget talte om havnen, og alle var enige om at se på sagen igen i "
                                     "det nye år.",
                                     "Udvalget talte også om broen og om den vej, der skal føre ud til den.",
                                     "Formanden skriver til naboerne.", "", "*2. Eventuelt*", "", "Intet."});
  ASSERT_EQ(found.meeting.attendance.size(), 3u);
  EXPECT_EQ(found.meeting.attendance[1].name.str(), "Anna Annasen");
}

TEST(Attendance, NamesWhoseSeatASubstituteTakes) {
  const Document found = minutes_of(Strings{"#18 *Referat*", "", "*Dato:* 22-06-2020", "", "*Til stede:*",
                                            "Anna Annasen (V), stedfortræder for Navn Navnesen (V)"} +
                                    kItems);
  ASSERT_EQ(found.meeting.attendance.size(), 1u);
  EXPECT_EQ(found.meeting.attendance[0].substitute_for.str(), "Navn Navnesen");
}

TEST(Attendance, BeginsNoRemarkWithAStop) {
  const Document found = minutes_of(Strings{"#18 *Referat*", "", "*Dato:* 22-06-2020", "", "*Fraværende:*",
                                            "Bo Bosen (B). I stedet deltog Carl Carlsen (B)"} +
                                    kItems);
  ASSERT_FALSE(found.meeting.attendance.empty());
  EXPECT_NE(found.meeting.attendance[0].remark.str().substr(0, 1), ".");
}

TEST(Attendance, KeepsAPersonWhoLeftAtATimeOfDay) {
  const Document found =
      minutes_of(Strings{"#18 *Referat*", "", "*Dato:* 22-06-2020", "", "*Deltagere:*",
                         "Bo Bosen (V) deltog ikke under punkterne 12-15", "Carl Carlsen (A) til kl. 18.40 i punkt 2"} +
                 kItems);
  ASSERT_EQ(found.meeting.attendance.size(), 2u);
  EXPECT_EQ(found.meeting.attendance[1].name.str(), "Carl Carlsen");
  EXPECT_EQ(found.meeting.attendance[1].remark.str(), "til kl. 18.40 i punkt 2");
}

}  // namespace
}  // namespace referat
