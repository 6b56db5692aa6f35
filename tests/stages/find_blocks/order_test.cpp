// Reading order: columns, labels with values, pictures, footnotes.
#include <gtest/gtest.h>

#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

TEST(FindOrder, ReadsTwoColumnsOfNamesDown) {
  EXPECT_EQ(blocks_after_text({"#+8", "Asta Eng (A)               Ditte Mark (F)",
                               "Bo Skov (V)                Erik Lund (O)", "Carl Å (B)                 Frida Bæk (C)"}),
            (Strings{"Asta Eng (A)", "Bo Skov (V)", "Carl Å (B)", "Ditte Mark (F)", "Erik Lund (O)", "Frida Bæk (C)"}));
}

TEST(FindOrder, ReadsTwoColumnsOfRunningTextDown) {
  EXPECT_EQ(blocks_in({"Udvalget drøftede sagen og      Forvaltningen fremlagde en",
                       "besluttede at sende den til     plan for skoler og haller,",
                       "høring hos alle de parter i     som gælder fra august, når",
                       "byen, som er berørt af den      der er råd til den, og når",
                       "nye plan, og som derfor kan     svarene på høringen er her",
                       "have en mening om sagen og      og udvalget har behandlet",
                       "dens økonomi.                   svarene."}),
            (Strings{"Udvalget drøftede sagen og besluttede at sende den til høring hos alle de parter i byen, som er "
                     "berørt af den nye plan, og som derfor kan have en mening om sagen og dens økonomi.",
                     "Forvaltningen fremlagde en plan for skoler og haller, som gælder fra august, når der er råd til "
                     "den, og når svarene på høringen er her og udvalget har behandlet svarene."}));
}

TEST(FindOrder, ReadsLabelsWithTheirValuesAcross) {
  EXPECT_EQ(blocks_after_text({"#+8", "Mødedato:       Mandag den 22. juni 2020", "Mødested:       Rådssalen",
                               "Starttidspunkt: Kl. 10"}),
            (Strings{"Mødedato: Mandag den 22. juni 2020", "Mødested: Rådssalen", "Starttidspunkt: Kl. 10"}));
}

TEST(FindOrder, ReadsLabelsInBoldAcross) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Formand*          Asta Eng", "*Referent*         Bo Skov"}),
            (Strings{"Formand Asta Eng", "Referent Bo Skov"}));
}

TEST(FindOrder, GoesOnWithAValueBelow) {
  EXPECT_EQ(blocks_after_text({"#+8", "Deltagere:      Asta Eng (A), Bo Skov (V),", "                Carl Å (B)",
                               "Afbud:          Ditte Mark (F)"}),
            (Strings{"Deltagere: Asta Eng (A), Bo Skov (V), Carl Å (B)", "Afbud: Ditte Mark (F)"}));
}

TEST(FindOrder, PutsAFigureWhereItStandsAndGivesItsAlternativeText) {
  Document page = typewriter(after_text({"", "", "", "", "", "", "", "", "Planen gælder fra august."}));
  page.tags = {element("Figure", -1, "Kort over havnen")};
  page.pages[0].images.push_back({{5000, 11200, 20000, 19000}, 0});
  EXPECT_EQ(blocks_of(page), (Strings{kTextRead, "figure: Kort over havnen", "Planen gælder fra august."}));
}

TEST(FindOrder, TakesNoLetterheadForAFigure) {
  Document pages = typewriter_pages({kText, {"Planen gælder fra august."}});
  for (Page& page : pages.pages) page.images.push_back({{40000, 1000, 55000, 5500}, -1});
  EXPECT_EQ(blocks_of(pages), (Strings{kTextRead, "Planen gælder fra august."}));
}

TEST(FindOrder, TakesNoOrnamentAndNoScanForAFigure) {
  Document page = typewriter(kText);
  page.pages[0].images.push_back({{5000, 30000, 7000, 32000}, -1});
  page.pages[0].images.push_back({{0, 0, 59528, 84189}, -1});
  EXPECT_EQ(blocks_of(page), Strings{kTextRead});
}

TEST(FindOrder, MarksATableInTheFlow) {
  EXPECT_EQ(blocks_after_text({"#+8", "+---------+--------+", "| Konto   | Budget |", "+---------+--------+",
                               "| Løn     | 21.450 |", "+---------+--------+", "#+8", "Planen gælder fra august."}),
            (Strings{"table", "Planen gælder fra august."}));
}

// A page with a raised 1 behind the word "ind." and a note at its foot.
Document with_note(const std::string& mark) {
  Strings rows = after_text({"#+8", "Planen gælder fra august."});
  rows.resize(54);
  rows.push_back("#8 " + mark + " Tallene er fra 2019.");
  Document page = typewriter(rows);
  const Word& carrier = word_of(page, "ind.");
  page.pages[0].words.push_back(drawn_word("1", carrier.box.right, carrier.baseline - 300, 600));
  return page;
}

TEST(FindNotes, PutsAFootnoteBehindTheParagraphThatRefersToIt) {
  EXPECT_EQ(blocks_of(with_note("1")),
            (Strings{kTextRead + "1", "note 1: Tallene er fra 2019.", "Planen gælder fra august."}));
}

