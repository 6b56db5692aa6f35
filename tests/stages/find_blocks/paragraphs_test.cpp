// Where paragraphs begin and end.
#include <gtest/gtest.h>

#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

TEST(FindParagraphs, JoinsTheLinesOfAParagraph) { EXPECT_EQ(blocks_in(kText), Strings{kTextRead}); }

TEST(FindParagraphs, EndsAParagraphWhereTheNextWordWouldHaveFitted) {
  EXPECT_EQ(blocks_after_text({"Forvaltningen fremlægger en plan.", "Den koster 2 mio. kr."}),
            (Strings{"Forvaltningen fremlægger en plan.", "Den koster 2 mio. kr."}));
}

TEST(FindParagraphs, EndsAParagraphAtAGapThoughItsLastLineIsFull) {
  EXPECT_EQ(blocks_after_text({"#+8", "Forvaltningen fremlægger en plan for alle kommunens skoler nu.", "#+8",
                               "Den koster 2 mio. kr."}),
            (Strings{"Forvaltningen fremlægger en plan for alle kommunens skoler nu.", "Den koster 2 mio. kr."}));
}

TEST(FindParagraphs, JoinsALineThatIsShortOnlyBecauseTheNextWordIsLong) {
  EXPECT_EQ(blocks_after_text(
                {"Kommunen skal have en ny plan for", "udviklingskontraktstyringsaftalerne i alle byens skoler."}),
            (Strings{"Kommunen skal have en ny plan for udviklingskontraktstyringsaftalerne i alle byens skoler."}));
}

TEST(FindParagraphs, JoinsAPastedLineThatGoesOnInLowerCase) {
  EXPECT_EQ(blocks_after_text({"Kommunen skal have en ny plan for skoler og", "haller, som gælder fra august."}),
            (Strings{"Kommunen skal have en ny plan for skoler og haller, som gælder fra august."}));
}

TEST(FindParagraphs, KeepsShortLinesThatGoOnInLowerCaseApart) {
  EXPECT_EQ(blocks_after_text({"#+8", "Indkaldt var", "borgmesteren"}), (Strings{"Indkaldt var", "borgmesteren"}));
}

TEST(FindParagraphs, JoinsJustifiedLines) {
  EXPECT_EQ(blocks_in({"Udvalget  drøftede  sagen  og  sender  forslaget  til  høring",
                       "hos  de  berørte  parter  i  kommunen  inden  sommerferien og", "igen efter ferien.",
                       "Forvaltningen  svarer  på  alle  høringssvar i en fælles note", "til næste møde."}),
            (Strings{"Udvalget drøftede sagen og sender forslaget til høring hos de berørte parter i kommunen inden "
                     "sommerferien og igen efter ferien.",
                     "Forvaltningen svarer på alle høringssvar i en fælles note til næste møde."}));
}

TEST(FindParagraphs, BeginsAParagraphAtAFirstLineIndent) {
  EXPECT_EQ(blocks_in({"   Udvalget drøftede sagen og besluttede at sende den til",
                       "høring hos de berørte parter i kommunen inden sommerferien.",
                       "   Forvaltningen fremlægger en plan for alle kommunens skoler",
                       "og haller, som gælder fra august og koster to millioner kr.",
                       "   Planen sendes derefter til skolernes bestyrelser, så de kan", "udtale sig."}),
            (Strings{"Udvalget drøftede sagen og besluttede at sende den til høring hos de berørte parter i kommunen "
                     "inden sommerferien.",
                     "Forvaltningen fremlægger en plan for alle kommunens skoler og haller, som gælder fra august og "
                     "koster to millioner kr.",
                     "Planen sendes derefter til skolernes bestyrelser, så de kan udtale sig."}));
}

