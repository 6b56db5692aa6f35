// The forms of the report beside XML: HTML, JSON and SVRL say the same.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "pipeline/report/codes.h"
#include "pipeline/report/report_html.h"
#include "pipeline/report/report_json.h"
#include "pipeline/report/report_svrl.h"
#include "tests/pipeline/document/sample_document.h"

namespace referat {
namespace {

// What stands behind each `before`, up to the next quotation mark.
std::vector<std::string> quoted_after(const std::string& text, const std::string& before) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at)) {
    at += before.size();
    found.push_back(text.substr(at, text.find('"', at) - at));
  }
  return found;
}

using namespace sample;

const Place kPlace{2, {1000, 2000, 3000, 4000}};

// Two pages, an item on the second, a warning at a place and a note about the whole.
Document with_findings() {
  Desk desk(2);
  desk.document.source.file = "a<b>&\"c\".pdf";
  Item item;
  item.number.value = "7";
  item.title = desk.write("Budget");
  item.at = {kPlace};
  Content section;
  section.kind = ContentKind::section;
  section.type = "decision";
  section.outcome = "approved";
  section.heading = desk.write("Beslutning");
  item.content.push_back(section);
  desk.document.agenda.items.push_back(item);
  desk.document.notes = {{Severity::info, "soft-hyphen", "3 of them", "read_pdf", {}},
                         {Severity::warning, "placed-twice", "\"<script>\" stands twice", "ledger", {kPlace}}};
  return desk.document;
}

ReportInput input_of(const Document& document) {
  ReportInput input;
  input.document = &document;
  input.version = "1.0.0";
  input.poppler_version = "22.12.0";
  input.ledger = balance(document, nullptr);
  input.schema = SchemaVerdict{"minutes.xsd", true, ""};
  return input;
}

