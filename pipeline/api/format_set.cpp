#include "pipeline/api/format_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

#include "pipeline/output/moment.h"
#include "stages/formats.h"

namespace referat {
namespace {

Error unknown_format(const std::string& name) {
  std::string known;
  for (const Format& format : formats()) known += (known.empty() ? "" : ", ") + std::string(format.name);
  return {ErrorKind::usage, name, "is no format; name some of " + known};
}

Result<WriterSettings> load_settings(const Options& options) {
  if (options.settings.empty()) return WriterSettings{};
  auto schema = Schema::load((std::filesystem::path(options.schemas) / "settings.xsd").string());
  if (!schema) return Error{ErrorKind::usage, schema.error().where, schema.error().what};
  if (auto valid = schema.value().validate(options.settings, options.settings_name); !valid) {
    return Error{ErrorKind::usage, options.settings_name, valid.error().what + "; see settings.xsd"};
  }
  return parse_writer_settings(options.settings, options.settings_name);
}

// What the report says of a format whose official schema is not at hand.
Note not_validated(const Format& format, std::string_view uri) {
  return {Severity::info,
          "not-validated",
          fmt::format("{}: the schema of {} is not at hand, it was not held against it", format.name, uri),
          "gate",
          {}};
}

}  // namespace

Result<FormatSet> FormatSet::make(const Options& options) {
  FormatSet out;
  std::vector<std::string_view> namespaces;
  for (const std::string& name : options.formats) {
    const Format* format = find_format(name);
    if (!format) return unknown_format(name);
    if (!format->write || std::ranges::find(out.formats_, format) != out.formats_.end()) continue;
    out.formats_.push_back(format);
    std::ranges::copy(format->standard, std::back_inserter(namespaces));
  }
  if (!options.moment.empty() && as_moment(options.moment).empty()) {
    return Error{ErrorKind::usage, options.moment, "is no moment; write it as 2026-01-31 or 2026-01-31T12:00:00Z"};
  }
  auto settings = load_settings(options);
  if (!settings) return settings.error();
  out.settings_ = std::move(settings).value();
  auto schemas = OfficialSchemas::load(options.schema_dir, namespaces);
  if (!schemas) return schemas.error();
  out.schemas_ = std::move(schemas).value();
  return out;
}

Result<std::vector<Output>> FormatSet::write_one(const Format& format, const WriterInput& input) const {
  auto outputs = format.write(input);
  if (!outputs) return outputs;
  std::set<std::string_view> endings;
  for (const Output& output : outputs.value()) {
    const bool fits =
        is_folder(format.ending) ? stands_in_folder(output.ending, format.ending) : output.ending == format.ending;
    if (!fits || !endings.insert(output.ending).second) {
      return Error{ErrorKind::internal, std::string(format.name), "gives a file named " + output.ending};
    }
    if (!output.ending.ends_with(".xml")) continue;
    if (auto valid = schemas_.validate(output.bytes, output.ending); !valid) return valid.error();
  }
  return outputs;
}

WrittenFormats FormatSet::write(const WriterInput& input, bool that_hold_the_report, const Observer& observer) const {
  WrittenFormats out;
  for (const Format* format : formats_) {
    // Said before the report is written, so that a format which holds the report holds this, too.
    if (!that_hold_the_report) {
      for (const std::string_view uri : format->standard) {
        if (!schemas_.holds(uri)) out.notes.push_back(not_validated(*format, uri));
      }
    }
    if (format->holds_report != that_hold_the_report) continue;
    const std::string step = "write_" + std::string(format->name);
    auto outputs = observed(observer, step.c_str(), [&] { return write_one(*format, input); });
    if (outputs) {
      std::ranges::move(std::move(outputs).value(), std::back_inserter(out.outputs));
      continue;
    }
    const std::string fault = outputs.error().where + ": " + outputs.error().what;
    out.notes.push_back({Severity::error, "format-invalid", std::string(format->name) + ": " + fault, "gate", {}});
    if (!out.error) {
      out.error = Error{ErrorKind::internal, std::string(format->name),
                        "the result was held back: " + fault + "; please report this with the document"};
    }
  }
  return out;
}

}  // namespace referat
