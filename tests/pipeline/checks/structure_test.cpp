#include <gtest/gtest.h>

#include <algorithm>

#include "pipeline/checks/checks_of.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

int count(const std::vector<Note>& notes, const std::string& code) {
  return static_cast<int>(
      std::count_if(notes.begin(), notes.end(), [&](const Note& note) { return note.code == code; }));
}

Item numbered(const std::string& number) {
  Item item;
  item.number.value = number;
  return item;
}

std::vector<Note> number_notes(const std::vector<Item>& items) {
  Document document;
  document.agenda.items = items;
  return check_item_numbers(CheckedDocument(document, danish()));
}

TEST(ItemNumbers, MayBeginAnywhereAndAnewInEachGroup) {
  Item open, closed;
  open.items = {numbered("117"), numbered("118")};
  closed.items = {numbered("1"), numbered("2")};
  EXPECT_TRUE(number_notes({open, closed}).empty());
  EXPECT_TRUE(number_notes({numbered("4.1"), numbered("4.3"), numbered("V"), numbered("")}).empty());
}

TEST(ItemNumbers, OfAdditionsStandWhereTheyStand) {
  Item addition = numbered("12");
  addition.addendum = true;
  EXPECT_TRUE(number_notes({numbered("1"), addition, numbered("2")}).empty());
}

TEST(ItemNumbers, AreMissedAlsoBelowAnItem) {
  Item outer = numbered("3");
  outer.items = {numbered("1"), numbered("3")};
  EXPECT_EQ(count(number_notes({outer, numbered("4")}), "item-number-gap"), 1);
}

TEST(Decisions, AreNotMissedWhereFewItemsHaveOneOrInAnAgenda) {
  Document document =
      minutes_of({"#18 *Referat*", "", "#14 *1. Havnen*", "", kText, "", "*Beslutning*", "", "Godkendt.", "",
                  "#14 *2. Skolens tag*", "", kText, "", "#14 *3. Broens pris*", "", kText});
  EXPECT_TRUE(check_decisions(CheckedDocument(document, danish())).empty());
  for (Item& item : document.agenda.items) item.content = document.agenda.items.front().content;
  document.agenda.items.push_back(item_at(document, 0));
  document.agenda.items.back().content.clear();
  EXPECT_EQ(count(check_decisions(CheckedDocument(document, danish())), "item-without-decision"), 1);
  document.meeting.kind = "agenda";
  EXPECT_TRUE(check_decisions(CheckedDocument(document, danish())).empty());
}

TEST(ClosedItems, MayShareAFormOfWordsWithOthers) {
  const std::string form = "Indstillingen blev godkendt af et enigt udvalg uden bemærkninger.";
  const Document document = minutes_of({"#18 *Referat*", "", "#16 *Åbne dagsordenspunkter*", "",
                                        "#14 *Punkt 1: Havnen*", "", form, "", "#14 *Punkt 2: Broen*", "", form, "",
                                        "#16 *Lukkede dagsordenspunkter*", "", "#14 *Punkt 3: Lukket*", "", form});
  EXPECT_EQ(count(check_closed_items(CheckedDocument(document, danish())), "closed-item-repeated"), 0);
}

}  // namespace
}  // namespace referat
