#include "pipeline/batch/batch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <ctime>
#include <deque>
#include <filesystem>
#include <system_error>
#include <utility>

#include "pipeline/batch/plan.h"
#include "pipeline/batch/result_files.h"
#include "pipeline/document/digest.h"
#include "pipeline/files/files.h"
#include "pipeline/report/codes.h"

namespace referat {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kTick{500};

std::int64_t modified_of(const struct stat& facts) {
  return std::int64_t{facts.st_mtim.tv_sec} * 1000000000 + facts.st_mtim.tv_nsec;
}

template <class Function, class... Arguments>
void tell_listener(const Function& function, const Arguments&... arguments) {
  if (function) function(arguments...);
}

DocumentState state_of(const Reply& reply) {
  if (reply.error)
    return reply.error->kind == ErrorKind::quarantine ? DocumentState::quarantined : DocumentState::refused;
  return reply.verdict == Verdict::pass ? DocumentState::converted : DocumentState::remarks;
}

// Makes the folders of a path, and makes sure that they are on the disk.
Result<Done> make_folders(const fs::path& folder) {
  std::error_code problem;
  if (fs::is_directory(folder, problem)) return Done{};
  if (folder.has_parent_path()) {
    if (auto above = make_folders(folder.parent_path()); !above) return above;
  }
  if (fs::create_directory(folder, problem); problem)
    return Error{ErrorKind::output, folder.string(),
                 "the folder cannot be made: " + problem.message() + "; make it first, or choose another"};
  sync_folder(folder.parent_path().empty() ? "." : folder.parent_path().string());
  return Done{};
}

class Run {
 public:
  Run(const BatchSettings& settings, const Conversions& conversions, const BatchListener& listener, BatchLedger ledger,
      std::vector<LedgerEntry> plan)
      : settings_(settings),
        listener_(listener),
        ledger_(std::move(ledger)),
        plan_(std::move(plan)),
        endings_(conversions.endings),
        supervisor_(conversions, settings.limits, settings.workers),
        temporary_((fs::path(settings.output) / (ledger_stem(settings.shard) + "-temporary")).string()) {}

  // What a run that was killed left behind goes first.
  Result<Done> prepare() {
    std::error_code problem;
    fs::remove_all(temporary_, problem);
    return make_folders(temporary_);
  }

  void add_metadata(std::map<std::string, std::vector<Metadata>> metadata) { metadata_ = std::move(metadata); }

  Result<Done> go() {
    for (std::size_t i = 0; i < plan_.size(); ++i)
      if (plan_[i].state == DocumentState::waiting) queue_.push_back(i);
    while (!failed_ && (!supervisor_.idle() || (!stopping_ && !queue_.empty()))) {
      fill();
      auto finished = supervisor_.wait(kTick, stopping_ ? -1 : settings_.stop);
      if (!finished) return finished.error();
      fill();  // the workers go on while results are written
      settle(finished.value());
      look_for_stop();
      tell_listener(listener_.tick);
    }
    supervisor_.close();
    supervisor_.abandon();
    return Done{};
  }

  BatchEnd end() {
    std::error_code problem;
    fs::remove_all(temporary_, problem);
    BatchEnd end;
    end.counts = count(plan_);
    end.stopped = stopping_ && end.counts.of(DocumentState::waiting) > 0;
    end.failed = failed_ ? failed_ : not_written_;
    end.use = supervisor_.use();
    return end;
  }

  const std::vector<LedgerEntry>& plan() const { return plan_; }

 private:
  void fill() {
    while (!stopping_ && !failed_ && !queue_.empty() && supervisor_.has_room()) {
      const std::size_t index = queue_.front();
      queue_.pop_front();
      begin(index);
    }
  }

  // Opens and hashes an input and gives it away. One that cannot be read is refused, without a report: there is nothing
  // that a report could name but its path.
  void begin(std::size_t index) {
    LedgerEntry& entry = plan_[index];
    Job job;
    job.ticket = index;
    auto document = open_input(entry.path);
    struct stat facts {};
    Result<std::string> hash =
        document ? hash_of_file(document.value().get(), entry.path) : Result<std::string>(document.error());
    if (!hash || ::fstat(document.value().get(), &facts) != 0) {
      Finished finished;
      finished.ticket = index;
      finished.reply.error =
          hash ? Error{ErrorKind::input, entry.path, "cannot be read; check the disk"} : hash.error();
      entry.bytes = -1;
      settle_one(finished);
      return;
    }
    entry.bytes = job.bytes = facts.st_size;
    entry.modified = modified_of(facts);
    entry.sha256 = job.sha256 = hash.value();
    job.request.file_name = fs::path(entry.path).filename().string();
    if (const auto found = metadata_.find(entry.name); found != metadata_.end()) job.request.metadata = found->second;
    job.document = std::move(document).value();
    if (auto begun = supervisor_.submit(std::move(job)); !begun) failed_ = begun.error();
  }

  void settle(std::vector<Finished>& all) {
    for (Finished& finished : all) {
      if (failed_) return;
      if (changed_meanwhile(finished)) continue;
      settle_one(finished);
    }
  }

  // The bytes that were converted must be those that were hashed.
  bool changed_meanwhile(const Finished& finished) {
    struct stat facts {};
    const LedgerEntry& entry = plan_[finished.ticket];
    const bool same = ::fstat(finished.job.document.get(), &facts) == 0 && facts.st_size == entry.bytes &&
                      modified_of(facts) == entry.modified;
    if (same) return false;
    if (++changes_[finished.ticket] <= kMostChanges) {
      queue_.push_front(finished.ticket);
      return true;
    }
    Finished refused;
    refused.ticket = finished.ticket;
    refused.reply.error =
        Error{ErrorKind::input, entry.path, "changes while it is read; wait until it is complete and run again"};
    plan_[finished.ticket].bytes = -1;
    settle_one(refused);
    return true;
  }

