// Cases of decisions and sections that were read wrongly once.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

Item first_item(const Strings& rows) {
  const Document found =
      minutes_of(Strings{"#18 *Referat*", "", "Dato: 10-04-2013", "", "#16 *1. Budget for skolerne*", "",
                         "#13 *Sagsfremstilling*", "", kText, ""} +
                 rows + Strings{"", "#16 *2. Havnens nye kaj*", "", "#13 *Beslutning*", "", "Intet."});
  return item_at(found, 0);
}

TEST(Decisions, HaveTheOutcomeOfAVote) {
  for (const char* printed :
       {"Tiltrådt med 34 stemmer imod 15.", "Indstillingen blev godkendt med 20 stemmer for og 5 imod."})
    EXPECT_EQ(section_in(first_item({"#13 *Beslutning*", "", printed}), "decision").outcome, "approved") << printed;
}

TEST(Decisions, HaveTheOutcomeOfTheirList) {
  const Item item = first_item(
      {"#13 *Beslutning*", "", "- Godkendt for så vidt angår skolerne.", "- Godkendt for så vidt angår havnen."});
  EXPECT_EQ(section_in(item, "decision").outcome, "approved");
}

TEST(Decisions, UnderAHeadingForEarlierOnesAreEarlierDecisions) {
  const Item item = first_item(
      {"#13 *Tidligere beslutninger*", "", "Godkendt af Økonomiudvalget.", "", "#13 *Beslutning*", "", "Udsat."});
  EXPECT_EQ(section_in(item, "earlierDecision").heading.str(), "Tidligere beslutninger");
  EXPECT_EQ(section_in(item, "decision").outcome, "postponed");
}

TEST(Sections, WithARemarkForTheProtocolAreStatements) {
  const Item item = first_item({"#13 *Protokolbemærkning fra Venstre*", "", "Venstre finder, at sagen er forhastet."});
  EXPECT_EQ(section_in(item, "statement").heading.str(), "Protokolbemærkning fra Venstre");
}

}  // namespace
}  // namespace referat
