#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/messages.h"

namespace referat {
namespace {

// Colours of a terminal; all empty when none are wanted.
struct Palette {
  const char *strong = "", *faint = "", *number = "", *end = "";
};

Palette palette(bool colour) { return colour ? Palette{"\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"} : Palette{}; }

std::string shown_box(const Box& box) {
  return fmt::format("{:7.1f}{:7.1f}{:7.1f}{:7.1f}", box.left / 100.0, box.top / 100.0, box.right / 100.0,
                     box.bottom / 100.0);
}

const char* name_of(Visibility visibility) {
  switch (visibility) {
    case Visibility::visible:
      return "";
    case Visibility::invisible:
      return "invisible";
    case Visibility::outside:
      return "outside";
    case Visibility::duplicate:
      return "duplicate";
  }
  return "";
}

const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::list_item:
      return "list item";
    case BlockKind::table:
      return "table";
    case BlockKind::figure:
      return "figure";
    case BlockKind::note:
      return "note";
  }
  return "";
}

const char* name_of(FurnitureKind kind) {
  switch (kind) {
    case FurnitureKind::header:
      return "header";
    case FurnitureKind::footer:
      return "footer";
    case FurnitureKind::watermark:
      return "watermark";
  }
  return "";
}

std::string show_words(const Document& document, const Palette& colours) {
  std::string out = fmt::format("{}page   left    top  right bottom   size  font                 text{}\n",
                                colours.faint, colours.end);
  for (const Page& page : document.pages) {
    for (const Word& word : page.words) {
      const Font& font = document.fonts.at(static_cast<std::size_t>(word.font));
      const std::string face = font.family + (font.bold ? " bold" : "") + (font.italic ? " italic" : "");
      fmt::format_to(std::back_inserter(out), "{:4}{} {:6.1f}  {}{:<20.20}{} {}{}{}{}{}\n", page.number,
                     shown_box(word.box), word.size / 100.0, colours.faint, printable(face), colours.end,
                     font.bold ? colours.strong : "", printable(word.text), font.bold ? colours.end : "",
                     word.visibility == Visibility::visible ? "" : "  <- ", name_of(word.visibility));
    }
  }
  return out;
}

std::string show_lines(const Document& document, const Palette& colours) {
  std::string out =
      fmt::format("{}page  row   left    top  right bottom   size  kind       text{}\n", colours.faint, colours.end);
  std::vector<const char*> kinds(document.lines.size(), "");
  for (const Furniture& furniture : document.furniture) {
    kinds.at(static_cast<std::size_t>(furniture.line)) = name_of(furniture.kind);
  }
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const Line& line = document.lines[i];
    fmt::format_to(std::back_inserter(out), "{:4} {:4}{} {:6.1f}  {}{:<10}{} {}{}{}\n", line.page, line.row,
                   shown_box(line.box), line.size / 100.0, colours.faint, kinds[i], colours.end,
                   line.style.bold ? colours.strong : "", printable(line.text.str()),
                   line.style.bold ? colours.end : "");
  }
  return out;
}

void show_table(const Table& table, const Palette& colours, std::string& out) {
  for (const Row& row : table.rows) {
    std::string cells;
    for (const Cell& cell : row.cells) cells += (cells.empty() ? "" : " | ") + printable(cell.text.str());
    fmt::format_to(std::back_inserter(out), "{:>23}{}{}{}\n", "| ", row.header ? colours.strong : "", cells,
                   row.header ? colours.end : "");
  }
}

std::string show_blocks(const Document& document, const Palette& colours) {
  std::string out = fmt::format("{}page   size  kind       text{}\n", colours.faint, colours.end);
  for (const Block& block : document.blocks) {
    const bool heading = block.kind == BlockKind::heading;
    std::string kind = name_of(block.kind);
    if (heading) kind += fmt::format(" {}", block.rank);
    const std::string marker = block.marker.empty() ? "" : printable(block.marker) + " ";
    fmt::format_to(std::back_inserter(out), "{:4} {:6.1f}  {}{:<10}{} {}{}{}{}{}\n",
                   block.at.empty() ? 0 : block.at.front().page, block.style.size / 100.0, colours.faint, kind,
                   colours.end, std::string(static_cast<std::size_t>(std::max(block.depth, 0)) * 2, ' '),
                   heading ? colours.strong : "", marker, printable(block.text.str()), heading ? colours.end : "");
    if (block.table >= 0) show_table(document.tables.at(static_cast<std::size_t>(block.table)), colours, out);
  }
  return out;
}

void show_sections(const std::vector<Content>& content, const std::string& indent, const Palette& colours,
                   std::string& out) {
  for (const Content& part : content) {
    const bool attachments = part.kind == ContentKind::attachments;
    if (part.kind != ContentKind::section && !attachments) continue;
    std::string meaning = attachments ? fmt::format("attachments, {}", part.children.size()) : part.type;
    if (!part.outcome.empty()) meaning += ", " + part.outcome;
    fmt::format_to(std::back_inserter(out), "{}- {} {}[{}]{}\n", indent, printable(part.heading.str()), colours.faint,
                   printable(meaning), colours.end);
    show_sections(part.children, indent + "  ", colours, out);
  }
}

void show_items(const std::vector<Item>& items, const std::string& indent, const Palette& colours, std::string& out) {
  for (const Item& item : items) {
    std::string facts;
    for (const ItemFact& fact : item.facts) facts += "  " + fact.name + " " + printable(fact.value.value);
    fmt::format_to(std::back_inserter(out), "{}{}{:>4}{} {}{}{}{}{}{}\n", indent, colours.number,
                   item.number.value.empty() ? "-" : printable(item.number.value), colours.end, colours.strong,
                   printable(item.title.str()), colours.end, colours.faint,
                   facts + (item.access.empty() ? "" : "  " + item.access), colours.end);
    show_sections(item.content, indent + "       ", colours, out);
    show_items(item.items, indent + "  ", colours, out);
  }
}

}  // namespace

std::string show_layer(const Document& document, InspectLayer layer, bool colour) {
  const Palette colours = palette(colour);
  switch (layer) {
    case InspectLayer::words:
      return show_words(document, colours);
    case InspectLayer::lines:
      return show_lines(document, colours);
    case InspectLayer::blocks:
      return show_blocks(document, colours);
    case InspectLayer::items: {
      std::string out;
      show_items(document.agenda.items, "", colours, out);
      return out.empty() ? "no items of an agenda were found; see --layer blocks\n" : out;
    }
  }
  return "";
}

}  // namespace referat
