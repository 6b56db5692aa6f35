#include "pipeline/report/report.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "pipeline/document/names.h"
#include "pipeline/document/place_string.h"
#include "pipeline/document/unicode.h"
#include "pipeline/document/xml_output.h"
#include "pipeline/report/codes.h"
#include "pipeline/report/page_characters.h"

namespace referat {

namespace {

void set(pugi::xml_node element, const char* name, std::string_view value) {
  if (!value.empty()) element.append_attribute(name).set_value(to_xml_text(value).c_str());
}

void set(pugi::xml_node element, const char* name, std::int64_t value) {
  element.append_attribute(name).set_value(static_cast<long long>(value));
}

void add_source(const ReportInput& input, pugi::xml_node root) {
  static const Source kNone;
  const Source& source = input.document ? input.document->source : kNone;
  pugi::xml_node element = root.append_child("source");
  set(element, "file", input.file.empty() ? source.file : input.file);
  set(element, "sha256", input.sha256.empty() ? source.sha256 : input.sha256);
  if (input.bytes >= 0 || input.document) set(element, "bytes", input.bytes >= 0 ? input.bytes : source.bytes);
  if (!input.document) return;
  set(element, "pages", static_cast<std::int64_t>(input.document->pages.size()));
  set(element, "producer", source.producer);
  set(element, "creator", source.creator);
  set(element, "created", source.created);
  set(element, "modified", source.modified);
  set(element, "pdfVersion", source.pdf_version);
  set(element, "tagged", source.tagged ? "true" : "false");
  set(element, "encrypted", source.encrypted ? "true" : "false");
  set(element, "signed", source.has_signature ? "true" : "false");
  set(element, "pdfaClaim", source.pdfa);
  set(element, "revisions", source.revisions);
}

void add_profile(const ProfileChoice& choice, pugi::xml_node root) {
  if (choice.id.empty()) return;
  pugi::xml_node element = root.append_child("profile");
  set(element, "id", choice.id);
  set(element, "score", choice.score);
  for (const ProfileEvidence& evidence : choice.evidence) {
    pugi::xml_node line = element.append_child("evidence");
    set(line, "profile", evidence.profile);
    set(line, "kind", evidence.kind);
    set(line, "score", evidence.score);
    if (!evidence.detail.empty()) line.text().set(to_xml_text(evidence.detail).c_str());
  }
}

void add_ledger(const Ledger& ledger, pugi::xml_node root) {
  const auto entries = std::to_array<std::pair<const char*, std::int64_t>>({{"total", ledger.total},
                                                                            {"text", ledger.text},
                                                                            {"value", ledger.value},
                                                                            {"label", ledger.label},
                                                                            {"leader", ledger.leader},
                                                                            {"bullet", ledger.bullet},
                                                                            {"hyphen", ledger.hyphen},
                                                                            {"furniture", ledger.furniture},
                                                                            {"duplicate", ledger.duplicate},
                                                                            {"invisible", ledger.invisible},
                                                                            {"outside", ledger.outside},
                                                                            {"unplaced", ledger.unplaced}});
  pugi::xml_node element = root.append_child("ledger");
  for (const auto& [name, count] : entries) set(element, name, count);
  if (ledger.redacted > 0) set(element, "redacted", ledger.redacted);
}

void add_finding(const Note& note, pugi::xml_node root) {
  pugi::xml_node element = root.append_child("finding");
  set(element, "code", note.code);
  set(element, "severity", name_of_value(note.severity));
  if (!note.at.empty() && note.at.front().page > 0) set(element, "page", note.at.front().page);
  std::vector<Place> boxes = note.at;
  std::erase_if(boxes, [](const Place& place) { return place.box == Box{}; });
  set(element, "at", place_string(boxes));
  set(element, "source", note.source);
  const NoteCode* code = find_note_code(note.code);
  const std::string message = note.message.empty() && code ? std::string(code->meaning) : to_xml_text(note.message);
  if (!message.empty()) element.text().set(message.c_str());
}

void add_file(const AttachmentFile& file, const PersonalData& personal, pugi::xml_node parent) {
  pugi::xml_node element = parent.append_child("file");
  set(element, "where", file.embedded ? "embedded" : "delivered");
  set(element, "name", personal.masked_in(file.name));
  if (file.bytes >= 0) set(element, "bytes", file.bytes);
  set(element, "sha256", file.sha256);
  if (file.by) set(element, "matchedBy", name_of_value(*file.by));
  set(element, "problem", file.problem);
}

void add_attachments(const AttachmentList& list, const PersonalData& personal, pugi::xml_node root) {
  pugi::xml_node element = root.append_child("attachments");
  set(element, "deliveryKnown", list.with_delivery ? "true" : "false");
  for (const NamedAttachment& named : list.named) {
    pugi::xml_node line = element.append_child("attachment");
    set(line, "name", personal.masked_in(named.name));
    set(line, "number", named.number);
    set(line, "documentNumber", named.document_number);
    set(line, "item", named.item);
    if (!named.at.empty() && named.at.front().page > 0) set(line, "page", named.at.front().page);
    set(line, "at", place_string(named.at));
    for (const AttachmentFile& file : named.files) add_file(file, personal, line);
  }
  for (const AttachmentFile& file : list.not_named) add_file(file, personal, element);
}

void add_unknown(const Unknown& unknown, pugi::xml_node root) {
  pugi::xml_node element = root.append_child("unknown");
  set(element, "kind", name_of_value(unknown.kind));
  if (unknown.at.page > 0) set(element, "page", unknown.at.page);
  set(element, "count", unknown.count);
  element.text().set(to_xml_text(unknown.text).c_str());
}

void add_pages(const Document& document, pugi::xml_node root) {
  pugi::xml_node element = root.append_child("pages");
  for (const Page& page : document.pages) {
    pugi::xml_node line = element.append_child("page");
    set(line, "number", page.number);
    set(line, "label", page.label);
    set(line, "characters", characters_of(page));
    set(line, "state", name_of_value(page.state));
    set(line, "width", points_string(page.width));
    set(line, "height", points_string(page.height));
  }
}

// Leaves findings out and weighs the others as the rules say.
void apply(const FindingRules& rules, std::vector<Note>& findings) {
  std::erase_if(findings, [&](const Note& note) { return rules.left_out.contains(note.code); });
  for (Note& note : findings) {
    if (const auto found = rules.severity.find(note.code); found != rules.severity.end()) note.severity = found->second;
  }
}

bool fails(const Note& note, const FindingRules& rules) {
  return note.severity >= rules.fails || rules.fails_by_code.contains(note.code);
}

void add_near_tie(const ProfileChoice& choice, std::vector<Note>& findings) {
  for (const ProfileEvidence& evidence : choice.evidence) {
    if (evidence.kind != "near-tie") continue;
    findings.push_back(
        {Severity::info,
         "profile-near-tie",
         "profile " + choice.id + " was chosen with " + std::to_string(choice.score) + ", but " + evidence.detail,
         "profile",
         {}});
  }
}

}  // namespace

std::int64_t characters_of(const Page& page) {
  std::int64_t count = 0;
  for (const Word& word : page.words) {
    for (std::size_t i = 0; i < word.text.size();) count += is_unicode_space(next_code_point(word.text, i)) ? 0 : 1;
  }
  return count;
}

const char* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::pass:
      return "pass";
    case Verdict::remarks:
      return "remarks";
    case Verdict::fail:
      return "fail";
    case Verdict::refused:
      return "refused";
    case Verdict::quarantined:
      return "quarantined";
  }
  return "fail";
}

