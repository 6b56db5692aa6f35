#include "pipeline/checks/checks.h"

#include <array>
#include <map>

#include "pipeline/checks/checks_of.h"

namespace referat {

namespace {

constexpr std::size_t kNotesOfACode = 30;

template <std::size_t N>
using Codes = std::array<std::string_view, N>;

constexpr Codes<5> kRoundTrip{"limit-reached", "round-trip-missing", "round-trip-order", "round-trip-text",
                              "round-trip-twice"};
constexpr Codes<2> kPages{"page-blank", "page-without-text"};
constexpr Codes<3> kCharacters{"text-letter-spaced", "text-mojibake", "text-replacement-character"};
constexpr Codes<1> kLanguage{"text-language"};
constexpr Codes<2> kItemNumbers{"item-number-gap", "item-number-repeated"};
constexpr Codes<2> kDecisions{"decision-outside-item", "item-without-decision"};
constexpr Codes<1> kSections{"section-empty"};
constexpr Codes<1> kRepetition{"paragraph-repeated"};
constexpr Codes<3> kContents{"outline-lacks-item", "toc-number-differs", "toc-order-differs"};
constexpr Codes<3> kDates{"date-after-file", "date-unlikely", "decision-after-meeting"};
constexpr Codes<1> kQuorum{"quorum-doubtful"};
constexpr Codes<1> kCaseNumbers{"case-number-unusual"};
constexpr Codes<1> kTableSums{"table-sum-differs"};
constexpr Codes<5> kPersonalData{"cpr-number", "cpr-number-likely", "email-address", "phone-number", "private-address"};
constexpr Codes<2> kClosedItems{"closed-item-repeated", "closed-item-text"};
constexpr Codes<3> kFileActions{"file-form", "file-javascript", "file-launch-action"};
constexpr Codes<1> kFileEmbedded{"file-embedded"};
constexpr Codes<3> kFileHistory{"file-encrypted", "file-revised", "file-signed"};
constexpr Codes<2> kFileFormat{"pdf-version-unusual", "pdfa-claimed"};
constexpr Codes<6> kAttachments{"attachment-differs",  "attachment-guessed", "attachment-missing",
                                "attachment-repeated", "attachment-surplus", "attachment-unreadable"};

// A row for each check.
constexpr auto kChecks = std::to_array<Check>({
    {"round-trip", "completeness", check_round_trip, kRoundTrip, "the XML has the words of the PDF at their places"},
    {"pages", "completeness", check_pages, kPages, "every page has text or is said to be blank"},
    {"characters", "completeness", check_characters, kCharacters, "no unreadable, misread or parted letters"},
    {"language", "completeness", check_language, kLanguage, "the text reads like the profile's language"},
    {"item-numbers", "structure", check_item_numbers, kItemNumbers, "items are numbered without gaps and repeats"},
    {"decisions", "structure", check_decisions, kDecisions, "decisions stand in items, and items have one"},
    {"sections", "structure", check_sections, kSections, "no section is empty"},
    {"repetition", "structure", check_repetition, kRepetition, "no long paragraph stands twice"},
    {"contents", "structure", check_contents, kContents, "contents and outline agree with the items"},
    {"dates", "facts", check_dates, kDates, "meeting and decisions are not in the future"},
    {"quorum", "facts", check_quorum, kQuorum, "more than half of the members were there"},
    {"case-numbers", "facts", check_case_numbers, kCaseNumbers, "numbers have a format that the profile knows"},
    {"table-sums", "facts", check_table_sums, kTableSums, "totals in tables are sums"},
    {"personal-data", "personal-data", check_personal_data, kPersonalData, "where personal data stand"},
    {"closed-items", "closed-items", check_closed_items, kClosedItems,
     "closed items say no more than title and number"},
    {"file-actions", "file", check_file_actions, kFileActions, "no scripts, programs or forms in the file"},
    {"file-embedded", "file", check_file_embedded, kFileEmbedded, "no files inside the file"},
    {"file-history", "file", check_file_history, kFileHistory, "encryption, signatures, later changes"},
    {"file-format", "file", check_file_format, kFileFormat, "version of PDF, claim of PDF/A"},
    {"attachments", "attachments", check_attachments, kAttachments,
     "attachments that items name are in the PDF or were delivered, and nothing else was"},
});

// Keeps the first notes of each code and counts the rest.
void add_limited(std::vector<Note> found, std::vector<Note>& out) {
  std::map<std::string, std::size_t> count;
  for (Note& note : found) {
    if (++count[note.code] <= kNotesOfACode) out.push_back(std::move(note));
  }
  for (const auto& [code, all] : count) {
    if (all <= kNotesOfACode) continue;
    out.push_back(check_note(code, std::to_string(all - kNotesOfACode) + " more places like these", {}));
  }
}

}  // namespace

std::span<const Check> checks() { return kChecks; }

std::vector<Note> run_checks(const CheckedDocument& checked, const CheckSettings& settings) {
  std::vector<Note> notes;
  for (const Check& check : kChecks) {
    if (!settings.off.contains(check.name)) add_limited(check.run(checked), notes);
  }
  return notes;
}

}  // namespace referat
