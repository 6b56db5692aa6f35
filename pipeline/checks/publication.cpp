#include "pipeline/checks/publication.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "pipeline/checks/checked_document.h"
#include "pipeline/checks/output_words.h"
#include "pipeline/document/characters.h"
#include "pipeline/profile/closed_text.h"
#include "pipeline/profile/personal_strings.h"

namespace referat {

namespace {

constexpr std::size_t kPhraseWords = 4;
constexpr std::size_t kShortestName = 3;    // letters
constexpr std::size_t kShortestNumber = 6;  // digits

// " a b c ": a stretch of words is found as a part of it.
std::string in_spaces(std::string_view text) { return " " + fold(text) + " "; }

template <class Visit>
void for_each_phrase(std::string_view text, const Visit& visit) {
  const std::vector<FoldedWord> words = folded_words(text);
  for (std::size_t i = 0; i + kPhraseWords <= words.size(); ++i) {
    std::string phrase = words[i].word;
    for (std::size_t k = 1; k < kPhraseWords; ++k) phrase += " " + words[i + k].word;
    visit(phrase);
  }
}

// Words that begin with a capital behind a word of the same sentence.
template <class Visit>
void for_each_name(std::string_view text, const Visit& visit) {
  std::size_t before = 0;
  for (const FoldedWord& word : folded_words(text)) {
    const std::string_view gap = text.substr(before, word.begin - before);
    const bool goes_on = word.begin > 0 && gap.find_first_of(".:!?") == std::string_view::npos;
    const std::string_view printed = text.substr(word.begin, word.end - word.begin);
    if (goes_on && begins_upper(printed) && count_code_points(printed) >= kShortestName) visit(printed, word.word);
    before = word.end;
  }
}

// Printed words that hold so many digits: "2.500.000".
template <class Visit>
void for_each_number(std::string_view text, const Visit& visit) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    const std::string_view word = text.substr(from, end - from);
    const auto digits = std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (static_cast<std::size_t>(digits) >= kShortestNumber) visit(fold(word));
    from = end + 1;
  }
}

std::size_t count_of(const std::vector<std::string>& wanted, const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      wanted.begin(), wanted.end(), [&](const std::string& one) { return text.find(one) != std::string::npos; }));
}

}  // namespace

Withheld::Withheld(const Document& whole, const Profile& profile, bool closed_titles) {
  const std::vector<Passage> passages = passages_of(whole);
  const ClosedPhrases repeated(passages);
  std::set<std::string> personal;
  std::string numbers_of_items = " ";
  const auto withheld = [&](const Passage& passage) { return is_withheld(passage, profile, closed_titles); };
  for (const Passage& passage : passages) {
    if (passage.kind == PassageKind::fact) numbers_of_items += fold(passage.shown) + " ";
    if (withheld(passage)) {
      for_each_phrase(passage.shown, [&](const std::string& phrase) { phrases_.insert(phrase); });
      for_each_name(passage.shown,
                    [&](std::string_view name, const std::string& folded) { names_[folded].emplace(name); });
      for_each_number(passage.shown, [&](const std::string& number) { numbers_.push_back(" " + number + " "); });
    }
    if (passage.kind == PassageKind::fact) continue;
    for (const PersonalString& one : find_personal_strings(passage.shown, profile)) {
      personal.insert(in_spaces(std::string_view(passage.shown).substr(one.begin, one.end - one.begin)));
    }
  }
  for (const std::string& one : personal) {
    if (numbers_of_items.find(one) == std::string::npos) personal_.push_back(one);
  }
  for (const Passage& passage : passages) {
    if (withheld(passage)) continue;
    std::size_t from = 0;
    for (const ClosedStretch& stretch : repeated.in(passage.shown)) {
      permit(std::string_view(passage.shown).substr(from, stretch.begin - from));
      from = stretch.end;
    }
    permit(std::string_view(passage.shown).substr(from));
  }
  const Source& source = whole.source;
  for (const std::string* fact : {&source.file, &source.producer, &source.creator, &whole.profile.id}) permit(*fact);
}

void Withheld::permit(std::string_view fixed_text) {
  for_each_phrase(fixed_text, [&](const std::string& phrase) { phrases_.erase(phrase); });
  for (const FoldedWord& word : folded_words(fixed_text)) names_.erase(word.word);
  const std::string open = in_spaces(fixed_text);
  std::erase_if(numbers_, [&](const std::string& number) { return open.find(number) != std::string::npos; });
}

std::vector<Note> Withheld::find_in(std::string_view bytes, const std::string& ending, bool names) const {
  const OutputWords output = words_of_output(bytes);
  std::size_t closed = 0, personal = 0;
  for (const std::string* text : {&output.spaced, &output.joined, &output.inside_tags}) {
    for_each_phrase(*text, [&](const std::string& phrase) { closed += phrases_.contains(phrase) ? 1 : 0; });
    const std::string folded = in_spaces(*text);
    personal += count_of(personal_, folded);
    if (!names || text == &output.inside_tags) continue;
    closed += count_of(numbers_, folded);
    for (const FoldedWord& word : folded_words(*text)) {
      const auto known = names_.find(word.word);
      if (known == names_.end()) continue;
      closed += known->second.contains(std::string_view(*text).substr(word.begin, word.end - word.begin)) ? 1 : 0;
    }
  }
  std::vector<Note> notes;
  if (closed > 0) {
    notes.push_back(
        check_note("closed-word-published",
                   fmt::format("words that only closed items have stand in NAME{}, {} times", ending, closed), {}));
  }
  if (personal > 0) {
    notes.push_back(check_note("personal-data-published",
                               fmt::format("{} pieces of personal data stand in NAME{}", personal, ending), {}));
  }
  return notes;
}

}  // namespace referat
