#include "stages/find_items/candidates.h"

#include <algorithm>
#include <charconv>

#include "pipeline/document/characters.h"
#include "pipeline/profile/decisions.h"

namespace referat::items {
namespace {

// A heading of an item in plain type is at most so long.
constexpr std::size_t kPlainBytes = 250;

// The heading's own text: list items get their marker back, because "1. Title" in plain type reads as one.
Text heading_text(const Block& block) {
  Text text = block.marker_source;
  text.append(block.text);
  return text;
}

void take_apart(Candidate& candidate, const Text& text, const Hit& hit) {
  const auto number = hit.groups.find("number"), title = hit.groups.find("title");
  candidate.numbered = number != hit.groups.end() && !number->second.text.empty();
  candidate.strong = hit.entry->extra == "strong";
  std::size_t from = 0;
  const auto label = [&](std::size_t end) {
    if (end > from) candidate.label.append(text.cut(from, end));
  };
  if (candidate.numbered) {
    label(number->second.begin);
    candidate.number = {number->second.text, text.cut(number->second.begin, number->second.end)};
    std::from_chars(number->second.text.data(), number->second.text.data() + number->second.text.size(),
                    candidate.value);
    if (candidate.value == 0) candidate.value = roman_value(number->second.text);
    from = number->second.end;
  }
  if (title != hit.groups.end()) {
    // All behind the title's start: a case number in parentheses is taken off with the other facts.
    label(title->second.begin);
    candidate.title = text.cut(title->second.begin);
    return;
  }
  label(text.str().size());
}

// "Pkt. 42" alone: its title is the next block.
void title_from_next(const Document& document, Candidate& candidate) {
  const auto next = static_cast<std::size_t>(candidate.block) + 1;
  if (!candidate.numbered || !candidate.title.empty() || next >= document.blocks.size()) return;
  const Block& block = document.blocks[next];
  if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) return;
  if (block.text.str().size() > kPlainBytes) return;
  const bool digits = is_digit(first_letter(candidate.number.value));
  if (!digits && (block.kind != BlockKind::heading || roman_value(candidate.number.value) == 0)) return;
  if (!digits) candidate.rank = block.rank;
  candidate.title = block.text;
  candidate.last_block = static_cast<int>(next);
}

}  // namespace

bool known_heading(const std::string& text, const Profile& profile) {
  return profile.whole("section", text) || read_decision_heading(text, profile) || profile.whole("attachments", text);
}

bool take_letter(Candidate& candidate) {
  const std::string text = candidate.title.str();
  const auto marker = list_marker(text);
  if (!marker || marker->type != ListType::alpha || marker->bytes + 1 >= text.size()) return false;
  const std::size_t end = text.find_first_of(".)");
  candidate.number = {text.substr(0, end), candidate.title.cut(0, end)};
  candidate.label.append(candidate.title.cut(end, marker->bytes));
  candidate.title = candidate.title.cut(marker->bytes + 1);
  return true;
}

std::vector<int> growing(const std::vector<Candidate>& candidates, const std::vector<int>& indexes) {
  const auto at = [&](int index) -> const Candidate& { return candidates[static_cast<std::size_t>(index)]; };
  std::vector<int> length(indexes.size(), 1), before(indexes.size(), -1);
  int best = -1;
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const int step = at(indexes[i]).value - at(indexes[k]).value;
      if (step < 0 || step > kNumberStep || length[k] + 1 <= length[i]) continue;
      if (step == 0 && at(indexes[i]).number.value == at(indexes[k]).number.value) continue;
      length[i] = length[k] + 1;
      before[i] = static_cast<int>(k);
    }
    if (best < 0 || length[i] > length[static_cast<std::size_t>(best)]) best = static_cast<int>(i);
  }
  std::vector<int> run;
  for (int i = best; i >= 0; i = before[static_cast<std::size_t>(i)])
    run.push_back(indexes[static_cast<std::size_t>(i)]);
  std::reverse(run.begin(), run.end());
  return run;
}

std::vector<Candidate> find_candidates(const Document& document, const Profile& profile) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const bool heading = block.kind == BlockKind::heading;
    if (!heading && block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) continue;
    const Text text = heading_text(block);
    const std::string printed = text.str();
    if (!heading && printed.size() > kPlainBytes) continue;
    Candidate candidate;
    candidate.block = candidate.last_block = static_cast<int>(i);
    candidate.rank = block.rank;
    candidate.page = block.at.front().page;
    if (const auto hit = profile.whole("item", printed))
      take_apart(candidate, text, *hit);
    else
      candidate.title = text;
    title_from_next(document, candidate);
    candidate.folded = fold(candidate.title.str());
    candidate.folded_all = fold(printed);
    found.push_back(std::move(candidate));
  }
  return found;
}

}  // namespace referat::items
