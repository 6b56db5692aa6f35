#include "stages/write_minutes/content.h"

#include <array>
#include <string>

#include "pipeline/document/content_walk.h"

namespace referat::minutes {

namespace {

void add_node(Writing& writing, pugi::xml_node parent, const Content& node);

void add_paragraph(Writing& writing, pugi::xml_node parent, const Text& text, const std::vector<Place>& at) {
  if (plain_text(text).empty()) return;
  pugi::xml_node paragraph = parent.append_child("p");
  set_at(writing, paragraph, at);
  add_inline(writing, paragraph, text);
}

// List items and notes: text, then further blocks.
void add_marked(Writing& writing, pugi::xml_node parent, const char* name, const Content& node) {
  pugi::xml_node element = parent.append_child(name);
  set(element, "marker", node.marker);
  set_at(writing, element, node.at);
  add_inline(writing, element, node.text);
  each_node(node.children, [&](const Content& child) {
    add_node(writing, element, child);
    glue(element);
  });
}

void add_list(Writing& writing, pugi::xml_node parent, const Content& node) {
  if (node.children.empty()) return;
  pugi::xml_node list = parent.append_child("list");
  set(list, "type", node.type);
  set_at(writing, list, node.at);
  add_content(writing, list, node.children);
}

void add_cell(Writing& writing, pugi::xml_node row, const Cell& cell, int page) {
  pugi::xml_node element = row.append_child("cell");
  if (cell.col_span > 1) element.append_attribute("colspan").set_value(cell.col_span);
  if (cell.row_span > 1) element.append_attribute("rowspan").set_value(cell.row_span);
  if (!cell.box.empty()) set_at(writing, element, {{page, cell.box}});
  if (!cell.text.empty()) add_inline(writing, element, cell.text);
}

void add_table(Writing& writing, pugi::xml_node parent, const Content& node) {
  const auto& tables = writing.document.tables;
  if (node.table < 0 || static_cast<std::size_t>(node.table) >= tables.size()) {
    return writing.fail("content points at table " + std::to_string(node.table) + ", which is not there");
  }
  pugi::xml_node element = parent.append_child("table");
  set_at(writing, element, node.at);
  if (!plain_text(node.text).empty()) add_inline(writing, element.append_child("caption"), node.text);
  for (const Row& row : tables[static_cast<std::size_t>(node.table)].rows) {
    pugi::xml_node line = element.append_child("row");
    if (row.header) set(line, "header", "true");
    for (const Cell& cell : row.cells) add_cell(writing, line, cell, row.at.page);
  }
}

void add_figure(Writing& writing, pugi::xml_node parent, const Content& node) {
  pugi::xml_node figure = parent.append_child("figure");
  set(figure, "alt", node.alt);
  set_at(writing, figure, node.at);
  if (!plain_text(node.text).empty()) add_inline(writing, figure.append_child("caption"), node.text);
}

void add_section(Writing& writing, pugi::xml_node parent, const Content& node) {
  pugi::xml_node section = parent.append_child("section");
  set(section, "type", node.type.empty() ? "other" : node.type);
  set(section, "body", node.body);
  set(section, "date", node.date);
  set(section, "outcome", node.outcome);
  set_at(writing, section, node.at);
  add(section, "heading", plain_text(node.heading));
  add_paragraph(writing, section, node.text, {});
  add_content(writing, section, node.children);
}

void add_vote(Writing& writing, pugi::xml_node parent, const Content& node) {
  constexpr std::array<const char*, 3> kSides = {"for", "against", "abstain"};
  pugi::xml_node vote = parent.append_child("vote");
  set_at(writing, vote, node.at);
  std::size_t written = 0;
  for (const char* side : kSides) {
    for (const VoteSide& votes : node.sides) {
      if (votes.side != side) continue;
      ++written;
      pugi::xml_node element = vote.append_child(side);
      if (votes.count >= 0) element.append_attribute("count").set_value(votes.count);
      for (const std::string& party : votes.parties) add(element, "party", plain_text(party));
      for (const std::string& name : votes.names) add(element, "name", plain_text(name));
    }
  }
  if (written != node.sides.size()) writing.fail("a vote has a side that is neither for, against nor abstain");
}

void add_attachments(Writing& writing, pugi::xml_node parent, const Content& node) {
  pugi::xml_node attachments = parent.append_child("attachments");
  set_at(writing, attachments, node.at);
  add(attachments, "heading", plain_text(node.heading));
  add_paragraph(writing, attachments, node.text, {});
  add_content(writing, attachments, node.children);
}

void add_attachment(Writing& writing, pugi::xml_node parent, const Content& node) {
  pugi::xml_node attachment = parent.append_child("attachment");
  set(attachment, "number", node.number.value);
  set(attachment, "documentNumber", node.document_number.value);
  set(attachment, "access", node.access);
  set_at(writing, attachment, node.at);
  const std::string title = plain_text(node.text);
  if (!title.empty()) attachment.append_child(pugi::node_pcdata).set_value(title.c_str());
}

void add_node(Writing& writing, pugi::xml_node parent, const Content& node) {
  switch (node.kind) {
    case ContentKind::paragraph:
      add_paragraph(writing, parent, node.text, node.at);
      break;
    case ContentKind::list:
      add_list(writing, parent, node);
      break;
    case ContentKind::list_item:
      add_marked(writing, parent, "li", node);
      break;
    case ContentKind::table:
      add_table(writing, parent, node);
      break;
    case ContentKind::figure:
      add_figure(writing, parent, node);
      break;
    case ContentKind::note:
      add_marked(writing, parent, "note", node);
      break;
    case ContentKind::section:
      add_section(writing, parent, node);
      break;
    case ContentKind::vote:
      add_vote(writing, parent, node);
      break;
    case ContentKind::attachments:
      add_attachments(writing, parent, node);
      break;
    case ContentKind::attachment:
      add_attachment(writing, parent, node);
      break;
  }
}

}  // namespace

void add_content(Writing& writing, pugi::xml_node parent, const std::vector<Content>& nodes) {
  each_node(nodes, [&](const Content& node) { add_node(writing, parent, node); });
}

}  // namespace referat::minutes
