#include "pipeline/api/verify.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "pipeline/document/digest.h"
#include "pipeline/gate/gate.h"
#include "pipeline/report/minutes_parts.h"
#include "pipeline/report/reading_difference.h"
#include "pipeline/report/round_trip.h"

namespace referat {
namespace {

Note finding(Severity severity, const char* code, std::string message) {
  return {severity, code, std::move(message), "verify", {}};
}

void check_source(const MinutesParts& xml, const Outcome& today, std::string_view sha256, std::vector<Note>& out) {
  if (xml.sha256.empty()) {
    out.push_back(finding(Severity::warning, "source-differs", "the XML does not name the hash of its PDF"));
  } else if (xml.sha256 != sha256) {
    out.push_back(finding(
        Severity::error, "source-differs",
        "the XML was made from a PDF with the SHA-256 " + xml.sha256 + ", this one has " + std::string(sha256)));
  }
  const auto pages = static_cast<int>(today.document.pages.size());
  if (xml.pages >= 0 && xml.pages != pages) {
    out.push_back(finding(Severity::error, "source-differs",
                          "the XML was made from a PDF with " + std::to_string(xml.pages) + " pages, this one has " +
                              std::to_string(pages)));
  }
}

Verdict verdict_of(const std::vector<Note>& findings) {
  Severity worst = Severity::info;
  for (const Note& note : findings) worst = std::max(worst, note.severity);
  return worst == Severity::error ? Verdict::fail : worst == Severity::warning ? Verdict::remarks : Verdict::pass;
}

// With the profile that the XML was read with, when it is there still.
Result<Converter> converter_for(const std::string& profile, Options options) {
  options.formats.clear();  // only the minutes are looked at
  if (options.profile.empty() && !profile.empty()) {
    Options same = options;
    same.profile = profile;
    if (auto made = Converter::make(same); made) return made;
  }
  return Converter::make(options);
}

}  // namespace

std::vector<Note> compare_with(std::string_view minutes_xml, const Outcome& today, std::string_view sha256) {
  const MinutesParts parts = take_apart(minutes_xml);
  std::vector<Note> out;
  check_source(parts, today, sha256, out);
  const auto append = [&out](std::vector<Note> more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  append(round_trip(minutes_xml, today.document));
  const bool same_version = parts.converter == std::string("referat ") + version();
  append(reading_differences(minutes_xml, today.minutes_xml, same_version ? Severity::error : Severity::warning));
  const bool same_bytes = minutes_xml == today.minutes_xml;
  out.push_back(finding(Severity::info, same_bytes ? "same-bytes" : "other-bytes",
                        std::string("referat ") + version() + " gives " +
                            (same_bytes ? "the same bytes"
                                        : "other bytes for this PDF; the XML is of " +
                                              (parts.converter.empty() ? "an unnamed converter" : parts.converter))));
  return out;
}

Result<Verification> verify(std::string_view minutes_xml, std::string_view pdf, const Options& options) {
  auto schema = Schema::load((std::filesystem::path(options.schemas) / "minutes.xsd").string());
  if (!schema) return Error{ErrorKind::usage, schema.error().where, schema.error().what};
  if (auto valid = schema.value().validate(minutes_xml, "minutes.xsd"); !valid) {
    return Verification{Verdict::fail, {finding(Severity::error, "schema-invalid", valid.error().what)}};
  }
  pugi::xml_document xml;
  xml.load_buffer(minutes_xml.data(), minutes_xml.size());
  const pugi::xml_node source = xml.document_element().child("source");
  Options same = options;
  if (const pugi::xml_node redactions = xml.document_element().child("redactions")) {
    same.public_version = true;
    same.closed_titles = redactions.attribute("closedTitles").as_bool(true);
  }
  auto converter = converter_for(source.attribute("profile").value(), same);
  if (!converter) return converter.error();
  auto today = converter.value().convert(pdf, source.attribute("file").value());
  if (!today) return today.error();
  if (today.value().error) return *today.value().error;
  Verification done;
  done.findings = compare_with(minutes_xml, today.value(), hash_of_bytes(pdf));
  done.verdict = verdict_of(done.findings);
  return done;
}

}  // namespace referat