Texts danish() {
  auto texts = Texts::load(REFERAT_SOURCE_DIR "/schemas/texts/da.xml");
  EXPECT_TRUE(texts);
  return std::move(texts).value();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(ReportHtml, PutsErrorsBeforeNotesAndLinksThemToTheirPlaces) {
  const Document document = with_findings();
  const std::string html = write_report_html(input_of(document), Texts(), {});
  const std::size_t warning = html.find("<tr id=\"f1\">"), note = html.find("<tr id=\"f2\">");
  ASSERT_LT(warning, note);
  EXPECT_TRUE(holds(html.substr(warning, note - warning), "placed-twice"));
  EXPECT_TRUE(holds(html, "<a href=\"#b1\">page 2</a>"));
  EXPECT_TRUE(holds(html, "id=\"b1\""));
  EXPECT_TRUE(holds(html.substr(note), "the whole document"));
  EXPECT_TRUE(holds(html, "<a href=\"#p2\"><span lang=\"da\">7 Budget</span></a>"));
}

TEST(ReportHtml, EscapesWhatTheDocumentSaysAndReachesNothing) {
  const Document document = with_findings();
  const std::string html = write_report_html(input_of(document), danish(), {});
  EXPECT_TRUE(holds(html, "a&lt;b&gt;&amp;&quot;c&quot;.pdf"));
  EXPECT_FALSE(holds(html, "<script"));
  EXPECT_FALSE(holds(html, "http://"));
  EXPECT_FALSE(holds(html, "https://"));
  EXPECT_FALSE(holds(html, "url("));
  EXPECT_TRUE(holds(html, "default-src 'none'"));
}

TEST(ReportHtml, EveryIdStandsOnceAndEveryLinkLeadsToOne) {
  const Document document = with_findings();
  const std::string html = write_report_html(input_of(document), danish(), {});
  std::set<std::string> ids;
  for (const std::string& id : quoted_after(html, " id=\"")) EXPECT_TRUE(ids.insert(id).second) << id;
  for (const std::string& link : quoted_after(html, "href=\"#")) EXPECT_TRUE(ids.contains(link)) << link;
  EXPECT_GT(ids.size(), 4u);
}

TEST(ReportHtml, SpeaksDanish) {
  const Document document = with_findings();
  const std::string html = write_report_html(input_of(document), danish(), {});
  EXPECT_TRUE(holds(html, "<html lang=\"da\">"));
  EXPECT_TRUE(holds(html, "bemærkninger"));
  EXPECT_TRUE(holds(html, "beslutning: godkendt"));
  EXPECT_EQ(danish().number(1234567), "1.234.567");
  EXPECT_EQ(Texts().number(-1234), "-1,234");
}

TEST(ReportHtml, TellsFindingsInDanish) {
  Document document = with_findings();
  document.notes = {{Severity::info, "item-number-gap", "item 5 follows on item 3", "checks", {}},
                    {Severity::info, "toc-title-cut", "words that nobody has translated", "checks", {}}};
  const std::string html = write_report_html(input_of(document), danish(), {});
  EXPECT_TRUE(holds(html, "<p>punkt 5 følger efter punkt 3</p>"));
  EXPECT_TRUE(holds(html, "<p lang=\"en\">words that nobody has translated</p>"));
  EXPECT_TRUE(holds(write_report_html(input_of(document), Texts(), {}), "<p>item 5 follows on item 3</p>"));
}

TEST(ReportHtml, ShowsNoPersonalDataInTitlesAndFindings) {
  Document document = with_findings();
  Desk desk;
  document.agenda.items[0].content[0].heading = desk.write("Sag 070761-4285");
  document.notes = {{Severity::info, "toc-title-cut", "'Sag 070761-4285' is cut", "checks", {kPlace}}};
  ReportInput input = input_of(document);
  input.personal.add("070761-4285", {kPlace});
  input.attachments = AttachmentList{true, {{"Brev 070761-4285", "", "", "item-1", "1", {}, {}}}, {}};
  input.attachments->not_named.push_back({false, "070761-4285.pdf", 1, "", "", {}});
  for (const std::string& report : {write_report_html(input, danish(), {}), write_report(input),
                                    write_report_json(input), write_report_svrl(input, "")}) {
    EXPECT_FALSE(holds(report, "4285")) << report;
    EXPECT_TRUE(holds(report, "07***"));
  }
}

TEST(ReportHtml, ShowsThePicturesThatItIsGiven) {
  const Document document = with_findings();
  const std::string html = write_report_html(input_of(document), Texts(), {{2, 10, 10, "PNG"}});
  EXPECT_TRUE(holds(html, "data:image/png;base64,UE5H"));
}

TEST(ReportHtml, TellsWhyADocumentWasRefused) {
  ReportInput input;
  input.file = "b.pdf";
  input.version = "1.0.0";
  input.error = Error{ErrorKind::password, "read_pdf", "the PDF needs a password"};
  const std::string html = write_report_html(input, Texts(), {});
  EXPECT_TRUE(holds(html, "class=\"verdict refused\""));
  EXPECT_TRUE(holds(html, "the PDF needs a password"));
  EXPECT_FALSE(holds(html, "class=\"bar\""));
}

TEST(Texts, DanishHasAWordForEveryCode) {
  const Texts texts = danish();
  for (const NoteCode& code : note_codes()) {
    EXPECT_TRUE(texts.has(code.meaning)) << code.meaning;
    EXPECT_TRUE(texts.has(code.remedy)) << code.remedy;
  }
}

TEST(Texts, ASentenceIsFoundByWhatStandsAroundItsSlots) {
  const Texts texts = danish();
  EXPECT_EQ(texts.sentence("12 pages are blank"), "12 sider er tomme");
  EXPECT_EQ(texts.sentence("item 3 has no decision, as 7 of 8 items have"),
            "punkt 3 har ingen beslutning, som 7 af 8 punkter har");
  EXPECT_EQ(texts.sentence("'07***' is what may be a CPR number"), "'07***' kan være et CPR-nummer");
  EXPECT_EQ(texts.sentence("'item 3' was not delivered"), "'item 3' er ikke leveret") << "words of the document stay";
  EXPECT_EQ(texts.sentence("the date of the meeting was not found"), "mødets dato er ikke fundet");
  EXPECT_EQ(texts.sentence("something else"), std::nullopt);
  EXPECT_EQ(texts.sentence(""), std::nullopt);
  EXPECT_EQ(texts.sentence(" pages are blank"), std::nullopt);
  EXPECT_EQ(Texts().sentence("something else"), "something else");
}

TEST(Texts, DanishSentencesHaveTheirSlots) {
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_file(REFERAT_SOURCE_DIR "/schemas/texts/da.xml"));
  const auto slots = [](std::string text) {
    int count = 0;
    for (std::size_t at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 1)) ++count;
    return count;
  };
  int seen = 0;
  for (const pugi::xml_node text : xml.child("texts").children()) {
    EXPECT_EQ(slots(text.attribute("en").value()), slots(text.text().get())) << text.attribute("en").value();
    seen += slots(text.text().get()) > 0 ? 1 : 0;
  }
  EXPECT_GT(seen, 50);
}

