// Whether minutes for the public tell what was closed.
#include <fmt/format.h>

#include <map>
#include <set>

#include "pipeline/checks/checks_of.h"
#include "pipeline/document/characters.h"

namespace referat {

namespace {

// A phrase so long does not stand in two places by chance.
constexpr std::size_t kPhraseWords = 6;
// A phrase of so many items is a form of words, not a secret.
constexpr std::size_t kItemsOfAForm = 3;
// What says no more than that the item is closed is shorter; words.
constexpr std::size_t kFewWords = 10;

bool is_body(PassageKind kind) {
  return kind == PassageKind::paragraph || kind == PassageKind::list_item || kind == PassageKind::cell ||
         kind == PassageKind::note || kind == PassageKind::caption || kind == PassageKind::attachment;
}

std::vector<std::string> words_of(const Passage& passage) {
  std::vector<std::string> words;
  const std::string folded = fold(passage.shown);
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', from), folded.size());
    words.push_back(folded.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

// Calls `visit(phrase)` for each run of kPhraseWords words.
template <class Visit>
void for_each_phrase(const Passage& passage, const Visit& visit) {
  const std::vector<std::string> words = words_of(passage);
  for (std::size_t i = 0; i + kPhraseWords <= words.size(); ++i) {
    std::string phrase = words[i];
    for (std::size_t k = 1; k < kPhraseWords; ++k) phrase += " " + words[i + k];
    visit(phrase);
  }
}

void note_text(const CheckedDocument& checked, std::vector<Note>& notes) {
  std::map<const Item*, std::pair<std::size_t, std::vector<Place>>> said;
  std::vector<const Item*> order;
  for (const Passage& passage : checked.passages) {
    if (!passage.closed || !is_body(passage.kind)) continue;
    if (!said.contains(passage.item)) order.push_back(passage.item);
    auto& [count, at] = said[passage.item];
    count += words_of(passage).size();
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
  std::map<std::string, std::set<const Item*>> users;  // of the phrases of closed items
  std::map<std::string, const Item*> closed;
  for (const Passage& passage : checked.passages) {
    if (!passage.closed || !is_body(passage.kind)) continue;
    for_each_phrase(passage, [&](const std::string& phrase) { closed.emplace(phrase, passage.item); });
  }
  if (closed.empty()) return;
  for (const Passage& passage : checked.passages) {
    for_each_phrase(passage, [&](const std::string& phrase) {
      if (closed.contains(phrase)) users[phrase].insert(passage.item);
    });
  }
  for (const Passage& passage : checked.passages) {
    if (passage.closed || passage.kind == PassageKind::contents || passage.kind == PassageKind::furniture) continue;
    const Item* source = nullptr;
    for_each_phrase(passage, [&](const std::string& phrase) {
      const auto found = closed.find(phrase);
      if (found != closed.end() && users[phrase].size() < kItemsOfAForm) source = found->second;
    });
    if (source == nullptr) continue;
    notes.push_back(check_note("closed-item-repeated",
                               fmt::format("words of {}, which is closed, stand here too", name_of(*source)),
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
