// Items against the printed contents and the outline.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

Strings items_page(const Strings& titles) {
  Strings rows;
  for (const std::string& title : titles) rows = rows + Strings{"#14 *" + title + "*", "", kText, ""};
  return rows;
}

// The matched item of each entry, by position in document order.
std::vector<int> matches(const Document& document) {
  std::vector<int> out;
  for (const ContentsEntry& entry : document.contents.entries) out.push_back(entry.item);
  return out;
}

const Strings kHead{"#18 *Referat*", "", "*Indholdsfortegnelse*", ""};

TEST(ItemsAndContents, MatchOneToOneWithoutANote) {
  const Document found =
      minutes_of_pages({kHead + Strings{"1. Godkendelse af dagsorden......................2",
                                        "2. Budget for skolerne...........................2",
                                        "3. Eventuelt.....................................2"},
                        items_page({"1. Godkendelse af dagsorden", "2. Budget for skolerne", "3. Eventuelt"})});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(items_of(found), (Strings{"1|Godkendelse af dagsorden", "2|Budget for skolerne", "3|Eventuelt"}));
  for (const Note& note : found.notes) EXPECT_NE(note.code.rfind("toc-", 0), 0u) << note.code;
}

TEST(ItemsAndContents, MatchATitleThatTheContentsCutOff) {
  const Document found = minutes_of_pages(
      {kHead + Strings{"1. Godkendelse af dagsorden........................................2",
                       "2. Lokalplan for boliger ved havnen og tillæg til kommuneplan......2",
                       "3. Eventuelt.......................................................2"},
       items_page({"1. Godkendelse af dagsorden",
                   "2. Lokalplan for boliger ved havnen og tillæg til kommuneplanen for byen", "3. Eventuelt"})});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(notes_of(found, "toc-title-cut"), 1);
  EXPECT_EQ(notes_of(found, "toc-title-differs"), 0);
}

TEST(ItemsAndContents, MatchTheSameTitleFiveTimesInOrder) {
  Strings closed{"#14 *Punkt 1: Godkendelse af dagsorden*", "", kText, ""};
  for (int i = 2; i <= 6; ++i)
    closed = closed + Strings{"#14 *Punkt " + std::to_string(i) + ": Lukket*", "", "20/100" + std::to_string(i), ""};
  const Document found = minutes_of_pages(
      {kHead + Strings{"Godkendelse af dagsorden....................2", "Lukket......................................2",
                       "Lukket......................................2", "Lukket......................................2",
                       "Lukket......................................2", "Lukket......................................2",
                       "Eventuelt...................................2"},
       closed + Strings{"#14 *Punkt 7: Eventuelt*", "", kText}});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(item_at(found, 4).number.value, "5");
  EXPECT_EQ(item_at(found, 4).access, "closed");
  EXPECT_EQ(facts_of(item_at(found, 4)), (Strings{"caseNumber 20/1005"}));
}

TEST(ItemsAndContents, FindAnItemThatTheContentsForget) {
  const Document found =
      minutes_of_pages({kHead + Strings{"1. Godkendelse af dagsorden......................2",
                                        "3. Eventuelt.....................................2"},
                        items_page({"1. Godkendelse af dagsorden", "2. Budget for skolerne", "3. Eventuelt"})});
  EXPECT_EQ(items_of(found), (Strings{"1|Godkendelse af dagsorden", "2|Budget for skolerne", "3|Eventuelt"}));
  EXPECT_EQ(matches(found), (std::vector<int>{0, 2}));
  EXPECT_EQ(notes_of(found, "toc-item-missing"), 1);
}

TEST(ItemsAndContents, NoteAnEntryWithoutAnItem) {
  const Document found =
      minutes_of_pages({kHead + Strings{"1. Godkendelse af dagsorden......................2",
                                        "2. Budget for skolerne...........................2",
                                        "3. Havnens nye kaj...............................2",
                                        "4. Eventuelt.....................................2"},
                        items_page({"1. Godkendelse af dagsorden", "2. Budget for skolerne", "4. Eventuelt"})});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, -1, 2}));
  EXPECT_EQ(notes_of(found, "toc-entry-unmatched"), 1);
}

TEST(ItemsAndContents, MatchOtherWordsByNumberAndOrder) {
  const Document found = minutes_of_pages(
      {kHead + Strings{"1. Godkendelse af dagsorden......................2",
                       "2. Budget for kommunens skoler 2021..............2",
                       "3. Eventuelt.....................................2"},
       items_page({"1. Godkendelse af dagsorden", "2. Budget 2021 for kommunens skoler", "3. Eventuelt"})});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(notes_of(found, "toc-title-differs"), 1);
}

