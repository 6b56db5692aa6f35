// What was understood of a document, as boxes on its pages and as a tree: the matter of inspect --html.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// In the order in which they are drawn: later ones lie over earlier ones.
enum class MarkKind {
  furniture,
  contents,
  paragraph,
  heading,
  list_item,
  table,
  cell,
  header_cell,
  figure,
  note,
  meeting,    // a fact of the meeting, a name of the attendance list
  section,    // where a section, a vote or a list of attachments begins
  item,       // where an item of the agenda begins
  left_over,  // a line in no block, contents list or furniture, and no label of anything
  finding,    // the place of a Note
};
constexpr int kMarkKinds = 15;

struct Mark {
  MarkKind kind = MarkKind::paragraph;
  Box box;
  std::string label;   // a few characters that stand at the box; may be empty
  std::string what;    // one line about it, in English
  std::string text;    // how its text begins, in the language of the document
  std::string anchor;  // unique in the document; empty when no branch leads here
  int order = 0;       // block: its position in the reading order from 1, at its first place on a page; 0 otherwise
};

// One line of the tree of items and sections.
struct Branch {
  int depth = 0;
  std::string label;   // number of an item, type of a section
  std::string text;    // title or heading
  std::string what;    // what it holds: "2 paragraphs, 1 table"
  std::string anchor;  // of a Mark; empty when its place is unknown
  int page = 0;        // of that mark, 0 when unknown
};

struct Inspection {
  std::vector<std::vector<Mark>> pages;  // one for each of Document::pages, sorted by kind
  std::vector<Branch> tree;
  std::vector<Branch> findings;  // the document's notes: label is the code, text the message
};

// Layers that are missing give no marks. Places and indexes that point nowhere are passed over; the spans of texts must
// be sound.
Inspection inspect(const Document& document);

}  // namespace referat
