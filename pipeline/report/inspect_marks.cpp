#include "pipeline/report/inspect_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "pipeline/document/names.h"

namespace referat {
namespace {

constexpr std::size_t kBeginning = 90;  // code points of a text that are shown

std::string beginning(const std::string& text) {
  const std::size_t end = code_point_offset(text, kBeginning);
  return end < text.size() ? text.substr(0, end) + "…" : text;
}

std::string points(Length length) { return fmt::format("{:.4g}", static_cast<double>(length) / kPoint); }

std::string described(const Style& style) {
  std::string out = style.family + " " + points(style.size);
  if (style.bold) out += " bold";
  if (style.italic) out += " italic";
  if (style.underlined) out += " underlined";
  if (style.colour != 0) out += fmt::format(" #{:06x}", style.colour & 0xFFFFFF);
  return out;
}

// "2 paragraphs, 1 table", in the order of the kinds.
class Counts {
 public:
  void add(const std::vector<Content>& nodes) {
    for (const Content& node : nodes) {
      const auto kind = static_cast<std::size_t>(node.kind);
      const bool holder = node.kind == ContentKind::list || node.kind == ContentKind::attachments;
      if (kind < counts_.size() && !holder) ++counts_[kind];
      add(node.children);
    }
  }

  std::string str() const {
    std::string out;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] == 0) continue;
      std::string name(kNames<ContentKind>[i]);
      std::replace(name.begin(), name.end(), '-', ' ');
      out += fmt::format("{}{} {}{}", out.empty() ? "" : ", ", counts_[i], name, counts_[i] == 1 ? "" : "s");
    }
    return out;
  }

 private:
  std::array<int, kNames<ContentKind>.size()> counts_{};
};

class Inspector {
 public:
  explicit Inspector(const Document& document) : document_(document), placed_(document.lines.size(), false) {
    found_.pages.resize(document.pages.size());
  }

