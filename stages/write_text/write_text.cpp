#include "stages/write_text/write_text.h"

#include <string>
#include <utility>

#include "pipeline/document/content_walk.h"
#include "pipeline/document/styled_text.h"

namespace referat {
namespace {

class TextFile {
 public:
  explicit TextFile(const Document& document) : document_(document) {}

  std::string write() {
    meeting();
    for (const ContentsEntry& entry : document_.contents.entries) {
      line({entry.number.value, plain_text(entry.title), entry.page.value});
    }
    content(document_.agenda.preamble);
    for (const Item& one : document_.agenda.items) item(one);
    gap();
    content(document_.agenda.closing);
    return std::move(out_);
  }

 private:
  // A line of those parts that are not empty.
  void line(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts) {
      if (!part.empty()) joined += (joined.empty() ? "" : " ") + plain_text(part);
    }
    if (!joined.empty()) out_ += joined + '\n';
  }

  void gap() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  void meeting() {
    const Meeting& meeting = document_.meeting;
    line({plain_text(meeting.title)});
    for (const Value* value :
         {&meeting.organisation, &meeting.body, &meeting.date, &meeting.start, &meeting.end, &meeting.place}) {
      line({value->value});
    }
    for (const Person& person : meeting.attendance) {
      line({plain_text(person.name), person.party.value, plain_text(person.remark), plain_text(person.substitute_for)});
    }
  }

  void item(const Item& one) {
    gap();
    line({one.number.value, plain_text(one.title)});
    for (const ItemFact& fact : one.facts) line({fact.value.value});
    content(one.content);
    for (const Item& inner : one.items) item(inner);
  }

  void content(const std::vector<Content>& nodes) {
    each_node(nodes, [this](const Content& node) { this->node(node); });
  }

  void node(const Content& node) {
    if (node.kind == ContentKind::table) return table(node);
    if (node.kind == ContentKind::attachment) {
      return line({node.number.value, plain_text(node.text), node.document_number.value});
    }
    line({plain_text(node.heading)});
    if (holds_text(node.kind)) line({node.marker, node.alt, plain_text(node.text)});
    if (holds_children(node.kind)) content(node.children);
  }

  void table(const Content& node) {
    line({plain_text(node.text)});
    if (node.table < 0 || static_cast<std::size_t>(node.table) >= document_.tables.size()) return;
    for (const Row& row : document_.tables[static_cast<std::size_t>(node.table)].rows) {
      std::string cells;
      for (const Cell& cell : row.cells) cells += (&cell == &row.cells.front() ? "" : "\t") + plain_text(cell.text);
      if (!cells.empty()) out_ += cells + '\n';
    }
  }

  const Document& document_;
  std::string out_;
};

}  // namespace

Result<std::vector<Output>> write_text(const WriterInput& input) {
  return std::vector<Output>{{".txt", TextFile(input.document).write()}};
}

}  // namespace referat
