#include "pipeline/profile/decisions.h"

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

TEST(ReadOutcome, PassesOverStatementsAndWeighsPointsDecidedApart) {
  EXPECT_EQ(read_outcome({"Ane Berg (V) tog forbehold.", "Godkendt."}, danish()), "approved");
  EXPECT_EQ(read_outcome({"Ad 1) Taget til efterretning.", "Ad 2) og 3) Anbefales."}, danish()), "recommended");
  EXPECT_EQ(read_outcome({"Ad 1 og 2: Godkendt.", "Ad 3: Anbefales over for Byrådet."}, danish()), "approved");
  EXPECT_EQ(read_outcome({"Tillægget blev optaget som punkt 47. Herefter blev dagsordenen godkendt."}, danish()),
            "approved");
  EXPECT_EQ(read_outcome({"Mødeleder: Ane Berg.", "Dagsordenen blev godkendt."}, danish()), "approved");
  EXPECT_EQ(read_outcome({}, danish()), "");
}

}  // namespace
}  // namespace referat
