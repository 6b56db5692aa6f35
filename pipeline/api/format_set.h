// The formats of one conversion: written, and held against the official schemas before anybody sees them.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/api/referat.h"
#include "pipeline/gate/official_schemas.h"
#include "pipeline/output/writer.h"

namespace referat {

struct WrittenFormats {
  std::vector<Output> outputs;
  std::vector<Note> notes;     // not-validated, format-invalid
  std::optional<Error> error;  // of the first format that was held back
};

// What Options::formats names, with settings and schemas. Copies nothing but pointers; shared by conversions.
class FormatSet {
 public:
  FormatSet() = default;

  // ErrorKind::usage for a name that no format has, for settings that do not follow settings.xsd, for a schema_dir that
  // is none and for a moment that is none.
  static Result<FormatSet> make(const Options& options);

  // Writes the formats with or without the report in them. One that fails, gives a name that it may not give or does
  // not follow its official schema is held back as a whole; the others go on.
  WrittenFormats write(const WriterInput& input, bool that_hold_the_report, const Observer& observer) const;

  const WriterSettings& settings() const { return settings_; }
  // Whether a format beside the minutes may say something in words of its own.
  bool needs_texts() const { return !formats_.empty(); }

 private:
  Result<std::vector<Output>> write_one(const Format& format, const WriterInput& input) const;

  std::vector<const Format*> formats_;  // without the minutes
  WriterSettings settings_;
  OfficialSchemas schemas_;
};

}  // namespace referat
