#include "tests/stages/find_tables/drawn.h"

namespace referat {
namespace {

TEST(FindAlignedTables, ReadsColumnsOfAmountsWithoutRules) {
  const Document found = tables_in({"Tallene er i 1.000 kr. og omfatter hele skolen.", "",
                                    "*Konto*                     *Budget 2017*   *Budget 2018*",
                                    "Løn, undervisning               21.450        21.120",
                                    "Undervisningsmidler                912           870",
                                    "Overført underskud                   0          -236",
                                    "Bestyrelsen drøftede, om der kan spares på vikarer i år."});
  EXPECT_EQ(only_table(found), (Strings{"# Konto | Budget 2017 | Budget 2018", "Løn, undervisning | 21.450 | 21.120",
                                        "Undervisningsmidler | 912 | 870", "Overført underskud | 0 | -236"}));
  ASSERT_FALSE(found.tables.empty());
  EXPECT_EQ(found.tables[0].evidence, TableEvidence::aligned);
}

TEST(FindAlignedTables, KeepsEmptyCellsAndRowsThatHeadAGroup) {
  EXPECT_EQ(only_table(tables_in({"                         *Nye afvig.*    *I alt*", "Serviceudgifter",
                                  "ØU                       -14,4         -15,3",
                                  "TU                                      -0,9",
                                  "Overførsler mm.            2,4          70,3"})),
            (Strings{"#  | Nye afvig. | I alt", "Serviceudgifter |  | ", "ØU | -14,4 | -15,3", "TU |  | -0,9",
                     "Overførsler mm. | 2,4 | 70,3"}));
}

TEST(FindAlignedTables, JoinsAHeaderOverTwoLines) {
  EXPECT_EQ(only_table(tables_in({"I 1.000 kr.              Merudgift       Merudgift resten",
                                  "                         pr. måned       af året", "#+4",
                                  "Leje af toiletvogne      600             3.600", "#+4",
                                  "Ekstra rengøring         635             3.810"})),
            (Strings{"# I 1.000 kr. | Merudgift pr. måned | Merudgift resten af året",
                     "Leje af toiletvogne | 600 | 3.600", "Ekstra rengøring | 635 | 3.810"}));
}

TEST(FindAlignedTables, JoinsAWrappedFirstCellWithItsAmounts) {
  EXPECT_EQ(
      only_table(tables_in({"(mio. kr.)                      Hele landet      HTK", "Indkøb af indretning og",
                            "udstyr mv., personaleudgifter           800      6,7",
                            "Lokale indkøb af værnemidler            200      1,7",
                            "Kompensation i alt                    1.000      8,4"})),
      (Strings{"# (mio. kr.) | Hele landet | HTK", "Indkøb af indretning og udstyr mv., personaleudgifter | 800 | 6,7",
               "Lokale indkøb af værnemidler | 200 | 1,7", "Kompensation i alt | 1.000 | 8,4"}));
}

TEST(FindAlignedTables, PutsAmountsInTheMiddleOfTwoLinesIntoTheirRow) {
  Document page = typewriter({"Formål                         Søgt      Forslag", "#+6", "Musikforeningen: koncerter",
                              "i parken", "#+6", "Borgerforeningen: byfest", "på havnen"});
  const auto add = [&](const std::string& text, Length left, Length baseline) {
    Word word;
    word.text = text;
    word.size = 1000;
    word.baseline = baseline;
    word.box = {left, baseline - 800, left + 600 * static_cast<Length>(text.size()), baseline + 200};
    page.pages[0].words.push_back(word);
  };
  add("85.000", 23600, 9300);
  add("60.000", 30000, 9300);
  add("42.500", 23600, 12300);
  add("42.500", 30000, 12300);
  EXPECT_EQ(only_table(tables_of(with_lines(page))),
            (Strings{"# Formål | Søgt | Forslag", "Musikforeningen: koncerter i parken | 85.000 | 60.000",
                     "Borgerforeningen: byfest på havnen | 42.500 | 42.500"}));
}

TEST(FindAlignedTables, CentresATitleOverSeveralColumns) {
  EXPECT_EQ(only_table(tables_in({"*Kommune*              *2016*              *2017*",
                                  "                 *Gns.*   *95 %*     *Gns.*   *95 %*",
                                  "Engbjerg          8,2    15,4        8,0      15,1",
                                  "Fjordby           6,9    12,8        7,1      13,0"})),
            (Strings{"# Kommune | 2016 | << | 2017 | <<", "#  | Gns. | 95 % | Gns. | 95 %",
                     "Engbjerg | 8,2 | 15,4 | 8,0 | 15,1", "Fjordby | 6,9 | 12,8 | 7,1 | 13,0"}));
}

TEST(FindAlignedTables, AcceptsTwoColumnsWhenTheRightOneHoldsAmounts) {
  EXPECT_EQ(
      only_table(tables_in({"Forskellen ser sådan ud:", "", "Politiske tillægsbevillinger         14,9",
                            "PL-justering                         10,0", "Corona-kompensation                 -11,8",
                            "I alt                                13,1", "", "Nye afvigelser"})),
      (Strings{"Politiske tillægsbevillinger | 14,9", "PL-justering | 10,0", "Corona-kompensation | -11,8",
               "I alt | 13,1"}));
}

TEST(FindAlignedTables, AcceptsAmountsWithUnits) {
  EXPECT_EQ(only_table(tables_in({"År              2017            2018            2019",
                                  "Krav            1,2 mio. kr.    3. mio. kr.     4. mio. kr."})),
            (Strings{"# År | 2017 | 2018 | 2019", "Krav | 1,2 mio. kr. | 3. mio. kr. | 4. mio. kr."}));
}

TEST(FindAlignedTables, EndsBeforeAHeadingRightBelow) {
  const Document found = tables_in({"Leje               600      3.600", "Rengøring          635      3.810",
                                    "Nye afvigelser", "Siden sidst forventes et yderligere merforbrug på området."});
  EXPECT_EQ(only_table(found), (Strings{"Leje | 600 | 3.600", "Rengøring | 635 | 3.810"}));
}

TEST(FindAlignedTables, LeavesColumnsOfRunningTextAlone) {
  EXPECT_TRUE(tables_in({"Udvalget drøftede sagen og    fandt, at der var behov for",
                         "en ny plan for området ved    en fælles indsats, inden",
                         "havnen og de omgivende        budgettet for 2021 skal",
                         "gader i den gamle bydel.      vedtages i oktober måned."})
                  .tables.empty());
}

TEST(FindAlignedTables, LeavesLabelsAndValuesAlone) {
  EXPECT_TRUE(tables_in({"*Dato:*       22. juni 2020", "*Start:*      8.30", "*Slut:*       11.00",
                         "*Sted:*       Mødelokale 2"})
                  .tables.empty());
  EXPECT_TRUE(
      tables_in({"Sagsnr.:  1      J.nr.:  2      Dokumentnr.:  3", "Sagsnr.:  4      J.nr.:  5      Dokumentnr.:  6"})
          .tables.empty());
}

TEST(FindAlignedTables, LeavesPrintedContentsAlone) {
  EXPECT_TRUE(
      tables_in({"1   Godkendelse af dagsorden .............  2", "2   Budgetopfølgning .....................  3",
                 "3   Eventuelt ............................  7"})
          .tables.empty());
  EXPECT_TRUE(tables_in({"Godkendelse af dagsorden               2", "Budgetopfølgning                       3",
                         "Eventuelt                              7", "Underskriftsside                       9"})
                  .tables.empty());
}

TEST(FindAlignedTables, LeavesNumberedContentsUnderTitlesAlone) {
  EXPECT_TRUE(
      tables_in({"*Punkt nr.*                                 *Side*", "715. Godkendelse af dagsorden             201",
                 "716. Ny svømmehal ved parken              201", "717. Orientering                          203"})
          .tables.empty());
}

TEST(FindAlignedTables, LeavesContentsFoundBeforeAlone) {
  Document page = with_lines(typewriter({"Løn                4.500    4.385", "It                   350      410"}));
  EXPECT_EQ(tables_of(page).tables.size(), 1u);
  page.contents.lines = {0, 1, 2};
  EXPECT_TRUE(tables_of(page).tables.empty());
}

TEST(FindAlignedTables, AcceptsAmountsWithTheUnitBefore) {
  EXPECT_EQ(only_table(tables_in({"Veje og stier             kr. 3.150.000", "Kloak                     kr. 2.480.000",
                                  "Vejbelysning              kr.   310.000"})),
            (Strings{"Veje og stier | kr. 3.150.000", "Kloak | kr. 2.480.000", "Vejbelysning | kr. 310.000"}));
}

TEST(FindAlignedTables, LeavesLetteredAmountsInAListAlone) {
  EXPECT_TRUE(tables_in({"-     5 %", "-     7 %", "-     9 %"}).tables.empty());
}

TEST(FindAlignedTables, CutsALineWhoseColumnsAlmostTouch) {
  Document page = typewriter({"                *Nye*          *Kendte afvigelser fra*",
                              "ØU              -14,4        -12,4                        11,5",
                              "TU                0,0         -1,5                         0,6"});
  Word word = page.pages[0].words[1];
  word.text = "Corona";
  word.edges.clear();
  word.box.left = page.pages[0].words[3].box.right + 950;
  word.box.right = word.box.left + 3600;
  page.pages[0].words.push_back(word);
  const Document found = tables_of(with_lines(page));
  ASSERT_EQ(found.tables.size(), 1u);
  EXPECT_EQ(texts(found.tables[0].rows).front(), " | Nye | Kendte afvigelser fra | Corona");
}

TEST(FindAlignedTables, LeavesColumnsOfNamesAlone) {
  EXPECT_TRUE(tables_in({"Asta Birkelund (A)       Bo Cederholm (V)", "Dina Engsted (F)         Eskil Fromberg (C)",
                         "Frida Gransø (V)         Gorm Hvidager (A)"})
                  .tables.empty());
}

TEST(FindAlignedTables, LeavesListsWithHangingMarkersAlone) {
  EXPECT_TRUE(tables_in({"1.    12 mio. kr.", "2.    14 mio. kr.", "3.    15 mio. kr."}).tables.empty());
  EXPECT_TRUE(tables_in({"a)    at udvalget godkender", "b)    at sagen oversendes", "c)    at planen udsættes"})
                  .tables.empty());
}

TEST(FindAlignedTables, LeavesAttachmentsWithDocumentNumbersAlone) {
  EXPECT_TRUE(
      tables_in({"1    Åben     Høringssvar              222359/12", "2    Åben     Kort over området        222360/12",
                 "3    Lukket   Bilag til budget         222361/12"})
          .tables.empty());
}

TEST(FindAlignedTables, NeedsMoreThanWordsUnlessTheColumnsHaveBoldTitles) {
  const Strings body{"Lysfest         Torvet         Lokaludvalget", "Digte           Opgangen       Biblioteket"};
  EXPECT_TRUE(tables_in(body).tables.empty());
  EXPECT_EQ(
      only_table(tables_in({"*Projekt*         *Sted*           *Ansvarlig*", body[0], body[1]})),
      (Strings{"# Projekt | Sted | Ansvarlig", "Lysfest | Torvet | Lokaludvalget", "Digte | Opgangen | Biblioteket"}));
}

TEST(FindAlignedTables, AcceptsWordsUnderAShadedTitleRow) {
  const Document found = tables_in(
      {"#~ Projekt         Ansvarlig for sagen", "Lysfest         Lokaludvalget", "Digte           Biblioteket"});
  EXPECT_EQ(only_table(found),
            (Strings{"# Projekt | Ansvarlig for sagen", "Lysfest | Lokaludvalget", "Digte | Biblioteket"}));
  ASSERT_FALSE(found.tables.empty());
  EXPECT_EQ(found.tables[0].evidence, TableEvidence::shaded);
}

TEST(FindAlignedTables, TakesNoLineOfTheFurniture) {
  Document page = with_lines(typewriter(
      {"Løn                4.500    4.385", "It                   350      410", "Side                   1        9"}));
  for (int line = 6; line < 9; ++line) page.furniture.push_back({FurnitureKind::footer, line, 1});
  EXPECT_EQ(only_table(tables_of(page)), (Strings{"Løn | 4.500 | 4.385", "It | 350 | 410"}));
}

TEST(FindAlignedTables, PutsBoldYearsUnderTheirTitles) {
  EXPECT_EQ(only_table(tables_in(
                {"*Selskab*              *Regnskab*     *Budget*", "                         *2021*       *2021*",
                 "Vand                    1.204        900", "Spildevand              2.618      1.750"})),
            (Strings{"# Selskab | Regnskab 2021 | Budget 2021", "Vand | 1.204 | 900", "Spildevand | 2.618 | 1.750"}));
}

TEST(FindAlignedTables, CutsAmountsThatAlmostTouch) {
  Document page = typewriter({"Kr.                         2009            2010",
                              "Tilskud             3.120.400,00    3.204.115,00", "Løn                -3.377.002,10",
                              "Markeder               31.205,00       44.860,00"});
  Word word = page.pages[0].words[7];
  ASSERT_EQ(word.text, "-3.377.002,10");
  word.text = "-3.455.870,00";
  word.edges.clear();
  word.box.left = word.box.right + 400;
  word.box.right = word.box.left + 13 * kTypewriterCell;
  page.pages[0].words.push_back(word);
  EXPECT_EQ(only_table(tables_of(with_lines(page))),
            (Strings{"# Kr. | 2009 | 2010", "Tilskud | 3.120.400,00 | 3.204.115,00",
                     "Løn | -3.377.002,10 | -3.455.870,00", "Markeder | 31.205,00 | 44.860,00"}));
}

TEST(FindAlignedTables, BeginsARowAboveItsAmountWhereACellStandsInTheMiddle) {
  Document page =
      typewriter({"*Bydende*              *Tilbud*     *Forbehold*", "Vest-Beton A/S         7.412.000  Ingen", "",
                  "Anlæg Midt I/S         7.688.500", "", "K. Lyngvig ApS         8.015.250  Ingen"});
  const auto add = [&](const std::string& text, Length baseline) {
    Word word;
    word.text = text;
    word.size = 1000;
    word.baseline = baseline;
    word.box = {kTypewriterLeft + 34 * kTypewriterCell, baseline - 800,
                kTypewriterLeft + (34 + static_cast<Length>(text.size())) * kTypewriterCell, baseline + 200};
    page.pages[0].words.push_back(word);
  };
  const Length middle = kTypewriterTop + 3 * kTypewriterPitch + kTypewriterBaseline;
  add("Afregnes", middle - 600);
  add("efter", middle + 600);
  EXPECT_EQ(only_table(tables_of(with_lines(page))),
            (Strings{"# Bydende | Tilbud | Forbehold", "Vest-Beton A/S | 7.412.000 | Ingen",
                     "Anlæg Midt I/S | 7.688.500 | Afregnes efter", "K. Lyngvig ApS | 8.015.250 | Ingen"}));
}

TEST(FindAlignedTables, AcceptsHoursUnderTitles) {
  EXPECT_EQ(only_table(tables_in({"Dag        Hovedbiblioteket     Filialen", "Mandag     10-19                14-18",
                                  "Tirsdag    13-19                lukket", "Onsdag     9.30 - 17.00         14-17"})),
            (Strings{"# Dag | Hovedbiblioteket | Filialen", "Mandag | 10-19 | 14-18", "Tirsdag | 13-19 | lukket",
                     "Onsdag | 9.30 - 17.00 | 14-17"}));
}

TEST(FindAlignedTables, LeavesAProgrammeOfHoursAlone) {
  EXPECT_TRUE(tables_in({"10-12      Rundvisning på havnen", "12-13      Frokost", "13-16      Drøftelse af budget"})
                  .tables.empty());
}

TEST(FindAlignedTables, LeavesPageNumbersBelowTitlesAlone) {
  EXPECT_TRUE(tables_in({"3.a  Ombygning af Kirkeby Børnehus", "     3", "3.b  Asfaltarbejder", "     4",
                         "3.c  Pumpebrønd ved havnen", "     4"})
                  .tables.empty());
}

TEST(FindAlignedTables, TakesNoAmountForTheMarkOfAFootnote) {
  Strings rows(30, "Selskabet har i år haft overskud på alle områder.1");
  rows.insert(rows.end(), {"", "#9 Vand                 1.204        900", "#9 Spildevand           2.618      1.750",
                           "#9 Varme                  310        200", "", "#9 1 Aftalen løber til udgangen af 2023."});
  EXPECT_EQ(only_table(tables_in(rows)),
            (Strings{"Vand | 1.204 | 900", "Spildevand | 2.618 | 1.750", "Varme | 310 | 200"}));
}

}  // namespace
}  // namespace referat
