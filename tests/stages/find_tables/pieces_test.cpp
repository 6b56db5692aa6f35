#include "stages/find_tables/pieces.h"

#include <gtest/gtest.h>

namespace referat::tables {
namespace {

TEST(Amounts, AreNumbersWithSignsSeparatorsAndUnits) {
  for (const char* text : {"0", "-1.874,2", "\u22125,5", "(12)", "4 %", "1,2 mio. kr.", "3. mio. kr.", "kr. 594.000",
                           "1.435", "12 500", "+3", ",5", "85.000 kr."})
    EXPECT_TRUE(is_amount(text)) << text;
}

TEST(Amounts, AreNoDatesTimesNumbersOfCasesOrOrdinals) {
  for (const char* text : {"", "-", "1.", "22-06-2020", "08:30", "19/24995", "326-2021-258675", "3. oktober",
                           "20. september", "Side 3", "nr. 12", "5 personer mødte op", "12345678901234567"})
    EXPECT_FALSE(is_amount(text)) << text;
}

}  // namespace
}  // namespace referat::tables
