// The layers that say what the text means: printed contents, meeting facts, agenda.
// Terms: Akoma Ntoso 3.0 (OASIS 2018) and Popolo where they have one; see schemas/minutes.xsd.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/layout.h"

namespace referat {

// A typed value made from printed characters.
struct Value {
  std::string value;  // in canonical form: 2020-06-22, 08:30, 19/24995; empty: not printed
  Text source;        // the characters that it was made from
  bool operator==(const Value&) const = default;
};

struct ContentsEntry {
  Value number;
  Text title;
  Value page;           // as printed, leading zeros and roman numbers kept
  int item = -1;        // position of the item in document order (depth first), -1 when it is none
  bool closed = false;  // stands under a heading for closed items, or says so itself
  std::vector<Place> at;
  bool operator==(const ContentsEntry&) const = default;
};

struct Contents {
  std::vector<ContentsEntry> entries;
  std::vector<int> lines;  // indexes in Document::lines that it was made from, heading and group labels included
  std::vector<Place> at;
  bool operator==(const Contents&) const = default;
};

enum class AttendanceStatus { present, absent, excused };

struct Person {
  AttendanceStatus status = AttendanceStatus::present;
  std::string role;  // chair, viceChair, secretary, guest, or empty
  Value party;
  Text name;
  Text remark;          // further words beside the name
  Text substitute_for;  // the name of the person whose seat is taken
  bool operator==(const Person&) const = default;
};

struct Meeting {
  std::string kind = "minutes";  // or "agenda"
  Text title;
  Value organisation, body, date, start, end, place;
  std::vector<Person> attendance;
  std::vector<int> blocks;  // indexes in Document::blocks that are wholly used by it
  std::vector<Place> at;
  bool operator==(const Meeting&) const = default;
};

// A side of a vote. Names and parties are typed copies: their characters are placed by the sentence, a paragraph.
struct VoteSide {
  std::string side;  // for, against, abstain
  int count = -1;    // -1: not printed
  std::vector<std::string> parties;
  std::vector<std::string> names;
  bool operator==(const VoteSide&) const = default;
};

enum class ContentKind { paragraph, list, list_item, table, figure, note, section, vote, attachments, attachment };

// One node of the body of an item: a tree, in reading order.
struct Content {
  ContentKind kind = ContentKind::paragraph;
  Text text;                        // paragraph, list item, note, attachment title; table: its caption
  Text heading;                     // section, attachments
  std::string type;                 // section: canonical type; list: bullet, decimal, …
  std::string marker;               // list item, note
  std::string body, date, outcome;  // section of type decision
  Value number, document_number;    // attachment
  std::string access;               // attachment: open, closed or empty
  std::string alt;                  // figure
  int table = -1;                   // index in Document::tables
  std::vector<VoteSide> sides;      // vote
  std::vector<Content> children;
  std::vector<Place> at;
  bool operator==(const Content&) const = default;
};

// A fact printed with the item: caseNumber, journalNumber, documentNumber, caseType.
struct ItemFact {
  std::string name;
  Value value;
  bool operator==(const ItemFact&) const = default;
};

struct Item {
  Value number;
  Text title;
  std::string access;  // open, closed, or empty where the document does not say
  bool addendum = false;
  std::vector<ItemFact> facts;
  std::vector<Content> content;
  std::vector<Item> items;  // of a group heading
  std::vector<Place> at;
  bool operator==(const Item&) const = default;
};

// Where an item begins in the flow; written by find_items before the tree is built.
struct ItemStart {
  int block = 0;       // index in Document::blocks of the heading
  int last_block = 0;  // last block that the heading itself takes (a title on the next line)
  Value number;
  Text title;
  Text label;  // "Punkt", ":" and the like, all printed characters of the heading that are neither number nor title
  std::string access;
  bool group = false;  // a heading over several items
  bool addendum = false;
  bool sub_item = false;               // a point of the item before it: "3.1", "a."
  std::vector<ItemFact> facts;         // printed in the heading, or in the blocks before it that belong to it
  std::vector<int> lead_blocks;        // blocks outside [block, last_block] that hold its facts: a case number above
                                       // the heading, a label row further down
  int entry = -1;                      // index in Contents::entries, -1 when the contents do not name it
  std::vector<std::string> witnesses;  // contents, heading, outline, tag: who says that this is an item
  bool operator==(const ItemStart&) const = default;
};

struct Agenda {
  std::vector<Content> preamble;
  std::vector<Item> items;
  std::vector<Content> closing;
  bool operator==(const Agenda&) const = default;
};

}  // namespace referat
