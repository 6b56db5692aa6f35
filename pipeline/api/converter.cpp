#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "pipeline/api/format_set.h"
#include "pipeline/api/referat.h"
#include "pipeline/checks/attachment_match.h"
#include "pipeline/checks/checks.h"
#include "pipeline/checks/publication.h"
#include "pipeline/document/digest.h"
#include "pipeline/document/xml.h"
#include "pipeline/gate/gate.h"
#include "pipeline/output/moment.h"
#include "pipeline/profile/profile.h"
#include "pipeline/profile/unknown.h"
#include "pipeline/report/codes.h"
#include "pipeline/report/report.h"
#include "pipeline/report/report_html.h"
#include "pipeline/report/report_json.h"
#include "pipeline/report/report_svrl.h"
#include "pipeline/run/runner.h"
#include "stages/formats.h"
#include "stages/read_pdf/read_pdf.h"
#include "stages/redact/redact.h"
#include "stages/standard_pipeline.h"
#include "stages/write_minutes/write_minutes.h"

namespace referat {
namespace {

constexpr const char* kReader = "read_pdf";

Result<Done> check_stop_after(const Options& options) {
  const std::string& stop_after = options.stop_after;
  if (stop_after.empty()) return Done{};
  if (options.formats != Options{}.formats) {
    return Error{ErrorKind::usage, stop_after, "stopping there gives the document's layers and no other format"};
  }
  std::string known;
  for (const std::string& name : stage_names()) {
    if (name == stop_after) return Done{};
    known += (known.empty() ? "" : ", ") + name;
  }
  return Error{ErrorKind::usage, stop_after, "is no stage; name one of " + known};
}

// Layers and pictures show whole pages.
Result<Done> check_public(const Options& options) {
  if (!options.public_version) {
    if (options.closed_titles) return Done{};
    return Error{ErrorKind::usage, "--hide-closed-titles", "is for the public version; give --public, too"};
  }
  if (options.stop_after.empty() && !options.pictures) return Done{};
  const std::string other = options.pictures ? "--pictures" : "--stop-after";
  return Error{ErrorKind::usage, "--public", "cannot go with " + other + ", which shows whole pages; leave one out"};
}

// A schema that cannot be loaded is a matter of the settings.
Result<Schema> load_schema(const Options& options, const char* name) {
  auto schema = Schema::load((std::filesystem::path(options.schemas) / name).string());
  if (!schema) return Error{ErrorKind::usage, schema.error().where, schema.error().what};
  return schema;
}

constexpr std::string_view kMinutes = ".xml", kLayers = ".document.xml";

std::string ending_of(ReportForm form) {
  switch (form) {
    case ReportForm::html:
      return ".report.html";
    case ReportForm::json:
      return ".report.json";
    case ReportForm::svrl:
      return ".report.svrl";
    case ReportForm::xml:
      break;
  }
  return ".report.xml";
}

std::string without_folders(const std::string& file_name) {
  return std::filesystem::path(file_name).filename().string();
}

}  // namespace

struct Converter::Shared {
  Options options;
  std::optional<Schema> minutes, report;  // unless it stops
  std::optional<Schema> layers;           // when it stops and gives the layers
  Texts texts;                            // of the HTML report and of formats
  FormatSet formats;
  std::optional<Profile> profile;  // the one that was asked for
  ProfileSet profiles{{}};         // to choose from when none was
  CheckSettings checks;
};

namespace {

// One conversion: the way of one document through all steps.
class Conversion {
 public:
  Conversion(const Options& options, std::string_view pdf, std::string file, const Handling& handling)
      : options_(options), pdf_(pdf), file_(std::move(file)), handling_(handling) {}

  // Reads the PDF and finds its profile. False: it is refused.
  Result<bool> read(const std::optional<Profile>& asked, const ProfileSet& profiles) {
    auto pages = observed(observer(), kReader, [&] { return read_pdf(pdf_, file_, read_options()); });
    if (!pages) return refuse(pages.error());
    outcome_.document = std::move(pages).value();
    note_plain();
    if (asked) {
      profile_ = asked->with_log(handling_.hits);
      outcome_.document.profile = {asked->id(), 0, {{asked->id(), "asked-for", "named by the caller", 0}}};
      return true;
    }
    auto found = observed(observer(), "recognise_profile", [&] { return profiles.recognise(outcome_.document); });
    if (!found) return found.error();
    profile_ = found.value().profile.with_log(handling_.hits);
    outcome_.document.profile = std::move(found.value().choice);
    return true;
  }

