// Hyphens at line ends: undone where the evidence says so, else kept.
#include <gtest/gtest.h>

#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

// The paragraph that two lines make behind a text; the first line is full.
std::string joined(const std::string& first, const std::string& second, const Strings& more = {}) {
  Strings rows{"#+8", first, second};
  rows.insert(rows.end(), more.begin(), more.end());
  const Strings found = blocks_after_text(rows);
  return found.empty() ? std::string() : found.front();
}

TEST(JoinHyphens, UndoesAHyphenInAWordOfTheDictionary) {
  EXPECT_EQ(joined("Forslaget blev behandlet og sendt til videre drøftelse i kommu-", "nen og byrådet."),
            "Forslaget blev behandlet og sendt til videre drøftelse i kommunen og byrådet.");
}

TEST(JoinHyphens, UndoesAHyphenInACompoundOfTheDictionary) {
  EXPECT_EQ(joined("Forslaget blev behandlet og den nye ramme er nu indregnet i budget-", "lægningen for i år."),
            "Forslaget blev behandlet og den nye ramme er nu indregnet i budgetlægningen for i år.");
}

TEST(JoinHyphens, UndoesAHyphenInAWordOfTheDocument) {
  EXPECT_EQ(joined("Forslaget blev behandlet sammen med planen for Engbjergha-", "llen og for stien.",
                   {"#+8", "Den nye Engbjerghallen åbner til august."}),
            "Forslaget blev behandlet sammen med planen for Engbjerghallen og for stien.");
}

TEST(JoinHyphens, UndoesASoftHyphen) {
  EXPECT_EQ(joined("Forslaget blev behandlet og sendt til videre drøftelse i p\u00AD", "huse og haller."),
            "Forslaget blev behandlet og sendt til videre drøftelse i phuse og haller.");
}

TEST(JoinHyphens, UndoesASoftHyphenWithTheHyphenThatIsSeen) {
  for (const std::string seen : {"\u2010", "-"})
    EXPECT_EQ(joined("Forslaget blev behandlet og sendt til videre drøftelse i ny\u00AD" + seen, "anlæg og haller."),
              "Forslaget blev behandlet og sendt til videre drøftelse i nyanlæg og haller.");
}

TEST(JoinHyphens, UndoesTheHyphenOfATypesetter) {
  EXPECT_EQ(joined("Forslaget blev behandlet og sendt til Engbjergstiens ny\u2010", "anlæg og haller."),
            "Forslaget blev behandlet og sendt til Engbjergstiens nyanlæg og haller.");
}

TEST(JoinHyphens, KeepsAHyphenBehindASingleLetter) {
  EXPECT_EQ(joined("Forslaget blev behandlet sammen med den nye plan for byens p-", "huse og haller."),
            "Forslaget blev behandlet sammen med den nye plan for byens p-huse og haller.");
}

TEST(JoinHyphens, UndoesAHyphenBehindAShortBeginningOfOneWord) {
  EXPECT_EQ(joined("Forslaget blev behandlet, og skolen holder en debatrække på fire af-", "tener om klima.",
                   {"#+8", "I fjor var det tyve aftener om året."}),
            "Forslaget blev behandlet, og skolen holder en debatrække på fire aftener om klima.");
}

TEST(JoinHyphens, KeepsAHyphenBehindAYear) {
  EXPECT_EQ(joined("Forslaget blev behandlet sammen med kommunens egen nye 2030-", "fremskrivning af elever."),
            "Forslaget blev behandlet sammen med kommunens egen nye 2030-fremskrivning af elever.");
}

TEST(JoinHyphens, KeepsAHyphenBehindCapitals) {
  EXPECT_EQ(joined("Forslaget blev behandlet, og kommunen søger nu om den nye EU-", "støtte til stien."),
            "Forslaget blev behandlet, og kommunen søger nu om den nye EU-støtte til stien.");
}

