#include "pipeline/cli/batch_news.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>

#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/document/unicode.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

constexpr std::int64_t kBar = 24;                  // cells
constexpr std::chrono::seconds kBetweenLines{10};  // of the standing
constexpr std::chrono::milliseconds kBetweenBars{200};

void say_json(Json event) {
  event["time"] = fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)));
  say(event.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json counts_of(const BatchCounts& counts) {
  Json out{{"inputs", counts.inputs}};
  for (std::size_t i = 0; i < kStateNames.size(); ++i) out[kStateNames[i]] = counts.in_state[i];
  out["verdict fail"] = counts.failing;
  out["duplicates"] = counts.duplicates;
  out["pages"] = counts.pages;
  return out;
}

bool has_no_xml(const LedgerEntry& entry) {
  return entry.state == DocumentState::refused || entry.state == DocumentState::quarantined;
}

}  // namespace

std::string counts_line(const BatchCounts& counts) {
  const auto of = [&](DocumentState state) { return counts.of(state); };
  std::string line = fmt::format("{} inputs: {} converted, {} converted with remarks", counts.inputs,
                                 of(DocumentState::converted), of(DocumentState::remarks));
  if (counts.failing > 0) line += fmt::format(" ({} with the verdict fail)", counts.failing);
  line += fmt::format(", {} refused, {} quarantined", of(DocumentState::refused), of(DocumentState::quarantined));
  if (of(DocumentState::waiting) > 0) line += fmt::format(", {} waiting", of(DocumentState::waiting));
  if (counts.duplicates > 0) line += fmt::format("; {} of them duplicates", counts.duplicates);
  return line;
}

int exit_code_of(const BatchCounts& counts) {
  if (!counts.add_up()) return exit_code(ErrorKind::internal);
  if (counts.of(DocumentState::waiting) > 0) return kExitStopped;
  const bool well = counts.of(DocumentState::refused) + counts.of(DocumentState::quarantined) + counts.failing == 0;
  return well ? kExitFine : kExitDoubtful;
}

BatchListener BatchNews::listener() {
  BatchListener listener;
  listener.planned = [this](const BatchCounts& counts) { planned(counts); };
  listener.booked = [this](const LedgerEntry& entry) { booked(entry); };
  listener.not_written = [this](const std::string& name, const Error& error) { not_written(name, error); };
  listener.stopping = [this] {
    if (form_ == NewsForm::json) return say_json({{"event", "stopping"}});
    line("referat: stopping; documents that are begun have some seconds more");
  };
  listener.tick = [this] { tick(); };
  return listener;
}

void BatchNews::planned(const BatchCounts& counts) {
  counts_ = counts;
  to_do_ = counts.of(DocumentState::waiting);
  begun_ = told_ = Clock::now();
  if (form_ == NewsForm::json) return say_json({{"event", "planned"}, {"counts", counts_of(counts)}});
  if (form_ != NewsForm::quiet && to_do_ < counts.inputs)
    line(fmt::format("referat: {} of {} inputs are done already", counts.inputs - to_do_, counts.inputs));
}

void BatchNews::booked(const LedgerEntry& entry) {
  ++done_;
  pages_ += entry.pages;
  --counts_.in_state[static_cast<std::size_t>(DocumentState::waiting)];
  ++counts_.in_state[static_cast<std::size_t>(entry.state)];
  if (form_ == NewsForm::json) {
    Json event{{"event", "document"},           {"path", to_xml_text(entry.name)},
               {"state", name_of(entry.state)}, {"verdict", entry.verdict},
               {"pages", entry.pages},          {"ms", entry.took_ms},
               {"attempts", entry.attempts},    {"sha256", entry.sha256}};
    if (!entry.reason.empty()) event["reason"] = to_xml_text(entry.reason);
    return say_json(std::move(event));
  }
  if (has_no_xml(entry))
    line(error_line(entry.path, {ErrorKind::input, "", std::string(name_of(entry.state)) + ": " + entry.reason}));
}

void BatchNews::not_written(const std::string& name, const Error& error) {
  if (form_ == NewsForm::json)
    return say_json({{"event", "not-written"}, {"path", to_xml_text(name)}, {"reason", to_xml_text(error.what)}});
  line(error_line(error.where, error));
}

// "120/2000, 14.2 documents and 130 pages a second, 2:12 left, 3 refused, 1 quarantined".
std::string BatchNews::standing() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - begun_).count();
  std::string text = fmt::format("{}/{}", counts_.inputs - counts_.of(DocumentState::waiting), counts_.inputs);
  if (done_ > 0 && seconds > 0) {
    const double rate = static_cast<double>(done_) / seconds;
    const auto left = static_cast<std::int64_t>(static_cast<double>(to_do_ - done_) / rate);
    text += fmt::format(", {:.1f} documents and {:.0f} pages a second", rate, static_cast<double>(pages_) / seconds);
    text += left < 3600 ? fmt::format(", {}:{:02} left", left / 60, left % 60)
                        : fmt::format(", {}:{:02} h left", left / 3600, left % 3600 / 60);
  }
  for (const DocumentState state : {DocumentState::remarks, DocumentState::refused, DocumentState::quarantined})
    if (counts_.of(state) > 0)
      text +=
          fmt::format(", {} {}", counts_.of(state), state == DocumentState::remarks ? "with remarks" : name_of(state));
  return text;
}

void BatchNews::tick() {
  const auto now = Clock::now();
  if (form_ == NewsForm::quiet ||
      now - told_ < (form_ == NewsForm::bar ? Clock::duration(kBetweenBars) : kBetweenLines))
    return;
  told_ = now;
  if (form_ == NewsForm::json) return say_json({{"event", "progress"}, {"counts", counts_of(counts_)}});
  if (form_ == NewsForm::lines) return say("referat: " + standing());
  const std::int64_t all = std::max<std::int64_t>(counts_.inputs, 1);
  const std::int64_t filled = kBar * (all - counts_.of(DocumentState::waiting)) / all;
  (void)write_all(STDERR_FILENO, fmt::format("\r\x1b[K[{:=<{}}{:>{}}] {}", "", filled, "", kBar - filled, standing()));
  drawn_ = true;
}

void BatchNews::line(const std::string& text) {
  if (std::exchange(drawn_, false)) (void)write_all(STDERR_FILENO, "\r\x1b[K");
  say(text);
}

void BatchNews::ended(const BatchEnd& end) {
  if (form_ == NewsForm::json) {
    Json event{{"event", "end"}, {"counts", counts_of(end.counts)}, {"stopped", end.stopped}};
    event["done before"] = end.done_before;
    event["renamed results"] = end.renamed;
    event["repeated inputs"] = end.repeated;
    event["worker processes"] = end.use.started;
    event["worker cpu ms"] = end.use.cpu.count() / 1000;
    event["worker peak bytes"] = end.use.peak_bytes;
    rusage own{};
    if (::getrusage(RUSAGE_SELF, &own) == 0) event["supervisor peak bytes"] = std::int64_t{own.ru_maxrss} * 1024;
    if (end.failed) event["failed"] = to_xml_text(end.failed->what);
    return say_json(std::move(event));
  }
  if (std::exchange(drawn_, false)) (void)write_all(STDERR_FILENO, "\r\x1b[K");
  if (form_ == NewsForm::quiet) return;
  std::string text = "referat: " + counts_line(end.counts);
  if (end.renamed > 0) text += fmt::format("; {} results renamed, as their names were taken or too long", end.renamed);
  if (end.repeated > 0) text += fmt::format("; {} named more than once", end.repeated);
  say(text);
}

}  // namespace referat
