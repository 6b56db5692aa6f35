// Points inside an item, numbered after it or by letters, and items that were put in between.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

std::vector<std::size_t> points_of(const Document& document) {
  std::vector<std::size_t> out;
  for (const Item& item : document.agenda.items) out.push_back(item.items.size());
  return out;
}

TEST(SubItems, WithNumberAndLetterHangBesideTheirTitles) {
  const Document found =
      minutes_of({"#18 *Referat*",
                  "",
                  "#14 *3. Regnskaber*",
                  "",
                  kText,
                  "",
                  "*3.a    Ombygning af børnehuset*",
                  "Sagsnr.: 2009-04410",
                  "",
                  kText,
                  "",
                  "*3.b    Pumpebrønd ved havnen og tilslutning af fjorten sommerhuse til kloak i det*",
                  "       *åbne land*",
                  "Sagsnr.: 2010-00917",
                  "",
                  kText,
                  "",
                  "#14 *4. Eventuelt*",
                  "",
                  "Intet."});
  EXPECT_EQ(items_of(found),
            (Strings{"3|Regnskaber", "3.a|Ombygning af børnehuset",
                     "3.b|Pumpebrønd ved havnen og tilslutning af fjorten sommerhuse til kloak i det åbne land",
                     "4|Eventuelt"}));
  EXPECT_EQ(points_of(found), (std::vector<std::size_t>{2, 0}));
  EXPECT_EQ(facts_of(found.agenda.items[0]), Strings{});
  EXPECT_EQ(facts_of(found.agenda.items[0].items[1]), (Strings{"caseNumber 2010-00917"}));
}

TEST(SubItems, WithALetterGluedToTheNumberStandBelowTheirItem) {
  const Document found = minutes_of(
      {"#18 *Referat*", "", "#14 *Ad. 5. Indkomne forslag*", "", "*5a) Forslag fra bestyrelsen om vedtægterne*", kText,
       "", "*5b) Forslag fra en andelshaver om en bænk*", kText, "", "#14 *Ad. 6. Valg*", "", kText});
  EXPECT_EQ(items_of(found), (Strings{"5|Indkomne forslag", "5a|Forslag fra bestyrelsen om vedtægterne",
                                      "5b|Forslag fra en andelshaver om en bænk", "6|Valg"}));
  EXPECT_EQ(points_of(found), (std::vector<std::size_t>{2, 0}));
}

TEST(SubItems, AreNotItemsThatWerePutInBetween) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "#14 *Punkt 8: Budget*", "", kText, "",
                  "#14 *Nyt punkt 8a: Høring om fritidspas*", "", kText, "", "#14 *Punkt 9: Eventuelt*", "", "Intet."});
  EXPECT_EQ(items_of(found), (Strings{"8|Budget", "8a|Høring om fritidspas", "9|Eventuelt"}));
  EXPECT_EQ(points_of(found), (std::vector<std::size_t>{0, 0, 0}));
  EXPECT_TRUE(item_at(found, 1).addendum);
  EXPECT_FALSE(item_at(found, 0).addendum);
}

TEST(SubItems, StandInsideTheirItemWhenTheContentsNameThem) {
  const Document found =
      minutes_of_pages({{"#18 *Referat*", "", "*Indhold*", "", "7. Meddelelser......................... 2",
                         "   a) Nyt fra havnen................... 2", "   b) Nyt fra skolerne................. 2",
                         "8. Eventuelt........................... 2"},
                        {"#14 *7. Meddelelser*", "", kText, "", "*a) Nyt fra havnen*", "", kText, "",
                         "*b) Nyt fra skolerne*", "", kText, "", "#14 *8. Eventuelt*", "", "Intet."}});
  EXPECT_EQ(items_of(found), (Strings{"7|Meddelelser", "a|Nyt fra havnen", "b|Nyt fra skolerne", "8|Eventuelt"}));
  EXPECT_EQ(points_of(found), (std::vector<std::size_t>{2, 0}));
  EXPECT_EQ(notes_of(found, "toc-entry-unmatched"), 0);
}

TEST(SubItems, AreNoneInTheRowsOfAList) {
  const Document found = minutes_of({"#18 *Referat*", "", "#14 *5. Forslag*", "", kText, "", "5a) Bænken males.",
                                     "5b) Stien slås.", "", kText, "", "#14 *6. Valg*", "", kText});
  EXPECT_EQ(items_of(found), (Strings{"5|Forslag", "6|Valg"}));
}

TEST(ItemHeadings, ReadNrWithADashAndAKind) {
  EXPECT_EQ(items_of(minutes_of({"#18 *Referat*", "", "*Nr. 62 - Ny vej ved havnen (B)*", "", kText, "",
                                 "*Nr. 63 - Budget for skolerne (O)*", "", kText})),
            (Strings{"62|Ny vej ved havnen (B)", "63|Budget for skolerne (O)"}));
}

TEST(ItemsAndContents, TieAShortTitleToAHeadingThatGoesOnWithANumber) {
  const Document found =
      minutes_of_pages({{"Referat", "", "Dagsorden", "23  Meddelelser....................... 2",
                         "24  Eventuelt......................... 2"},
                        {"23    Meddelelser                                       18.14.00G00", "", kText, "",
                         "24    Eventuelt                                         18.14.00G01", "", "Intet."}});
  ASSERT_EQ(found.contents.entries.size(), 2u);
  EXPECT_EQ(found.contents.entries[0].item, 0);
  EXPECT_EQ(found.contents.entries[1].item, 1);
}

}  // namespace
}  // namespace referat
