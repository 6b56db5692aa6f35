// Every word and every page is accounted for.
#include <algorithm>

#include "pipeline/checks/checks_of.h"
#include "pipeline/report/round_trip.h"

namespace referat {

namespace {

// The round trip looks for each text among all words of its page. A dense page has a thousand.
constexpr std::size_t kMostWordsOfAPage = 20000;

bool shows_text(const Page& page) {
  return std::any_of(page.words.begin(), page.words.end(), [](const Word& word) {
    return word.visibility == Visibility::visible || word.visibility == Visibility::invisible;
  });
}

}  // namespace

std::vector<Note> check_round_trip(const CheckedDocument& checked) {
  if (checked.minutes_xml.empty()) return {};
  for (const Page& page : checked.document.pages) {
    if (page.words.size() <= kMostWordsOfAPage) continue;
    return {check_note("limit-reached",
                       "page " + std::to_string(page.number) + " has too many words to be laid against the XML",
                       {{page.number, {}}})};
  }
  std::vector<Note> notes = round_trip(checked.minutes_xml, checked.document);
  // All words are there, and their boxes tell where they stand: a doubt, no loss.
  for (Note& note : notes) {
    if (note.code == "round-trip-order") note.severity = Severity::warning;
  }
  return notes;
}

std::vector<Note> check_pages(const CheckedDocument& checked) {
  std::vector<Place> blank, silent;
  for (const Page& page : checked.document.pages) {
    if (page.state == PageState::blank) blank.push_back({page.number, {}});
    if (page.state == PageState::text && !shows_text(page)) silent.push_back({page.number, {}});
  }
  std::vector<Note> notes;
  if (!blank.empty()) {
    notes.push_back(check_note("page-blank", std::to_string(blank.size()) + " pages are blank", blank));
  }
  if (!silent.empty()) {
    notes.push_back(check_note("page-without-text",
                               std::to_string(silent.size()) + " pages have text, none of which is seen", silent));
  }
  return notes;
}

}  // namespace referat