TEST(Texts, DanishHasWhatTheWritersSay) {
  const Texts texts = danish();
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(REFERAT_SOURCE_DIR "/pipeline/report")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path());
    const std::string source{std::istreambuf_iterator<char>(in), {}};
    for (const char* call : {"say(\"", "texts_(\"", "heading(\"", "fact(\"", "column(\"", "plot(\""})
      for (const std::string& said : quoted_after(source, call)) {
        EXPECT_TRUE(texts.has(said)) << entry.path() << ": " << said;
        ++seen;
      }
  }
  EXPECT_GT(seen, 25);
}

TEST(Texts, AMissingLanguageIsAMatterOfTheSettings) {
  const auto texts = Texts::load(REFERAT_SOURCE_DIR "/schemas/texts/xx.xml");
  ASSERT_FALSE(texts);
  EXPECT_EQ(texts.error().kind, ErrorKind::usage);
}

TEST(ReportJson, SaysTheSameAsTheXml) {
  const Document document = with_findings();
  const ReportInput input = input_of(document);
  const auto json = nlohmann::json::parse(write_report_json(input));
  pugi::xml_document xml;
  const std::string report = write_report(input);
  ASSERT_TRUE(xml.load_buffer(report.data(), report.size()));
  const pugi::xml_node root = xml.child("report");
  EXPECT_EQ(json["verdict"], root.attribute("verdict").value());
  EXPECT_EQ(json["source"]["file"], root.child("source").attribute("file").value());
  EXPECT_EQ(json["ledger"]["total"], root.child("ledger").attribute("total").as_int());
  ASSERT_EQ(json["findings"].size(), 2u);
  EXPECT_EQ(json["findings"][1]["code"], "placed-twice");
  EXPECT_EQ(json["findings"][1]["at"][0]["page"], 2);
  EXPECT_EQ(json["findings"][1]["at"][0]["box"], nlohmann::json({10.0, 20.0, 30.0, 40.0}));
  EXPECT_EQ(json["pages"].size(), 2u);
  EXPECT_EQ(write_report_json(input), write_report_json(input));
}

TEST(Report, SaysWhatTheFileIs) {
  Document document = with_findings();
  document.source.pdf_version = "1.7";
  document.source.pdfa = "2b";
  document.source.encrypted = document.source.has_signature = true;
  document.source.revisions = 3;
  const ReportInput input = input_of(document);
  pugi::xml_document xml;
  const std::string report = write_report(input);
  ASSERT_TRUE(xml.load_buffer(report.data(), report.size()));
  const pugi::xml_node source = xml.child("report").child("source");
  EXPECT_STREQ(source.attribute("pdfVersion").value(), "1.7");
  EXPECT_STREQ(source.attribute("pdfaClaim").value(), "2b");
  EXPECT_STREQ(source.attribute("encrypted").value(), "true");
  EXPECT_STREQ(source.attribute("signed").value(), "true");
  EXPECT_STREQ(source.attribute("revisions").value(), "3");
  const auto json = nlohmann::json::parse(write_report_json(input))["source"];
  EXPECT_EQ(json["pdfaClaim"], "2b");
  EXPECT_EQ(json["revisions"], 3);
  EXPECT_EQ(json["signed"], true);
  const std::string html = write_report_html(input, Texts(), {});
  EXPECT_TRUE(holds(html, "<dd>PDF 1.7, PDF/A-2b (claimed), encrypted, signed</dd>"));
  EXPECT_TRUE(holds(html, "<dt>Saved</dt><dd>3×</dd>"));
}

