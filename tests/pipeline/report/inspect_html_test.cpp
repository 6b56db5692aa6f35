#include "pipeline/report/inspect_html.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/report/inspect_marks.h"
#include "pipeline/report/page_picture.h"
#include "tests/pages/tiny_pdf.h"
#include "tests/pipeline/document/sample_document.h"

namespace referat {
namespace {

using namespace sample;

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";

int count(const std::string& text, const std::string& part) {
  int found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

Block block_of(const Desk& desk, BlockKind kind, const Text& text) {
  Block block;
  block.kind = kind;
  block.text = text;
  block.at = places(desk.document, text);
  block.style.family = "Times";
  block.style.size = 10 * kPoint;
  return block;
}

// A page with a heading that begins an item, a paragraph of a section, a list item and a footer.
Document small_meeting() {
  Desk desk;
  const Text title = desk.write("Ny cykelsti"), body = desk.write("Stien åbner i maj."), point = desk.write("lys");
  const Text heading = desk.write("Sagsfremstilling");
  desk.furniture(FurnitureKind::footer, "Side 1", 1);
  Document& document = desk.document;
  document.blocks = {block_of(desk, BlockKind::heading, title), block_of(desk, BlockKind::heading, heading),
                     block_of(desk, BlockKind::paragraph, body), block_of(desk, BlockKind::list_item, point)};
  document.blocks[0].rank = 1;
  document.blocks[0].tag = 0;
  document.blocks[3].depth = 2;
  document.blocks[3].marker = "a)";
  document.tags.resize(1);
  document.tags[0].role = "H1";
  Content section, paragraph;
  section.kind = ContentKind::section;
  section.type = "presentation";
  section.heading = heading;
  paragraph.text = body;
  section.children = {paragraph};
  Item item;
  item.number.value = "7";
  item.title = title;
  item.content = {section};
  document.agenda.items = {item};
  return document;
}

std::vector<Mark> marks_of(const Document& document, MarkKind kind) {
  std::vector<Mark> out;
  for (const auto& page : inspect(document).pages) {
    std::copy_if(page.begin(), page.end(), std::back_inserter(out), [&](const Mark& m) { return m.kind == kind; });
  }
  return out;
}

TEST(InspectMarks, EachBlockIsMarkedWhereItStandsWithItsKindStyleAndTag) {
  const Document document = small_meeting();
  const auto headings = marks_of(document, MarkKind::heading);
  ASSERT_EQ(headings.size(), 2u);
  EXPECT_EQ(headings[0].box, document.blocks[0].at[0].box);
  EXPECT_EQ(headings[0].label, "H1");
  EXPECT_EQ(headings[0].text, "Ny cykelsti");
  EXPECT_EQ(headings[0].what, "block 1: heading of rank 1; Times 10; tag H1");
  const auto list = marks_of(document, MarkKind::list_item);
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].label, "L2 a)");
  EXPECT_EQ(list[0].order, 4);
  ASSERT_EQ(marks_of(document, MarkKind::furniture).size(), 1u);
  EXPECT_EQ(marks_of(document, MarkKind::furniture)[0].what, "footer");
}

TEST(InspectMarks, TheTreeLeadsToTheTitlesOfItemsAndSections) {
  const Inspection found = inspect(small_meeting());
  ASSERT_EQ(found.tree.size(), 2u);
  EXPECT_EQ(found.tree[0].label, "7");
  EXPECT_EQ(found.tree[0].text, "Ny cykelsti");
  EXPECT_EQ(found.tree[0].what, "1 paragraph, 1 section");
  EXPECT_EQ(found.tree[1].depth, 1);
  EXPECT_EQ(found.tree[1].label, "presentation");
  const auto items = marks_of(small_meeting(), MarkKind::item);
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].anchor, found.tree[0].anchor);
  EXPECT_NE(found.tree[0].anchor, found.tree[1].anchor);
}

TEST(InspectMarks, ABlockOverTwoPagesIsMarkedOnBoth) {
  Desk desk(2);
  const Text first = desk.write("Teksten går", 1), second = desk.write("videre her", 2);
  Text whole = first;
  whole.append(second);
  desk.document.blocks = {block_of(desk, BlockKind::paragraph, whole)};
  const Inspection found = inspect(desk.document);
  ASSERT_EQ(found.pages[0].size(), 1u);
  ASSERT_EQ(found.pages[1].size(), 1u);
  EXPECT_NE(found.pages[1][0].what.find("continued from page 1"), std::string::npos);
}

