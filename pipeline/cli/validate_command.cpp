#include <algorithm>
#include <array>
#include <map>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/files.h"
#include "pipeline/cli/messages.h"
#include "pipeline/gate/gate.h"
#include "pipeline/gate/root_namespace.h"

namespace referat {
namespace {

struct Vocabulary {
  const char* uri;
  const char* schema;  // file in the schemas folder
};

constexpr std::array<Vocabulary, 5> kVocabularies{{{"urn:referat:minutes:1", "minutes.xsd"},
                                                   {"urn:referat:report:1", "report.xsd"},
                                                   {"urn:referat:document:1", "document.xsd"},
                                                   {"urn:referat:profile:1", "profile.xsd"},
                                                   {"urn:referat:checks:1", "checks.xsd"}}};

using Schemas = std::map<std::string, Schema>;  // by file name; each is compiled once

Result<const Schema*> schema_for(const std::string& uri, const std::string& file, const std::string& folder,
                                 Schemas& loaded) {
  const auto row = std::find_if(kVocabularies.begin(), kVocabularies.end(),
                                [&](const Vocabulary& vocabulary) { return uri == vocabulary.uri; });
  if (row == kVocabularies.end()) {
    return Error{
        ErrorKind::invalid, file,
        "is in the namespace \"" + uri + "\"; referat knows urn:referat:minutes:1, report, document, profile and checks"};
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
    if (!line) {
      worst = std::max(worst, tell(file, line.error()));
    } else if (!settings.quiet) {
      if (auto done = write_stdout(line.value()); !done) return tell("", done.error());
    }
  }
  return worst;
}

}  // namespace referat