  Inspection run() {
    mark_furniture();
    mark_contents();
    mark_contents_lines();
    mark_blocks();
    mark_meeting();
    mark_tree();
    mark_left_over();
    mark_findings();
    for (std::vector<Mark>& marks : found_.pages) {
      std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.kind < b.kind; });
    }
    return std::move(found_);
  }

 private:
  bool on_page(const Place& place) const {
    return place.page >= 1 && static_cast<std::size_t>(place.page) <= found_.pages.size();
  }

  void add(const Place& place, Mark mark) {
    if (!on_page(place)) return;
    mark.box = place.box;
    found_.pages[static_cast<std::size_t>(place.page - 1)].push_back(std::move(mark));
  }

  void take(const std::vector<int>& lines) {
    for (const int line : lines) take(line);
  }
  void take(int line) {
    if (line >= 0 && static_cast<std::size_t>(line) < placed_.size()) placed_[static_cast<std::size_t>(line)] = true;
  }

  void mark_furniture() {
    for (const Furniture& furniture : document_.furniture) {
      if (furniture.line < 0 || static_cast<std::size_t>(furniture.line) >= document_.lines.size()) continue;
      take(furniture.line);
      const Line& line = document_.lines[static_cast<std::size_t>(furniture.line)];
      std::string what(name_of_value(furniture.kind));
      if (furniture.page_number != 0) what += fmt::format(", page number {}", furniture.page_number);
      add({line.page, line.box}, {MarkKind::furniture, {}, "", what, beginning(line.text.str()), "", 0});
    }
  }

  void mark_contents() {
    take(document_.contents.lines);
    for (const ContentsEntry& entry : document_.contents.entries) {
      std::string what = "contents entry";
      if (!entry.number.value.empty()) what += " " + entry.number.value;
      what += entry.item < 0 ? ", of no item" : fmt::format(", of item {} in order", entry.item + 1);
      if (!entry.page.value.empty()) what += ", page " + entry.page.value;
      for (const Place& place : entry.at) {
        add(place, {MarkKind::contents, {}, entry.number.value, what, beginning(entry.title.str()), "", 0});
      }
    }
  }

  // Headings and labels of the contents list: its lines that no entry holds.
  void mark_contents_lines() {
    const Contents& contents = document_.contents;
    for (const int index : contents.lines) {
      if (index < 0 || static_cast<std::size_t>(index) >= document_.lines.size()) continue;
      const Line& line = document_.lines[static_cast<std::size_t>(index)];
      const bool in_entry = std::any_of(contents.entries.begin(), contents.entries.end(), [&](const auto& entry) {
        return std::any_of(entry.at.begin(), entry.at.end(), [&](const Place& at) {
          return at.page == line.page && at.box.contains_point(line.box.centre_x(), line.box.centre_y());
        });
      });
      if (in_entry) continue;
      add({line.page, line.box}, {MarkKind::contents, {}, "", "contents, no entry", beginning(line.text.str()), "", 0});
    }
  }

  // Codes of the notes that touch a place; those about a whole page say nothing about a part of it.
  std::string codes_at(const Place& place) const {
    std::string out;
    for (const Note& note : document_.notes) {
      const bool touches = std::any_of(note.at.begin(), note.at.end(), [&](const Place& at) {
        return at.page == place.page && at.box.overlaps(place.box) && !covers_page(at);
      });
      if (touches && out.find(note.code) == std::string::npos) out += (out.empty() ? "" : ", ") + note.code;
    }
    return out;
  }

  bool covers_page(const Place& place) const {
    if (!on_page(place)) return false;
    const Page& page = document_.pages[static_cast<std::size_t>(place.page - 1)];
    return place.box.contains({0, 0, page.width, page.height});
  }

  std::string tag_role(int tag) const {
    return tag >= 0 && static_cast<std::size_t>(tag) < document_.tags.size()
               ? document_.tags[static_cast<std::size_t>(tag)].role
               : std::string();
  }

  const Table* table_of(const Block& block) const {
    return block.table >= 0 && static_cast<std::size_t>(block.table) < document_.tables.size()
               ? &document_.tables[static_cast<std::size_t>(block.table)]
               : nullptr;
  }

  Mark mark_of(const Block& block) const {
    Mark mark;
    mark.text = beginning(block.text.str());
    mark.what = name_of_value(block.kind);
    switch (block.kind) {
      case BlockKind::paragraph:
        if (block.run_in) mark.label = "run-in";
        break;
      case BlockKind::heading:
        mark.kind = MarkKind::heading;
        mark.label = fmt::format("H{}", block.rank);
        mark.what += fmt::format(" of rank {}", block.rank);
        break;
      case BlockKind::list_item:
        mark.kind = MarkKind::list_item;
        mark.label = fmt::format("L{} {}", block.depth, block.marker);
        mark.what += fmt::format(" at depth {}, {}, marker {}", block.depth, name_of_value(block.list), block.marker);
        break;
      case BlockKind::table:
        mark.kind = MarkKind::table;
        mark.label = "table";
        if (const Table* table = table_of(block)) {
          mark.label = fmt::format("table {}x{}", table->rows.size(), table->columns);
          mark.what += fmt::format(", {} rows, {} columns, {}", table->rows.size(), table->columns,
                                   name_of_value(table->evidence));
        }
        break;
      case BlockKind::figure:
        mark.kind = MarkKind::figure;
        mark.label = "figure";
        mark.text = beginning(block.alt.empty() ? block.text.str() : block.alt);
        break;
      case BlockKind::note:
        mark.kind = MarkKind::note;
        mark.label = "note " + block.marker;
        break;
    }
    if (!block.style.family.empty()) mark.what += "; " + described(block.style);
    if (block.centred) mark.what += ", centred";
    if (const std::string role = tag_role(block.tag); !role.empty()) mark.what += "; tag " + role;
    return mark;
  }

  void mark_blocks() {
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      take(block.lines);
      const Mark whole = mark_of(block);
      int page = 0;
      for (std::size_t part = 0; part < block.at.size(); ++part) {
        Mark mark = whole;
        if (block.at[part].page != page) mark.order = static_cast<int>(i) + 1;
        page = block.at[part].page;
        if (part > 0) mark.label += " cont.";
        mark.what = fmt::format("block {}: {}", i + 1, whole.what);
        if (part > 0) mark.what += fmt::format("; continued from page {}", block.at[part - 1].page);
        if (const std::string codes = codes_at(block.at[part]); !codes.empty()) mark.what += "; findings: " + codes;
        add(block.at[part], std::move(mark));
      }
      if (const Table* table = table_of(block)) mark_cells(*table);
    }
  }

  void mark_cells(const Table& table) {
    take(table.lines);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (const Cell& cell : table.rows[row].cells) {
        const bool header = cell.header || table.rows[row].header;
        std::string what =
            fmt::format("{} of row {}, column {}", header ? "header cell" : "cell", row + 1, cell.column + 1);
        if (cell.col_span > 1) what += fmt::format(", over {} columns", cell.col_span);
        if (cell.row_span > 1) what += fmt::format(", over {} rows", cell.row_span);
        add({table.rows[row].at.page, cell.box},
            {header ? MarkKind::header_cell : MarkKind::cell, {}, "", what, beginning(cell.text.str()), "", 0});
      }
    }
  }

  void mark_text(const Text& text, MarkKind kind, const std::string& label, const std::string& what) {
    for (const Place& place : places(document_, text)) {
      add(place, {kind, {}, label, what, beginning(text.str()), "", 0});
    }
  }

  void mark_meeting() {
    const Meeting& meeting = document_.meeting;
    mark_text(meeting.title, MarkKind::meeting, "title", "title of the meeting");
    const std::array<std::pair<const Value*, std::string>, 6> facts{{{&meeting.organisation, "organisation"},
                                                                     {&meeting.body, "body"},
                                                                     {&meeting.date, "date"},
                                                                     {&meeting.start, "start"},
                                                                     {&meeting.end, "end"},
                                                                     {&meeting.place, "place"}}};
    for (const auto& [value, name] : facts) {
      mark_text(value->source, MarkKind::meeting, name, fmt::format("{} of the meeting: {}", name, value->value));
    }
    for (const Person& person : meeting.attendance) {
      std::string what(name_of_value(person.status));
      for (const std::string& more : {person.role, person.party.value}) {
        if (!more.empty()) what += ", " + more;
      }
      const bool present = person.status == AttendanceStatus::present;
      mark_text(person.name, MarkKind::meeting, present ? person.role : std::string(name_of_value(person.status)),
                "person, " + what);
    }
  }

  void mark_tree() {
    mark_sections(document_.agenda.preamble, 0);
    mark_items(document_.agenda.items, 0);
    mark_sections(document_.agenda.closing, 0);
  }

  // Adds a branch and the mark that it leads to: at the printed title, or else where its content begins.
  void branch(Branch branch, MarkKind kind, const Text& title, const std::vector<Place>& at) {
    std::vector<Place> where = places(document_, title);
    if (where.empty()) where = at;
    branch.text = title.str();
    if (!where.empty() && on_page(where.front())) {
      branch.page = where.front().page;
      branch.anchor = fmt::format("m{}", found_.tree.size() + 1);
      const std::string what = fmt::format("{} {}{}{}", kind == MarkKind::item ? "item" : "section", branch.label,
                                           branch.what.empty() ? "" : ": ", branch.what);
      const std::string label = kind == MarkKind::item ? "item " + branch.label : branch.label;
      add(where.front(), {kind, {}, label, what, beginning(branch.text), branch.anchor, 0});
    }
    found_.tree.push_back(std::move(branch));
  }

  void mark_sections(const std::vector<Content>& nodes, int depth) {
    for (const Content& node : nodes) {
      if (node.kind == ContentKind::table) {
        mark_text(node.text, MarkKind::table, "caption", "caption of a table");
      } else if (node.kind == ContentKind::vote) {
        branch({depth, "vote", "", "", "", 0}, MarkKind::section, node.text, node.at);
      } else if (node.kind == ContentKind::section || node.kind == ContentKind::attachments) {
        Counts counts;
        counts.add(node.children);
        std::string label = node.kind == ContentKind::section ? node.type : "attachments";
        if (!node.outcome.empty()) label += " (" + node.outcome + ")";
        branch({depth, label, "", counts.str(), "", 0}, MarkKind::section, node.heading, node.at);
        mark_sections(node.children, depth + 1);
      }
    }
  }

  void mark_items(const std::vector<Item>& items, int depth) {
    for (const Item& item : items) {
      Counts counts;
      counts.add(item.content);
      std::string what = counts.str();
      for (const ItemFact& fact : item.facts) {
        what += (what.empty() ? "" : "; ") + fact.name + " " + fact.value.value;
        mark_text(fact.value.source, MarkKind::meeting, fact.name, fmt::format("{}: {}", fact.name, fact.value.value));
      }
      if (!item.access.empty()) what += (what.empty() ? "" : "; ") + item.access;
      if (item.addendum) what += what.empty() ? "addendum" : "; addendum";
      Text title = item.title;
      branch({depth, item.number.value.empty() ? "–" : item.number.value, "", what, "", 0}, MarkKind::item, title,
             item.at);
      mark_sections(item.content, depth + 1);
      mark_items(item.items, depth + 1);
    }
  }

  // Lines that a stage used up as labels of something else, such as the titles over the columns of an agenda.
  bool is_accounted(const Line& line, const std::set<std::pair<int, int>>& accounted) const {
    return !line.words.empty() && std::all_of(line.words.begin(), line.words.end(), [&](int word) {
      return accounted.contains({line.page, word});
    });
  }

  // Without blocks no line is placed yet: nothing is left over then.
  void mark_left_over() {
    if (document_.blocks.empty()) return;
    std::set<std::pair<int, int>> accounted;  // page and word
    for (const Account& account : document_.accounts) {
      for (const Span& span : account.text.spans) accounted.insert({span.page, span.word});
    }
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      const Line& line = document_.lines[i];
      if (placed_[i] || is_accounted(line, accounted)) continue;
      const std::string what = "line in no block; " + described(line.style);
      add({line.page, line.box}, {MarkKind::left_over, {}, "left over", what, beginning(line.text.str()), "", 0});
    }
  }

  void mark_findings() {
    for (const Note& note : document_.notes) {
      Branch finding{0, note.code, note.message, std::string(name_of_value(note.severity)) + ", " + note.source, "", 0};
      for (const Place& place : note.at) {
        if (!on_page(place)) continue;
        Place drawn = place;
        const Page& page = document_.pages[static_cast<std::size_t>(place.page - 1)];
        if (drawn.box.empty()) drawn.box = {0, 0, page.width, page.height};
        std::string anchor;
        if (finding.anchor.empty()) {
          finding.page = place.page;
          finding.anchor = anchor = fmt::format("n{}", found_.findings.size() + 1);
        }
        const std::string what = fmt::format("{}: {} ({})", note.code, note.message, finding.what);
        add(drawn, {MarkKind::finding, {}, note.code, what, "", anchor, 0});
      }
      found_.findings.push_back(std::move(finding));
    }
  }

  const Document& document_;
  std::vector<bool> placed_;  // per line
  Inspection found_;
};

}  // namespace

Inspection inspect(const Document& document) { return Inspector(document).run(); }

}  // namespace referat
