#include "pipeline/report/ledger.h"

#include <gtest/gtest.h>

#include "tests/pipeline/document/sample_document.h"

namespace referat {
namespace {

using namespace sample;

std::int64_t sum(const Ledger& l) {
  return l.text + l.value + l.label + l.leader + l.bullet + l.hyphen + l.furniture + l.duplicate + l.invisible +
         l.outside + l.unplaced;
}

Ledger balanced(const Document& document, std::vector<Note>* notes = nullptr) {
  const Ledger ledger = balance(document, notes);
  EXPECT_EQ(ledger.total, sum(ledger));
  return ledger;
}

TEST(LedgerOfADocument, CountsEachClassOnce) {
  Desk desk(2);
  Document& document = desk.document;
  document.meeting.title = desk.write("Referat");               // 7 text
  document.meeting.date = desk.value("2020-06-22", "22.6.20");  // 7 value
  Person person;
  person.name = desk.write("Bo Å");         // 3 text
  person.party = desk.value("V", "V");      // 1 value
  person.remark = desk.write("syg");        // 3 text
  person.substitute_for = desk.write("X");  // 1 text
  document.meeting.attendance = {person};
  ContentsEntry entry;
  entry.title = desk.write("Sag");      // 3 text
  entry.page = desk.value("3", "3");    // 1 value
  entry.number = desk.value("1", "1");  // 1 value
  document.contents.entries = {entry};
  Item item;
  item.title = desk.write("Sag");                                             // 3 text
  item.number = desk.value("1", "1");                                         // 1 value
  item.facts = {{"caseNumber", desk.value("19/1", "19/1")}};                  // 4 value
  Content attachment = content(ContentKind::attachment, desk.write("Kort"));  // 4 text
  attachment.document_number = desk.value("77", "77");                        // 2 value
  item.content = {section("other", desk.write("Bilag"), {attachment})};       // 5 text
  document.agenda.items = {item};
  document.accounts = {{CharacterClass::label, desk.write("Dato:")},  // 5 label
                       {CharacterClass::leader, desk.write("....")},  // 4 leader
                       {CharacterClass::bullet, desk.write("•")}};    // 1 bullet
  desk.furniture(FurnitureKind::footer, "Side 2", 2);                 // 5 furniture
  std::vector<Note> notes;
  const Ledger ledger = balanced(document, &notes);
  EXPECT_EQ(ledger.text, 7 + 3 + 3 + 1 + 3 + 3 + 4 + 5);
  EXPECT_EQ(ledger.value, 7 + 1 + 1 + 1 + 1 + 4 + 2);
  EXPECT_EQ(ledger.label, 5);
  EXPECT_EQ(ledger.leader, 4);
  EXPECT_EQ(ledger.bullet, 1);
  EXPECT_EQ(ledger.furniture, 5);
  EXPECT_EQ(ledger.unplaced, 0);
  EXPECT_TRUE(notes.empty());
}

TEST(LedgerOfADocument, CountsTheCellsOfATableThatContentPointsAt) {
  Desk desk;
  Table table;
  table.rows.resize(1);
  table.rows[0].cells.resize(1);
  table.rows[0].cells[0].text = desk.write("I alt");
  desk.document.tables = {table};
  EXPECT_EQ(balanced(desk.document).unplaced, 4) << "a table that nothing points at is not in the result";
  Content node = content(ContentKind::table, desk.write("Tabel"));
  node.table = 0;
  desk.document.agenda.closing = {node};
  EXPECT_EQ(balanced(desk.document).text, 9);
}

TEST(LedgerOfADocument, NamesLostTextOncePerLineWithItsPlace) {
  Desk desk;
  const Text first = desk.write("tabt tekst her");
  const Text second = desk.write("kendt ukendt");
  Text known;
  known.spans = {second.spans[0]};
  desk.document.agenda.preamble = {paragraph(known)};
  std::vector<Note> notes;
  const Ledger ledger = balanced(desk.document, &notes);
  EXPECT_EQ(ledger.unplaced, 18);
  EXPECT_EQ(ledger.text, 5);
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].code, "unplaced-text");
  EXPECT_EQ(notes[0].severity, Severity::warning);
  EXPECT_NE(notes[0].message.find("\"tabt tekst her\""), std::string::npos) << notes[0].message;
  EXPECT_EQ(notes[0].at, places(desk.document, first));
  EXPECT_NE(notes[1].message.find("\"ukendt\""), std::string::npos) << notes[1].message;
}

TEST(LedgerOfADocument, FollowsTheLinesOfTheLayoutWhenThereAreAny) {
  Desk desk;
  const Text left = desk.write("en to tre");
  Line line;
  line.page = 1;
  line.words = {2, 1, 0};
  desk.document.lines = {line};
  std::vector<Note> notes;
  balanced(desk.document, &notes);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_NE(notes[0].message.find("\"tre to en\""), std::string::npos) << notes[0].message;
}

