#include <gtest/gtest.h>

#include "pipeline/document/document.h"

namespace referat {
namespace {

Word word(const std::string& text, Box box) {
  Word out;
  out.text = text;
  out.box = box;
  out.size = box.height();
  return out;
}

Document two_pages() {
  Document document;
  document.pages.resize(2);
  document.pages[0].number = 1;
  document.pages[0].words = {word("et", {1000, 1000, 2000, 2000}), word("to", {2200, 1000, 3000, 2000}),
                             word("tre", {1000, 2500, 2000, 3500}), word("2", {3000, 900, 3200, 1500})};
  document.pages[1].number = 2;
  document.pages[1].words = {word("fire", {1000, 1000, 2000, 2000})};
  document.pages[1].words[0].edges = {1200, 1400, 1700};
  return document;
}

Text text(std::vector<Span> spans) {
  Text out;
  out.spans = std::move(spans);
  return out;
}

Span span(int page, int index, int first = 0, int count = 2) {
  Span out;
  out.page = page;
  out.word = index;
  out.first = first;
  out.count = count;
  return out;
}

TEST(Places, GivesOneBoxPerPageAndLine) {
  const Document document = two_pages();
  const auto found = places(document, text({span(1, 0), span(1, 1), span(1, 2), span(2, 0, 0, 4)}));
  const std::vector<Place> expected = {
      {1, {1000, 1000, 3000, 2000}}, {1, {1000, 2500, 2000, 3500}}, {2, {1000, 1000, 2000, 2000}}};
  EXPECT_EQ(found, expected);
}

TEST(Places, KeepsASuperscriptOnItsLine) {
  const auto found = places(two_pages(), text({span(1, 1), span(1, 3, 0, 1)}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].box, (Box{2200, 900, 3200, 2000}));
}

TEST(Places, StartsAgainWhereTheTextGoesBackToTheLeft) {
  EXPECT_EQ(places(two_pages(), text({span(1, 1), span(1, 0)})).size(), 2U);
}

TEST(Places, CutsAWordAtItsCharacters) {
  const auto found = places(two_pages(), text({span(2, 0, 1, 2)}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].box, (Box{1200, 1000, 1700, 2000}));
}

TEST(Places, LeavesOutSpansThatPointNowhere) {
  EXPECT_TRUE(places(two_pages(), text({span(0, 0), span(3, 0), span(1, 99), span(1, -1)})).empty());
}

}  // namespace
}  // namespace referat
