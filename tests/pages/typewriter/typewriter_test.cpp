#include "tests/pages/typewriter.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

std::vector<std::string> words(const Document& document) {
  std::vector<std::string> out;
  for (const Word& word : document.pages.front().words) out.push_back(word.text);
  return out;
}

TEST(Typewriter, SetsEachWordOnTheGridOfCells) {
  const Document page = typewriter({"", "  1.  Økonomi"});
  ASSERT_EQ(words(page), (std::vector<std::string>{"1.", "Økonomi"}));
  const Word& word = page.pages[0].words[1];
  EXPECT_EQ(word.box, (Box{8600, 7300, 12800, 8300}));
  EXPECT_EQ(word.baseline, 8100);
  EXPECT_EQ(word.edges.size(), 6u);
  EXPECT_EQ(word.edges.front(), 9200);
}

TEST(Typewriter, MarksBoldAndItalicWithoutMovingTheColumns) {
  const Document page = typewriter({"*Navn*:  _Beløb_  a*b * c_d", "Navn:    Beløb"});
  ASSERT_EQ(words(page), (std::vector<std::string>{"Navn", ":", "Beløb", "a*b", "*", "c_d", "Navn:", "Beløb"}));
  const std::vector<Word>& all = page.pages[0].words;
  EXPECT_EQ(all[0].font, 1);
  EXPECT_EQ(all[1].font, 0);
  EXPECT_EQ(all[2].font, 2);
  EXPECT_EQ(all[0].box.left, all[6].box.left);
  EXPECT_EQ(all[2].box.left, all[7].box.left);
}

TEST(Typewriter, DrawsRulesAsLongAsTheyGo) {
  const Document page = typewriter({"+----+---+", "| -4 | b |", "+----+---+"});
  EXPECT_EQ(words(page), (std::vector<std::string>{"-4", "b"}));
  const std::vector<Rule>& rules = page.pages[0].rules;
  ASSERT_EQ(rules.size(), 5u);
  EXPECT_EQ(rules[0].box, (Box{5300, 6575, 10700, 6625}));
  EXPECT_EQ(rules[2].box, (Box{5275, 6600, 5325, 9000}));
}

TEST(Typewriter, SetsSizesGapsAndShades) {
  const Document page = typewriter({"#20 Referat", "#+6", "#~ Rum", "- punkt"});
  ASSERT_EQ(words(page), (std::vector<std::string>{"Referat", "Rum", "-", "punkt"}));
  EXPECT_EQ(page.pages[0].words[0].size, 2000);
  EXPECT_EQ(page.pages[0].words[0].box.right, 5000 + 7 * 1200);
  ASSERT_EQ(page.pages[0].fills.size(), 1u);
  EXPECT_EQ(page.pages[0].fills[0].box, (Box{5000, 9000, 6800, 10200}));
}

}  // namespace
}  // namespace referat
