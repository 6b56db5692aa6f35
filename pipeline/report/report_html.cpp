#include "pipeline/report/report_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "pipeline/document/names.h"
#include "pipeline/report/codes.h"
#include "pipeline/report/html_page.h"
#include "pipeline/report/html_text.h"
#include "pipeline/report/report_sheets.h"

namespace referat {
namespace {

struct LedgerClass {
  std::int64_t Ledger::*count;
  const char* name;
  const char* meaning;
  const char* colour;
};

constexpr std::array<LedgerClass, 12> kClasses{
    {{&Ledger::text, "text", "stands as text in the XML", "#2f6f4f"},
     {&Ledger::value, "value", "became a typed value", "#3d8bd4"},
     {&Ledger::label, "label", "a label that an element stands for", "#7a5cc7"},
     {&Ledger::leader, "leader", "dots that lead to a page number", "#b08900"},
     {&Ledger::bullet, "bullet", "marker of a list item or note", "#c2571a"},
     {&Ledger::hyphen, "hyphen", "hyphen at a line end, undone", "#6b7280"},
     {&Ledger::furniture, "furniture", "running head or foot, watermark", "#9aa4b1"},
     {&Ledger::redacted, "redacted", "left out of the public version", "#1f2937"},
     {&Ledger::duplicate, "duplicate", "drawn again in the same place", "#5d4037"},
     {&Ledger::invisible, "invisible", "drawn invisibly and not used", "#c9a7c7"},
     {&Ledger::outside, "outside", "beyond the edge of the page", "#4f6d7a"},
     {&Ledger::unplaced, "unplaced", "lost", "#d1001f"}}};

constexpr const char* meaning_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::pass:
      return "The XML can stand for the PDF.";
    case Verdict::remarks:
      return "The XML can stand for the PDF when a person agrees with the warnings.";
    case Verdict::fail:
      return "The XML cannot stand for the PDF: text is lost, or an error was found.";
    case Verdict::refused:
      return "The document could not be converted. There is no XML.";
    case Verdict::quarantined:
      return "Conversion crashed or took too much. There is no XML.";
  }
  return "";
}

