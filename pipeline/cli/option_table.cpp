#include "pipeline/cli/option_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <string_view>

namespace referat {
namespace {

Result<Done> set_output(Settings& settings, const std::string& value) {
  if (value.empty()) return Error{ErrorKind::usage, "--output", "is empty; give a file, a folder or -"};
  settings.output = value;
  return Done{};
}

Result<Done> set_layer(Settings& settings, const std::string& value) {
  constexpr std::array<std::pair<const char*, InspectLayer>, 4> kLayers{{{"words", InspectLayer::words},
                                                                         {"lines", InspectLayer::lines},
                                                                         {"blocks", InspectLayer::blocks},
                                                                         {"items", InspectLayer::items}}};
  const auto found =
      std::find_if(kLayers.begin(), kLayers.end(), [&](const auto& layer) { return value == layer.first; });
  if (found == kLayers.end()) {
    return Error{ErrorKind::usage, "--layer " + value, "is no layer; name words, lines, blocks or items"};
  }
  settings.layer = found->second;
  return Done{};
}

Result<Done> set_html(Settings& settings, const std::string& value) {
  if (value.empty()) return Error{ErrorKind::usage, "--html", "is empty; give a file or -"};
  settings.html = value;
  return Done{};
}

// "xml,html": each form once, in any order.
Result<Done> set_report_format(Settings& settings, const std::string& value) {
  constexpr std::array<std::pair<std::string_view, ReportForm>, 4> kForms{
      {{"xml", ReportForm::xml}, {"html", ReportForm::html}, {"json", ReportForm::json}, {"svrl", ReportForm::svrl}}};
  std::vector<ReportForm>& forms = settings.conversion.reports;
  forms.clear();
  std::string_view rest = value;
  while (true) {
    const std::string_view name = rest.substr(0, rest.find(','));
    const auto found = std::find_if(kForms.begin(), kForms.end(), [&](const auto& form) { return name == form.first; });
    if (found == kForms.end()) {
      return Error{ErrorKind::usage, "--report-format " + value,
                   "is no list of forms; name some of xml,html,json,svrl"};
    }
    if (std::find(forms.begin(), forms.end(), found->second) == forms.end()) forms.push_back(found->second);
    if (name.size() == rest.size()) return Done{};
    rest.remove_prefix(name.size() + 1);
  }
}

// "minutes,akn": each format once, in the order given.
Result<Done> set_formats(Settings& settings, const std::string& value) {
  const std::vector<FormatInfo> known = known_formats();
  std::vector<std::string>& names = settings.conversion.formats;
  names.clear();
  for (std::size_t from = 0; from <= value.size();) {
    const std::size_t comma = std::min(value.find(',', from), value.size());
    const std::string name = value.substr(from, comma - from);
    from = comma + 1;
    if (std::ranges::find(known, name, &FormatInfo::name) == known.end()) {
      std::string all;
      for (const FormatInfo& format : known) all += (all.empty() ? "" : ",") + format.name;
      return Error{ErrorKind::usage, "--to " + value, "is no list of formats; name some of " + all};
    }
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return Done{};
}

// "95", "99.5" or "1%"; above `least` and below 100.
template <double Settings::*member, int least>
Result<Done> set_share(Settings& settings, const std::string& value) {
  const std::size_t end = value.ends_with('%') ? value.size() - 1 : value.size();
  double percent = 0;
  const auto read = std::from_chars(value.data(), value.data() + end, percent, std::chars_format::fixed);
  if (read.ec != std::errc() || read.ptr != value.data() + end || !(percent > least && percent < 100)) {
    return Error{ErrorKind::usage, "--confidence or --error " + value,
                 "does not fit; give one above " + std::to_string(least) + " and below 100"};
  }
  settings.*member = percent / 100;
  return Done{};
}

Result<Done> set_seed(Settings& settings, const std::string& value) {
  const auto read = std::from_chars(value.data(), value.data() + value.size(), settings.seed);
  if (read.ec != std::errc() || read.ptr != value.data() + value.size()) {
    return Error{ErrorKind::usage, "--seed " + value, "is no whole number from 0; give one"};
  }
  return Done{};
}

// A whole number from 1 to `most`; 0 for anything else.
std::int64_t whole_number(std::string_view digits, std::int64_t most) {
  std::int64_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool sound = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
  return sound && number >= 1 && number <= most ? number : 0;
}

Result<Done> set_jobs(Settings& settings, const std::string& value) {
  settings.jobs = static_cast<std::size_t>(whole_number(value, 1024));
  if (settings.jobs == 0) return Error{ErrorKind::usage, "--jobs " + value, "is no number from 1 to 1024; give one"};
  return Done{};
}

Result<Done> set_time(Settings& settings, const std::string& value) {
  settings.limits.step = std::chrono::seconds(whole_number(value, 86400));
  if (settings.limits.step.count() == 0)
    return Error{ErrorKind::usage, "--time " + value, "is no number of seconds from 1 to 86400; give one"};
  return Done{};
}

Result<Done> set_memory(Settings& settings, const std::string& value) {
  const std::int64_t megabytes = whole_number(value, std::int64_t{1} << 30);
  if (megabytes < 256) return Error{ErrorKind::usage, "--memory " + value, "is no number of MB from 256; give one"};
  settings.limits.memory = megabytes << 20;
  settings.memory_given = true;
  return Done{};
}

// "0/8" to "7/8".
Result<Done> set_shard(Settings& settings, const std::string& value) {
  const std::size_t slash = value.find('/');
  const std::string_view index = std::string_view(value).substr(0, slash);
  const std::int64_t of =
      slash == std::string::npos ? 0 : whole_number(std::string_view(value).substr(slash + 1), 1000000);
  const std::int64_t number = index == "0" ? 0 : whole_number(index, of - 1);
  if (of == 0 || (number == 0 && index != "0"))
    return Error{ErrorKind::usage, "--shard " + value, "is no part of a number of parts; write 0/8 to 7/8 for eight"};
  settings.shard = {static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(of)};
  return Done{};
}

Result<Done> set_language(Settings& settings, const std::string& value) {
  const bool letters = std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || value.size() < 2 || value.size() > 3) {
    return Error{ErrorKind::usage, "--language " + value, "is no language; name da or en"};
  }
  settings.conversion.language = value;
  return Done{};
}

// A page number from 1 to 6 digits; 0 for anything else.
int page_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 6) return 0;
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

// "7", "3-7" or "3-".
Result<Done> set_pages(Settings& settings, const std::string& value) {
  const std::size_t dash = value.find('-');
  const std::string_view from = std::string_view(value).substr(0, dash);
  const bool open_end = dash != std::string::npos && dash + 1 == value.size();
  settings.first_page = page_number(from);
  settings.last_page = dash == std::string::npos ? settings.first_page
                       : open_end                ? 0
                                                 : page_number(std::string_view(value).substr(dash + 1));
  settings.pages_given = true;
  if (settings.first_page == 0 || (!open_end && settings.last_page < settings.first_page)) {
    return Error{ErrorKind::usage, "--pages " + value, "is no range of pages; write 7, 3-7 or 3-"};
  }
  return Done{};
}

// The password is the first line of the file, without its line end: passwords on the command line are seen by others.
Result<Done> set_password_file(Settings& settings, const std::string& value) {
  std::ifstream file(value, std::ios::binary);
  std::string line;
  if (!std::getline(file, line) && !file.eof()) {
    return Error{ErrorKind::usage, value, "the password file cannot be read; check its name and permissions"};
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  settings.conversion.password = line;
  return Done{};
}

// A file of settings and its name.
template <std::string Options::*xml, std::string Options::*name>
Result<Done> set_settings_file(Settings& settings, const std::string& value) {
  std::ifstream file(value, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file || bytes.empty()) {
    return Error{ErrorKind::usage, value, "these settings cannot be read; check name and permissions"};
  }
  settings.conversion.*xml = std::move(bytes);
  settings.conversion.*name = value;
  return Done{};
}

Result<Done> set_stop_after(Settings& settings, const std::string& value) {
  const auto names = stage_names();
  if (std::find(names.begin(), names.end(), value) == names.end()) {
    std::string known;
    for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
    return Error{ErrorKind::usage, "--stop-after " + value, "is no stage; name one of " + known};
  }
  settings.conversion.stop_after = value;
  return Done{};
}

Result<Done> set_generate(Settings& settings, const std::string& value) {
  if (value != "man" && value != "bash-completion" && value != "codes") {
    return Error{ErrorKind::usage, "--generate " + value, "is not known; name man, bash-completion or codes"};
  }
  settings.generate = value;
  return Done{};
}

template <bool Settings::*member, bool value>
Result<Done> set_flag(Settings& settings, const std::string&) {
  settings.*member = value;
  return Done{};
}

constexpr unsigned kReads = kConvert | kBatch | kInspect | kVerify;
constexpr unsigned kProfilesReads = kProfilesCheck | kProfilesExplain | kProfilesNew;  // documents
constexpr unsigned kProfilesKnows = kProfilesReads | kProfilesList | kProfilesShow;    // profiles
constexpr unsigned kConverts = kConvert | kBatch;
constexpr unsigned kAll = kBatch | kBatchStatus | kBatchMerge | kProgram | kReads | kValidate | kProfilesKnows |
                          kProfilesDrift | kSample | kSummary;

constexpr auto kOptions = std::to_array<Option>({
    {"output", 'o', "FILE|DIR|-",
     "where the result goes; a name that ends in / is a folder and is made when missing (without it: the current "
     "folder, or standard output when the input is -)",
     kConvert, Completes::file, set_output},
    {"output", 'o', "FILE|-", "where the draft goes (without it: standard output)", kProfilesNew, Completes::file,
     set_output},
    {"output", 'o', "FILE|-", "where the list goes (without it: standard output)", kSample, Completes::file,
     set_output},
    {"output", 'o', "FILE|-", "where the HTML page goes", kSummary, Completes::file, set_output},
    {"output", 'o', "DIR", "the folder of the results, of the ledger and of the summary; made when missing", kBatch,
     Completes::folder, set_output},
    {"manifest", 0, "FILE",
     "a list with one path a line, or a CSV with a column path and others that go into the reports", kBatch,
     Completes::file,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       settings.sources.manifests.push_back(value);
       return Done{};
     }},
    {"null", '0', nullptr, "the list on standard input ends its paths with NUL, as find -print0 does", kBatch,
     Completes::nothing,
     [](Settings& settings, const std::string&) -> Result<Done> {
       settings.sources.null_separated = true;
       return Done{};
     }},
    {"jobs", 'j', "N", "documents at a time (without it: as many as there are cores and as fit into the memory)",
     kBatch, Completes::nothing, set_jobs},
    {"shard", 0, "I/N", "do only the part I of N, counted from 0: 0/8 to 7/8", kBatch, Completes::nothing, set_shard},
    {"retry-failed", 0, nullptr, "begin refused and quarantined documents anew", kBatch, Completes::nothing,
     set_flag<&Settings::retry_failed, true>},
    {"time", 0, "SECONDS", "CPU time to open a document and for each of its pages (without it: 20)", kConverts,
     Completes::nothing, set_time},
    {"memory", 0, "MB", "memory of a process that reads documents (without it: 2048, or what the container allows)",
     kConverts, Completes::nothing, set_memory},
    {"log", 0, "json", "tell everything as lines of JSON on standard error", kBatch, Completes::nothing,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       if (value != "json") return Error{ErrorKind::usage, "--log " + value, "is no form; name json"};
       settings.log_json = true;
       return Done{};
     }},
    {"json", 0, nullptr, "print JSON instead of text", kBatchStatus, Completes::nothing,
     set_flag<&Settings::json, true>},
    {"csv", 0, "FILE", "write a table of all documents, too", kSummary, Completes::file,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       if (value.empty()) return Error{ErrorKind::usage, "--csv", "is empty; give a file"};
       settings.csv = value;
       return Done{};
     }},
    {"confidence", 0, "PERCENT", "how sure the answer shall be (without it: 95)", kSample, Completes::nothing,
     set_share<&Settings::confidence, 50>},
    {"error", 0, "PERCENT", "the share of wrong documents that is too much (without it: 1)", kSample,
     Completes::nothing, set_share<&Settings::error, 0>},
    {"seed", 0, "N", "another number draws another sample (without it: 1)", kSample, Completes::nothing, set_seed},
    {"answers", 0, "FILE.csv", "the list, filled in with ok or wrong in the column answer: tell the error rate",
     kSample, Completes::file,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       if (value.empty()) return Error{ErrorKind::usage, "--answers", "is empty; give the list that was filled in"};
       settings.answers = value;
       return Done{};
     }},
    {"from", 0, "SAMPLE.pdf...", "documents of the system that the profile is for; three or more are best",
     kProfilesNew, Completes::file,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       settings.samples.push_back(value);
       return Done{};
     }},
    {"fixtures", 0, "DIR", "convert every PDF below this folder and tell which entries none of them needs",
     kProfilesCheck, Completes::folder,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       if (value.empty()) return Error{ErrorKind::usage, "--fixtures", "is empty; give a folder with PDFs"};
       settings.fixtures = value;
       return Done{};
     }},
    {"force", 'f', nullptr, "replace results that exist", kConvert | kInspect | kProfilesNew | kSample | kSummary,
     Completes::nothing, set_flag<&Settings::force, true>},
    {"force", 'f', nullptr, "do everything anew, and replace results that the ledger does not know", kBatch,
     Completes::nothing, set_flag<&Settings::force, true>},
    {"no-report", 0, nullptr, "write no report beside the XML", kConvert, Completes::nothing,
     set_flag<&Settings::report, false>},
    {"public", 0, nullptr,
     "write the version for the public: without what closed items say and without CPR numbers, e-mail and private "
     "addresses and telephone numbers; nothing but the report is written when a result still holds some of it",
     kConvert, Completes::nothing,
     [](Settings& settings, const std::string&) -> Result<Done> {
       settings.conversion.public_version = true;
       return Done{};
     }},
    {"hide-closed-titles", 0, nullptr, "with --public: leave out the titles of closed items, too", kConvert,
     Completes::nothing,
     [](Settings& settings, const std::string&) -> Result<Done> {
       settings.conversion.closed_titles = false;
       return Done{};
     }},
    {"checks", 0, "FILE",
     "settings of the checks: which run, what their findings weigh, what makes the verdict fail (schemas/checks.xsd)",
     kConverts, Completes::file, set_settings_file<&Options::checks, &Options::checks_name>},
    {"attachments", 0, "DIR",
     "compare the attachments that the items name with the files below this folder: in DIR/NAME/ for NAME.pdf where "
     "there is such a folder, in DIR itself for a single input",
     kConvert, Completes::folder,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       if (value.empty()) return Error{ErrorKind::usage, "--attachments", "is empty; give a folder with attachments"};
       settings.attachments = value;
       return Done{};
     }},
    {"report-format", 0, "FORM,...",
     "the forms of the report: xml, html, json and svrl, with commas between (without it: xml)", kConverts,
     Completes::nothing, set_report_format},
    {"to", 't', "FORMAT,...", "what to write, with commas between; the formats stand below (without it: minutes)",
     kConverts, Completes::format, set_formats},
    {"settings", 0, "FILE", "names and codes that formats need beside the document (schemas/settings.xsd)", kConverts,
     Completes::file, set_settings_file<&Options::settings, &Options::settings_name>},
    {"schema-dir", 0, "DIR",
     "a folder with the official schemas: formats are held against them before they are written", kConverts,
     Completes::folder,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       if (value.empty()) return Error{ErrorKind::usage, "--schema-dir", "is empty; give a folder"};
       settings.conversion.schema_dir = value;
       return Done{};
     }},
    {"converted-on", 0, "DATE",
     "when the conversion takes place, for formats that have to say it: 2026-01-31 or 2026-01-31T12:00:00Z (without "
     "it: the environment variable SOURCE_DATE_EPOCH, else the date of the PDF)",
     kConverts, Completes::nothing,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       if (value.empty()) return Error{ErrorKind::usage, "--converted-on", "is empty; give a date"};
       settings.conversion.moment = value;
       return Done{};
     }},
    {"language", 0, "da|en", "the language of HTML reports and of what formats say themselves (without it: da)",
     kConverts | kSummary, Completes::nothing, set_language},
    {"pictures", 0, nullptr, "draw the pages in HTML reports; that takes several times as long as the conversion",
     kConverts, Completes::nothing,
     [](Settings& settings, const std::string&) -> Result<Done> {
       settings.conversion.pictures = true;
       return Done{};
     }},
    {"stop-after", 0, "STAGE", "stop there and write the document's layers as XML, NAME.document.xml", kConvert,
     Completes::stage, set_stop_after},
    {"layer", 'l', "LAYER", "what to show: words, lines, blocks or items (without it: lines)", kInspect,
     Completes::layer, set_layer},
    {"html", 0, "FILE|-", "write a page for the browser with the boxes of all that was found over the pages' pictures",
     kInspect, Completes::file, set_html},
    {"pages", 0, "A-B", "the pages that --html draws: 7, 3-7 or 3- (without it: all)", kInspect, Completes::nothing,
     set_pages},
    {"profile", 'p', "ID", "read with this profile instead of the one that fits best", kReads | kProfilesExplain,
     Completes::nothing,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       settings.conversion.profile = value;
       return Done{};
     }},
    {"profiles", 0, "DIR", "a folder with profiles of your own; they win over those that come with referat",
     kReads | kProfilesKnows, Completes::folder,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       settings.conversion.profiles.push_back(value);
       return Done{};
     }},
    {"password-file", 0, "FILE",
     "the first line of this file opens encrypted PDFs (without it: the environment variable REFERAT_PASSWORD)",
     kReads | kProfilesReads, Completes::file, set_password_file},
    {"no-tags", 0, nullptr, "do not use the PDF's structure tree", kReads | kProfilesExplain, Completes::nothing,
     [](Settings& settings, const std::string&) -> Result<Done> {
       settings.conversion.use_tags = false;
       return Done{};
     }},
    {"schemas", 0, "DIR", "the folder with the schemas, and in profiles/ the profiles (without it: REFERAT_DATA)",
     kReads | kValidate | kProfilesKnows | kSummary, Completes::folder,
     [](Settings& settings, const std::string& value) -> Result<Done> {
       settings.conversion.schemas = value;
       return Done{};
     }},
    {"one-line", 0, nullptr,
     "print for each file the line that Archivematica wants of a validation command, and end with 0 whatever it says",
     kValidate, Completes::nothing, set_flag<&Settings::one_line, true>},
    {"quiet", 'q', nullptr, "say nothing but errors",
     kConvert | kBatch | kBatchMerge | kValidate | kVerify | kSample | kSummary, Completes::nothing,
     set_flag<&Settings::quiet, true>},
    {"help", 'h', nullptr, "print help and stop", kAll, Completes::nothing, set_flag<&Settings::help, true>},
    {"version", 'V', nullptr, "print the version and stop", kAll, Completes::nothing,
     set_flag<&Settings::version, true>},
    {"generate", 0, "WHAT",
     "print the man page, the bash completion or the table of codes: man, bash-completion, codes", kProgram,
     Completes::nothing, set_generate, true},
});

}  // namespace

std::span<const Option> options() { return kOptions; }

}  // namespace referat
