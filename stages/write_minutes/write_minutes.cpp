#include "stages/write_minutes/write_minutes.h"

#include <pugixml.hpp>
#include <utility>

#include "pipeline/document/content_walk.h"
#include "pipeline/document/names.h"
#include "pipeline/document/xml_output.h"
#include "stages/write_minutes/content.h"
#include "stages/write_minutes/elements.h"

namespace referat {

namespace {

using minutes::add;
using minutes::add_content;
using minutes::set;
using minutes::set_at;
using minutes::Writing;

void add_source(const Writing& writing, pugi::xml_node root) {
  const Source& source = writing.document.source;
  pugi::xml_node element = root.append_child("source");
  set(element, "file", source.file);
  set(element, "sha256", source.sha256);
  set(element, "bytes", std::to_string(source.bytes));
  set(element, "pages", std::to_string(writing.document.pages.size()));
  set(element, "producer", source.producer);
  set(element, "created", source.created);
  set(element, "tagged", source.tagged ? "true" : "false");
  set(element, "converter", writing.options.converter);
  set(element, "profile", writing.document.profile.id);
}

void add_redactions(const Writing& writing, pugi::xml_node root) {
  const Redaction& redaction = writing.document.redaction;
  if (redaction.mark.empty()) return;
  pugi::xml_node element = root.append_child("redactions");
  set(element, "mark", redaction.mark);
  set(element, "closedTitles", redaction.closed_titles ? "true" : "false");
  for (const Note& omission : redaction.omissions) {
    pugi::xml_node out = element.append_child("redaction");
    set(out, "code", omission.code);
    if (!omission.at.empty()) set(out, "page", std::to_string(omission.at.front().page));
    set_at(writing, out, omission.at);
  }
}

void add_person(pugi::xml_node attendance, const Person& person) {
  pugi::xml_node element = attendance.append_child("person");
  set(element, "status", name_of_value(person.status));
  set(element, "role", person.role);
  set(element, "party", person.party.value);
  add(element, "name", plain_text(person.name));
  add(element, "remark", plain_text(person.remark));
  add(element, "substituteFor", plain_text(person.substitute_for));
}

void add_meeting(const Writing& writing, pugi::xml_node root) {
  const Meeting& meeting = writing.document.meeting;
  pugi::xml_node element = root.append_child("meeting");
  set_at(writing, element, meeting.at);
  add(element, "title", plain_text(meeting.title));
  add(element, "organisation", plain_text(meeting.organisation.value));
  add(element, "body", plain_text(meeting.body.value));
  add(element, "date", plain_text(meeting.date.value));
  add(element, "start", plain_text(meeting.start.value));
  add(element, "end", plain_text(meeting.end.value));
  add(element, "place", plain_text(meeting.place.value));
  if (meeting.attendance.empty()) return;
  pugi::xml_node attendance = element.append_child("attendance");
  for (const Person& person : meeting.attendance) add_person(attendance, person);
}

void add_contents(Writing& writing, pugi::xml_node root) {
  const Contents& contents = writing.document.contents;
  if (contents.entries.empty()) return;
  const int items = count_items(writing.document.agenda.items);
  pugi::xml_node element = root.append_child("contents");
  set_at(writing, element, contents.at);
  for (const ContentsEntry& entry : contents.entries) {
    if (entry.item >= items) writing.fail("a contents entry points at an item that is not there");
    pugi::xml_node line = element.append_child("entry");
    set(line, "number", entry.number.value);
    set(line, "page", entry.page.value);
    if (entry.item >= 0) set(line, "item", item_id(entry.item));
    set_at(writing, line, entry.at);
    const std::string title = plain_text(entry.title);
    if (!title.empty()) line.append_child(pugi::node_pcdata).set_value(title.c_str());
  }
}

void add_item(Writing& writing, pugi::xml_node parent, const Item& item) {
  pugi::xml_node element = parent.append_child("item");
  set(element, "id", item_id(writing.items++));
  set(element, "number", item.number.value);
  set(element, "access", item.access);
  if (item.addendum) set(element, "addendum", "true");
  set_at(writing, element, item.at);
  add(element, "title", plain_text(item.title));
  for (const ItemFact& fact : item.facts) add(element, fact.name.c_str(), plain_text(fact.value.value));
  add_content(writing, element, item.content);
  for (const Item& inner : item.items) add_item(writing, element, inner);
}

void add_body(Writing& writing, pugi::xml_node root, const char* name, const std::vector<Content>& content) {
  if (!content.empty()) add_content(writing, root.append_child(name), content);
}

void add_furniture(Writing& writing, pugi::xml_node root) {
  const Document& document = writing.document;
  if (document.furniture.empty()) return;
  pugi::xml_node element = root.append_child("furniture");
  for (const Furniture& furniture : document.furniture) {
    if (furniture.line < 0 || static_cast<std::size_t>(furniture.line) >= document.lines.size()) {
      return writing.fail("furniture points at line " + std::to_string(furniture.line) + ", which is not there");
    }
    const Line& line = document.lines[static_cast<std::size_t>(furniture.line)];
    pugi::xml_node out = element.append_child("line");
    set(out, "kind", name_of_value(furniture.kind));
    set(out, "page", std::to_string(line.page));
    set_at(writing, out, {{line.page, line.box}});
    out.append_child(pugi::node_pcdata).set_value(plain_text(line.text).c_str());
  }
}

}  // namespace

Result<std::string> write_minutes(const Document& document, const WriteOptions& options) {
  pugi::xml_document xml;
  pugi::xml_node root = begin_xml(xml, "minutes", "urn:referat:minutes:1");
  set(root, "xml:lang", options.language);
  set(root, "kind", document.meeting.kind);
  Writing writing{document, options, std::nullopt};
  add_source(writing, root);
  add_redactions(writing, root);
  add_meeting(writing, root);
  add_contents(writing, root);
  add_body(writing, root, "preamble", document.agenda.preamble);
  pugi::xml_node agenda = root.append_child("agenda");
  for (const Item& item : document.agenda.items) add_item(writing, agenda, item);
  add_body(writing, root, "closing", document.agenda.closing);
  add_furniture(writing, root);
  if (writing.error) return *writing.error;
  return save_xml(xml);
}

}  // namespace referat