TEST(JoinHyphens, KeepsAHyphenBeforeACapital) {
  EXPECT_EQ(joined("Forslaget blev behandlet sammen med planen for ny bro Nord-", "Syd over fjorden."),
            "Forslaget blev behandlet sammen med planen for ny bro Nord-Syd over fjorden.");
}

TEST(JoinHyphens, KeepsASuspendedHyphenWithItsSpace) {
  EXPECT_EQ(joined("Forslaget blev behandlet og sendt til videre drøftelse i børne-", "og ungeudvalget."),
            "Forslaget blev behandlet og sendt til videre drøftelse i børne- og ungeudvalget.");
}

TEST(JoinHyphens, KeepsAHyphenThatTheDocumentSetsInTheMiddleOfALine) {
  EXPECT_EQ(joined("Forslaget blev behandlet sammen med den plan for Engbjerg-", "egnen, som er ny.",
                   {"#+8", "Planen for Engbjerg-egnen gælder fra august."}),
            "Forslaget blev behandlet sammen med den plan for Engbjerg-egnen, som er ny.");
}

TEST(JoinHyphens, UndoesAHyphenOverAPageEnd) {
  const Strings found = blocks_on(
      {after_text({"#+8", "Forslaget blev behandlet og sendt til videre drøftelse i kommu-"}), {"nen og byrådet."}});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1], "Forslaget blev behandlet og sendt til videre drøftelse i kommunen og byrådet.");
}

TEST(JoinHyphens, LeavesAnUndoneHyphenInItsTextAsASpanThatShowsNothing) {
  const Document found = with_blocks(typewriter(
      after_text({"#+8", "Forslaget blev behandlet og sendt til videre drøftelse i kommu-", "nen og byrådet."})));
  ASSERT_EQ(found.blocks.size(), 2u);
  int hyphens = 0;
  for (const Span& span : found.blocks[1].text.spans) {
    if (!span.hyphen) continue;
    ++hyphens;
    EXPECT_EQ(span.text, "");
    EXPECT_EQ(span.first, 5);
    EXPECT_EQ(span.count, 1);
  }
  EXPECT_EQ(hyphens, 1);
}

TEST(JoinHyphens, SaysHowManyHyphensItUndidAndKept) {
  const Document found = with_blocks(
      typewriter(after_text({"#+8", "Forslaget blev behandlet og sendt til videre drøftelse i kommu-",
                             "nen og så for hele kommunen, som det også er for den nye egns p-", "huse og haller."})));
  ASSERT_EQ(found.notes.size(), 1u);
  EXPECT_EQ(found.notes[0].code, "hyphen-undone");
  EXPECT_EQ(found.notes[0].message, "1 hyphens at line ends were undone, 1 were kept");
}

TEST(JoinHyphens, TakesADashAtALineEndForNoHyphen) {
  EXPECT_EQ(joined("Forslaget blev behandlet og sendt til videre drøftelse i byen -", "og til høring."),
            "Forslaget blev behandlet og sendt til videre drøftelse i byen - og til høring.");
}

TEST(JoinHyphens, KeepsAHyphenInAListOfSuspendedParts) {
  EXPECT_EQ(blocks_after_text({"#+8", "Forslaget blev behandlet og sendt til videre drøftelse i kultur-,",
                               "fritids- og idrætsudvalget."}),
            (Strings{"Forslaget blev behandlet og sendt til videre drøftelse i kultur-, fritids- og idrætsudvalget."}));
}

TEST(JoinHyphens, UndoesAHyphenInAListItem) {
  EXPECT_EQ(
      blocks_after_text({"#+8", "•  Forslaget blev behandlet og sendt til videre drøftelse i kommu-",
                         "   nen og byrådet.", "•  Andet"}),
      (Strings{"[•] Forslaget blev behandlet og sendt til videre drøftelse i kommunen og byrådet.", "[•] Andet"}));
}

}  // namespace
}  // namespace referat
