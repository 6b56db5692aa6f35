#include "stages/write_alto/roles.h"

#include "pipeline/document/names.h"

namespace referat::alto {
namespace {

void own(std::vector<Owner>& owners, const std::vector<int>& lines, const Owner& owner) {
  for (const int line : lines) {
    if (line >= 0 && static_cast<std::size_t>(line) < owners.size()) owners[static_cast<std::size_t>(line)] = owner;
  }
}

class Roles {
 public:
  std::map<WordKey, std::string> find(const Document& document) {
    meeting(document.meeting);
    content(document.agenda.preamble, "preamble");
    for (const Item& one : document.agenda.items) item(one);
    content(document.agenda.closing, "closing");
    return std::move(roles_);
  }

 private:
  void tag(const Text& text, const std::string& role) {
    if (!text.spans.empty()) roles_.emplace(WordKey{text.spans.front().page, text.spans.front().word}, role);
  }

  void meeting(const Meeting& meeting) {
    tag(meeting.title, "title");
    for (const Value* value :
         {&meeting.organisation, &meeting.body, &meeting.date, &meeting.start, &meeting.end, &meeting.place}) {
      tag(value->source, "meeting");
    }
    for (const Person& person : meeting.attendance) tag(person.name, "attendance");
  }

  void item(const Item& one) {
    tag(one.number.source, "item");
    tag(one.title, "item");
    for (const ItemFact& fact : one.facts) tag(fact.value.source, fact.name);
    content(one.content, "item");
    for (const Item& inner : one.items) item(inner);
  }

  void content(const std::vector<Content>& nodes, const std::string& role) {
    for (const Content& node : nodes) {
      const bool section = node.kind == ContentKind::section;
      const std::string own = section ? node.type : node.kind == ContentKind::attachments ? "attachments" : role;
      tag(node.heading, own);
      tag(node.number.source, own);
      tag(node.text, own);
      content(node.children, own);
    }
  }

  std::map<WordKey, std::string> roles_;
};

// The halves in one text: a span of a hyphen that leaves no trace, between two that do.
void find_halves(const Text& text, std::map<WordKey, HyphenHalf>& halves) {
  for (std::size_t i = 1; i + 1 < text.spans.size(); ++i) {
    const Span &before = text.spans[i - 1], &hyphen = text.spans[i], &after = text.spans[i + 1];
    if (!hyphen.hyphen || before.word != hyphen.word || before.page != hyphen.page || before.first != 0) continue;
    if (after.first != 0 || after.space_before) continue;
    const std::string whole = before.text + after.text;
    halves.emplace(WordKey{before.page, before.word}, HyphenHalf{true, before.text, whole});
    halves.emplace(WordKey{after.page, after.word}, HyphenHalf{false, after.text, whole});
  }
}

}  // namespace

std::vector<Owner> owners_of_lines(const Document& document) {
  std::vector<Owner> owners(document.lines.size());
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    own(owners, block.lines, {std::string(name_of_value(block.kind)), static_cast<int>(i)});
  }
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    own(owners, document.tables[i].lines, {"table", static_cast<int>(i)});
  }
  own(owners, document.contents.lines, {"contents", 0});
  for (const Furniture& one : document.furniture)
    own(owners, {one.line}, {std::string(name_of_value(one.kind)), one.line});
  return owners;
}

std::map<WordKey, std::string> roles_of_words(const Document& document) { return Roles().find(document); }

std::map<WordKey, HyphenHalf> hyphen_halves(const Document& document) {
  std::map<WordKey, HyphenHalf> halves;
  for (const Block& block : document.blocks) find_halves(block.text, halves);
  for (const Table& table : document.tables) {
    for (const Row& row : table.rows) {
      for (const Cell& cell : row.cells) find_halves(cell.text, halves);
    }
  }
  return halves;
}

}  // namespace referat::alto
