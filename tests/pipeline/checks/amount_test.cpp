#include "pipeline/checks/amount.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

TEST(Amount, IsReadAsDanesPrintIt) {
  const std::pair<const char*, Amount> rows[] = {
      {"1.234,5", {12345, 1}},
      {"1 234", {1234, 0}},
      {"12", {12, 0}},
      {"0", {0, 0}},
      {"-12", {-12, 0}},
      {"−0,5", {-5, 1}},
      {"– 12", {-12, 0}},
      {"(350)", {-350, 0}},
      {"1.234,-", {1234, 0}},
      {"kr. 1.234", {1234, 0}},
      {"1,25 mio.", {125, 2}},
      {"93.635", {93635, 0}},
      {"1.234.567", {1234567, 0}},
      {"12.118 kr.", {12118, 0}},
      {"350-", {-350, 0}},
      {"DKK 1.000,00", {100000, 2}},
      {"+4", {4, 0}},
      {"2,5 m²", {25, 1}},
  };
  for (const auto& [text, amount] : rows) {
    const auto read = read_amount(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(*read, amount) << text << " gave " << read->value << " with " << read->decimals;
  }
}

TEST(Amount, IsNothingElse) {
  for (const char* text : {"", "Ingen", "12 %", "98,6%", "12.34", "1.23.456", "1.2345", "2019/2020", "12-14",
                           "kl. 8.30", "Budget 2024", "1234 12", "12,3,4", "1234567890123456", "3 af 4", "1,1234567"}) {
    EXPECT_FALSE(read_amount(text)) << text;
  }
}

TEST(Amount, CanBeScaledForComparing) {
  EXPECT_EQ(scaled({125, 2}, 2), 125);
  EXPECT_EQ(scaled({-5, 1}, 3), -500);
}

}  // namespace
}  // namespace referat
