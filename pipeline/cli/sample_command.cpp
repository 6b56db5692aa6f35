// referat sample REPORTS-DIR: what to inspect by eye, and what follows from the answers.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/cli/report_files.h"
#include "pipeline/files/files.h"
#include "pipeline/report/acceptance.h"
#include "pipeline/report/csv.h"

namespace referat {
namespace {

// The list that a person fills in: in the column "answer" ok or wrong.
std::string list_of(const std::vector<ReportFacts>& drawn) {
  std::string out = csv_record({"number", "file", "report", "sha256", "profile", "verdict", "answer", "remark"});
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    const ReportFacts& one = drawn[i];
    out += csv_record({std::to_string(i + 1), one.file, one.path, one.sha256, one.profile, one.verdict, "", ""});
  }
  return out;
}

struct Answers {
  std::int64_t ok = 0, wrong = 0;
};

// Counts the answers. Every document of the sample must have one, so that nobody leaves out what is hard to judge.
Result<Answers> count_answers(const std::string& name, const std::vector<ReportFacts>& drawn) {
  const auto text = read_input(name);
  if (!text) return text.error();
  auto records = parse_csv(text.value());
  if (!records) return Error{ErrorKind::input, name, records.error().where + ": " + records.error().what};
  const auto fault = [&](const std::string& what) { return Error{ErrorKind::input, name, what}; };
  if (records.value().empty()) return fault("is empty; give the list that referat sample wrote, filled in");
  const std::vector<std::string>& head = records.value().front();
  const auto column = [&head](const char* title) {
    return static_cast<std::size_t>(std::find(head.begin(), head.end(), title) - head.begin());
  };
  const std::size_t report = column("report"), answer = column("answer");
  if (report == head.size() || answer == head.size()) {
    return fault("has no columns \"report\" and \"answer\"; give the list that referat sample wrote, filled in");
  }
  std::map<std::string, std::string> given;
  for (std::size_t i = 1; i < records.value().size(); ++i) {
    const std::vector<std::string>& record = records.value()[i];
    if (record.size() <= std::max(report, answer))
      return fault("record " + std::to_string(i) + " is cut short; complete it");
    if (!given.emplace(record[report], record[answer]).second)
      return fault("names " + record[report] + " twice; keep one");
  }
  Answers answers;
  for (const ReportFacts& one : drawn) {
    const auto found = given.find(one.path);
    const std::string said = found == given.end() ? "" : found->second;
    if (said != "ok" && said != "wrong") {
      return fault("has no answer ok or wrong for " + one.path +
                   "; inspect it, and take the confidence, error and seed that the list was made with");
    }
    ++(said == "ok" ? answers.ok : answers.wrong);
  }
  if (given.size() > drawn.size())
    return fault("holds documents that are not in the sample; take the settings of the list");
  return answers;
}

int judge(const Settings& settings, std::int64_t documents, const std::vector<ReportFacts>& drawn) {
  const auto answers = count_answers(settings.answers, drawn);
  if (!answers) return tell("", answers.error());
  const std::int64_t wrong = answers.value().wrong, inspected = answers.value().ok + wrong;
  const bool all = inspected == documents;
  const double bound = all ? static_cast<double>(wrong) / static_cast<double>(documents)
                           : upper_bound(inspected, wrong, settings.confidence);
  const bool reached = all ? bound < settings.error : bound <= settings.error;
  const std::string how = all ? "all documents were inspected" : "one-sided upper bound by Clopper and Pearson";
  const auto done = write_stdout(fmt::format(
      "documents {}\ninspected {}\nwrong {}\nconfidence {:g} %\nerror rate at most {:.4f} % ({})\naim {:g} %: {}\n",
      documents, inspected, wrong, 100 * settings.confidence, 100 * bound, how, 100 * settings.error,
      reached ? "reached" : "not reached"));
  if (!done) return tell("", done.error());
  return reached ? kExitFine : kExitDoubtful;
}

}  // namespace

int run_sample(const Settings& settings) {
  if (settings.inputs.size() != 1) {
    return tell("sample", {ErrorKind::usage, "", "takes one folder; see referat sample --help"});
  }
  auto batch = read_batch(settings.inputs.front());
  if (!batch) return tell("", batch.error());
  std::vector<ReportFacts> reports = std::move(batch).value().reports;
  std::erase_if(reports, [](const ReportFacts& one) { return !one.is_converted(); });
  const auto documents = static_cast<std::int64_t>(reports.size());
  const std::int64_t size = sample_size(documents, settings.confidence, settings.error);
  const std::vector<ReportFacts> drawn = draw_sample(std::move(reports), size, settings.seed);
  if (!settings.answers.empty()) return judge(settings, documents, drawn);
  const std::string list = list_of(drawn);
  const bool to_file = !settings.output.empty() && settings.output != "-";
  const auto done = to_file ? write_results({{settings.output, list}}, settings.force) : write_stdout(list);
  if (!done) return tell("", done.error());
  if (!settings.quiet) {
    say(fmt::format(
        "referat: {} of {} converted documents are to be inspected: when none is wrong, fewer than {:g} % of "
        "all are, with {:g} % confidence (binomial); seed {}",
        size, documents, 100 * settings.error, 100 * settings.confidence, settings.seed));
  }
  return kExitFine;
}

}  // namespace referat
