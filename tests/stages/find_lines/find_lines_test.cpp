#include "stages/find_lines/find_lines.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/pages/danish_pages.h"

namespace referat {
namespace {

std::vector<Line> lines_of(const Document& page) {
  const auto found = find_lines(page, plain_profile());
  EXPECT_TRUE(found);
  return found ? found.value().lines : std::vector<Line>();
}

std::vector<Line> lines_in(const Strings& rows) { return lines_of(typewriter(rows)); }

TEST(FindLines, JoinsAnItemNumberWithItsTitle) {
  EXPECT_EQ(texts(lines_in({"1.  Godkendelse af dagsorden", "    Beslutning: Godkendt."})),
            (Strings{"1. Godkendelse af dagsorden", "Beslutning: Godkendt."}));
}

TEST(FindLines, JoinsAMarkerWithItsTextOverATab) {
  EXPECT_EQ(texts(lines_in({"1.        Godkendelse af dagsorden", "a)        Økonomi", "–         Drift",
                            "\uF0B7         Anlæg", "(iv)      Bilag"})),
            (Strings{"1. Godkendelse af dagsorden", "a) Økonomi", "– Drift", "\uF0B7 Anlæg", "(iv) Bilag"}));
}

TEST(FindLines, JoinsABareNumberWithATitleButNotWithAColumn) {
  EXPECT_EQ(texts(lines_in({"3     Budget for haller", "4     Engbjerg        17"})),
            (Strings{"3 Budget for haller", "4", "Engbjerg", "17"}));
}

TEST(FindLines, PartsALabelFromAValueBehindATabAndKeepsThemOnOneRow) {
  const std::vector<Line> lines = lines_in({"Mødedato:     Mandag den 22. juni", "Sted:         Rådssalen"});
  ASSERT_EQ(texts(lines), (Strings{"Mødedato:", "Mandag den 22. juni", "Sted:", "Rådssalen"}));
  EXPECT_EQ(lines[0].row, lines[1].row);
  EXPECT_NE(lines[1].row, lines[2].row);
}

TEST(FindLines, PartsTheNamesOfTwoColumns) {
  EXPECT_EQ(texts(lines_in({"Asta Eng (A)               Bo Skov (V)", "Carl Å (B)                 Ditte Mark (F)"})),
            (Strings{"Asta Eng (A)", "Bo Skov (V)", "Carl Å (B)", "Ditte Mark (F)"}));
}

TEST(FindLines, KeepsAJustifiedRowTogetherWhereItsGapsAreAlike) {
  EXPECT_EQ(texts(lines_in({"Udvalget  drøftede  sagen  og  tog  den  til  efterretning"})),
            (Strings{"Udvalget drøftede sagen og tog den til efterretning"}));
}

TEST(FindLines, PartsARowOfThreeShortColumnsThatIsNoJustifiedText) {
  EXPECT_EQ(texts(lines_in({"Løn   21.450   21.120"})), (Strings{"Løn", "21.450", "21.120"}));
}

TEST(FindLines, JoinsARaisedMarkToTheWordThatCarriesIt) {
  Document page = typewriter({"Budgettet er vedtaget"});
  page.pages[0].words.push_back(drawn_word("1", 10400, 6600, 400));
  const std::vector<Line> lines = lines_of(page);
  ASSERT_EQ(texts(lines), (Strings{"Budgettet1 er vedtaget"}));
  EXPECT_TRUE(lines[0].text.spans[1].superscript);
  EXPECT_FALSE(lines[0].text.spans[0].superscript);
  EXPECT_EQ(lines[0].baseline, 6900);
}

TEST(FindLines, JoinsALoweredDigitWithoutCallingItRaised) {
  Document page = typewriter({"CO i luften"});
  page.pages[0].words.push_back(drawn_word("2", 6200, 7100, 400));
  const std::vector<Line> lines = lines_of(page);
  ASSERT_EQ(texts(lines), (Strings{"CO2 i luften"}));
  EXPECT_FALSE(lines[0].text.spans[1].superscript);
}

TEST(FindLines, LeavesSmallTextOnARowOfItsOwn) {
  EXPECT_EQ(texts(lines_in({"Budgettet er vedtaget", "#6 Kilde: Engbjerg Kommune"})),
            (Strings{"Budgettet er vedtaget", "Kilde: Engbjerg Kommune"}));
}

TEST(FindLines, JoinsWordsWhoseBaselinesDifferByAHair) {
  Document page = typewriter({"Mødet er hævet", "klokken elleve"});
  Word& word = word_of(page, "er");
  word.baseline += 150;
  word.box.top += 150;
  word.box.bottom += 150;
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Mødet er hævet", "klokken elleve"}));
}

TEST(FindLines, ReadsLetterSpacedTypeAsOneWord) { EXPECT_EQ(texts(lines_in({"R e f e r a t"})), (Strings{"Referat"})); }

TEST(FindLines, ReadsLetterSpacedTypeInWhichPairsAreKerned) {
  EXPECT_EQ(texts(lines_in({"P RO T O KO L"})), (Strings{"PROTOKOL"}));
}

TEST(FindLines, GivesARaisedMarkToTheWordThatItTouchesThoughItStandsLevelWithTheNextColumn) {
  Document page = typewriter({"om renoveringen af hallen"});
  const Length baseline = word_of(page, "om").baseline;
  page.pages[0].words.push_back(drawn_word("landsbypulje", 40000, baseline + 300));
  const Word& carrier = page.pages[0].words.back();
  page.pages[0].words.push_back(drawn_word("1", carrier.box.right, baseline, 650));
  EXPECT_EQ(texts(lines_of(page)), (Strings{"om renoveringen af hallen", "landsbypulje1"}));
}

TEST(FindLines, KeepsFourSingleLettersApart) { EXPECT_EQ(texts(lines_in({"A B C V"})), (Strings{"A B C V"})); }

TEST(FindLines, JoinsATitleWithItsPageNumberOverALeader) {
  EXPECT_EQ(texts(lines_in({"Godkendelse af dagsorden  ..........    3"})),
            (Strings{"Godkendelse af dagsorden .......... 3"}));
}

TEST(FindLines, TakesTheStyleOfMostCharactersAndLeavesTheLeaderOut) {
  const std::vector<Line> lines = lines_in({"*Budget* ............................ 3", "*Bo* Skov er formand"});
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(lines[0].style.bold);
  EXPECT_FALSE(lines[1].style.bold);
  EXPECT_TRUE(lines[1].text.spans[0].bold);
}

TEST(FindLines, SortsWordsThatWereDrawnInAnyOrder) {
  Document page = typewriter({"Mødet er hævet", "klokken elleve"});
  std::reverse(page.pages[0].words.begin(), page.pages[0].words.end());
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Mødet er hævet", "klokken elleve"}));
}

TEST(FindLines, ReadsTextThatRunsUpThePageAfterTheTextThatRunsAcross) {
  Document page = typewriter({"Referat af mødet i Byrådet"});
  for (const auto& [text, bottom] : {std::pair{"Sag", 60000}, std::pair{"nr.", 58000}, std::pair{"17", 56000}}) {
    Word word = drawn_word(text, 0, 0);
    const Length length = word.box.width();
    word.rotation = 270;
    word.baseline = 3000;
    word.box = {2200, bottom - length, 3200, bottom};
    page.pages[0].words.insert(page.pages[0].words.begin(), word);
  }
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Referat af mødet i Byrådet", "Sag nr. 17"}));
}

TEST(FindLines, ReadsTextThatRunsDownThePage) {
  Document page = typewriter({"Referat af mødet i Byrådet"});
  for (const auto& [text, top] : {std::pair{"Bilag", 10000}, std::pair{"nr.", 13600}, std::pair{"2", 16000}}) {
    Word word = drawn_word(text, 0, 0);
    const Length length = word.box.width();
    word.rotation = 90;
    word.baseline = 56000;
    word.box = {55800, top, 56800, top + length};
    page.pages[0].words.push_back(word);
  }
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Referat af mødet i Byrådet", "Bilag nr. 2"}));
}

TEST(FindLines, TakesADotBesideALineForItsBullet) {
  Document page = typewriter({"   Drift af haller", "   Anlæg af stier"});
  const Box bullet{5600, 6400, 5900, 6700};
  page.pages[0].dots.push_back({bullet, true});
  const std::vector<Line> lines = lines_of(page);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].bullet, bullet);
  EXPECT_EQ(lines[1].bullet, Box{});
}

