// Contents lists whose pages, columns and groups are set in other ways than one number at the right edge.
#include <gtest/gtest.h>

#include "tests/stages/find_contents/drawn_contents.h"

namespace referat {
namespace {

TEST(ContentsHeading, MayShareItsRowWithTheNameOfThePageColumn) {
  const Document found =
      contents_of(typewriter({"*Sagsfortegnelse*                                     Side",
                              "112    Godkendelse af regnskab for 1997               199",
                              "113    Lokalplan for et område til bolig og erhverv",
                              "       ved Mejerivej                                  199", "_Lukket møde_",
                              "114    Personalesag                                   201"}));
  EXPECT_EQ(shown(found.contents), (Strings{"112|Godkendelse af regnskab for 1997|199",
                                            "113|Lokalplan for et område til bolig og erhverv ved Mejerivej|199",
                                            "114|Personalesag|201|closed"}));
  EXPECT_EQ(list_lines(found).size(), 2u + 3u + 1u + 2u + 1u + 3u);
}

TEST(ContentsHeading, IsNoneWhereAnotherWordStandsBesideIt) {
  EXPECT_EQ(entries_in({"Indhold                                               Beløb",
                        "112    Grus                                            199",
                        "113    Sten                                            200"}),
            Strings{});
}

TEST(ContentsPages, MayStandUnderTheirTitlesOnTwoLevels) {
  EXPECT_EQ(entries_in({"*Indholdsfortegnelse*", "1.   Godkendelse af dagsorden", "     3", "2.   Anlægsregnskaber",
                        "     3", "     2.a  Ombygning af børnehuset", "          3", "     2.b  Asfalt 2010",
                        "          4", "3.   Samarbejdsaftale med turistforeningen, herunder tilskud",
                        "     og resultatmål", "     4", "4.   Lukket referat", "     5"}),
            (Strings{"1|Godkendelse af dagsorden|3", "2|Anlægsregnskaber|3", "2.a|Ombygning af børnehuset|3",
                     "2.b|Asfalt 2010|4", "3|Samarbejdsaftale med turistforeningen, herunder tilskud og resultatmål|4",
                     "4|Lukket referat|5|closed"}));
}

TEST(ContentsPages, AreNotTheNumbersThatStandOverTheirTitles) {
  const Document found = contents_of(typewriter({"*Dagsorden*", "1", "Godkendelse af dagsorden", "2", "Budget for 2021",
                                                 "3", "Eventuelt", "", "", "", "", "", "", "Mødet begyndte kl. 10."}));
  for (const ContentsEntry& entry : found.contents.entries) EXPECT_EQ(entry.page.value, "") << entry.title.str();
}

TEST(ContentsPages, AreNotNumbersInColumnsOfTheirOwnThatFallBack) {
  EXPECT_EQ(entries_in({"*Punkter*", "Grus", "12", "Sten", "7", "Sand", "3"}), Strings{});
}

TEST(ContentsPages, BehindDotsMayEndWhereTheDotsEnd) {
  EXPECT_EQ(entries_in({"Følgende sager behandles på mødet", "17/14   Godkendelse af dagsorden................ 1",
                        "18/14   Årsregnskab ........................... 1",
                        "19/14   Udbud af indsamling af dagrenovation i de fire",
                        "        kommuner, udbudsform og tildelingskriterium ............ 2",
                        "20/14   Investeringsplan for genbrugspladser ....... 3",
                        "21/14   Lukket: Forhandling om jordkøb ........ 4"}),
            (Strings{"17/14|Godkendelse af dagsorden|1", "18/14|Årsregnskab|1",
                     "19/14|Udbud af indsamling af dagrenovation i de fire kommuner, udbudsform og "
                     "tildelingskriterium|2",
                     "20/14|Investeringsplan for genbrugspladser|3", "21/14|Lukket: Forhandling om jordkøb|4|closed"}));
}

TEST(ContentsPages, MayHaveTheWordForPageBeforeThem) {
  const Strings wanted{"1|Godkendelse af dagsorden|3", "2|Budget|4", "3|Valg|5"};
  EXPECT_EQ(entries_in({"*Indhold*", "1. Godkendelse af dagsorden......... side 3",
                        "2. Budget........................... side 4", "3. Valg............................. side 5"}),
            wanted);
  const Document found = contents_of(
      typewriter({"*Indhold*", "1. Godkendelse af dagsorden           s. 3",
                  "2. Budget                             s. 4", "3. Valg                               s. 5"}));
  EXPECT_EQ(shown(found.contents), wanted);
  ASSERT_GE(found.accounts.size(), 2u);
  EXPECT_TRUE(std::any_of(found.accounts.begin(), found.accounts.end(), [](const Account& account) {
    return account.as == CharacterClass::label && account.text.str() == "s.";
  }));
}

TEST(ContentsPages, MayBeRanges) {
  EXPECT_EQ(entries_in({"*Indhold*", "1. Godkendelse af dagsorden........... 3-4",
                        "2. Planer 2018-2030................... 4-6", "3. Vej................................ 7"}),
            (Strings{"1|Godkendelse af dagsorden|3-4", "2|Planer 2018-2030|4-6", "3|Vej|7"}));
}

TEST(ContentsColumns, AreNamedAgainOnTheNextPage) {
  const Strings columns{"*Pkt.    Tekst                          Side*"};
  Strings first{"*Indholdsfortegnelse*"}, second = columns, wanted;
  first = first + columns;
  for (int i = 101; i <= 180; ++i) {
    const std::string title = "Sag om vej " + std::string(1, static_cast<char>('A' + i % 26)),
                      page = std::to_string(i / 10);
    (i <= 160 ? first : second).push_back(std::to_string(i) + "     " + title + "                   " + page);
    wanted.push_back(std::to_string(i) + "|" + title + "|" + page);
  }
  EXPECT_EQ(entries_on({first, second, {"101  Sag om vej B"}}), wanted);
}

TEST(ContentsWithoutPages, EndsWhereItsFirstTitleComesAgain) {
  const Document found = contents_of(typewriter({"*Dagsorden*", "• Godkendelse af dagsorden", "• Budget for 2021",
                                                 "• Valg af formand", "", "*Godkendelse af dagsorden*", "Ja.", "",
                                                 "*Budget for 2021*", "Ja.", "", "*Valg af formand*", "Ja."}));
  EXPECT_EQ(shown(found.contents), (Strings{"|Godkendelse af dagsorden|", "|Budget for 2021|", "|Valg af formand|"}));
  EXPECT_EQ(list_lines(found).size(), 4u);
}

TEST(ContentsLevels, MayHaveLettersWithAndWithoutPages) {
  EXPECT_EQ(
      entries_in({"*Indhold*", "7. Meddelelser......................... 3", "   a) Nyt fra havnen................... 3",
                  "   b) Nyt fra skolerne................. 4", "8. Eventuelt........................... 5"}),
      (Strings{"7|Meddelelser|3", "a|Nyt fra havnen|3", "b|Nyt fra skolerne|4", "8|Eventuelt|5"}));
  EXPECT_EQ(entries_in({"*Dagsorden*", "7. Meddelelser", "   a. Nyt fra havnen", "   b. Nyt fra skolerne",
                        "8. Eventuelt", "", "", "#14 *7. Meddelelser*", "", "*a. Nyt fra havnen*", "Intet.", "",
                        "*b. Nyt fra skolerne*", "Intet.", "", "#14 *8. Eventuelt*", "Intet."}),
            (Strings{"7|Meddelelser|", "a|Nyt fra havnen|", "b|Nyt fra skolerne|", "8|Eventuelt|"}));
}

TEST(ContentsLevels, HaveNoLetterThatBeginsOutOfOrder) {
  EXPECT_EQ(
      entries_in({"*Indhold*", "1. Godkendelse af dagsorden............ 3", "2. Aftale med Hansen &",
                  "   c. Nielsen Byg om havnen............ 4", "3. Eventuelt........................... 5"}),
      (Strings{"1|Godkendelse af dagsorden|3", "2|Aftale med Hansen & c. Nielsen Byg om havnen|4", "3|Eventuelt|5"}));
}

TEST(ContentsGroups, MayBeNamedByAWordOfAccess) {
  EXPECT_EQ(entries_in({"*Indhold*", "   Åbne sager", "1  Godkendelse af dagsorden             3", "   Lukkede sager",
                        "2  Salg af grund                         4", "   Åben sag",
                        "3  Godkendelse af referatet              6"}),
            (Strings{"1|Godkendelse af dagsorden|3", "2|Salg af grund|4|closed", "3|Godkendelse af referatet|6"}));
}

TEST(ContentsGroups, OfOtherNamesStandApartOrAtTheLeftOrInBold) {
  const Strings wanted{"1|Godkendelse af dagsorden|3", "2|Budget for 2021|4", "3|Eventuelt|6"};
  const Strings head{"*Indhold*", "", "1.   Godkendelse af dagsorden            3"};
  const Strings tail{"2.   Budget for 2021                      4", "3.   Eventuelt                            6"};
  EXPECT_EQ(entries_in(head + Strings{"#+6", "     Sager fra forvaltningen"} + tail), wanted);
  EXPECT_EQ(entries_in(head + Strings{"Sager fra forvaltningen"} + tail), wanted);
  EXPECT_EQ(entries_in(head + Strings{"     *Sager fra forvaltningen*"} + tail), wanted);
}

TEST(ContentsGroups, AreNotTheRestOfATitleThatBeginsWithACapital) {
  EXPECT_EQ(entries_in({"*Indhold*", "", "1.   Godkendelse af dagsorden            3",
                        "2.   Lokalplan for boliger ved            4", "     Engbjerg Havn",
                        "3.   Eventuelt                            6"}),
            (Strings{"1|Godkendelse af dagsorden|3", "2|Lokalplan for boliger ved Engbjerg Havn|4", "3|Eventuelt|6"}));
}

TEST(ContentsGroups, AboveTheFirstItemStayWithTheItems) {
  const Document found = contents_of(
      typewriter({"Nr.   Emne", "1     Beretning fra grupperne", "2     Puljen til projekter", "", "*Åben del*", "",
                  "*1     Beretning fra grupperne*", "Vedtaget.", "", "*2     Puljen til projekter*", "Vedtaget."}));
  EXPECT_EQ(shown(found.contents), (Strings{"1|Beretning fra grupperne|", "2|Puljen til projekter|"}));
  for (const std::string& line : list_lines(found)) EXPECT_NE(line, "Åben del");
}

TEST(ContentsGroups, BelongToAListWithoutAHeadingWhenTheyComeAgain) {
  const Strings list{"*Åbne punkter*",
                     "1.  Godkendelse af dagsorden.............. 1",
                     "2.  Ferieplan............................. 1",
                     "3.  Eventuelt............................. 1",
                     "",
                     "",
                     ""};
  const auto first_line = [&](const Strings& below) {
    return list_lines(contents_of(typewriter(Strings{"Referat", ""} + list + below))).front();
  };
  EXPECT_EQ(first_line({"*Åbne punkter*", "*1. Godkendelse af dagsorden*"}), "Åbne punkter");
  EXPECT_NE(first_line({"*1. Godkendelse af dagsorden*"}), "Åbne punkter");
}

TEST(ContentsWithoutPages, KnowATitleAgainBehindTheWordsOfItsItem) {
  EXPECT_EQ(entries_in({"*Punkter*", "04 Regnskab for tilskud 2011", "04a Høring om fritidspas", "05 Eventuelt", "", "",
                        "*04 Regnskab for tilskud 2011*", "Til efterretning.", "",
                        "*Tillægspunkt 04a Høring om fritidspas*", "Udvalget støtter idéen.", "", "*05 Eventuelt*"}),
            (Strings{"04|Regnskab for tilskud 2011|", "04a|Høring om fritidspas|", "05|Eventuelt|"}));
}

}  // namespace
}  // namespace referat
