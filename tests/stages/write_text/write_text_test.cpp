#include "stages/write_text/write_text.h"

#include <gtest/gtest.h>

#include "tests/pipeline/document/sample_document.h"
#include "tests/stages/writer_inputs.h"

namespace referat {
namespace {

using namespace sample;

TEST(MinutesText, HasALineForEachParagraphAndAnEmptyOneBeforeEachItem) {
  Desk desk;
  desk.document.meeting.title = desk.write("Referat");
  Table table;
  table.rows.resize(1);
  table.rows[0].cells.resize(3);
  table.rows[0].cells[0].text = desk.write("I alt");
  table.rows[0].cells[2].text = desk.write("12,5");
  desk.document.tables = {table};
  Content rows;
  rows.kind = ContentKind::table;
  rows.table = 0;
  Content li;
  li.kind = ContentKind::list_item;
  li.marker = "a)";
  li.text = desk.write("første");
  Content list;
  list.kind = ContentKind::list;
  list.children = {li};
  Item item;
  item.number.value = "1";
  item.title = desk.write("Budget");
  item.facts = {{"caseNumber", desk.value("19/24995", "19/24995")}};
  item.content = {section("decision", desk.write("Beslutning"), {paragraph(desk.write("Godkendt.")), list, rows})};
  desk.document.agenda.items = {item};
  desk.document.agenda.closing = {paragraph(desk.write("Mødet hævet."))};
  EXPECT_EQ(written_by(write_text, desk.document),
            "Referat\n\n1 Budget\n19/24995\nBeslutning\nGodkendt.\na) første\nI alt\t\t12,5\n\nMødet hævet.\n");
}

TEST(MinutesText, OfAnEmptyDocumentIsEmpty) { EXPECT_EQ(written_by(write_text, Document{}), ""); }

}  // namespace
}  // namespace referat
