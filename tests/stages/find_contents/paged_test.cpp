// Contents lists with page numbers.
#include <gtest/gtest.h>

#include "tests/stages/find_contents/drawn_contents.h"

namespace referat {
namespace {

TEST(FindContents, ReadsTitlesWithLeaders) {
  EXPECT_EQ(entries_in({"*Indholdsfortegnelse*", "", "Godkendelse af dagsorden.......................... 3",
                        "Budget for 2021................................... 4",
                        "Eventuelt......................................... 12"}),
            (Strings{"|Godkendelse af dagsorden|3", "|Budget for 2021|4", "|Eventuelt|12"}));
}

TEST(FindContents, ReadsLeadersThatStandOffFromTitleAndPage) {
  EXPECT_EQ(entries_in({"*Indhold*", "1.  Godkendelse af dagsorden  ................   3",
                        "2.  Budget for 2021           ................   4"}),
            (Strings{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4"}));
}

TEST(FindContents, ReadsNumbersTitlesAndPages) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "131. Godkendelse af dagsorden.................... 3",
                        "132. Budget for 2021............................. 4",
                        "133. Eventuelt................................... 12"}),
            (Strings{"131|Godkendelse af dagsorden|3", "132|Budget for 2021|4", "133|Eventuelt|12"}));
}

TEST(FindContents, ReadsACutTitleThatHasNoLeader) {
  EXPECT_EQ(
      entries_in({"Indholdsfortegnelse", "", "Godkendelse af dagsorden........................ 3",
                  "Forslag til lokalplan for området ved havnen og   5",
                  "Eventuelt....................................... 12"}),
      (Strings{"|Godkendelse af dagsorden|3", "|Forslag til lokalplan for området ved havnen og|5", "|Eventuelt|12"}));
}

TEST(FindContents, ReadsThreeColumnsUnderTheirHead) {
  const Document found =
      contents_of(typewriter({"*Dagsorden*", "", "*Pkt.*    *Tekst*                          *Side*",
                              "1       Godkendelse af dagsorden       3", "2       Budget for 2021                4",
                              "3       Eventuelt                      12"}));
  EXPECT_EQ(shown(found.contents), (Strings{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4", "3|Eventuelt|12"}));
  EXPECT_EQ(list_lines(found).size(), 1u + 3u + 9u);
}

TEST(FindContents, ReadsThreeColumnsThatWrapTheirTitles) {
  EXPECT_EQ(
      entries_in({"*Indholdsfortegnelse*", "", "*Punkt nr.*                                        *Side*",
                  "715.      Forslag til lokalplan for området       3", "          ved havnen og de gamle haller",
                  "716.      Budget for 2021                         5",
                  "717.      Eventuelt                               12"}),
      (Strings{"715|Forslag til lokalplan for området ved havnen og de gamle haller|3", "716|Budget for 2021|5",
               "717|Eventuelt|12"}));
}

TEST(FindContents, ReadsAnEntryWhosePageStandsOnItsSecondLine) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden                    3",
                        "2. Forslag til lokalplan for området ved", "   havnen og de gamle haller                   4",
                        "3. Eventuelt                                   12"}),
            (Strings{"1|Godkendelse af dagsorden|3",
                     "2|Forslag til lokalplan for området ved havnen og de gamle haller|4", "3|Eventuelt|12"}));
}

TEST(FindContents, JoinsWrappedTitlesWithoutNumbersWhosePageStandsLast) {
  EXPECT_EQ(
      entries_in({"Indholdsfortegnelse", "", "Godkendelse af dagsorden...................... 3",
                  "Forslag til lokalplan for området ved havnen", "og de gamle haller............................ 4",
                  "Eventuelt..................................... 12"}),
      (Strings{"|Godkendelse af dagsorden|3", "|Forslag til lokalplan for området ved havnen og de gamle haller|4",
               "|Eventuelt|12"}));
}