TEST(ItemsAndContents, NoteAPageThatIsNotTheItems) {
  const Document found =
      minutes_of_pages({kHead + Strings{"1. Godkendelse af dagsorden......................2",
                                        "2. Budget for skolerne...........................2",
                                        "3. Havnens nye kaj...............................2",
                                        "4. Eventuelt.....................................2"},
                        items_page({"1. Godkendelse af dagsorden", "2. Budget for skolerne", "3. Havnens nye kaj"}),
                        items_page({"4. Eventuelt"})});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2, 3}));
  EXPECT_EQ(notes_of(found, "toc-page-differs"), 1);
}

TEST(ItemsAndContents, AcceptPageNumbersThatCountFromElsewhere) {
  const Document found = minutes_of_pages({kHead + Strings{"1. Godkendelse af dagsorden......................198",
                                                           "2. Budget for skolerne...........................198",
                                                           "3. Eventuelt.....................................199"},
                                           items_page({"1. Godkendelse af dagsorden", "2. Budget for skolerne"}),
                                           items_page({"3. Eventuelt"})});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(notes_of(found, "toc-page-differs"), 0);
}

TEST(ItemsAndContents, TakeAccessFromTheGroupsOfTheContents) {
  const Document found =
      minutes_of_pages({kHead + Strings{"Åbne punkter", "1. Godkendelse af dagsorden......................2",
                                        "2. Budget for skolerne...........................2", "Lukkede punkter",
                                        "3. Køb af grund..................................2"},
                        items_page({"1. Godkendelse af dagsorden", "2. Budget for skolerne"}) +
                            Strings{"#14 *3. Køb af grund*", "", "20/333"}});
  EXPECT_EQ(item_at(found, 2).access, "closed");
  EXPECT_NE(item_at(found, 1).access, "closed");
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2}));
}

TEST(ItemsAndContents, FindPlainHeadingsThatOnlyTheContentsName) {
  const Document found =
      minutes_of_pages({{"Referat", "", "Indholdsfortegnelse", "", "Godkendelse af dagsorden...........2",
                         "Budget for skolerne................2", "Havnens nye kaj....................2"},
                        {"Godkendelse af dagsorden", "", kText, "", "Budget for skolerne", "", kText, "",
                         "Havnens nye kaj", "", kText}});
  EXPECT_EQ(items_of(found), (Strings{"|Godkendelse af dagsorden", "|Budget for skolerne", "|Havnens nye kaj"}));
  EXPECT_EQ(outline_of(item_at(found, 2).content), (Strings{"p: " + kShownText}));
}

TEST(ItemsAndContents, MatchAListWithoutPages) {
  const Document found =
      minutes_of_pages({{"#18 *Referat*", "", "*Dagsordenspunkter*", "", "1. Godkendelse af dagsorden",
                         "2. Budget for skolerne", "3. Eventuelt"},
                        items_page({"1. Godkendelse af dagsorden", "2. Budget for skolerne", "3. Eventuelt"})});
  EXPECT_EQ(matches(found), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(items_of(found).size(), 3u);
}

TEST(ItemsAndOutline, NameTheSameItems) {
  const Document found =
      with_outline({"Mødeinformation", "1. Budget for skolerne", "2. Havnens nye kaj"},
                   Strings{"#18 *Referat*", ""} + items_page({"1. Budget for skolerne", "2. Havnens nye kaj"}));
  ASSERT_EQ(found.item_starts.size(), 2u);
  for (const ItemStart& start : found.item_starts)
    EXPECT_EQ(std::count(start.witnesses.begin(), start.witnesses.end(), "outline"), 1) << start.title.str();
}

TEST(ItemsAndOutline, DifferWithoutLosingAnItem) {
  const Document found = with_outline(
      {"1. Budget for skolerne", "3. Eventuelt"},
      Strings{"#18 *Referat*", ""} + items_page({"1. Budget for skolerne", "2. Havnens nye kaj", "3. Eventuelt"}));
  EXPECT_EQ(items_of(found), (Strings{"1|Budget for skolerne", "2|Havnens nye kaj", "3|Eventuelt"}));
  ASSERT_EQ(found.item_starts.size(), 3u);
  EXPECT_EQ(found.item_starts[1].witnesses, (Strings{"heading"}));
}

}  // namespace
}  // namespace referat
