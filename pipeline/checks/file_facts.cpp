// What the file itself holds beyond its pages.
#include <fmt/format.h>

#include "pipeline/checks/checks_of.h"

namespace referat {

namespace {

// ISO 32000-1 is PDF 1.7; of ISO 32000-2 many programs know little.
bool is_usual(const std::string& version) { return version.empty() || version.starts_with("1."); }

}  // namespace

std::vector<Note> check_file_actions(const CheckedDocument& checked) {
  const Source& source = checked.document.source;
  std::vector<Note> notes;
  if (source.has_javascript) notes.push_back(check_note("file-javascript", "the PDF holds JavaScript", {}));
  if (source.has_launch_action) {
    notes.push_back(check_note("file-launch-action", "the PDF holds an action that starts another program", {}));
  }
  if (source.has_form) notes.push_back(check_note("file-form", "the PDF holds a form", {}));
  return notes;
}

std::vector<Note> check_file_embedded(const CheckedDocument& checked) {
  const std::size_t count = checked.document.embedded.size();
  if (count == 0) return {};
  return {check_note("file-embedded", fmt::format("{} files lie inside the PDF", count), {})};
}

std::vector<Note> check_file_history(const CheckedDocument& checked) {
  const Source& source = checked.document.source;
  std::vector<Note> notes;
  if (source.encrypted) notes.push_back(check_note("file-encrypted", "the PDF is encrypted", {}));
  if (source.has_signature) notes.push_back(check_note("file-signed", "the PDF carries a digital signature", {}));
  if (source.revisions > 1) {
    notes.push_back(check_note("file-revised", fmt::format("the PDF was saved {} times", source.revisions), {}));
  }
  return notes;
}

std::vector<Note> check_file_format(const CheckedDocument& checked) {
  const Source& source = checked.document.source;
  std::vector<Note> notes;
  if (!source.pdfa.empty()) {
    notes.push_back(check_note("pdfa-claimed", fmt::format("the PDF says that it is PDF/A-{}", source.pdfa), {}));
  }
  if (!is_usual(source.pdf_version)) {
    notes.push_back(check_note("pdf-version-unusual", fmt::format("the PDF is of version {}", source.pdf_version), {}));
  }
  return notes;
}

}  // namespace referat