TEST(FindContents, ReadsRomanPages) {
  EXPECT_EQ(entries_in({"Indhold", "1. Godkendelse af dagsorden................... iv",
                        "2. Budget for 2021............................ ix",
                        "3. Eventuelt.................................. xv"}),
            (Strings{"1|Godkendelse af dagsorden|iv", "2|Budget for 2021|ix", "3|Eventuelt|xv"}));
}

TEST(FindContents, ReadsANumberAndPageSetBetweenTheLinesOfAWrappedTitle) {
  Document page = typewriter({"*Indholdsfortegnelse*", "", "1.    Godkendelse af dagsorden              3", "#+6",
                              "      Forslag til lokalplan for", "2.                                          4",
                              "      området ved havnen", "#+6", "3.    Eventuelt                             12"});
  for (const char* text : {"2.", "4"}) {
    Word& word = word_of(page, text);
    EXPECT_EQ(word.text, text);
  }
  // the second line of the title moves up, number and page stand half-way
  for (const char* text : {"2.", "4"}) shift(word_of(page, text), -600);
  for (const char* text : {"området", "ved", "havnen"}) shift(word_of(page, text), -1200);
  EXPECT_EQ(
      shown(contents_of(page).contents),
      (Strings{"1|Godkendelse af dagsorden|3", "2|Forslag til lokalplan for området ved havnen|4", "3|Eventuelt|12"}));
}

TEST(FindContents, TellsOpenFromClosedGroups) {
  const Document found = contents_of(
      typewriter({"Indholdsfortegnelse", "", "Åbne punkter", "1. Godkendelse af dagsorden............. 3",
                  "2. Budget for 2021...................... 4", "Lukkede punkter",
                  "3. Salg af grund........................ 9", "4. Personalesag......................... 10"}));
  EXPECT_EQ(shown(found.contents), (Strings{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4",
                                            "3|Salg af grund|9|closed", "4|Personalesag|10|closed"}));
  EXPECT_EQ(list_lines(found).size(), 7u);
}

TEST(FindContents, ReadsGroupsInAListWithoutNumbers) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "Til efterretning - for åbne døre",
                        "Godkendelse af dagsorden................ 3", "Budget for 2021......................... 4",
                        "For lukkede døre", "Salg af grund........................... 9"}),
            (Strings{"|Godkendelse af dagsorden|3", "|Budget for 2021|4", "|Salg af grund|9|closed"}));
}

TEST(FindContents, TakesAnEmptyClosedGroupAtTheEndIntoTheList) {
  const Document found = contents_of(typewriter({"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden........ 3",
                                                 "2. Budget for 2021................. 4", "", "Lukket referat"}));
  EXPECT_EQ(shown(found.contents), (Strings{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4"}));
  EXPECT_EQ(list_lines(found).back(), "Lukket referat");
}

TEST(FindContents, ReadsTwoLevels) {
  EXPECT_EQ(
      entries_in({"Indholdsfortegnelse", "", "1. Økonomi................................... 3",
                  "   1.1 Budget for 2021....................... 3", "   1.2 Regnskab for 2019..................... 4",
                  "2. Eventuelt................................. 12"}),
      (Strings{"1|Økonomi|3", "1.1|Budget for 2021|3", "1.2|Regnskab for 2019|4", "2|Eventuelt|12"}));
}

TEST(FindContents, ReadsTailEntriesThatAreNoItems) {
  EXPECT_EQ(
      entries_in({"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden.............. 3",
                  "2. Budget for 2021....................... 4", "3. Sti langs åen......................... 5",
                  "4. Regnskab for 2019..................... 8", "5. Eventuelt............................. 9",
                  "Bilagsliste.............................. 12", "Underskriftsblad......................... 13"}),
      (Strings{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4", "3|Sti langs åen|5", "4|Regnskab for 2019|8",
               "5|Eventuelt|9", "|Bilagsliste|12", "|Underskriftsblad|13"}));
}

TEST(FindContents, GoesOnOverSeveralPages) {
  Strings first{"Indholdsfortegnelse", ""}, second, wanted;
  for (int i = 1; i <= 70; ++i) {
    const std::string title = "Sag om vej " + std::string(1, static_cast<char>('A' + i % 26));
    (i <= 60 ? first : second)
        .push_back(std::to_string(i) + ". " + title + "........................ " + std::to_string(i + 2));
    wanted.push_back(std::to_string(i) + "|" + title + "|" + std::to_string(i + 2));
  }
  const Document found = contents_of(typewriter_pages({first, second, {"1. Sag om vej B"}}));
  EXPECT_EQ(shown(found.contents), wanted);
  ASSERT_EQ(found.contents.at.size(), 2u);
  EXPECT_EQ(found.contents.at[1].page, 2);
}

TEST(FindContents, KeepsFiveEntriesWithTheSameTitle) {
  Strings rows{"Indholdsfortegnelse", "", "Godkendelse af dagsorden................ 3"};
  Strings wanted{"|Godkendelse af dagsorden|3"};
  for (int i = 0; i < 5; ++i) {
    rows.push_back("Lukket.................................. " + std::to_string(5 + i));
    wanted.push_back("|Lukket|" + std::to_string(5 + i) + "|closed");
  }
  EXPECT_EQ(entries_in(rows), wanted);
}

TEST(FindContents, KeepsAnEntryWithoutATitle) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden.............. 3",
                        "2. ...................................... 4", "3. Eventuelt............................. 5"}),
            (Strings{"1|Godkendelse af dagsorden|3", "2||4", "3|Eventuelt|5"}));
}