TEST(FindLines, TakesNoDotForABulletThatStandsFarOffOrBehindTheLine) {
  Document page = typewriter({"          Drift af haller"});
  page.pages[0].dots.push_back({{5000, 6400, 5300, 6700}, true});
  page.pages[0].dots.push_back({{22000, 6400, 22300, 6700}, true});
  const std::vector<Line> lines = lines_of(page);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].bullet, Box{});
}

TEST(FindLines, ReadsTheRecognisedTextOfAScannedPage) {
  Document page = typewriter({"Referat af mødet", "i Byrådet"});
  for (Word& word : page.pages[0].words) word.visibility = Visibility::invisible;
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Referat af mødet", "i Byrådet"}));
}

// Recognised words of a page that lies askew, each with a size and a level of its own.
Document scanned(const std::vector<Strings>& rows) {
  Document page = typewriter({});
  Length baseline = 10000;
  int word = 0;
  for (const Strings& row : rows) {
    Length left = 5000;
    for (const std::string& text : row) {
      const Length waver = (word % 3 - 1) * 60, size = 1000 + (word % 4) * 50;
      Word drawn = drawn_word(text, left, baseline + waver - left / 60, size);
      drawn.visibility = Visibility::invisible;
      left = drawn.box.right + 600;
      page.pages[0].words.push_back(drawn);
      ++word;
    }
    baseline += 1500;
  }
  if (page.fonts.empty()) page.fonts.emplace_back();
  return page;
}

