#include "stages/write_minutes/write_minutes.h"

#include <gtest/gtest.h>

#include <clocale>

#include "pipeline/gate/gate.h"
#include "tests/pipeline/document/sample_document.h"

namespace referat {
namespace {

using namespace sample;

// The minutes of a document, already through the gate.
std::string written(const Document& document, bool with_places = false) {
  static const auto schema = Schema::load(std::string(REFERAT_SOURCE_DIR) + "/schemas/minutes.xsd");
  WriteOptions options;
  options.converter = "referat 1.0.0";
  options.with_places = with_places;
  const auto xml = write_minutes(document, options);
  if (!xml) {
    ADD_FAILURE() << xml.error().what;
    return "";
  }
  if (!schema) {
    ADD_FAILURE() << schema.error().what;
    return xml.value();
  }
  const auto verdict = schema.value().validate(xml.value(), "minutes");
  EXPECT_TRUE(verdict) << (verdict ? "" : verdict.error().what) << "\n" << xml.value();
  return xml.value();
}

bool holds(const std::string& xml, const std::string& part) { return xml.find(part) != std::string::npos; }

Document with_content(Desk& desk, std::vector<Content> nodes) {
  Item item;
  item.content = std::move(nodes);
  desk.document.agenda.items = {item};
  return desk.document;
}

TEST(WriteMinutes, WritesAWholeMeetingInTheOrderOfTheContract) {
  Desk desk(3);
  Document& document = desk.document;
  document.source.producer = "Maker & Co";
  document.source.created = "2020-06-23T09:11:00+02:00";
  document.profile.id = "danish";
  Meeting& meeting = document.meeting;
  meeting.title = desk.write("REFERAT Direktionen");
  meeting.organisation = desk.value("Eksempel Kommune", "Eksempel Kommune");
  meeting.body = {"Direktionen", {}};
  meeting.date = desk.value("2020-06-22", "22-06-2020");
  meeting.start = desk.value("08:30", "8.30");
  meeting.place = desk.value("Lokale 2", "Lokale 2");
  Person chair;
  chair.role = "chair";
  chair.name = desk.write("Navn Navnesen");
  chair.party = desk.value("V", "V");
  Person stand_in;
  stand_in.name = desk.write("Anden Person");
  stand_in.remark = desk.write("til kl. 9");
  stand_in.substitute_for = desk.write("Tredje Person");
  meeting.attendance = {chair, stand_in};
  meeting.attendance[1].status = AttendanceStatus::excused;
  ContentsEntry entry;
  entry.number = desk.value("1", "1");
  entry.title = desk.write("Projekt", 2);
  entry.page = desk.value("3", "3", 2);
  entry.item = 1;
  document.contents.entries = {entry};
  Item inner;
  inner.number = desk.value("1", "1.");
  inner.title = desk.write("Projekt", 3);
  inner.access = "open";
  inner.addendum = true;
  inner.facts = {{"caseNumber", desk.value("19/24995", "19/24995", 3)}};
  Content decision = section("decision", desk.write("Beslutning", 3), {paragraph(desk.write("Godkendt.", 3))});
  decision.body = "Direktionen";
  decision.date = "2020-06-22";
  decision.outcome = "approved";
  inner.content = {decision};
  Item group;
  group.title = desk.write("Åbne punkter", 3);
  group.items = {inner};
  document.agenda.preamble = {paragraph(desk.write("Før mødet"))};
  document.agenda.items = {group};
  document.agenda.closing = {paragraph(desk.write("Mødet hævet", 3))};
  document.lines.resize(1);
  document.lines[0].page = 3;
  document.lines[0].text = desk.write("Side 3", 3);
  document.furniture = {{FurnitureKind::footer, 0, 3}};
  EXPECT_EQ(
      written(document),
      R"(<?xml version="1.0" encoding="UTF-8"?>
<minutes xmlns="urn:referat:minutes:1" xml:lang="da" kind="minutes">
  <source file="sample.pdf" sha256=")" +
          std::string(64, '0') +
          R"(" bytes="1234" pages="3" producer="Maker &amp; Co" created="2020-06-23T09:11:00+02:00" tagged="false" converter="referat 1.0.0" profile="danish" />
  <meeting>
    <title>REFERAT Direktionen</title>
    <organisation>Eksempel Kommune</organisation>
    <body>Direktionen</body>
    <date>2020-06-22</date>
    <start>08:30</start>
    <place>Lokale 2</place>
    <attendance>
      <person status="present" role="chair" party="V">
        <name>Navn Navnesen</name>
      </person>
      <person status="excused">
        <name>Anden Person</name>
        <remark>til kl. 9</remark>
        <substituteFor>Tredje Person</substituteFor>
      </person>
    </attendance>
  </meeting>
  <contents>
    <entry number="1" page="3" item="item-2">Projekt</entry>
  </contents>
  <preamble>
    <p>Før mødet</p>
  </preamble>
  <agenda>
    <item id="item-1">
      <title>Åbne punkter</title>
      <item id="item-2" number="1" access="open" addendum="true">
        <title>Projekt</title>
        <caseNumber>19/24995</caseNumber>
        <section type="decision" body="Direktionen" date="2020-06-22" outcome="approved">
          <heading>Beslutning</heading>
          <p>Godkendt.</p>
        </section>
      </item>
    </item>
  </agenda>
  <closing>
    <p>Mødet hævet</p>
  </closing>
  <furniture>
    <line kind="footer" page="3">Side 3</line>
  </furniture>
</minutes>
)");
}

TEST(WriteMinutes, LeavesOutWhatTheDocumentDoesNotSay) {
  const std::string xml = written(Desk().document);
  EXPECT_TRUE(holds(xml, "<meeting />\n  <agenda />\n</minutes>")) << xml;
  EXPECT_FALSE(holds(xml, "=\"\"")) << xml;
}

TEST(WriteMinutes, MergesNeighboursOfOneStyleAndGivesTheSpaceBetweenWhatBothHave) {
  Desk desk;
  Text text = desk.write("Det er meget vigtigt her");
  text.spans[2].bold = text.spans[3].bold = true;
  text.spans[3].italic = text.spans[4].italic = true;
  const std::string xml = written(with_content(desk, {paragraph(text)}));
  EXPECT_TRUE(holds(xml, "<p>Det er <b>meget <i>vigtigt</i></b><i> her</i></p>")) << xml;
}

TEST(WriteMinutes, GivesNoLineEndsInsideTextThatBeginsOrEndsWithAStyle) {
  Desk desk;
  Text text = desk.bold("Helt fed");
  text.append(desk.write("og mere"), false);
  Text end = desk.write("Slut");
  end.append(desk.bold("fed"));
  const std::string xml = written(with_content(desk, {paragraph(text), paragraph(end), paragraph(desk.bold("Alt"))}));
  EXPECT_TRUE(holds(xml, "<p><b>Helt fed</b>og mere</p>\n")) << xml;
  EXPECT_TRUE(holds(xml, "<p>Slut <b>fed</b></p>\n")) << xml;
  EXPECT_TRUE(holds(xml, "<p><b>Alt</b></p>\n")) << xml;
}

TEST(WriteMinutes, WritesLinksToTheWebAndToMailOnly) {
  Desk desk;
  desk.document.pages[0].links = {{{}, "https://www.example.dk/a?b&c", 0},
                                  {{}, "MAILTO:post@example.dk", 0},
                                  {{}, "javascript:alert(1)", 0},
                                  {{}, "", 2},
                                  {{}, "http://a b", 0}};
  Text text = desk.write("se vores side eller post og andet samt hop dertil");
  text.spans[1].link = text.spans[2].link = 0;
  text.spans[2].bold = true;
  text.spans[4].link = 1;
  text.spans[6].link = 2;
  text.spans[8].link = 3;
  text.spans[9].link = 4;
  const std::string xml = written(with_content(desk, {paragraph(text)}));
  EXPECT_TRUE(holds(xml,
                    "<p>se <a href=\"https://www.example.dk/a?b&amp;c\">vores <b>side</b></a> eller "
                    "<a href=\"MAILTO:post@example.dk\">post</a> og andet samt hop dertil</p>"))
      << xml;
}

TEST(WriteMinutes, KeepsStylesOutOfTitlesAndHeadings) {
  Desk desk;
  Document document = with_content(desk, {section("other", desk.bold("Fed overskrift"), {})});
  document.agenda.items[0].title = desk.bold("Fed titel");
  const std::string xml = written(document);
  EXPECT_TRUE(holds(xml, "<title>Fed titel</title>")) << xml;
  EXPECT_TRUE(holds(xml, "<heading>Fed overskrift</heading>")) << xml;
}

TEST(WriteMinutes, NestsListsInsideTheirItems) {
  Desk desk;
  Content outer = content(ContentKind::list_item, desk.write("ydre"));
  outer.marker = "a)";
  outer.children = {list("dash", {content(ContentKind::list_item, desk.write("indre"))}),
                    paragraph(desk.write("mere"))};
  const std::string xml = written(with_content(desk, {list("alpha", {outer})}));
  EXPECT_TRUE(holds(xml, "<li marker=\"a)\">ydre<list type=\"dash\">")) << xml;
  EXPECT_TRUE(holds(xml, "<li>indre</li>")) << xml;
  EXPECT_TRUE(holds(xml, "</list><p>mere</p></li>")) << xml;
}

TEST(WriteMinutes, WritesTablesWithCaptionHeaderAndSpans) {
  Desk desk;
  Table table;
  table.rows.resize(2);
  table.rows[0].header = true;
  table.rows[0].at = {1, {}};
  table.rows[0].cells.resize(1);
  table.rows[0].cells[0].text = desk.bold("Mio. kr.");
  table.rows[0].cells[0].col_span = 2;
  table.rows[0].cells[0].box = {1000, 2000, 3050, 4005};
  table.rows[1].cells.resize(2);
  table.rows[1].cells[1].text = desk.write("-1.874,2");
  table.rows[1].cells[1].row_span = 3;
  desk.document.tables = {table};
  Content node = content(ContentKind::table, desk.write("Tabel 1"));
  node.table = 0;
  node.at = {{1, {0, 0, 10000, 10000}}};
  const std::string xml = written(with_content(desk, {node}), true);
  EXPECT_TRUE(holds(xml, "<table at=\"1:0,0,100,100\">\n        <caption>Tabel 1</caption>")) << xml;
  EXPECT_TRUE(holds(
      xml, "<row header=\"true\">\n          <cell colspan=\"2\" at=\"1:10,20,30.5,40.05\"><b>Mio. kr.</b></cell>"))
      << xml;
  EXPECT_TRUE(holds(xml, "<cell />\n          <cell rowspan=\"3\">-1.874,2</cell>")) << xml;
}

TEST(WriteMinutes, WritesVotesInTheOrderForAgainstAbstain) {
  Desk desk;
  Content vote = content(ContentKind::vote);
  vote.sides = {{"abstain", 1, {}, {"Navn Navnesen"}}, {"for", 12, {"A", "Ø"}, {}}, {"against", -1, {"V"}, {}}};
  const std::string xml = written(with_content(desk, {section("decision", {}, {vote})}));
  const std::size_t in_favour = xml.find("<for count=\"12\">"), against = xml.find("<against>"),
                    abstain = xml.find("<abstain count=\"1\">");
  EXPECT_LT(in_favour, against);
  EXPECT_LT(against, abstain);
  EXPECT_NE(abstain, std::string::npos) << xml;
  EXPECT_TRUE(holds(xml, "<party>Ø</party>")) << xml;
}

TEST(WriteMinutes, WritesAttachmentsFiguresAndNotes) {
  Desk desk;
  Content attachment = content(ContentKind::attachment, desk.write("Effektmåling 2020"));
  attachment.number = {"1", {}};
  attachment.document_number = {"326-2021-258675", {}};
  attachment.access = "open";
  Content attachments = content(ContentKind::attachments);
  attachments.heading = desk.write("Bilag");
  attachments.children = {attachment, paragraph(desk.write("Ingen flere"))};
  Content figure = content(ContentKind::figure);
  figure.alt = "Et \"kort\"";
  Content note = content(ContentKind::note, desk.write("En note"));
  note.marker = "1";
  const std::string xml = written(with_content(desk, {figure, note, attachments}));
  EXPECT_TRUE(holds(xml,
                    "<attachment number=\"1\" documentNumber=\"326-2021-258675\" access=\"open\">Effektmåling "
                    "2020</attachment>"))
      << xml;
  EXPECT_TRUE(holds(xml, "<figure alt=\"Et &quot;kort&quot;\" />")) << xml;
  EXPECT_TRUE(holds(xml, "<note marker=\"1\">En note</note>")) << xml;
}

TEST(WriteMinutes, LosesNoTextOfANodeThatHasNoPlaceForIt) {
  Desk desk;
  Content odd = list("bullet", {content(ContentKind::list_item, desk.write("punkt"))});
  odd.text = desk.write("tekst på en liste");
  odd.heading = desk.write("overskrift på en liste");
  Content vote = content(ContentKind::vote, desk.write("sætning"));
  vote.children = {paragraph(desk.write("under afstemning"))};
  Content parent = section("other", {}, {odd, vote});
  parent.text = desk.write("tekst i afsnit");
  const std::string xml = written(with_content(desk, {parent}));
  for (const char* text :
       {"punkt", "tekst på en liste", "overskrift på en liste", "sætning", "under afstemning", "tekst i afsnit"}) {
    EXPECT_TRUE(holds(xml, std::string(">") + text + "<")) << text << "\n" << xml;
  }
}

TEST(WriteMinutes, WritesPlacesInPointsWithoutTrailingZeros) {
  Desk desk;
  Content node = paragraph(desk.write("x"));
  node.at = {{3, {5670, 7100, 53850, 31025}}, {4, {-5, -150, 0, 101}}};
  EXPECT_TRUE(holds(written(with_content(desk, {node}), true), "at=\"3:56.7,71,538.5,310.25 4:-0.05,-1.5,0,1.01\""));
}

TEST(WriteMinutes, MapsCharactersThatXmlCannotHoldAndComposesTheRest) {
  Desk desk;
  Text text = desk.write("a\x01z A\xCC\x8Arhus lokal\xC2\xADplan <&>");
  text.spans[0].text += '\xFF';
  const std::string xml = written(with_content(desk, {paragraph(text)}));
  EXPECT_TRUE(holds(xml, "<p>a\xEF\xBF\xBDz\xEF\xBF\xBD \xC3\x85rhus lokalplan &lt;&amp;&gt;</p>")) << xml;
}

TEST(WriteMinutes, ShowsNothingOfAnUndoneHyphen) {
  Desk desk;
  Text text = desk.write("budget- lægges");
  Span hyphen = text.spans[0];
  text.spans[0].text = "budget";
  text.spans[0].count = 6;
  hyphen.text = "";
  hyphen.first = 6;
  hyphen.count = 1;
  hyphen.hyphen = true;
  text.spans[1].space_before = false;
  text.spans.insert(text.spans.begin() + 1, hyphen);
  EXPECT_TRUE(holds(written(with_content(desk, {paragraph(text)})), "<p>budgetlægges</p>"));
}

TEST(WriteMinutes, DoesNotDependOnTheLocale) {
  Desk desk;
  Content node = paragraph(desk.write("istanbul I i"));
  node.at = {{1, {123456, 7150, 200000, 300010}}};
  const Document document = with_content(desk, {node});
  const std::string before = written(document, true);
  const std::string old = std::setlocale(LC_ALL, nullptr);
  for (const char* locale : {"da_DK.UTF-8", "tr_TR.UTF-8", "C"}) {
    if (std::setlocale(LC_ALL, locale)) {
      EXPECT_EQ(written(document, true), before) << locale;
    }
  }
  std::setlocale(LC_ALL, old.c_str());
}

TEST(WriteMinutes, SaysWhichPointerLeadsNowhere) {
  Desk desk;
  Content table = content(ContentKind::table);
  table.table = 7;
  const auto missing_table = write_minutes(with_content(desk, {table}), {});
  ASSERT_FALSE(missing_table);
  EXPECT_EQ(missing_table.error().kind, ErrorKind::internal);
  EXPECT_TRUE(holds(missing_table.error().what, "table 7"));

  Desk other;
  other.document.furniture = {{FurnitureKind::header, 4, 0}};
  EXPECT_FALSE(write_minutes(other.document, {}));
  Desk third;
  third.document.contents.entries.resize(1);
  third.document.contents.entries[0].item = 0;
  EXPECT_FALSE(write_minutes(third.document, {}));
  Desk fourth;
  Content vote = content(ContentKind::vote);
  vote.sides = {{"maybe", 1, {}, {}}};
  EXPECT_FALSE(write_minutes(with_content(fourth, {vote}), {}));
}

}  // namespace
}  // namespace referat