TEST(FindParagraphs, JoinsAHangingParagraph) {
  EXPECT_EQ(blocks_after_text({"#+8", "Skolerne    Planen koster to millioner kroner, som findes inden"}).size(), 1u);
  EXPECT_EQ(blocks_after_text({"#+8", "Planen koster to millioner kroner, som findes inden for den",
                               "    ramme, der er vedtaget i budgettet for næste år."}),
            (Strings{"Planen koster to millioner kroner, som findes inden for den ramme, der er vedtaget i budgettet "
                     "for næste år."}));
}

TEST(FindParagraphs, GoesOnOverAPageEnd) {
  EXPECT_EQ(blocks_on({after_text({"Forvaltningen fremlægger en plan for alle kommunens skoler og"}),
                       {"haller, som gælder fra august.", "Den koster 2 mio. kr."}}),
            (Strings{kTextRead,
                     "Forvaltningen fremlægger en plan for alle kommunens skoler og haller, som gælder fra august.",
                     "Den koster 2 mio. kr."}));
}

TEST(FindParagraphs, GivesAParagraphOverAPageEndAPlaceOnEachPage) {
  const Document found =
      with_blocks(typewriter_pages({after_text({"Forvaltningen fremlægger en plan for alle kommunens skoler og"}),
                                    {"haller, som gælder fra august."}}));
  ASSERT_EQ(found.blocks.size(), 2u);
  ASSERT_EQ(found.blocks[1].at.size(), 2u);
  EXPECT_EQ(found.blocks[1].at[0].page, 1);
  EXPECT_EQ(found.blocks[1].at[1].page, 2);
  EXPECT_EQ(found.blocks[1].first_line, found.blocks[1].at[0].box);
}

TEST(FindParagraphs, GoesOnOverAPageEndPastHeadAndFoot) {
  std::vector<Strings> pages{after_text({"Forvaltningen fremlægger en plan for alle kommunens skoler og"}),
                             {"haller, som gælder fra august.", "Den er vedtaget."}};
  for (std::size_t page = 0; page < pages.size(); ++page) {
    pages[page].insert(pages[page].begin(), {"Engbjerg Kommune", ""});
    pages[page].resize(62);
    pages[page].push_back("Side " + std::to_string(page + 1));
  }
  EXPECT_EQ(blocks_on(pages),
            (Strings{kTextRead,
                     "Forvaltningen fremlægger en plan for alle kommunens skoler og haller, som gælder fra august.",
                     "Den er vedtaget."}));
}

TEST(FindParagraphs, EndsAtAPageEndAfterAShortLine) {
  EXPECT_EQ(blocks_on({kText, {"Planen gælder fra august."}}), (Strings{kTextRead, "Planen gælder fra august."}));
}

TEST(FindParagraphs, TakesAWrappedLineThatBeginsWithANumberForText) {
  EXPECT_EQ(blocks_after_text({"#+8", "Det sker efter reglerne i lovens kapitel fire, se § 14 og dens",
                               "2. punktum, som gælder for alle skoler og haller i kommunen, og",
                               "efter reglerne om høring."}),
            (Strings{"Det sker efter reglerne i lovens kapitel fire, se § 14 og dens 2. punktum, som gælder for alle "
                     "skoler og haller i kommunen, og efter reglerne om høring."}));
}

TEST(FindParagraphs, TakesAWrappedLineThatBeginsWithADateForText) {
  EXPECT_EQ(blocks_after_text(
                {"#+8", "Forvaltningen sender planen ud til skolerne og til hallerne den", "1. januar og igen den"}),
            (Strings{"Forvaltningen sender planen ud til skolerne og til hallerne den 1. januar og igen den"}));
}

TEST(FindParagraphs, TakesAWrappedLineThatBeginsWithADashForText) {
  EXPECT_EQ(blocks_after_text({"#+8", "Den nye skole og den gamle hal på havnen, som begge er slidte,",
                               "skal bygges om på samme tid inden for det gældende budget alt nu",
                               "– eller senere, hvis der bliver råd til det."}),
            (Strings{"Den nye skole og den gamle hal på havnen, som begge er slidte, skal bygges om på samme tid inden "
                     "for det gældende budget alt nu – eller senere, hvis der bliver råd til det."}));
}