// Schematron Validation Report Language, ISO/IEC 19757-3, annex D (svrl.rnc): each element with its attributes, and in
// which it may stand.
struct SvrlElement {
  std::set<std::string> parents, attributes, required;
};
const std::map<std::string, SvrlElement> kSvrl{
    {"svrl:schematron-output", {{""}, {"title", "phase", "schemaVersion"}, {}}},
    {"svrl:ns-prefix-in-attribute-values", {{"svrl:schematron-output"}, {"prefix", "uri"}, {"prefix", "uri"}}},
    {"svrl:active-pattern", {{"svrl:schematron-output"}, {"id", "name", "role", "document"}, {}}},
    {"svrl:fired-rule", {{"svrl:schematron-output"}, {"id", "context", "role", "flag"}, {"context"}}},
    {"svrl:failed-assert",
     {{"svrl:schematron-output"}, {"id", "location", "test", "role", "flag"}, {"location", "test"}}},
    {"svrl:text", {{"svrl:schematron-output", "svrl:failed-assert"}, {}, {}}},
};

TEST(ReportSvrl, SpeaksTheLanguageOfTheStandard) {
  const Document document = with_findings();
  const std::string svrl = write_report_svrl(input_of(document), "<minutes xmlns=\"urn:referat:minutes:1\"/>");
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_buffer(svrl.data(), svrl.size()));
  EXPECT_STREQ(xml.document_element().attribute("xmlns:svrl").value(), "http://purl.oclc.org/dsdl/svrl");
  for (const auto& found : xml.select_nodes("//*")) {
    const pugi::xml_node element = found.node();
    ASSERT_TRUE(kSvrl.contains(element.name())) << element.name();
    const SvrlElement& known = kSvrl.at(element.name());
    EXPECT_TRUE(known.parents.contains(element.parent().name())) << element.name();
    for (const std::string& name : known.required) EXPECT_TRUE(element.attribute(name.c_str())) << element.name();
    for (const pugi::xml_attribute attribute : element.attributes()) {
      const std::string name = attribute.name();
      EXPECT_TRUE(name == "xmlns:svrl" || known.attributes.contains(name)) << element.name() << ' ' << name;
    }
  }
  std::string order;
  for (const pugi::xml_node child : xml.document_element().children()) order += std::string(child.name()) + " ";
  EXPECT_EQ(order,
            "svrl:ns-prefix-in-attribute-values svrl:active-pattern svrl:fired-rule svrl:failed-assert "
            "svrl:failed-assert ");
  for (const auto& found : xml.select_nodes("//svrl:failed-assert"))
    EXPECT_STREQ(found.node().last_child().name(), "svrl:text");
}

TEST(ReportSvrl, FindsTheElementAtThePlaceOfEachFinding) {
  const Document document = with_findings();
  const std::string minutes =
      "<minutes xmlns=\"urn:referat:minutes:1\"><agenda><item at=\"1:0,0,100,100\"/><item at=\"2:0,0,100,100\">"
      "<p at=\"2:50,50,90,90\"/><p at=\"2:5,15,35,45\"/></item></agenda></minutes>";
  pugi::xml_document xml;
  const std::string svrl = write_report_svrl(input_of(document), minutes);
  ASSERT_TRUE(xml.load_buffer(svrl.data(), svrl.size()));
  const auto found = xml.select_nodes("//svrl:failed-assert");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_STREQ(found[0].node().attribute("location").value(), "/m:minutes");
  EXPECT_STREQ(found[1].node().attribute("location").value(), "/m:minutes/m:agenda[1]/m:item[2]/m:p[2]");
  EXPECT_STREQ(found[1].node().attribute("id").value(), "placed-twice");
  EXPECT_STREQ(found[1].node().attribute("role").value(), "warning");
  EXPECT_STREQ(found[1].node().attribute("test").value(), "not(finding[@code = 'placed-twice'])");
  EXPECT_NE(std::string(found[1].node().child("svrl:text").text().get()), "");
}

}  // namespace
}  // namespace referat
