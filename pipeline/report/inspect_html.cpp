#include "pipeline/report/inspect_html.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "pipeline/document/names.h"
#include "pipeline/document/place_string.h"
#include "pipeline/document/unicode.h"
#include "pipeline/document/xml_output.h"
#include "pipeline/report/html_text.h"
#include "pipeline/report/inspect_marks.h"
#include "pipeline/report/inspect_style.h"

namespace referat {
namespace {

struct KindLook {
  const char* name;    // of the class and the switch
  const char* title;   // in the legend
  const char* colour;  // at least 4.5:1 on white
};

constexpr std::array<KindLook, kMarkKinds> kLooks{{{"furniture", "header, footer, watermark", "#656d76"},
                                                   {"contents", "contents entry", "#8a5a00"},
                                                   {"paragraph", "paragraph", "#0969da"},
                                                   {"heading", "heading", "#cf222e"},
                                                   {"list-item", "list item", "#1a7f37"},
                                                   {"table", "table, caption", "#8250df"},
                                                   {"cell", "cell", "#8250df"},
                                                   {"header-cell", "header cell", "#5a1fb8"},
                                                   {"figure", "figure", "#7d5f00"},
                                                   {"note", "note", "#0b6b7d"},
                                                   {"meeting", "meeting and case facts", "#4d6b00"},
                                                   {"section", "section", "#b35000"},
                                                   {"item", "item", "#b0207a"},
                                                   {"left-over", "left over", "#000000"},
                                                   {"finding", "finding", "#d1001f"}}};
constexpr KindLook kOrder{"order", "reading order", "#005cc5"};

constexpr double kPixelsPerPoint = 96.0 / 72;
constexpr double kWidestSheet = 1200;      // pixels
constexpr Length kInside = 4 * kPoint;     // from the left edge of a block to the line of the reading order
constexpr Length kBelowLine = 8 * kPoint;  // from the line of an item or section to the baseline of its label

// "sha256-…" as a Content-Security-Policy names a script (CSP level 3, 6.7.2.4).
std::string policy_hash(std::string_view script) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(script.data(), script.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) return "none";
  return "sha256-" + base64({reinterpret_cast<const char*>(digest.data()), length});
}

class Writer {
 public:
  Writer(const Document& document, const std::vector<PagePicture>& pictures)
      : document_(document), found_(inspect(document)) {
    for (const PagePicture& picture : pictures) {
      const bool known = picture.page >= 1 && static_cast<std::size_t>(picture.page) <= document.pages.size();
      if (known) shown_.push_back(&picture);
    }
  }

  std::string run() {
    head();
    header();
    tree();
    put("<main id=\"pages\" tabindex=\"-1\" aria-label=\"Pages\">\n");
    for (const PagePicture* picture : shown_) page(*picture);
    put("</main>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n<script>{}</script>\n</body>\n</html>\n",
        kInspectScript);
    return std::move(out_);
  }

