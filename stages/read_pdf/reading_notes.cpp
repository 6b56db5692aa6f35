#include "stages/read_pdf/reading_notes.h"

#include <fmt/format.h>

namespace referat::reading {
namespace {

// Places of one note; a thousand-page scan does not need a thousand boxes to make the point.
constexpr std::size_t kMostPlaces = 100;

struct RemarkText {
  std::string_view code;
  Severity severity;
  std::string_view text;  // {} is the count
};

constexpr std::array<RemarkText, static_cast<std::size_t>(Remark::count_)> kTexts = {{
    {"no-unicode-map", Severity::warning,
     "{} characters are drawn in a font that does not say which letters they are; they are guessed from their codes or "
     "shown as U+FFFD"},
    {"xml-unfit-character", Severity::warning, "{} characters that XML cannot hold were replaced by U+FFFD"},
    {"soft-hyphen", Severity::info, "{} soft hyphens (U+00AD) stand in the text"},
    {"actual-text", Severity::info, "{} pieces of text are taken from what the PDF says they mean (ActualText)"},
    {"duplicate-text", Severity::info, "{} words are drawn twice in the same place (fake bold or shadow); one is kept"},
    {"invisible-text", Severity::info, "{} words are drawn invisibly, as the text layer under a scanned page is"},
    {"text-outside-page", Severity::info, "{} words lie outside the page's crop box and are not seen"},
    {"text-clipped", Severity::info, "{} words are wholly cut away by a clipping area and are not seen"},
    {"type3-font", Severity::info, "{} words use a Type 3 font, whose letters are drawings"},
    {"page-unreadable", Severity::error, "{} pages cannot be read"},
    {"page-image-only", Severity::warning, "{} pages hold images but no text; they need OCR"},
    {"limit-reached", Severity::warning, "{} limits against hostile files were reached; what lies beyond is left out"},
    {"file-repaired", Severity::warning, "the file's table of objects was damaged and has been rebuilt"},
    {"pdf-problems", Severity::info, "the PDF breaks its format in {} places that could be worked around"},
    {"tags-broken", Severity::warning, "the structure tree is broken in {} places; those parts are left out"},
    {"page-tree-broken", Severity::warning, "the page tree is broken in {} places"},
    {"bytes-turned", Severity::info,
     "the letters of {} ligatures were written with their bytes turned round; they are put right"},
    {"page-turned", Severity::info, "{} pages are set sideways; their boxes are those of the page turned upright"},
}};

}  // namespace

std::string_view code_of(Remark remark) { return kTexts[static_cast<std::size_t>(remark)].code; }

void ReadingNotes::add(Remark remark, const Place& place, int count) {
  Entry& entry = entries_[static_cast<std::size_t>(remark)];
  entry.count += count;
  const bool new_page = entry.at.empty() || entry.at.back().page != place.page;
  if (place.page > 0 && new_page && entry.at.size() < kMostPlaces) entry.at.push_back(place);
}

void ReadingNotes::add(Remark remark, const Place& place, std::string_view detail, int count) {
  add(remark, place, count);
  Entry& entry = entries_[static_cast<std::size_t>(remark)];
  if (entry.detail.empty()) entry.detail = detail;
}

std::vector<Note> ReadingNotes::take() const {
  std::vector<Note> notes;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    if (entry.count == 0) continue;
    std::string message = fmt::format(fmt::runtime(kTexts[i].text), entry.count);
    if (!entry.detail.empty()) message += fmt::format("; the first: {}", entry.detail);
    notes.push_back({kTexts[i].severity, std::string(kTexts[i].code), message, "read_pdf", entry.at});
  }
  return notes;
}

}  // namespace referat::reading
