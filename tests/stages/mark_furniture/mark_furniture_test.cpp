#include "stages/mark_furniture/mark_furniture.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/pages/danish_pages.h"

namespace referat {
namespace {

// A page of 64 rows: the head, the text below it, and the foot in the last rows.
Strings sheet(const Strings& head, const Strings& text, const Strings& foot) {
  constexpr std::size_t kRows = 64;
  Strings rows = head;
  rows.insert(rows.end(), text.begin(), text.end());
  rows.resize(kRows - foot.size());
  rows.insert(rows.end(), foot.begin(), foot.end());
  return rows;
}

Strings shown(const Document& document) {
  Strings out;
  for (const Furniture& piece : document.furniture) {
    const Line& line = document.lines[static_cast<std::size_t>(piece.line)];
    out.push_back(std::to_string(line.page) +
                  (piece.kind == FurnitureKind::header   ? " head "
                   : piece.kind == FurnitureKind::footer ? " foot "
                                                         : " mark ") +
                  line.text.str() + (piece.page_number ? " = " + std::to_string(piece.page_number) : ""));
  }
  return out;
}

Strings furniture_of(const Document& pages) { return shown(run_to("mark_furniture", pages)); }
Strings furniture_in(const std::vector<Strings>& pages) { return furniture_of(typewriter_pages(pages)); }

// Text of its own for each page.
Strings body(int page) {
  static const Strings kTexts[] = {{"Udvalget drøftede skolernes budget.", "Det blev sendt i høring."},
                                   {"Forvaltningen fremlagde en plan for haller.", "Planen er ikke færdig endnu."},
                                   {"Der var ingen bemærkninger til regnskabet.", "Revisor deltog under punktet."},
                                   {"Borgmesteren orienterede om stien langs åen.", "Arbejdet begynder til foråret."},
                                   {"Bibliotekets åbningstider blev ændret.", "Ændringen gælder også om lørdagen."},
                                   {"Havnens nye moler er under opførelse.", "Molerne tages i brug næste sommer."}};
  return kTexts[static_cast<std::size_t>(page - 1) % 6];
}

// Rows of text that are all different.
Strings more(std::size_t rows, char letter) {
  Strings out;
  for (std::size_t i = 0; i < rows; ++i) out.push_back("Sagen " + std::string(i + 2, letter) + " blev drøftet.");
  return out;
}

Strings operator+(Strings a, const Strings& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST(MarkFurniture, SetsARunningHeadAsideThatStandsOnEveryPage) {
  EXPECT_EQ(furniture_in({sheet({"Engbjerg Kommune", ""}, body(1), {}), sheet({"Engbjerg Kommune", ""}, body(2), {}),
                          sheet({"Engbjerg Kommune", ""}, body(3), {})}),
            (Strings{"1 head Engbjerg Kommune", "2 head Engbjerg Kommune", "3 head Engbjerg Kommune"}));
}

TEST(MarkFurniture, ReadsPageNumbersThatCountWithThePages) {
  EXPECT_EQ(
      furniture_in({sheet({}, body(1), {"Side 1"}), sheet({}, body(2), {"Side 2"}), sheet({}, body(3), {"Side 3"})}),
      (Strings{"1 foot Side 1 = 1", "2 foot Side 2 = 2", "3 foot Side 3 = 3"}));
}

TEST(MarkFurniture, ReadsTheFirstOfTwoNumbersAsThePageNumber) {
  EXPECT_EQ(furniture_in({sheet({}, body(1), {"Side 1 af 24"}), sheet({}, body(2), {"Side 2 af 24"}),
                          sheet({}, body(3), {"Side 3 af 24"})}),
            (Strings{"1 foot Side 1 af 24 = 1", "2 foot Side 2 af 24 = 2", "3 foot Side 3 af 24 = 3"}));
}

TEST(MarkFurniture, ReadsACountWithAnEnglishTotal) {
  EXPECT_EQ(furniture_in({sheet({"1 of 3", ""}, body(1), {}), sheet({"2 of 3", ""}, body(2), {}),
                          sheet({"3 of 3", ""}, body(3), {})}),
            (Strings{"1 head 1 of 3 = 1", "2 head 2 of 3 = 2", "3 head 3 of 3 = 3"}));
}

TEST(MarkFurniture, KeepsTwoCountingsApart) {
  EXPECT_EQ(furniture_in({sheet({"2 of 5", "Byrådet        10-04-2013        Side 1", ""}, body(1), {}),
                          sheet({"3 of 5", "Byrådet        10-04-2013        Side 2", ""}, body(2), {}),
                          sheet({"4 of 5", "Byrådet        10-04-2013        Side 3", ""}, body(3), {})}),
            (Strings{"1 head 2 of 5 = 2", "1 head Byrådet", "1 head 10-04-2013", "1 head Side 1 = 1",
                     "2 head 3 of 5 = 3", "2 head Byrådet", "2 head 10-04-2013", "2 head Side 2 = 2",
                     "3 head 4 of 5 = 4", "3 head Byrådet", "3 head 10-04-2013", "3 head Side 3 = 3"}));
}

TEST(MarkFurniture, ReadsACountThatGoesOnFromAnotherVolume) {
  EXPECT_EQ(furniture_in({sheet({}, body(1), {"198"}), sheet({}, body(2), {"199"}), sheet({}, body(3), {"200"})}),
            (Strings{"1 foot 198 = 198", "2 foot 199 = 199", "3 foot 200 = 200"}));
}

TEST(MarkFurniture, ReadsABareNumberUnderTheLastSentenceOfAPage) {
  EXPECT_EQ(furniture_in({sheet({}, body(1) + more(50, 'a') + Strings{"1"}, {}),
                          sheet({}, body(2) + more(47, 'f') + Strings{"2"}, {}),
                          sheet({}, body(3) + more(56, 'k') + Strings{"3"}, {})}),
            (Strings{"1 foot 1 = 1", "2 foot 2 = 2", "3 foot 3 = 3"}));
}

TEST(MarkFurniture, ReadsRomanPageNumbers) {
  EXPECT_EQ(furniture_in({sheet({}, body(1), {"i"}), sheet({}, body(2), {"ii"}), sheet({}, body(3), {"iii"})}),
            (Strings{"1 foot i = 1", "2 foot ii = 2", "3 foot iii = 3"}));
}

TEST(MarkFurniture, FindsHeadsThatAlternateBetweenLeftAndRightPages) {
  std::vector<Strings> pages;
  for (int page = 1; page <= 6; ++page)
    pages.push_back(sheet({page % 2 ? "Engbjerg Kommune" : "                    Økonomiudvalget", ""}, body(page), {}));
  EXPECT_EQ(furniture_in(pages),
            (Strings{"1 head Engbjerg Kommune", "2 head Økonomiudvalget", "3 head Engbjerg Kommune",
                     "4 head Økonomiudvalget", "5 head Engbjerg Kommune", "6 head Økonomiudvalget"}));
}

TEST(MarkFurniture, FindsAHeadThatIsMissingOnTheFirstPage) {
  EXPECT_EQ(furniture_in({sheet({"#16 *Referat*", ""}, body(1), {}), sheet({"Byrådet, referat", ""}, body(2), {}),
                          sheet({"Byrådet, referat", ""}, body(3), {})}),
            (Strings{"2 head Byrådet, referat", "3 head Byrådet, referat"}));
}

TEST(MarkFurniture, FindsARunningHeadOfFiveLinesWithThePageInside) {
  std::vector<Strings> pages;
  for (int page = 1; page <= 3; ++page)
    pages.push_back(sheet({"                    Engbjerg Kommune", "                    Teknisk Udvalg",
                           "                    Tirsdag den 4. maj 2010",
                           "                    Side " + std::to_string(page), "                    Rådhuset", ""},
                          body(page), {}));
  const Strings found = furniture_in(pages);
  EXPECT_EQ(found.size(), 15u);
  EXPECT_EQ(std::count(found.begin(), found.end(), "2 head Side 2 = 2"), 1);
  EXPECT_EQ(std::count(found.begin(), found.end(), "3 head Rådhuset"), 1);
}

TEST(MarkFurniture, LeavesATitleAloneThatReturnsAsARunningHead) {
  EXPECT_EQ(furniture_in({sheet({"", "", "#16 *Referat af møde i Byrådet*", ""}, body(1), {}),
                          sheet({"Referat af møde i Byrådet", ""}, body(2), {}),
                          sheet({"Referat af møde i Byrådet", ""}, body(3), {})}),
            (Strings{"2 head Referat af møde i Byrådet", "3 head Referat af møde i Byrådet"}));
}

TEST(MarkFurniture, LeavesADecisionAloneThatEndsEveryPage) {
  EXPECT_EQ(furniture_in({sheet({}, body(1) + more(48, 'a') + Strings{"Godkendt."}, {}),
                          sheet({}, body(2) + more(54, 'f') + Strings{"Godkendt."}, {}),
                          sheet({}, body(3) + more(51, 'k') + Strings{"Godkendt."}, {})}),
            Strings{});
}

TEST(MarkFurniture, LeavesAHeadingAloneThatStandsUnderEveryTitle) {
  EXPECT_EQ(furniture_in({sheet({"#16 *Budget for skoler*", "19/24995", "*Beslutninger*"}, body(1), {}),
                          sheet({"#16 *Plan for haller*", "19/24995", "*Beslutninger*"}, body(2), {}),
                          sheet({"#16 *Regnskab for havnen*", "19/24995", "*Beslutninger*"}, body(3), {})}),
            Strings{});
}

TEST(MarkFurniture, LeavesItemHeadingsAloneThatCountWithThePages) {
  EXPECT_EQ(furniture_in({sheet({"#14 *Punkt 1: Lukket*", "19/24995"}, body(1), {}),
                          sheet({"#14 *Punkt 2: Lukket*", "20/1137"}, body(2), {}),
                          sheet({"#14 *Punkt 3: Lukket*", "18/40210"}, body(3), {})}),
            Strings{});
}

TEST(MarkFurniture, LeavesATableHeadAloneThatIsTaggedAsArtifactOnOnePage) {
  Document pages = typewriter_pages({sheet({"Konto          Budget", "Løn            21.450"}, body(1), {}),
                                     sheet({}, body(2), {}), sheet({}, body(3), {}), sheet({}, body(4), {})});
  word_of(pages, "Konto").artifact = true;
  word_of(pages, "Budget").artifact = true;
  EXPECT_EQ(furniture_of(pages), Strings{});
}

TEST(MarkFurniture, TakesRepeatedArtifactsOnAThirdOfThePages) {
  std::vector<Strings> sheets;
  for (int page = 1; page <= 6; ++page) sheets.push_back(sheet({}, body(page), {page <= 2 ? "Udkast" : ""}));
  EXPECT_EQ(furniture_in(sheets), Strings{}) << "without tags two of six are too few";
  Document pages = typewriter_pages(sheets);
  for (Page& page : pages.pages)
    for (Word& word : page.words) word.artifact = word.text == "Udkast";
  EXPECT_EQ(furniture_of(pages), (Strings{"1 foot Udkast", "2 foot Udkast"}));
}

TEST(MarkFurniture, LeavesALineAloneThatReturnsOnTwoOfManyPages) {
  std::vector<Strings> pages;
  for (int page = 1; page <= 6; ++page)
    pages.push_back(sheet(
        {page == 2 || page == 5 ? "Lukket punkt" : "Åbent " + std::string(static_cast<std::size_t>(page), 'x'), ""},
        body(page), {}));
  EXPECT_EQ(furniture_in(pages), Strings{});
}

TEST(MarkFurniture, CountsOnlyPagesWithText) {
  EXPECT_EQ(
      furniture_in(
          {sheet({"Engbjerg Kommune", ""}, body(1), {}), {}, {}, {}, sheet({"Engbjerg Kommune", ""}, body(2), {})}),
      (Strings{"1 head Engbjerg Kommune", "5 head Engbjerg Kommune"}));
}

TEST(MarkFurniture, ReadsThePageNumberOfASinglePage) {
  EXPECT_EQ(furniture_in({sheet({"*Referat*"}, body(1), {"Side 1 af 1"})}), (Strings{"1 foot Side 1 af 1 = 1"}));
}

TEST(MarkFurniture, LeavesAnotherNumberAtTheFootOfASinglePageAlone) {
  EXPECT_EQ(furniture_in({sheet({"*Referat*"}, body(1), {"2020"})}), Strings{});
}

TEST(MarkFurniture, FindsAFootWithAddressAndPrintDateInTheMiddleOfASentence) {
  EXPECT_EQ(furniture_in({sheet({}, body(1), {"Page 1 of 3", "Rådhuspladsen 1, Engbjerg", "Udskrevet 22-06-2020"}),
                          sheet({}, body(2), {"Page 2 of 3", "Rådhuspladsen 1, Engbjerg", "Udskrevet 22-06-2020"}),
                          sheet({}, body(3), {"Page 3 of 3", "Rådhuspladsen 1, Engbjerg", "Udskrevet 22-06-2020"})}),
            (Strings{"1 foot Page 1 of 3 = 1", "1 foot Rådhuspladsen 1, Engbjerg", "1 foot Udskrevet 22-06-2020",
                     "2 foot Page 2 of 3 = 2", "2 foot Rådhuspladsen 1, Engbjerg", "2 foot Udskrevet 22-06-2020",
                     "3 foot Page 3 of 3 = 3", "3 foot Rådhuspladsen 1, Engbjerg", "3 foot Udskrevet 22-06-2020"}));
}

TEST(MarkFurniture, LeavesNumbersInTheTextAloneThatDoNotCountWithThePages) {
  EXPECT_EQ(furniture_in({sheet({}, body(1), {"I alt", "17"}), sheet({}, body(2), {"12"}), sheet({}, body(3), {"41"})}),
            Strings{});
}

TEST(MarkFurniture, LeavesLinesInTheMiddleOfThePageAloneEvenWhenTheyReturn) {
  std::vector<Strings> pages;
  for (int page = 1; page <= 3; ++page)
    pages.push_back(sheet(Strings(30, ""), Strings{"Beslutning i Byrådet"} + body(page), {}));
  EXPECT_EQ(furniture_in(pages), Strings{});
}

TEST(MarkFurniture, FindsAHeadWhosePageNumberStandsBetweenOtherWords) {
  EXPECT_EQ(furniture_in({sheet({"Byrådet, side 1, den 22-06-2020", ""}, body(1), {}),
                          sheet({"Byrådet, side 2, den 22-06-2020", ""}, body(2), {}),
                          sheet({"Byrådet, side 3, den 22-06-2020", ""}, body(3), {})}),
            (Strings{"1 head Byrådet, side 1, den 22-06-2020 = 1", "2 head Byrådet, side 2, den 22-06-2020 = 2",
                     "3 head Byrådet, side 3, den 22-06-2020 = 3"}));
}

TEST(MarkFurniture, LeavesItemHeadingsInPlainTypeAloneThatCountWithThePages) {
  EXPECT_EQ(furniture_in({sheet({"Punkt 1: Lukket"}, body(1), {}), sheet({"Punkt 2: Lukket"}, body(2), {}),
                          sheet({"Punkt 3: Lukket"}, body(3), {})}),
            Strings{});
}

TEST(MarkFurniture, LeavesCaseNumbersAloneThatHappenToFollowEachOther) {
  EXPECT_EQ(furniture_in({sheet({"#14 *Punkt 1: Lukket*", "19/11"}, body(1), {}),
                          sheet({"#14 *Punkt 2: Lukket*", "19/12"}, body(2), {}),
                          sheet({"#14 *Punkt 3: Lukket*", "19/13"}, body(3), {})}),
            Strings{});
}

TEST(MarkFurniture, ReadsRomanPageNumbersBehindAWord) {
  EXPECT_EQ(
      furniture_in({sheet({}, body(1), {"Side i"}), sheet({}, body(2), {"Side ii"}), sheet({}, body(3), {"Side iii"})}),
      (Strings{"1 foot Side i = 1", "2 foot Side ii = 2", "3 foot Side iii = 3"}));
}

TEST(MarkFurniture, LeavesAFootnoteAloneThatStandsLowOnThePage) {
  Strings rows = sheet({}, body(1), {"#8 1 Tallene er fra 2019 og omfatter alle skoler."});
  Document page = typewriter(rows);
  const Word& carrier = word_of(page, "budget.");
  page.pages[0].words.push_back(drawn_word("1", carrier.box.right, carrier.baseline - 300, 600));
  EXPECT_EQ(furniture_of(page), Strings{});
}

TEST(MarkFurniture, LeavesTheFactsOfTheMeetingAloneThatStandAtTheRightEdge) {
  EXPECT_EQ(furniture_in({sheet({"#16 *Referat*", "",
                                 "                                                      Mødedato: 22-06-2020",
                                 "                                                      Mødetid: kl. 10.00",
                                 "                                                      Mødested: Rådssalen", ""},
                                body(1), {}),
                          sheet({}, body(2), {}), sheet({}, body(3), {})}),
            Strings{});
}

// Two pages of text with a large word on each.
Document stamped(bool slanted, Length shift = 0) {
  Document pages = typewriter_pages({sheet({}, body(1) + more(8, 'a'), {}), sheet({}, body(2) + more(8, 'b'), {})});
  for (Page& page : pages.pages) {
    Word stamp = drawn_word("UDKAST", 15000 + (page.number - 1) * shift, 40000, 6000);
    stamp.slanted = slanted;
    page.words.push_back(stamp);
  }
  return pages;
}

TEST(MarkFurniture, TakesLargeSlantedTypeForAWatermark) {
  EXPECT_EQ(furniture_of(stamped(true, 3000)), (Strings{"1 mark UDKAST", "2 mark UDKAST"}));
}

TEST(MarkFurniture, TakesLargeTypeInTheSamePlaceOfThePagesForAWatermark) {
  EXPECT_EQ(furniture_of(stamped(false)), (Strings{"1 mark UDKAST", "2 mark UDKAST"}));
}

TEST(MarkFurniture, LeavesLargeUprightTypeAloneThatStandsElsewhereOnEachPage) {
  EXPECT_EQ(furniture_of(stamped(false, 3000)), Strings{});
}

TEST(MarkFurniture, SetsALetterheadAsideThatStandsLeftOfTheText) {
  Document page = typewriter({"", "                  *Referat af mødet i Udvalget for Tilbud*",
                              "                  Mødet blev holdt på rådhuset i Engbjerg.", "",
                              "                  Sagen blev drøftet, og planen blev sendt i høring."});
  Length baseline = 8000;
  for (const char* text : {"Regionssekretariatet", "Klitvej", "Havneby"})
    page.pages[0].words.push_back(drawn_word(text, kTypewriterLeft, baseline += 1100, 700));
  EXPECT_EQ(furniture_of(page), (Strings{"1 head Regionssekretariatet", "1 head Klitvej", "1 head Havneby"}));
}

TEST(MarkFurniture, SetsAsideWhatStandsBesideAPageNumberInItsType) {
  EXPECT_EQ(furniture_in({sheet({"#8 Holmsted Kommune                                                  89", ""},
                                body(1) + more(6, 'a'), {}),
                          sheet({"#8 90                                            11. oktober 1994", ""},
                                body(2) + more(6, 'b'), {}),
                          sheet({"#8 Kommunalbestyrelsen                                              91", ""},
                                body(3) + more(6, 'c'), {})}),
            (Strings{"1 head Holmsted Kommune", "1 head 89 = 89", "2 head 90 = 90", "2 head 11. oktober 1994",
                     "3 head Kommunalbestyrelsen", "3 head 91 = 91"}));
}

}  // namespace
}  // namespace referat
