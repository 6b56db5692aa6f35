#include "stages/write_html/write_html.h"

#include <algorithm>
#include <vector>

#include "pipeline/document/content_walk.h"
#include "pipeline/document/names.h"
#include "pipeline/document/styled_text.h"
#include "pipeline/report/html_text.h"
#include "stages/write_html/page.h"
#include "stages/write_html/style.h"

namespace referat {
namespace {

using html::part;
using html::safe;

class MinutesPage {
 public:
  explicit MinutesPage(const WriterInput& input) : page_(input), document_(input.document) {}

  Result<std::string> write() {
    head();
    facts();
    page_.put("</header>\n<div class=\"beside\">\n");
    contents();
    page_.put("<main id=\"main\" tabindex=\"-1\">\n");
    attendance();
    printed_contents();
    body("preamble", document_.agenda.preamble);
    for (const Item& one : document_.agenda.items) item(one, 2);
    body("closing", document_.agenda.closing);
    page_.put("</main>\n</div>\n");
    foot();
    page_.put("</body>\n</html>\n");
    if (page_.error()) return *page_.error();
    return page_.take();
  }

 private:
  void head() {
    const Meeting& meeting = document_.meeting;
    const std::string printed = plain_text(meeting.title);
    const std::string title = !printed.empty() ? printed : document_.source.file;
    page_.put(
        "<!DOCTYPE html>\n<html lang=\"da\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta "
        "charset=\"utf-8\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; form-action 'none'\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\"/>\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#main\">{}</a>\n<header>\n<h1{}>{}</h1>\n",
        html_line(title), html::kStyle, page_.say("Skip to the content"), printed.empty() ? " class=\"ui\"" : "",
        safe(title));
  }

  void fact(const char* english, const char* name, const std::string& value) {
    if (!value.empty()) page_.put("<dt>{}</dt><dd class=\"{}\">{}</dd>\n", page_.say(english), name, safe(value));
  }

  void facts() {
    const Meeting& meeting = document_.meeting;
    page_.put("<dl class=\"meeting\">\n");
    fact("Organisation", "organisation", meeting.organisation.value);
    fact("Body", "body", meeting.body.value);
    fact("Date", "date", meeting.date.value);
    fact("Begins", "start", meeting.start.value);
    fact("Ends", "end", meeting.end.value);
    fact("Venue", "place", meeting.place.value);
    page_.put("</dl>\n");
  }

  // Made of the items; what the document prints itself stands in printed_contents.
  void contents() {
    if (document_.agenda.items.empty()) return;
    page_.put("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n", page_.say("Contents"));
    int number = 0;
    links(document_.agenda.items, number);
    page_.put("</nav>\n");
  }

  void links(const std::vector<Item>& items, int& number) {
    page_.put("<ol role=\"list\">\n");
    for (const Item& one : items) {
      const std::string id = item_id(number++);
      const std::string title = plain_text(one.title);
      page_.put("<li><a href=\"#{}\">{}{}</a>", id, part("number", one.number.value),
                title.empty() && one.number.value.empty() ? page_.say("Item") : safe(title));
      if (!one.items.empty()) links(one.items, number);
      page_.put("</li>\n");
    }
    page_.put("</ol>\n");
  }

  // A cell of a person's row: the column's name, the cell's class, and its content.
  struct Cell {
    const char* column;
    const char* name;
    std::string html;
  };

  std::vector<Cell> cells_of(const Person& person) const {
    return {{"Name", "name", safe(person.name)},
            {"Party", "party", safe(person.party.value)},
            {"Role", "ui", person.role.empty() ? "" : page_.say(person.role)},
            {"Took part", "ui", page_.say(name_of_value(person.status))},
            {"Remark", "remark", safe(person.remark)},
            {"Substitute for", "substituteFor", safe(person.substitute_for)}};
  }

