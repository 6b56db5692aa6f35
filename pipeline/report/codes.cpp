#include "pipeline/report/codes.h"

#include <algorithm>
#include <array>

namespace referat {

namespace {

constexpr Severity kInfo = Severity::info, kWarning = Severity::warning, kError = Severity::error;
constexpr std::string_view kNothing = "nothing";
constexpr std::string_view kLook = "compare the place with the PDF";

constexpr auto kCodes = std::to_array<NoteCode>({
    {"actual-text", kInfo, "The PDF says itself what some drawn characters mean, and that text is used.", kNothing},
    {"attachment-differs", kWarning, "A file that was delivered is another than the one of its name in the PDF.",
     "find out which of the two is right"},
    {"attachment-guessed", kInfo, "The file of an attachment was found by something else than the same name.",
     "look whether it is the right one"},
    {"attachment-missing", kWarning, "An attachment is named, and no file of it was delivered or lies in the PDF.",
     "ask for the file, or find out under which name it came"},
    {"attachment-repeated", kInfo, "Two delivered files have the same bytes.",
     "find out whether one stands in the place of another"},
    {"attachment-surplus", kWarning, "A file was delivered that no item names.",
     "find out where it belongs and whether it may be filed"},
    {"attachment-unreadable", kWarning, "A delivered file could not be read.", "look at the file and its rights"},
    {"attendance-sum-differs", kWarning, "As many members are printed as are not named.",
     "find out who was there, and whether a name was not read"},
    {"bytes-turned", kInfo, "The producer wrote the letters of ligatures with their bytes the wrong way round.",
     kNothing},
    {"case-number-unusual", kInfo, "A case, journal or document number has none of the formats that the profile knows.",
     kLook},
    {"closed-item-repeated", kWarning, "Words of a closed item stand in another part of the document.",
     "find out whether they may be published"},
    {"closed-item-text", kWarning, "A closed item has text beside its title and numbers.",
     "find out whether it may be published"},
    {"closed-word-published", kError,
     "Words that only closed items have stand in a result for the public; all results were held back.",
     "send the report to the makers of referat, and the document if you may"},
    {"cpr-number", kWarning, "The text holds a person's identification number (CPR).",
     "find out whether it may be kept and shown; have it blacked out in the PDF and convert that"},
    {"cpr-number-likely", kWarning, "The text holds what may be a person's identification number (CPR).",
     "look at it; have it blacked out in the PDF if it is one"},
    {"date-after-file", kWarning, "The day of the meeting is later than the day on which the PDF was made.",
     "find out which of the two is right"},
    {"date-unlikely", kWarning, "The day of the meeting lies before the first councils.",
     "look for the date in the PDF and correct it"},
    {"decision-after-meeting", kWarning, "A decision has a later date than the meeting.",
     "find out which of the two is right"},
    {"decision-outside-item", kWarning, "A decision stands before the first or after the last item.", kLook},
    {"duplicate-text", kInfo, "Text is drawn twice in one place (fake bold, shadow) and kept once.", kNothing},
    {"email-address", kInfo, "The text holds an e-mail address.", "find out whether it may be kept and shown"},
    {"file-embedded", kInfo, "Files lie inside the PDF; they are not in the XML.",
     "keep the PDF with the XML, or take the files out and file them"},
    {"file-encrypted", kInfo, "The PDF is encrypted, though it could be opened.", "file a copy without encryption"},
    {"file-form", kInfo, "The PDF holds a form; what was filled in is drawn and read as text.", kLook},
    {"file-javascript", kWarning, "The PDF holds JavaScript, and may look different from program to program.",
     "ask for a PDF without it, best PDF/A"},
    {"file-launch-action", kWarning, "The PDF holds an action that starts another program.",
     "ask for a PDF without it; do not click in it"},
    {"file-repaired", kWarning, "The PDF is damaged and was read as far as possible.",
     "ask for the file again and convert it anew"},
    {"file-revised", kInfo, "The PDF was changed after it was made, and holds its earlier states.",
     "find out whether it should hold them"},
    {"file-signed", kInfo, "The PDF carries a digital signature, which the XML does not.", "keep the PDF with the XML"},
    {"format-invalid", kError, "A format does not follow its own rules or its official schema; it was held back.",
     "send the report to the makers of referat"},
    {"hyphen-undone", kInfo, "Hyphens at line ends were taken out and the words joined.", kNothing},
    {"internal-error", kError, "referat failed in a way that is its own fault; no XML was written.",
     "send the report to the makers of referat"},
    {"invisible-text", kInfo, "Text is drawn invisibly, as OCR does under a scanned page.",
     "compare the text with the picture of the page"},
    {"item-number-gap", kInfo, "A number is missing in the row of items.",
     "find out whether the item was left out of the PDF or not found"},
    {"item-number-repeated", kWarning, "Two items have the same number.", kLook},
    {"item-without-decision", kInfo, "An item has no decision, though most have one.", kLook},
    {"limit-reached", kWarning, "A limit against hostile files was reached and something was left out.", kLook},
    {"no-date", kWarning, "The day of the meeting was not found.", "look for the date in the PDF and add it by hand"},
    {"no-items", kWarning, "No items were found, so the text has no structure.",
     "check that the PDF holds minutes; try another profile"},
    {"no-text-layer", kError, "The PDF holds pictures only.", "run OCR on it and convert the result"},
    {"no-unicode-map", kWarning, "A font does not say which letters its glyphs are.",
     "compare the text with the page; ask for another PDF"},
    {"not-validated", kInfo, "A format was not held against its official schema, which is not at hand.",
     "name the folder with the official schemas in --schema-dir"},
    {"not-written", kError, "A result could not be written.", "check the folder, its rights and the space on the disk"},
    {"other-bytes", kInfo, "This version of referat gives other bytes for the PDF than the XML that is verified.",
     kNothing},
    {"outline-item-missing", kWarning, "The PDF's outline names an item that was not found in the text.", kLook},
    {"outline-lacks-item", kInfo, "An item is not in the PDF's outline, though most are.", kLook},
    {"page-blank", kInfo, "A page is blank.", kNothing},
    {"page-image-only", kWarning, "A page holds pictures but no text.",
     "run OCR on it, or file the picture with the XML"},
    {"page-left-out", kWarning, "A page was left out, because reading it crashed, hung or took too much memory.",
     "look at the page in a safe place and add its text by hand"},
    {"page-tree-broken", kWarning, "The PDF's list of pages is broken.", "check that all pages are there"},
    {"page-turned", kInfo, "A page is set sideways; its boxes are those of the page turned upright.", kNothing},
    {"page-unreadable", kError, "A page could not be read.", "ask for the file again"},
    {"page-without-text", kWarning, "A page has text of which nothing is seen.",
     "compare the page with the picture; ask for another PDF"},
    {"paragraph-repeated", kInfo, "A long paragraph stands twice.", kLook},
    {"password-needed", kError, "The PDF needs a password, or the one given is wrong.", "give the right password"},
    {"pdf-problems", kInfo, "The PDF breaks its format in ways that could be worked around.", kNothing},
    {"pdf-version-unusual", kInfo, "The PDF is of a version after 1.7, which older programs may show otherwise.",
     kNothing},
    {"pdfa-claimed", kInfo, "The PDF says that it is PDF/A; that was not verified.",
     "verify it with veraPDF where it matters"},
    {"personal-data-published", kError, "Personal data stand in a result for the public; all results were held back.",
     "send the report to the makers of referat, and the document if you may"},
    {"phone-number", kInfo, "The text holds a telephone number.", "find out whether it may be kept and shown"},
    {"placed-twice", kWarning, "Text of the PDF stands in two parts of the XML.", kLook},
    {"private-address", kInfo, "The text holds a person's name and address.",
     "find out whether they may be kept and shown"},
    {"profile-malformed", kError, "The profile is malformed.", "correct it: referat names file and line"},
    {"profile-near-tie", kInfo, "Two profiles fit the document nearly as well.", "name the profile with --profile"},
    {"quarantined", kError, "Conversion of the document crashed, hung or took too much memory.",
     "look at the file in a safe place; send it to the makers of referat if you may"},
    {"quorum-doubtful", kInfo, "Half of the members or fewer are named as present.", "find out who was there"},
    {"read-plainly", kWarning, "The document was read without its tags and outline, because more was too much.", kLook},
    {"reading-differs", kError, "The XML says something beside its text that this version does not read in the PDF.",
     "compare the place with the PDF and decide which is right"},
    {"recusal-elsewhere", kInfo, "What an item says about who was recused is about another item.", kNothing},
    {"recusal-item-unknown", kWarning, "Somebody was recused in an item that was not found.", kLook},
    {"round-trip-missing", kError, "Printed text stands nowhere in the XML.", kLook},
    {"round-trip-order", kError, "Something stands in the XML behind what is printed below it.", kLook},
    {"round-trip-text", kError, "A text or value of the XML is not printed at its place.", kLook},
    {"round-trip-twice", kError, "A text is printed once and stands twice in the XML.", kLook},
    {"same-bytes", kInfo, "This version of referat gives the same bytes as the XML that is verified.", kNothing},
    {"schema-invalid", kError, "The XML does not follow its schema.", "send the report to the makers of referat"},
    {"section-empty", kInfo, "A section has a heading and no text.", kLook},
    {"setting-wrong", kError, "The command line or a setting is wrong.", "correct it and run again"},
    {"several-days", kInfo, "The meeting took several days, and the first stands as its date.", kNothing},
    {"soft-hyphen", kInfo, "The text holds soft hyphens, which were taken out.", kNothing},
    {"source-differs", kError, "The XML was made from another PDF, or does not say from which.",
     "find the PDF with the hash that the XML names"},
    {"table-continued", kInfo, "A table goes on over a page end, and its repeated header stands once.", kNothing},
    {"table-sum-differs", kWarning, "A total in a table is not the sum of its figures.",
     "find out whether it was printed so or a figure was misread"},
    {"tag-mismatch", kInfo, "The PDF's tags say another thing than the page.", kLook},
    {"tags-broken", kWarning, "Part of the PDF's structure tree is broken and was not used.", kNothing},
    {"text-clipped", kInfo, "Text is cut away by a clipping area and not seen.", kNothing},
    {"text-language", kWarning, "The text does not read like the language of the profile.",
     "compare the text with the page; it may be garbled or in another language"},
    {"text-letter-spaced", kWarning, "Letters of a word stand apart.", kLook},
    {"text-mojibake", kWarning, "Letters of another character set stand in place of the right ones.",
     "compare the text with the page; ask for another PDF"},
    {"text-outside-page", kInfo, "Text lies outside the page that is shown.", kNothing},
    {"text-replacement-character", kWarning, "The text holds characters that nobody can read.",
     "compare the text with the page; ask for another PDF"},
    {"toc-entry-unmatched", kWarning, "An entry of the printed contents has no item.", kLook},
    {"toc-item-missing", kInfo, "An item is not in the printed contents.", kLook},
    {"toc-number-differs", kWarning, "The printed contents gives an item another number than its heading.", kLook},
    {"toc-order-differs", kWarning, "The printed contents names the items in another order.", kLook},
    {"toc-page-differs", kInfo, "The printed contents gives another page than the item's.", kLook},
    {"toc-title-cut", kInfo, "The printed contents cuts a title short; the item has it whole.", kNothing},
    {"toc-title-differs", kInfo, "The printed contents names an item in other words than its heading.", kLook},
    {"type3-font", kInfo, "Letters are drawings in a font of the document's own.", "compare the text with the page"},
    {"unplaced-text", kWarning, "Text of the PDF stands nowhere in the XML.",
     "add it by hand; send the report to the makers of referat"},
    {"unreadable-document", kError, "The document cannot be read.", "check that it is a whole PDF; ask for it again"},
    {"vote-count-differs", kWarning, "A side of a vote has another number than names.",
     "find out which of the two is right"},
    {"vote-sum-differs", kWarning, "More votes are printed than members were present.",
     "find out who was there and how they voted"},
    {"weekday-differs", kWarning, "The printed weekday is not that of the printed date.",
     "find out which of the two is right"},
    {"xml-unfit-character", kWarning, "Characters that XML cannot hold were replaced.", kLook},
});

static_assert(std::ranges::is_sorted(kCodes, {}, &NoteCode::code));

}  // namespace

std::span<const NoteCode> note_codes() { return kCodes; }

const NoteCode* find_note_code(std::string_view code) {
  const auto found = std::ranges::lower_bound(kCodes, code, {}, &NoteCode::code);
  return found != kCodes.end() && found->code == code ? &*found : nullptr;
}

std::string_view code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "setting-wrong";
    case ErrorKind::input:
      return "unreadable-document";
    case ErrorKind::password:
      return "password-needed";
    case ErrorKind::no_text:
      return "no-text-layer";
    case ErrorKind::output:
      return "not-written";
    case ErrorKind::profile:
      return "profile-malformed";
    case ErrorKind::invalid:
      return "schema-invalid";
    case ErrorKind::quarantine:
      return "quarantined";
    case ErrorKind::internal:
      return "internal-error";
  }
  return "internal-error";
}

}  // namespace referat