class Writer : HtmlPage {
 public:
  Writer(const ReportInput& input, const Texts& texts, const std::vector<PagePicture>& pictures)
      : HtmlPage(texts), input_(input), pictures_(pictures) {
    std::vector<Note> findings = findings_of(input);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Note& a, const Note& b) { return a.severity > b.severity; });
    for (Note& note : findings) findings_.push_back({static_cast<int>(findings_.size()) + 1, std::move(note)});
  }

  std::string run() {
    head();
    begin_main();
    facts();
    findings();
    ledger();
    attachments();
    unknown();
    pages();
    end();
    return take();
  }

 private:
  std::string file() const {
    return !input_.file.empty() ? input_.file : input_.document ? input_.document->source.file : "";
  }

  void head() {
    const std::string name = html_line(file());
    const Verdict verdict = verdict_of(input_);
    begin(name + " – " + say("Validation report"));
    put("<header>\n<h1>{}</h1>\n<p><span class=\"verdict {}\">{}</span> {}</p>\n</header>\n", name, name_of(verdict),
        say(name_of(verdict)), say(meaning_of(verdict)));
  }

  void fact(std::string_view english, const std::string& value) {
    if (!value.empty()) put("<dt>{}</dt><dd>{}</dd>\n", say(english), html_line(value));
  }

  void facts() {
    put("<section>\n");
    heading("The document");
    put("<dl>\n");
    const Document* document = input_.document;
    fact("SHA-256", !input_.sha256.empty() ? input_.sha256 : document ? document->source.sha256 : "");
    const std::int64_t bytes = input_.bytes >= 0 ? input_.bytes : document ? document->source.bytes : -1;
    if (bytes >= 0) fact("Bytes", texts().number(bytes));
    if (document) {
      fact("Pages", texts().number(static_cast<long long>(document->pages.size())));
      fact("Made with", document->source.producer);
      fact("Made on", document->source.created);
      file_facts(document->source);
      fact("Profile", document->profile.id);
    }
    fact("Converter", "referat " + input_.version + ", Poppler " + input_.poppler_version);
    if (input_.schema) {
      fact("Schema", input_.schema->name + ": " + std::string(texts()(input_.schema->valid ? "valid" : "not valid")));
    }
    put("</dl>\n</section>\n");
  }

  void file_facts(const Source& source) {
    std::string format = "PDF " + source.pdf_version;
    if (!source.pdfa.empty()) format += ", PDF/A-" + source.pdfa + " (" + std::string(texts()("claimed")) + ")";
    if (source.encrypted) format += ", " + std::string(texts()("encrypted"));
    if (source.has_signature) format += ", " + std::string(texts()("signed"));
    fact("Format", format);
    if (source.revisions > 1) fact("Saved", texts().number(source.revisions) + "\u00D7");
  }

  void findings() {
    put("<section>\n");
    heading("Findings");
    if (findings_.empty()) {
      put("<p>{}</p>\n</section>\n", say("None."));
      return;
    }
    begin_table("Findings", {"No.", "Severity", "Code", "What it means", "What to do", "Place"},
                "Errors first, then warnings and notes.");
    for (const NumberedNote& finding : findings_) row(finding);
    end_table();
    put("</section>\n");
  }

  // A text that has no translation says so to a screen reader.
  std::string in_language(std::string_view english) const {
    if (texts().has(english)) return say(english);
    return fmt::format("<span lang=\"en\">{}</span>", html_text(english));
  }

  void row(const NumberedNote& finding) {
    const Note& note = finding.note;
    const NoteCode* code = find_note_code(note.code);
    put("<tr id=\"f{0}\"><th scope=\"row\">{0}</th><td class=\"{1}\"><span class=\"word\">{2}</span></td><td><code>{3}"
        "</code></td><td>",
        finding.number, name_of_value(note.severity), say(name_of_value(note.severity)), html_line(note.code));
    if (code) put("<p>{}</p>", in_language(code->meaning));
    if (!note.message.empty()) {
      const auto message = texts().sentence(note.message);
      put("<p{}>{}</p>", message ? "" : " lang=\"en\"", html_line(message.value_or(note.message)));
    }
    put("</td><td>{}</td><td>", code ? in_language(code->remedy) : "");
    const std::string anchor = input_.document ? anchor_of(*input_.document, finding) : "";
    if (note.at.empty()) {
      put("{}", say("the whole document"));
    } else if (anchor.empty()) {
      put("{} {}", say("page"), note.at.front().page);
    } else {
      put("<a href=\"#{}\">{} {}</a>", anchor, say("page"), note.at.front().page);
    }
    put("</td></tr>\n");
  }

  void ledger() {
    if (!input_.ledger || input_.error) return;
    const Ledger& ledger = *input_.ledger;
    put("<section>\n");
    heading("What became of each printed character");
    put("<svg class=\"bar\" viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">\n",
        say("The same numbers as in the table below, as a bar."));
    double left = 0;
    for (const LedgerClass& one : kClasses) {
      if (ledger.total <= 0) break;
      const double width = 1000.0 * static_cast<double>(ledger.*one.count) / static_cast<double>(ledger.total);
      if (width > 0) put("<rect x=\"{:.2f}\" width=\"{:.2f}\" height=\"20\" fill=\"{}\"/>\n", left, width, one.colour);
      left += width;
    }
    put("</svg>\n<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
        "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        say("Characters without spaces."), say("Class"), say("Meaning"), say("Characters"));
    for (const LedgerClass& one : kClasses) {
      if (ledger.*one.count == 0 && one.count != &Ledger::unplaced) continue;
      put("<tr><th scope=\"row\"><span class=\"key\" style=\"background:{}\"></span> {}</th><td>{}</td>"
          "<td class=\"number\">{}</td></tr>\n",
          one.colour, say(one.name), say(one.meaning), texts().number(ledger.*one.count));
    }
    put("<tr><th scope=\"row\">{}</th><td></td><td class=\"number\">{}</td></tr>\n</tbody>\n</table>\n</section>\n",
        say("total"), texts().number(ledger.total));
  }

  void attachments() {
    if (!input_.attachments) return;
    const AttachmentList& list = *input_.attachments;
    if (list.named.empty() && list.not_named.empty()) return;
    put("<section>\n");
    heading("Attachments");
    begin_table("Attachments", {"Item", "Attachment", "File", "Found", "Bytes", "SHA-256"},
                "Those that items name, then files that no item names.");
    for (const NamedAttachment& named : list.named) {
      const std::string title =
          fmt::format("<span lang=\"da\">{}</span>", html_line(input_.personal.masked_in(named.name)));
      if (named.files.empty())
        put("<tr><td>{}</td><td>{}</td><td></td><td>{}</td><td></td><td></td></tr>\n", html_line(named.item_number),
            title, say(list.with_delivery ? "missing" : ""));
      for (const AttachmentFile& file : named.files) file_row(html_line(named.item_number), title, file);
    }
    for (const AttachmentFile& file : list.not_named) file_row("", "", file);
    end_table();
    put("</section>\n");
  }

  void file_row(const std::string& item, const std::string& title, const AttachmentFile& file) {
    std::string found(texts()(file.embedded ? "in the PDF" : "delivered"));
    if (file.by && *file.by != MatchedBy::name) found += ", " + std::string(texts()("guessed"));
    put("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td><td><code>{}</code></td></tr>\n",
        item, title, html_line(input_.personal.masked_in(file.name)), html_text(found),
        file.bytes < 0 ? "" : texts().number(file.bytes), file.sha256);
  }

  void unknown() {
    if (input_.unknown.empty()) return;
    put("<section>\n");
    heading("Headings and labels that the profile does not know");
    put("<ul>\n");
    for (const Unknown& unknown : input_.unknown) {
      put("<li><span lang=\"da\">{}</span> <small>{}, {} {}, {}&times;</small></li>\n", html_line(unknown.text),
          say(name_of_value(unknown.kind)), say("page"), unknown.at.page, unknown.count);
    }
    put("</ul>\n</section>\n");
  }

  void pages() {
    if (!input_.document || input_.document->pages.empty()) return;
    const Document& document = *input_.document;
    put("<section>\n");
    heading("Items and pages");
    put("<div class=\"beside\">\n<nav "
        "aria-label=\"{0}\">\n<h3>{0}</h3>\n{1}</nav>\n<div>\n{2}</div>\n</div>\n</section>\n",
        say("Items"), item_tree(document, texts(), input_.personal),
        page_sheets(document, findings_, texts(), pictures_));
  }

  const ReportInput& input_;
  const std::vector<PagePicture>& pictures_;
  std::vector<NumberedNote> findings_;
};

}  // namespace

std::string write_report_html(const ReportInput& input, const Texts& texts, const std::vector<PagePicture>& pictures) {
  return Writer(input, texts, pictures).run();
}

}  // namespace referat
