// Contents lists without page numbers: the titles come again as headings.
#include <gtest/gtest.h>

#include "tests/stages/find_contents/drawn_contents.h"

namespace referat {
namespace {

const Strings kItems{"*1. Godkendelse af dagsorden*",
                     "Dagsordenen blev godkendt.",
                     "*2. Budget for 2021*",
                     "Udvalget drøftede det.",
                     "*3. Eventuelt*",
                     "Der var intet."};

TEST(FindUnpagedContents, ReadsNumberedTitlesThatComeAgain) {
  EXPECT_EQ(entries_on({{"Dagsorden:", "1. Godkendelse af dagsorden", "2. Budget for 2021", "3. Eventuelt"}, kItems}),
            (Strings{"1|Godkendelse af dagsorden|", "2|Budget for 2021|", "3|Eventuelt|"}));
}

TEST(FindUnpagedContents, ReadsTitlesWithoutNumbersThatComeAgain) {
  EXPECT_EQ(
      entries_on(
          {{"Følgende sager behandles på mødet", "Godkendelse af dagsorden", "Budget for 2021", "Eventuelt"}, kItems}),
      (Strings{"|Godkendelse af dagsorden|", "|Budget for 2021|", "|Eventuelt|"}));
}

TEST(FindUnpagedContents, StopsWhereTheFirstItemBeginsOnTheSamePage) {
  Strings page{"Dagsorden", "1. Godkendelse af dagsorden", "2. Budget for 2021", "3. Eventuelt", ""};
  page.insert(page.end(), kItems.begin(), kItems.end());
  EXPECT_EQ(entries_in(page), (Strings{"1|Godkendelse af dagsorden|", "2|Budget for 2021|", "3|Eventuelt|"}));
}

TEST(FindUnpagedContents, ReadsPagesThatAreGluedToTheTitles) {
  EXPECT_EQ(entries_on({{"PUNKTER", "1. Godkendelse af dagsorden2", "2. Budget for Byvækst3", "3. Eventuelt15"},
                        {"*1. Godkendelse af dagsorden*", "Dagsordenen blev godkendt.", "*2. Budget for Byvækst*",
                         "Udvalget drøftede det.", "*3. Eventuelt*", "Der var intet."}}),
            (Strings{"1|Godkendelse af dagsorden|2", "2|Budget for Byvækst|3", "3|Eventuelt|15"}));
}

TEST(FindUnpagedContents, JoinsTheRestOfAWrappedTitle) {
  EXPECT_EQ(
      entries_on({{"Dagsordenspunkter", "1. Godkendelse af dagsorden", "2. Forslag til lokalplan for området",
                   "   ved havnen", "3. Eventuelt"},
                  {"*1. Godkendelse af dagsorden*", "Godkendt.", "*2. Forslag til lokalplan for området ved havnen*",
                   "Godkendt.", "*3. Eventuelt*", "Intet."}}),
      (Strings{"1|Godkendelse af dagsorden|", "2|Forslag til lokalplan for området ved havnen|", "3|Eventuelt|"}));
}

TEST(FindUnpagedContents, ReadsGroups) {
  EXPECT_EQ(entries_on({{"Dagsorden", "Åbne punkter", "1. Godkendelse af dagsorden", "2. Budget for 2021",
                         "LUKKET DAGSORDEN", "3. Eventuelt"},
                        kItems}),
            (Strings{"1|Godkendelse af dagsorden|", "2|Budget for 2021|", "3|Eventuelt||closed"}));
}

TEST(FindUnpagedContents, TakesAHeadingOverItemsForNoContentsList) {
  EXPECT_EQ(entries_on({{"*Dagsorden*", "1. Godkendelse af dagsorden", "Dagsordenen blev godkendt.",
                         "2. Budget for 2021", "Udvalget drøftede det.", "3. Eventuelt", "Der var intet."}}),
            Strings{});
}

TEST(FindUnpagedContents, FindsNothingInTextThatOnlyMentionsIt) {
  EXPECT_EQ(entries_in({"Udvalget godkendte dagsordenen.", "Indholdet af planen blev drøftet i 2019."}), Strings{});
}

}  // namespace
}  // namespace referat
