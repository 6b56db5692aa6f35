#include "pipeline/profile/cpr.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

TEST(Cpr, HasADateAndACheckDigit) {
  EXPECT_EQ(prove_cpr("0707614285"), CprProof::check_digit);
  EXPECT_EQ(prove_cpr("0707614286"), CprProof::date);
  EXPECT_EQ(prove_cpr("3113614285"), CprProof::none);
  EXPECT_EQ(prove_cpr("070761428"), CprProof::none);
}

TEST(Cpr, TellsTheCenturyByItsSeventhDigit) {
  // 1900 was no leap year, 2000 and 1960 were.
  EXPECT_EQ(prove_cpr("2902000008"), CprProof::none);
  EXPECT_NE(prove_cpr("2902004000"), CprProof::none);
  EXPECT_NE(prove_cpr("2902600000"), CprProof::none);
  // 1858 to 1899 behind 5 to 8: 1896 was one, 1898 was none.
  EXPECT_NE(prove_cpr("2902965000"), CprProof::none);
  EXPECT_EQ(prove_cpr("2902985000"), CprProof::none);
}

TEST(Cpr, MayLackTheCheckDigitOnTheFirstOfJanuaryOfYearsThatHaveRunOut) {
  EXPECT_EQ(prove_cpr("0101654002"), CprProof::open_date);
  EXPECT_EQ(prove_cpr("0101554002"), CprProof::date);
  EXPECT_EQ(prove_cpr("0201654002"), CprProof::date);
}

TEST(Cpr, OfAPersonElsewhereHasADayRaisedBySixty) {
  EXPECT_TRUE(is_replacement_cpr("6707614285"));
  EXPECT_FALSE(is_replacement_cpr("0707614285"));
  EXPECT_FALSE(is_replacement_cpr("9713614285"));
}

}  // namespace
}  // namespace referat
