#include "pipeline/report/placement.h"

#include <algorithm>
#include <utility>

#include "pipeline/document/unicode.h"

namespace referat {

namespace {

bool stands_in_result(CharacterClass as) { return as == CharacterClass::text || as == CharacterClass::value; }

const char* name_of(ContentKind kind) {
  switch (kind) {
    case ContentKind::paragraph:
      return "a paragraph";
    case ContentKind::list:
      return "a list";
    case ContentKind::list_item:
      return "a list item";
    case ContentKind::table:
      return "a caption";
    case ContentKind::figure:
      return "a figure";
    case ContentKind::note:
      return "a note";
    case ContentKind::section:
      return "a section heading";
    case ContentKind::vote:
      return "a vote";
    case ContentKind::attachments:
      return "a heading of attachments";
    case ContentKind::attachment:
      return "an attachment";
  }
  return "a block";
}

}  // namespace

Placement::Placement(const Document& document) : document_(document) {
  take_words();
  place_meeting();
  place_contents();
  place_content(document.agenda.preamble);
  place_items(document.agenda.items);
  place_content(document.agenda.closing);
  for (const Account& account : document.accounts) {
    begin_part("a value of its own");
    place(account.text, account.as);
  }
  place_furniture();
}

CharacterClass Placement::state(std::size_t page, std::size_t word, std::size_t character) const {
  const Character& found = at(page, word, character);
  const bool placed = found.as != CharacterClass::unplaced;
  switch (document_.pages[page].words[word].visibility) {
    case Visibility::duplicate:
      return CharacterClass::duplicate;
    case Visibility::outside:
      return CharacterClass::outside;
    case Visibility::invisible:
      return placed ? found.as : CharacterClass::invisible;
    case Visibility::visible:
      break;
  }
  return !placed && found.kind == soft_hyphen ? CharacterClass::hyphen : found.as;
}

bool Placement::is_space(std::size_t page, std::size_t word, std::size_t character) const {
  return at(page, word, character).kind == space;
}

std::size_t Placement::size(std::size_t page, std::size_t word) const {
  return first_[page][word + 1] - first_[page][word];
}

void Placement::take_words() {
  for (const Page& page : document_.pages) {
    std::vector<std::size_t>& first = first_.emplace_back();
    first.reserve(page.words.size() + 1);
    for (const Word& word : page.words) {
      first.push_back(characters_.size());
      for (std::size_t i = 0; i < word.text.size();) {
        const char32_t c = next_code_point(word.text, i);
        Character& character = characters_.emplace_back();
        if (is_unicode_space(c)) character.kind = space;
        if (c == kSoftHyphen) character.kind = soft_hyphen;
      }
    }
    first.push_back(characters_.size());
  }
}

bool Placement::place(Character& character, CharacterClass as) {
  if (character.kind == space) return false;
  if (character.kind == soft_hyphen && stands_in_result(as)) as = CharacterClass::hyphen;  // no writer shows it
  const auto part = static_cast<std::uint32_t>(parts_.size() - 1);
  const bool twice = stands_in_result(as) && stands_in_result(character.as) && character.part != part;
  if (stands_in_result(as) && !stands_in_result(character.as)) character.part = part;
  character.as = std::min(character.as, as);
  return twice;
}

void Placement::place(const Text& text, CharacterClass as) {
  DoublePlacement twice;
  for (const Span& span : text.spans) {
    const auto page = static_cast<std::size_t>(span.page - 1), word = static_cast<std::size_t>(span.word);
    if (span.page < 1 || page >= first_.size() || span.word < 0 || word + 1 >= first_[page].size()) continue;
    const auto from = static_cast<std::size_t>(std::max(0, span.first));
    const std::size_t count = static_cast<std::size_t>(std::max(0, span.count));
    const std::size_t end = std::min(first_[page][word] + from + count, first_[page][word + 1]);
    bool some_twice = false;
    for (std::size_t i = first_[page][word] + from; i < end; ++i) {
      const std::uint32_t before = characters_[i].part;
      if (!place(characters_[i], span.hyphen ? CharacterClass::hyphen : as)) continue;
      some_twice = true;
      twice.first = parts_[before];
    }
    if (some_twice) twice.text.spans.push_back(span);
  }
  if (twice.text.empty()) return;
  twice.second = parts_.back();
  doubles_.push_back(std::move(twice));
}

void Placement::place_meeting() {
  const Meeting& meeting = document_.meeting;
  begin_part("the meeting's facts");
  place(meeting.title, CharacterClass::text);
  for (const Value* value :
       {&meeting.organisation, &meeting.body, &meeting.date, &meeting.start, &meeting.end, &meeting.place}) {
    place(*value);
  }
  for (const Person& person : meeting.attendance) {
    begin_part("the attendance");
    place(person.name, CharacterClass::text);
    place(person.remark, CharacterClass::text);
    place(person.substitute_for, CharacterClass::text);
    place(person.party);
  }
}

void Placement::place_contents() {
  for (const ContentsEntry& entry : document_.contents.entries) {
    begin_part("an entry of the contents");
    place(entry.title, CharacterClass::text);
    place(entry.number);
    place(entry.page);
  }
}

void Placement::place_content(const std::vector<Content>& nodes) {
  for (const Content& node : nodes) {
    begin_part(name_of(node.kind));
    place(node.heading, CharacterClass::text);
    place(node.text, CharacterClass::text);
    place(node.number);
    place(node.document_number);
    if (node.kind == ContentKind::table) place_table(node.table);
    place_content(node.children);
  }
}

void Placement::place_table(int table) {
  if (table < 0 || static_cast<std::size_t>(table) >= document_.tables.size()) return;
  for (const Row& row : document_.tables[static_cast<std::size_t>(table)].rows) {
    for (const Cell& cell : row.cells) {
      begin_part("a table's cell");
      place(cell.text, CharacterClass::text);
    }
  }
}

void Placement::place_items(const std::vector<Item>& items) {
  for (const Item& item : items) {
    begin_part("the heading of an item");
    place(item.title, CharacterClass::text);
    place(item.number);
    for (const ItemFact& fact : item.facts) place(fact.value);
    place_content(item.content);
    place_items(item.items);
  }
}

void Placement::place_furniture() {
  begin_part("furniture");
  for (const Furniture& furniture : document_.furniture) {
    if (furniture.line < 0 || static_cast<std::size_t>(furniture.line) >= document_.lines.size()) continue;
    place(document_.lines[static_cast<std::size_t>(furniture.line)].text, CharacterClass::furniture);
  }
}

}  // namespace referat
