// Lists: which lines are items, and how deep they stand.
#include <gtest/gtest.h>

#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

TEST(FindLists, ReadsBulletsOfEveryKind) {
  EXPECT_EQ(blocks_after_text({"#+8", "•  Drift", "•  Anlæg"}), (Strings{"[•] Drift", "[•] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "·  Drift", "·  Anlæg"}), (Strings{"[·] Drift", "[·] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "\uF0B7  Drift", "\uF0B7  Anlæg"}),
            (Strings{"[\uF0B7] Drift", "[\uF0B7] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "- Drift", "- Anlæg"}), (Strings{"[-] Drift", "[-] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "– Drift", "– Anlæg"}), (Strings{"[–] Drift", "[–] Anlæg"}));
}

TEST(FindLists, ReadsNumbersAndLettersOfEveryKind) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. Drift", "2. Anlæg"}), (Strings{"[1.] Drift", "[2.] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "1) Drift", "2) Anlæg"}), (Strings{"[1)] Drift", "[2)] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "a) Drift", "b) Anlæg"}), (Strings{"[a)] Drift", "[b)] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "a. Drift", "b. Anlæg"}), (Strings{"[a.] Drift", "[b.] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "(a) Drift", "(b) Anlæg"}), (Strings{"[(a)] Drift", "[(b)] Anlæg"}));
  EXPECT_EQ(blocks_after_text({"#+8", "i. Drift", "ii. Anlæg", "iii. Andet"}),
            (Strings{"[i.] Drift", "[ii.] Anlæg", "[iii.] Andet"}));
}

TEST(FindLists, JoinsTheLinesOfAnItem) {
  EXPECT_EQ(blocks_after_text({"#+8", "–  at forvaltningen fremlægger en plan for kommunens skoler og",
                               "   haller, som gælder fra august,", "–  at den sendes i høring."}),
            (Strings{"[–] at forvaltningen fremlægger en plan for kommunens skoler og haller, som gælder fra august,",
                     "[–] at den sendes i høring."}));
}

TEST(FindLists, JoinsTheLinesOfAnItemThatIsSetFlushLeft) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. Forvaltningen fremlægger en plan for kommunens skoler og",
                               "haller, som gælder fra august.", "2. Den sendes i høring."}),
            (Strings{"[1.] Forvaltningen fremlægger en plan for kommunens skoler og haller, som gælder fra august.",
                     "[2.] Den sendes i høring."}));
}

TEST(FindLists, EndsAListAtAParagraph) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. Drift", "2. Anlæg", "#+8", "Udvalget drøftede begge."}),
            (Strings{"[1.] Drift", "[2.] Anlæg", "Udvalget drøftede begge."}));
}

TEST(FindLists, NestsByIndent) {
  EXPECT_EQ(blocks_after_text({"#+8", "• Drift", "   • Skoler", "   • Haller", "• Anlæg"}),
            (Strings{"[•] Drift", "  [•] Skoler", "  [•] Haller", "[•] Anlæg"}));
}

TEST(FindLists, NestsThreeDeepAndComesBack) {
  EXPECT_EQ(
      blocks_after_text(
          {"#+8", "1. Drift", "   a) Skoler", "      - Engbjerg", "      - Fjordby", "   b) Haller", "2. Anlæg"}),
      (Strings{"[1.] Drift", "  [a)] Skoler", "    [-] Engbjerg", "    [-] Fjordby", "  [b)] Haller", "[2.] Anlæg"}));
}

TEST(FindLists, NestsByTheKindOfMarkerWhereAllStandFlushLeft) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. Drift", "a) Skoler", "b) Haller", "2. Anlæg"}),
            (Strings{"[1.] Drift", "  [a)] Skoler", "  [b)] Haller", "[2.] Anlæg"}));
}

TEST(FindLists, TellsTheLetterIFromTheRomanNumber) {
  const Document letters = with_blocks(typewriter(after_text({"#+8", "h) Skoler", "i) Haller", "j) Veje"})));
  ASSERT_EQ(letters.blocks.size(), 4u);
  EXPECT_EQ(letters.blocks[2].list, ListType::alpha);
  EXPECT_EQ(letters.blocks[2].depth, 0);
  const Document romans = with_blocks(typewriter(after_text({"#+8", "i) Skoler", "ii) Haller", "iii) Veje"})));
  ASSERT_EQ(romans.blocks.size(), 4u);
  for (std::size_t k = 1; k < 4; ++k) {
    EXPECT_EQ(romans.blocks[k].list, ListType::roman);
    EXPECT_EQ(romans.blocks[k].depth, 0);
  }
}

TEST(FindLists, ReadsTheRomanFiveBehindTheRomanFour) {
  const Document found =
      with_blocks(typewriter(after_text({"#+8", "iii. Skoler", "iv. Haller", "v. Veje", "vi. Stier"})));
  ASSERT_EQ(found.blocks.size(), 5u);
  EXPECT_EQ(found.blocks[3].list, ListType::roman);
  EXPECT_EQ(found.blocks[3].depth, 0);
}

TEST(FindLists, GoesOnWithTheNumberingBehindAParagraph) {
  EXPECT_EQ(
      blocks_after_text({"#+8", "1. Drift", "2. Anlæg", "#+8", "Udvalget drøftede også", "#+8", "3. Veje", "4. Stier"}),
      (Strings{"[1.] Drift", "[2.] Anlæg", "Udvalget drøftede også", "[3.] Veje", "[4.] Stier"}));
}

TEST(FindLists, TakesAnOrdinalForNoList) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. budgetopfølgning blev drøftet i udvalget.", "#+8", "Den er god."}),
            (Strings{"1. budgetopfølgning blev drøftet i udvalget.", "Den er god."}));
}

