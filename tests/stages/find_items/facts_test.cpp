// Numbers, access, groups and additions: what belongs to an item beside its title.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

Document with_rows(const Strings& first, const Strings& second) {
  return minutes_of(Strings{"#18 *Referat*", ""} + first + Strings{"", kText, ""} + second + Strings{"", kText});
}

TEST(ItemFacts, AreACaseNumberAloneBelowTheHeading) {
  const Document found = with_rows({"#14 *1. Budget*", "20/3481"}, {"#14 *2. Havnen*", "20/3482"});
  EXPECT_EQ(facts_of(item_at(found, 0)), (Strings{"caseNumber 20/3481"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 20/3482"}));
  EXPECT_EQ(outline_of(item_at(found, 1).content), (Strings{"p: " + kShownText}));
}

TEST(ItemFacts, AreALabelledCaseNumberBelowTheHeading) {
  const Document found = with_rows({"#14 *1. Budget*", "Sagsnr.: 20/3481"}, {"#14 *2. Havnen*", "Sagsid.: 299835"});
  EXPECT_EQ(facts_of(item_at(found, 0)), (Strings{"caseNumber 20/3481"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 299835"}));
}

TEST(ItemFacts, AreACaseNumberAboveTheHeadingAndBelongToTheItemBelow) {
  const Document found = with_rows({"Sagsnr. 20/3481", "#14 *1. Budget*"}, {"Sagsnr. 20/3482", "#14 *2. Havnen*"});
  EXPECT_EQ(facts_of(item_at(found, 0)), (Strings{"caseNumber 20/3481"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 20/3482"}));
  EXPECT_EQ(outline_of(item_at(found, 0).content), (Strings{"p: " + kShownText}));
  EXPECT_TRUE(found.agenda.preamble.empty());
}

TEST(ItemFacts, AreACaseNumberInBracketsBehindTheTitle) {
  const Document found = with_rows({"#14 *1. Budget (2018-0012345)*"}, {"#14 *2. Havnen (2018-0012346)*"});
  EXPECT_EQ(items_of(found), (Strings{"1|Budget", "2|Havnen"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 2018-0012346"}));
}

TEST(ItemFacts, AreSeveralLabelsInOneRowAndOneEach) {
  const Document found = with_rows({"#14 *715. Budget*", "", "Sagsnr.: 12/27845     J.nr.: 00.30.02-Ø00-5-12"},
                                   {"#14 *716. Havnen*", "", "Sagsnr.:    12/27846", "Dok.nr.:    222359/12"});
  EXPECT_EQ(facts_of(item_at(found, 0)), (Strings{"caseNumber 12/27845", "journalNumber 00.30.02-Ø00-5-12"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 12/27846", "documentNumber 222359/12"}));
}

TEST(ItemFacts, ArePartedByABar) {
  const Document found = with_rows({"#14 *715. Budget*", "", "Lukket punkt | Sagsid.: 2017-0044 | Dokumentnr.: 118230"},
                                   {"#14 *716. Havnen*", "", "Åbent punkt | Sagsid.: 2017-0045"});
  EXPECT_EQ(facts_of(item_at(found, 0)), (Strings{"caseNumber 2017-0044", "documentNumber 118230"}));
  EXPECT_EQ(item_at(found, 0).access, "closed");
}

TEST(ItemFacts, AreLabelsWithoutAColonInAColumnOfTheirOwn) {
  const Document found =
      with_rows({"#14 *715. Budget*", "", "Sagsnr.             12/27845"},
                {"#14 *716. Havnen*", "", "Sagsnr.             12/27846", "", "Sagstype            Til orientering"});
  EXPECT_EQ(facts_of(item_at(found, 0)), (Strings{"caseNumber 12/27845"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 12/27846", "caseType Til orientering"}));
}

TEST(ItemFacts, AreNotNumbersInsideASentence) {
  const Document found =
      with_rows({"#14 *1. Budget*", "", "Sagen ligger på sagsnr. 20/3481, som er åben."}, {"#14 *2. Havnen*"});
  EXPECT_TRUE(item_at(found, 0).facts.empty());
  EXPECT_EQ(outline_of(item_at(found, 0).content).front(), "p: Sagen ligger på sagsnr. 20/3481, som er åben.");
}

TEST(ItemAccess, StandsInARowOfItsOwn) {
  const Document found = with_rows({"#14 *1. Budget*", "Åbent punkt"}, {"#14 *2. Havnen*", "Lukket punkt"});
  EXPECT_EQ(item_at(found, 0).access, "open");
  EXPECT_EQ(item_at(found, 1).access, "closed");
  EXPECT_EQ(outline_of(item_at(found, 1).content), (Strings{"p: " + kShownText}));
}

TEST(ItemAccess, StandsAsAMarkBeforeTheTitle) {
  const Document found = with_rows({"#14 *1. (Åben) Budget*"}, {"#14 *2. (Lukket) Køb af grund*"});
  EXPECT_EQ(items_of(found), (Strings{"1|Budget", "2|Køb af grund"}));
  EXPECT_EQ(item_at(found, 0).access, "open");
  EXPECT_EQ(item_at(found, 1).access, "closed");
}

TEST(ItemAccess, IsClosedByTheTitleAlone) {
  const Document found = minutes_of(
      {"#18 *Referat*", "", "#14 *Punkt 4: Lukket*", "", "#14 *Punkt 5: Lukket: Køb af grund*", "", "20/3481", "",
       "#14 *Punkt 6: Salg af grund - LUKKET SAG*", "", "#14 *Punkt 7: Åben sag om havnen*", "", kText, "", kText});
  EXPECT_EQ(items_of(found),
            (Strings{"4|Lukket", "5|Lukket: Køb af grund", "6|Salg af grund - LUKKET SAG", "7|Åben sag om havnen"}));
  for (const std::size_t closed : {0u, 1u, 2u}) EXPECT_EQ(item_at(found, closed).access, "closed") << closed;
  EXPECT_EQ(item_at(found, 3).access, "");
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 20/3481"}));
}

TEST(ItemAccess, IsNotClosedByAWordInsideTheTitle) {
  const Document found =
      with_rows({"#14 *1. Den lukkede skole i midtbyen*"}, {"#14 *2. Veje lukket for trafik i juli*"});
  EXPECT_EQ(item_at(found, 0).access, "");
  EXPECT_EQ(item_at(found, 1).access, "");
}

TEST(ItemGroups, HoldTheItemsBelowThem) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#16 *Åbne dagsordenspunkter*", "", "#14 *Punkt 1: Budget*", "", kText, "",
                  "#14 *Punkt 2: Havnen*", "", kText, "", "#16 *Lukkede dagsordenspunkter*", "",
                  "#14 *Punkt 3: Køb af grund*", "", "#14 *Punkt 4: Personalesag*"});
  ASSERT_EQ(found.agenda.items.size(), 2u);
  EXPECT_EQ(found.agenda.items[0].title.str(), "Åbne dagsordenspunkter");
  EXPECT_EQ(found.agenda.items[0].items.size(), 2u);
  EXPECT_EQ(found.agenda.items[1].number.value, "");
  ASSERT_EQ(found.agenda.items[1].items.size(), 2u);
  for (const Item& item : found.agenda.items[1].items) EXPECT_EQ(item.access, "closed") << item.title.str();
  for (const Item& item : found.agenda.items[0].items) EXPECT_NE(item.access, "closed") << item.title.str();
}

TEST(ItemGroups, OfClosedItemsMayHaveASeriesOfTheirOwn) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#14 *1. Budget*", "", kText, "", "#14 *2. Havnen*", "", kText, "",
                  "#16 *LUKKET MØDE*", "", "#14 *101. Køb af grund*", "", "#14 *102. Personalesag*", "", "20/444"});
  EXPECT_EQ(items_of(found), (Strings{"1|Budget", "2|Havnen", "|LUKKET MØDE", "101|Køb af grund", "102|Personalesag"}));
  ASSERT_EQ(item_at(found, 2).items.size(), 2u);
  EXPECT_EQ(item_at(found, 2).items[1].access, "closed");
}

TEST(ItemAddenda, AreMarkedByTheTitleOrByTheirGroup) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#14 *Punkt 1: Budget*", "", kText, "", "#14 *Punkt 2: Havnen (tillægspunkt)*",
                  "", kText, "", "#16 *Tillægsdagsorden*", "", "#14 *Punkt 3: Ny vej*", "", kText});
  ASSERT_EQ(found.agenda.items.size(), 3u);
  EXPECT_FALSE(found.agenda.items[0].addendum);
  EXPECT_TRUE(found.agenda.items[1].addendum);
  ASSERT_EQ(found.agenda.items[2].items.size(), 1u);
  EXPECT_TRUE(found.agenda.items[2].items[0].addendum);
}

}  // namespace
}  // namespace referat
