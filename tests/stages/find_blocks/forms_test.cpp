// Minutes in forms, and headings in a margin beside their text.
#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

const std::string kRule = "+--------------+------------------------------------------------+";

TEST(FindForms, ReadsATableForEachItemAsItsNumberTitleAndSections) {
  EXPECT_EQ(blocks_in({kRule, "| *Punkt 2*      | *Budget for skolerne*                            |", kRule,
                       "| Indstilling  | At rapporten godkendes af bestyrelsen.         |", kRule,
                       "| Fra formand  | Der er stiftsdag den 5. november i byen.       |", kRule,
                       "| Beslutning   | Godkendt.                                      |", kRule}),
            (Strings{"# Punkt 2 Budget for skolerne", "# Indstilling", "At rapporten godkendes af bestyrelsen.",
                     "# Fra formand", "Der er stiftsdag den 5. november i byen.", "# Beslutning", "Godkendt."}));
}

TEST(FindForms, JoinsTheLinesOfATextInACell) {
  EXPECT_EQ(blocks_in({kRule, "| *Punkt 2*      | *Budget for skolerne*                            |", kRule,
                       "| Beslutning   | Bestyrelsen ønskede en ny beregning af den ene |",
                       "|              | løsning og behandler sagen igen i maj, når den |",
                       "|              | foreligger.                                    |", kRule}),
            (Strings{"# Punkt 2 Budget for skolerne", "# Beslutning",
                     "Bestyrelsen ønskede en ny beregning af den ene løsning og behandler sagen igen i maj, når den "
                     "foreligger."}));
}

TEST(FindForms, ReadsABoxOfFactsOverAnItem) {
  EXPECT_EQ(
      blocks_in({"+-------------------------------+-------------+", "| *114 Meddelelser*               | Åben sag    |",
                 "+-------------------------------+-------------+", "| J.nr. 00.01.00                | Sagsnr. 88  |",
                 "+-------------------------------+-------------+", "Sagen blev drøftet."}),
      (Strings{"# 114 Meddelelser", "Åben sag", "J.nr. 00.01.00", "Sagsnr. 88", "Sagen blev drøftet."}));
}

TEST(FindForms, ReadsLabelsWithTheirValues) {
  EXPECT_EQ(blocks_in({kRule, "| Mødedato:    | Onsdag den 14. september 2011                  |", kRule,
                       "| Mødested:    | Konfirmandstuen, Kirkestræde 3                 |", kRule,
                       "| Til stede:   | Grethe Vind (formand), Holger Smed, Bitten Aa, |",
                       "|              | Tove Mikkel                                    |", kRule}),
            (Strings{"Mødedato: Onsdag den 14. september 2011", "Mødested: Konfirmandstuen, Kirkestræde 3",
                     "Til stede: Grethe Vind (formand), Holger Smed, Bitten Aa, Tove Mikkel"}));
}

TEST(FindForms, ReadsGroupsOfPeopleWithNamesOfTheirOwnBesideTheMeetingsFacts) {
  EXPECT_EQ(blocks_in({kRule, "| *Mødedato*     | Onsdag den 14. september 2011                  |", kRule,
                       "| *Mødested*     | Konfirmandstuen, Kirkestræde 3                 |", kRule,
                       "| *Spejdere*     | Grethe Vind (formand)                          |",
                       "|              | Holger Smed                                    |", kRule,
                       "| *Roere*        | Bitten Aa                                      |", kRule}),
            (Strings{"Mødedato Onsdag den 14. september 2011", "Mødested Konfirmandstuen, Kirkestræde 3",
                     "Spejdere Grethe Vind (formand) Holger Smed", "Roere Bitten Aa"}));
}