std::vector<Note> findings_of(const ReportInput& input) {
  std::vector<Note> findings;
  if (input.document) {
    add_near_tie(input.document->profile, findings);
    findings.insert(findings.end(), input.document->notes.begin(), input.document->notes.end());
  }
  findings.insert(findings.end(), input.ledger_notes.begin(), input.ledger_notes.end());
  findings.insert(findings.end(), input.check_notes.begin(), input.check_notes.end());
  apply(input.rules, findings);
  if (input.schema && !input.schema->valid) {
    findings.push_back({Severity::error,
                        "schema-invalid",
                        input.schema->name + " refuses the XML: " + input.schema->fault,
                        "gate",
                        {}});
  }
  if (input.error) {
    const std::string code(code_of(input.error->kind));
    findings.push_back({Severity::error, code, input.error->what, input.error->where, {}});
  }
  for (Note& note : findings) note.message = input.personal.masked_in(note.message);
  return findings;
}

Verdict verdict_of(const ReportInput& input) {
  if (input.error) return input.error->kind == ErrorKind::quarantine ? Verdict::quarantined : Verdict::refused;
  const auto findings = findings_of(input);
  const auto has = [&findings](Severity severity) {
    return std::any_of(findings.begin(), findings.end(), [&](const Note& note) { return note.severity == severity; });
  };
  if (has(Severity::error) || (input.ledger && input.ledger->unplaced > 0)) return Verdict::fail;
  if (std::any_of(findings.begin(), findings.end(), [&](const Note& note) { return fails(note, input.rules); })) {
    return Verdict::fail;
  }
  return has(Severity::warning) ? Verdict::remarks : Verdict::pass;
}

std::string write_report(const ReportInput& input) {
  pugi::xml_document xml;
  pugi::xml_node root = begin_xml(xml, "report", "urn:referat:report:1");
  set(root, "verdict", name_of(verdict_of(input)));
  add_source(input, root);
  pugi::xml_node converter = root.append_child("converter");
  set(converter, "name", "referat");
  set(converter, "version", input.version);
  set(converter, "poppler", input.poppler_version);
  for (const auto& [name, value] : input.metadata) {
    pugi::xml_node line = root.append_child("metadata");
    set(line, "name", name);
    line.text().set(to_xml_text(value).c_str());
  }
  if (input.document) add_profile(input.document->profile, root);
  if (input.ledger && !input.error) add_ledger(*input.ledger, root);
  if (input.schema) {
    pugi::xml_node schema = root.append_child("schema");
    set(schema, "name", input.schema->name);
    set(schema, "valid", input.schema->valid ? "true" : "false");
  }
  for (const Note& note : findings_of(input)) add_finding(note, root);
  for (const Unknown& unknown : input.unknown) add_unknown(unknown, root);
  if (input.attachments) add_attachments(*input.attachments, input.personal, root);
  if (input.document) add_pages(*input.document, root);
  return save_xml(xml);
}

}  // namespace referat
