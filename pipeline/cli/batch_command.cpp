// referat batch INPUT... -o DIR, batch status DIR, batch merge DIR SHARD-DIR...
#include <fmt/format.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "pipeline/batch/batch.h"
#include "pipeline/batch/conversions.h"
#include "pipeline/batch/fingerprint.h"
#include "pipeline/batch/machine.h"
#include "pipeline/batch/merge.h"
#include "pipeline/cli/batch_news.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/conversion_options.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

// Signals that ask for the end become something that can be waited for.
Descriptor stop_signals() {
  sigset_t ending;
  sigemptyset(&ending);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ending, number);
  ::sigprocmask(SIG_BLOCK, &ending, nullptr);
  return Descriptor(::signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK));
}

NewsForm form_of(const Settings& settings) {
  if (settings.log_json) return NewsForm::json;
  if (settings.quiet) return NewsForm::quiet;
  return ::isatty(STDERR_FILENO) == 1 ? NewsForm::bar : NewsForm::lines;
}

Result<Done> check_use(const Settings& settings) {
  if (settings.output.empty() || settings.output == "-")
    return Error{ErrorKind::usage, "batch", "needs a folder for the results; name it with -o"};
  if (settings.inputs.empty() && settings.sources.manifests.empty())
    return Error{ErrorKind::usage, "batch", "no input is named; see referat batch --help"};
  return Done{};
}

BatchSettings batch_settings(const Settings& settings, const Options& options) {
  BatchSettings batch;
  batch.output = settings.output;
  batch.sources = settings.sources;
  batch.sources.places = settings.inputs;
  batch.shard = settings.shard;
  batch.fingerprint = fingerprint(options);
  batch.limits = settings.limits;
  const Machine here = machine();
  if (!settings.memory_given) batch.limits.memory = worker_memory(here, settings.limits.memory);
  batch.workers = settings.jobs > 0 ? settings.jobs : worker_count(here, batch.limits.memory);
  batch.retry_failed = settings.retry_failed;
  batch.force = settings.force;
  return batch;
}

int exit_code_of_end(const BatchEnd& end) {
  if (end.failed) return exit_code(end.failed->kind);
  if (!end.counts.add_up()) say("referat: batch: the counts do not add up; please report this with the ledger");
  return exit_code_of(end.counts);
}

nlohmann::ordered_json json_of(const std::string& file, const Shard& shard, const BatchCounts& counts) {
  nlohmann::ordered_json out{{"ledger", file}};
  if (!shard.whole()) out["shard"] = fmt::format("{}/{}", shard.index, shard.of);
  out["inputs"] = counts.inputs;
  for (std::size_t i = 0; i < kStateNames.size(); ++i) out[kStateNames[i]] = counts.in_state[i];
  out["verdict fail"] = counts.failing;
  out["duplicates"] = counts.duplicates;
  out["pages"] = counts.pages;
  out["codes"] = counts.codes;
  return out;
}

std::string text_of(const std::string& file, const BatchCounts& counts) {
  std::string text = fmt::format("{}: {}, {} pages\n", printable(file), counts_line(counts), counts.pages);
  for (const auto& [code, number] : counts.codes) text += fmt::format("  {} {}\n", number, printable(code));
  return text;
}

}  // namespace

int run_batch_command(const Settings& settings) {
  if (auto use = check_use(settings); !use) return tell("", use.error());
  auto options = conversion_options(settings);
  if (!options) return tell("", options.error());
  auto converter = Converter::make(options.value());
  if (!converter) return tell("", converter.error());
  if (auto ready = converter.value().prepare(); !ready) return tell("", ready.error());
  const Descriptor stop = stop_signals();
  BatchSettings batch = batch_settings(settings, options.value());
  batch.stop = stop.get();
  BatchNews news(form_of(settings));
  const auto end = run_batch(batch, conversions_of(converter.value(), options.value()), news.listener());
  if (!end) return tell("", end.error());
  news.ended(end.value());
  if (end.value().failed) say(error_line("", *end.value().failed));
  return exit_code_of_end(end.value());
}

int run_batch_status(const Settings& settings) {
  if (settings.inputs.size() != 1)
    return tell("batch status", {ErrorKind::usage, "", "takes one folder; see referat batch status --help"});
  const std::string& folder = settings.inputs.front();
  const std::vector<std::string> files = ledgers_in(folder);
  if (files.empty())
    return tell(folder, {ErrorKind::usage, "", "holds no ledger; name the folder that referat batch -o wrote to"});
  int code = kExitFine;
  std::string text;
  auto all = nlohmann::ordered_json::array();
  for (const std::string& file : files) {
    auto ledger = BatchLedger::look(file);
    if (!ledger) return tell("", ledger.error());
    auto entries = ledger.value().entries();
    auto shard = ledger.value().shard();
    if (!entries) return tell("", entries.error());
    if (!shard) return tell("", shard.error());
    const BatchCounts counts = count(entries.value());
    code = std::max(code, exit_code_of(counts));
    text += text_of(file, counts);
    all.push_back(json_of(file, shard.value(), counts));
  }
  if (settings.json) text = all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  if (auto done = write_stdout(text); !done) return tell("", done.error());
  return code;
}

int run_batch_merge(const Settings& settings) {
  if (settings.inputs.empty())
    return tell("batch merge", {ErrorKind::usage, "", "takes a folder; see referat batch merge --help"});
  std::vector<std::string> folders(settings.inputs.begin() + 1, settings.inputs.end());
  if (folders.empty()) folders = settings.inputs;
  auto merged = merge_shards(settings.inputs.front(), folders);
  if (!merged) return tell("", merged.error());
  if (!settings.quiet)
    say(fmt::format("referat: {} shards, {}", merged.value().shards, counts_line(merged.value().counts)));
  return exit_code_of(merged.value().counts);
}

}  // namespace referat
