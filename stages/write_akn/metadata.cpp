#include "stages/write_akn/metadata.h"

#include <algorithm>
#include <set>

#include "pipeline/document/names.h"
#include "pipeline/document/styled_text.h"

namespace referat::akn {
namespace {

constexpr const char* kSource = "#converter";

pugi::xml_node add_value(pugi::xml_node parent, const char* name, const std::string& value) {
  pugi::xml_node element = parent.append_child(name);
  set(element, "value", value);
  return element;
}

// What the three levels have in common.
pugi::xml_node add_level(pugi::xml_node identification, const char* level, const std::string& uri,
                         const std::string& this_one) {
  pugi::xml_node element = identification.append_child(level);
  add_value(element, "FRBRthis", this_one);
  add_value(element, "FRBRuri", uri);
  return element;
}

void add_date(pugi::xml_node level, const std::string& date, const char* name) {
  pugi::xml_node element = level.append_child("FRBRdate");
  set(element, "date", date);
  set(element, "name", name);
}

void add_author(pugi::xml_node level, const char* href, const char* as) {
  pugi::xml_node element = level.append_child("FRBRauthor");
  set(element, "href", href);
  set(element, "as", as);
}

// The values of a fact of all items, each once, in order.
void collect_facts(const std::vector<Item>& items, std::string_view name, std::vector<std::string>& out) {
  for (const Item& item : items) {
    for (const ItemFact& fact : item.facts) {
      if (fact.name == name && std::ranges::find(out, fact.value.value) == out.end()) out.push_back(fact.value.value);
    }
    collect_facts(item.items, name, out);
  }
}

void add_identification(const Writing& writing, pugi::xml_node meta) {
  const Names& names = writing.names;
  pugi::xml_node identification = meta.append_child("identification");
  set(identification, "source", kSource);
  pugi::xml_node work = add_level(identification, "FRBRWork", names.work, names.work + "/!main");
  std::vector<std::string> cases;
  collect_facts(writing.input.document.agenda.items, "caseNumber", cases);
  for (const std::string& number : cases) {
    pugi::xml_node alias = work.append_child("FRBRalias");
    set(alias, "value", number);
    set(alias, "name", writing.input.texts("caseNumber"));
  }
  add_date(work, names.work_date, "meeting");
  add_author(work, "#agency", "#author");
  add_value(work, "FRBRcountry", writing.input.settings.akn.country);
  add_value(work, "FRBRsubtype", writing.input.settings.akn.subtype);
  if (!names.number.empty()) add_value(work, "FRBRnumber", names.number);
  pugi::xml_node expression =
      add_level(identification, "FRBRExpression", names.expression, names.expression + "/!main");
  add_date(expression, names.expression_date, "issued");
  add_author(expression, "#agency", "#author");
  set(expression.append_child("FRBRlanguage"), "language", "dan");
  pugi::xml_node manifestation =
      add_level(identification, "FRBRManifestation", names.manifestation, names.expression + "/!main.xml");
  add_date(manifestation, std::string(writing.input.moment).substr(0, 10), "converted");
  add_author(manifestation, kSource, "#editor");
  const Source& source = writing.input.document.source;
  pugi::xml_node original = manifestation.append_child("preservation").append_child("m:source");
  set(original, "file", source.file);
  set(original, "sha256", source.sha256);
  set(original, "bytes", std::to_string(source.bytes));
  add_value(manifestation, "FRBRformat", "application/akn+xml");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "00.22.04" of "00.22.04-P19-1-20": groups of two digits with stops between. Empty for anything else.
std::string classification_of(std::string_view number) {
  std::size_t end = 0;
  while (end + 2 <= number.size() && is_digit(number[end]) && is_digit(number[end + 1])) {
    end += 2;
    if (end == number.size() || number[end] != '.') break;
    ++end;
  }
  if (end < 5 || (end < number.size() && number[end] != '-')) return "";
  return std::string(number.substr(0, end));
}

void add_classification(const Writing& writing, pugi::xml_node meta) {
  std::vector<std::string> numbers;
  for (const char* fact : {"journalNumber", "caseNumber"}) {
    collect_facts(writing.input.document.agenda.items, fact, numbers);
  }
  std::set<std::string> keys;
  for (const std::string& number : numbers) keys.insert(classification_of(number));
  keys.erase("");
  if (keys.empty()) return;
  pugi::xml_node classification = meta.append_child("classification");
  set(classification, "source", kSource);
  const std::string& dictionary = writing.input.settings.akn.classification;
  for (const std::string& key : keys) {
    pugi::xml_node keyword = classification.append_child("keyword");
    set(keyword, "value", key);
    set(keyword, "showAs", dictionary + " " + key);
    set(keyword, "dictionary", dictionary);
  }
}

// The counted votes. What was not printed is not counted here either.
void add_votes(Writing& writing, pugi::xml_node meta) {
  pugi::xml_node parliamentary;
  for (const CountedVote& vote : writing.votes) {
    const auto counted = [](const VoteSide& side) { return side.count >= 0; };
    if (std::ranges::none_of(vote.vote->sides, counted)) continue;
    if (!parliamentary) {
      pugi::xml_node analysis = meta.append_child("analysis");
      set(analysis, "source", kSource);
      parliamentary = analysis.append_child("parliamentary");
    }
    pugi::xml_node voting = add_with_id(writing, parliamentary, "voting", "voting");
    if (!vote.outcome.empty()) {
      set(voting, "outcome", writing.refer_to_term("TLCConcept", "concept", vote.outcome));
    }
    set(voting, "href", vote.section.empty() ? "" : "#" + vote.section);
    for (const VoteSide& side : vote.vote->sides) {
      if (!counted(side)) continue;
      pugi::xml_node count = add_with_id(writing, voting, "count", "count");
      set(count, "refersTo", writing.refer_to_term("TLCConcept", "concept", side.side));
      set(count, "value", std::to_string(side.count));
    }
  }
}

pugi::xml_node add_reference(pugi::xml_node references, const Reference& reference) {
  pugi::xml_node element = references.append_child(reference.element.c_str());
  set(element, "eId", reference.id);
  set(element, "href", reference.href);
  set(element, "showAs", reference.show_as);
  return element;
}

void add_references(const Writing& writing, pugi::xml_node meta) {
  const WriterInput& input = writing.input;
  const Meeting& meeting = input.document.meeting;
  pugi::xml_node references = meta.append_child("references");
  set(references, "source", kSource);
  add_reference(references, {"original", "ro_1", uri_of_file(input.document.source.file), input.document.source.file});
  const std::string body = !meeting.body.value.empty()           ? meeting.body.value
                           : !meeting.organisation.value.empty() ? meeting.organisation.value
                           : !input.settings.agency.name.empty() ? input.settings.agency.name
                                                                 : writing.names.author;
  const std::string country = "/akn/ontology/organization/" + input.settings.akn.country + "/";
  add_reference(references, {"TLCOrganization", "agency", country + writing.names.author, body});
  add_reference(references, {"TLCOrganization", "converter", "/akn/ontology/organization/referat",
                             "referat " + std::string(input.version)});
  add_reference(references, {"TLCRole", "author", "/akn/ontology/role/author", std::string(input.texts("author"))});
  add_reference(references, {"TLCRole", "editor", "/akn/ontology/role/editor", std::string(input.texts("editor"))});
  for (const Reference& reference : writing.references) add_reference(references, reference);
}

// What the standard has no place for: what the document calls itself, and its running heads and feet.
void add_proprietary(Writing& writing, pugi::xml_node meta) {
  const Document& document = writing.input.document;
  pugi::xml_node proprietary = meta.append_child("proprietary");
  set(proprietary, "source", kSource);
  pugi::xml_node minutes = proprietary.append_child("m:minutes");
  set(minutes, "kind", document.meeting.kind);
  set(minutes, "pages", std::to_string(document.pages.size()));
  set(minutes, "profile", document.profile.id);
  if (document.furniture.empty()) return;
  pugi::xml_node furniture = proprietary.append_child("m:furniture");
  for (const Furniture& one : document.furniture) {
    if (one.line < 0 || static_cast<std::size_t>(one.line) >= document.lines.size()) {
      return writing.fail("furniture points at line " + std::to_string(one.line) + ", which is not there");
    }
    const Line& line = document.lines[static_cast<std::size_t>(one.line)];
    pugi::xml_node element = furniture.append_child("m:line");
    set(element, "kind", name_of_value(one.kind));
    set(element, "page", std::to_string(line.page));
    element.append_child(pugi::node_pcdata).set_value(plain_text(line.text).c_str());
  }
}

}  // namespace

void fill_meta(Writing& writing, pugi::xml_node meta) {
  add_identification(writing, meta);
  add_classification(writing, meta);
  add_votes(writing, meta);
  add_references(writing, meta);
  add_proprietary(writing, meta);
}

}  // namespace referat::akn
