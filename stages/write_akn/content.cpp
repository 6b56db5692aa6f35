#include "stages/write_akn/content.h"

#include "pipeline/document/content_walk.h"
#include "pipeline/document/styled_xml.h"

namespace referat::akn {
namespace {

void add_blocks(Writing& writing, pugi::xml_node parent, const std::vector<Content>& nodes);

pugi::xml_node add_paragraph(Writing& writing, pugi::xml_node parent, const Text& text) {
  if (plain_text(text).empty()) return {};
  pugi::xml_node paragraph = parent.append_child("p");
  add_text(writing, paragraph, text);
  return paragraph;
}

// A list item or footnote needs a block in it, if an empty one.
void add_marked_text(Writing& writing, pugi::xml_node element, const Content& node) {
  add_paragraph(writing, element, node.text);
  add_blocks(writing, element, node.children);
  if (!element.child("p") && !element.child("blockList") && !element.child("table")) element.append_child("p");
}

void add_list(Writing& writing, pugi::xml_node parent, const Content& node) {
  if (node.children.empty()) return;
  pugi::xml_node list = add_with_id(writing, parent, "blockList", "list");
  set(list, "m:type", node.type);
  each_node(node.children, [&](const Content& child) {
    pugi::xml_node item = add_with_id(writing, list, "item", "item");
    if (child.kind != ContentKind::list_item) return add_blocks(writing, item, {child});
    add_plain(item, "num", child.marker);
    add_marked_text(writing, item, child);
  });
}

void add_row(Writing& writing, pugi::xml_node table, const Row& row) {
  pugi::xml_node line = table.append_child("tr");
  for (const Cell& cell : row.cells) {
    pugi::xml_node element = line.append_child(row.header || cell.header ? "th" : "td");
    if (cell.col_span > 1) element.append_attribute("colspan").set_value(cell.col_span);
    if (cell.row_span > 1) element.append_attribute("rowspan").set_value(cell.row_span);
    add_paragraph(writing, element, cell.text);
  }
  if (row.cells.empty()) line.append_child("td");
}

void add_table(Writing& writing, pugi::xml_node parent, const Content& node) {
  const auto& tables = writing.input.document.tables;
  if (node.table < 0 || static_cast<std::size_t>(node.table) >= tables.size()) {
    return writing.fail("content points at table " + std::to_string(node.table) + ", which is not there");
  }
  const Table& table = tables[static_cast<std::size_t>(node.table)];
  if (table.rows.empty()) return (void)add_paragraph(writing, parent, node.text);
  pugi::xml_node element = add_with_id(writing, parent, "table", "table");
  if (!plain_text(node.text).empty()) add_text(writing, element.append_child("caption"), node.text);
  for (const Row& row : table.rows) add_row(writing, element, row);
}

// The picture itself stays in the PDF, at the page that is named.
void add_figure(Writing& writing, pugi::xml_node parent, const Content& node) {
  pugi::xml_node paragraph = parent.append_child("p");
  set(paragraph, "class", "figure");
  glue(paragraph);
  pugi::xml_node picture = paragraph.append_child("img");
  const std::string page = node.at.empty() ? "" : "#page=" + std::to_string(node.at.front().page);
  set(picture, "src", uri_of_file(writing.input.document.source.file) + page);
  set(picture, "alt", node.alt);
  add_text(writing, paragraph, node.text);
}

void add_note(Writing& writing, pugi::xml_node parent, const Content& node) {
  pugi::xml_node paragraph = parent.append_child("p");
  set(paragraph, "class", "note");
  glue(paragraph);
  pugi::xml_node note = add_with_id(writing, paragraph, "authorialNote", "authorialNote");
  set(note, "marker", node.marker);
  set(note, "placement", "bottom");
  add_marked_text(writing, note, node);
  glue(paragraph);
}

// One vote element for each party and person; the counts go into the analysis.
void add_vote(Writing& writing, pugi::xml_node parent, const Content& node) {
  writing.votes.push_back({id_above(parent), parent.attribute("m:outcome").value(), &node});
  pugi::xml_node paragraph;
  const auto vote = [&](const VoteSide& side, const std::string& who, const char* element, std::string_view kind) {
    if (!paragraph) {
      paragraph = parent.append_child("p");
      set(paragraph, "class", "votes");
      glue(paragraph);
    }
    pugi::xml_node one = paragraph.append_child("vote");
    set(one, "by", writing.refer(element, kind, plain_text(who)));
    set(one, "choice", writing.refer_to_term("TLCConcept", "concept", side.side));
    one.append_child(pugi::node_pcdata).set_value(plain_text(who).c_str());
    paragraph.append_child(pugi::node_pcdata).set_value(" ");
  };
  for (const char* name : {"for", "against", "abstain"}) {
    for (const VoteSide& side : node.sides) {
      if (side.side != name) continue;
      for (const std::string& party : side.parties) vote(side, party, "TLCOrganization", "organization");
      for (const std::string& person : side.names) vote(side, person, "TLCPerson", "person");
    }
  }
}

void add_attachment(Writing& writing, pugi::xml_node list, const Content& node) {
  pugi::xml_node item = add_with_id(writing, list, "item", "item");
  set(item, "m:access", node.access);
  writing.attachments.push_back({item.attribute("eId").value(), plain_text(node.text)});
  add_plain(item, "num", node.number.value);
  pugi::xml_node paragraph = item.append_child("p");
  add_text(writing, paragraph, node.text);
  if (node.document_number.value.empty()) return;
  if (!node.text.empty()) paragraph.append_child(pugi::node_pcdata).set_value(" ");
  set(add_plain(paragraph, "inline", node.document_number.value), "name", "documentNumber");
  glue(paragraph);
}

// The printed list of attachments. Entries that follow each other are one list.
void add_attachments(Writing& writing, pugi::xml_node section, const Content& node) {
  pugi::xml_node list;
  each_node(node.children, [&](const Content& child) {
    if (child.kind != ContentKind::attachment) {
      list = {};
      return add_content(writing, section, {child});
    }
    if (!list) list = add_with_id(writing, section, "blockList", "list");
    add_attachment(writing, list, child);
  });
}

void add_heading(pugi::xml_node section, const Text& heading) { add_plain(section, "heading", plain_text(heading)); }

// The first paragraph of a decision tells its result.
void mark_outcome(Writing& writing, pugi::xml_node section, const Content& node) {
  if (node.outcome.empty()) return;
  const std::string outcome = writing.refer_to_term("TLCConcept", "concept", node.outcome);
  set(section, "refersTo", outcome);
  pugi::xml_node paragraph = section.child("p");
  if (!paragraph) return;
  pugi::xml_node wrapped = section.insert_child_before("p", paragraph);
  pugi::xml_node result = wrapped.append_child("outcome");
  set(result, "refersTo", outcome);
  glue(wrapped);
  while (pugi::xml_node child = paragraph.first_child()) result.append_move(child);
  section.remove_child(paragraph);
}

void add_section(Writing& writing, pugi::xml_node parent, const Content& node) {
  const bool attachments = node.kind == ContentKind::attachments;
  const bool decision = node.type == "decision" || node.type == "earlierDecision";
  const std::string type = attachments ? "attachments" : node.type.empty() ? "other" : node.type;
  pugi::xml_node section = decision ? add_with_id(writing, parent, "resolutions", "resolutions")
                                    : add_with_id(writing, parent, "debateSection", "dbsect");
  if (decision) set(section, "m:type", type);
  if (!decision) set(section, "name", type);
  set(section, "m:body", node.body);
  set(section, "m:date", node.date);
  set(section, "m:outcome", node.outcome);
  add_heading(section, node.heading);
  add_paragraph(writing, section, node.text);
  if (attachments) return add_attachments(writing, section, node);
  add_content(writing, section, node.children);
  mark_outcome(writing, section, node);
}

void add_block(Writing& writing, pugi::xml_node parent, const Content& node) {
  switch (node.kind) {
    case ContentKind::list:
      return add_list(writing, parent, node);
    case ContentKind::table:
      return add_table(writing, parent, node);
    case ContentKind::figure:
      return add_figure(writing, parent, node);
    case ContentKind::note:
      return add_note(writing, parent, node);
    case ContentKind::vote:
      return add_vote(writing, parent, node);
    case ContentKind::section:
    case ContentKind::attachments:  // where only blocks may stand
      add_plain(parent, "p", plain_text(node.heading));
      add_paragraph(writing, parent, node.text);
      return add_blocks(writing, parent, node.children);
    case ContentKind::list_item: {
      Content list;
      list.kind = ContentKind::list;
      list.children = {node};
      return add_list(writing, parent, list);
    }
    case ContentKind::attachment:
      return add_attachment(writing, add_with_id(writing, parent, "blockList", "list"), node);
    case ContentKind::paragraph:
      add_paragraph(writing, parent, node.text);
  }
}

void add_blocks(Writing& writing, pugi::xml_node parent, const std::vector<Content>& nodes) {
  each_node(nodes, [&](const Content& node) { add_block(writing, parent, node); });
}

}  // namespace

void add_content(Writing& writing, pugi::xml_node parent, const std::vector<Content>& nodes) {
  each_node(nodes, [&](const Content& node) {
    const bool section = node.kind == ContentKind::section || node.kind == ContentKind::attachments;
    if (section) return add_section(writing, parent, node);
    add_block(writing, parent, node);
  });
}

}  // namespace referat::akn
