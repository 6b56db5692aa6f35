#include "pipeline/report/batch_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "pipeline/report/codes.h"
#include "pipeline/report/csv.h"
#include "pipeline/report/html_page.h"
#include "pipeline/report/html_text.h"

namespace referat {

namespace {

constexpr std::size_t kWorst = 20;
constexpr std::array<const char*, 5> kVerdicts{"pass", "remarks", "fail", "refused", "quarantined"};

struct CodeCount {
  std::string code, severity;
  long long documents = 0, times = 0;
};

struct Bar {
  std::string name;
  long long count = 0;
};

// The most frequent codes first.
std::vector<CodeCount> codes_of(const Batch& batch) {
  std::map<std::string, CodeCount> found;
  for (const ReportFacts& report : batch.reports) {
    std::set<std::string> once;
    for (const ReportedFinding& finding : report.findings) {
      CodeCount& count = found[finding.code];
      count.code = finding.code;
      count.severity = finding.severity;
      ++count.times;
      if (once.insert(finding.code).second) ++count.documents;
    }
  }
  std::vector<CodeCount> out;
  for (auto& [code, count] : found) out.push_back(std::move(count));
  std::stable_sort(out.begin(), out.end(), [](const CodeCount& a, const CodeCount& b) {
    return std::tie(a.documents, a.times) > std::tie(b.documents, b.times);
  });
  return out;
}

std::vector<const ReportFacts*> worst_of(const Batch& batch) {
  std::vector<const ReportFacts*> out;
  for (const ReportFacts& report : batch.reports) {
    if (report.verdict != "pass") out.push_back(&report);
  }
  const auto badness = [](const ReportFacts& one) {
    return std::tuple(!one.is_converted(), one.count("error"), one.unplaced, one.count("warning"));
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const ReportFacts* a, const ReportFacts* b) { return badness(*a) > badness(*b); });
  if (out.size() > kWorst) out.resize(kWorst);
  return out;
}

class Writer : HtmlPage {
 public:
  Writer(const Batch& batch, const Texts& texts) : HtmlPage(texts), batch_(batch) {}

  std::string run() {
    head();
    verdicts();
    codes();
    groups("By profile", "Profile", [](const ReportFacts& one) { return one.profile; });
    groups("By year", "Year", [](const ReportFacts& one) { return one.year; });
    worst();
    files("Files that are broken or no XML of referat", batch_.not_read);
    files("Minutes without a report", batch_.unreported);
    end();
    return take();
  }

 private:
  void head() {
    begin(say("Summary of a batch"));
    put("<header>\n<h1>{}</h1>\n<p>{}: {}</p>\n</header>\n", say("Summary of a batch"), say("Documents"),
        texts().number(static_cast<long long>(batch_.reports.size())));
    begin_main();
  }

  // Horizontal bars with their names and numbers; the table beside it says the same.
  void plot(std::string_view english, const std::vector<Bar>& bars) {
    constexpr int kRow = 20, kLeft = 210, kWidest = 520, kAll = 800;
    long long most = 1;
    for (const Bar& bar : bars) most = std::max(most, bar.count);
    put("<svg class=\"plot\" role=\"img\" aria-label=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" "
        "style=\"max-width:100%\">\n",
        say(english), kAll, kRow * static_cast<int>(bars.size()), kAll, kRow * static_cast<int>(bars.size()));
    int top = 0;
    for (const Bar& bar : bars) {
      const double width = static_cast<double>(kWidest) * static_cast<double>(bar.count) / static_cast<double>(most);
      put("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text><rect class=\"mark\" x=\"{}\" y=\"{}\" "
          "width=\"{:.1f}\" "
          "height=\"{}\"/><text x=\"{:.1f}\" y=\"{}\">{}</text>\n",
          kLeft - 6, top + 14, html_line(bar.name), kLeft, top + 3, width, kRow - 6, kLeft + width + 6, top + 14,
          texts().number(bar.count));
      top += kRow;
    }
    put("</svg>\n");
  }

  long long with_verdict(std::string_view verdict) const {
    return std::count_if(batch_.reports.begin(), batch_.reports.end(),
                         [&](const ReportFacts& one) { return one.verdict == verdict; });
  }

