#include "pipeline/report/report_json.h"

#include <nlohmann/json.hpp>

#include "pipeline/document/names.h"
#include "pipeline/document/unicode.h"
#include "pipeline/report/codes.h"
#include "pipeline/report/page_characters.h"

namespace referat {

namespace {

using Json = nlohmann::ordered_json;

void set(Json& object, const char* name, const std::string& value) {
  if (!value.empty()) object[name] = to_xml_text(value);
}

double points(Length length) { return static_cast<double>(length) / kPoint; }

Json source_of(const ReportInput& input) {
  static const Source kNone;
  const Source& source = input.document ? input.document->source : kNone;
  Json out = Json::object();
  set(out, "file", input.file.empty() ? source.file : input.file);
  set(out, "sha256", input.sha256.empty() ? source.sha256 : input.sha256);
  if (input.bytes >= 0 || input.document) out["bytes"] = input.bytes >= 0 ? input.bytes : source.bytes;
  if (!input.document) return out;
  out["pages"] = input.document->pages.size();
  set(out, "producer", source.producer);
  set(out, "creator", source.creator);
  set(out, "created", source.created);
  set(out, "modified", source.modified);
  set(out, "pdfVersion", source.pdf_version);
  out["tagged"] = source.tagged;
  out["encrypted"] = source.encrypted;
  out["signed"] = source.has_signature;
  set(out, "pdfaClaim", source.pdfa);
  out["revisions"] = source.revisions;
  return out;
}

Json profile_of(const ProfileChoice& choice) {
  Json out{{"id", choice.id}, {"score", choice.score}, {"evidence", Json::array()}};
  for (const ProfileEvidence& evidence : choice.evidence) {
    Json line{{"profile", evidence.profile}, {"kind", evidence.kind}, {"score", evidence.score}};
    set(line, "detail", evidence.detail);
    out["evidence"].push_back(std::move(line));
  }
  return out;
}

Json places_of(const std::vector<Place>& at) {
  Json out = Json::array();
  for (const Place& place : at) {
    Json where{{"page", place.page}};
    if (!(place.box == Box{})) {
      where["box"] = {points(place.box.left), points(place.box.top), points(place.box.right), points(place.box.bottom)};
    }
    if (place.page > 0) out.push_back(std::move(where));
  }
  return out;
}

Json finding_of(const Note& note) {
  Json out{{"code", note.code}, {"severity", name_of_value(note.severity)}};
  set(out, "message", note.message);
  if (const NoteCode* code = find_note_code(note.code)) {
    out["meaning"] = code->meaning;
    out["remedy"] = code->remedy;
  }
  set(out, "source", note.source);
  out["at"] = places_of(note.at);
  return out;
}

Json ledger_of(const Ledger& ledger) {
  Json out{{"total", ledger.total},         {"text", ledger.text},           {"value", ledger.value},
           {"label", ledger.label},         {"leader", ledger.leader},       {"bullet", ledger.bullet},
           {"hyphen", ledger.hyphen},       {"furniture", ledger.furniture}, {"duplicate", ledger.duplicate},
           {"invisible", ledger.invisible}, {"outside", ledger.outside},     {"unplaced", ledger.unplaced}};
  if (ledger.redacted > 0) out["redacted"] = ledger.redacted;
  return out;
}

Json page_of(const Page& page) {
  Json out{{"number", page.number}};
  set(out, "label", page.label);
  out["characters"] = characters_of(page);
  out["state"] = name_of_value(page.state);
  out["width"] = points(page.width);
  out["height"] = points(page.height);
  return out;
}

Json file_of(const AttachmentFile& file, const PersonalData& personal) {
  Json out{{"where", file.embedded ? "embedded" : "delivered"}, {"name", to_xml_text(personal.masked_in(file.name))}};
  if (file.bytes >= 0) out["bytes"] = file.bytes;
  set(out, "sha256", file.sha256);
  if (file.by) out["matchedBy"] = name_of_value(*file.by);
  set(out, "problem", file.problem);
  return out;
}

Json attachments_of(const AttachmentList& list, const PersonalData& personal) {
  Json out{{"deliveryKnown", list.with_delivery}, {"named", Json::array()}, {"notNamed", Json::array()}};
  for (const NamedAttachment& named : list.named) {
    Json line{{"name", to_xml_text(personal.masked_in(named.name))}};
    set(line, "number", named.number);
    set(line, "documentNumber", named.document_number);
    set(line, "item", named.item);
    line["at"] = places_of(named.at);
    line["files"] = Json::array();
    for (const AttachmentFile& file : named.files) line["files"].push_back(file_of(file, personal));
    out["named"].push_back(std::move(line));
  }
  for (const AttachmentFile& file : list.not_named) out["notNamed"].push_back(file_of(file, personal));
  return out;
}

}  // namespace

std::string write_report_json(const ReportInput& input) {
  Json out{{"report", 1}, {"verdict", name_of(verdict_of(input))}, {"source", source_of(input)}};
  out["converter"] = {{"name", "referat"}, {"version", input.version}, {"poppler", input.poppler_version}};
  for (const auto& [name, value] : input.metadata)
    out["metadata"].push_back({{"name", to_xml_text(name)}, {"value", to_xml_text(value)}});
  if (input.document && !input.document->profile.id.empty()) out["profile"] = profile_of(input.document->profile);
  if (input.ledger && !input.error) out["ledger"] = ledger_of(*input.ledger);
  if (input.schema) out["schema"] = {{"name", input.schema->name}, {"valid", input.schema->valid}};
  out["findings"] = Json::array();
  for (const Note& note : findings_of(input)) out["findings"].push_back(finding_of(note));
  out["unknown"] = Json::array();
  for (const Unknown& unknown : input.unknown) {
    Json line{{"text", to_xml_text(unknown.text)}, {"kind", name_of_value(unknown.kind)}, {"count", unknown.count}};
    if (unknown.at.page > 0) line["page"] = unknown.at.page;
    out["unknown"].push_back(std::move(line));
  }
  if (input.attachments) out["attachments"] = attachments_of(*input.attachments, input.personal);
  out["pages"] = Json::array();
  if (input.document) {
    for (const Page& page : input.document->pages) out["pages"].push_back(page_of(page));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace referat