  // Runs the stages. False: a stage refused the document.
  bool understand() {
    auto done = run_stages(outcome_.document, standard_pipeline(), profile_, {options_.stop_after, observer()});
    if (!done) return refuse(done.error());
    outcome_.document = std::move(done).value();
    return true;
  }

  // Leaves out what is not for the public, and keeps in mind what that was.
  void make_public() {
    withheld_.emplace(outcome_.document, profile_, options_.closed_titles);
    outcome_.document =
        observed(observer(), "redact", [&] { return redact(outcome_.document, profile_, {options_.closed_titles}); });
  }

  // The layers so far as XML, for those who asked to stop.
  void give_layers(const Schema& schema) {
    const std::string xml = observed(observer(), "dump", [&] { return dump_document(outcome_.document); });
    if (auto valid = schema.validate(xml, "document.xsd"); valid) {
      outcome_.document_xml = xml;
    } else {
      outcome_.error = own_bug("document.xsd", valid.error());
    }
  }

  // Balances the ledger, writes the minutes and lets them through the gate, or holds them back.
  void write(const Schema& schema) {
    outcome_.ledger = observed(observer(), "ledger", [&] { return balance(outcome_.document, &ledger_notes_); });
    schema_verdict_ = SchemaVerdict{};
    auto xml = observed(observer(), "write_minutes", [&] {
      return write_minutes(outcome_.document, {std::string("referat ") + version(), "da", true});
    });
    auto valid = observed(observer(), "gate", [&]() -> Result<Done> {
      if (!xml) return xml.error();
      return schema.validate(xml.value(), "minutes.xsd");
    });
    schema_verdict_->valid = static_cast<bool>(valid);
    if (valid) {
      outcome_.minutes_xml = std::move(xml).value();
    } else {
      schema_verdict_->fault = valid.error().what;
      outcome_.error = own_bug("minutes.xsd", valid.error());
    }
  }

  // Holds the finished document against what it should be, and its attachments against their files where there are any.
  void check(const CheckSettings& settings) {
    const std::optional<Delivery>& delivery = handling_.attachments;
    check_notes_ = observed(observer(), "checks", [&] {
      if (!withheld_ && (delivery || !outcome_.document.embedded.empty()))
        attachments_ = match_attachments(outcome_.document, profile_, delivery ? &*delivery : nullptr);
      const auto* files = attachments_ ? &*attachments_ : nullptr;
      const CheckedDocument checked(outcome_.document, profile_, outcome_.minutes_xml, files);
      personal_ = personal_data_of(checked);
      return run_checks(checked, settings);
    });
  }

  // Writes the formats that were asked for; those that hold the report when it is there, and then the report again
  // when there is something to say about them. What is held back of one format does not touch the others.
  void give(const FormatSet& formats, const Schema& schema, const CheckSettings& settings, const Texts& texts) {
    if (!outcome_.minutes_xml.empty()) write_formats(formats, false, texts);
    const std::vector<Output> written = outcome_.others;
    report(schema, settings, texts);
    if (outcome_.minutes_xml.empty() || outcome_.report_xml.empty()) return;
    if (!write_formats(formats, true, texts)) return;
    outcome_.others = written;
    report(schema, settings, texts);
  }

  // False: nothing more is to be reported.
  bool write_formats(const FormatSet& formats, bool that_hold_the_report, const Texts& texts) {
    const std::string moment = conversion_moment(outcome_.document, options_.moment);
    const std::string_view pdf = withheld_ ? std::string_view() : pdf_;
    const WriterInput input{outcome_.document,    formats.settings(), texts, version(), moment, pdf,
                            outcome_.minutes_xml, outcome_.report_xml};
    WrittenFormats written = formats.write(input, that_hold_the_report, options_.observer);
    std::ranges::move(written.outputs, std::back_inserter(outcome_.others));
    std::ranges::move(written.notes, std::back_inserter(check_notes_));
    if (written.error) outcome_.error = written.error;
    return written.error.has_value();
  }

