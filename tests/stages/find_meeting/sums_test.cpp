// Printed numbers of members against the names.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

int differs(const std::string& row) {
  return notes_of(minutes_of({"#18 *Referat*", "", "*Dato:* 22-06-2020", "", row, "",
                              "*Til stede:* Ib Holm, Eva Lund, Per Krog", "*Afbud:* Bo Juul", "*Referent:* Kim Falk",
                              "", "*1. Havnen*", "", kText, "", "*2. Eventuelt*", "", kText}),
                  "attendance-sum-differs");
}

TEST(AttendanceSums, AgreeWithTheNames) {
  EXPECT_EQ(differs("3 ud af 4 medlemmer var mødt."), 0);
  EXPECT_EQ(differs("Antal medlemmer: 4"), 0);
  EXPECT_EQ(differs("Tre medlemmer var til stede."), 0);
}

TEST(AttendanceSums, AreNotedWhenTheyDiffer) {
  EXPECT_EQ(differs("3 ud af 5 medlemmer var mødt."), 1);
  EXPECT_EQ(differs("Antal medlemmer: 7"), 1);
  EXPECT_EQ(differs("Fire medlemmer var til stede."), 1);
}

TEST(AttendanceSums, AreNotOtherNumbers) {
  EXPECT_EQ(differs("Udvalget har 12 sager til behandling."), 0);
  EXPECT_EQ(differs("Foreningen har 340 medlemmer."), 0);
}

}  // namespace
}  // namespace referat
