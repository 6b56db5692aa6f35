// The minutes XML taken apart into what it claims to stand on the pages: from its bytes alone, not from a Document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/geometry.h"

namespace referat {

// A text of the XML, or a value that stands on the page as it stands in the XML.
struct MinutesPart {
  std::string what;       // "p", "heading", "item/@number"
  std::string text;       // as in the XML, spaces too
  std::vector<Place> at;  // its own boxes, or those of the nearest element around it that has some
  bool own_place = false;
  bool value = false;  // an identifier: no digit or letter may stand beside it
  bool furniture = false;
  bool may_be_copy = false;  // may be read out of a text that stands elsewhere, too
};

// Where an element begins and ends on the pages, in the order of the XML.
struct MinutesPlace {
  std::string what;
  Place begin, end;
  int table = 0, row = 0;  // of a cell: counted through the whole XML from 1
};

// What an element says beside its text: its name with those around it, its attributes, and the text of typed elements.
struct MinutesFact {
  std::string what;  // "agenda/item/section type=decision outcome=approved"
  std::vector<Place> at;
  bool operator==(const MinutesFact& other) const { return what == other.what; }
};

struct MinutesParts {
  std::vector<MinutesPart> texts;  // of elements with boxes of their own, inner ones before outer ones; then the others
  std::vector<MinutesPlace> order;  // of the flow: no meeting facts, contents, notes, furniture
  std::vector<MinutesFact> facts;
  std::string sha256, converter;  // of source
  std::string mark;               // of redactions: what stands for words that were left out; empty: none were
  int pages = -1;                 // of source; -1: not said
};

// Empty for what is no well-formed minutes XML. Boxes that are malformed are left out.
MinutesParts take_apart(std::string_view minutes_xml);

// "3:56.7,71,538.5,310.25 4:…" as places; malformed ones are left out, edges beyond ten million points moved
// there.
std::vector<Place> parse_places(std::string_view text);

}  // namespace referat
