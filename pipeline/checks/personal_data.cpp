// Where personal data stand. The report never shows them whole.
#include <fmt/format.h>

#include "pipeline/checks/checks_of.h"
#include "pipeline/checks/personal_strings.h"

namespace referat {

namespace {

struct Wording {
  const char* code;
  const char* what;
};

Wording wording_of(PersonalKind kind) {
  switch (kind) {
    case PersonalKind::cpr:
      return {"cpr-number", "a CPR number"};
    case PersonalKind::cpr_likely:
      return {"cpr-number-likely", "what may be a CPR number"};
    case PersonalKind::email:
      return {"email-address", "an e-mail address"};
    case PersonalKind::phone:
      return {"phone-number", "a telephone number"};
    case PersonalKind::address:
      return {"private-address", "the address of a person"};
  }
  return {"cpr-number-likely", "personal data"};
}

}  // namespace

std::vector<Note> check_personal_data(const CheckedDocument& checked) {
  std::vector<Note> notes;
  for (const auto& [index, found] : checked.personal) {
    const Passage& passage = checked.passages[index];
    const Wording wording = wording_of(found.kind);
    const std::string_view text = std::string_view(passage.shown).substr(found.begin, found.end - found.begin);
    notes.push_back(check_note(wording.code, fmt::format("'{}' is {}", masked(text), wording.what),
                               places_of(checked.document, *passage.text, found.begin, found.end)));
  }
  return notes;
}

}  // namespace referat
