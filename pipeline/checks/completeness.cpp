// Every page is accounted for.
#include <algorithm>

#include "pipeline/checks/checks_of.h"

namespace referat {

namespace {

bool shows_text(const Page& page) {
  return std::any_of(page.words.begin(), page.words.end(), [](const Word& word) {
    return word.visibility == Visibility::visible || word.visibility == Visibility::invisible;
  });
}

}  // namespace

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