TEST(InspectMarks, CellsKnowTheirPlaceAndHeader) {
  Desk desk;
  Table table;
  table.columns = 2;
  for (const char* words : {"År", "2019"}) {
    Cell cell;
    cell.text = desk.write(words);
    cell.box = places(desk.document, cell.text).front().box;
    Row row;
    row.header = table.rows.empty();
    row.cells = {cell};
    row.at = {1, cell.box};
    table.rows.push_back(row);
  }
  desk.document.tables = {table};
  Block block;
  block.kind = BlockKind::table;
  block.table = 0;
  block.at = {{1, {0, 0, 30000, 30000}}};
  desk.document.blocks = {block};
  ASSERT_EQ(marks_of(desk.document, MarkKind::header_cell).size(), 1u);
  ASSERT_EQ(marks_of(desk.document, MarkKind::cell).size(), 1u);
  EXPECT_EQ(marks_of(desk.document, MarkKind::cell)[0].what, "cell of row 2, column 1");
  EXPECT_EQ(marks_of(desk.document, MarkKind::table)[0].label, "table 2x2");
}

TEST(InspectMarks, ALineInNoBlockIsLeftOver) {
  Document document = small_meeting();
  EXPECT_TRUE(marks_of(document, MarkKind::left_over).empty());
  Line line;
  line.page = 1;
  line.box = {100, 100, 900, 900};
  document.lines.push_back(line);
  line.words = {0};
  document.lines.push_back(line);
  EXPECT_EQ(marks_of(document, MarkKind::left_over).size(), 2u);
  Account label;
  label.text = document.blocks[0].text.cut(0, 2);
  document.accounts = {label};
  EXPECT_EQ(marks_of(document, MarkKind::left_over).size(), 1u) << "a label is used, not left over";
}

TEST(InspectMarks, ACaptionIsMarkedAsOne) {
  Document document = small_meeting();
  Content table;
  table.kind = ContentKind::table;
  table.text = document.blocks[2].text;
  document.agenda.items[0].content[0].children.push_back(table);
  const auto marks = marks_of(document, MarkKind::table);
  ASSERT_EQ(marks.size(), 1u);
  EXPECT_EQ(marks[0].label, "caption");
  EXPECT_EQ(marks[0].box, document.blocks[2].at[0].box);
}

TEST(InspectMarks, FindingsStandAtTheirPlaceAndAtTheBlocksTheyTouch) {
  Document document = small_meeting();
  document.notes = {{Severity::warning, "toc-title-cut", "A title is cut.", "find_items", document.blocks[0].at},
                    {Severity::info, "no-place", "Nowhere.", "read_pdf", {}},
                    {Severity::info, "beyond", "On no page.", "read_pdf", {{9, {0, 0, 10, 10}}}}};
  const Inspection found = inspect(document);
  ASSERT_EQ(found.findings.size(), 3u);
  EXPECT_EQ(found.findings[0].page, 1);
  EXPECT_EQ(found.findings[1].anchor, "");
  EXPECT_EQ(found.findings[2].anchor, "");
  ASSERT_EQ(marks_of(document, MarkKind::finding).size(), 1u);
  EXPECT_EQ(marks_of(document, MarkKind::finding)[0].label, "toc-title-cut");
  EXPECT_NE(marks_of(document, MarkKind::heading)[0].what.find("findings: toc-title-cut"), std::string::npos);
}

TEST(InspectMarks, IndexesThatPointNowhereArePassedOver) {
  Document document = small_meeting();
  document.blocks[0].tag = 99;
  document.blocks[0].table = 99;
  document.blocks[0].lines = {-1, 99};
  document.furniture.push_back({FurnitureKind::header, 99, 0});
  document.contents.lines = {99, -5};
  EXPECT_EQ(marks_of(document, MarkKind::heading)[0].what, "block 1: heading of rank 1; Times 10");
}

TEST(InspectHtml, ShowsOnlyThePagesThatWereDrawn) {
  Desk desk(3);
  const std::string html = inspect_html(desk.document, {{2, 10, 10, "PNG"}, {7, 10, 10, "PNG"}});
  EXPECT_EQ(count(html, "<section "), 1);
  EXPECT_NE(html.find("<section id=\"p2\""), std::string::npos);
  EXPECT_NE(html.find("src=\"data:image/png;base64,UE5H\""), std::string::npos);
}

TEST(InspectHtml, TextOfTheDocumentIsNeverMarkup) {
  Document document = small_meeting();
  const std::string attack = "\"><script>alert('1')</script>&\n\x01";
  document.source.file = attack;
  document.profile.id = attack;
  document.pages[0].label = attack;
  document.pages[0].words[0].text = attack;
  document.tags[0].role = attack;
  document.blocks[0].style.family = attack;
  document.blocks[3].marker = attack;
  document.agenda.items[0].number.value = attack;
  document.agenda.items[0].title.spans[0].text = attack;
  document.blocks[0].text.spans[0].text = attack;
  document.notes = {{Severity::error, attack, attack, attack, document.blocks[0].at}};
  const std::string html = inspect_html(document, {{1, 10, 10, "x"}});
  EXPECT_EQ(count(html, "<script"), 1);
  EXPECT_EQ(html.find("alert('1')"), std::string::npos);
  EXPECT_EQ(html.find("\"><script>"), std::string::npos);
  EXPECT_EQ(html.find('\x01'), std::string::npos);
  EXPECT_GT(count(html, "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)"), 10);
}

