// A finished document text by text, each with what it is and where it stands.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

enum class PassageKind {
  meeting,  // title and typed values of the meeting
  person,
  contents,
  title,  // of an item
  fact,   // a number or type printed with an item
  heading,
  paragraph,
  list_item,
  cell,
  caption,
  note,
  attachment,
  furniture,
};

// Running text, cells and attachments: what an item says beside headings, titles and numbers.
bool is_body_text(PassageKind kind);

struct Passage {
  PassageKind kind = PassageKind::paragraph;
  const Text* text = nullptr;
  std::string shown;           // text->str()
  const Item* item = nullptr;  // the innermost item that it stands in; of an entry of the contents the item it names
  const Item* closed_by = nullptr;  // the outermost closed item that it stands in
  bool closed() const { return closed_by != nullptr; }
};

// Every text of the result, in the order of the document, furniture last. The document must outlive them.
std::vector<Passage> passages_of(const Document& document);

// Every item on every level, in order, groups included.
std::vector<const Item*> all_items(const Agenda& agenda);

// Calls `visit(node)` for every node of the tree, parents before children.
template <class Visit>
void for_each_node(const std::vector<Content>& nodes, const Visit& visit) {
  for (const Content& node : nodes) {
    visit(node);
    for_each_node(node.children, visit);
  }
}

}  // namespace referat