TEST(FindNotes, TakesSmallTypeWithoutAReferenceForNoNote) {
  EXPECT_EQ(blocks_of(with_note("2")),
            (Strings{kTextRead + "1", "Planen gælder fra august.", "2 Tallene er fra 2019."}));
}

TEST(FindNotes, TiesANoteToAMarkThatTheFontRaisesByItself) {
  Strings rows = after_text({"#+8", "Der vælges en strømpeforing.1 Planen gælder fra august."});
  rows.resize(60);
  rows.push_back("#8 1 Metoden er afprøvet.");
  EXPECT_EQ(blocks_on({rows}), (Strings{kTextRead, "Der vælges en strømpeforing.1 Planen gælder fra august.",
                                        "note 1: Metoden er afprøvet."}));
}

TEST(FindNotes, TakesAUnitWithAFigureForNoMark) {
  Strings rows = after_text({"#+8", "Grunden er på 400 m2 og koster 90 kr."});
  rows.resize(54);
  rows.push_back("#8 2 Tallene er fra 2019.");
  EXPECT_EQ(blocks_on({rows}), (Strings{kTextRead, "Grunden er på 400 m2 og koster 90 kr.", "2 Tallene er fra 2019."}));
}

TEST(FindOrder, PutsTheNumberBesideATitleBehindAllItsLines) {
  EXPECT_EQ(blocks_after_text({"#+8", "*62. Budgetforslag for socialområdet -*         J.nr. 00.01.10",
                               "    *anden behandling*", "", "Forslaget blev drøftet.", "",
                               "*63. Meddelelser*                              J.nr. 00.01.11"}),
            (Strings{"# 62. Budgetforslag for socialområdet - anden behandling", "J.nr. 00.01.10",
                     "Forslaget blev drøftet.", "# 63. Meddelelser", "J.nr. 00.01.11"}));
}

TEST(FindOrder, LeavesTheContentsListOutOfTheFlow) {
  EXPECT_EQ(blocks_on({{"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden....... 2",
                        "2. Eventuelt...................... 2"},
                       {"*1. Godkendelse af dagsorden*", "Godkendt.", "*2. Eventuelt*", "Intet."}}),
            (Strings{"# 1. Godkendelse af dagsorden", "Godkendt.", "# 2. Eventuelt", "Intet."}));
}

TEST(FindOrder, LeavesFurnitureOutOfTheFlow) {
  std::vector<Strings> pages;
  for (const char* text : {"Skolernes budget er vedtaget.", "Planen for haller er sendt ud.", "Mødet er hævet."}) {
    Strings rows{"Engbjerg Kommune", ""};
    if (pages.empty()) rows.insert(rows.end(), kText.begin(), kText.end());
    rows.push_back(text);
    rows.resize(63);
    rows.push_back("Side " + std::to_string(pages.size() + 1));
    pages.push_back(rows);
  }
  EXPECT_EQ(blocks_on(pages),
            (Strings{kTextRead, "Skolernes budget er vedtaget.", "Planen for haller er sendt ud.", "Mødet er hævet."}));
}

TEST(FindNotes, ReadsTwoFootnotesOfTwoLines) {
  Strings rows = after_text({"#+8", "Planen gælder fra august."});
  rows.resize(52);
  for (const char* row : {"#8 1 Tallene er fra 2019 og omfatter kommunens egne skoler, men ikke de private",
                          "#8 skoler i byen.", "#8 2 Se bilaget."})
    rows.push_back(row);
  Document page = typewriter(rows);
  const Word first = word_of(page, "ind."), second = word_of(page, "august.");
  page.pages[0].words.push_back(drawn_word("1", first.box.right, first.baseline - 300, 600));
  page.pages[0].words.push_back(drawn_word("2", second.box.right, second.baseline - 300, 600));
  EXPECT_EQ(
      blocks_of(page),
      (Strings{kTextRead + "1",
               "note 1: Tallene er fra 2019 og omfatter kommunens egne skoler, men ikke de private skoler i byen.",
               "Planen gælder fra august.2", "note 2: Se bilaget."}));
}

TEST(FindNotes, PutsAFootnoteLowOnThePageBehindItsParagraph) {
  Strings rows = after_text({"#+8", "Planen gælder fra august."});
  rows.resize(60);
  rows.push_back("#8 1 Tallene er fra 2019.");
  Document page = typewriter(rows);
  const Word& carrier = word_of(page, "ind.");
  page.pages[0].words.push_back(drawn_word("1", carrier.box.right, carrier.baseline - 300, 600));
  EXPECT_EQ(blocks_of(page), (Strings{kTextRead + "1", "note 1: Tallene er fra 2019.", "Planen gælder fra august."}));
}

TEST(FindOrder, ReadsTheColumnHeadsOfNamesOverEachColumn) {
  EXPECT_EQ(
      blocks_after_text({"#+8", "*Medlemmer*                *Fraværende*", "Asta Eng (A)               Ditte Mark (F)",
                         "Bo Skov (V)                Erik Lund (O)"}),
      (Strings{"# Medlemmer", "Asta Eng (A)", "Bo Skov (V)", "# Fraværende", "Ditte Mark (F)", "Erik Lund (O)"}));
}

}  // namespace
}  // namespace referat
