#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// The items of a page with these two headings, each over running text.
Strings items_under(const std::string& first, const std::string& second) {
  return items_of(minutes_of({"#18 *Referat*", "", first, "", kText, "", second, "", kText}));
}

const std::string kAgenda = "Godkendelse af dagsorden";
const std::string kBudget = "Budget for skolerne";

TEST(ItemHeadings, ReadTheWordPunktWithAColon) {
  EXPECT_EQ(items_under("#14 *Punkt 1: " + kAgenda + "*", "#14 *Punkt 2: " + kBudget + "*"),
            (Strings{"1|" + kAgenda, "2|" + kBudget}));
}

TEST(ItemHeadings, ReadANumberWithAStopInBoldAtBodySize) {
  EXPECT_EQ(items_under("*1. " + kAgenda + "*", "*2. " + kBudget + "*"), (Strings{"1|" + kAgenda, "2|" + kBudget}));
}

TEST(ItemHeadings, ReadANumberWithAColon) {
  EXPECT_EQ(items_under("*1: " + kAgenda + "*", "*2: " + kBudget + "*"), (Strings{"1|" + kAgenda, "2|" + kBudget}));
}

TEST(ItemHeadings, ReadNrGluedToItsNumberWithADash) {
  EXPECT_EQ(items_under("*Nr.60 - " + kAgenda + "*", "*Nr.61 - " + kBudget + "*"),
            (Strings{"60|" + kAgenda, "61|" + kBudget}));
}

TEST(ItemHeadings, ReadNumberAndYear) {
  EXPECT_EQ(items_under("*04/14 " + kAgenda + "*", "*05/14 " + kBudget + "*"),
            (Strings{"04/14|" + kAgenda, "05/14|" + kBudget}));
}

TEST(ItemHeadings, ReadNumbersThatRunThroughTheYear) {
  EXPECT_EQ(items_under("*131. " + kAgenda + "*", "*132. " + kBudget + "*"),
            (Strings{"131|" + kAgenda, "132|" + kBudget}));
}

TEST(ItemHeadings, ReadANumberGluedToTheTitle) {
  EXPECT_EQ(items_under("*114" + kAgenda + "*", "*115" + kBudget + "*"), (Strings{"114|" + kAgenda, "115|" + kBudget}));
}

TEST(ItemHeadings, ReadRomanNumbers) {
  EXPECT_EQ(items_under("#14 *I. " + kAgenda + "*", "#14 *II. " + kBudget + "*"),
            (Strings{"I|" + kAgenda, "II|" + kBudget}));
}

TEST(ItemHeadings, ReadALetterBehindTheNumber) {
  EXPECT_EQ(items_under("#14 *Punkt 8: " + kAgenda + "*", "#14 *Punkt 8a: " + kBudget + "*"),
            (Strings{"8|" + kAgenda, "8a|" + kBudget}));
}

TEST(ItemHeadings, KeepTheKindInParenthesesInTheTitle) {
  EXPECT_EQ(items_under("#14 *1. " + kAgenda + " (B)*", "#14 *2. Status (kl. 12.00-12.05)*"),
            (Strings{"1|" + kAgenda + " (B)", "2|Status (kl. 12.00-12.05)"}));
}

TEST(ItemHeadings, KeepACommitteePrefixInTheTitle) {
  EXPECT_EQ(items_under("#14 *1. ØU - " + kAgenda + "*", "#14 *2. ØU - " + kBudget + "*"),
            (Strings{"1|ØU - " + kAgenda, "2|ØU - " + kBudget}));
}

TEST(ItemHeadings, TakeOnlyTheFirstNumberOfATitleThatBeginsWithOne) {
  EXPECT_EQ(items_under("#14 *2. 2014-regnskab for havnen*", "#14 *3. 10. klasse på nye vilkår*"),
            (Strings{"2|2014-regnskab for havnen", "3|10. klasse på nye vilkår"}));
}