TEST(FindParagraphs, BeginsAParagraphAtALabelBehindAFinishedSentence) {
  EXPECT_EQ(blocks_after_text({"#+8", "Udvalget sendte sagen videre til Byrådet med en anbefaling nu.",
                               "Fraværende: Asta Eng (A) og Bo Skov (V), som begge var til møde."}),
            (Strings{"Udvalget sendte sagen videre til Byrådet med en anbefaling nu.",
                     "Fraværende: Asta Eng (A) og Bo Skov (V), som begge var til møde."}));
}

TEST(FindParagraphs, KeepsTypesOfDifferentSizeApart) {
  EXPECT_EQ(blocks_after_text({"#+8", "Forvaltningen fremlægger en plan for alle kommunens skoler og",
                               "#8 Kilde er kommunens egen opgørelse over elever."}),
            (Strings{"Forvaltningen fremlægger en plan for alle kommunens skoler og",
                     "Kilde er kommunens egen opgørelse over elever."}));
}

TEST(FindParagraphs, PutsEveryLineIntoExactlyOneBlock) {
  const Document found =
      with_blocks(typewriter_pages({after_text({"#+8", "*Beslutning*", "1. Godkendt.",
                                                "2. Sendt i høring hos skoler og", "haller.", "Dato:     1. maj"}),
                                    {"Asta Eng (A)          Bo Skov (V)", "Carl Å (B)            Ditte Mark (F)"}}));
  std::vector<int> seen(found.lines.size(), 0);
  for (const Block& block : found.blocks)
    for (const int line : block.lines) ++seen[static_cast<std::size_t>(line)];
  for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_LE(seen[i], 1) << found.lines[i].text.str();
  for (const Table& table : found.tables)
    for (const int line : table.lines) seen[static_cast<std::size_t>(line)] = 1;
  for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i], 1) << found.lines[i].text.str();
}

TEST(FindParagraphs, FollowsTheTagsOfParagraphsThatLieTightly) {
  Document page = typewriter(after_text(
      {"Forvaltningen fremlægger en plan for alle kommunens skoler nu.", "Det koster to millioner kroner."}));
  page.tags = {element("Document"), element("H1", 0), element("P", 0), element("P", 0), element("P", 0)};
  int paragraph = 2;
  for (Word& word : page.pages[0].words) {
    if (word.text == "Forvaltningen" || word.text == "Det") ++paragraph;
    word.tag = paragraph;
  }
  EXPECT_EQ(blocks_of(page), (Strings{kTextRead, "Forvaltningen fremlægger en plan for alle kommunens skoler nu.",
                                      "Det koster to millioner kroner."}));
}

TEST(FindParagraphs, GoesOnOverAPagePastAFootnote) {
  Strings rows = after_text({"#+8", "Forvaltningen fremlægger en plan for alle kommunens skoler og"});
  rows.resize(52);
  rows.push_back("#8 1 Tallene er fra 2019.");
  Document page = typewriter_pages({rows, {"haller, som gælder fra august."}});
  const Word first = word_of(page, "ind.");
  page.pages[0].words.push_back(drawn_word("1", first.box.right, first.baseline - 300, 600));
  EXPECT_EQ(blocks_of(page),
            (Strings{kTextRead + "1", "note 1: Tallene er fra 2019.",
                     "Forvaltningen fremlægger en plan for alle kommunens skoler og haller, som gælder fra august."}));
}

TEST(FindParagraphs, KeepsTheLinesOfAnAddressApart) {
  EXPECT_EQ(blocks_after_text({"#+8", "Engbjerg Rådhus", "Rådhuspladsen 1", "Mødelokale 2"}),
            (Strings{"Engbjerg Rådhus", "Rådhuspladsen 1", "Mødelokale 2"}));
}

}  // namespace
}  // namespace referat