TEST(FindContents, ReadsALongListThatHasNoHeading) {
  EXPECT_EQ(entries_in({"Referat af mødet i Byrådet", "", "Godkendelse af dagsorden................. 3",
                        "Budget for 2021.......................... 4", "Eventuelt................................ 5"}),
            (Strings{"|Godkendelse af dagsorden|3", "|Budget for 2021|4", "|Eventuelt|5"}));
}

TEST(FindContents, ReadsOneEntryUnderItsHeading) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "1. Tilbageførsel af arealer................. 2"}),
            (Strings{"1|Tilbageførsel af arealer|2"}));
}

TEST(FindContents, StopsWhereTheItemsBegin) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden.............. 1",
                        "2. Budget for 2021....................... 1", "", "", "*1. Godkendelse af dagsorden*",
                        "Dagsordenen blev godkendt.", "*2. Budget for 2021*", "Udvalget drøftede budgettet for 2021."}),
            (Strings{"1|Godkendelse af dagsorden|1", "2|Budget for 2021|1"}));
}

TEST(FindContents, TakesNoBudgetForAContentsList) {
  EXPECT_EQ(entries_in({"Udgifterne i 1.000 kr. er fordelt således:", "", "Løn                        450",
                        "Materialer                 120", "Lejeindtægt                 17"}),
            Strings{});
}

TEST(FindContents, TakesATitleThatBeginsWithANumberAsATitle) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "Godkendelse af dagsorden................. 3",
                        "2. budgetopfølgning...................... 4", "Anlæg af sti............................. 5",
                        "Eventuelt................................ 6"}),
            (Strings{"|Godkendelse af dagsorden|3", "|2. budgetopfølgning|4", "|Anlæg af sti|5", "|Eventuelt|6"}));
}

TEST(FindContents, CutsTheYearOfATitleFromNoPage) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "Regnskab 2019............................ 3",
                        "Budget 2021                               4", "Eventuelt................................ 6"}),
            (Strings{"|Regnskab 2019|3", "|Budget 2021|4", "|Eventuelt|6"}));
}

TEST(FindContents, AccountsForHeadingLabelsAndLeaders) {
  const Document found = contents_of(typewriter(
      {"Indholdsfortegnelse", "", "Punkt 1: Godkendelse........... 3", "Punkt 2: Budget................ 4"}));
  ASSERT_EQ(shown(found.contents), (Strings{"1|Godkendelse|3", "2|Budget|4"}));
  Strings labels, leaders;
  for (const Account& account : found.accounts)
    (account.as == CharacterClass::leader ? leaders : labels).push_back(account.text.str());
  EXPECT_EQ(labels, (Strings{"Indholdsfortegnelse", "Punkt", ":", "Punkt", ":"}));
  EXPECT_EQ(leaders, (Strings{"...........", "................"}));
}

