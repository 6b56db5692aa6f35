// Columns, rows and spans that show in the rules under single cells and in the shading of single cells.
#include "tests/stages/find_tables/drawn.h"

namespace referat {
namespace {

Length x_of(double column) { return kTypewriterLeft + from_points(6 * column); }
Length y_of(double row) { return kTypewriterTop + from_points(12 * row); }

// Rules side by side at the top of a row, each from one of the columns to the next.
void rule_cells(Document& page, double row, const std::vector<double>& columns) {
  for (std::size_t i = 0; i + 1 < columns.size(); ++i)
    page.pages[0].rules.push_back({{x_of(columns[i]), y_of(row) - 25, x_of(columns[i + 1]), y_of(row) + 25}, 0});
}

// Shadings side by side, from the top of one row to the top of another.
void shade_cells(Document& page, double from, double to, const std::vector<double>& columns) {
  for (std::size_t i = 0; i + 1 < columns.size(); ++i)
    page.pages[0].fills.push_back({{x_of(columns[i]), y_of(from), x_of(columns[i + 1]), y_of(to)}, 0xDDDDDD});
}

// A word of its own at any height: `row` counts from the first row, with fractions.
void add_word(Document& page, const std::string& text, double column, double row) {
  Word word;
  word.text = text;
  word.size = 1000;
  word.baseline = y_of(row) + kTypewriterBaseline;
  const auto width = kTypewriterCell * static_cast<Length>(text.size());
  word.box = {x_of(column), word.baseline - kTypewriterAscent, x_of(column) + width,
              word.baseline + kTypewriterDescent};
  page.pages[0].words.push_back(word);
}

Strings table_of(const Document& page) { return only_table(tables_of(with_lines(page))); }

TEST(FindDrawnCells, CutTitlesThatAlmostTouch) {
  Document page = typewriter({"Lovområde           Sager Stadfæstet Ændret Hjemvist", "",
                              "Hjælpemidler        21    15         2      4",  //
                              "Merudgifter          9     7         1      1"});
  const std::vector<double> columns{0, 19.5, 25.5, 36.5, 43.5, 52};
  rule_cells(page, 1.5, columns);
  EXPECT_EQ(table_of(page), (Strings{"# Lovområde | Sager | Stadfæstet | Ændret | Hjemvist",
                                     "Hjælpemidler | 21 | 15 | 2 | 4", "Merudgifter | 9 | 7 | 1 | 1"}));
}

TEST(FindDrawnCells, CutAmountsFromTheRemarkBesideThem) {
  Document page = typewriter({"Projekt               Forbrug Overføres Bemærkning", "",
                              "Østerskolen, etape 2    7.689       353 Afsluttes i maj", "",
                              "Cykelsti ved havnen     3.767     1.059", "",
                              "Å-parken                5.378       706 Udbud i juni"});
  for (const double row : {1.5, 3.5, 5.5, 7.5}) rule_cells(page, row, {0, 21.5, 29.5, 39.5, 58});
  EXPECT_EQ(
      table_of(page),
      (Strings{"# Projekt | Forbrug | Overføres | Bemærkning", "Østerskolen, etape 2 | 7.689 | 353 | Afsluttes i maj",
               "Cykelsti ved havnen | 3.767 | 1.059 | ", "Å-parken | 5.378 | 706 | Udbud i juni"}));
}

TEST(FindDrawnCells, LeaveALineOfTextBelowTheTableWhole) {
  Document page = typewriter({"Lovområde           Sager Stadfæstet", "",  //
                              "Hjælpemidler        21    15",              //
                              "Merudgifter          9     7",              //
                              "Nævnet har i år behandlet færre sager end i fjor."});
  rule_cells(page, 1.5, {0, 19.5, 25.5, 37});
  EXPECT_EQ(table_of(page),
            (Strings{"# Lovområde | Sager | Stadfæstet", "Hjælpemidler | 21 | 15", "Merudgifter | 9 | 7"}));
}

TEST(FindDrawnCells, KeepTheLinesOfARowInItsShading) {
  Document page = typewriter({"*Nr.*   *Opgave*                       *Hvem Frist*", "",  //
                              "       Beredskabsplan for nettet,           1. maj", "       herunder sygehuset",
                              "18/03  Tilbud på målere                BK   Afventer",  //
                              "       Besøg på værket", "       (dato koordineres)",   //
                              "18/10  Varslinger                      CN   Juni"});
  add_word(page, "17/12", 0, 2.5);
  add_word(page, "OH", 39, 2.5);
  add_word(page, "2019", 44, 3.1);
  add_word(page, "18/09", 0, 5.5);
  add_word(page, "BK", 39, 5.5);
  const std::vector<double> columns{0, 6.5, 38.5, 43.5, 56};
  rule_cells(page, 1.5, columns);
  shade_cells(page, 4, 5, columns);
  shade_cells(page, 7, 8, columns);
  EXPECT_EQ(table_of(page),
            (Strings{"# Nr. | Opgave | Hvem | Frist",
                     "17/12 | Beredskabsplan for nettet, herunder sygehuset | OH | 1. maj 2019",
                     "18/03 | Tilbud på målere | BK | Afventer", "18/09 | Besøg på værket (dato koordineres) | BK | ",
                     "18/10 | Varslinger | CN | Juni"}));
}

TEST(FindDrawnCells, KeepTitlesOverSeveralColumnsApartFromThoseBelow) {
  Document page = typewriter({"Område                 Budgetopfølgning       Forbrugsopgørelse",     //
                              "                      Vedtaget  Korrigeret     Oktober       I alt",  //
                              "Ledelse                  8.912       8.754       7.033       8.690",  //
                              "Brandsyn                 6.120       6.130       4.488       5.405",  //
                              "Vagtcentral              5.200       5.210       4.318       5.185"});
  rule_cells(page, 1, {19, 43, 67});
  for (const double row : {2.0, 3.0, 4.0, 5.0}) rule_cells(page, row, {0, 19, 31, 43, 55, 67});
  EXPECT_EQ(table_of(page),
            (Strings{"# Område | Budgetopfølgning | << | Forbrugsopgørelse | <<",
                     "# Vedtaget | Korrigeret | Oktober | I alt", "Ledelse | 8.912 | 8.754 | 7.033 | 8.690",
                     "Brandsyn | 6.120 | 6.130 | 4.488 | 5.405", "Vagtcentral | 5.200 | 5.210 | 4.318 | 5.185"}));
}

TEST(FindDrawnCells, SpanWhatTheirShadingCovers) {
  Document page = typewriter({"                    *Patienter*",                     //
                              "*Område*       *I alt*     *Pr. læge*    *Tilgang*",  //
                              "*Nordkysten*",                                        //
                              "Blåvand          1.234        617      Ja",           //
                              "Ho               2.468        823      Nej",          //
                              "*Fjordlandet*",                                       //
                              "Egå              3.111      1.037      Ja"});
  shade_cells(page, 0, 2, {0, 13});
  shade_cells(page, 0, 1, {13, 36});
  shade_cells(page, 1, 2, {13, 24.5, 36});
  shade_cells(page, 0, 2, {36, 50});
  shade_cells(page, 2, 3, {0, 50});
  shade_cells(page, 5, 6, {0, 50});
  const Document found = tables_of(with_lines(page));
  EXPECT_EQ(only_table(found),
            (Strings{"# Område | Patienter | << | Tilgang", "# I alt | Pr. læge", "Nordkysten | << | << | <<",
                     "Blåvand | 1.234 | 617 | Ja", "Ho | 2.468 | 823 | Nej", "Fjordlandet | << | << | <<",
                     "Egå | 3.111 | 1.037 | Ja"}));
  ASSERT_FALSE(found.tables.empty());
  EXPECT_EQ(found.tables[0].rows[0].cells.front().row_span, 2);
}

TEST(FindDrawnCells, SpanNothingWhereARowIsShadedAsAWhole) {
  EXPECT_EQ(only_table(tables_in({"#~ *Konto*         *2012*    *2013*", "Løn             4.500     4.385",
                                  "#~ It                           ", "Drift             350       410",
                                  "#~ Leje              120       130"}))
                .at(2),
            "It |  | ");
}

TEST(FindDrawnCells, AreNoneAboveNamesToSign) {
  Document page =
      typewriter({"Mødet hævet kl. 20.35.", "", "", "Hans Peder Trolle        Sonja Ravnkilde", "",
                  "Gudrun Maarbjerg         Jens Aage Tornvig", "", "Karsten Ilsø             Mogens Stald"});
  for (const double row : {3.0, 5.0, 7.0}) {
    rule_cells(page, row, {0, 20});
    rule_cells(page, row, {25, 45});
  }
  EXPECT_TRUE(tables_of(with_lines(page)).tables.empty());
}

}  // namespace
}  // namespace referat
