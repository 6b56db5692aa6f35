#include "stages/write_akn/write_akn.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "stages/write_akn/check.h"
#include "stages/write_akn/naming.h"
#include "tests/pipeline/document/sample_document.h"
#include "tests/stages/writer_inputs.h"

namespace referat {
namespace {

using namespace sample;

std::string akn_of(const Document& document, const WriterSettings& settings = {}) {
  return written_by(write_akn, document, "da", settings);
}

Document one_decision(Desk& desk) {
  desk.document.meeting.body.value = "Børne- og Ungeudvalget";
  desk.document.meeting.date.value = "2020-06-22";
  Item item;
  item.number.value = "7";
  item.title = desk.write("Budget");
  item.access = "closed";
  item.facts = {{"caseNumber", desk.value("19/24995", "19/24995")},
                {"journalNumber", desk.value("85.02.02-G01-5-17", "85.02.02-G01-5-17")}};
  Content decision = section("decision", desk.write("Beslutning"), {paragraph(desk.write("Godkendt."))});
  decision.outcome = "approved";
  Content vote;
  vote.kind = ContentKind::vote;
  vote.sides = {{"for", 19, {"V"}, {"Navn Navnesen"}}, {"against", -1, {}, {}}};
  decision.children.push_back(vote);
  item.content = {decision};
  desk.document.agenda.items = {item};
  return desk.document;
}

TEST(AkomaNtoso, NamesTheWorkByBodyDayAndHash) {
  Desk desk;
  const std::string xml = akn_of(one_decision(desk));
  EXPECT_TRUE(holds(xml, "<FRBRuri value=\"/akn/dk/debateReport/referat/boerne-og-ungeudvalget/2020-06-22/" +
                             std::string(12, '0') + "\" />"));
  EXPECT_TRUE(holds(xml, "/dan@2020-06-22\" />"));
  EXPECT_TRUE(holds(xml, "<FRBRalias value=\"19/24995\" name=\"sagsnummer\" />"));
  EXPECT_TRUE(holds(xml, "<FRBRdate date=\"2026-01-31\" name=\"converted\" />"));
}

TEST(AkomaNtoso, TakesAgencyCountryAndClassificationFromTheSettings) {
  Desk desk;
  WriterSettings settings;
  settings.agency.identifier = "kommune-999";
  settings.akn.country = "gl";
  settings.akn.classification = "Plan";
  const std::string xml = akn_of(one_decision(desk), settings);
  EXPECT_TRUE(holds(xml, "/akn/gl/debateReport/referat/kommune-999-boerne-og-ungeudvalget/2020-06-22/"));
  EXPECT_TRUE(holds(xml, "<keyword value=\"85.02.02\" showAs=\"Plan 85.02.02\" dictionary=\"Plan\" />"));
}

TEST(AkomaNtoso, PutsADecisionIntoResolutionsWithItsOutcomeAndCountedVotes) {
  Desk desk;
  const std::string xml = akn_of(one_decision(desk));
  EXPECT_TRUE(holds(xml, "<resolutions eId=\"dbsect_1__resolutions_1\" m:type=\"decision\" m:outcome=\"approved\""));
  EXPECT_TRUE(holds(xml, "href=\"/akn/ontology/concept/approved\" showAs=\"godkendt\""));
  EXPECT_TRUE(holds(xml, ">Godkendt.</outcome></p>"));
  EXPECT_TRUE(holds(xml, "<voting eId=\"voting_1\" outcome=\"#concept_2\" href=\"#dbsect_1__resolutions_1\">"));
  EXPECT_TRUE(holds(xml, "value=\"19\" />"));
  EXPECT_FALSE(holds(xml, "value=\"-1\""));
  EXPECT_TRUE(holds(xml, ">Navn Navnesen</vote>"));
  EXPECT_TRUE(holds(xml, "m:access=\"closed\""));
}

TEST(AkomaNtoso, MarksWhereAParagraphGoesOnOnTheNextPage) {
  Desk desk(2);
  Text text = desk.write("Her og", 1);
  text.append(desk.write("der.", 2));
  desk.document.agenda.preamble = {paragraph(text)};
  const std::string xml = akn_of(desk.document);
  EXPECT_TRUE(holds(xml, "<p>Her og <eop eId=\"dbsect_1__eop_1\" number=\"2\" />der.</p>")) << xml;
}

TEST(AkomaNtoso, KeepsTextThatStandsWhereTheStandardHasNoPlaceForIt) {
  Desk desk;
  Content list;
  list.kind = ContentKind::list;
  list.heading = desk.write("Løs overskrift");
  Content li;
  li.kind = ContentKind::list_item;
  li.text = desk.write("Punkt");
  li.children = {section("other", desk.write("Indre overskrift"), {paragraph(desk.write("Indre tekst"))})};
  list.children = {li, paragraph(desk.write("Mellem punkter"))};
  Item item;
  item.content = {list};
  desk.document.agenda.items = {item};
  const std::string xml = akn_of(desk.document);
  for (const char* words : {"Løs overskrift", "Indre overskrift", "Indre tekst", "Mellem punkter"}) {
    EXPECT_TRUE(holds(xml, words)) << words;
  }
}

TEST(AkomaNtoso, IsWrittenOfAnEmptyDocument) { EXPECT_TRUE(holds(akn_of(Document{}), "<mainBody eId=\"body\">")); }

TEST(AkomaNtoso, RefusesAPointerToATableThatIsNotThere) {
  Desk desk;
  Content table;
  table.kind = ContentKind::table;
  table.table = 3;
  desk.document.agenda.preamble = {table};
  EXPECT_TRUE(holds(refused_by(write_akn, desk.document), "table 3"));
}

TEST(AkomaNtosoNames, HoldLowerCaseAsciiOnly) {
  EXPECT_EQ(akn::segment("Børne- og Ungeudvalget"), "boerne-og-ungeudvalget");
  EXPECT_EQ(akn::segment("  ÆØÅ / É  "), "aeoeaa-e");
  EXPECT_EQ(akn::segment("…"), "");
  EXPECT_EQ(akn::uri_of_file("mit møde.pdf"), "mit%20m%C3%B8de.pdf");
}

// The fault in a document that was sound before `from` became `to`.
std::string fault_after(const std::string& from, const std::string& to) {
  Desk desk;
  std::string xml = akn_of(one_decision(desk));
  const std::size_t at = xml.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at != std::string::npos) xml.replace(at, from.size(), to);
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(xml.c_str()));
  const auto sound = akn::check(document);
  return sound ? "" : sound.error().what;
}

TEST(AkomaNtosoCheck, FindsWhatTheXsdDoesNot) {
  EXPECT_EQ(fault_after("Godkendt.", "Godkendt."), "");
  EXPECT_TRUE(holds(fault_after("refersTo=\"#concept_1\"", "refersTo=\"#concept_99\""), "#concept_99"));
  EXPECT_TRUE(holds(fault_after("by=\"#person_1\"", "by=\"#nobody\""), "#nobody"));
  EXPECT_TRUE(holds(fault_after("eId=\"dbsect_1__resolutions_1\"", "eId=\"resolutions_1\""), "its parent"));
  EXPECT_TRUE(holds(fault_after("eId=\"voting_1__count_1\"", "eId=\"voting_1__count 1\""), "form"));
  EXPECT_TRUE(holds(fault_after("eId=\"person_1\"", "eId=\"agency\""), "twice"));
  EXPECT_TRUE(holds(fault_after("<FRBRuri value=\"/akn/dk/", "<FRBRuri value=\"/dk/"), "name of the work"));
  EXPECT_TRUE(holds(fault_after("/dan@2020-06-22\" />", "/da@2020-06-22\" />"), "expression"));
}

}  // namespace
}  // namespace referat
