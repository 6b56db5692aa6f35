#include "pipeline/checks/checked_document.h"

#include <utility>

#include "pipeline/report/codes.h"

namespace referat {

namespace {

// Numbers of an item's facts are none. Heads and feet give the authority's own addresses and numbers on each page.
std::vector<PersonalPassage> find_personal(const std::vector<Passage>& passages, const Profile& profile) {
  std::vector<PersonalPassage> out;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].kind == PassageKind::fact) continue;
    for (const PersonalString& found : find_personal_strings(passages[i].shown, profile)) {
      const bool cpr = found.kind == PersonalKind::cpr || found.kind == PersonalKind::cpr_likely;
      if (cpr || passages[i].kind != PassageKind::furniture) out.push_back({i, found});
    }
  }
  return out;
}

}  // namespace

PersonalData personal_data_of(const CheckedDocument& checked) {
  PersonalData out;
  const auto text_of = [](std::string_view text, const PersonalString& found) {
    return text.substr(found.begin, found.end - found.begin);
  };
  for (const auto& [index, found] : checked.personal) {
    const Passage& passage = checked.passages[index];
    out.add(text_of(passage.shown, found), places_of(checked.document, *passage.text, found.begin, found.end));
  }
  const auto add_name = [&](const std::string& name) {
    for (const PersonalString& found : find_personal_strings(name, checked.profile)) out.add(text_of(name, found), {});
  };
  if (checked.attachments == nullptr) return out;
  for (const NamedAttachment& named : checked.attachments->named) {
    for (const AttachmentFile& file : named.files) add_name(file.name);
  }
  for (const AttachmentFile& file : checked.attachments->not_named) add_name(file.name);
  return out;
}

CheckedDocument::CheckedDocument(const Document& checked, const Profile& words, std::string_view xml,
                                 const AttachmentList* files)
    : document(checked), profile(words), minutes_xml(xml), attachments(files), passages(passages_of(checked)) {
  personal = find_personal(passages, profile);
}

std::string name_of(const Item& item) { return item.number.value.empty() ? "an item" : "item " + item.number.value; }

std::vector<Place> places_of(const Document& document, const Text& text, std::size_t from, std::size_t to) {
  return places(document, text.cut(from, to));
}

Note check_note(std::string_view code, std::string message, std::vector<Place> at) {
  const NoteCode* known = find_note_code(code);
  return {known != nullptr ? known->severity : Severity::warning, std::string(code), std::move(message), "checks",
          std::move(at)};
}

}  // namespace referat