TEST(LedgerOfADocument, FindsALostPieceInsideAWord) {
  Desk desk;
  Text word = desk.write("Sagsnr.:19/24995");
  Text number = word;
  number.spans[0].text = "19/24995";
  number.spans[0].first = 8;
  number.spans[0].count = 8;
  desk.document.agenda.preamble = {paragraph(number)};
  std::vector<Note> notes;
  EXPECT_EQ(balanced(desk.document, &notes).unplaced, 8);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_NE(notes[0].message.find("\"Sagsnr.:\""), std::string::npos) << notes[0].message;
  ASSERT_EQ(notes[0].at.size(), 1U);
  EXPECT_LT(notes[0].at[0].box.right, desk.document.pages[0].words[0].box.right);
}

TEST(LedgerOfADocument, SaysHowManyLostPlacesItDoesNotList) {
  Desk desk;
  for (int i = 0; i < 60; ++i) desk.write("tabt");
  std::vector<Note> notes;
  EXPECT_EQ(balanced(desk.document, &notes).unplaced, 240);
  ASSERT_EQ(notes.size(), 51U);
  EXPECT_EQ(notes.back().message.rfind("10 more", 0), 0U) << notes.back().message;
}

TEST(LedgerOfADocument, WarnsOfTextThatStandsInTwoParts) {
  Desk desk;
  const Text text = desk.write("samme ord");
  desk.document.agenda.preamble = {paragraph(text)};
  Item item;
  item.title = text;
  desk.document.agenda.items = {item};
  std::vector<Note> notes;
  EXPECT_EQ(balanced(desk.document, &notes).text, 8);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].code, "placed-twice");
  EXPECT_NE(notes[0].message.find("samme ord"), std::string::npos);
  EXPECT_EQ(notes[0].at, places(desk.document, text));
}

TEST(LedgerOfADocument, CountsTheFirstClassOfACharacterThatIsPlacedAgainAsSomethingElse) {
  Desk desk;
  const Text text = desk.write("Beslutning:");
  desk.document.accounts = {{CharacterClass::label, text}};
  desk.document.agenda.preamble = {paragraph(text)};
  std::vector<Note> notes;
  const Ledger ledger = balanced(desk.document, &notes);
  EXPECT_EQ(ledger.text, 11);
  EXPECT_EQ(ledger.label, 0);
  EXPECT_TRUE(notes.empty());
}

TEST(LedgerOfADocument, CountsUndoneAndSoftHyphensAsHyphens) {
  Desk desk;
  Text text = desk.write("budget- lokal\xC2\xADplan løs\xC2\xAD");
  Span hyphen = text.spans[0];
  text.spans[0].text = "budget";
  text.spans[0].count = 6;
  hyphen.text.clear();
  hyphen.first = 6;
  hyphen.count = 1;
  hyphen.hyphen = true;
  text.spans.insert(text.spans.begin() + 1, hyphen);
  text.spans.back().count = 3;
  desk.document.agenda.preamble = {paragraph(text)};
  const Ledger ledger = balanced(desk.document);
  EXPECT_EQ(ledger.hyphen, 3);
  EXPECT_EQ(ledger.text, 6 + 9 + 3);
  EXPECT_EQ(ledger.unplaced, 0);
}

TEST(LedgerOfADocument, KeepsHiddenWordsApart) {
  Desk desk;
  const Text text = desk.write("dobbelt usynlig udenfor brugt");
  auto& words = desk.document.pages[0].words;
  words[0].visibility = Visibility::duplicate;
  words[1].visibility = Visibility::invisible;
  words[2].visibility = Visibility::outside;
  words[3].visibility = Visibility::invisible;
  Text used;
  used.spans = {text.spans[3]};
  desk.document.agenda.preamble = {paragraph(used)};
  std::vector<Note> notes;
  const Ledger ledger = balanced(desk.document, &notes);
  EXPECT_EQ(ledger.duplicate, 7);
  EXPECT_EQ(ledger.invisible, 7);
  EXPECT_EQ(ledger.outside, 7);
  EXPECT_EQ(ledger.text, 5) << "an invisible OCR layer that is used as text counts as text";
  EXPECT_TRUE(notes.empty());
}

TEST(LedgerOfADocument, IgnoresSpacesAndSpansThatPointNowhere) {
  Desk desk;
  Text text = desk.write("ord");
  desk.document.pages[0].words[0].text = "o\xC2\xA0rd";
  text.spans[0].count = 2000000000;
  text.spans[0].first = 0;
  Span lost = text.spans[0];
  lost.page = 9;
  text.spans.push_back(lost);
  lost.page = 1;
  lost.word = -1;
  text.spans.push_back(lost);
  lost.word = 0;
  lost.first = 2000000000;
  text.spans.push_back(lost);
  desk.document.agenda.preamble = {paragraph(text)};
  const Ledger ledger = balanced(desk.document);
  EXPECT_EQ(ledger.total, 3);
  EXPECT_EQ(ledger.text, 3);
}

}  // namespace
}  // namespace referat
