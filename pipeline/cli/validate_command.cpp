#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"
#include "pipeline/gate/gate.h"
#include "pipeline/gate/root_namespace.h"

namespace referat {
namespace {

struct Vocabulary {
  const char* uri;
  const char* schema;  // file in the schemas folder
};

constexpr std::array<Vocabulary, 7> kVocabularies{{{"urn:referat:minutes:1", "minutes.xsd"},
                                                   {"urn:referat:report:1", "report.xsd"},
                                                   {"urn:referat:document:1", "document.xsd"},
                                                   {"urn:referat:profile:1", "profile.xsd"},
                                                   {"urn:referat:checks:1", "checks.xsd"},
                                                   {"urn:referat:settings:1", "settings.xsd"},
                                                   {"urn:referat:texts:1", "texts.xsd"}}};

using Schemas = std::map<std::string, Schema>;  // by file name; each is compiled once

Result<const Schema*> schema_for(const std::string& uri, const std::string& file, const std::string& folder,
                                 Schemas& loaded) {
  const auto row = std::find_if(kVocabularies.begin(), kVocabularies.end(),
                                [&](const Vocabulary& vocabulary) { return uri == vocabulary.uri; });
  if (row == kVocabularies.end()) {
    return Error{ErrorKind::invalid, file,
                 "is in the namespace \"" + uri +
                     "\"; referat knows urn:referat:minutes:1, report, document, profile, checks, settings and texts"};
  }
  if (const auto known = loaded.find(row->schema); known != loaded.end()) return &known->second;
  auto schema = Schema::load(folder + "/" + row->schema);
  if (!schema) return Error{ErrorKind::usage, schema.error().where, schema.error().what};
  return &loaded.emplace(row->schema, std::move(schema).value()).first->second;
}

// The line that goes to standard output for a valid file.
Result<std::string> validate_one(const std::string& file, const std::string& folder, Schemas& loaded) {
  auto xml = read_input(file);
  if (!xml) return xml.error();
  auto uri = root_namespace(xml.value(), file);
  if (!uri) return uri.error();
  auto schema = schema_for(uri.value(), file, folder, loaded);
  if (!schema) return schema.error();
  if (auto valid = schema.value()->validate(xml.value(), file); !valid) return valid.error();
  return printable(file) + ": valid, " + uri.value() + "\n";
}

// The verdict of a report; empty for what is none.
std::string verdict_of(const std::string& report) {
  pugi::xml_document xml;
  if (!xml.load_buffer(report.data(), report.size())) return "";
  return xml.child("report").attribute("verdict").value();
}

// What Archivematica's validation commands print (https://www.archivematica.org, Format Policy Registry): a dictionary
// that Python's ast.literal_eval and JSON read alike. The words of the outcome are PREMIS's.
std::string one_line(const std::string& file, const Result<std::string>& line) {
  nlohmann::ordered_json out{{"eventOutcomeInformation", "pass"}, {"eventOutcomeDetailNote", ""}, {"stdout", ""}};
  const auto say = [&out](const char* outcome, const std::string& note) {
    out["eventOutcomeInformation"] = outcome;
    out["eventOutcomeDetailNote"] = note;
  };
  if (!line) {
    say("fail", printable(line.error().what));
  } else {
    out["stdout"] = line.value().substr(0, line.value().size() - 1);
    const bool is_report = file.ends_with(".report.xml");
    const std::string report =
        is_report || !file.ends_with(".xml") ? file : file.substr(0, file.size() - 4) + ".report.xml";
    const auto xml = read_input(report);
    const std::string verdict = xml ? verdict_of(xml.value()) : "";
    if (verdict.empty())
      say("pass", "follows its schema; no report stands beside it");
    else if (verdict == "pass")
      say("pass", "follows its schema; the report says pass");
    else if (verdict == "remarks")
      say("partial pass", "follows its schema; the report has warnings: see " + printable(report));
    else
      say("fail", "the report says " + printable(verdict) + ": see " + printable(report));
  }
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

int run_validate(const Settings& settings) {
  if (settings.inputs.empty()) {
    return tell("validate", {ErrorKind::usage, "", "no file is named; see referat validate --help"});
  }
  auto folder = find_schemas(settings.conversion.schemas);
  if (!folder) return tell("", folder.error());
  Schemas loaded;
  int worst = kExitFine;
  for (const std::string& file : settings.inputs) {
    auto line = validate_one(file, folder.value(), loaded);
    if (settings.one_line) {
      if (auto done = write_stdout(one_line(file, line)); !done) return tell("", done.error());
    } else if (!line) {
      worst = std::max(worst, tell(file, line.error()));
    } else if (!settings.quiet) {
      if (auto done = write_stdout(line.value()); !done) return tell("", done.error());
    }
  }
  return worst;
}

}  // namespace referat
