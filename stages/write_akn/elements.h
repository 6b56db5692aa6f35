// What all parts of an Akoma Ntoso document share: eIds, references, text with the ends of pages in it.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/output/writer.h"
#include "stages/write_akn/naming.h"

namespace referat::akn {

constexpr const char* kNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
constexpr const char* kOwnNamespace = "urn:referat:minutes:1";  // prefix m: what the standard has no place for

// A thing outside the text that the text refers to: a TLC element of meta/references.
struct Reference {
  std::string element;  // "TLCPerson"
  std::string id;       // "person_1"
  std::string href;     // "/akn/ontology/person/dk/navn-navnesen"
  std::string show_as;
};

// An attachment that an item lists.
struct ListedAttachment {
  std::string id, title;  // eId of the entry in the item's list
};

// A vote, for the analysis in meta.
struct CountedVote {
  std::string section;  // eId of what holds it
  std::string outcome;  // of the decision, may be empty
  const Content* vote = nullptr;
};

struct Writing {
  const WriterInput& input;
  Names names;
  std::vector<Reference> references{};
  std::vector<ListedAttachment> attachments{};
  std::vector<CountedVote> votes{};
  std::vector<std::string> items{};  // eIds in document order
  std::optional<Error> error{};      // the first one
  int page = 0;                      // whose text was written last
  std::map<std::string, int, std::less<>> numbers{};

  // The next eId for an element of this abbreviation below that of `parent` (empty: at the top): "dbsect_2__list_1".
  std::string next_id(std::string_view parent, std::string_view abbreviation);
  // "#id" of the thing, which is added where it is new.
  std::string refer(const char* element, std::string_view kind, const std::string& shown);
  // The same for a word of the vocabulary (minutes.xsd), which is shown in the language of the texts.
  std::string refer_to_term(const char* element, std::string_view kind, std::string_view term);
  void fail(std::string what);

 private:
  std::string refer(const char* element, std::string_view kind, std::string_view term, const std::string& shown);
};

void set(pugi::xml_node element, const char* name, std::string_view value);

// Appends a child with an eId below that of `parent`, which is the eId nearest above it.
pugi::xml_node add_with_id(Writing& writing, pugi::xml_node parent, const char* name, const char* abbreviation);
// The eId nearest to an element, its own or one above that others begin with; may be empty.
std::string id_above(pugi::xml_node element);

// Appends text in its styles, with an eop before the first words of each further page.
void add_text(Writing& writing, pugi::xml_node element, const Text& text);
// Appends a child with characters, or nothing when there are none.
pugi::xml_node add_plain(pugi::xml_node parent, const char* name, const std::string& text);

}  // namespace referat::akn