TEST(FindLists, TakesAYearAtALineStartForNoList) {
  EXPECT_EQ(blocks_after_text({"#+8", "Det første hold begyndte på skolen i Engbjerg i sommeren år",
                               "2013. Det næste hold begyndte året efter."}),
            (Strings{"Det første hold begyndte på skolen i Engbjerg i sommeren år 2013. Det næste hold begyndte året "
                     "efter."}));
}

TEST(FindLists, TakesADateAtTheStartOfAParagraphForNoList) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. januar træder planen i kraft.", "2. februar sendes den ud."}),
            (Strings{"1. januar træder planen i kraft.", "2. februar sendes den ud."}));
}

TEST(FindLists, ReadsAMarkerWithAWord) {
  EXPECT_EQ(blocks_after_text({"#+8", "At 1) Planen godkendes", "At 2) Den sendes i høring"}),
            (Strings{"[At 1)] Planen godkendes", "[At 2)] Den sendes i høring"}));
}

TEST(FindLists, LeavesSentencesThatBeginWithAtAsParagraphs) {
  EXPECT_EQ(blocks_after_text({"#+8", "at planen godkendes,", "at den sendes i høring."}),
            (Strings{"at planen godkendes,", "at den sendes i høring."}));
}

TEST(FindLists, ReadsBulletsThatAreDrawn) {
  Document page = typewriter(after_text({"   Drift af haller", "   Anlæg af stier"}));
  for (const Length top : {11200, 12400}) page.pages[0].dots.push_back({{5800, top, 6100, top + 300}, true});
  EXPECT_EQ(blocks_of(page), (Strings{kTextRead, "[] Drift af haller", "[] Anlæg af stier"}));
}

TEST(FindLists, GoesOnWithAnItemOverAPageEnd) {
  EXPECT_EQ(blocks_on({after_text({"#+8", "–  Drift", "–  Forvaltningen fremlægger en plan for kommunens skoler og"}),
                       {"   haller, som gælder fra august", "–  Anlæg"}}),
            (Strings{kTextRead, "[–] Drift",
                     "[–] Forvaltningen fremlægger en plan for kommunens skoler og haller, som gælder fra august",
                     "[–] Anlæg"}));
}

TEST(FindLists, KeepsTheSourceOfItsMarker) {
  const Document found = with_blocks(typewriter(after_text({"#+8", "1. Drift", "2. Anlæg"})));
  ASSERT_EQ(found.blocks.size(), 3u);
  EXPECT_EQ(found.blocks[1].marker_source.str(), "1.");
  EXPECT_EQ(found.blocks[1].list, ListType::decimal);
}

TEST(FindLists, BeginsANewListBehindAHeading) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. Drift", "   a) Skoler", "   b) Haller", "2. Anlæg", "*Beslutning*",
                               "   a) Godkendt", "   b) Udsat"}),
            (Strings{"[1.] Drift", "  [a)] Skoler", "  [b)] Haller", "[2.] Anlæg", "# Beslutning", "[a)] Godkendt",
                     "[b)] Udsat"}));
}

TEST(FindLists, TakesALoneNumberedLineWithATabForAnItem) {
  EXPECT_EQ(blocks_after_text({"#+8", "1.   Planen godkendes"}), (Strings{"[1.] Planen godkendes"}));
}

TEST(FindLists, TakesNumbersWithSubNumbersForOneList) {
  EXPECT_EQ(blocks_after_text({"#+8", "1.  Drift", "   1.1.  Skoler", "   1.2.  Haller", "2.  Anlæg"}),
            (Strings{"[1.] Drift", "  [1.1.] Skoler", "  [1.2.] Haller", "[2.] Anlæg"}));
}

TEST(FindLists, ReadsAMarkerSetRightOfTen) {
  EXPECT_EQ(blocks_after_text({"#+8", " 8.  Drift", " 9.  Anlæg", "10.  Veje", "11.  Stier"}),
            (Strings{"[8.] Drift", "[9.] Anlæg", "[10.] Veje", "[11.] Stier"}));
}

TEST(FindLists, EndsAnItemAtAParagraphSetFlushLeftWithoutAGap) {
  EXPECT_EQ(blocks_after_text({"#+8", "•  Drift af haller", "•  Anlæg af stier", "Udvalget drøftede begge."}),
            (Strings{"[•] Drift af haller", "[•] Anlæg af stier", "Udvalget drøftede begge."}));
}

TEST(FindLists, KeepsASecondParagraphOfAnItemApart) {
  EXPECT_EQ(blocks_after_text({"#+8", "1.  Planen godkendes.", "#+8", "    Den koster to millioner.", "#+8",
                               "2.  Den sendes i høring."}),
            (Strings{"[1.] Planen godkendes.", "Den koster to millioner.", "[2.] Den sendes i høring."}));
}

TEST(FindLists, TakesTheLetterOThatStandsOffForAHollowBullet) {
  EXPECT_EQ(
      blocks_after_text({"#+8", "- vask hver mandag", "   o    afhentning om morgenen", "   o    prisen er uændret"}),
      (Strings{"[-] vask hver mandag", "  [o] afhentning om morgenen", "  [o] prisen er uændret"}));
}

TEST(FindLists, TakesPointsThatAreSpokenOfForNoItems) {
  EXPECT_EQ(blocks_after_text({"#+8", "1. og 2. at tiltrådt.", "", "3. at: Sagen udsættes."}),
            (Strings{"1. og 2. at tiltrådt.", "3. at: Sagen udsættes."}));
}

}  // namespace
}  // namespace referat
