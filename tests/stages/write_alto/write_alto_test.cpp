#include "stages/write_alto/write_alto.h"

#include <gtest/gtest.h>

#include <numeric>
#include <pugixml.hpp>

#include "tests/pipeline/document/sample_document.h"
#include "tests/stages/writer_inputs.h"

namespace referat {
namespace {

using namespace sample;

// A page of one line that is the block of this text.
Document one_block(Desk& desk, const Text& text) {
  Document& document = desk.document;
  Line line;
  line.page = 1;
  line.text = text;
  line.box = places(document, text).front().box;
  line.baseline = line.box.bottom;
  for (const Span& span : text.spans) line.words.push_back(span.word);
  document.lines.push_back(line);
  Block block;
  block.text = text;
  block.lines = {static_cast<int>(document.lines.size()) - 1};
  document.blocks.push_back(block);
  return document;
}

TEST(Alto, GivesEachWordItsBoxInTenthsOfAMillimetre) {
  Desk desk;
  const Text text = desk.write("To ord");
  const std::string xml = written_by(write_alto, one_block(desk, text));
  EXPECT_TRUE(holds(xml, "<MeasurementUnit>mm10</MeasurementUnit>"));
  EXPECT_TRUE(holds(xml, "WIDTH=\"2099.03\" HEIGHT=\"2970.39\"")) << xml;  // 595 x 842 points
  EXPECT_TRUE(holds(xml, "<String HPOS=\"176.39\"")) << xml;               // 50 points
  EXPECT_TRUE(holds(xml, "CONTENT=\"To\""));
  EXPECT_TRUE(holds(xml, "<SP "));
  EXPECT_TRUE(holds(xml, "FONTFAMILY=\"Times\""));
}

TEST(Alto, TellsWhatABlockMeans) {
  Desk desk;
  const Text text = desk.write("Godkendt.");
  Document document = one_block(desk, text);
  Item item;
  item.content = {section("decision", Text{}, {paragraph(text)})};
  document.agenda.items = {item};
  const std::string xml = written_by(write_alto, document);
  EXPECT_TRUE(holds(xml, "TAGREFS=\"layout_paragraph role_decision\"")) << xml;
  EXPECT_TRUE(holds(xml, "<StructureTag ID=\"role_decision\" LABEL=\"decision\" />"));
}

TEST(Alto, PutsRunningHeadsAndFeetIntoTheMargins) {
  Desk desk;
  desk.furniture(FurnitureKind::footer, "Side 1", 1);
  for (Line& line : desk.document.lines) {
    for (const Span& span : line.text.spans) line.words.push_back(span.word);
  }
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(written_by(write_alto, desk.document).c_str()));
  const pugi::xml_node page = xml.document_element().child("Layout").child("Page");
  EXPECT_TRUE(page.child("BottomMargin").child("TextBlock"));
  EXPECT_FALSE(page.child("PrintSpace").child("TextBlock"));
  EXPECT_FALSE(page.child("TopMargin"));
}

TEST(Alto, JoinsAWordWhoseHyphenWasUndone) {
  Desk desk;
  const Text first = desk.write("budget-"), second = desk.write("lægges");
  Document document = one_block(desk, first);
  desk.document = one_block(desk, second);
  Text joined = first.cut(0, 6);
  Span hyphen = first.spans.front();
  hyphen.text = "";
  hyphen.first = 6;
  hyphen.count = 1;
  hyphen.hyphen = true;
  joined.spans.push_back(hyphen);
  joined.append(second, false);
  desk.document.blocks = {Block{}};
  desk.document.blocks.front().text = joined;
  desk.document.blocks.front().lines = {0, 1};
  const std::string xml = written_by(write_alto, desk.document);
  EXPECT_TRUE(holds(xml, "CONTENT=\"budget\" SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"budgetlægges\"")) << xml;
  EXPECT_TRUE(holds(xml, "<HYP CONTENT=\"-\" />"));
  EXPECT_TRUE(holds(xml, "CONTENT=\"lægges\" SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"budgetlægges\""));
}

TEST(Alto, RefusesALineWithAWordThatItsPageHasNot) {
  Desk desk;
  Document document = one_block(desk, desk.write("Ord"));
  document.lines.front().words = {7};
  EXPECT_TRUE(holds(refused_by(write_alto, document), "a word that its page has not"));
}

}  // namespace
}  // namespace referat