TEST(InspectHtml, MayReachNothingAndRunNothingButItsOwnScript) {
  const std::string html = inspect_html(small_meeting(), {{1, 10, 10, "x"}});
  EXPECT_NE(html.find("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"),
            std::string::npos);
  for (const char* reach : {"http://", "https://", "url(", "@import", "<link", "<iframe", " onclick", "innerHTML"}) {
    EXPECT_EQ(html.find(reach), std::string::npos) << reach;
  }
}

TEST(InspectHtml, IsTheSameEachTime) {
  const Document document = small_meeting();
  EXPECT_EQ(inspect_html(document, {{1, 10, 10, "x"}}), inspect_html(document, {{1, 10, 10, "x"}}));
}

TEST(InspectHtml, EveryKindHasASwitchAndEveryLinkAGoal) {
  const std::string html = inspect_html(small_meeting(), {{1, 10, 10, "x"}});
  EXPECT_EQ(count(html, "<input type=\"checkbox\""), kMarkKinds + 1);
  for (auto at = html.find("href=\"#"); at != std::string::npos; at = html.find("href=\"#", at + 1)) {
    const std::string goal = html.substr(at + 7, html.find('"', at + 7) - at - 7);
    EXPECT_EQ(count(html, " id=\"" + goal + "\""), 1) << goal;
  }
}

TEST(InspectHtml, APageWithoutAreaOrPictureIsStillListed) {
  Desk desk(2);
  desk.document.pages[0].width = 0;
  const std::string html = inspect_html(desk.document, {{1, 0, 0, ""}, {2, 0, 0, ""}});
  EXPECT_NE(html.find("This page has no area."), std::string::npos);
  EXPECT_NE(html.find("This page has no picture."), std::string::npos);
  EXPECT_EQ(html.find("<img"), std::string::npos);
}

TEST(PagePictures, AreAsLargeAsThePageIsDisplayed) {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 720, 12, "Referat"));
  pdf.add_page(shown_text(72, 720, 12, "Bilag"), "/Rotate 90 /CropBox [0 0 300 600]");
  const auto drawn = draw_pages(pdf.bytes(), {"", 1, 0, 72});
  ASSERT_TRUE(drawn);
  ASSERT_EQ(drawn.value().size(), 2u);
  EXPECT_EQ(drawn.value()[0].width, 595);
  EXPECT_EQ(drawn.value()[0].height, 842);
  EXPECT_EQ(drawn.value()[1].width, 600);
  EXPECT_EQ(drawn.value()[1].height, 300);
  EXPECT_TRUE(drawn.value()[0].png.starts_with(kPngSignature));
}

TEST(PagePictures, KeepWithinTheLimits) {
  TinyPdf pdf;
  pdf.add_page("", "/MediaBox [0 0 14400 14400]");
  pdf.add_page("", "/MediaBox [0 0 100000000 0.01]");
  pdf.add_page("");
  PictureOptions options;
  options.most_pixels = 10'000;
  options.most_pages = 2;
  const auto drawn = draw_pages(pdf.bytes(), options);
  ASSERT_TRUE(drawn);
  ASSERT_EQ(drawn.value().size(), 2u);
  for (const PagePicture& picture : drawn.value()) EXPECT_LE(picture.width * picture.height, 20'000);
  EXPECT_FALSE(drawn.value()[0].png.empty());
}

TEST(PagePictures, OnlyOfThePagesAskedFor) {
  TinyPdf pdf;
  for (int i = 0; i < 4; ++i) pdf.add_page("");
  const auto drawn = draw_pages(pdf.bytes(), {"", 2, 3});
  ASSERT_TRUE(drawn);
  ASSERT_EQ(drawn.value().size(), 2u);
  EXPECT_EQ(drawn.value()[0].page, 2);
  EXPECT_TRUE(draw_pages(pdf.bytes(), {"", 9, 0}).value().empty());
}

TEST(PagePictures, OfAnEncryptedDocumentNeedItsPassword) {
  const auto without = draw_pages(pdf_with_user_password(), {});
  ASSERT_FALSE(without);
  EXPECT_EQ(without.error().kind, ErrorKind::password);
  PictureOptions options;
  options.password = "bruger";
  const auto with = draw_pages(pdf_with_user_password(), options);
  ASSERT_TRUE(with);
  EXPECT_FALSE(with.value().at(0).png.empty());
}

TEST(PagePictures, OfWhatIsNoPdfAreAnInputError) {
  const auto drawn = draw_pages("no PDF at all", {});
  ASSERT_FALSE(drawn);
  EXPECT_EQ(drawn.error().kind, ErrorKind::input);
}

}  // namespace
}  // namespace referat