  // Of a public version that gives something away there is a report that says so, and nothing else.
  void prove_public(const Schema& schema, const Texts& texts) {
    if (!withheld_) return;
    std::vector<Note> leaks = observed(observer(), "prove_public", [&] { return find_leaks(texts); });
    if (leaks.empty()) return;
    held_back_ = true;
    outcome_.minutes_xml.clear();
    outcome_.others.clear();
    outcome_.error = own_bug("--public", {ErrorKind::internal, "", leaks.front().message});
    ledger_notes_.clear();
    check_notes_ = std::move(leaks);
    report(schema, {}, texts);
    if (!withheld_->find_in(outcome_.report_xml, ending_of(ReportForm::xml), false).empty())
      outcome_.report_xml.clear();
  }

  void report(const Schema& schema, const CheckSettings& settings, const Texts& texts) {
    rules_ = settings.rules;
    give_report(report_input(), schema, texts);
  }

  void give_report(const ReportInput& input, const Schema& schema, const Texts& texts) {
    outcome_.verdict = verdict_of(input);
    const std::string xml = observed(observer(), "report", [&] { return write_report(input); });
    if (auto valid = schema.validate(xml, "report.xsd"); valid) {
      outcome_.report_xml = xml;
      other_reports(input, texts);
    } else {
      // What cannot be accounted for is not given out.
      outcome_.minutes_xml.clear();
      outcome_.others.clear();
      outcome_.verdict = Verdict::fail;
      outcome_.error = own_bug("report.xsd", valid.error());
    }
  }

  std::vector<Note> find_leaks(const Texts& texts) {
    texts.for_each([&](std::string_view text) { withheld_->permit(text); });
    for (const NoteCode& code : note_codes()) {
      withheld_->permit(code.meaning);
      withheld_->permit(code.remedy);
    }
    std::vector<Note> leaks = withheld_->find_in(outcome_.minutes_xml, std::string(kMinutes), true);
    const auto add = [&](std::string_view bytes, const std::string& ending) {
      for (Note& note : withheld_->find_in(bytes, ending, false)) leaks.push_back(std::move(note));
    };
    add(outcome_.report_xml, ending_of(ReportForm::xml));
    for (const Output& output : outcome_.others) add(output.bytes, output.ending);
    return leaks;
  }

  // The forms beside XML that were asked for.
  void other_reports(const ReportInput& input, const Texts& texts) {
    const auto add = [&](ReportForm form, std::string bytes) {
      outcome_.others.push_back({ending_of(form), std::move(bytes)});
    };
    if (held_back_) return;
    for (const ReportForm form : options_.reports) {
      if (form == ReportForm::html) add(form, write_report_html(input, texts, pictures()));
      if (form == ReportForm::json) add(form, write_report_json(input));
      if (form == ReportForm::svrl) add(form, write_report_svrl(input, outcome_.minutes_xml));
    }
  }

  // Takes the place of all else for a document that must not be touched again.
  void quarantine(const Error& why, const std::string& sha256, std::int64_t bytes) {
    outcome_.error = why;
    refused_ = true;
    hash_ = sha256;
    bytes_ = bytes;
  }

  Outcome take() { return std::move(outcome_); }

 private:
  const Observer& observer() const { return handling_.observer ? handling_.observer : options_.observer; }

  ReadOptions read_options() const {
    ReadOptions how;
    how.password = options_.password;
    how.use_tags = options_.use_tags && !handling_.plain;
    how.use_outline = !handling_.plain;
    how.leave_out = handling_.leave_out;
    how.page_begun = handling_.page_begun;
    return how;
  }

  void note_plain() {
    if (!handling_.plain) return;
    outcome_.document.notes.push_back({Severity::warning,
                                       "read-plainly",
                                       "tags and outline were not read, because " + handling_.plain_because,
                                       kReader,
                                       {}});
  }

