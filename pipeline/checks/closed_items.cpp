// Whether minutes for the public tell what was closed.
#include <fmt/format.h>

#include <map>

#include "pipeline/checks/checks_of.h"
#include "pipeline/document/characters.h"
#include "pipeline/profile/closed_text.h"

namespace referat {

namespace {

// What says no more than that the item is closed is shorter; words.
constexpr std::size_t kFewWords = 10;

void note_text(const CheckedDocument& checked, std::vector<Note>& notes) {
  std::map<const Item*, std::pair<std::size_t, std::vector<Place>>> said;
  std::vector<const Item*> order;
  for (const Passage& passage : checked.passages) {
    if (!passage.closed() || !is_body_text(passage.kind)) continue;
    if (!said.contains(passage.item)) order.push_back(passage.item);
    auto& [count, at] = said[passage.item];
    count += folded_words(passage.shown).size();
    const auto more = places(checked.document, *passage.text);
    at.insert(at.end(), more.begin(), more.end());
  }
  for (const Item* item : order) {
    const auto& [count, at] = said[item];
    if (count <= kFewWords) continue;
    notes.push_back(
        check_note("closed-item-text",
                   fmt::format("closed: {} has {} words beside its title and numbers", name_of(*item), count), at));
  }
}

// The passages of other parts of the document that hold a phrase of a closed item.
void note_repeated(const CheckedDocument& checked, std::vector<Note>& notes) {
  const ClosedPhrases phrases(checked.passages);
  for (const Passage& passage : checked.passages) {
    if (passage.closed() || passage.kind == PassageKind::contents || passage.kind == PassageKind::furniture) continue;
    const std::vector<ClosedStretch> repeated = phrases.in(passage.shown);
    if (repeated.empty()) continue;
    notes.push_back(
        check_note("closed-item-repeated",
                   fmt::format("words of {}, which is closed, stand here too", name_of(*repeated.back().item)),
                   places(checked.document, *passage.text)));
  }
}

}  // namespace

std::vector<Note> check_closed_items(const CheckedDocument& checked) {
  std::vector<Note> notes;
  note_text(checked, notes);
  note_repeated(checked, notes);
  return notes;
}

}  // namespace referat