TEST(ItemHeadings, TakeTheTitleFromTheNextLineWhenTheNumberStandsAlone) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#13 *Pkt. 42*", "*Ny vej ved havnen*", "", "*Beslutning*", "", kText, "",
                  "#13 *Pkt. 43*", "*Lukning af skolen*", "", "*Beslutning*", "", "Udsat."});
  EXPECT_EQ(items_of(found), (Strings{"42|Ny vej ved havnen", "43|Lukning af skolen"}));
  EXPECT_EQ(outline_of(item_at(found, 1).content), (Strings{"section decision: Beslutning", "  p: Udsat."}));
}

TEST(ItemHeadings, JoinATitleThatWrapsToASecondLine) {
  EXPECT_EQ(
      items_of(minutes_of({"#18 *Referat*", "", "#14 *Punkt 1: Lokalplan for boliger ved havnen samt*",
                           "#14 *tillæg til kommuneplanen*", "", kText, "", "#14 *Punkt 2: Eventuelt*", "", kText})),
      (Strings{"1|Lokalplan for boliger ved havnen samt tillæg til kommuneplanen", "2|Eventuelt"}));
}

TEST(ItemHeadings, AreFoundWithoutNumbersOverKnownSections) {
  const Document found = minutes_of({"#18 *Referat*", "", "#14 *" + kAgenda + "*", "", "*Beslutning*", "", kText, "",
                                     "#14 *" + kBudget + "*", "", "*Beslutning*", "", "Udsat."});
  EXPECT_EQ(items_of(found), (Strings{"|" + kAgenda, "|" + kBudget}));
}

TEST(ItemHeadings, AreFoundInPlainType) {
  const Document found = minutes_of({"Referat", "", "1. " + kAgenda, "", kText, "", "2. " + kBudget, "", "Drøftet.", "",
                                     "3. Eventuelt", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"1|" + kAgenda, "2|" + kBudget, "3|Eventuelt"}));
  EXPECT_EQ(outline_of(item_at(found, 1).content), (Strings{"p: Drøftet."}));
}

TEST(SubItems, WithDecimalNumbersStandInsideTheirItem) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#14 *3. Regnskaber*", "", kText, "", "*3.1 Regnskab for havnen*", "", kText, "",
                  "*3.2 Regnskab for skolerne*", "", kText, "", "#14 *4. Eventuelt*", "", "Intet."});
  ASSERT_EQ(found.agenda.items.size(), 2u);
  EXPECT_EQ(items_of(found),
            (Strings{"3|Regnskaber", "3.1|Regnskab for havnen", "3.2|Regnskab for skolerne", "4|Eventuelt"}));
  EXPECT_EQ(found.agenda.items[0].items.size(), 2u);
}

TEST(SubItems, WithLettersStandInsideTheirItemWithSectionsOfTheirOwn) {
  const Document found = minutes_of({"#18 *Referat*",
                                     "",
                                     "#16 *7. Meddelelser*",
                                     "",
                                     kText,
                                     "",
                                     "#14 *a. Nyt fra havnen*",
                                     "",
                                     "*Sagsfremstilling*",
                                     "",
                                     kText,
                                     "",
                                     "#14 *b. Nyt fra skolerne*",
                                     "",
                                     "*Sagsfremstilling*",
                                     "",
                                     kText,
                                     "",
                                     "#16 *8. Eventuelt*",
                                     "",
                                     "*Sagsfremstilling*",
                                     "",
                                     "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"7|Meddelelser", "a|Nyt fra havnen", "b|Nyt fra skolerne", "8|Eventuelt"}));
  ASSERT_EQ(item_at(found, 0).items.size(), 2u);
  EXPECT_EQ(section_in(item_at(found, 0).items[1], "presentation").children.size(), 1u);
}

TEST(SubItems, AreNoneWhenTheLettersDoNotFollowEachOther) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#16 *7. Meddelelser*", "", kText, "", "#14 *c. Nyt fra havnen*", "",
                  "*Sagsfremstilling*", "", kText, "", "#16 *8. Eventuelt*", "", "*Sagsfremstilling*", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"7|Meddelelser", "8|Eventuelt"}));
}