TEST(FindLines, FollowsTheRowsOfAScanThatLiesAskew) {
  const std::vector<Line> lines = lines_of(
      scanned({{"opførelse", "af", "et", "spil", "om", "stormfloden", "i", "1911.", "Spillet", "skal", "opføres"},
               {"diget", "i", "juni", "med", "omkring", "90", "medvirkende", "fra", "hele", "kommunen", "Det"},
               {"samlede", "budget", "er", "på", "312.000", "kr."}}));
  EXPECT_EQ(texts(lines), (Strings{"opførelse af et spil om stormfloden i 1911. Spillet skal opføres",
                                   "diget i juni med omkring 90 medvirkende fra hele kommunen Det",
                                   "samlede budget er på 312.000 kr."}));
  EXPECT_EQ(lines[0].size, lines[2].size);
  EXPECT_FALSE(lines[0].text.spans[1].superscript);
}

TEST(FindLines, JoinsAHyphenThatIsDrawnALittleApart) {
  Document page = typewriter({"Dirigen"});
  const Word& stem = page.pages[0].words[0];
  page.pages[0].words.push_back(drawn_word("-", stem.box.right + 120, stem.baseline));
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Dirigen-"}));
}

TEST(FindLines, ReadsSlantedTypeAsALineOfItsOwn) {
  Document page = typewriter({"Mødet er hævet"});
  for (const char* text : {"IKKE", "GODKENDT"}) {
    page.pages[0].words.push_back(drawn_word(text, 8000, kTypewriterTop + 900, 6000));
    page.pages[0].words.back().slanted = true;
  }
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Mødet er hævet", "IKKE GODKENDT"}));
}

TEST(FindLines, LeavesHiddenWordsOutWhereThePageShowsOthers) {
  Document page = typewriter({"Referat af skjult mødet", "udenfor dobbelt"});
  word_of(page, "skjult").visibility = Visibility::invisible;
  word_of(page, "udenfor").visibility = Visibility::outside;
  word_of(page, "dobbelt").visibility = Visibility::duplicate;
  std::string all;
  for (const std::string& text : texts(lines_of(page))) all += text + "|";
  EXPECT_EQ(all.find("skjult"), std::string::npos);
  EXPECT_EQ(all.find("udenfor"), std::string::npos);
  EXPECT_EQ(all.find("dobbelt"), std::string::npos);
  EXPECT_NE(all.find("Referat"), std::string::npos);
}

TEST(FindLines, PutsEveryVisibleWordIntoExactlyOneLine) {
  Document page = typewriter({"#16 *Referat*", "Dato:     22-06-2020     Kl. 10", "1.  Dagsorden ....... 3", "",
                              "R e f e r a t", "a)   _Kursiv_ tekst     17     18"});
  page.pages[0].words.push_back(drawn_word("1", 8000, 6600, 600));
  std::multiset<int> seen;
  for (const Line& line : lines_of(page)) seen.insert(line.words.begin(), line.words.end());
  std::multiset<int> all;
  for (std::size_t i = 0; i < page.pages[0].words.size(); ++i) all.insert(static_cast<int>(i));
  EXPECT_EQ(seen, all);
}

