// referat profiles new ID --from SAMPLE.pdf... [-o FILE].
#include "pipeline/authoring/draft.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"
#include "pipeline/gate/gate.h"

namespace referat {
namespace {

constexpr const char* kIdLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

// The id, and the samples behind --from: what a shell made of SAMPLES/*.pdf stands among the inputs.
Result<std::vector<std::string>> sample_names(const Settings& settings) {
  const std::string id = settings.inputs.empty() ? "" : settings.inputs.front();
  if (id.empty()) return Error{ErrorKind::usage, "profiles new", "needs an id; see referat profiles new --help"};
  if (id.find_first_not_of(kIdLetters) != std::string::npos)
    return Error{ErrorKind::usage, id, "is no id; it is made of a-z, 0-9 and hyphens, and stands before --from"};
  std::vector<std::string> names = settings.samples;
  names.insert(names.end(), settings.inputs.begin() + 1, settings.inputs.end());
  if (names.empty())
    return Error{ErrorKind::usage, "profiles new", "needs samples; name some documents of the system with --from"};
  return names;
}

Result<std::vector<Sample>> read_samples(const std::vector<std::string>& names, const Options& options) {
  auto converter = Converter::make(options);
  if (!converter) return converter.error();
  std::vector<Sample> samples;
  for (const std::string& name : names) {
    auto bytes = read_input(name);
    if (!bytes) return Error{bytes.error().kind, name, bytes.error().what};
    auto outcome = converter.value().convert(bytes.value(), name);
    if (!outcome) return outcome.error();
    if (const auto& error = outcome.value().error) return Error{error->kind, name, error->what};
    samples.push_back({name, std::move(outcome.value().document)});
  }
  return samples;
}

Result<Done> write_draft(const Settings& settings, const Options& options) {
  const bool to_file = !settings.output.empty() && settings.output != "-";
  auto names = sample_names(settings);
  if (!names) return names.error();
  if (to_file)
    if (auto free = check_result_path(settings.output, settings.force); !free) return free;
  auto schema = Schema::load(options.schemas + "/profile.xsd");
  if (!schema) return Error{ErrorKind::usage, schema.error().where, schema.error().what};
  auto samples = read_samples(names.value(), options);
  if (!samples) return samples.error();
  auto draft = draft_profile(settings.inputs.front(), samples.value(), options.profiles);
  if (!draft) return draft.error();
  if (auto valid = schema.value().validate(draft.value(), "the draft"); !valid)
    return Error{ErrorKind::internal, "profile.xsd",
                 "the draft was held back: " + valid.error().what + "; please report this with the samples"};
  if (!to_file) return write_stdout(draft.value());
  return write_results({{settings.output, draft.value()}}, settings.force);
}

}  // namespace

int run_profiles_new(const Settings& settings) {
  auto options = with_data_folders(settings.conversion);
  if (!options) return tell("", options.error());
  const auto done = write_draft(settings, options.value());
  return done ? kExitFine : tell("", done.error());
}

}  // namespace referat