TEST(FindForms, KeepsATableInACellAsATable) {
  EXPECT_EQ(blocks_in({kRule, "| *Punkt 5*      | *Ny alterdug*                                    |", kRule,
                       "| Indstilling  | At dugen bestilles hos den billigste væver.    |",
                       "|              +-----------+---------+--------------------------+",
                       "|              | *Del*       | *Pris*    | *Med moms*                 |",
                       "|              +-----------+---------+--------------------------+",
                       "|              | Dug       |   6.400 |                    8.000 |",
                       "|              +-----------+---------+--------------------------+",
                       "|              | Hagel     |  24.800 |                   31.000 |", kRule,
                       "| Beslutning   | Begge dele bestilles.                          |", kRule}),
            (Strings{"# Punkt 5 Ny alterdug", "# Indstilling", "At dugen bestilles hos den billigste væver.", "table",
                     "# Beslutning", "Begge dele bestilles."}));
}

TEST(FindForms, LeavesATableOfAmountsATableThoughItsRowsAreCalledLikeSections) {
  EXPECT_EQ(blocks_in({"+--------------+---------+---------+", "| *Område*       | *2018*    | *2019*    |",
                       "+--------------+---------+---------+", "| Økonomi      |   1.200 |   1.300 |",
                       "+--------------+---------+---------+", "| Personale    |     400 |     500 |",
                       "+--------------+---------+---------+"}),
            (Strings{"table"}));
}

TEST(FindMargins, PutsEachHeadingInTheMarginOverTheTextBesideIt) {
  EXPECT_EQ(
      blocks_in({"*Resume*          Forslag til lokalplan har været fremlagt i otte uger, og der er",
                 "                  kommet svar fra 23 beboere i kvarteret ved skoven, som alle er",
                 "                  kritiske.", "", "*Indstilling*     Forvaltningen indstiller, at planen vedtages.",
                 "", "*Bemærkninger*    Ejeren er hørt om sagen."}),
      (Strings{"# Resume",
               "Forslag til lokalplan har været fremlagt i otte uger, og der er kommet svar fra 23 beboere i "
               "kvarteret ved skoven, som alle er kritiske.",
               "# Indstilling", "Forvaltningen indstiller, at planen vedtages.", "# Bemærkninger",
               "Ejeren er hørt om sagen."}));
}

TEST(FindMargins, ReadsAHeadingOfSeveralLinesWhole) {
  EXPECT_EQ(
      blocks_in({"*Indstilling*     Forvaltningen indstiller, at planen vedtages uændret af Byrådet, og at",
                 "                  den gælder fra august.", "",
                 "*Skoleudvalget*   Anbefales. Jens Skov tog forbehold.", "*den 15-11-2021*", "",
                 "*Beslutning*      Godkendt."}),
      (Strings{"# Indstilling",
               "Forvaltningen indstiller, at planen vedtages uændret af Byrådet, og at den gælder fra august.",
               "# Skoleudvalget den 15-11-2021", "Anbefales. Jens Skov tog forbehold.", "# Beslutning", "Godkendt."}));
}

TEST(FindMargins, ReadsTheNumberOfAnItemInTheMarginWithItsTitle) {
  EXPECT_EQ(blocks_in({"*Pkt. 3/2*        *Årsregnskab 2002*", "",
                       "_Beslutning_      Godkendt uden bemærkninger fra revisionen."}),
            (Strings{"# Pkt. 3/2 Årsregnskab 2002", "# Beslutning", "Godkendt uden bemærkninger fra revisionen."}));
}

TEST(FindMargins, TakesTitlesWithNumbersBesideThemForNoHeadings) {
  EXPECT_EQ(
      blocks_in({"*Bilag*", "Udtalelse fra udvalget                           1-30-10-5-14/61",
                 "Oversigt over høringssvar                        1-30-10-5-14/88"}),
      (Strings{"# Bilag", "Udtalelse fra udvalget 1-30-10-5-14/61", "Oversigt over høringssvar 1-30-10-5-14/88"}));
}

TEST(FindMargins, TakesLabelsOfTheMeetingForNoHeadings) {
  EXPECT_EQ(blocks_in({"*Dato*            22. maj 2003", "", "*Sted*            Rådhuset, lokale 4", "",
                       "*Beslutning*      Godkendt uden bemærkninger fra revisionen."}),
            (Strings{"Dato 22. maj 2003", "Sted Rådhuset, lokale 4", "# Beslutning",
                     "Godkendt uden bemærkninger fra revisionen."}));
}

}  // namespace
}  // namespace referat
