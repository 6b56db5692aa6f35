// Whether items, sections, decisions and the printed contents fit together.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/checks/checks_of.h"

namespace referat {

namespace {

// A paragraph that is so long does not stand twice by chance; code units.
constexpr std::size_t kLongParagraph = 150;
// So many items say how the document treats decisions, and so large a share of them.
constexpr int kItemsOfACustom = 3;
constexpr double kMostItems = 0.7;

// The number when it is a plain one, else -1.
int plain_number(const std::string& number) {
  if (number.empty() || number.size() > 6) return -1;
  int value = 0;
  for (const char c : number) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::vector<Place> first_place(const Item& item) {
  return item.at.empty() ? std::vector<Place>{} : std::vector<Place>{item.at.front()};
}

// The plain numbers of siblings; a group without a number has its own row, since numbers may begin anew in it.
void check_row(const std::vector<Item>& items, std::vector<Note>& notes) {
  int before = -1;
  std::set<std::string> seen;
  for (const Item& item : items) {
    const std::string& printed = item.number.value;
    if (!printed.empty() && !seen.insert(printed).second) {
      notes.push_back(
          check_note("item-number-repeated", fmt::format("two items have the number {}", printed), first_place(item)));
    }
    const int number = plain_number(printed);
    if (before >= 0 && number > before + 1 && !item.addendum) {
      notes.push_back(
          check_note("item-number-gap", fmt::format("item {} follows on item {}", number, before), first_place(item)));
    }
    if (number >= 0 && !item.addendum) before = number;
    check_row(item.items, notes);
  }
}

bool has_decision(const std::vector<Content>& content) {
  bool found = false;
  for_each_node(content, [&](const Content& node) {
    found = found || (node.kind == ContentKind::section && node.type == "decision") || node.kind == ContentKind::vote;
  });
  return found;
}

void note_outside(const std::vector<Content>& content, std::vector<Note>& notes) {
  for_each_node(content, [&](const Content& node) {
    if (node.kind != ContentKind::section || node.type != "decision") return;
    notes.push_back(check_note("decision-outside-item", "a decision stands in no item", node.at));
  });
}

void note_empty_sections(const std::vector<Content>& content, bool agenda, std::vector<Note>& notes) {
  for_each_node(content, [&](const Content& node) {
    if (node.kind != ContentKind::section || !node.children.empty()) return;
    if (agenda && node.type == "decision") return;  // to be filled in
    notes.push_back(check_note("section-empty", fmt::format("a section of type {} has no text", node.type), node.at));
  });
}

// Where entries of the contents name items in another order than the text has them, or by other numbers.
void compare_entries(const CheckedDocument& checked, std::vector<Note>& notes) {
  const auto items = all_items(checked.document.agenda);
  int before = -1;
  for (const ContentsEntry& entry : checked.document.contents.entries) {
    if (entry.item < 0 || static_cast<std::size_t>(entry.item) >= items.size()) continue;
    const Item& item = *items[static_cast<std::size_t>(entry.item)];
    if (entry.item < before) {
      notes.push_back(check_note("toc-order-differs",
                                 fmt::format("the contents name item {} later than the text has it", item.number.value),
                                 entry.at));
    }
    before = std::max(before, entry.item);
    if (!entry.number.value.empty() && !item.number.value.empty() && entry.number.value != item.number.value) {
      notes.push_back(check_note(
          "toc-number-differs",
          fmt::format("the contents give item {} the number {}", item.number.value, entry.number.value), entry.at));
    }
  }
}

bool is_in_outline(const ItemStart& start) {
  return std::find(start.witnesses.begin(), start.witnesses.end(), "outline") != start.witnesses.end();
}

// Items that the outline lacks, where it names most of them.
void compare_outline(const Document& document, std::vector<Note>& notes) {
  const auto& starts = document.item_starts;
  const auto heard = std::count_if(starts.begin(), starts.end(), is_in_outline);
  if (static_cast<double>(heard) < kMostItems * static_cast<double>(starts.size())) return;
  for (const ItemStart& start : starts) {
    if (is_in_outline(start) || start.group || start.sub_item) continue;
    notes.push_back(check_note("outline-lacks-item",
                               fmt::format("the PDF's outline does not name item {}", start.number.value),
                               places(document, start.title)));
  }
}

}  // namespace

std::vector<Note> check_item_numbers(const CheckedDocument& checked) {
  std::vector<Note> notes;
  check_row(checked.document.agenda.items, notes);
  return notes;
}

std::vector<Note> check_decisions(const CheckedDocument& checked) {
  std::vector<Note> notes;
  note_outside(checked.document.agenda.preamble, notes);
  note_outside(checked.document.agenda.closing, notes);
  if (checked.document.meeting.kind != "minutes") return notes;
  std::vector<const Item*> without;
  int all = 0;
  for (const Item* item : all_items(checked.document.agenda)) {
    if (!item->items.empty() || item->access == "closed") continue;
    if (checked.profile.whole("undecided", item->title.str())) continue;
    ++all;
    if (!has_decision(item->content)) without.push_back(item);
  }
  const int with = all - static_cast<int>(without.size());
  if (all < kItemsOfACustom || with < kMostItems * all) return notes;
  for (const Item* item : without) {
    notes.push_back(check_note("item-without-decision",
                               fmt::format("{} has no decision, as {} of {} items have", name_of(*item), with, all),
                               first_place(*item)));
  }
  return notes;
}

std::vector<Note> check_sections(const CheckedDocument& checked) {
  std::vector<Note> notes;
  for (const Item* item : all_items(checked.document.agenda)) {
    if (item->access != "closed") note_empty_sections(item->content, checked.document.meeting.kind == "agenda", notes);
  }
  return notes;
}

std::vector<Note> check_repetition(const CheckedDocument& checked) {
  std::vector<Note> notes;
  std::map<std::string_view, const Passage*> seen;
  for (const Passage& passage : checked.passages) {
    if (passage.kind != PassageKind::paragraph || passage.shown.size() < kLongParagraph) continue;
    const auto [first, is_new] = seen.emplace(passage.shown, &passage);
    if (is_new) continue;
    std::vector<Place> at = places(checked.document, *passage.text);
    const std::vector<Place> before = places(checked.document, *first->second->text);
    at.insert(at.end(), before.begin(), before.end());
    notes.push_back(
        check_note("paragraph-repeated",
                   fmt::format("a paragraph of {} characters stands here as before", count_code_points(passage.shown)),
                   std::move(at)));
  }
  return notes;
}

std::vector<Note> check_contents(const CheckedDocument& checked) {
  std::vector<Note> notes;
  compare_entries(checked, notes);
  compare_outline(checked.document, notes);
  return notes;
}

}  // namespace referat