  void verdicts() {
    put("<section>\n");
    heading("Verdicts");
    std::vector<Bar> bars;
    for (const char* verdict : kVerdicts) bars.push_back({std::string(texts()(verdict)), with_verdict(verdict)});
    plot("The same numbers as in the table below, as a bar.", bars);
    begin_table("Verdicts", {"Verdict", "Documents"});
    for (const Bar& bar : bars) {
      put("<tr><th scope=\"row\">{}</th>", html_text(bar.name));
      number_cell(bar.count);
      put("</tr>\n");
    }
    end_table();
    put("</section>\n");
  }

  void codes() {
    const std::vector<CodeCount> counts = codes_of(batch_);
    put("<section>\n");
    heading("Findings by code");
    if (counts.empty()) {
      put("<p>{}</p>\n</section>\n", say("None."));
      return;
    }
    std::vector<Bar> bars;
    for (const CodeCount& one : counts) bars.push_back({one.code, one.documents});
    plot("The same numbers as in the table below, as a bar.", bars);
    begin_table("Findings by code", {"Code", "Severity", "Documents", "Times", "What it means"});
    for (const CodeCount& one : counts) {
      const NoteCode* code = find_note_code(one.code);
      put("<tr class=\"{}\"><th scope=\"row\"><code>{}</code></th><td><span class=\"word\">{}</span></td>",
          html_line(one.severity), html_line(one.code), say(one.severity));
      number_cell(one.documents);
      number_cell(one.times);
      put("<td>{}</td></tr>\n", code ? say(code->meaning) : "");
    }
    end_table();
    put("</section>\n");
  }

  // Verdicts of the documents that have something in common.
  void groups(std::string_view title, const char* column, std::string (*name)(const ReportFacts&)) {
    std::map<std::string, std::map<std::string, long long>> found;
    for (const ReportFacts& report : batch_.reports) ++found[name(report)][report.verdict];
    put("<section>\n");
    heading(title);
    std::vector<std::string_view> names{column, "Documents"};
    names.insert(names.end(), kVerdicts.begin(), kVerdicts.end());
    begin_table(title, names);
    for (auto& [group, by_verdict] : found) {
      long long all = 0;
      for (const auto& [verdict, count] : by_verdict) all += count;
      put("<tr><th scope=\"row\">{}</th>", group.empty() ? say("not known") : html_line(group));
      number_cell(all);
      for (const char* verdict : kVerdicts) number_cell(by_verdict[verdict]);
      put("</tr>\n");
    }
    end_table();
    put("</section>\n");
  }

  void worst() {
    const auto found = worst_of(batch_);
    put("<section>\n");
    heading("The documents to look at first");
    if (found.empty()) {
      put("<p>{}</p>\n</section>\n", say("None."));
      return;
    }
    begin_table("The documents to look at first",
                {"The document", "Verdict", "Errors", "Warnings", "Lost characters", "Report"});
    for (const ReportFacts* one : found) {
      put("<tr><th scope=\"row\">{}</th><td class=\"{}\">{}</td>", html_line(one->file), one->verdict,
          say(one->verdict));
      number_cell(one->count("error"));
      number_cell(one->count("warning"));
      number_cell(one->unplaced);
      put("<td>{}</td></tr>\n", html_line(one->path));
    }
    end_table();
    put("</section>\n");
  }

  void files(std::string_view heading, const std::vector<std::string>& names) {
    if (names.empty()) return;
    put("<section>\n<h2>{} ({})</h2>\n<ul>\n", say(heading), texts().number(static_cast<long long>(names.size())));
    for (const std::string& name : names) put("<li>{}</li>\n", html_line(name));
    put("</ul>\n</section>\n");
  }

  const Batch& batch_;
};

}  // namespace

std::string batch_summary_html(const Batch& batch, const Texts& texts) { return Writer(batch, texts).run(); }

std::string batch_summary_csv(const Batch& batch) {
  std::string out = csv_record({"report", "file", "sha256", "verdict", "profile", "year", "pages", "characters",
                                "unplaced", "errors", "warnings", "notes", "codes"});
  for (const ReportFacts& one : batch.reports) {
    std::set<std::string> once;
    for (const ReportedFinding& finding : one.findings) once.insert(finding.code);
    std::string codes;
    for (const std::string& code : once) codes += (codes.empty() ? "" : " ") + code;
    out += csv_record({one.path, one.file, one.sha256, one.verdict, one.profile, one.year, std::to_string(one.pages),
                       std::to_string(one.characters), std::to_string(one.unplaced), std::to_string(one.count("error")),
                       std::to_string(one.count("warning")), std::to_string(one.count("info")), codes});
  }
  return out;
}

}  // namespace referat