TEST(FindLines, GivesALineTheInnermostElementThatHoldsItAll) {
  Document page = typewriter({"Mødet er hævet", "klokken elleve"});
  page.tags = {element("Document"), element("P", 0), element("Span", 1)};
  word_of(page, "Mødet").tag = 1;
  word_of(page, "er").tag = 2;
  word_of(page, "hævet").tag = 1;
  word_of(page, "klokken").tag = 2;
  word_of(page, "elleve").tag = 2;
  const std::vector<Line> lines = lines_of(page);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].tag, 1);
  EXPECT_EQ(lines[1].tag, 2);
}

TEST(FindLines, JoinsANumberAndLetterWithItsTitleOverATab) {
  EXPECT_EQ(texts(lines_in({"3.a   Ombygning af børnehuset", "5b    Forslag om en bænk"})),
            (Strings{"3.a Ombygning af børnehuset", "5b Forslag om en bænk"}));
  EXPECT_EQ(texts(lines_in({"4.1   Forventet resultat", "4.2.1 Takster"})),
            (Strings{"4.1 Forventet resultat", "4.2.1 Takster"}));
  EXPECT_EQ(texts(lines_in({"3.567   Ombygning af børnehuset", "5bc   Forslag om en bænk"})),
            (Strings{"3.567", "Ombygning af børnehuset", "5bc", "Forslag om en bænk"}));
}

TEST(FindLines, KeepsAWordThatIsStampedOverARowOutOfIt) {
  Document page = typewriter({"", "", "", "20 Godkendelse af dagsorden..........................2"});
  const Length baseline = word_of(page, "20").baseline;
  page.pages[0].words.push_back(drawn_word("KOPI", 150 * kPoint, baseline, 80 * kPoint));
  EXPECT_EQ(texts(lines_of(page)), (Strings{"20 Godkendelse af dagsorden..........................2", "KOPI"}));
}

TEST(FindLines, KeepsALargeInitialWithItsRow) {
  Document page = typewriter({"", "", "", "    en gamle havn er solgt."});
  page.pages[0].words.push_back(drawn_word("D", 56 * kPoint, word_of(page, "en").baseline, 30 * kPoint));
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Den gamle havn er solgt."}));
}

TEST(FindLines, SetsNoSpaceBetweenWordsThatTouch) {
  EXPECT_EQ(texts(lines_in({"*Beslutning*: Godkendt, se bilag 2."})), (Strings{"Beslutning: Godkendt, se bilag 2."}));
}

TEST(FindLines, TakesASoftHyphenInsideAWordOutAndLeavesOneAtTheLineEnd) {
  const std::vector<Line> lines = lines_in({"Økonomi\u00ADudvalget den 4. maj", "Beslut\u00AD"});
  EXPECT_EQ(texts(lines), (Strings{"Økonomiudvalget den 4. maj", "Beslut\u00AD"}));
  ASSERT_GE(lines[0].text.spans.size(), 3u);
  EXPECT_TRUE(lines[0].text.spans[1].hyphen);
  EXPECT_EQ(lines[0].text.spans[1].first, 7);
  EXPECT_EQ(lines[0].text.spans[2].first, 8);
}

TEST(FindLines, KeepsThePagesInOrder) {
  const Document pages = typewriter_pages({{"Side et", "slut"}, {}, {"Side tre"}});
  const std::vector<Line> lines = lines_of(pages);
  ASSERT_EQ(texts(lines), (Strings{"Side et", "slut", "Side tre"}));
  EXPECT_EQ(lines[2].page, 3);
  EXPECT_EQ(lines[2].row, 0);
}

TEST(FindLines, KeepsAJustifiedRowTogetherThatHoldsARaisedMark) {
  Document page = typewriter({"Udvalget  drøftede  sagen  og  tog  den  til  efterretning"});
  const Word& carrier = word_of(page, "sagen");
  page.pages[0].words.push_back(drawn_word("1", carrier.box.right, 6600, 600));
  EXPECT_EQ(texts(lines_of(page)), (Strings{"Udvalget drøftede sagen1 og tog den til efterretning"}));
}

}  // namespace
}  // namespace referat
