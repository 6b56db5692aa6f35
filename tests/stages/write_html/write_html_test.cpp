#include "stages/write_html/write_html.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "tests/pipeline/document/sample_document.h"
#include "tests/stages/writer_inputs.h"

namespace referat {
namespace {

using namespace sample;

TEST(MinutesPage, ShowsHostileTextAndLinksAsText) {
  Desk desk;
  desk.document.meeting.title = desk.write("<script>alert(1)</script>");
  Text link = desk.write("klik");
  desk.document.pages[0].links = {{Box{}, "javascript:alert(1)", 0}};
  link.spans.front().link = 0;
  desk.document.agenda.preamble = {paragraph(link), paragraph(desk.write("\"><img/onerror=x>"))};
  const std::string html = written_by(write_html, desk.document);
  EXPECT_FALSE(holds(html, "<script"));
  EXPECT_FALSE(holds(html, "javascript:"));
  EXPECT_FALSE(holds(html, "<img"));
  pugi::xml_document xml;
  EXPECT_TRUE(xml.load_string(html.c_str()));
}

TEST(MinutesPage, HasAnAnchorForEachItemAndALinkToIt) {
  Desk desk;
  Item inner, group;
  inner.title = desk.write("Indre");
  inner.access = "closed";
  group.title = desk.write("Gruppe");
  group.items = {inner};
  desk.document.agenda.items = {group, inner};
  const std::string html = written_by(write_html, desk.document);
  for (const char* id : {"item-1", "item-2", "item-3"}) {
    EXPECT_TRUE(holds(html, std::string("id=\"") + id + "\" aria-labelledby=\"" + id + "-title\"")) << id;
    EXPECT_TRUE(holds(html, std::string("<a href=\"#") + id + "\">")) << id;
  }
  EXPECT_TRUE(holds(html, "<h3 id=\"item-2-title\">Indre <span class=\"ui badge\">lukket</span></h3>"));
  EXPECT_TRUE(holds(html, "<html lang=\"da\""));
}

TEST(MinutesPage, GivesTablesHeadersWithAScope) {
  Desk desk;
  Table table;
  for (const bool header : {true, false}) {
    Row row;
    row.header = header;
    row.cells.resize(2);
    row.cells[0].text = header ? Text{} : desk.write("Løn");
    row.cells[1].text = desk.write(header ? "2020" : "12,5");
    table.rows.push_back(row);
  }
  table.rows[1].cells[0].col_span = 2;
  desk.document.tables = {table};
  Content content;
  content.kind = ContentKind::table;
  content.table = 0;
  content.text = desk.write("Tabel 1");
  desk.document.agenda.preamble = {content};
  const std::string html = written_by(write_html, desk.document);
  EXPECT_TRUE(holds(html, "<caption>Tabel 1</caption>"));
  EXPECT_TRUE(holds(html, "<thead>\n<tr><td></td><th scope=\"col\">2020</th></tr>\n</thead>")) << html;
  EXPECT_TRUE(holds(html, "<tbody>\n<tr><td colspan=\"2\">Løn</td><td>12,5</td></tr>\n</tbody>"));
}

TEST(MinutesPage, ShowsOnlyTheColumnsOfAttendanceThatAreUsed) {
  Desk desk;
  Person person;
  person.name = desk.write("Navn Navnesen");
  person.role = "chair";
  desk.document.meeting.attendance = {person};
  const std::string html = written_by(write_html, desk.document);
  EXPECT_TRUE(holds(html, "<th scope=\"col\">Rolle</th>"));
  EXPECT_TRUE(holds(html, ">formand</td>"));
  EXPECT_FALSE(holds(html, ">Parti</th>"));
}

TEST(MinutesPage, SaysWhichLanguageItsOwnWordsHave) {
  Desk desk;
  Item item;
  item.title = desk.write("Budget");
  desk.document.agenda.items = {item};
  const std::string html = written_by(write_html, desk.document, "en");
  EXPECT_TRUE(holds(html, "<html lang=\"da\""));
  EXPECT_TRUE(holds(html, "<h2 id=\"contents\"><span lang=\"en\">Contents</span></h2>"));
}

TEST(MinutesPage, RefusesAPointerToATableThatIsNotThere) {
  Content table;
  table.kind = ContentKind::table;
  Document document;
  document.agenda.preamble = {table};
  EXPECT_TRUE(holds(refused_by(write_html, document), "table -1"));
}

}  // namespace
}  // namespace referat
