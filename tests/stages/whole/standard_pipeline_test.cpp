// What holds for every document: nothing is lost, everything is said where it comes from, the same in, the same out.
#include "stages/standard_pipeline.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "pipeline/document/characters.h"
#include "pipeline/document/xml.h"
#include "tests/stages/whole/drawn_minutes.h"

namespace referat {
namespace {

// The text of an XML document and the values of its attributes. Tags leave no space: words stay whole over inline
// elements.
std::string text_of(const std::string& xml) {
  std::string out;
  bool tag = false, quoted = false;
  for (const char c : xml) {
    if (!tag) {
      if (c == '<')
        tag = true;
      else
        out += c;
    } else if (c == '"') {
      quoted = !quoted;
      out += ' ';
    } else if (quoted) {
      out += c;
    } else if (c == '>') {
      tag = false;
    }
  }
  for (const auto& [mark, c] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + 1))
      out.replace(at, std::string(mark).size(), c);
  return out;
}

// What a printed word is without its typography: the contents' leader dots, brackets around a party, a trailing stop.
std::set<std::string> folded_words(const std::string& text) {
  std::set<std::string> out;
  const std::string folded = fold(text) + " ";
  for (std::size_t from = 0, end = folded.find(' '); end != std::string::npos;
       from = end + 1, end = folded.find(' ', from))
    if (end > from) out.insert(folded.substr(from, end - from));
  return out;
}

// Words that stages turned into something else than their letters: labels, values in canonical form, roles.
std::set<std::string> accounted_words(const Document& document) {
  std::string text;
  for (const Account& account : document.accounts) text += account.text.str() + " ";
  for (const Value* value : {&document.meeting.date, &document.meeting.start, &document.meeting.end})
    text += value->source.str() + " ";
  for (const int line : document.contents.lines)
    text += document.lines[static_cast<std::size_t>(line)].text.str() + " ";
  return folded_words(text);
}

TEST(StandardPipeline, ReadsOnlyLayersThatAnEarlierStageWrites) {
  const Result<Done> order = check_order(standard_pipeline(), {Layer::pages});
  EXPECT_TRUE(order) << order.error().what;
}

TEST(StandardPipeline, PlacesEveryCharacterOnce) {
  for (const auto& [name, document] : drawn_minutes()) {
    std::vector<Note> notes;
    const Document done = run_on(document);
    const Ledger ledger = balance(done, &notes);
    EXPECT_EQ(ledger.unplaced, 0) << name;
    for (const Note& note : notes) ADD_FAILURE() << name << ": " << note.code << ": " << note.message;
    EXPECT_GT(ledger.text, 0) << name;
  }
}

TEST(StandardPipeline, WritesEveryPrintedWordOrAccountsForIt) {
  for (const auto& [name, document] : drawn_minutes()) {
    const Document done = run_on(document);
    const std::set<std::string> written = folded_words(text_of(xml_of(done))), accounted = accounted_words(done);
    for (const Page& page : document.pages)
      for (const Word& word : page.words)
        for (const std::string& printed : folded_words(word.text))
          EXPECT_TRUE(written.contains(printed) || accounted.contains(printed)) << name << ": " << word.text;
  }
}

TEST(StandardPipeline, WritesTheRunningTextOfAnItemInItsOrder) {
  for (const auto& [name, document] : drawn_minutes()) {
    const std::vector<Word>& words = document.pages.back().words;
    const bool has_text =
        std::any_of(words.begin(), words.end(), [](const Word& w) { return w.text == "Forvaltningen"; });
    if (!has_text) continue;
    EXPECT_NE(xml_of(run_on(document)).find(">" + kShownText + "</p>"), std::string::npos) << name;
  }
}

TEST(StandardPipeline, GivesTheSameDocumentTwice) {
  for (const auto& [name, document] : drawn_minutes())
    EXPECT_EQ(dump_document(run_on(document)), dump_document(run_on(document))) << name;
}

// The words of every page in another drawing order; the tags and links of these documents are none.
Document shuffled(Document document, std::uint32_t seed) {
  for (Page& page : document.pages)
    for (std::size_t i = page.words.size(); i > 1; --i) {
      seed = seed * 1664525u + 1013904223u;
      std::swap(page.words[i - 1], page.words[(seed >> 8) % i]);
    }
  return document;
}

TEST(StandardPipeline, DoesNotDependOnTheOrderInWhichWordsAreDrawn) {
  for (const auto& [name, document] : drawn_minutes()) {
    const std::string drawn_in_order = xml_of(run_on(document));
    for (const std::uint32_t seed : {1u, 2u, 3u})
      EXPECT_EQ(xml_of(run_on(shuffled(document, seed))), drawn_in_order) << name;
  }
}

TEST(StandardPipeline, PutsEveryItemOnTheAgendaOnce) {
  for (const auto& [name, document] : drawn_minutes()) {
    const Document done = run_on(document);
    EXPECT_EQ(items_of(done).size(), done.item_starts.size()) << name;
    std::set<int> named;
    for (const ContentsEntry& entry : done.contents.entries)
      if (entry.item >= 0) {
        EXPECT_LT(entry.item, static_cast<int>(done.item_starts.size())) << name;
        EXPECT_TRUE(named.insert(entry.item).second) << name << ": two entries name item " << entry.item;
      }
  }
}

// Every node of a body says where it stands, on a page that exists.
void expect_places(const std::string& name, const Document& document, const std::vector<Content>& content) {
  for (const Content& node : content) {
    EXPECT_FALSE(node.at.empty()) << name << ": " << node.text.str();
    for (const Place& place : node.at) {
      EXPECT_GE(place.page, 1) << name;
      EXPECT_LE(place.page, static_cast<int>(document.pages.size())) << name;
      EXPECT_FALSE(place.box.empty()) << name << ": " << node.text.str();
    }
    expect_places(name, document, node.children);
  }
}

void expect_places(const std::string& name, const Document& document, const std::vector<Item>& items) {
  for (const Item& item : items) {
    EXPECT_FALSE(item.at.empty()) << name << ": " << item.title.str();
    expect_places(name, document, item.content);
    expect_places(name, document, item.items);
  }
}

TEST(StandardPipeline, SaysWhereEverythingStands) {
  for (const auto& [name, document] : drawn_minutes()) {
    const Document done = run_on(document);
    expect_places(name, done, done.agenda.preamble);
    expect_places(name, done, done.agenda.items);
    expect_places(name, done, done.agenda.closing);
  }
}

TEST(StandardPipeline, StopsAfterTheStageThatIsNamed) {
  const Document document = drawn_minutes().at("lists and quoted agendas");
  const Document items = run_on(document, "find_items");
  EXPECT_EQ(items.item_starts.size(), 2u);
  EXPECT_TRUE(items.agenda.items.empty());
  EXPECT_TRUE(run_on(document, "find_blocks").item_starts.empty());
}

TEST(StandardPipeline, ConvertsADocumentWithoutPagesOrWords) {
  const Document blank = run_on(typewriter({""}));
  EXPECT_TRUE(blank.agenda.items.empty());
  EXPECT_EQ(balance(blank, nullptr).total, 0);
  EXPECT_NE(xml_of(blank).find("<agenda"), std::string::npos);
}

}  // namespace
}  // namespace referat
