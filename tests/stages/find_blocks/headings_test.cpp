// What makes a heading, and how headings rank.
#include <gtest/gtest.h>

#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

// "rank text" of every heading.
Strings ranks_in(const Strings& rows) {
  Strings out;
  for (const Block& block : with_blocks(typewriter(rows)).blocks)
    if (block.kind == BlockKind::heading) out.push_back(std::to_string(block.rank) + " " + block.text.str());
  return out;
}

Document underlined(const Strings& rows, const std::string& word) {
  Document page = typewriter(rows);
  word_of(page, word).underlined = true;
  return page;
}

TEST(FindHeadings, TakesABoldLine) {
  EXPECT_EQ(blocks_after_text({"*Sagsfremstilling*", "Planen gælder fra august."}),
            (Strings{"# Sagsfremstilling", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesABoldLineThatNoProfileKnows) {
  EXPECT_EQ(blocks_after_text({"*Tidsplan for arbejdet:*", "Planen gælder fra august."}),
            (Strings{"# Tidsplan for arbejdet:", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesALargerLine) {
  EXPECT_EQ(blocks_after_text({"#+6", "#14 Plan for haller", "Planen gælder fra august."}),
            (Strings{"# Plan for haller", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesAnUnderlinedLine) {
  EXPECT_EQ(blocks_of(underlined(after_text({"Konklusion", "Planen gælder fra august."}), "Konklusion")),
            (Strings{kTextRead, "# Konklusion", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesALineInItalicsOverATextThatIsNot) {
  EXPECT_EQ(blocks_after_text({"#+8", "_Udvalgets bemærkninger_", "Planen gælder fra august."}),
            (Strings{"# Udvalgets bemærkninger", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesNoQuoteInItalics) {
  EXPECT_EQ(blocks_after_text({"#+8", "_Alle skoler får en ny hal til næste sommer, og den er gratis_",
                               "_for kommunens foreninger._", "#+8", "Planen gælder fra august."}),
            (Strings{"Alle skoler får en ny hal til næste sommer, og den er gratis for kommunens foreninger.",
                     "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesALineOfCapitals) {
  EXPECT_EQ(blocks_after_text({"#+8", "ØKONOMI OG PERSONALE", "Planen gælder fra august."}),
            (Strings{"# ØKONOMI OG PERSONALE", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesNoAbbreviationForALineOfCapitals) {
  EXPECT_EQ(blocks_after_text({"#+8", "A, B, C", "Planen gælder fra august."}),
            (Strings{"A, B, C", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesWordsOfTheProfileInPlainTypeWhereNoneIsStyled) {
  EXPECT_EQ(blocks_after_text({"#+8", "Indstilling", "Planen gælder fra august.", "#+8", "Beslutning", "Godkendt."}),
            (Strings{"# Indstilling", "Planen gælder fra august.", "# Beslutning", "Godkendt."}));
}

TEST(FindHeadings, LeavesWordsOfTheProfileInPlainTypeAloneWhereOthersAreStyled) {
  EXPECT_EQ(
      blocks_after_text({"#+8", "*Beslutning*", "Godkendt.", "#+8", "*Bilag*", "Indstilling", "Kort over havnen"}),
      (Strings{"# Beslutning", "Godkendt.", "# Bilag", "Indstilling", "Kort over havnen"}));
}

TEST(FindHeadings, TakesNoSentenceInBold) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Udvalget godkendte planen.*", "#+8", "Den gælder fra august."}),
            (Strings{"Udvalget godkendte planen.", "Den gælder fra august."}));
}

TEST(FindHeadings, TakesNoBoldLineThatEndsInAComma) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Planen og dens økonomi,*", "#+8", "den gælder fra august."}),
            (Strings{"Planen og dens økonomi,", "den gælder fra august."}));
}

TEST(FindHeadings, TakesASentenceOfTheProfileThatOpensTheText) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Direktionen indstiller,*", "at planen godkendes."}),
            (Strings{"# Direktionen indstiller,", "at planen godkendes."}));
}

TEST(FindHeadings, TakesNoLineOfWhichOnlyAPartIsBold) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Planen for haller* gælder fra august", "#+8", "Den er dyr."}),
            (Strings{"Planen for haller gælder fra august", "Den er dyr."}));
}

TEST(FindHeadings, JoinsTheLinesOfAWrappedHeading) {
  EXPECT_EQ(blocks_after_text({"#+8", "*4. Forslag til lokalplan for hele området ved den gamle havn*",
                               "*og for de nye haller*", "Planen gælder fra august."}),
            (Strings{"# 4. Forslag til lokalplan for hele området ved den gamle havn og for de nye haller",
                     "Planen gælder fra august."}));
}

TEST(FindHeadings, KeepsTwoBoldHeadingsApartThatFollowEachOther) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Økonomi*", "*Beslutning*", "Godkendt."}),
            (Strings{"# Økonomi", "# Beslutning", "Godkendt."}));
}

TEST(FindHeadings, KeepsAHeadingAtAPageFootFromTheTextOfTheNextPage) {
  EXPECT_EQ(blocks_on({after_text({"#+8", "*Forslag til lokalplan for hele området ved den gamle havn*"}),
                       {"*Sagsfremstilling*", "Planen gælder fra august."}}),
            (Strings{kTextRead, "# Forslag til lokalplan for hele området ved den gamle havn", "# Sagsfremstilling",
                     "Planen gælder fra august."}));
}

TEST(FindHeadings, PartsARunInHeadingInBoldFromItsText) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Beslutning:* Godkendt."}), (Strings{"# Beslutning:", "Godkendt."}));
}

TEST(FindHeadings, PartsARunInHeadingInPlainTypeWhereNoneIsStyled) {
  EXPECT_EQ(blocks_after_text({"#+8", "Beslutning: Godkendt."}), (Strings{"# Beslutning:", "Godkendt."}));
}

TEST(FindHeadings, LeavesAWordWithColonInPlainTypeAloneWhereHeadingsAreStyled) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Sagsfremstilling*", "Indstilling: se bilaget."}),
            (Strings{"# Sagsfremstilling", "Indstilling: se bilaget."}));
}

TEST(FindHeadings, MarksAParagraphThatBeginsWithABoldLeadIn) {
  const Document found = with_blocks(typewriter(
      after_text({"#+8", "*Stien langs åen:* Arbejdet begynder til foråret, og stien åbner.", "#+8", "Den er dyr."})));
  ASSERT_EQ(found.blocks.size(), 3u);
  EXPECT_TRUE(found.blocks[1].run_in);
  EXPECT_EQ(found.blocks[1].kind, BlockKind::paragraph);
  EXPECT_FALSE(found.blocks[2].run_in);
}

TEST(FindHeadings, RanksBySizeThenWeightThenSlant) {
  EXPECT_EQ(ranks_in(after_text({"#+8", "#16 *Plan for haller*", "#+8", "*Økonomi*", "Planen er dyr.", "#+8",
                                 "_Udvalgets bemærkninger_", "Planen gælder fra august."})),
            (Strings{"1 Plan for haller", "2 Økonomi", "3 Udvalgets bemærkninger"}));
}

TEST(FindHeadings, RanksBoldItalicBelowBold) {
  EXPECT_EQ(
      ranks_in(after_text({"#+8", "*Økonomi*", "Planen er dyr.", "#+8", "*_Anlæg_*", "Planen gælder fra august."})),
      (Strings{"1 Økonomi", "2 Anlæg"}));
}

TEST(FindHeadings, GivesHeadingsOfOneStyleOneRank) {
  EXPECT_EQ(ranks_in(after_text({"*Økonomi*", "Planen er dyr.", "*Beslutning*", "Godkendt."})),
            (Strings{"1 Økonomi", "1 Beslutning"}));
}

TEST(FindHeadings, SeesThatAHeadingIsCentred) {
  const Document found = with_blocks(
      typewriter(after_text({"#+8", "                           *Referat*", "#+8", "*Økonomi*", "Planen er dyr."})));
  ASSERT_EQ(found.blocks.size(), 4u);
  EXPECT_TRUE(found.blocks[1].centred);
  EXPECT_FALSE(found.blocks[2].centred);
}

TEST(FindHeadings, BelievesAHeadingTagInPlainType) {
  Document page = typewriter(after_text({"#+8", "Plan for haller", "Planen gælder fra august."}));
  page.tags = {element("Document"), element("P", 0), element("H2", 0), element("P", 0)};
  int tag = 1;
  for (Word& word : page.pages[0].words) {
    if (word.text == "Plan" || word.text == "Planen") ++tag;
    word.tag = tag;
  }
  EXPECT_EQ(blocks_of(page), (Strings{kTextRead, "# Plan for haller", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesAnOrdinalInABoldHeadingForNoListItem) {
  EXPECT_EQ(blocks_after_text({"#+8", "*2. behandling af budget 2021*", "Planen gælder fra august."}),
            (Strings{"# 2. behandling af budget 2021", "Planen gælder fra august."}));
}

TEST(FindHeadings, KeepsALetterSpacedTitle) {
  EXPECT_EQ(blocks_after_text({"#+8", "#14 R e f e r a t", "#+8", "Planen gælder fra august."}),
            (Strings{"# Referat", "Planen gælder fra august."}));
}

TEST(FindHeadings, TakesATitleOverThreeCentredLines) {
  EXPECT_EQ(blocks_in({"#16         *Referat*", "#16           *af*", "#16     *møde i Byrådet*", "", kText[0],
                       kText[1], kText[2], kText[3]})
                .size(),
            4u);
}

TEST(FindHeadings, KeepsAQuestionInBoldAsAHeading) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Hvad koster planen?*", "Den koster to millioner."}),
            (Strings{"# Hvad koster planen?", "Den koster to millioner."}));
}

TEST(FindHeadings, TakesNoAmountInBoldForAHeading) {
  EXPECT_EQ(blocks_after_text({"#+8", "*1.250.000 kr.*", "#+8", "Den er dyr."}),
            (Strings{"1.250.000 kr.", "Den er dyr."}));
}

TEST(FindHeadings, TakesNoNameOfAFileInCapitals) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Bilag*", "KORT OVER HAVNEN", "BUDGET 2021"}),
            (Strings{"# Bilag", "KORT OVER HAVNEN", "BUDGET 2021"}));
}

}  // namespace
}  // namespace referat
