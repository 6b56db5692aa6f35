#include "stages/find_agenda/find_agenda.h"

#include <algorithm>
#include <set>

#include "stages/find_agenda/body.h"
#include "stages/find_agenda/chain.h"
#include "stages/find_agenda/checks.h"
#include "stages/find_agenda/sections.h"

namespace referat {
namespace {

class Builder {
 public:
  Builder(const Document& document, const Profile& profile)
      : document_(document), profile_(profile), levels_(agenda::find_levels(document, profile)) {
    addendum_document_ = profile.whole("addendum-group", document.meeting.title.str()).has_value();
    taken_.insert(document.meeting.blocks.begin(), document.meeting.blocks.end());
    for (const ItemStart& start : document.item_starts)
      taken_.insert(start.lead_blocks.begin(), start.lead_blocks.end());
  }

  Document build() {
    const auto& starts = document_.item_starts;
    const int first = starts.empty() ? static_cast<int>(document_.blocks.size()) : starts.front().block;
    found_.agenda.preamble = body(0, first);
    Item group;
    bool in_group = false;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const int end = i + 1 < starts.size() ? starts[i + 1].block : closing_begin(starts[i]);
      Item item = make_item(starts[i], end);
      Item* parent = starts[i].sub_item ? last_item(group, in_group) : nullptr;
      if (parent != nullptr) {
        extend(parent->at, item.at);
        parent->items.push_back(std::move(item));
      } else if (starts[i].group) {
        if (in_group) found_.agenda.items.push_back(std::move(group));
        group = std::move(item);
        in_group = true;
      } else if (in_group) {
        group.at.insert(group.at.end(), item.at.begin(), item.at.end());
        group.items.push_back(std::move(item));
      } else {
        found_.agenda.items.push_back(std::move(item));
      }
      if (i + 1 == starts.size()) found_.agenda.closing = body(end, static_cast<int>(document_.blocks.size()));
    }
    if (in_group) found_.agenda.items.push_back(std::move(group));
    agenda::mark_earlier_bodies(found_.agenda.items, document_.meeting.body.value);
    for (Note& note : agenda::check_agenda(found_.agenda.items, document_.meeting, profile_))
      found_.notes.push_back(std::move(note));
    return std::move(found_);
  }

 private:
  // The item that points "3.1" or "a." belong to.
  Item* last_item(Item& group, bool in_group) {
    std::vector<Item>& items = in_group ? group.items : found_.agenda.items;
    return items.empty() ? nullptr : &items.back();
  }

  std::vector<Content> body(int begin, int end) {
    std::vector<int> flow;
    for (int i = begin; i < end; ++i)
      if (!taken_.contains(i)) flow.push_back(i);
    return agenda::build_body(document_, profile_, levels_, flow, found_);
  }

  // Signatures and the end of the meeting after the last item's content. They begin with a phrase of the profile and go
  // on to the end of the document.
  int closing_begin(const ItemStart& last) const {
    const int size = static_cast<int>(document_.blocks.size());
    for (int i = last.last_block + 1; i < size; ++i) {
      const Block& block = document_.blocks[static_cast<std::size_t>(i)];
      if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) continue;
      if (profile_.whole("closing", block.text.str())) return i;
    }
    return size;
  }

  Item make_item(const ItemStart& start, int end) {
    Item item;
    item.number = start.number;
    item.title = start.title;
    item.access = start.group ? "" : start.access;
    item.addendum = start.addendum || (addendum_document_ && !start.group);
    item.facts = start.facts;
    if (!start.label.empty()) found_.accounts.push_back({CharacterClass::label, start.label});
    for (int i = start.block; i < end; ++i) extend(item.at, document_.blocks[static_cast<std::size_t>(i)].at);
    item.content = body(start.last_block + 1, end);
    return item;
  }

  // One box a page.
  static void extend(std::vector<Place>& at, const std::vector<Place>& more) {
    for (const Place& place : more) {
      if (!at.empty() && at.back().page == place.page)
        at.back().box = unite(at.back().box, place.box);
      else
        at.push_back(place);
    }
  }

  const Document& document_;
  const Profile& profile_;
  agenda::Levels levels_;
  std::set<int> taken_;
  bool addendum_document_ = false;  // the whole document adds to another agenda
  Document found_;
};

}  // namespace

Result<Document> find_agenda(const Document& document, const Profile& profile) {
  return Builder(document, profile).build();
}

}  // namespace referat
