// What the agenda says about people and bodies, held against the rest of the document.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// Minutes of a council of seven whose item 1 ends in these rows.
Document council(const Strings& rows) {
  return minutes_of(
      Strings{"#18 *Referat*", "", "*Udvalg:* Byrådet", "*Dato:* 22-06-2020",
              "*Til stede:* Ib Holm (A), Eva Lund (V), Per Krog (V), Bo Juul (Ø), Ane Berg (A), Kai Ravn (C),",
              "Ulla Vig (O)", "", "#14 *1. Havnen*", "", kText, ""} +
      rows + Strings{"", "#14 *2. Eventuelt*", "", kText});
}
Document decided(const Strings& rows) { return council(Strings{"*Beslutning*"} + rows); }

TEST(VoteChecks, AcceptVotesThatAddUp) {
  const Document found = decided({"Godkendt med 5 stemmer for (A, V og C) og 2 imod (Bo Juul (Ø), Ulla Vig (O))."});
  EXPECT_EQ(notes_of(found, "vote-count-differs"), 0);
  EXPECT_EQ(notes_of(found, "vote-sum-differs"), 0);
}

TEST(VoteChecks, NoteANumberThatIsNotThatOfTheNames) {
  EXPECT_EQ(notes_of(decided({"For stemte 3 (Ib Holm, Eva Lund). Imod stemte 1 (Bo Juul)."}), "vote-count-differs"), 1);
  EXPECT_EQ(
      notes_of(decided({"For stemte 1 (Ib Holm, Eva Lund og C). Imod stemte 1 (Bo Juul)."}), "vote-count-differs"), 1);
  EXPECT_EQ(notes_of(decided({"For stemte 4 (A, Eva Lund og C). Imod stemte 1 (Bo Juul)."}), "vote-count-differs"), 0);
}

TEST(VoteChecks, NoteMoreVotesThanMembersPresent) {
  EXPECT_EQ(notes_of(decided({"Godkendt med 6 stemmer mod 3."}), "vote-sum-differs"), 1);
}

TEST(RecusalChecks, TieARecusalToTheItemThatItNames) {
  EXPECT_EQ(notes_of(decided({"Ib Holm erklærede sig inhabil og forlod mødet under punkt 2.", "Godkendt."}),
                     "recusal-elsewhere"),
            1);
  EXPECT_EQ(notes_of(decided({"Ib Holm erklærede sig inhabil og forlod mødet under punkt 31.", "Godkendt."}),
                     "recusal-item-unknown"),
            1);
  const Document own = decided({"Ib Holm erklærede sig inhabil og forlod mødet under punkt 1.", "Godkendt."});
  EXPECT_EQ(notes_of(own, "recusal-elsewhere") + notes_of(own, "recusal-item-unknown"), 0);
}

// "type body" of the decisions of item 1.
Strings chain(const Strings& rows) {
  const Document found = council(rows);
  Strings out;
  for (const Content& node : item_at(found, 0).content)
    if (node.kind == ContentKind::section) out.push_back(node.type + " " + node.body);
  return out;
}

TEST(DecisionChain, TellsThisMeetingFromTheBodiesBefore) {
  EXPECT_EQ(chain({"*Beslutning i Teknisk Udvalg*", "Anbefales.", "", "*Beslutning i Økonomiudvalget*", "Anbefales.",
                   "", "*Beslutning i Byrådet*", "Godkendt."}),
            (Strings{"earlierDecision Teknisk Udvalg", "earlierDecision Økonomiudvalget", "decision Byrådet"}));
  EXPECT_EQ(chain({"*Beslutning*", "Godkendt.", "", "*Beslutning i Økonomiudvalget den 15-06-2020*", "Anbefales."}),
            (Strings{"decision ", "earlierDecision Økonomiudvalget"}));
}

TEST(DecisionChain, LeavesTheOnlyDecisionAsThisMeetings) {
  EXPECT_EQ(chain({"*Beslutning i Økonomiudvalget*", "Anbefales."}), (Strings{"decision Økonomiudvalget"}));
}

TEST(DecisionChain, IsNotDisturbedByAbsenceRepeatedInTheItem) {
  const Document found = decided({"Fraværende: Per Krog (V).", "", "Godkendt."});
  EXPECT_EQ(section_in(item_at(found, 0), "decision").outcome, "approved");
  EXPECT_EQ(found.meeting.attendance.size(), 7u);
}

TEST(ClosedGroups, CloseTheirItems) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#16 *Den åbne del af mødet*", "", "#14 *1. Havnen*", "", kText, "",
                  "#16 *Den lukkede del af mødet*", "", "#14 *2. Køb af grund*", "", kText});
  ASSERT_EQ(found.agenda.items.size(), 2u);
  EXPECT_NE(found.agenda.items[0].items.front().access, "closed");
  EXPECT_EQ(found.agenda.items[1].items.front().access, "closed");
}

}  // namespace
}  // namespace referat