 private:
  template <class... T>
  void put(fmt::format_string<T...> form, T&&... values) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<T>(values)...);
  }

  bool shows(int page) const {
    return std::any_of(shown_.begin(), shown_.end(), [page](const PagePicture* p) { return p->page == page; });
  }

  void head() {
    put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        "style-src 'unsafe-inline'; script-src '{}'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{} - referat inspect</title>\n<style>{}",
        policy_hash(kInspectScript), html_line(document_.source.file), kInspectStyle);
    for (const KindLook& look : kLooks) look_of(look);
    look_of(kOrder);
    put("</style>\n</head>\n<body class=\"hide-order\">\n<a class=\"skip\" href=\"#pages\">Skip to the pages</a>\n");
  }

  void look_of(const KindLook& look) {
    put(".k-{0} {{ --c: {1}; }}\n.hide-{0} .k-{0} {{ visibility: hidden; }}\n", look.name, look.colour);
  }

  void header() {
    put("<header>\n<h1>{}</h1>", html_line(document_.source.file));
    put("profile {} &middot; {} pages, {} shown &middot; {} blocks &middot; {} tables\n",
        html_line(document_.profile.id.empty() ? "none" : document_.profile.id), document_.pages.size(), shown_.size(),
        document_.blocks.size(), document_.tables.size());
    put("<fieldset id=\"kinds\"><legend>Show</legend>\n");
    std::array<std::size_t, kMarkKinds> counts{};
    for (const auto& marks : found_.pages) {
      for (const Mark& mark : marks) ++counts[static_cast<std::size_t>(mark.kind)];
    }
    for (std::size_t i = 0; i < kLooks.size(); ++i) {
      switch_for(kLooks[i], fmt::format(" ({})", counts[i]), true);
    }
    switch_for(kOrder, "", false);
    put("</fieldset>\n</header>\n");
  }

  void switch_for(const KindLook& look, const std::string& count, bool on) {
    put("<label><input type=\"checkbox\" value=\"{}\"{}><i "
        "style=\"border-color:{};background:{}22\"></i>{}{}</label>\n",
        look.name, on ? " checked" : "", look.colour, look.colour, look.title, count);
  }

  void tree() {
    put("<nav aria-label=\"Items and pages\">\n<h2>Pages</h2>\n<div class=\"pages\">");
    for (const PagePicture* picture : shown_) put("<a href=\"#p{0}\">{0}</a> ", picture->page);
    put("</div>\n<h2>Items and sections</h2>\n");
    branches(found_.tree);
    put("<h2>Findings</h2>\n");
    branches(found_.findings);
    put("</nav>\n");
  }

  void branches(const std::vector<Branch>& all) {
    if (all.empty()) {
      put("<p>None.</p>\n");
      return;
    }
    put("<ol>\n");
    for (const Branch& branch : all) {
      const bool leads = !branch.anchor.empty() && shows(branch.page);
      const std::string what = branch.page == 0      ? branch.what
                               : branch.what.empty() ? fmt::format("page {}", branch.page)
                                                     : fmt::format("page {}; {}", branch.page, branch.what);
      put("<li style=\"--d:{}\">", branch.depth);
      if (leads) put("<a href=\"#{}\">", branch.anchor);
      put("<b>{}</b><span{}>{}</span>{}<small>{}</small></li>\n", html_line(branch.label),
          &all == &found_.tree ? " lang=\"da\"" : "", html_line(branch.text), leads ? "</a>" : "", html_line(what));
    }
    put("</ol>\n");
  }

  void page(const PagePicture& picture) {
    const auto index = static_cast<std::size_t>(picture.page - 1);
    const Page& page = document_.pages[index];
    put("<section id=\"p{0}\" aria-labelledby=\"h{0}\">\n<h2 id=\"h{0}\">Page {0}", picture.page);
    if (!page.label.empty()) put(", label {}", html_line(page.label));
    if (page.state != PageState::text) put(" ({})", name_of_value(page.state));
    put("</h2>\n");
    if (page.width <= 0 || page.height <= 0) {
      put("<p>This page has no area.</p>\n</section>\n");
      return;
    }
    const double width = static_cast<double>(page.width) / kPoint, height = static_cast<double>(page.height) / kPoint;
    const double scale = std::min(kPixelsPerPoint, kWidestSheet / width);
    put("<div class=\"sheet\">");
    if (!picture.png.empty()) {
      put("<img alt=\"\" src=\"data:image/png;base64,{}\">", base64(picture.png));
    }
    put("\n<svg role=\"group\" aria-label=\"Page {}\" width=\"{:.0f}\" height=\"{:.0f}\" viewBox=\"0 0 {} {}\" "
        "preserveAspectRatio=\"none\">\n",
        picture.page, width * scale, height * scale, points_string(page.width), points_string(page.height));
    bool first = true;
    for (const Mark& mark : found_.pages[index]) {
      draw(mark, page, first);
      first = false;
    }
    draw_order(found_.pages[index]);
    put("</svg></div>\n{}</section>\n", picture.png.empty() ? "<p>This page has no picture.</p>\n" : "");
  }

  // The first mark of a page can be reached by the tab key, the others from there.
  void draw(const Mark& mark, const Page& page, bool first) {
    const KindLook& look = kLooks[static_cast<std::size_t>(mark.kind)];
    put("<g class=\"m k-{}\" role=\"img\" tabindex=\"{}\"", look.name, first ? 0 : -1);
    if (!mark.anchor.empty()) put(" id=\"{}\"", mark.anchor);
    put(" aria-label=\"{}", html_line(mark.what));
    if (!mark.text.empty()) put("\n{}", html_line(mark.text));
    put("\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", points_string(mark.box.left),
        points_string(mark.box.top), points_string(std::max(mark.box.width(), 0)),
        points_string(std::max(mark.box.height(), 0)));
    const bool starts = mark.kind == MarkKind::item || mark.kind == MarkKind::section;
    if (starts) {
      put("<line x1=\"0\" x2=\"{}\" y1=\"{}\" y2=\"{}\"/>", points_string(page.width), points_string(mark.box.top),
          points_string(mark.box.top));
    }
    label(mark, page);
    put("</g>\n");
  }

  // Items in the left margin of the page, sections in the right one, findings and facts at the right end of their box,
  // others at the left of theirs, so that they seldom meet.
  void label(const Mark& mark, const Page& page) {
    if (mark.label.empty()) return;
    Length x = mark.box.left, y = mark.box.top + kPoint;
    bool ends = false;
    switch (mark.kind) {
      case MarkKind::item:
        x = 2 * kPoint;
        y = mark.box.top + kBelowLine;
        break;
      case MarkKind::section:
        x = page.width - 2 * kPoint;
        y = mark.box.top + kBelowLine;
        ends = true;
        break;
      case MarkKind::finding:
      case MarkKind::meeting:
        x = mark.box.right;
        ends = true;
        break;
      default:
        // Left of the box where there is room, so that the text stays readable.
        if (x > 30 * kPoint) {
          x -= kPoint;
          y = mark.box.top + 6 * kPoint;
          ends = true;
        }
    }
    put("<text x=\"{}\" y=\"{}\"{}>{}</text>", points_string(x), points_string(std::max(y, 7 * kPoint)),
        ends ? " text-anchor=\"end\"" : "", html_line(mark.label));
  }

  // A line through the blocks in the order in which they are read, with their numbers.
  void draw_order(const std::vector<Mark>& marks) {
    std::vector<const Mark*> blocks;
    for (const Mark& mark : marks) {
      if (mark.order > 0) blocks.push_back(&mark);
    }
    std::sort(blocks.begin(), blocks.end(), [](const Mark* a, const Mark* b) { return a->order < b->order; });
    put("<g class=\"k-order\" aria-hidden=\"true\" pointer-events=\"none\"><polyline points=\"");
    for (const Mark* mark : blocks) {
      put("{},{} ", points_string(mark->box.left + kInside), points_string(mark->box.centre_y()));
    }
    put("\"/>");
    for (const Mark* mark : blocks) {
      put("<text x=\"{}\" y=\"{}\">{}</text>", points_string(mark->box.left + kInside),
          points_string(mark->box.centre_y()), mark->order);
    }
    put("</g>\n");
  }

  const Document& document_;
  Inspection found_;
  std::vector<const PagePicture*> shown_;
  std::string out_;
};

}  // namespace

std::string inspect_html(const Document& document, const std::vector<PagePicture>& pictures) {
  return Writer(document, pictures).run();
}

}  // namespace referat
