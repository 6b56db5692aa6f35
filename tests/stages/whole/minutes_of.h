// Drawn pages run through the whole standard pipeline, with the common Danish vocabulary.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "pipeline/report/ledger.h"
#include "pipeline/run/runner.h"
#include "stages/standard_pipeline.h"
#include "stages/write_minutes/write_minutes.h"
#include "tests/pages/typewriter.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {

using Strings = std::vector<std::string>;

// The finished document, or the one after the stage `stop_after`.
inline Document run_on(Document document, const std::string& stop_after = "") {
  RunOptions options;
  options.stop_after = stop_after;
  Result<Document> done = run_stages(std::move(document), standard_pipeline(), danish(), options);
  EXPECT_TRUE(done) << done.error().where << ": " << done.error().what;
  return done ? std::move(done).value() : Document{};
}

// Running text of three rows: with it a page has a body style and a line pitch, as real pages do. kText in the rows of
// a drawing stands for it.
inline const std::string kText = "@text";
inline const std::string kShownText =
    "Forvaltningen oplyser, at forslaget har ligget fremme hos alle naboer, og at de to nye svar, som er kommet ind, "
    "ikke "
    "giver "
    "anledning til at ændre det. Arbejdet begynder, når bevillingen er givet.";

inline Strings with_text(const Strings& rows) {
  Strings out;
  for (const std::string& row : rows) {
    if (row != kText) {
      out.push_back(row);
      continue;
    }
    out.emplace_back("Forvaltningen oplyser, at forslaget har ligget fremme hos alle naboer, og at de to nye");
    out.emplace_back("svar, som er kommet ind, ikke giver anledning til at ændre det. Arbejdet begynder, når");
    out.emplace_back("bevillingen er givet.");
  }
  return out;
}

inline Document drawn(const std::vector<Strings>& pages) {
  std::vector<Strings> shown;
  for (const Strings& page : pages) shown.push_back(with_text(page));
  return typewriter_pages(shown);
}
inline Document minutes_of(const Strings& rows) { return run_on(drawn({rows})); }
inline Document minutes_of_pages(const std::vector<Strings>& pages) { return run_on(drawn(pages)); }

// The minutes of a page whose outline names these titles.
inline Document with_outline(const Strings& titles, const Strings& rows) {
  Document document = drawn({rows});
  for (const std::string& title : titles) {
    OutlineEntry entry;
    entry.title = title;
    entry.page = 1;
    document.outline.push_back(entry);
  }
  return run_on(std::move(document));
}

// The minutes XML without places: what two drawings of one page have in common.
inline std::string xml_of(const Document& document) {
  WriteOptions options;
  options.with_places = false;
  Result<std::string> written = write_minutes(document, options);
  EXPECT_TRUE(written) << written.error().what;
  return written ? std::move(written).value() : "";
}

// Every item on every level, in order: "number|title".
inline void list_items(const std::vector<Item>& items, Strings& out) {
  for (const Item& item : items) {
    out.push_back(item.number.value + "|" + item.title.str());
    list_items(item.items, out);
  }
}
inline Strings items_of(const Document& document) {
  Strings out;
  list_items(document.agenda.items, out);
  return out;
}

// The item that is `index`-th at the outer level; an empty one when there are fewer.
inline const Item& item_at(const Document& document, std::size_t index) {
  static const Item none;
  EXPECT_LT(index, document.agenda.items.size());
  return index < document.agenda.items.size() ? document.agenda.items[index] : none;
}

// "caseNumber 19/24995".
inline Strings facts_of(const Item& item) {
  Strings out;
  for (const ItemFact& fact : item.facts) out.push_back(fact.name + " " + fact.value.value);
  return out;
}

// How often a note of this code was made.
inline int notes_of(const Document& document, const std::string& code) {
  return static_cast<int>(
      std::count_if(document.notes.begin(), document.notes.end(), [&](const Note& note) { return note.code == code; }));
}

// The tree of a body as lines, two spaces for each level: "section decision: Beslutning", "p: Godkendt.".
inline void outline_of(const std::vector<Content>& content, const std::string& indent, Strings& out) {
  for (const Content& node : content) {
    std::string line;
    switch (node.kind) {
      case ContentKind::paragraph:
        line = "p: " + node.text.str();
        break;
      case ContentKind::list:
        line = "list " + node.type;
        break;
      case ContentKind::list_item:
        line = "li " + node.marker + ": " + node.text.str();
        break;
      case ContentKind::table:
        line = "table: " + node.text.str();
        break;
      case ContentKind::figure:
        line = "figure: " + node.alt;
        break;
      case ContentKind::note:
        line = "note " + node.marker + ": " + node.text.str();
        break;
      case ContentKind::section:
        line = "section " + node.type + ": " + node.heading.str();
        break;
      case ContentKind::vote:
        line = "vote";
        break;
      case ContentKind::attachments:
        line = "attachments: " + node.heading.str();
        break;
      case ContentKind::attachment:
        line = "attachment " + node.number.value + ": " + node.text.str();
        if (!node.document_number.value.empty()) line += " <" + node.document_number.value + ">";
        break;
    }
    out.push_back(indent + line);
    outline_of(node.children, indent + "  ", out);
  }
}
inline Strings outline_of(const std::vector<Content>& content) {
  Strings out;
  outline_of(content, "", out);
  return out;
}

// The first section of this type, at any level; an empty one when there is none.
inline const Content* find_section(const std::vector<Content>& content, const std::string& type) {
  for (const Content& node : content) {
    if (node.kind == ContentKind::section && node.type == type) return &node;
    if (const Content* inner = find_section(node.children, type)) return inner;
  }
  return nullptr;
}
inline const Content& section_in(const Item& item, const std::string& type) {
  static const Content none;
  const Content* found = find_section(item.content, type);
  EXPECT_NE(found, nullptr) << "no section of type " << type;
  return found != nullptr ? *found : none;
}

}  // namespace referat
