#include "stages/redact/confidential.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/profile/personal_strings.h"

namespace referat::redaction {

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (FoldedWord& word : folded_words(text)) out.push_back(std::move(word.word));
  return out;
}

// Two strings may overlap, of which the detector tells the first: what it told is covered and the rest looked at again.
std::vector<Stretch> personal_in(std::string text, const Profile& profile) {
  std::vector<Stretch> out;
  while (true) {
    const std::vector<PersonalString> found = find_personal_strings(text, profile);
    if (found.empty()) return out;
    for (const PersonalString& one : found) {
      out.push_back({code_of(one.kind), one.begin, one.end});
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(one.begin),
                text.begin() + static_cast<std::ptrdiff_t>(one.end), '#');
    }
  }
}

// From the left; what overlaps or touches becomes one.
std::vector<Stretch> joined(std::vector<Stretch> stretches) {
  std::stable_sort(stretches.begin(), stretches.end(),
                   [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
  std::vector<Stretch> out;
  for (const Stretch& one : stretches) {
    if (!out.empty() && one.begin < out.back().end)
      out.back().end = std::max(out.back().end, one.end);
    else
      out.push_back(one);
  }
  return out;
}

}  // namespace

Confidential::Confidential(const Document& document, const Profile& profile, const RedactOptions& options)
    : profile_(profile), options_(options), passages_(passages_of(document)), phrases_(passages_) {
  for (const Passage& passage : passages_) {
    if (passage.kind == PassageKind::fact) continue;
    for (const Stretch& one : personal_in(passage.shown, profile)) {
      known_.emplace(words_of(std::string_view(passage.shown).substr(one.begin, one.end - one.begin)), one.code);
    }
  }
  for (const Passage& passage : passages_) {
    if (passage.kind == PassageKind::fact) known_.erase(words_of(passage.shown));
  }
  known_.erase(std::vector<std::string>{});
}

bool Confidential::is_withheld(const Passage& passage) const {
  return referat::is_withheld(passage, profile_, options_.closed_titles);
}

std::vector<Stretch> Confidential::stretches_in(const std::string& text) const {
  std::vector<Stretch> out = personal_in(text, profile_);
  for (const ClosedStretch& one : phrases_.in(text)) out.push_back({"closed-item-repeated", one.begin, one.end});
  if (known_.empty()) return joined(std::move(out));
  const std::vector<FoldedWord> words = folded_words(text);
  for (const auto& [known, code] : known_) {
    const auto same = [](const FoldedWord& word, const std::string& wanted) { return word.word == wanted; };
    for (auto at = words.begin();; ++at) {
      at = std::search(at, words.end(), known.begin(), known.end(), same);
      if (at == words.end()) break;
      out.push_back({code, at->begin, (at + static_cast<std::ptrdiff_t>(known.size()) - 1)->end});
    }
  }
  return joined(std::move(out));
}

std::string Confidential::masked(const std::string& text, const std::string& mark) const {
  std::string out = text;
  const std::vector<Stretch> stretches = stretches_in(text);
  for (auto one = stretches.rbegin(); one != stretches.rend(); ++one) {
    out.replace(one->begin, one->end - one->begin, mark);
  }
  return out;
}

}  // namespace referat::redaction
