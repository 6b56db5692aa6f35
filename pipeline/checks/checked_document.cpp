#include "pipeline/checks/checked_document.h"

#include <utility>

#include "pipeline/report/codes.h"

namespace referat {

namespace {

class Collector {
 public:
  Collector(const Document& document, std::vector<Passage>& out) : document_(document), out_(out) {}

  void run() {
    add_meeting();
    for (const ContentsEntry& entry : document_.contents.entries) add(PassageKind::contents, entry.title);
    add_content(document_.agenda.preamble);
    add_items(document_.agenda.items);
    add_content(document_.agenda.closing);
    for (const Furniture& furniture : document_.furniture) {
      const auto line = static_cast<std::size_t>(furniture.line);
      if (furniture.line >= 0 && line < document_.lines.size()) add(PassageKind::furniture, document_.lines[line].text);
    }
  }

 private:
  void add(PassageKind kind, const Text& text) {
    if (!text.empty()) out_.push_back({kind, &text, text.str(), item_, closed_});
  }

  void add_meeting() {
    const Meeting& meeting = document_.meeting;
    add(PassageKind::meeting, meeting.title);
    for (const Value* value : {&meeting.organisation, &meeting.body, &meeting.place}) {
      add(PassageKind::meeting, value->source);
    }
    for (const Person& person : meeting.attendance) {
      add(PassageKind::person, person.name);
      add(PassageKind::person, person.remark);
      add(PassageKind::person, person.substitute_for);
    }
  }

  void add_items(const std::vector<Item>& items) {
    for (const Item& item : items) {
      const Item* outer = std::exchange(item_, &item);
      const bool outer_closed = std::exchange(closed_, closed_ || item.access == "closed");
      add(PassageKind::title, item.title);
      for (const ItemFact& fact : item.facts) add(PassageKind::fact, fact.value.source);
      add_content(item.content);
      add_items(item.items);
      item_ = outer;
      closed_ = outer_closed;
    }
  }

  void add_content(const std::vector<Content>& nodes) {
    for (const Content& node : nodes) {
      add(PassageKind::heading, node.heading);
      add(kind_of(node.kind), node.text);
      if (node.kind == ContentKind::table) add_table(node.table);
      add_content(node.children);
    }
  }

  void add_table(int table) {
    if (table < 0 || static_cast<std::size_t>(table) >= document_.tables.size()) return;
    for (const Row& row : document_.tables[static_cast<std::size_t>(table)].rows) {
      for (const Cell& cell : row.cells) add(PassageKind::cell, cell.text);
    }
  }

  static PassageKind kind_of(ContentKind kind) {
    switch (kind) {
      case ContentKind::list_item:
        return PassageKind::list_item;
      case ContentKind::table:
      case ContentKind::figure:
        return PassageKind::caption;
      case ContentKind::note:
        return PassageKind::note;
      case ContentKind::attachment:
        return PassageKind::attachment;
      default:
        return PassageKind::paragraph;
    }
  }

  const Document& document_;
  std::vector<Passage>& out_;
  const Item* item_ = nullptr;
  bool closed_ = false;
};

void collect(const std::vector<Item>& items, std::vector<const Item*>& out) {
  for (const Item& item : items) {
    out.push_back(&item);
    collect(item.items, out);
  }
}

// Numbers of an item's facts are none. Heads and feet give the authority's own addresses and numbers on each page.
std::vector<PersonalPassage> find_personal(const std::vector<Passage>& passages, const Profile& profile) {
  std::vector<PersonalPassage> out;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].kind == PassageKind::fact) continue;
    for (const PersonalString& found : find_personal_strings(passages[i].shown, profile)) {
      const bool cpr = found.kind == PersonalKind::cpr || found.kind == PersonalKind::cpr_likely;
      if (cpr || passages[i].kind != PassageKind::furniture) out.push_back({i, found});
    }
  }
  return out;
}

}  // namespace

PersonalData personal_data_of(const CheckedDocument& checked) {
  PersonalData out;
  const auto text_of = [](std::string_view text, const PersonalString& found) {
    return text.substr(found.begin, found.end - found.begin);
  };
  for (const auto& [index, found] : checked.personal) {
    const Passage& passage = checked.passages[index];
    out.add(text_of(passage.shown, found), places_of(checked.document, *passage.text, found.begin, found.end));
  }
  const auto add_name = [&](const std::string& name) {
    for (const PersonalString& found : find_personal_strings(name, checked.profile)) out.add(text_of(name, found), {});
  };
  if (checked.attachments == nullptr) return out;
  for (const NamedAttachment& named : checked.attachments->named) {
    for (const AttachmentFile& file : named.files) add_name(file.name);
  }
  for (const AttachmentFile& file : checked.attachments->not_named) add_name(file.name);
  return out;
}

CheckedDocument::CheckedDocument(const Document& checked, const Profile& words, std::string_view xml,
                                 const AttachmentList* files)
    : document(checked), profile(words), minutes_xml(xml), attachments(files) {
  Collector(document, passages).run();
  personal = find_personal(passages, profile);
}

std::vector<const Item*> all_items(const Agenda& agenda) {
  std::vector<const Item*> out;
  collect(agenda.items, out);
  return out;
}

std::string name_of(const Item& item) { return item.number.value.empty() ? "an item" : "item " + item.number.value; }

std::vector<Place> places_of(const Document& document, const Text& text, std::size_t from, std::size_t to) {
  return places(document, text.cut(from, to));
}

Note check_note(std::string_view code, std::string message, std::vector<Place> at) {
  const NoteCode* known = find_note_code(code);
  return {known != nullptr ? known->severity : Severity::warning, std::string(code), std::move(message), "checks",
          std::move(at)};
}

}  // namespace referat
