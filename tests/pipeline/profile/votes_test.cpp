#include "pipeline/profile/votes.h"

#include <fmt/format.h>

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

// Each side as "for 6 V,C,O Ane Berg", sides joined by " / ".
std::string show(const std::vector<VoteSide>& sides) {
  std::string out;
  for (const VoteSide& side : sides) {
    fmt::format_to(std::back_inserter(out), "{}{}", out.empty() ? "" : " / ", side.side);
    if (side.count >= 0) fmt::format_to(std::back_inserter(out), " {}", side.count);
    if (!side.parties.empty()) fmt::format_to(std::back_inserter(out), " {}", fmt::join(side.parties, ","));
    for (const std::string& name : side.names) fmt::format_to(std::back_inserter(out), " +{}", name);
  }
  return out;
}

struct Form {
  const char* text;
  const char* sides;
};
class Votes : public ::testing::TestWithParam<Form> {};
TEST_P(Votes, HaveTheirSides) {
  EXPECT_EQ(show(read_vote_sides(GetParam().text, danish())), GetParam().sides) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Danish, Votes,
    ::testing::Values(
        Form{"For stemte: A, F, B, V og C.", "for A,F,B,V,C"}, Form{"Imod stemte: O og Ø.", "against O,Ø"},
        Form{"Undlod at stemme: I.", "abstain I"}, Form{"For stemte 3 (A og Ø).", "for 3 A,Ø"},
        Form{"For forslaget stemte 6 (V, C og O).", "for 6 V,C,O"}, Form{"12 for, 3 imod", "for 12 / against 3"},
        Form{"tiltrådt med 34 stemmer imod 15", "for 34 / against 15"},
        Form{"Indstillingens 1. at-punkt blev godkendt med 29 stemmer imod 14. 2 medlemmer undlod at stemme.",
             "for 29 / against 14 / abstain 2"},
        Form{"For: 20 (Ane Berg (A), Bo Dal (V), C)", "for 20 A,V,C +Ane Berg +Bo Dal"},
        Form{"Imod: 5 (V)", "against 5 V"}, Form{"For stemte: V og I – i alt 9", "for 9 V,I"},
        Form{"For stemte A, F og Ane Berg (UFP), i alt 12.", "for 12 A,F,UFP +Ane Berg"},
        Form{"Et flertal (A, F, Ø og B) anbefaler indstillingen.", "for A,F,Ø,B"},
        Form{"Et mindretal (V) kan ikke anbefale den lavere norm.", "against V"},
        Form{"Et flertal bestående af A, V og Ø besluttede at godkende.", "for A,V,Ø"},
        Form{"Et flertal på 5 (A, V) indstiller", "for 5 A,V"},
        Form{"Ane Berg (O) stemte imod.", "against O +Ane Berg"}, Form{"V stemte imod.", "against V"},
        Form{"Venstre stemte imod.", "against Venstre"},
        Form{"V og C stemte imod, mens A og F stemte for.", "for A,F / against V,C"},
        Form{"For stemte A og V, imod stemte O.", "for A,V / against O"},
        Form{"For stemte A og V, mens O og Ane Berg (C) stemte imod.", "for A,V / against O,C +Ane Berg"},
        Form{"forkastet med 5 stemmer for og 10 imod.", "for 5 / against 10"},
        Form{"Forslaget faldt med 10 stemmer for og 15 imod.", "for 10 / against 15"},
        Form{"Forslaget blev forkastet med 15 stemmer imod 10.", "for 10 / against 15"},
        Form{"Forslaget faldt med to stemmer mod en.", "for 1 / against 2"},
        Form{"Forslaget blev afvist med 5 stemmer (V) mod 3 (A).", "for 3 A / against 5 V"},
        Form{"Syv stemmer for, to imod, en undlod", "for 7 / against 2 / abstain 1"}, Form{"Ja: 12", "for 12"},
        Form{"Nej: 3", "against 3"}, Form{"godkendt med stemmerne 5-2.", "for 5 / against 2"},
        Form{"6 stemte for (A og V), og 3 stemte imod (O).", "for 6 A,V / against 3 O"},
        Form{"Godkendt med 6 stemmer (A og V) mod 3 (C).", "for 6 A,V / against 3 C"},
        Form{"9 medlemmer (A, B) stemte for, 4 medlemmer (V) stemte imod", "for 9 A,B / against 4 V"},
        Form{"Hverken for eller imod: Ø", "abstain Ø"}, Form{"fem medlemmer undlod at stemme", "abstain 5"},
        Form{"Undlod: 2", "abstain 2"},
        Form{"For stemte: Socialdemokratiet, Venstre og Dansk Folkeparti",
             "for Socialdemokratiet,Venstre,Dansk Folkeparti"},
        Form{"Udvalget stemte for forslaget.", ""}, Form{"Godkendt uden afstemning.", ""},
        Form{"Forslaget sendes i høring, og imod forventning kom der svar.", ""},
        Form{"For 3 år siden var der 12 imod i dag 15.", ""}, Form{"Der blev stemt.", ""}, Form{"", ""}));

TEST(ReadVotes, JoinsNeighbouringParagraphsAndTheirCounts) {
  const auto votes =
      read_votes({"Godkendt med 29 stemmer imod 14. 2 medlemmer undlod at stemme.", "For stemte: A og B.",
                  "Imod stemte: V, C og O.", "Undlod at stemme: I.", "Punkt 2 blev godkendt."},
                 danish());
  ASSERT_EQ(votes.size(), 1u);
  EXPECT_EQ(votes[0].first, 0u);
  EXPECT_EQ(votes[0].last, 3u);
  EXPECT_EQ(show(votes[0].sides), "for 29 A,B / against 14 V,C,O / abstain 2 I");
}

TEST(ReadVotes, BeginsASecondVoteWhenASideComesAgain) {
  const auto votes = read_votes({"For stemte: A.", "Imod stemte: V.", "For stemte: B.", "Imod stemte: C."}, danish());
  ASSERT_EQ(votes.size(), 2u);
  EXPECT_EQ(show(votes[1].sides), "for B / against C");
}

TEST(ReadVotes, AMinorityAloneIsNoVote) {
  EXPECT_TRUE(read_votes({"Godkendt.", "Et mindretal bestående af Ane Berg (I) kan ikke anbefale tillægget."}, danish())
                  .empty());
  EXPECT_FALSE(read_vote("Nadia stemte imod prisloftet.", danish()));
  EXPECT_TRUE(read_vote("Et flertal (A, V) godkendte sagen.", danish()));
}

}  // namespace
}  // namespace referat
