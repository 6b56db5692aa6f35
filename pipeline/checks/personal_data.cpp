// Where personal data stand. The report never shows them whole.
#include <fmt/format.h>

#include "pipeline/checks/checks_of.h"
#include "pipeline/profile/personal_strings.h"

namespace referat {

namespace {

const char* name_of(PersonalKind kind) {
  switch (kind) {
    case PersonalKind::cpr:
      return "a CPR number";
    case PersonalKind::cpr_likely:
      return "what may be a CPR number";
    case PersonalKind::email:
      return "an e-mail address";
    case PersonalKind::phone:
      return "a telephone number";
    case PersonalKind::address:
      return "the address of a person";
  }
  return "personal data";
}

}  // namespace

std::vector<Note> check_personal_data(const CheckedDocument& checked) {
  std::vector<Note> notes;
  for (const auto& [index, found] : checked.personal) {
    const Passage& passage = checked.passages[index];
    const std::string_view text = std::string_view(passage.shown).substr(found.begin, found.end - found.begin);
    notes.push_back(check_note(code_of(found.kind), fmt::format("'{}' is {}", masked(text), name_of(found.kind)),
                               places_of(checked.document, *passage.text, found.begin, found.end)));
  }
  return notes;
}

}  // namespace referat
