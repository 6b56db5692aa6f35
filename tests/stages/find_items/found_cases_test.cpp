// Cases of items that were read wrongly once.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

TEST(ItemHeadings, OfClosedItemsOneAfterAnotherStayApart) {
  EXPECT_EQ(items_of(minutes_of({"#18 *Referat*", "", "Dato: 22-06-2020", "", "#14 *Punkt 1: Lukket*", "",
                                 "#14 *Punkt 2: Lukket*", "", "#14 *Punkt 3: Lukket*", "", "#14 *Punkt 4: Lukket*"})),
            (Strings{"1|Lukket", "2|Lukket", "3|Lukket", "4|Lukket"}));
}

TEST(ItemHeadings, OfClosedItemsStayApartBesideAnItemWithText) {
  EXPECT_EQ(items_of(minutes_of({"#18 *Referat*", "", "#14 *Punkt 4: Lukket*", "",
                                 "#14 *Punkt 5: Lukket: Køb af grund*", "", "20/3481", "",
                                 "#14 *Punkt 6: Salg af grund - LUKKET SAG*", "", "#14 *Punkt 7: Åben sag om havnen*",
                                 "", "Udvalget talte om havnen og broen, og alle", "var enige."})),
            (Strings{"4|Lukket", "5|Lukket: Køb af grund", "6|Salg af grund - LUKKET SAG", "7|Åben sag om havnen"}));
}

TEST(ItemHeadings, WithoutNumbersMayHaveACaseNumberBelow) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#14 *Godkendelse af dagsorden*", "Sag nr. 19/24995", "", "*Beslutning*", "",
                  kText, "", "#14 *Budget for skolerne*", "Sag nr. 20/1130", "", "*Beslutning*", "", "Drøftet."});
  EXPECT_EQ(items_of(found), (Strings{"|Godkendelse af dagsorden", "|Budget for skolerne"}));
}

TEST(ItemGroups, AreNotTheTitleOfAnAgenda) {
  const Document found =
      minutes_of({"#18 *ÅBEN DAGSORDEN*", "", "Dato: 28. februar 2025", "", "#14 *1. Godkendelse af dagsorden*", "",
                  kText, "", "#14 *2. Eventuelt*", "", kText});
  EXPECT_EQ(items_of(found), (Strings{"1|Godkendelse af dagsorden", "2|Eventuelt"}));
  EXPECT_EQ(found.meeting.kind, "agenda");
  EXPECT_EQ(found.meeting.title.str(), "ÅBEN DAGSORDEN");
  EXPECT_EQ(found.meeting.date.value, "2025-02-28");
}

TEST(ItemsAndOutline, FindHeadingsWithoutNumbersThatTheOutlineNames) {
  const Document found =
      with_outline({"Mødeinformation", "Godkendelse af dagsorden", "Budget for skolerne", "Havnens nye kaj"},
                   {"#18 *Referat*", "", "#14 *Godkendelse af dagsorden*", "", kText, "", "#14 *Budget for skolerne*",
                    "", kText, "", "#14 *Havnens nye kaj*", "", kText});
  EXPECT_EQ(items_of(found), (Strings{"|Godkendelse af dagsorden", "|Budget for skolerne", "|Havnens nye kaj"}));
}

TEST(ItemsAndOutline, NoteAnItemOfTheOutlineThatTheTextLacks) {
  const Document found = with_outline({"1. Godkendelse af dagsorden", "2. Budget for skolerne", "3. Havnens nye kaj"},
                                      {"#18 *Referat*", "", "#14 *1. Godkendelse af dagsorden*", "", kText, "",
                                       "#14 *2. Budget for skolerne*", "", kText});
  EXPECT_EQ(notes_of(found, "outline-item-missing"), 1);
}

TEST(ItemsAndContents, DoNotMissAnItemForTheTailOfTheContents) {
  const Document found = minutes_of_pages(
      {{"#18 *Referat*", "", "*Indholdsfortegnelse*", "", "1. Godkendelse af dagsorden......................2",
        "2. Budget for skolerne...........................2", "3. Eventuelt.....................................2",
        "Underskriftsblad.................................3"},
       {"#14 *1. Godkendelse af dagsorden*", "", kText, "", "#14 *2. Budget for skolerne*", "", kText, "",
        "#14 *3. Eventuelt*", "", kText},
       {"#14 *Underskriftsblad*", "", "Navn Navnesen"}});
  EXPECT_EQ(notes_of(found, "toc-entry-unmatched"), 0);
}

}  // namespace
}  // namespace referat
