#include "tests/stages/find_tables/drawn.h"

namespace referat {
namespace {

TEST(FindRuledTables, ReadsTheCellsOfAFullGrid) {
  const Document found = tables_in({"Budgettet fordeles sådan:", "+---------------+----------+---------+",
                                    "| *Formål*        | *2020*     | *2021*    |",
                                    "+---------------+----------+---------+", "| Dagtilbud     |    5.400 |   6.150 |",
                                    "+---------------+----------+---------+", "| Værnemidler   |    2.810 |         |",
                                    "+---------------+----------+---------+", "Udvalget drøftede sagen."});
  EXPECT_EQ(only_table(found),
            (Strings{"# Formål | 2020 | 2021", "Dagtilbud | 5.400 | 6.150", "Værnemidler | 2.810 | "}));
  ASSERT_FALSE(found.tables.empty());
  EXPECT_EQ(found.tables[0].evidence, TableEvidence::ruled);
  EXPECT_EQ(found.tables[0].columns, 3);
}

TEST(FindRuledTables, JoinsTheLinesOfACell) {
  const Document found = tables_in({"+--------------+--------------------+", "| Nr.          | Bemærkning         |",
                                    "+--------------+--------------------+", "| Cykelsti,    | Forsinket af fund; |",
                                    "| etape 2      | ny tidsplan i juni |", "+--------------+--------------------+"});
  EXPECT_EQ(only_table(found),
            (Strings{"Nr. | Bemærkning", "Cykelsti, etape 2 | Forsinket af fund; ny tidsplan i juni"}));
  EXPECT_EQ(found.tables[0].rows[1].cells[1].lines.size(), 2u);
}

TEST(FindRuledTables, SeesMergedCellsWhereInnerRulesAreMissing) {
  const Document found = tables_in({"┌────────────┬─────────────────────┐", "│ *Udvalg*     │ *Budget 2020*         │",
                                    "│            ├──────────┬──────────┤", "│            │ *Oprind.*  │ *Korrig.*  │",
                                    "├────────────┼──────────┼──────────┤", "│ Skoler     │    402,1 │    405,8 │",
                                    "├────────────┴──────────┴──────────┤", "│ *Social- og Sundhedsudvalget*      │",
                                    "├────────────┬──────────┬──────────┤", "│ Ældrepleje │    311,5 │    309,8 │",
                                    "└────────────┴──────────┴──────────┘"});
  EXPECT_EQ(only_table(found), (Strings{"# Udvalg | Budget 2020 | <<", "# Oprind. | Korrig.", "Skoler | 402,1 | 405,8",
                                        "Social- og Sundhedsudvalget | << | <<", "Ældrepleje | 311,5 | 309,8"}));
  EXPECT_EQ(found.tables[0].rows[0].cells[0].row_span, 2);
  EXPECT_EQ(found.tables[0].rows[1].cells[0].column, 1);
}

TEST(FindRuledTables, CutsALineThatRunsOverTwoNarrowCells) {
  const Document found =
      tables_in({"+-----+-----+", "|Nord |Kyst |", "+-----+-----+", "|7.892|7.934|", "+-----+-----+"});
  EXPECT_EQ(only_table(found), (Strings{"# Nord | Kyst", "7.892 | 7.934"}));
}

TEST(FindRuledTables, ReadsRowsThatOnlyRulesAcrossDivide) {
  const Document found =
      tables_in({"Tid      Punkt              Referat", "──────────────────────────────────────────",
                 "9.00     Velkomst           Formanden bød", "                            velkommen.",
                 "──────────────────────────────────────────", "9.30     Skolestart         Drøftet.",
                 "──────────────────────────────────────────"});
  EXPECT_EQ(only_table(found), (Strings{"Tid | Punkt | Referat", "9.00 | Velkomst | Formanden bød velkommen.",
                                        "9.30 | Skolestart | Drøftet."}));
}

TEST(FindRuledTables, KeepsLongCellsWholeBetweenTheRulesAcross) {
  EXPECT_EQ(only_table(tables_in({"*Punkt*            *Referat*                     *Ansvarlig*",
                                  "───────────────────────────────────────────────────────",
                                  "1. Corona:       Børnene afleveres ved         Birgitte",
                                  "aflevering       lågerne. De yngste må", "                 følges ind.",
                                  "───────────────────────────────────────────────────────",
                                  "2. Principper    Udkastet blev læst.           Camilla og",
                                  "for skole        Vedtages på næste møde.       Tarek",
                                  "───────────────────────────────────────────────────────",
                                  "3. Eventuelt     Intet.                        -",
                                  "───────────────────────────────────────────────────────"})),
            (Strings{"# Punkt | Referat | Ansvarlig",
                     "1. Corona: aflevering | Børnene afleveres ved lågerne. De yngste må følges ind. | Birgitte",
                     "2. Principper for skole | Udkastet blev læst. Vedtages på næste møde. | Camilla og Tarek",
                     "3. Eventuelt | Intet. | -"}));
}

TEST(FindRuledTables, SeesSpansInRulesUnderSingleCells) {
  Document page = typewriter(
      {"Kommune           2016               2017", "", "             Gns.     95 %      Gns.     95 %", "",
       "Engbjerg      8,2     15,4       8,0     15,1", "", "Fjordby       6,9     12,8       7,1     13,0"});
  const std::vector<Length> edges{5000, 11600, 17600, 23000, 28400, 33200};
  for (const Length y : {7800, 10200, 12600, 15000}) {
    for (std::size_t c = y == 7800 ? 1 : 0; c + 1 < edges.size(); ++c)
      page.pages[0].rules.push_back({{edges[c], y - 20, edges[c + 1], y + 20}, 0});
  }
  Word& first = page.pages[0].words[1];
  first.box.left = 16100, first.box.right = 18500;
  Word& second = page.pages[0].words[2];
  second.box.left = 26900, second.box.right = 29300;
  const Document found = tables_of(with_lines(page));
  EXPECT_EQ(only_table(found), (Strings{"# Kommune | 2016 | << | 2017 | <<", "# Gns. | 95 % | Gns. | 95 %",
                                        "Engbjerg | 8,2 | 15,4 | 8,0 | 15,1", "Fjordby | 6,9 | 12,8 | 7,1 | 13,0"}));
  ASSERT_FALSE(found.tables.empty());
  EXPECT_EQ(found.tables[0].rows[0].cells[0].row_span, 2);
}

TEST(FindRuledTables, ReadsRowsUnderARuledHeaderOnly) {
  const Document found = tables_in({"═════════════════════════════════════", "Konto                2017       2018",
                                    "─────────────────────────────────────", "Løn                21.450     21.120",
                                    "It                    350        410", "Underskud               0       -236",
                                    "═════════════════════════════════════"});
  EXPECT_EQ(only_table(found),
            (Strings{"# Konto | 2017 | 2018", "Løn | 21.450 | 21.120", "It | 350 | 410", "Underskud | 0 | -236"}));
}

TEST(FindRuledTables, DividesRowsInsideAFrameWithColumnsOnly) {
  const Document found =
      tables_in({"+--------+--------+", "|        |   2019 |", "+--------+--------+", "| Løn    |  4.500 |",
                 "| It     |    350 |", "| I alt  |  4.850 |", "+--------+--------+"});
  EXPECT_EQ(only_table(found), (Strings{"#  | 2019", "Løn | 4.500", "It | 350", "I alt | 4.850"}));
}

TEST(FindRuledTables, AcceptsCellsDrawnAsBoxesOfTheirOwn) {
  Document page = typewriter({"", "  Navn       Beløb", "", "  Laden      96.000", ""});
  for (const Length top : {7000, 9400}) {
    for (const auto& [left, right] : {std::pair<Length, Length>{5500, 11800}, {12000, 16500}}) {
      const Length bottom = top + 2200;
      for (const Box& side : {Box{left, top - 20, right, top + 20}, Box{left, bottom - 20, right, bottom + 20},
                              Box{left - 20, top, left + 20, bottom}, Box{right - 20, top, right + 20, bottom}})
        page.pages[0].rules.push_back({side, 0});
    }
  }
  EXPECT_EQ(only_table(tables_of(with_lines(page))), (Strings{"# Navn | Beløb", "Laden | 96.000"}));
}

TEST(FindRuledTables, LeavesABoxAroundAParagraphAlone) {
  EXPECT_TRUE(tables_in({"+------------------------------+", "| Punkt 4: Byggemodning af det |",
                         "| nye kvarter ved havnen       |", "+------------------------------+"})
                  .tables.empty());
}

TEST(FindRuledTables, LeavesAnUnderlinedHeadingAlone) {
  EXPECT_TRUE(tables_in({"Beslutning", "──────────", "Godkendt.", "", "Bilag", "─────", "Indstilling"}).tables.empty());
}

TEST(FindRuledTables, LeavesTheGridOfAChartAlone) {
  EXPECT_TRUE(
      tables_in({"+----+----+----+----+", "|    |    |    |    |", "+----+----+----+----+", "|    | 12 |    |    |",
                 "+----+----+----+----+", "|    |    |    | 40 |", "+----+----+----+----+"})
          .tables.empty());
}

TEST(FindRuledTables, KeepsLabelsAndValuesInAGridAsATable) {
  EXPECT_EQ(
      only_table(tables_in({"+--------+----------------+", "| Dato   | 22. juni 2020  |", "+--------+----------------+",
                            "| Sted   | Mødelokale 2   |", "+--------+----------------+"})),
      (Strings{"Dato | 22. juni 2020", "Sted | Mødelokale 2"}));
}

TEST(FindRuledTables, TakesAShadedRowAsHeader) {
  EXPECT_EQ(only_table(tables_in({"+--------+--------+", "#~ | Sag    | Ansvar |", "+--------+--------+",
                                  "| Lys    | Drift  |", "+--------+--------+", "| Vand   | Anlæg  |",
                                  "+--------+--------+"})),
            (Strings{"# Sag | Ansvar", "Lys | Drift", "Vand | Anlæg"}));
}

}  // namespace
}  // namespace referat
