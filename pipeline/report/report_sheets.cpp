#include "pipeline/report/report_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "pipeline/document/names.h"
#include "pipeline/document/place_string.h"
#include "pipeline/report/html_page.h"
#include "pipeline/report/html_text.h"

namespace referat {
namespace {

constexpr Length kMargin = 3 * kPoint;  // between a box and its number

bool is_shown(const Document& document, int page) {
  return page >= 1 && page <= kMostSheets && static_cast<std::size_t>(page) <= document.pages.size();
}

// A page that has no area shows no boxes.
bool has_sheet(const Document& document, int page) {
  if (!is_shown(document, page)) return false;
  const Page& found = document.pages[static_cast<std::size_t>(page - 1)];
  return found.width > 0 && found.height > 0;
}

std::string rectangle(const Box& box, const char* look) {
  return fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", look, points_string(box.left),
                     points_string(box.top), points_string(std::max(box.width(), 0)),
                     points_string(std::max(box.height(), 0)));
}

class Tree : HtmlPage {
 public:
  Tree(const Document& document, const Texts& texts, const PersonalData& personal)
      : HtmlPage(texts), document_(document), personal_(personal) {}

  std::string run() {
    const Agenda& agenda = document_.agenda;
    if (agenda.items.empty()) return fmt::format("<p>{}</p>\n", say("None."));
    items(agenda.items);
    return take();
  }

 private:
  void branch(const std::string& title, const std::string& more, const std::vector<Place>& at) {
    const bool leads = !at.empty() && is_shown(document_, at.front().page);
    if (leads) put("<a href=\"#p{}\">", at.front().page);
    put("<span lang=\"da\">{}</span>", html_line(personal_.masked_in(title)));
    if (leads) put("</a>");
    if (!more.empty()) put(" <small>{}</small>", html_line(more));
  }

  void items(const std::vector<Item>& all) {
    put("<ol>\n");
    for (const Item& item : all) {
      std::string more;
      if (!item.access.empty()) more = texts()(item.access);
      if (item.addendum) more += (more.empty() ? "" : ", ") + std::string(texts()("addendum"));
      put("<li>");
      const std::string number = item.number.value.empty() ? "" : item.number.value + " ";
      branch(number + item.title.str(), more, item.at);
      sections(item.content);
      if (!item.items.empty()) items(item.items);
      put("</li>\n");
    }
    put("</ol>\n");
  }

  void sections(const std::vector<Content>& nodes) {
    bool some = false;
    for (const Content& node : nodes) {
      if (node.kind != ContentKind::section && node.kind != ContentKind::attachments) continue;
      if (!some) put("<ul>\n");
      some = true;
      const std::string type = node.kind == ContentKind::section ? node.type : "attachments";
      std::string more(texts()(type.empty() ? "other" : type));
      if (!node.outcome.empty()) more += ": " + std::string(texts()(node.outcome));
      put("<li>");
      branch(node.heading.empty() ? std::string(texts()("(no heading)")) : node.heading.str(), more, node.at);
      put("</li>\n");
    }
    if (some) put("</ul>\n");
  }

  const Document& document_;
  const PersonalData& personal_;
};

class Sheets : HtmlPage {
 public:
  Sheets(const Document& document, const std::vector<NumberedNote>& findings, const Texts& texts,
         const std::vector<PagePicture>& pictures)
      : HtmlPage(texts), document_(document), findings_(findings), pictures_(pictures) {}

  std::string run() {
    for (const Page& page : document_.pages) {
      if (is_shown(document_, page.number)) sheet(page);
    }
    if (document_.pages.size() > static_cast<std::size_t>(kMostSheets)) {
      put("<p>{}</p>\n", say("The pages that follow are left out."));
    }
    return take();
  }

 private:
  void sheet(const Page& page) {
    put("<section class=\"page\" id=\"p{0}\" aria-labelledby=\"h{0}\">\n<h3 id=\"h{0}\">{1} {0}", page.number,
        say("Page"));
    if (page.state != PageState::text) put(" ({})", say(name_of_value(page.state)));
    put("</h3>\n");
    if (page.width > 0 && page.height > 0) {
      put("<svg viewBox=\"0 0 {} {}\" role=\"group\" aria-label=\"{} {}\">\n", points_string(page.width),
          points_string(page.height), say("Page"), page.number);
      put("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
      background(page);
      for (const Item& item : document_.agenda.items) outline(item, page.number);
      for (const NumberedNote& finding : findings_) boxes(finding, page);
      put("</svg>\n");
    }
    put("</section>\n");
  }

  // The picture of the page, or else where its lines stand.
  void background(const Page& page) {
    const auto picture = std::find_if(pictures_.begin(), pictures_.end(), [&](const PagePicture& one) {
      return one.page == page.number && !one.png.empty();
    });
    if (picture != pictures_.end()) {
      put("<image width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,{}\"/>\n",
          points_string(page.width), points_string(page.height), base64(picture->png));
      return;
    }
    for (const Line& line : document_.lines) {
      if (line.page == page.number) put("{}\n", rectangle(line.box, "line"));
    }
  }

  void outline(const Item& item, int page) {
    for (const Place& place : item.at) {
      if (place.page == page) put("{}\n", rectangle(place.box, "item"));
    }
    for (const Item& inner : item.items) outline(inner, page);
  }

  void boxes(const NumberedNote& finding, const Page& page) {
    const auto first = std::find_if(finding.note.at.begin(), finding.note.at.end(), [&](const Place& place) {
      return has_sheet(document_, place.page) && !place.box.empty();
    });
    for (auto place = first; place != finding.note.at.end(); ++place) {
      if (place->page != page.number || place->box.empty()) continue;
      const std::string what = fmt::format("{} {}: {}", texts()("Finding"), finding.number, finding.note.code);
      put("<a href=\"#f{}\" aria-label=\"{}\" class=\"{}\"", finding.number, html_line(what),
          name_of_value(finding.note.severity));
      if (place == first) put(" id=\"b{}\"", finding.number);
      put(">{}<text x=\"{}\" y=\"{}\">{}</text></a>\n", rectangle(place->box, "box"),
          points_string(std::min(place->box.right + kMargin, page.width - 5 * kMargin)),
          points_string(place->box.top + 3 * kMargin), finding.number);
    }
  }

  const Document& document_;
  const std::vector<NumberedNote>& findings_;
  const std::vector<PagePicture>& pictures_;
};

}  // namespace

std::string anchor_of(const Document& document, const NumberedNote& finding) {
  for (const Place& place : finding.note.at) {
    if (has_sheet(document, place.page) && !place.box.empty()) return fmt::format("b{}", finding.number);
  }
  if (finding.note.at.empty() || !is_shown(document, finding.note.at.front().page)) return "";
  return fmt::format("p{}", finding.note.at.front().page);
}

std::string item_tree(const Document& document, const Texts& texts, const PersonalData& personal) {
  return Tree(document, texts, personal).run();
}

std::string page_sheets(const Document& document, const std::vector<NumberedNote>& findings, const Texts& texts,
                        const std::vector<PagePicture>& pictures) {
  return Sheets(document, findings, texts, pictures).run();
}

}  // namespace referat
