#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"
#include "pipeline/report/inspect_html.h"
#include "pipeline/report/ledger.h"
#include "pipeline/report/page_picture.h"

namespace referat {
namespace {

// Draws what was understood over the pages. What the ledger finds lost is shown among the findings.
Result<Done> write_html(const Settings& settings, std::string_view pdf, Document document) {
  balance(document, &document.notes);
  PictureOptions options;
  options.password = settings.conversion.password;
  options.upright = &document.pages;
  options.first = settings.first_page;
  options.last = settings.last_page;
  auto pictures = draw_pages(pdf, options);
  if (!pictures) return Error{pictures.error().kind, settings.inputs.front(), pictures.error().what};
  if (pictures.value().empty()) {
    return Error{
        ErrorKind::usage, "--pages",
        "names no page of the document, which has " + std::to_string(document.pages.size()) + "; name some of them"};
  }
  const std::string html = inspect_html(document, pictures.value());
  if (settings.html == "-") return write_stdout(html);
  return write_results({{settings.html, html}}, settings.force);
}

// What is wrong with the arguments, before any work begins.
Result<Done> check_arguments(const Settings& settings) {
  if (settings.inputs.size() != 1) {
    return Error{ErrorKind::usage, "inspect", "takes one PDF; see referat inspect --help"};
  }
  if (settings.html.empty() && settings.pages_given) {
    return Error{ErrorKind::usage, "--pages", "chooses what --html draws; give --html FILE too"};
  }
  if (settings.html.empty() || settings.html == "-") return Done{};
  std::error_code problem;
  if (std::filesystem::equivalent(settings.html, settings.inputs.front(), problem)) {
    return Error{ErrorKind::usage, settings.html, "is the input itself; give --html another name"};
  }
  return check_result_path(settings.html, settings.force);
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
  if (auto fine = check_arguments(settings); !fine) return tell("", fine.error());
  const std::string& input = settings.inputs.front();
  auto found = with_data_folders(settings.conversion);
  if (!found) return tell("", found.error());
  Options options = std::move(found).value();
  options.stop_after = stage_of(settings.html.empty() ? settings.layer : InspectLayer::items);
  options.layers_as_xml = false;
  auto converter = Converter::make(options);
  if (!converter) return tell("", converter.error());
  auto bytes = read_input(input);
  if (!bytes) return tell(input, bytes.error());
  auto outcome = converter.value().convert(bytes.value(), input == "-" ? "stdin" : input);
  if (!outcome) return tell(input, outcome.error());
  if (outcome.value().error) return tell(input, *outcome.value().error);
  if (!settings.html.empty()) {
    const auto written = write_html(settings, bytes.value(), std::move(outcome.value().document));
    return written ? kExitFine : tell("", written.error());
  }
  const char* no_colour = std::getenv("NO_COLOR");
  const bool colour = ::isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
  const auto done = write_stdout(show_layer(outcome.value().document, settings.layer, colour));
  return done ? kExitFine : tell("", done.error());
}

}  // namespace referat