TEST(FindContents, ReadsNumbersOfAYear) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "04/14 Godkendelse af dagsorden........... 3",
                        "05/14 Budget for 2021.................... 4", "06/14 Eventuelt.......................... 5"}),
            (Strings{"04/14|Godkendelse af dagsorden|3", "05/14|Budget for 2021|4", "06/14|Eventuelt|5"}));
}

TEST(FindContents, ReadsTheRestOfATitleBelowItsPage) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "1  Godkendelse af dagsorden             3",
                        "2  Forslag om salg                      4", "   af grund",
                        "3  Eventuelt                           12"}),
            (Strings{"1|Godkendelse af dagsorden|3", "2|Forslag om salg af grund|4", "3|Eventuelt|12"}));
}

TEST(FindContents, ReadsWrappedCutTitlesThatBeginWithACapital) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "Godkendelse af dagsorden...................... 3",
                        "Forslag til lokalplan for området ved", "Engbjerg Havn................................. 4",
                        "Eventuelt..................................... 12"}),
            (Strings{"|Godkendelse af dagsorden|3", "|Forslag til lokalplan for området ved Engbjerg Havn|4",
                     "|Eventuelt|12"}));
}

TEST(FindContents, ReadsAListThatRunsBesideTheFurnitureOfItsPage) {
  std::vector<Strings> pages;
  for (int page = 1; page <= 3; ++page) {
    Strings rows{"Byrådet", ""};
    if (page == 1)
      rows.insert(rows.end(), {"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden......... 2",
                               "2. Eventuelt........................ 3"});
    else
      rows.push_back(page == 2 ? "1. Godkendelse af dagsorden" : "2. Eventuelt");
    rows.resize(62);
    rows.push_back("Side " + std::to_string(page));
    pages.push_back(rows);
  }
  EXPECT_EQ(entries_on(pages), (Strings{"1|Godkendelse af dagsorden|2", "2|Eventuelt|3"}));
}

TEST(FindContents, TakesTextUnderTheListForNoEntry) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "1. Godkendelse............... 3", "2. Budget.................... 4",
                        "", "Mødet begyndte kl. 10."}),
            (Strings{"1|Godkendelse|3", "2|Budget|4"}));
}

TEST(FindContents, ReadsTailEntriesOfAShortList) {
  EXPECT_EQ(
      entries_in({"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden.............. 3",
                  "2. Budget for 2021....................... 4", "3. Eventuelt............................. 5",
                  "Bilagsliste.............................. 12", "Underskriftsblad......................... 13"}),
      (Strings{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4", "3|Eventuelt|5", "|Bilagsliste|12",
               "|Underskriftsblad|13"}));
}

TEST(FindContents, ReadsEntriesOnTwoLinesWithThePageAlone) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "1. Godkendelse af dagsorden",
                        "                                                          3", "2. Budget for 2021",
                        "                                                          4", "3. Eventuelt",
                        "                                                          6", "Lukket referat"}),
            (Strings{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4", "3|Eventuelt|6"}));
}

TEST(FindContents, ReadsAListWhoseNumbersStartAgainForClosedItems) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "Åbne punkter", "101. Godkendelse............ 3",
                        "102. Budget................. 4", "Lukkede punkter", "1. Salg af grund............ 5",
                        "2. Personalesag............. 6"}),
            (Strings{"101|Godkendelse|3", "102|Budget|4", "1|Salg af grund|5|closed", "2|Personalesag|6|closed"}));
}

TEST(FindContents, ReadsAListOfNothingButATailEntry) {
  EXPECT_EQ(entries_in({"Indholdsfortegnelse", "", "Bilagsliste.............................. 12"}),
            (Strings{"|Bilagsliste|12"}));
}

}  // namespace
}  // namespace referat
