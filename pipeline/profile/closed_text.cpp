#include "pipeline/profile/closed_text.h"

#include <set>
#include <utility>

#include "pipeline/document/characters.h"

namespace referat {

namespace {

// A phrase so long does not stand in two places by chance.
constexpr std::size_t kPhraseWords = 6;
constexpr std::size_t kItemsOfAForm = 3;

// Calls `visit(phrase, first word, last word)` for each run of kPhraseWords words.
template <class Visit>
void for_each_phrase(std::string_view text, const Visit& visit) {
  const std::vector<FoldedWord> words = folded_words(text);
  for (std::size_t i = 0; i + kPhraseWords <= words.size(); ++i) {
    std::string phrase = words[i].word;
    for (std::size_t k = 1; k < kPhraseWords; ++k) phrase += " " + words[i + k].word;
    visit(phrase, words[i], words[i + kPhraseWords - 1]);
  }
}

bool says_why_closed(const std::string& text, const Profile& profile) {
  const auto access = profile.whole("access", text);
  return (access && access->value == "closed") || profile.whole("closed-reason", text);
}

}  // namespace

bool is_closed_group(const Item& item, const Profile& profile) {
  if (item.items.empty()) return false;
  const auto group = profile.whole("group", item.title.str());
  return group && group->value == "closed";
}

bool is_withheld(const Passage& passage, const Profile& profile, bool closed_titles) {
  if (passage.kind == PassageKind::fact) return false;
  if (!passage.closed()) {
    const bool titled = passage.kind == PassageKind::title || passage.kind == PassageKind::contents;
    return !titled && passage.item != nullptr && is_closed_group(*passage.item, profile);
  }
  if (passage.kind == PassageKind::title || passage.kind == PassageKind::contents) {
    return !closed_titles || passage.item != passage.closed_by;
  }
  const bool own = passage.item == passage.closed_by && passage.kind == PassageKind::paragraph;
  return !(own && says_why_closed(passage.shown, profile));
}

ClosedPhrases::ClosedPhrases(const std::vector<Passage>& passages) {
  for (const Passage& passage : passages) {
    if (!passage.closed() || !is_body_text(passage.kind)) continue;
    for_each_phrase(passage.shown, [&](const std::string& phrase, const FoldedWord&, const FoldedWord&) {
      phrases_.emplace(phrase, passage.item);
    });
  }
  if (phrases_.empty()) return;
  std::map<std::string, std::set<const Item*>> users;
  for (const Passage& passage : passages) {
    const bool own_title = passage.kind == PassageKind::title && passage.item == passage.closed_by;
    for_each_phrase(passage.shown, [&](const std::string& phrase, const FoldedWord&, const FoldedWord&) {
      if (own_title) phrases_.erase(phrase);
      if (phrases_.contains(phrase)) users[phrase].insert(passage.item);
    });
  }
  std::erase_if(phrases_, [&](const auto& one) { return users[one.first].size() >= kItemsOfAForm; });
}

std::vector<ClosedStretch> ClosedPhrases::in(std::string_view text) const {
  std::vector<ClosedStretch> out;
  if (phrases_.empty()) return out;
  for_each_phrase(text, [&](const std::string& phrase, const FoldedWord& first, const FoldedWord& last) {
    const auto found = phrases_.find(phrase);
    if (found == phrases_.end()) return;
    if (!out.empty() && first.begin <= out.back().end)
      out.back().end = last.end;
    else
      out.push_back({first.begin, last.end, found->second});
  });
  return out;
}

}  // namespace referat