  // A table without the columns that nobody has anything in.
  void attendance() {
    const auto& people = document_.meeting.attendance;
    if (people.empty()) return;
    std::vector<std::vector<Cell>> rows;
    for (const Person& person : people) rows.push_back(cells_of(person));
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < rows.front().size(); ++i) {
      if (std::ranges::any_of(rows, [i](const auto& row) { return !row[i].html.empty(); })) shown.push_back(i);
    }
    page_.put(
        "<section class=\"attendance\">\n<h2 class=\"ui\">{0}</h2>\n<div class=\"scroll\" tabindex=\"0\" "
        "role=\"region\" "
        "aria-label=\"{1}\"><table>\n<thead><tr>",
        page_.say("Attendance"), page_.say_plainly("Attendance"));
    for (const std::size_t i : shown) page_.put("<th scope=\"col\">{}</th>", page_.say(rows.front()[i].column));
    page_.put("</tr></thead>\n<tbody>\n");
    for (const auto& row : rows) {
      page_.put("<tr>");
      for (const std::size_t i : shown) {
        const bool head = i == 0 && !row[i].html.empty();
        page_.put("<{0}{1} class=\"{2}\">{3}</{0}>", head ? "th" : "td", head ? " scope=\"row\"" : "", row[i].name,
                  row[i].html);
      }
      page_.put("</tr>\n");
    }
    page_.put("</tbody>\n</table></div>\n</section>\n");
  }

  void printed_contents() {
    const auto& entries = document_.contents.entries;
    if (entries.empty()) return;
    const int items = count_items(document_.agenda.items);
    page_.put("<details class=\"contents\">\n<summary>{}</summary>\n<ul role=\"list\">\n",
              page_.say("The contents as printed"));
    for (const ContentsEntry& entry : entries) {
      if (entry.item >= items) page_.fail("a contents entry points at an item that is not there");
      const std::string text = part("number", entry.number.value) + safe(entry.title);
      page_.put("<li>{} {}</li>\n",
                entry.item < 0 ? text : fmt::format("<a href=\"#{}\">{}</a>", item_id(entry.item), text),
                part("page", entry.page.value));
    }
    page_.put("</ul>\n</details>\n");
  }

  void body(const char* name, const std::vector<Content>& content) {
    if (content.empty()) return;
    page_.put("<section class=\"{}\">\n", name);
    page_.content(content, 2);
    page_.put("</section>\n");
  }

  void item(const Item& one, int level) {
    const std::string id = item_id(items_++);
    const int heading = std::min(level, 6);
    const std::string title = plain_text(one.title);
    page_.put("<section class=\"item\" id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h{1} id=\"{0}-title\">{2}{3}", id,
              heading, part("number", one.number.value), safe(title));
    if (title.empty() && one.number.value.empty()) page_.put("<span class=\"ui\">{}</span>", page_.say("Item"));
    if (one.access == "closed") page_.put(" <span class=\"ui badge\">{}</span>", page_.say("closed"));
    if (one.addendum) page_.put(" <span class=\"ui badge\">{}</span>", page_.say("addendum"));
    page_.put("</h{}>\n", heading);
    if (!one.facts.empty()) page_.put("<dl>\n");
    for (const ItemFact& each : one.facts) fact(each.name.c_str(), each.name.c_str(), each.value.value);
    if (!one.facts.empty()) page_.put("</dl>\n");
    page_.content(one.content, level + 1);
    for (const Item& inner : one.items) item(inner, level + 1);
    page_.put("</section>\n");
  }

  void foot() {
    page_.put("<footer>\n");
    if (!document_.furniture.empty()) {
      page_.put("<details class=\"furniture\">\n<summary>{}</summary>\n<ul role=\"list\">\n",
                page_.say("Running heads and feet"));
      for (const Furniture& one : document_.furniture) {
        if (one.line < 0 || static_cast<std::size_t>(one.line) >= document_.lines.size()) {
          page_.fail("furniture points at line " + std::to_string(one.line) + ", which is not there");
          break;
        }
        const Line& line = document_.lines[static_cast<std::size_t>(one.line)];
        page_.put("<li><span class=\"ui\">{} {}</span> <span class=\"line\">{}</span></li>\n", page_.say("Page"),
                  line.page, safe(line.text));
      }
      page_.put("</ul>\n</details>\n");
    }
    page_.put("<p>{}: {} (SHA-256 {}), referat {}</p>\n</footer>\n", page_.say("Made from"),
              safe(document_.source.file), safe(document_.source.sha256), page_.input().version);
  }

  html::Page page_;
  const Document& document_;
  int items_ = 0;  // written so far
};

}  // namespace

Result<std::vector<Output>> write_html(const WriterInput& input) {
  auto page = MinutesPage(input).write();
  if (!page) return page.error();
  return std::vector<Output>{{".html", std::move(page).value()}};
}

}  // namespace referat
