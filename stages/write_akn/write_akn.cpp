#include "stages/write_akn/write_akn.h"

#include <pugixml.hpp>

#include "pipeline/document/content_walk.h"
#include "pipeline/document/names.h"
#include "pipeline/document/styled_xml.h"
#include "pipeline/document/xml_output.h"
#include "stages/write_akn/check.h"
#include "stages/write_akn/content.h"
#include "stages/write_akn/elements.h"
#include "stages/write_akn/metadata.h"

namespace referat {
namespace {

using akn::add_plain;
using akn::add_with_id;
using akn::set;
using akn::Writing;

// A paragraph of one element.
pugi::xml_node add_line(pugi::xml_node parent, const char* name, const std::string& text) {
  if (text.empty()) return {};
  return add_plain(parent.append_child("p"), name, text);
}

// A time of day belongs to a day here; without one it is plain text.
void add_time(const Meeting& meeting, pugi::xml_node preface, const Value& time, const char* name) {
  if (time.value.empty()) return;
  if (meeting.date.value.empty()) return set(add_line(preface, "inline", time.value), "name", name);
  set(add_line(preface, "recordedTime", time.value), "time", meeting.date.value + "T" + time.value + ":00");
}

void add_contents(Writing& writing, pugi::xml_node preface) {
  const Contents& contents = writing.input.document.contents;
  if (contents.entries.empty()) return;
  pugi::xml_node toc = add_with_id(writing, preface, "toc", "toc");
  for (const ContentsEntry& entry : contents.entries) {
    if (entry.item >= static_cast<int>(writing.items.size())) {
      return writing.fail("a contents entry points at an item that is not there");
    }
    pugi::xml_node line = toc.append_child("tocItem");
    // An entry that names no item leads to the contents themselves.
    set(line, "href",
        "#" + (entry.item < 0 ? std::string(toc.attribute("eId").value())
                              : writing.items[static_cast<std::size_t>(entry.item)]));
    set(line, "level", "1");
    glue(line);
    const auto part = [&line](const char* name, const std::string& text) {
      if (text.empty()) return;
      if (line.child("inline")) line.append_child(pugi::node_pcdata).set_value(" ");
      set(add_plain(line, "inline", text), "name", name);
    };
    part("number", entry.number.value);
    part("title", plain_text(entry.title));
    part("page", entry.page.value);
    glue(line);
  }
}

void add_preface(Writing& writing, pugi::xml_node report, pugi::xml_node body) {
  const Meeting& meeting = writing.input.document.meeting;
  pugi::xml_node preface = report.insert_child_before("preface", body);
  set(preface, "eId", "preface");
  add_line(preface, "docTitle", plain_text(meeting.title));
  set(add_line(preface, "docProponent", meeting.organisation.value), "class", "organisation");
  set(add_line(preface, "docAuthority", meeting.body.value), "refersTo", meeting.body.value.empty() ? "" : "#agency");
  set(add_line(preface, "docDate", meeting.date.value), "date", meeting.date.value);
  add_time(meeting, preface, meeting.start, "start");
  add_time(meeting, preface, meeting.end, "end");
  if (!meeting.place.value.empty()) {
    pugi::xml_node place = add_with_id(writing, preface.append_child("p"), "location", "location");
    set(place, "refersTo", writing.refer("TLCLocation", "location", plain_text(meeting.place.value)));
    place.append_child(pugi::node_pcdata).set_value(plain_text(meeting.place.value).c_str());
  }
  add_contents(writing, preface);
  if (!preface.first_child()) report.remove_child(preface);
}

void add_person(Writing& writing, pugi::xml_node roll_call, const Person& person) {
  pugi::xml_node line = roll_call.append_child("p");
  glue(line);
  const std::string name = plain_text(person.name);
  const auto space = [&line] { line.append_child(pugi::node_pcdata).set_value(" "); };
  pugi::xml_node element = add_with_id(writing, line, "person", "person");
  set(element, "refersTo", writing.refer("TLCPerson", "person", name));
  if (!person.role.empty()) {
    set(element, "as", writing.refer_to_term("TLCRole", "role", person.role));
  }
  element.append_child(pugi::node_pcdata).set_value(name.c_str());
  if (!person.party.value.empty()) {
    space();
    pugi::xml_node party = add_with_id(writing, line, "organization", "organization");
    set(party, "refersTo", writing.refer("TLCOrganization", "organization", plain_text(person.party.value)));
    party.append_child(pugi::node_pcdata).set_value(plain_text(person.party.value).c_str());
  }
  space();
  pugi::xml_node status = add_with_id(writing, line, "concept", "concept");
  set(status, "refersTo", writing.refer_to_term("TLCConcept", "concept", name_of_value(person.status)));
  status.append_child(pugi::node_pcdata)
      .set_value(std::string(writing.input.texts(name_of_value(person.status))).c_str());
  for (const auto& [text, kind] :
       {std::pair{&person.remark, "remark"}, std::pair{&person.substitute_for, "substituteFor"}}) {
    if (plain_text(*text).empty()) continue;
    space();
    set(add_plain(line, "inline", plain_text(*text)), "name", kind);
  }
  glue(line);
}

void add_attendance(Writing& writing, pugi::xml_node body) {
  const auto& attendance = writing.input.document.meeting.attendance;
  if (attendance.empty()) return;
  pugi::xml_node roll_call = add_with_id(writing, body, "rollCall", "rollCall");
  for (const Person& person : attendance) add_person(writing, roll_call, person);
}

void add_item(Writing& writing, pugi::xml_node parent, const Item& item) {
  pugi::xml_node section = add_with_id(writing, parent, "debateSection", "dbsect");
  writing.items.emplace_back(section.attribute("eId").value());
  set(section, "name", item.items.empty() || !item.number.value.empty() ? "agendaItem" : "agendaItems");
  set(section, "m:access", item.access);
  if (item.addendum) set(section, "m:addendum", "true");
  add_plain(section, "num", item.number.value);
  add_plain(section, "heading", plain_text(item.title));
  for (const ItemFact& fact : item.facts) {
    const bool docket = fact.name == "caseNumber";
    pugi::xml_node value = add_line(section, docket ? "docketNumber" : "inline", fact.value.value);
    if (!docket) set(value, "name", fact.name);
  }
  akn::add_content(writing, section, item.content);
  for (const Item& inner : item.items) add_item(writing, section, inner);
}

void add_part(Writing& writing, pugi::xml_node body, const char* name, const std::vector<Content>& content) {
  if (content.empty()) return;
  pugi::xml_node section = add_with_id(writing, body, "debateSection", "dbsect");
  set(section, "name", name);
  akn::add_content(writing, section, content);
}

// The standard's list of attachments refers to the entries in the items, where they are printed.
void add_attachments(Writing& writing, pugi::xml_node report) {
  if (writing.attachments.empty()) return;
  pugi::xml_node attachments = report.append_child("attachments");
  for (const akn::ListedAttachment& one : writing.attachments) {
    pugi::xml_node attachment = attachments.append_child("attachment");
    set(attachment, "eId", writing.next_id("", "att"));
    pugi::xml_node reference = add_with_id(writing, attachment, "documentRef", "dref");
    set(reference, "href", "#" + one.id);
    reference.append_attribute("showAs").set_value(one.title.c_str());
  }
}

}  // namespace

Result<std::vector<Output>> write_akn(const WriterInput& input) {
  pugi::xml_document xml;
  pugi::xml_node root = begin_xml(xml, "akomaNtoso", akn::kNamespace);
  root.append_attribute("xmlns:m").set_value(akn::kOwnNamespace);
  pugi::xml_node report = root.append_child("debateReport");
  set(report, "name", input.settings.akn.subtype);
  set(report, "contains", "originalVersion");
  pugi::xml_node meta = report.append_child("meta"), body = report.append_child("mainBody");
  set(body, "eId", "body");
  Writing writing{input, akn::names_of(input)};
  add_attendance(writing, body);
  add_part(writing, body, "preamble", input.document.agenda.preamble);
  for (const Item& item : input.document.agenda.items) add_item(writing, body, item);
  add_part(writing, body, "closing", input.document.agenda.closing);
  if (!body.first_child()) body.append_child("p");
  add_preface(writing, report, body);
  add_attachments(writing, report);
  akn::fill_meta(writing, meta);
  if (writing.error) return *writing.error;
  if (auto sound = akn::check(xml); !sound) return sound.error();
  return std::vector<Output>{{".akn.xml", save_xml(xml)}};
}

}  // namespace referat
