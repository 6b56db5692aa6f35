// How writers walk the agenda: what each kind of content holds, and what the items are called.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/meeting.h"

namespace referat {

// The kinds that hold a heading, and those that hold a text or children.
constexpr bool holds_heading(ContentKind kind) {
  return kind == ContentKind::section || kind == ContentKind::attachments;
}
constexpr bool holds_text(ContentKind kind) { return kind != ContentKind::list && kind != ContentKind::vote; }
constexpr bool holds_children(ContentKind kind) {
  return kind == ContentKind::list || kind == ContentKind::list_item || kind == ContentKind::note ||
         kind == ContentKind::section || kind == ContentKind::attachments;
}

// Calls take(node) for each node in order. What a node has no place for (a heading on a list, children of a table)
// comes as nodes of their own before and behind it, so that nothing is lost; `take` looks only at what the kind holds.
template <class Take>
void each_node(const std::vector<Content>& nodes, const Take& take) {
  const auto as_paragraph = [&take](const Text& text) {
    if (text.empty()) return;
    Content paragraph;
    paragraph.text = text;
    take(paragraph);
  };
  for (const Content& node : nodes) {
    if (!holds_heading(node.kind)) as_paragraph(node.heading);
    if (!holds_text(node.kind)) as_paragraph(node.text);
    take(node);
    if (!holds_children(node.kind)) each_node(node.children, take);
  }
}

// The id of the item at this position in document order (depth first), from 0.
inline std::string item_id(int position) { return "item-" + std::to_string(position + 1); }

// How many items there are on all levels.
inline int count_items(const std::vector<Item>& items) {
  int count = 0;
  for (const Item& item : items) count += 1 + count_items(item.items);
  return count;
}

}  // namespace referat
