// referat's public face: a PDF in, validated XML and a report out. In memory, no printing, no files written.
//
// Conversions share nothing: objects of different threads may work at the same time. A host that cannot trust its
// documents should run the program `referat` as a process of its own: in the same process nothing is isolated.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/delivery.h"
#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/output/output.h"
#include "pipeline/report/ledger.h"
#include "pipeline/report/verdict.h"
#include "pipeline/run/observer.h"

#if defined(__GNUC__)
#define REFERAT_API __attribute__((visibility("default")))
#else
#define REFERAT_API
#endif

namespace referat {

class HitLog;  // pipeline/profile/hit_log.h

// The forms of the report: for archives and for people, programs and Schematron tools.
enum class ReportForm { xml, html, json, svrl };

// How to convert. Folders are read when a Converter is made, profiles when its first document asks.
struct Options {
  std::string schemas;                // folder with minutes.xsd and report.xsd; required
  std::vector<std::string> profiles;  // folders with profiles; where two hold the same id, the later folder wins
  std::string profile;                // id of the profile to use; empty: the one that fits best
  std::string password;               // tried when the PDF asks for one
  bool use_tags = true;               // false: read the page only, as if the PDF were not tagged
  std::string stop_after;             // name of a stage (stage_names): stop there, give the document's layers
  bool layers_as_xml = true;          // with stop_after: give Outcome::document_xml beside Outcome::document
  std::string checks;       // settings of the checks as XML (schemas/checks.xsd); empty: all run as by default
  std::string checks_name;  // what messages call them: the file that they come from
  std::vector<ReportForm> reports{ReportForm::xml};  // the forms of the report; report.xsd is checked in any case
  std::string language =
      "da";               // of HTML reports and of words that formats say themselves: "en", or one of schemas/texts
  bool pictures = false;  // of the pages in the HTML report; drawing them takes its time
  std::vector<std::string> formats{"minutes"};  // what the document is written as: names of known_formats
  std::string settings;       // names and codes for formats as XML (schemas/settings.xsd); empty: the defaults there
  std::string settings_name;  // what messages call them: the file that they come from
  std::string
      schema_dir;      // folder with official schemas (official_schemas.h); empty: none, and nothing is held to them
  std::string moment;  // when the conversion takes place, ISO 8601; empty: see conversion_moment
  bool public_version = false;  // leave out what closed items say and personal data (stages/redact/redact.h); findings
                                // say no more than their code. Neither with stop_after nor with pictures;
                                // files of attachments are not looked at: closed items may have them
  bool closed_titles = true;    // public_version: the titles of closed items stand
  Observer observer;            // told of each finished step
};

// A format that Options::formats may name.
struct FormatInfo {
  std::string name;    // "akn"
  std::string ending;  // ".akn.xml"; of a folder ".sip/"
  std::string what;    // what it is and for whom, one line
};

// All formats; "minutes", the canonical one, first.
REFERAT_API std::vector<FormatInfo> known_formats();

// What became of one document.
struct Outcome {
  Verdict verdict = Verdict::refused;
  std::string minutes_xml;     // valid against minutes.xsd; empty when refused, stopped or failed by a bug
  std::string report_xml;      // valid against report.xsd; of a refused document too. Empty with stop_after
  std::vector<Output> others;  // the other forms of the report and the other formats that were asked for
  std::string document_xml;    // the layers so far, valid against document.xsd; only with stop_after and layers_as_xml
  Ledger ledger;               // of a finished document
  Document document;           // all layers, for hosts that want more than the XML
  std::optional<Error> error;  // why there is no minutes_xml; its `where` is the file or the stage
};

// The endings of all files and folders that a conversion with these options may give, in the order in which they should
// appear: the report first, so that who sees NAME.xml can rely on NAME.report.xml being there; last the format that is
// named first. Empty `reports`: no report.
std::vector<std::string> endings_of(const Options& options);

// What stands in the file with this ending; empty: there is no such file.
std::string_view bytes_of(const Outcome& outcome, std::string_view ending);

// All files of an outcome with these endings or in folders with these endings, in their order.
std::vector<Output> take_outputs(Outcome outcome, const std::vector<std::string>& endings);

// One column of what the caller knows about a document beside its PDF.
struct Metadata {
  std::string name, value;
  bool operator==(const Metadata&) const = default;
};

// What is particular to one document.
struct Handling {
  bool plain = false;                  // read without tags and outline, draw no pictures
  std::string plain_because;           // for the report; with `plain`
  std::vector<PageLeftOut> leave_out;  // pages that are not touched; the report names them
  std::vector<Metadata> metadata;      // goes into the report as it is
  // What was delivered beside the document; nothing: not known. The files stay the host's: names, sizes and hashes are
  // compared.
  std::optional<Delivery> attachments;
  Observer observer;                                    // told of each finished step; empty: Options::observer
  std::function<void(int page, int pages)> page_begun;  // told before a page is read, with the number of all
  HitLog* hits = nullptr;                               // gets every answer of the profile; one log for each call
};

// Holds what does not change from document to document. Copies share it.
class REFERAT_API Converter {
 public:
  // ErrorKind::usage when a folder, stop_after, a format or settings are wrong, ErrorKind::profile when the named
  // profile is malformed.
  static Result<Converter> make(const Options& options);

  // Converts one PDF. `file_name` is what the outputs call it, folders are cut off. Always gives an Outcome: a document
  // that cannot be converted is refused in its report. An Error is one of the settings (a malformed profile).
  // A public version in whose results something is found that should be left out has a report and nothing else.
  // What Handling::hits took down lives as long as the Converter.
  Result<Outcome> convert(std::string_view pdf, const std::string& file_name, const Handling& handling = {}) const;

  // Reads the profiles now and not with the first document, so that a process that is forked has them.
  // ErrorKind::profile when one is malformed.
  Result<Done> prepare() const;

  // The outcome of a document that no process survived: a report with the verdict quarantined that says why. The PDF
  // is not looked at; its hash (lower-case hex) and its size in bytes are given.
  Outcome quarantine(const std::string& file_name, const std::string& sha256, std::int64_t bytes, const Error& why,
                     const std::vector<Metadata>& metadata = {}) const;

 private:
  struct Shared;
  explicit Converter(std::shared_ptr<const Shared> shared);
  std::shared_ptr<const Shared> shared_;
};

// One document, from settings to outcome. For several, make a Converter once.
REFERAT_API Result<Outcome> convert(std::string_view pdf, const std::string& file_name, const Options& options);

struct Verification {
  Verdict verdict = Verdict::pass;  // pass, remarks (a warning) or fail (an error)
  std::vector<Note> findings;
};

// Whether a minutes XML that was written earlier still stands for its PDF: its schema, the hash and number of pages
// that it names, its words at their boxes, both ways, and what it says beside words against what this version reads
// (errors when this version wrote the XML, warnings when another did). One info tells whether this version gives the
// same bytes. The PDF is read with the profile that the XML names, where that is still there, unless the options name
// one. A public version is laid against the public version that this program makes of the PDF: what that leaves out may
// be missing. An XML that does not follow its schema is not looked at any further. An Error is one of the settings, or
// says why the PDF cannot be read.
REFERAT_API Result<Verification> verify(std::string_view minutes_xml, std::string_view pdf, const Options& options);

// The version as major.minor.patch.
REFERAT_API const char* version();

// The steps in order, read_pdf first: what stop_after may name.
REFERAT_API std::vector<std::string> stage_names();

}  // namespace referat