  // Keeps the reason. A stage that finds a fault of its own refuses too: there is no XML either way.
  bool refuse(const Error& error) {
    outcome_.error = error;
    outcome_.verdict = Verdict::refused;
    refused_ = true;
    return false;
  }

  static Error own_bug(const std::string& schema, const Error& fault) {
    return {ErrorKind::internal, schema,
            "the result was held back: " + fault.what + "; please report this with the document"};
  }

  // Of the pages, where asked for. What cannot be drawn is shown without a picture.
  std::vector<PagePicture> pictures() const {
    if (!options_.pictures || handling_.plain || outcome_.document.pages.empty()) return {};
    PictureOptions how;
    how.password = options_.password;
    how.upright = &outcome_.document.pages;
    how.blackened = personal_.at();
    auto drawn = draw_pages(pdf_, how);
    return drawn ? std::move(drawn).value() : std::vector<PagePicture>{};
  }

  ReportInput report_input() const {
    ReportInput input;
    const bool has_document = !outcome_.document.pages.empty();
    if (has_document) input.document = &outcome_.document;
    if (!has_document) {
      input.file = without_folders(file_);
      input.sha256 = hash_.empty() ? hash_of_bytes(pdf_) : hash_;
      input.bytes = bytes_ < 0 ? static_cast<std::int64_t>(pdf_.size()) : bytes_;
    }
    for (const Metadata& one : held_back_ ? std::vector<Metadata>{} : handling_.metadata)
      input.metadata.emplace_back(one.name, one.value);
    input.version = version();
    input.rules = rules_;
    input.poppler_version = poppler_version();
    if (refused_) {
      input.error = outcome_.error;
      return input;
    }
    input.ledger = outcome_.ledger;
    input.ledger_notes = ledger_notes_;
    input.check_notes = check_notes_;
    input.schema = schema_verdict_;
    if (held_back_) return input;
    input.attachments = attachments_;
    input.personal = personal_;
    input.unknown = masked(find_unknown(outcome_.document, profile_), outcome_.document);
    // Messages quote the document.
    for (std::vector<Note>* notes : {&input.ledger_notes, &input.check_notes}) {
      if (!withheld_) break;
      for (Note& note : *notes) note.message.clear();
    }
    return input;
  }

