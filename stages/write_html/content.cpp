#include <algorithm>

#include "pipeline/document/content_walk.h"
#include "pipeline/document/styled_text.h"
#include "pipeline/report/html_text.h"
#include "stages/write_html/page.h"

namespace referat::html {

std::string safe(std::string_view text) { return html_text(plain_text(text)); }
std::string safe(const Text& text) { return html_text(plain_text(text)); }

std::string part(const char* name, std::string_view text) {
  return text.empty() ? "" : fmt::format("<span class=\"{}\">{}</span> ", name, safe(text));
}

void Page::fail(std::string what) {
  if (!error_) error_ = Error{ErrorKind::internal, "write_html", std::move(what)};
}

std::string Page::say_plainly(std::string_view english) const { return html_text(input_.texts(english)); }

std::string Page::say(std::string_view english) const {
  const std::string& language = input_.texts.language();
  if (language == "da" && input_.texts.has(english)) return say_plainly(english);
  return fmt::format("<span lang=\"{}\">{}</span>", input_.texts.has(english) ? language : "en", say_plainly(english));
}

std::string Page::styled(const Text& text) const {
  std::string out;
  for (const StyledRun& run : styled_runs(input_.document, text)) {
    std::string one = html_text(run.text);
    if (run.italic) one = "<i>" + one + "</i>";
    if (run.bold) one = "<b>" + one + "</b>";
    if (!run.target.empty()) one = fmt::format("<a href=\"{}\">{}</a>", html_text(run.target), one);
    out += one;
  }
  return out;
}

void Page::content(const std::vector<Content>& nodes, int level) {
  each_node(nodes, [&](const Content& one) { node(one, level); });
}

void Page::paragraph(const Text& text) {
  if (!plain_text(text).empty()) put("<p>{}</p>\n", styled(text));
}

void Page::node(const Content& node, int level) {
  switch (node.kind) {
    case ContentKind::paragraph:
      return paragraph(node.text);
    case ContentKind::list:
      return list(node, level);
    case ContentKind::list_item:  // without a list
      put("<ul role=\"list\">\n");
      list_item(node, level);
      return put("</ul>\n");
    case ContentKind::table:
      return table(node);
    case ContentKind::figure:
      return figure(node);
    case ContentKind::note:
      return note(node, level);
    case ContentKind::section:
      return section(node, level);
    case ContentKind::vote:
      return vote(node);
    case ContentKind::attachments:
      return attachments(node, level);
    case ContentKind::attachment:  // without a list
      put("<ul role=\"list\">\n");
      attachment(node);
      return put("</ul>\n");
  }
}

// Markers are printed characters and stay text.
void Page::list(const Content& node, int level) {
  if (node.children.empty()) return;
  put("<ul role=\"list\" class=\"{}\">\n", safe(node.type));
  each_node(node.children, [&](const Content& child) {
    if (child.kind == ContentKind::list_item) return list_item(child, level);
    put("<li>");
    this->node(child, level);
    put("</li>\n");
  });
  put("</ul>\n");
}

void Page::list_item(const Content& node, int level) {
  put("<li>{}{}", part("marker", node.marker), styled(node.text));
  if (!node.children.empty()) put("\n");
  content(node.children, level);
  put("</li>\n");
}

void Page::row(const Row& row, bool header) {
  put("<tr>");
  for (const Cell& cell : row.cells) {
    const std::string text = styled(cell.text);
    const bool heads = (header || cell.header) && !text.empty();
    put("<{}{}", heads ? "th" : "td", heads ? header ? " scope=\"col\"" : " scope=\"row\"" : "");
    if (cell.col_span > 1) put(" colspan=\"{}\"", cell.col_span);
    if (cell.row_span > 1) put(" rowspan=\"{}\"", cell.row_span);
    put(">{}</{}>", text, heads ? "th" : "td");
  }
  put("</tr>\n");
}

void Page::table(const Content& node) {
  const auto& tables = input_.document.tables;
  if (node.table < 0 || static_cast<std::size_t>(node.table) >= tables.size()) {
    return fail("content points at table " + std::to_string(node.table) + ", which is not there");
  }
  const auto& rows = tables[static_cast<std::size_t>(node.table)].rows;
  put("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{} {}\"><table>\n", say_plainly("Table"),
      ++tables_);
  if (!plain_text(node.text).empty()) put("<caption>{}</caption>\n", styled(node.text));
  const auto body = std::ranges::find_if(rows, [](const Row& one) { return !one.header; });
  if (body != rows.begin()) {
    put("<thead>\n");
    for (auto one = rows.begin(); one != body; ++one) row(*one, true);
    put("</thead>\n");
  }
  if (body != rows.end()) {
    put("<tbody>\n");
    for (auto one = body; one != rows.end(); ++one) row(*one, one->header);
    put("</tbody>\n");
  }
  put("</table></div>\n");
}

// The picture itself stays in the PDF.
void Page::figure(const Content& node) {
  put("<figure>");
  put("<p class=\"note\">{} {}</p>", say("Picture, see the PDF, page"), node.at.empty() ? 1 : node.at.front().page);
  if (!node.alt.empty()) put("<p class=\"alt\">{}</p>", safe(node.alt));
  if (!plain_text(node.text).empty()) put("<figcaption>{}</figcaption>", styled(node.text));
  put("</figure>\n");
}

void Page::note(const Content& node, int level) {
  put("<div class=\"footnote\" role=\"note\">{}{}", part("marker", node.marker), styled(node.text));
  content(node.children, level);
  put("</div>\n");
}

void Page::section(const Content& node, int level) {
  put("<section class=\"section {}\">\n", node.type.empty() ? "other" : safe(node.type));
  if (!plain_text(node.heading).empty()) put("<h{0}>{1}</h{0}>\n", std::min(level, 6), safe(node.heading));
  paragraph(node.text);
  content(node.children, level + 1);
  put("</section>\n");
}

void Page::vote(const Content& node) {
  put("<ul role=\"list\" class=\"votes\">\n");
  for (const char* name : {"for", "against", "abstain"}) {
    for (const VoteSide& side : node.sides) {
      if (side.side != name) continue;
      put("<li><span class=\"ui\">{}{}</span>", say(name), side.count < 0 ? "" : fmt::format(": {}", side.count));
      for (const std::string& party : side.parties) put(" <span class=\"party\">{}</span>", safe(party));
      for (const std::string& person : side.names) put(" <span class=\"name\">{}</span>", safe(person));
      put("</li>\n");
    }
  }
  put("</ul>\n");
}

void Page::attachments(const Content& node, int level) {
  put("<section class=\"section attachments\">\n");
  if (!plain_text(node.heading).empty()) put("<h{0}>{1}</h{0}>\n", std::min(level, 6), safe(node.heading));
  paragraph(node.text);
  bool open = false;
  each_node(node.children, [&](const Content& child) {
    const bool listed = child.kind == ContentKind::attachment;
    if (listed != open) put("{}", listed ? "<ul role=\"list\">\n" : "</ul>\n");
    open = listed;
    if (listed) return attachment(child);
    this->node(child, level + 1);
  });
  if (open) put("</ul>\n");
  put("</section>\n");
}

void Page::attachment(const Content& node) {
  put("<li>{}{} {}", part("number", node.number.value), styled(node.text),
      part("documentNumber", node.document_number.value));
  if (!node.access.empty()) put("<span class=\"ui badge\">{}</span>", say(node.access));
  put("</li>\n");
}

}  // namespace referat::html
