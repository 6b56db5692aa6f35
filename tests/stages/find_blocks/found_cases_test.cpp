// Cases of lists, headings and columns that were read wrongly once.
#include <gtest/gtest.h>

#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

TEST(FindLists, TakesAnOrdinalInFixedPitchTypeForNoList) {
  EXPECT_EQ(blocks_in(after_text({"#+8", "1. budgetopfølgning blev drøftet i udvalget.", "#+8", "Den er god."})),
            (Strings{kTextRead, "1. budgetopfølgning blev drøftet i udvalget.", "Den er god."}));
}

TEST(FindParagraphs, TakesAWrappedLineInFixedPitchTypeThatBeginsWithANumberForText) {
  EXPECT_EQ(blocks_in(after_text({"#+8", "Det sker efter reglerne i lovens kapitel fire, se § 14 og dens",
                                  "2. punktum, som gælder for alle skoler og haller i kommunen, og",
                                  "efter reglerne om høring."})),
            (Strings{kTextRead,
                     "Det sker efter reglerne i lovens kapitel fire, se § 14 og dens 2. punktum, som gælder for alle "
                     "skoler og haller i kommunen, og efter reglerne om høring."}));
}

TEST(FindHeadings, TakesASentenceOfTheProfileThatEndsInAComma) {
  EXPECT_EQ(blocks_after_text({"#+8", "*Det indstilles,*", "at planen godkendes."}),
            (Strings{"# Det indstilles,", "at planen godkendes."}));
}

TEST(FindOrder, ReadsTwoColumnsDownWhenTheLeftOneIsLonger) {
  EXPECT_EQ(blocks_after_text({"#+8", "Asta Eng (A)               Ditte Mark (F)",
                               "Bo Skov (V)                Erik Lund (O)", "Carl Å (B)"}),
            (Strings{"Asta Eng (A)", "Bo Skov (V)", "Carl Å (B)", "Ditte Mark (F)", "Erik Lund (O)"}));
}

}  // namespace
}  // namespace referat
