#include "stages/redact/redact.h"

#include <algorithm>
#include <set>

#include "pipeline/document/characters.h"
#include "pipeline/document/for_each_text.h"
#include "pipeline/report/round_trip.h"
#include "tests/stages/whole/drawn_minutes.h"

namespace referat {
namespace {

Document public_version(const Document& document, bool closed_titles = true) {
  return redact(document, danish(), {closed_titles});
}

// The public XML of drawn pages, proven to balance and to stand for what is left of the pages.
std::string public_xml(const Document& whole, bool closed_titles = true) {
  const Document open = public_version(whole, closed_titles);
  const Ledger before = balance(whole, nullptr), after = balance(open, nullptr);
  EXPECT_EQ(after.total, before.total);
  EXPECT_EQ(after.unplaced, before.unplaced);
  EXPECT_EQ(after.text + after.value + after.label + after.leader + after.bullet + after.hyphen + after.furniture +
                after.redacted + after.duplicate + after.invisible + after.outside + after.unplaced,
            after.total);
  const auto xml = write_minutes(open, {});
  EXPECT_TRUE(xml);
  for (const Note& note : round_trip(xml.value(), open)) ADD_FAILURE() << note.code << ": " << note.message;
  return xml.value();
}

bool says(const std::string& xml, const std::string& words) {
  return (" " + fold(xml) + " ").find(" " + fold(words) + " ") != std::string::npos;
}

std::vector<std::string> codes_of(const Document& document) {
  std::vector<std::string> codes;
  for (const Note& note : document.redaction.omissions) codes.push_back(note.code);
  return codes;
}

const Strings kClosedItem{"#14 *2. Lukket: Salg af en grund*",
                          "",
                          "20/3481",
                          "",
                          "Lukket punkt, jf. forvaltningslovens § 10.",
                          "",
                          "*Sagsfremstilling*",
                          "",
                          "Kommunen sælger grunden ved havnen til enken efter havnefogeden for to millioner.",
                          "",
                          "+------------------+-----------+-----------+",
                          "| *Byder*          | *Bud*     | *Frist*   |",
                          "+------------------+-----------+-----------+",
                          "| Gravsen Huse     | 2.450.000 | foråret   |",
                          "+------------------+-----------+-----------+",
                          "| Murersen Byg     | 2.120.000 | sommeren  |",
                          "+------------------+-----------+-----------+",
                          "",
                          "*Beslutning*",
                          "",
                          "Godkendt, da Gravsen havde det bedste bud.",
                          "",
                          "*Bilag*",
                          "",
                          "Købsaftale med Gravsen (222359/12)"};

Document with_closed_item() {
  return minutes_of_pages({Strings{"#18 *Referat*", "", "#14 *1. Havnen*", "", kText, ""} + kClosedItem,
                           {"Tillæg til beslutningen: Skødet sendes til enken i juni.", "", "#14 *3. Skolen*", "",
                            kText, "", "*Beslutning*", "", "Drøftet."}});
}

TEST(Redact, LeavesOfAClosedItemNumberTitleCaseNumberAndReason) {
  const Document whole = with_closed_item();
  ASSERT_EQ(item_at(whole, 1).access, "closed");
  const std::string xml = public_xml(whole);
  for (const char* stays : {"Salg af en grund", "20/3481", "Lukket punkt, jf. forvaltningslovens § 10", "Havnen",
                            "anledning til at ændre det", "Drøftet"}) {
    EXPECT_TRUE(says(xml, stays)) << stays;
  }
  for (const char* goes : {"enken", "millioner", "Gravsen", "2.450.000", "foråret", "bedste", "Købsaftale", "222359/12",
                           "Skødet", "juni"}) {
    EXPECT_TRUE(says(write_minutes(whole, {}).value(), goes)) << goes << " is not in the whole document";
    EXPECT_FALSE(says(xml, goes)) << goes;
  }
  const Document open = public_version(whole);
  EXPECT_EQ(outline_of(item_at(open, 1).content), Strings{"p: Lukket punkt, jf. forvaltningslovens § 10."});
  EXPECT_EQ(codes_of(open), Strings{"closed-item-text"});
  std::set<int> pages;
  for (const Place& place : open.redaction.omissions.front().at) {
    pages.insert(place.page);
    EXPECT_EQ(place.box.left, 0);
    EXPECT_EQ(place.box.right, open.pages.front().width);
  }
  EXPECT_EQ(pages, (std::set<int>{1, 2}));
}

TEST(Redact, LeavesNothingOfItInAnyLayer) {
  const Document open = public_version(with_closed_item());
  std::string all;
  for_each_text(open, [&](const Text& text) { all += " " + text.str(); });
  for (const Page& page : open.pages) {
    for (const Word& word : page.words) all += " " + word.text;
  }
  for (const char* goes : {"enken", "Gravsen", "Skødet", "222359"})
    EXPECT_EQ(all.find(goes), std::string::npos) << goes;
  EXPECT_NE(all.find("anledning"), std::string::npos);
}

TEST(Redact, LeavesTitlesOutOnRequest) {
  const Document whole = with_closed_item();
  EXPECT_TRUE(says(public_xml(whole), "Salg af en grund"));
  const std::string xml = public_xml(whole, false);
  EXPECT_FALSE(says(xml, "grund"));
  EXPECT_TRUE(says(xml, "[udeladt]"));
  EXPECT_NE(xml.find("closedTitles=\"false\""), std::string::npos);
}

TEST(Redact, TakesWordsOfClosedItemsOutOfOtherItemsAndTheContents) {
  const std::string kSecret = "Kommunen køber grunden ved havnen af enken";
  const Document whole = minutes_of_pages(
      {{"#18 *Referat*", "", "*Indholdsfortegnelse*", "", "1. Havnen...........................................2",
        "2. Lukket: Køb.........................................2", "3. " + kSecret + "........2"},
       {"#14 *1. Havnen*", "", kText, "", "#14 *2. Lukket: Køb*", "", kSecret + " for to millioner kroner.", "",
        "#14 *3. " + kSecret + "*", "", "Vi minder om, at kommunen køber grunden ved havnen af enken i år."}});
  ASSERT_EQ(item_at(whole, 1).access, "closed");
  ASSERT_EQ(whole.contents.entries.size(), 3u);
  const std::string xml = public_xml(whole);
  EXPECT_FALSE(says(xml, "enken"));
  EXPECT_TRUE(says(xml, "Vi minder om, at")) << xml;
  EXPECT_TRUE(says(xml, "[udeladt] i år")) << xml;
  EXPECT_EQ(public_version(whole).contents.entries[2].title.str(), "[udeladt]");
}

TEST(Redact, MasksPersonalDataWhereverTheyStand) {
  const Document whole = minutes_of_pages({{"Udvalget, tlf. 99 88 77 66",
                                            "#+20",
                                            "#18 *Referat*",
                                            "",
                                            "*Til stede:* Anna Annasen, Bo Bosen",
                                            "",
                                            "#14 *1. Klage fra 070761-4285*",
                                            "",
                                            kText,
                                            "",
                                            "Skriv til bo@eksempel.dk eller ring på tlf. 99887766.",
                                            "",
                                            "+------------------+-----------------+",
                                            "| *Navn*           | *Nummer*        |",
                                            "+------------------+-----------------+",
                                            "| Anna Annasen     | 070761-4285     |",
                                            "+------------------+-----------------+",
                                            "| Klager           | 0707614285      |",
                                            "+------------------+-----------------+",
                                            "",
                                            "*Bilag*",
                                            "",
                                            "Brev fra (070761-4285)",
                                            "",
                                            "#+200",
                                            "Udskrift for 070761-4285"},
                                           {"Udvalget, tlf. 99 88 77 66", "#+20", "#14 *2. Klagen fra Anna*", "",
                                            "Klagen er fra Anna Annasen, Havnegade 12, 2. tv., 9999 Havneby."}});
  const std::string xml = public_xml(whole);
  for (const char* goes : {"070761", "4285", "0707614285", "eksempel", "99887766", "Havnegade", "9999", "88 77"}) {
    EXPECT_FALSE(says(xml, goes)) << goes << "\n" << xml;
  }
  for (const char* stays :
       {"Klage fra [udeladt]", "Brev fra ([udeladt])", "Anna Annasen", "Bo Bosen",
        "Klagen er fra Anna Annasen, [udeladt]", "Skriv til [udeladt] eller ring på tlf. [udeladt]"}) {
    EXPECT_TRUE(says(xml, stays)) << stays << "\n" << xml;
  }
  const auto codes = codes_of(public_version(whole));
  for (const char* code : {"cpr-number", "email-address", "phone-number", "private-address"}) {
    EXPECT_NE(std::find(codes.begin(), codes.end(), code), codes.end()) << code;
  }
}

TEST(Redact, KeepsACaseNumberThatLooksLikePersonalData) {
  const std::string xml =
      public_xml(minutes_of({"#18 *Referat*", "", "#14 *1. Havnen*", "", "Sagsnr.: 0707614285", "", kText}));
  EXPECT_TRUE(says(xml, "0707614285"));
}

TEST(Redact, KeepsNamesInTheAttendanceThatAClosedItemHasToo) {
  const std::string xml =
      public_xml(minutes_of({"#18 *Referat*", "", "*Til stede:* Anna Annasen, Bo Bosen", "", "#14 *1. Lukket*", "",
                             "Anna Annasen får grunden.", "", "#14 *2. Skolen*", "", kText}));
  EXPECT_TRUE(says(xml, "Anna Annasen"));
  EXPECT_FALSE(says(xml, "får grunden"));
}

TEST(Redact, ChoosesAMarkThatTheDocumentDoesNotPrint) {
  const Document whole = minutes_of({"#18 *Referat*", "", "#14 *1. Klage fra 070761-4285*", "",
                                     "Navnet er [udeladt] af hensyn til klageren.", "", kText});
  const std::string xml = public_xml(whole);
  EXPECT_NE(xml.find("Klage fra [[udeladt]]"), std::string::npos);
  EXPECT_NE(xml.find("Navnet er [udeladt] af"), std::string::npos);
}

TEST(Redact, ChangesNoWordOfADocumentThatHasNothingToHide) {
  int same = 0;
  for (const auto& [name, pages] : drawn_minutes()) {
    SCOPED_TRACE(name);
    const Document whole = run_on(pages);
    Document open = public_version(whole);
    balance(open, nullptr);
    if (!open.redaction.omissions.empty()) continue;
    ++same;
    open.redaction = {};
    EXPECT_EQ(xml_of(open), xml_of(whole));
  }
  EXPECT_GE(same, 10);
}

TEST(Redact, TellsTheSameOfTheSameDocument) {
  const Document whole = with_closed_item();
  EXPECT_EQ(public_version(whole), public_version(whole));
}

}  // namespace
}  // namespace referat
