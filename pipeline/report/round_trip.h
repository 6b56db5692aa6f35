// The round trip: the words of a minutes XML, read from its bytes alone, laid against the words of the PDF, both ways.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// What does not come back. `document` is the finished Document of the same PDF: its pages give the words and their
// boxes, its ledger says which printed characters are labels, leaders, bullets or hyphens, for which an element stands.
// Nothing else of it is used, so an XML of another version, or one that was changed by hand, can be laid against it.
//
// Codes, all errors: round-trip-text (a text or printed value is not at its place), round-trip-twice (a text is printed
// once and stands twice in the XML), round-trip-missing (printed text stands nowhere in the XML), round-trip-order
// (something stands before what is printed above it). At most 50 of each code, and one more that counts the rest.
// An XML that is no minutes XML gives one round-trip-text. Time grows with texts times words of a page.
std::vector<Note> round_trip(std::string_view minutes_xml, const Document& document);

}  // namespace referat