  // Writes what became of a document, then books it.
  void settle_one(Finished& finished) {
    if (finished.reply.settings_wrong) {
      failed_ = finished.reply.error;
      return;
    }
    LedgerEntry entry = plan_[finished.ticket];
    auto done = write(finished.reply, entry);
    if (done) {
      describe(finished, entry);
      done = ledger_.book({entry});
    }
    if (!done) {
      not_written_ = done.error();
      tell_listener(listener_.not_written, entry.name, done.error());
      if (++output_failures_ >= kMostOutputFailures) failed_ = done.error();
      return;
    }
    output_failures_ = 0;
    plan_[finished.ticket] = entry;
    tell_listener(listener_.booked, entry);
  }

  Result<Done> write(const Reply& reply, LedgerEntry& entry) {
    const fs::path base = fs::path(settings_.output) / entry.result;
    std::vector<std::pair<std::string, std::string>> paths;
    for (const std::string& ending : endings_) paths.emplace_back(ending, base.string() + ending);
    std::vector<BookedOutput> outputs;
    for (const Output& output : reply.outputs)
      outputs.push_back({output.ending, hash_of_bytes(output.bytes), static_cast<std::int64_t>(output.bytes.size())});
    if (!outputs.empty()) {
      if (auto made = make_folders(base.parent_path()); !made) return made;
      if (auto done = write_results(result_files(reply.outputs, paths), true, temporary_); !done) return done;
    }
    for (const BookedOutput& old : entry.outputs) {
      std::error_code problem;
      if (std::ranges::find(outputs, old.ending, &BookedOutput::ending) == outputs.end())
        fs::remove(base.string() + old.ending, problem);
    }
    std::ranges::sort(outputs, {}, &BookedOutput::ending);
    entry.outputs = std::move(outputs);
    return Done{};
  }

  static void describe(const Finished& finished, LedgerEntry& entry) {
    const Reply& reply = finished.reply;
    entry.state = state_of(reply);
    entry.verdict = name_of(reply.verdict);
    entry.code = reply.error ? std::string(code_of(reply.error->kind)) : std::string();
    entry.reason = reply.error ? reply.error->what : std::string();
    entry.attempts = finished.attempts;
    entry.pages = reply.pages;
    entry.took_ms = finished.took.count();
    entry.ended = std::time(nullptr);
  }

  // Documents that are begun have their time of grace, unless there is no patience for that either.
  void look_for_stop() {
    pollfd stop{settings_.stop, POLLIN, 0};
    const bool asked = settings_.stop >= 0 && !stopping_ && ::poll(&stop, 1, 0) > 0;
    if (asked) {
      stopping_ = true;
      give_up_at_ = Clock::now() + settings_.grace;
      tell_listener(listener_.stopping);
    }
    if (stopping_ && Clock::now() >= give_up_at_) supervisor_.abandon();
  }

  const BatchSettings& settings_;
  const BatchListener& listener_;
  BatchLedger ledger_;
  std::vector<LedgerEntry> plan_;
  std::vector<std::string> endings_;
  Supervisor supervisor_;
  std::string temporary_;
  std::map<std::string, std::vector<Metadata>> metadata_;  // by name
  std::deque<std::size_t> queue_;                          // indices into plan_
  std::map<std::size_t, int> changes_;
  bool stopping_ = false;
  Clock::time_point give_up_at_;
  int output_failures_ = 0;
  std::optional<Error> failed_, not_written_;
};

}  // namespace

Result<BatchEnd> run_batch(const BatchSettings& settings, const Conversions& conversions,
                           const BatchListener& listener) {
  auto found = find_inputs(settings.sources, conversions.endings);
  if (!found) return found.error();
  std::vector<BatchInput>& inputs = found.value().inputs;
  if (inputs.empty()) return Error{ErrorKind::usage, "the inputs", "hold no PDF; name folders, files or a manifest"};
  std::erase_if(
      inputs, [&](const BatchInput& input) { return shard_of(input.name, settings.shard.of) != settings.shard.index; });
  auto ledger = BatchLedger::open(settings.output, settings.shard);
  if (!ledger) return ledger.error();
  auto booked = ledger.value().entries();
  if (!booked) return booked.error();
  auto plan = plan_batch(inputs, booked.value(), conversions.endings, settings);
  if (!plan) return plan.error();
  if (auto done = ledger.value().plan(plan.value(), settings.shard, found.value().renamed); !done) return done.error();
  std::map<std::string, std::vector<Metadata>> metadata;
  for (BatchInput& input : inputs)
    if (!input.metadata.empty()) metadata.emplace(input.name, std::move(input.metadata));
  const BatchCounts before = count(plan.value());
  tell_listener(listener.planned, before);
  Run run(settings, conversions, listener, std::move(ledger).value(), std::move(plan).value());
  run.add_metadata(std::move(metadata));
  if (auto ready = run.prepare(); !ready) return ready.error();
  if (auto gone = run.go(); !gone) return gone.error();
  BatchEnd end = run.end();
  end.renamed = found.value().renamed;
  end.repeated = found.value().repeated;
  end.done_before = before.inputs - before.of(DocumentState::waiting);
  auto written = write_batch_summary(settings.output, settings.shard, run.plan(), end.renamed);
  if (!written && !end.failed) end.failed = written.error();
  return end;
}

}  // namespace referat
