// What schemas/minutes.xsd accepts and what it refuses, construct by construct.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "pipeline/gate/gate.h"

namespace referat {
namespace {

const Schema& schema() {
  static const auto loaded = Schema::load(std::string(REFERAT_SOURCE_DIR) + "/schemas/minutes.xsd");
  if (!loaded) throw std::runtime_error(loaded.error().what);
  return loaded.value();
}

bool valid(const std::string& inside) {
  const std::string xml =
      "<minutes xmlns=\"urn:referat:minutes:1\" xml:lang=\"da\" kind=\"minutes\">" + inside + "</minutes>";
  return static_cast<bool>(schema().validate(xml, "test"));
}

bool valid_meeting(const std::string& inside) { return valid("<meeting>" + inside + "</meeting><agenda/>"); }
bool valid_item(const std::string& inside) {
  return valid("<meeting/><agenda><item id=\"item-1\">" + inside + "</item></agenda>");
}
bool valid_place(const std::string& at) { return valid("<meeting/><agenda at=\"" + at + "\"/>"); }

TEST(MinutesSchema, AcceptsEveryConstructOfTheContract) {
  EXPECT_TRUE(valid(
      "<source file=\"referat.pdf\" sha256=\"" + std::string(64, 'a') +
      "\" bytes=\"120344\" pages=\"24\" producer=\"x\" created=\"2020-06-23T09:11:00+02:00\" tagged=\"false\""
      " converter=\"referat 1.0.0\" profile=\"firstagenda\"/>"
      "<meeting><title>REFERAT</title><organisation>Eksempel Kommune</organisation><body>Direktionen</body>"
      "<date>2020-06-22</date><start>08:30</start><end>11:00</end><place>Lokale 2</place>"
      "<attendance><person status=\"present\" role=\"secretary\"><name>A</name></person>"
      "<person status=\"absent\" party=\"V\"><name>B</name><remark>ferie</remark>"
      "<substituteFor>C</substituteFor></person></attendance></meeting>"
      "<contents at=\"2:1,2,3,4\"><entry number=\"1\" page=\"3\" "
      "item=\"item-1\">Titel</entry><entry>Andet</entry></contents>"
      "<preamble><p>Før</p></preamble>"
      "<agenda><item id=\"item-1\" number=\"5.a\" access=\"open\" addendum=\"true\" at=\"3:56.7,71,538.5,310.2\">"
      "<title>T</title><journalNumber>00.01.00</journalNumber><caseNumber>19/24995</caseNumber>"
      "<documentNumber>1</documentNumber><caseType>Beslutning</caseType>"
      "<section type=\"decision\" body=\"B\" date=\"2020-06-22\" outcome=\"approved\"><heading>Beslutning</heading>"
      "<p>Ja <b>og <i>nej</i></b> <a href=\"https://www.example.dk/\">her</a>.</p>"
      "<vote><for count=\"12\"><party>A</party><name>N</name></for><against/><abstain/></vote>"
      "<list type=\"alpha\"><li marker=\"a)\">x<list type=\"dash\"><li>y</li></list><p>z</p></li></list>"
      "<table><caption>Tabel 1</caption><row header=\"true\"><cell colspan=\"2\">I <b>alt</b></cell></row>"
      "<row><cell rowspan=\"2\"/><cell>1</cell></row></table>"
      "<figure alt=\"kort\"/><note marker=\"1\">Note</note><section "
      "type=\"other\"><heading>U</heading></section></section>"
      "<attachments><heading>Bilag</heading><attachment number=\"1\" documentNumber=\"326-1\" "
      "access=\"closed\">E</attachment>"
      "</attachments></item><item id=\"item-2\"><title>Lukkede punkter</title><item id=\"item-3\" number=\"4\" "
      "access=\"closed\">"
      "<title>Lukket</title><caseNumber>20/3481</caseNumber></item></item></agenda>"
      "<closing><p>Slut</p></closing>"
      "<furniture><line kind=\"footer\" page=\"3\" at=\"3:1,2,3,4\">Side 3 af 24</line></furniture>"));
}

TEST(MinutesSchema, RefusesAnotherOrderOfTheParts) {
  EXPECT_TRUE(valid("<meeting/><agenda/><furniture/>"));
  EXPECT_FALSE(valid("<agenda/><meeting/>"));
  EXPECT_FALSE(valid("<meeting/>"));
  EXPECT_FALSE(valid_item("<p>x</p><title>T</title>"));
  EXPECT_FALSE(valid_item("<title>T</title><p>x</p><caseNumber>1</caseNumber>"));
}

TEST(MinutesSchema, TypesDatesAndTimes) {
  EXPECT_TRUE(valid_meeting("<date>2024-02-29</date>"));
  EXPECT_FALSE(valid_meeting("<date>2023-02-29</date>"));
  EXPECT_FALSE(valid_meeting("<date>22-06-2020</date>"));
  EXPECT_TRUE(valid_meeting("<start>00:00</start><end>23:59</end>"));
  EXPECT_FALSE(valid_meeting("<start>8:30</start>"));
  EXPECT_FALSE(valid_meeting("<start>25:00</start>"));
}

TEST(MinutesSchema, TakesPlacesInPointsWithAtMostTwoDecimals) {
  for (const char* good : {"1:0,0,1,1", "12:56.7,71,538.25,310.2", "1:-3.5,0,1,1", "1:0,0,1,1 2:0,0,1,1"}) {
    EXPECT_TRUE(valid_place(good)) << good;
  }
  for (const char* bad :
       {"", " ", "0:0,0,1,1", "1:0,0,1", "1:0,0,1,1.125", "1:0,0,1,1.", "1:0;0;1;1", "0,0,1,1", "1:1e3,0,1,1"}) {
    EXPECT_FALSE(valid_place(bad)) << bad;
  }
}

TEST(MinutesSchema, TiesEntriesToItemsThatAreThere) {
  const std::string agenda = "<agenda><item id=\"item-1\"/></agenda>";
  EXPECT_TRUE(valid("<meeting/><contents><entry item=\"item-1\">T</entry></contents>" + agenda));
  EXPECT_FALSE(valid("<meeting/><contents><entry item=\"item-2\">T</entry></contents>" + agenda));
  EXPECT_FALSE(valid("<meeting/><agenda><item id=\"item-1\"/><item id=\"item-1\"/></agenda>"));
}

TEST(MinutesSchema, KnowsOnlyTheValuesOfTheContract) {
  EXPECT_FALSE(valid_item("<section type=\"conclusion\"/>"));
  EXPECT_FALSE(valid_item("<section/>"));
  EXPECT_FALSE(valid_item("<section type=\"decision\" outcome=\"agreed\"/>"));
  EXPECT_FALSE(valid_item("<list type=\"star\"><li>x</li></list>"));
  EXPECT_FALSE(valid_item("<list type=\"dash\"/>"));
  EXPECT_FALSE(valid_meeting("<attendance><person status=\"late\"><name>x</name></person></attendance>"));
  EXPECT_FALSE(valid("<meeting/><agenda/><furniture><line kind=\"header\" page=\"0\">x</line></furniture>"));
  EXPECT_FALSE(static_cast<bool>(schema().validate(
      "<minutes xmlns=\"urn:referat:minutes:1\" kind=\"letter\"><meeting/><agenda/></minutes>", "kind")));
  EXPECT_FALSE(
      static_cast<bool>(schema().validate("<minutes kind=\"minutes\"><meeting/><agenda/></minutes>", "no namespace")));
}

TEST(MinutesSchema, KeepsMarkupOutOfPlainText) {
  EXPECT_FALSE(valid_item("<title><b>T</b></title>"));
  EXPECT_FALSE(valid_item("<section type=\"other\"><heading><i>T</i></heading></section>"));
  EXPECT_FALSE(valid_item("<attachments><attachment><b>x</b></attachment></attachments>"));
  EXPECT_FALSE(valid_item("text between blocks"));
}

TEST(MinutesSchema, AcceptsTheTruthOfTheSharedCorpus) {
  const char* shared = std::getenv("REFERAT_SHARED");
  if (!shared) GTEST_SKIP() << "REFERAT_SHARED is not set";
  int checked = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(shared) / "corpus")) {
    std::ifstream file(entry.path() / "gold.xml");
    if (!file) continue;
    std::ostringstream text;
    text << file.rdbuf();
    const auto outcome = schema().validate(text.str(), entry.path().string());
    EXPECT_TRUE(outcome) << entry.path() << (outcome ? "" : outcome.error().what);
    ++checked;
  }
  EXPECT_GT(checked, 0);
}

}  // namespace
}  // namespace referat
