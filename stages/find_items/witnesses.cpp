#include "stages/find_items/witnesses.h"

#include <algorithm>
#include <map>

#include "pipeline/document/characters.h"
#include "stages/find_items/align.h"

namespace referat::items {
namespace {

class Comparison {
 public:
  Comparison(const Document& document, const Profile& profile, Document& found)
      : document_(document), profile_(profile), found_(found) {}

  void run() {
    compare_with_contents();
    compare_with_outline();
  }

 private:
  void note(Severity severity, const char* code, std::string message, std::vector<Place> at) {
    found_.notes.push_back({severity, code, std::move(message), "find_items", std::move(at)});
  }

  void compare_with_contents() {
    const std::vector<ContentsEntry>& entries = document_.contents.entries;
    found_.contents = document_.contents;
    std::vector<bool> matched(entries.size(), false);
    std::map<int, int> offsets;
    int position = 0;
    for (const ItemStart& start : found_.item_starts) {
      const Block& block = document_.blocks[static_cast<std::size_t>(start.block)];
      if (start.entry >= 0) {
        const auto e = static_cast<std::size_t>(start.entry);
        matched[e] = true;
        found_.contents.entries[e].item = position;
        ++offsets[block.at.front().page - std::atoi(entries[e].page.value.c_str())];
        const std::string entry = fold(entries[e].title.str()), title = fold(start.title.str());
        if (entry != title && title.rfind(entry, 0) == 0)
          note(Severity::info, "toc-title-cut", "the contents cut off the title of item " + start.number.value,
               entries[e].at);
        else if (entry != title)
          note(Severity::info, "toc-title-differs", "the contents name item " + start.number.value + " in other words",
               entries[e].at);
      } else if (!start.group && !entries.empty()) {
        note(Severity::info, "toc-item-missing", "the contents do not name item " + start.number.value, block.at);
      }
      ++position;
    }
    for (std::size_t e = 0; e < entries.size(); ++e)
      if (!matched[e] && !(entries[e].number.value.empty() && profile_.whole("contents-tail", entries[e].title.str())))
        note(Severity::warning, "toc-entry-unmatched",
             "no item was found for the contents entry '" + entries[e].title.str() + "'", entries[e].at);
    compare_pages(offsets);
  }

  // Outline entries that read as items and have none in the text. Only where the outline names most of the items.
  void compare_with_outline() {
    std::size_t heard = 0;
    for (const ItemStart& start : found_.item_starts)
      heard += std::find(start.witnesses.begin(), start.witnesses.end(), "outline") != start.witnesses.end() ? 1 : 0;
    if (heard * 2 < found_.item_starts.size() || heard == 0) return;
    for (const OutlineEntry& entry : document_.outline) {
      const auto hit = profile_.whole("item", entry.title);
      if (!hit || !hit->groups.contains("number")) continue;
      const std::string title = fold(entry.title);
      const bool known = std::any_of(found_.item_starts.begin(), found_.item_starts.end(), [&](const ItemStart& start) {
        const std::string own = fold(start.number.value + " " + start.title.str());
        return title_likeness(title, own) >= 0.6 || title_likeness(title, fold(start.title.str())) >= 0.6 ||
               hit->groups.at("number").text == start.number.value;
      });
      if (!known)
        note(Severity::warning, "outline-item-missing",
             "the outline names '" + entry.title + "', which was not found as an item", {{entry.page, {}}});
    }
  }

  void compare_pages(const std::map<int, int>& offsets) {
    if (offsets.empty()) return;
    const int offset = std::max_element(offsets.begin(), offsets.end(), [](const auto& a, const auto& b) {
                         return a.second < b.second;
                       })->first;
    for (const ItemStart& start : found_.item_starts) {
      if (start.entry < 0) continue;
      const ContentsEntry& entry = document_.contents.entries[static_cast<std::size_t>(start.entry)];
      const int printed = std::atoi(entry.page.value.c_str());
      const int page = document_.blocks[static_cast<std::size_t>(start.block)].at.front().page;
      if (printed > 0 && page != printed + offset)
        note(Severity::info, "toc-page-differs",
             "the contents put item " + start.number.value + " on page " + entry.page.value, entry.at);
    }
  }

  const Document& document_;
  const Profile& profile_;
  Document& found_;
};

}  // namespace

void hear_outline(const Document& document, std::vector<ItemStart>& starts) {
  std::size_t from = 0;
  for (ItemStart& start : starts) {
    const std::string title = fold(start.title.str());
    const std::string whole = fold(document.blocks[static_cast<std::size_t>(start.block)].text.str());
    for (std::size_t k = from; k < document.outline.size(); ++k) {
      const std::string entry = fold(document.outline[k].title);
      if (title_likeness(entry, title) < 0.7 && title_likeness(entry, whole) < 0.7) continue;
      if (std::find(start.witnesses.begin(), start.witnesses.end(), "outline") == start.witnesses.end())
        start.witnesses.emplace_back("outline");
      from = k + 1;
      break;
    }
  }
}

void compare_witnesses(const Document& document, const Profile& profile, Document& found) {
  Comparison(document, profile, found).run();
}

}  // namespace referat::items
