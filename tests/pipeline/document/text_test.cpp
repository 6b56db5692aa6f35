#include "pipeline/document/text.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

// A span that shows a whole word of page 1.
Span span(const std::string& text, int word, bool space = true) {
  Span made;
  made.text = text;
  made.page = 1;
  made.word = word;
  made.count = static_cast<int>(count_code_points(text));
  made.space_before = space;
  return made;
}

Text text_of(const std::vector<Span>& spans) {
  Text text;
  text.spans = spans;
  return text;
}

// "budgetlægning er vedtaget" whose first word was broken behind "budget-".
Text broken() {
  Span hyphen = span("", 0, false);
  hyphen.first = 6;
  hyphen.count = 1;
  hyphen.hyphen = true;
  return text_of({span("budget", 0), hyphen, span("lægning", 1, false), span("er", 2), span("vedtaget", 3)});
}

TEST(TextOfWords, SetsASpaceOnlyWhereASpanHasOneBeforeIt) {
  EXPECT_EQ(text_of({span("Bo", 0), span("Skov", 1), span(",", 2, false)}).str(), "Bo Skov,");
  EXPECT_EQ(broken().str(), "budgetlægning er vedtaget");
  EXPECT_EQ(Text().str(), "");
}

TEST(TextOfWords, CutsBetweenWordsAndDropsOuterSpaces) {
  const Text text = text_of({span("Punkt", 0), span("1:", 1), span("Økonomi", 2)});
  EXPECT_EQ(text.cut(0, 8).str(), "Punkt 1:");
  EXPECT_EQ(text.cut(9).str(), "Økonomi");
  EXPECT_EQ(text.cut(5, 9).str(), "1:");
  EXPECT_TRUE(text.cut(5, 6).empty());
  EXPECT_FALSE(text.cut(6).spans.front().space_before);
}

TEST(TextOfWords, CutsAWordAndKeepsCountOfItsCharacters) {
  const Text text = text_of({span("Økonomi:x", 4)});
  const Text left = text.cut(0, 9), right = text.cut(9);
  ASSERT_EQ(left.str(), "Økonomi:");
  ASSERT_EQ(right.str(), "x");
  EXPECT_EQ(left.spans[0].first, 0);
  EXPECT_EQ(left.spans[0].count, 8);
  EXPECT_EQ(right.spans[0].first, 8);
  EXPECT_EQ(right.spans[0].count, 1);
}

TEST(TextOfWords, LosesNoCharacterBetweenTwoCutsOfAWordWithFewerSourceCharacters) {
  Span ligature = span("afføring", 0);
  ligature.count = 7;  // "ff" is one character of the PDF
  const Text text = text_of({ligature});
  const Text left = text.cut(0, 4), right = text.cut(4);
  EXPECT_EQ(left.spans[0].count + right.spans[0].count, 7);
  EXPECT_EQ(right.spans[0].first, left.spans[0].count);
}

TEST(TextOfWords, KeepsAnUndoneHyphenInsideACut) {
  const Text cut = broken().cut(0, 14);
  ASSERT_EQ(cut.str(), "budgetlægning");
  EXPECT_EQ(cut.spans.size(), 3u);
  EXPECT_TRUE(cut.spans[1].hyphen);
}

TEST(TextOfWords, CutsNothingBeyondItsEnd) {
  EXPECT_TRUE(broken().cut(100).empty());
  EXPECT_EQ(broken().cut(0, 1000).str(), broken().str());
  EXPECT_TRUE(broken().cut(5, 5).empty());
}

TEST(TextOfWords, AppendsWithAndWithoutASpace) {
  Text text = text_of({span("p-", 0)});
  text.append(text_of({span("huse", 1)}), false);
  text.append(text_of({span("i", 2), span("byen", 3)}));
  EXPECT_EQ(text.str(), "p-huse i byen");
}

TEST(TextOfWords, AppendsNothingForAnEmptyTextAndSetsNoSpaceAtItsStart) {
  Text text;
  text.append(Text());
  EXPECT_TRUE(text.empty());
  text.append(text_of({span("Bo", 0, false)}));
  EXPECT_EQ(text.str(), "Bo");
}

TEST(TextOfWords, IsBoldOnlyWhenAllThatShowsIsBold) {
  Text text = broken();
  EXPECT_FALSE(text.all_bold());
  for (Span& each : text.spans) each.bold = !each.hyphen;
  EXPECT_TRUE(text.all_bold()) << "a hyphen that shows nothing does not count";
  EXPECT_FALSE(text.all_italic());
  text.spans.back().bold = false;
  EXPECT_FALSE(text.all_bold());
  EXPECT_FALSE(Text().all_bold() || Text().all_italic());
}

TEST(CodePoints, AreCountedAndFoundByIndex) {
  EXPECT_EQ(count_code_points("blå"), 3u);
  EXPECT_EQ(code_point_offset("blåt", 3), 4u);
  EXPECT_EQ(code_point_offset("blå", 9), 4u);
  EXPECT_EQ(count_code_points(""), 0u);
}

}  // namespace
}  // namespace referat