  const Options& options_;
  std::string_view pdf_;
  std::string file_;
  const Handling& handling_;
  Profile profile_;
  Outcome outcome_;
  std::vector<Note> ledger_notes_, check_notes_;
  std::optional<AttachmentList> attachments_;
  PersonalData personal_;
  FindingRules rules_;
  std::optional<SchemaVerdict> schema_verdict_;
  std::optional<Withheld> withheld_;  // of a public version
  bool refused_ = false, held_back_ = false;
  std::string hash_;         // of a quarantined document, which is not at hand
  std::int64_t bytes_ = -1;  // the same
};

}  // namespace

Converter::Converter(std::shared_ptr<const Shared> shared) : shared_(std::move(shared)) {}

Result<Converter> Converter::make(const Options& options) {
  if (auto known = check_stop_after(options); !known) return known.error();
  if (auto fits = check_public(options); !fits) return fits.error();
  auto shared = std::make_shared<Shared>();
  shared->options = options;
  shared->profiles = ProfileSet(options.profiles);
  const bool stops = !options.stop_after.empty();
  for (const auto& [wanted, schema, name] :
       {std::tuple{!stops, &shared->minutes, "minutes.xsd"}, std::tuple{!stops, &shared->report, "report.xsd"},
        std::tuple{stops && options.layers_as_xml, &shared->layers, "document.xsd"}}) {
    if (!wanted) continue;
    auto loaded = load_schema(options, name);
    if (!loaded) return loaded.error();
    *schema = std::move(loaded).value();
  }
  if (!options.checks.empty()) {
    auto checks = parse_check_settings(options.checks, options.checks_name);
    if (!checks) return checks.error();
    shared->checks = std::move(checks).value();
  }
  const bool html =
      std::find(options.reports.begin(), options.reports.end(), ReportForm::html) != options.reports.end();
  auto formats = FormatSet::make(options);
  if (!formats) return formats.error();
  shared->formats = std::move(formats).value();
  if ((html || shared->formats.needs_texts()) && options.language != "en") {
    auto texts = Texts::load((std::filesystem::path(options.schemas) / "texts" / (options.language + ".xml")).string());
    if (!texts) return texts.error();
    shared->texts = std::move(texts).value();
  }
  if (!options.profile.empty()) {
    auto profile = load_profile(options.profile, options.profiles);
    if (!profile) return profile.error();
    shared->profile = std::move(profile).value();
  }
  return Converter(std::move(shared));
}

Result<Outcome> Converter::convert(std::string_view pdf, const std::string& file_name, const Handling& handling) const {
  Conversion conversion(shared_->options, pdf, without_folders(file_name), handling);
  auto read = conversion.read(shared_->profile, shared_->profiles);
  if (!read) return read.error();
  const bool understood = read.value() && conversion.understand();
  if (!shared_->options.stop_after.empty()) {
    if (understood && shared_->layers) conversion.give_layers(*shared_->layers);
    return conversion.take();
  }
  if (understood) {
    if (shared_->options.public_version) conversion.make_public();
    conversion.write(*shared_->minutes);
    conversion.check(shared_->checks);
  }
  conversion.give(shared_->formats, *shared_->report, shared_->checks, shared_->texts);
  conversion.prove_public(*shared_->report, shared_->texts);
  return conversion.take();
}

Result<Done> Converter::prepare() const {
  return shared_->profile ? Result<Done>(Done{}) : shared_->profiles.prepare();
}

Outcome Converter::quarantine(const std::string& file_name, const std::string& sha256, std::int64_t bytes,
                              const Error& why, const std::vector<Metadata>& metadata) const {
  Handling handling;
  handling.metadata = metadata;
  Conversion conversion(shared_->options, {}, without_folders(file_name), handling);
  conversion.quarantine(why, sha256, bytes);
  if (shared_->report) conversion.report(*shared_->report, shared_->checks, shared_->texts);
  return conversion.take();
}

Result<Outcome> convert(std::string_view pdf, const std::string& file_name, const Options& options) {
  auto converter = Converter::make(options);
  if (!converter) return converter.error();
  return converter.value().convert(pdf, file_name);
}

std::vector<std::string> endings_of(const Options& options) {
  if (!options.stop_after.empty()) return {std::string(kLayers)};
  std::vector<std::string> endings;
  const auto add = [&endings](std::string ending) {
    if (std::ranges::find(endings, ending) == endings.end()) endings.push_back(std::move(ending));
  };
  for (const ReportForm form : options.reports) add(ending_of(form));
  for (auto name = options.formats.rbegin(); name != options.formats.rend(); ++name) {
    if (const Format* format = find_format(*name)) add(std::string(format->ending));
  }
  return endings;
}

std::string_view bytes_of(const Outcome& outcome, std::string_view ending) {
  if (ending == kMinutes) return outcome.minutes_xml;
  if (ending == kLayers) return outcome.document_xml;
  if (ending == ending_of(ReportForm::xml)) return outcome.report_xml;
  const auto found = std::ranges::find(outcome.others, ending, &Output::ending);
  return found == outcome.others.end() ? std::string_view{} : std::string_view(found->bytes);
}

std::vector<Output> take_outputs(Outcome outcome, const std::vector<std::string>& endings) {
  std::vector<Output> outputs;
  for (const std::string& ending : endings) {
    if (is_folder(ending)) {
      std::ranges::copy_if(outcome.others, std::back_inserter(outputs),
                           [&](const Output& output) { return stands_in_folder(output.ending, ending); });
    } else if (const std::string_view bytes = bytes_of(outcome, ending); !bytes.empty()) {
      outputs.push_back({ending, std::string(bytes)});
    }
  }
  return outputs;
}

std::vector<FormatInfo> known_formats() {
  std::vector<FormatInfo> all;
  for (const Format& format : formats()) {
    all.push_back({std::string(format.name), std::string(format.ending), std::string(format.what)});
  }
  return all;
}

std::vector<std::string> stage_names() {
  std::vector<std::string> names{kReader};
  for (const Stage& stage : standard_pipeline()) names.emplace_back(stage.name);
  return names;
}

}  // namespace referat
