#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

Document head(const Strings& rows) {
  return minutes_of(Strings{"#18 *Referat*", "", "*Dato:* 22-06-2020"} + rows +
                    Strings{"", "*1. Godkendelse af dagsorden*", "", kText, "", "*2. Eventuelt*", "", "Intet."});
}

// "name|status|party|role|remark" of everybody.
Strings people(const Document& found) {
  Strings out;
  for (const Person& person : found.meeting.attendance) {
    const char* status = person.status == AttendanceStatus::present  ? "present"
                         : person.status == AttendanceStatus::absent ? "absent"
                                                                     : "excused";
    out.push_back(person.name.str() + "|" + status + "|" + person.party.value + "|" + person.role + "|" +
                  person.remark.str());
  }
  return out;
}
Strings people(const Strings& rows) { return people(head(rows)); }

TEST(Attendance, StandsBesideItsLabels) {
  EXPECT_EQ(people(Strings{"*Medlemmer:* Navn Navnesen (V), Anna Annasen (A), formand, Bo Bosen (C)",
                           "*Fraværende:* Carl Carlsen (O)"}),
            (Strings{"Navn Navnesen|present|V||", "Anna Annasen|present|A|chair|", "Bo Bosen|present|C||",
                     "Carl Carlsen|absent|O||"}));
}

TEST(Attendance, StandsBelowItsLabels) {
  EXPECT_EQ(people(Strings{"", "*Medlemmer*", "Navn Navnesen (V), Formand", "Anna Annasen, A", "Bo Bosen, løsgænger",
                           "", "*Fraværende*", "Carl Carlsen (O)", "", "*Gæster*", "Dan Dansen, økonomichef"}),
            (Strings{"Navn Navnesen|present|V|chair|", "Anna Annasen|present|A||", "Bo Bosen|present|løsgænger||",
                     "Carl Carlsen|absent|O||", "Dan Dansen|present||guest|økonomichef"}));
}

TEST(Attendance, InTwoColumnsIsReadDown) {
  EXPECT_EQ(people(Strings{"", "*Medlemmer*", "Navn Navnesen (V)              Dan Dansen (O)",
                           "Anna Annasen (A)               Eva Evasen (F)",
                           "Bo Bosen (C)                   Finn Finsen (Ø)"}),
            (Strings{"Navn Navnesen|present|V||", "Anna Annasen|present|A||", "Bo Bosen|present|C||",
                     "Dan Dansen|present|O||", "Eva Evasen|present|F||", "Finn Finsen|present|Ø||"}));
}

TEST(Attendance, GoesOnInTheColumnBesideItsLabel) {
  EXPECT_EQ(people(Strings{"*Deltagere*      Navn Navnesen (V), Anna Annasen (A), Bo Bosen (C), Dan Dansen (O),",
                           "                 Eva Evasen (F)", "*Afbud*          Finn Finsen (Ø)"}),
            (Strings{"Navn Navnesen|present|V||", "Anna Annasen|present|A||", "Bo Bosen|present|C||",
                     "Dan Dansen|present|O||", "Eva Evasen|present|F||", "Finn Finsen|absent|Ø||"}));
}

TEST(Attendance, KnowsNobody) {
  EXPECT_EQ(people(Strings{"*Til stede:* Navn Navnesen (V)", "*Afbud:* Ingen"}),
            (Strings{"Navn Navnesen|present|V||"}));
}

TEST(Attendance, MayHaveALabelWithNobodyBehindIt) {
  const Document found = head({"", "*Medlemmer:*", "Navn Navnesen (V)", "Anna Annasen (A)", "", "*Fraværende:*"});
  EXPECT_EQ(people(found), (Strings{"Navn Navnesen|present|V||", "Anna Annasen|present|A||"}));
  EXPECT_EQ(items_of(found), (Strings{"1|Godkendelse af dagsorden", "2|Eventuelt"}));
}

TEST(Attendance, TellsTheExcusedFromTheAbsent) {
  EXPECT_EQ(people(Strings{"*Lovligt forfald:* Bo Bosen (C)", "*Fraværende uden afbud:* Carl Carlsen (O)"}),
            (Strings{"Bo Bosen|excused|C||", "Carl Carlsen|absent|O||"}));
}

TEST(Attendance, TakesRolesFromLabelsOfTheirOwn) {
  EXPECT_EQ(people(Strings{"*Deltagere:* Navn Navnesen, Anna Annasen, Bo Bosen", "*Mødeleder:* Anna Annasen",
                           "*Referent:* Carl Carlsen"}),
            (Strings{"Navn Navnesen|present|||", "Anna Annasen|present||chair|", "Bo Bosen|present|||",
                     "Carl Carlsen|present||secretary|"}));
}

TEST(Attendance, TakesRolesBesideTheName) {
  EXPECT_EQ(
      people(Strings{"", "*Medlemmer:*", "Borgmester - Navn Navnesen (C)", "1. viceborgmester Bo Bosen (A)",
                     "Anna Annasen (referent)"}),
      (Strings{"Navn Navnesen|present|C|chair|", "Bo Bosen|present|A|viceChair|", "Anna Annasen|present||secretary|"}));
}

TEST(Attendance, KeepsFurtherWordsAsARemark) {
  EXPECT_EQ(people(Strings{"", "*Deltagere:*", "Navn Navnesen (ferie)", "Anna Annasen (annaa) V",
                           "Bo Bosen (V) deltog ikke under punkterne 12-15"}),
            (Strings{"Navn Navnesen|present|||ferie", "Anna Annasen|present|V||annaa",
                     "Bo Bosen|present|V||deltog ikke under punkterne 12-15"}));
}

TEST(Attendance, IsReadFromALineOfNamesWithoutALabel) {
  EXPECT_EQ(people(Strings{"", "Navn Navnesen (V), Anna Annasen (A), Bo Bosen (C), Dan Dansen (O)"}),
            (Strings{"Navn Navnesen|present|V||", "Anna Annasen|present|A||", "Bo Bosen|present|C||",
                     "Dan Dansen|present|O||"}));
}

TEST(Attendance, IsNotReadFromASentenceWithNames) {
  const Document found = head({"", "Navn Navnesen (V) og Anna Annasen (A) viste rundt på havnen."});
  EXPECT_EQ(people(found), Strings{});
  EXPECT_EQ(outline_of(found.agenda.preamble),
            (Strings{"p: Navn Navnesen (V) og Anna Annasen (A) viste rundt på havnen."}));
}

TEST(Attendance, AsAnItemStaysAnItem) {
  const Document found = minutes_of({"#18 *Referat*", "", "*Dato:* 22-06-2020", "", "*1. Fraværende*", "",
                                     "Bo Bosen (C) var fraværende.", "", kText, "", "*2. Eventuelt*", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"1|Fraværende", "2|Eventuelt"}));
  EXPECT_EQ(outline_of(item_at(found, 0).content).front(), "p: Bo Bosen (C) var fraværende.");
}

TEST(Attendance, OfADecisionStaysWithTheDecision) {
  const Document found = minutes_of({"#18 *Referat*", "", "*Dato:* 22-06-2020", "", "#14 *1. Havnen*", "",
                                     "*Beslutning*", "", "Godkendt.", "", "Fraværende: Bo Bosen (C)", "", kText});
  EXPECT_EQ(people(found), Strings{});
  EXPECT_EQ(outline_of(item_at(found, 0).content), (Strings{"section decision: Beslutning", "  p: Godkendt.",
                                                            "  p: Fraværende: Bo Bosen (C)", "  p: " + kShownText}));
}

}  // namespace
}  // namespace referat
