// Items whose number stands in a row of facts over or under the title.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// Three items, each with its row of facts under the title.
Strings titled(const Strings& facts) {
  const Strings titles{"Meddelelser fra borgmesteren", "Lokalplan for erhverv ved havnen", "Valg til nævnet"};
  Strings rows{"#18 *Referat*", ""};
  for (std::size_t i = 0; i < facts.size(); ++i)
    rows =
        rows + Strings{"*" + titles[i] + "*", facts[i], "", "*SAGSFREMSTILLING:*", "", kText, "", "*BESLUTNING:*", "",
                       "Godkendt.",           ""};
  return rows;
}

TEST(NumberRows, UnderTheTitlesNumberTheItems) {
  const Document found = minutes_of(titled({"Sag nr. 128                J.nr. 00.22.00A21           Åben",
                                            "Sag nr. 129                J.nr. 01.02.05P16           Åben",
                                            "Sag nr. 131                                            Lukket"}));
  EXPECT_EQ(items_of(found), (Strings{"128|Meddelelser fra borgmesteren", "129|Lokalplan for erhverv ved havnen",
                                      "131|Valg til nævnet"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"journalNumber 01.02.05P16"}));
  EXPECT_EQ(item_at(found, 0).access, "open");
  EXPECT_EQ(item_at(found, 2).access, "closed");
}

TEST(NumberRows, OverTheTitlesNumberTheItemsAlsoOneWhoseTitleNamesASection) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "Sag nr. 41                            J.nr. 06.00.00S55",
                  "      *Takster for vand*", "", kText, "", "Sag nr. 42                            J.nr. 05.13.00P20",
                  "      *Fart på Havnevej*", "", kText, "", "Sag nr. 43", "      *Eventuelt*", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"41|Takster for vand", "42|Fart på Havnevej", "43|Eventuelt"}));
  EXPECT_EQ(facts_of(item_at(found, 0)), (Strings{"journalNumber 06.00.00S55"}));
}

TEST(NumberRows, ThatDoNotCountOnHoldCaseNumbers) {
  const Document found = minutes_of(titled({"Sag nr. 812", "Sag nr. 67", "Sag nr. 1204"}));
  EXPECT_EQ(items_of(found),
            (Strings{"|Meddelelser fra borgmesteren", "|Lokalplan for erhverv ved havnen", "|Valg til nævnet"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 67"}));
}

TEST(NumberRows, AreNotSentencesThatBeginWithTheNumberOfACase) {
  const Document found = minutes_of({"#18 *Referat*", "", "#14 *1. Meddelelser*", "", "Sag nr. 12 er afsluttet og", "",
                                     "*Havnen*", "", kText, "", "Sag nr. 13 er udsat til maj", "", "*Skolen*", "",
                                     kText, "", "#14 *2. Eventuelt*", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"1|Meddelelser", "2|Eventuelt"}));
}

TEST(NumberRows, LeaveItemsAloneThatHaveNumbersOfTheirOwn) {
  const Document found = minutes_of({"#18 *Referat*", "", "#14 *1. Meddelelser*", "Sag nr. 12", "", "*Beslutning*", "",
                                     kText, "", "#14 *2. Eventuelt*", "Sag nr. 13", "", "*Beslutning*", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"1|Meddelelser", "2|Eventuelt"}));
  EXPECT_EQ(facts_of(item_at(found, 1)), (Strings{"caseNumber 13"}));
}

}  // namespace
}  // namespace referat
