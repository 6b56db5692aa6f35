#include <unistd.h>

#include <cstdlib>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/files.h"
#include "pipeline/cli/messages.h"

namespace referat {
namespace {

int tell(const std::string& file, const Error& error) {
  say(error_line(file, error));
  return exit_code(error.kind);
}

}  // namespace

const char* stage_of(InspectLayer layer) {
  switch (layer) {
    case InspectLayer::words:
      return "read_pdf";
    case InspectLayer::lines:
      return "mark_furniture";
    case InspectLayer::blocks:
      return "find_blocks";
    case InspectLayer::items:
      return "find_agenda";
  }
  return "";
}

int run_inspect(const Settings& settings) {
  if (settings.inputs.size() != 1) {
    return tell("inspect", {ErrorKind::usage, "", "takes one PDF; see referat inspect --help"});
  }
  const std::string& input = settings.inputs.front();
  auto schemas = find_schemas(settings.conversion.schemas);
  if (!schemas) return tell("", schemas.error());
  Options options = settings.conversion;
  options.schemas = schemas.value();
  options.profiles.insert(options.profiles.begin(), schemas.value() + "/profiles");
  options.stop_after = stage_of(settings.layer);
  options.layers_as_xml = false;
  auto converter = Converter::make(options);
  if (!converter) return tell("", converter.error());
  auto bytes = read_input(input);
  if (!bytes) return tell(input, bytes.error());
  auto outcome = converter.value().convert(bytes.value(), input == "-" ? "stdin" : input);
  if (!outcome) return tell(input, outcome.error());
  if (outcome.value().error) return tell(input, *outcome.value().error);
  const char* no_colour = std::getenv("NO_COLOR");
  const bool colour = ::isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
  const auto done = write_stdout(show_layer(outcome.value().document, settings.layer, colour));
  return done ? kExitFine : tell("", done.error());
}

}  // namespace referat
