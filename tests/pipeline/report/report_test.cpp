#include "pipeline/report/report.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

#include "pipeline/gate/gate.h"
#include "pipeline/report/codes.h"
#include "tests/pipeline/document/sample_document.h"

namespace referat {
namespace {

using namespace sample;

// The report's root, after the report has been through the gate.
pugi::xml_node written(const ReportInput& input, pugi::xml_document& xml) {
  static const auto schema = Schema::load(std::string(REFERAT_SOURCE_DIR) + "/schemas/report.xsd");
  const std::string report = write_report(input);
  if (!schema) {
    ADD_FAILURE() << schema.error().what;
  } else {
    const auto verdict = schema.value().validate(report, "report");
    EXPECT_TRUE(verdict) << (verdict ? "" : verdict.error().what) << "\n" << report;
  }
  EXPECT_TRUE(xml.load_buffer(report.data(), report.size()));
  return xml.child("report");
}

ReportInput input_of(const Document& document) {
  ReportInput input;
  input.document = &document;
  input.version = "1.0.0";
  input.poppler_version = "22.12.0";
  input.ledger = balance(document, &input.ledger_notes);
  input.schema = SchemaVerdict{"minutes.xsd", true, ""};
  return input;
}

Document sound() {
  Desk desk(2);
  desk.document.meeting.title = desk.write("Referat af møde");
  desk.document.pages[1].state = PageState::left_out;
  desk.document.pages[1].label = "ii";
  desk.document.profile.id = "danish";
  desk.document.profile.score = 7;
  desk.document.profile.evidence = {{"danish", "word", "\"Referat\" on page 1", 7}};
  return desk.document;
}

TEST(Report, TellsOfASoundDocument) {
  const Document document = sound();
  pugi::xml_document xml;
  const pugi::xml_node report = written(input_of(document), xml);
  EXPECT_STREQ(report.attribute("verdict").value(), "pass");
  EXPECT_STREQ(report.child("source").attribute("file").value(), "sample.pdf");
  EXPECT_EQ(report.child("source").attribute("pages").as_int(), 2);
  EXPECT_STREQ(report.child("converter").attribute("name").value(), "referat");
  EXPECT_STREQ(report.child("converter").attribute("poppler").value(), "22.12.0");
  EXPECT_STREQ(report.child("profile").attribute("id").value(), "danish");
  EXPECT_STREQ(report.child("profile").child("evidence").child_value(), "\"Referat\" on page 1");
  EXPECT_EQ(report.child("ledger").attribute("total").as_int(), 13);
  EXPECT_EQ(report.child("ledger").attribute("text").as_int(), 13);
  EXPECT_EQ(report.child("ledger").attribute("unplaced").as_int(-1), 0);
  EXPECT_STREQ(report.child("schema").attribute("valid").value(), "true");
  EXPECT_FALSE(report.child("finding"));
  const pugi::xml_node page = report.child("pages").first_child();
  EXPECT_EQ(page.attribute("characters").as_int(), 13);
  EXPECT_STREQ(page.attribute("state").value(), "text");
  EXPECT_STREQ(page.next_sibling().attribute("state").value(), "left-out");
  EXPECT_STREQ(page.next_sibling().attribute("label").value(), "ii");
}

TEST(Report, GivesFindingsTheirPageAndPlace) {
  Document document = sound();
  document.notes = {{Severity::warning,
                     "toc-title-cut",
                     "titlen er <kort>\x01",
                     "find_contents",
                     {{2, {3830, 10090, 53120, 11460}}, {3, {0, 0, 100, 100}}}},
                    {Severity::info, "hyphen-undone", "3 hyphens", "find_blocks", {{4, {}}}}};
  pugi::xml_document xml;
  const pugi::xml_node report = written(input_of(document), xml);
  EXPECT_STREQ(report.attribute("verdict").value(), "remarks");
  const pugi::xml_node finding = report.child("finding");
  EXPECT_STREQ(finding.attribute("code").value(), "toc-title-cut");
  EXPECT_STREQ(finding.attribute("severity").value(), "warning");
  EXPECT_STREQ(finding.attribute("page").value(), "2");
  EXPECT_STREQ(finding.attribute("at").value(), "2:38.3,100.9,531.2,114.6 3:0,0,1,1");
  EXPECT_STREQ(finding.child_value(), "titlen er <kort>\xEF\xBF\xBD");
  const pugi::xml_node second = finding.next_sibling("finding");
  EXPECT_STREQ(second.attribute("page").value(), "4");
  EXPECT_FALSE(second.attribute("at")) << "a page without a box has no place";
}

TEST(Report, FailsADocumentThatLosesText) {
  Document document = sound();
  document.meeting.title = {};
  pugi::xml_document xml;
  const pugi::xml_node report = written(input_of(document), xml);
  EXPECT_STREQ(report.attribute("verdict").value(), "fail");
  EXPECT_EQ(report.child("ledger").attribute("unplaced").as_int(), 13);
  EXPECT_STREQ(report.child("finding").attribute("code").value(), "unplaced-text");
}

TEST(Report, FailsOnAnErrorAndOnInvalidXml) {
  Document document = sound();
  document.notes = {{Severity::error, "page-unreadable", "page 2", "read_pdf", {}}};
  EXPECT_EQ(verdict_of(input_of(document)), Verdict::fail);
  document.notes.clear();
  ReportInput input = input_of(document);
  input.schema = SchemaVerdict{"minutes.xsd", false, "line 3: no"};
  pugi::xml_document xml;
  const pugi::xml_node report = written(input, xml);
  EXPECT_STREQ(report.attribute("verdict").value(), "fail");
  EXPECT_STREQ(report.child("schema").attribute("valid").value(), "false");
  EXPECT_STREQ(report.child("finding").attribute("code").value(), "schema-invalid");
}

TEST(Report, SaysWhyADocumentIsRefused) {
  ReportInput input;
  input.file = "scan.pdf";
  input.version = "1.0.0";
  input.error = Error{ErrorKind::no_text, "scan.pdf", "holds pictures only; run OCR on it"};
  pugi::xml_document xml;
  pugi::xml_node report = written(input, xml);
  EXPECT_STREQ(report.attribute("verdict").value(), "refused");
  EXPECT_STREQ(report.child("source").attribute("file").value(), "scan.pdf");
  EXPECT_FALSE(report.child("ledger"));
  EXPECT_FALSE(report.child("pages"));
  EXPECT_STREQ(report.child("finding").attribute("code").value(), "no-text-layer");
  EXPECT_STREQ(report.child("finding").attribute("severity").value(), "error");
  EXPECT_STREQ(report.child("finding").child_value(), "holds pictures only; run OCR on it");
  input.error = Error{ErrorKind::quarantine, "", "crashed; look at it"};
  report = written(input, xml);
  EXPECT_STREQ(report.attribute("verdict").value(), "quarantined");
  EXPECT_STREQ(report.child("finding").attribute("code").value(), "quarantined");
}

TEST(Report, NotesThatAnotherProfileFitsNearlyAsWell) {
  Document document = sound();
  document.profile.evidence.push_back({"danish", "near-tie", "acadre scores 6", 0});
  const auto findings = findings_of(input_of(document));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "profile-near-tie");
  EXPECT_NE(findings[0].message.find("acadre scores 6"), std::string::npos);
  EXPECT_EQ(verdict_of(input_of(document)), Verdict::pass);
}

TEST(Report, NamesWordsThatTheProfileDoesNotKnow) {
  const Document document = sound();
  ReportInput input = input_of(document);
  input.unknown = {{UnknownKind::heading, "Tal <&> mere", {2, {}}, 3}, {UnknownKind::label, "Bordplan", {}, 1}};
  pugi::xml_document xml;
  const pugi::xml_node report = written(input, xml);
  EXPECT_STREQ(report.attribute("verdict").value(), "pass");
  const pugi::xml_node heading = report.child("unknown");
  EXPECT_STREQ(heading.attribute("kind").value(), "heading");
  EXPECT_STREQ(heading.attribute("page").value(), "2");
  EXPECT_STREQ(heading.attribute("count").value(), "3");
  EXPECT_STREQ(heading.child_value(), "Tal <&> mere");
  const pugi::xml_node label = heading.next_sibling("unknown");
  EXPECT_STREQ(label.attribute("kind").value(), "label");
  EXPECT_FALSE(label.attribute("page"));
}

TEST(Report, IsTheSameTwice) {
  const Document document = sound();
  EXPECT_EQ(write_report(input_of(document)), write_report(input_of(document)));
}

TEST(NoteCodes, StandInOrderWithMeaningAndRemedy) {
  std::set<std::string_view> seen;
  for (const NoteCode& entry : note_codes()) {
    EXPECT_TRUE(seen.insert(entry.code).second) << entry.code;
    EXPECT_EQ(entry.meaning.back(), '.') << entry.code;
    EXPECT_FALSE(entry.remedy.empty()) << entry.code;
    EXPECT_EQ(find_note_code(entry.code), &entry);
  }
  EXPECT_EQ(find_note_code("no-such-code"), nullptr);
  EXPECT_EQ(find_note_code(""), nullptr);
}

TEST(NoteCodes, KnowEveryKindOfError) {
  for (const ErrorKind kind : {ErrorKind::usage, ErrorKind::input, ErrorKind::password, ErrorKind::no_text,
                               ErrorKind::output, ErrorKind::profile, ErrorKind::invalid, ErrorKind::internal}) {
    const NoteCode* entry = find_note_code(code_of(kind));
    ASSERT_NE(entry, nullptr) << code_of(kind);
    EXPECT_EQ(entry->severity, Severity::error);
  }
}

TEST(NoteCodes, KnowWhatTheLedgerSays) {
  Desk desk;
  const Text text = desk.write("to gange");
  desk.write("tabt");
  desk.document.agenda.preamble = {paragraph(text), paragraph(text)};
  std::vector<Note> notes;
  balance(desk.document, &notes);
  ASSERT_EQ(notes.size(), 2U);
  for (const Note& note : notes) {
    const NoteCode* entry = find_note_code(note.code);
    ASSERT_NE(entry, nullptr) << note.code;
    EXPECT_EQ(entry->severity, note.severity);
  }
}

TEST(Report, WeighsFindingsByTheRules) {
  const Document document = sound();
  ReportInput input = input_of(document);
  input.check_notes = {{Severity::info, "email-address", "one", "checks", {}},
                       {Severity::info, "phone-number", "two", "checks", {}}};
  EXPECT_EQ(verdict_of(input), Verdict::pass);
  input.rules.severity["phone-number"] = Severity::warning;
  EXPECT_EQ(verdict_of(input), Verdict::remarks);
  input.rules.fails = Severity::warning;
  EXPECT_EQ(verdict_of(input), Verdict::fail);
  input.rules.left_out.insert("phone-number");
  EXPECT_EQ(verdict_of(input), Verdict::pass);
  input.rules.fails_by_code.insert("email-address");
  EXPECT_EQ(verdict_of(input), Verdict::fail);
  const auto findings = findings_of(input);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "email-address");
}

}  // namespace
}  // namespace referat
