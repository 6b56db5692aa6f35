#include "pipeline/document/passages.h"

#include <utility>

namespace referat {

namespace {

void collect(const std::vector<Item>& items, std::vector<const Item*>& out) {
  for (const Item& item : items) {
    out.push_back(&item);
    collect(item.items, out);
  }
}

class Collector {
 public:
  Collector(const Document& document, std::vector<Passage>& out) : document_(document), out_(out) {}

  void run() {
    add_meeting();
    add_contents();
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
    if (!text.empty()) out_.push_back({kind, &text, text.str(), item_, closed_by_});
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

  void add_contents() {
    std::vector<Named> items;
    name_items(document_.agenda.items, nullptr, items);
    for (const ContentsEntry& entry : document_.contents.entries) {
      const auto position = static_cast<std::size_t>(entry.item);
      const Named named = entry.item >= 0 && position < items.size() ? items[position] : Named{};
      item_ = named.item;
      closed_by_ = named.closed_by;
      add(PassageKind::contents, entry.title);
    }
    item_ = closed_by_ = nullptr;
  }

  struct Named {
    const Item* item = nullptr;
    const Item* closed_by = nullptr;
  };

  static const Item* closing(const Item& item, const Item* outer) {
    return outer == nullptr && item.access == "closed" ? &item : outer;
  }

  static void name_items(const std::vector<Item>& items, const Item* outer, std::vector<Named>& out) {
    for (const Item& item : items) {
      out.push_back({&item, closing(item, outer)});
      name_items(item.items, out.back().closed_by, out);
    }
  }

  void add_items(const std::vector<Item>& items) {
    for (const Item& item : items) {
      const Item* outer = std::exchange(item_, &item);
      const Item* outer_closed = std::exchange(closed_by_, closing(item, closed_by_));
      add(PassageKind::title, item.title);
      for (const ItemFact& fact : item.facts) add(PassageKind::fact, fact.value.source);
      add_content(item.content);
      add_items(item.items);
      item_ = outer;
      closed_by_ = outer_closed;
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
  const Item* closed_by_ = nullptr;
};

}  // namespace

bool is_body_text(PassageKind kind) {
  return kind == PassageKind::paragraph || kind == PassageKind::list_item || kind == PassageKind::cell ||
         kind == PassageKind::note || kind == PassageKind::caption || kind == PassageKind::attachment;
}

std::vector<Passage> passages_of(const Document& document) {
  std::vector<Passage> out;
  Collector(document, out).run();
  return out;
}

std::vector<const Item*> all_items(const Agenda& agenda) {
  std::vector<const Item*> out;
  collect(agenda.items, out);
  return out;
}

}  // namespace referat