// What begins with a number and is no item.
Strings items_with(const Strings& text) {
  return items_of(
      minutes_of(Strings{"#18 *Referat*", "", "#14 *Punkt 1: " + kAgenda + "*", "", "*Beslutning*", ""} + text +
                 Strings{"", kText, "", "#14 *Punkt 2: " + kBudget + "*", "", "*Beslutning*", "", "Udsat."}));
}
const Strings kOnlyTheTwo{"1|" + kAgenda, "2|" + kBudget};

TEST(NoItems, AreTheLinesOfAQuotedAgenda) {
  EXPECT_EQ(items_with({"Dagsordenen til mødet er:", "", "1. " + kAgenda, "2. " + kBudget, "3. Eventuelt"}),
            kOnlyTheTwo);
}

TEST(NoItems, AreQuotedLinesThatReadExactlyLikeTheHeadings) {
  const Document found = minutes_of({"#18 *Referat*", "", "*1. " + kAgenda + "*", "", "Dagsordenen til mødet er:", "",
                                     "1. " + kAgenda, "2. " + kBudget, "3. Eventuelt", "", kText, "",
                                     "*2. " + kBudget + "*", "", "Drøftet.", "", "*3. Eventuelt*", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"1|" + kAgenda, "2|" + kBudget, "3|Eventuelt"}));
  EXPECT_EQ(outline_of(item_at(found, 1).content), (Strings{"p: Drøftet."}));
  EXPECT_EQ(item_at(found, 0).content.size(), 3u);
}

TEST(NoItems, AreThePointsOfADecision) {
  EXPECT_EQ(items_with({"Ad 1. Godkendt.", "", "Ad 2. Udsat."}), kOnlyTheTwo);
  EXPECT_EQ(items_with({"Ad. 1: Godkendt.", "", "Ad. 2: Udsat."}), kOnlyTheTwo);
}

TEST(NoItems, ArePunktWithADecisionInPlainType) {
  EXPECT_EQ(items_with({"Punkt 1: Godkendt.", "", "Punkt 2: Udsat."}), kOnlyTheTwo);
}

TEST(NoItems, ArePunktInBoldBeforeADecision) {
  EXPECT_EQ(items_with({"*Punkt 1:* Godkendt.", "", "*Punkt 2:* Udsat."}), kOnlyTheTwo);
}

TEST(NoItems, AreWrappedLinesThatBeginWithAYear) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "*1. " + kAgenda + "*", "",
                  "Udvalget behandlede sagen første gang i efteråret, og budgettet blev vedtaget i oktober",
                  "2013. Efter vedtagelsen har forvaltningen arbejdet videre med de enkelte dele af den og",
                  "har indhentet tilbud.", "", kText, "", "*2. " + kBudget + "*", "", "Drøftet."});
  EXPECT_EQ(items_of(found), kOnlyTheTwo);
  EXPECT_EQ(outline_of(item_at(found, 0).content).size(), 2u);
}

TEST(NoItems, AreNumberedStepsInsideAnItem) {
  EXPECT_EQ(
      items_with({"Arbejdet har tre trin:", "", "1. Grunden renses.", "2. Kajen støbes.", "3. Vejen asfalteres."}),
      kOnlyTheTwo);
}

TEST(NoItems, LeaveTheTextInThePreambleAndANote) {
  const Document found = minutes_of({"#18 *Referat*", "", kText, "", "Udvalget talte om havnen og om skolerne."});
  EXPECT_TRUE(found.agenda.items.empty());
  EXPECT_EQ(notes_of(found, "no-items"), 1);
  EXPECT_EQ(outline_of(found.agenda.preamble),
            (Strings{"p: " + kShownText, "p: Udvalget talte om havnen og om skolerne."}));
}

}  // namespace
}  // namespace referat
