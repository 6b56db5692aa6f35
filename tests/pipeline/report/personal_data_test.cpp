#include "pipeline/report/personal_data.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

TEST(PersonalData, AreMaskedWhereverTheyOccur) {
  PersonalData data;
  data.add("070761-4285", {{1, {0, 0, 10, 10}}});
  data.add("anna@example.dk", {});
  EXPECT_EQ(data.masked_in("'Sag om 070761-4285' og 070761-4285"), "'Sag om 07***' og 07***");
  EXPECT_EQ(data.masked_in("skriv til anna@example.dk."), "skriv til an***.");
  EXPECT_EQ(data.masked_in("070761-428"), "070761-428");
  EXPECT_EQ(data.at().size(), 1U);
}

TEST(PersonalData, TheLongestPieceIsMasked) {
  PersonalData data;
  data.add("a@b.dk", {});
  data.add("a@b.dk.example", {});
  EXPECT_EQ(data.masked_in("a@b.dk.example"), "a@***");
  EXPECT_EQ(data.masked_in("a@b.dk.org"), "a@***.org");
}

TEST(PersonalData, NothingIsMaskedWithoutAny) {
  PersonalData data;
  data.add("", {});
  EXPECT_EQ(data.masked_in("Budget"), "Budget");
  EXPECT_EQ(masked("æø"), "æø***");
}

}  // namespace
}  // namespace referat
