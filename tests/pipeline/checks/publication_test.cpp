#include "pipeline/checks/publication.h"

#include <algorithm>

#include "pipeline/checks/output_words.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

const Document& whole() {
  static const Document document =
      minutes_of({"#18 *Referat*",
                  "",
                  "*Til stede:* Anna Annasen, Bo Bosen",
                  "",
                  "#14 *1. Havnen*",
                  "",
                  "Klagen fra 070761-4285 er sendt til bo@eksempel.dk i dag.",
                  "",
                  "Godkendt som indstillet af udvalget.",
                  "",
                  "#14 *2. Lukket: Salg af fyret på molen*",
                  "",
                  "20/3481",
                  "",
                  "Kommunen sælger fyret til Anna Annasen og til Gravsen for 2.450.000 kr.",
                  "",
                  "Godkendt som indstillet af udvalget.",
                  "",
                  "#14 *3. Skolen*",
                  "",
                  kText});
  return document;
}

std::vector<std::string> found_in(const std::string& bytes, bool names = true) {
  std::vector<std::string> codes;
  for (const Note& note : Withheld(whole(), danish(), true).find_in(bytes, ".xml", names)) codes.push_back(note.code);
  return codes;
}

const std::vector<std::string> kNothing, kClosed{"closed-word-published"}, kPersonal{"personal-data-published"};

TEST(Publication, FindsWordsThatOnlyAClosedItemHasInAnyFormat) {
  for (const char* leak : {
           "<p>at kommunen sælger fyret til Anna</p>",
           "<p>KOMMUNEN <b>sælger</b>\n  fyret, til</p>",
           "<p>kommunen sæl<i>ger</i> fyret til</p>",
           "<p>kommunen s&#230;lger fyret til</p>",
           "<p>kommunen s&#xE6;lger fyret til</p>",
           "<figure alt=\"kommunen sælger fyret til\"/>",
           R"({"text": "kommunen s\u00e6lger\nfyret til"})",
           "kommunen sælger fyret til",
           "<title>Prisen er 2.450.000</title>",
           "<p>mødet med Gravsen</p>",
       }) {
    EXPECT_EQ(found_in(leak), kClosed) << leak;
  }
}

TEST(Publication, FindsPersonalDataHoweverTheyAreWritten) {
  for (const char* leak : {"<p>070761-4285</p>", "<p>070761 4285</p>", "<a href=\"mailto:bo@eksempel.dk\">Bo</a>",
                           "<p>BO@eksempel.dk</p>", R"(["070761-4285"])"}) {
    EXPECT_EQ(found_in(leak), kPersonal) << leak;
  }
}

TEST(Publication, FindsNothingInWhatMayBeSaid) {
  for (const char* open : {
           "<title>Lukket: Salg af fyret på molen</title><caseNumber>20/3481</caseNumber>",
           "<name>Anna Annasen</name>",
           "<p>Godkendt som indstillet af udvalget.</p>",
           "<p>kommunen sælger</p><p>fyret</p>",
           "<p>bo</p><p>eksempel</p>",
           "<cell at=\"1:2,450,0,1\">gravsen</cell>",
       }) {
    EXPECT_EQ(found_in(open), kNothing) << open;
  }
  EXPECT_EQ(found_in("<p>mødet med Gravsen</p>", false), kNothing);
}

TEST(Publication, PermitsWhatTheProgramSaysItself) {
  Withheld withheld(whole(), danish(), true);
  withheld.permit("Kommunen sælger fyret til Gravsen");
  EXPECT_TRUE(withheld.find_in("<p>kommunen sælger fyret til Gravsen</p>", ".xml", true).empty());
}

TEST(Publication, WithholdsTitlesOnRequest) {
  const std::string title = "<title>Salg af fyret på molen</title>";
  EXPECT_TRUE(Withheld(whole(), danish(), true).find_in(title, ".xml", true).empty());
  EXPECT_EQ(Withheld(whole(), danish(), false).find_in(title, ".xml", true).size(), 1u);
}

TEST(Publication, TellsNothingOfWhatItFound) {
  const auto notes =
      Withheld(whole(), danish(), true).find_in("kommunen sælger fyret til Gravsen, 070761-4285", ".report.json", true);
  ASSERT_EQ(notes.size(), 2u);
  for (const Note& note : notes) {
    EXPECT_EQ(note.severity, Severity::error);
    EXPECT_NE(note.message.find("NAME.report.json"), std::string::npos);
    for (const char* secret : {"fyret", "Gravsen", "070761"}) EXPECT_EQ(note.message.find(secret), std::string::npos);
    EXPECT_TRUE(note.at.empty());
  }
}

TEST(OutputWords, LivesThroughBytesThatAreBroken) {
  for (const char* bytes : {"<", ">", "&", "&#;", "&#x110000;", "\\", "\\u12", "<p", "a\xC3", "&#99999999999;"}) {
    (void)words_of_output(bytes);
  }
  EXPECT_EQ(words_of_output("a<b c='d'>e</b>f").joined, "aef");
  EXPECT_EQ(words_of_output("a<b>e</b>f").spaced, "a e f ");
}

}  // namespace
}  // namespace referat
