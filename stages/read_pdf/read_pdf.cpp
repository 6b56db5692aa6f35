#include "stages/read_pdf/read_pdf.h"

#include <fmt/format.h>
#include <poppler-version.h>

#include <algorithm>
#include <exception>
#include <iterator>

#include "pipeline/document/digest.h"
#include "stages/read_pdf/file_marks.h"
#include "stages/read_pdf/page_marks.h"
#include "stages/read_pdf/pdf_file.h"
#include "stages/read_pdf/upright.h"

namespace referat {

std::string poppler_version() { return poppler::version_string(); }

namespace {

using reading::FontList;
using reading::PdfFile;
using reading::ReadingNotes;
using reading::ReadPage;
using reading::Remark;

// Readers accept rubbish ahead of the header, up to here (PDF 32000-1, annex H.3, note 13).
constexpr std::size_t kHeaderWithin = 1024;

Error input_error(const std::string& what) { return {ErrorKind::input, "", what}; }

// More than half of what the page draws has no meaning: what is left is no text either.
bool mostly_meaningless(const ReadPage& read) { return read.meaningless_glyphs * 2 > read.glyphs; }

PageState state_of(const ReadPage& read) {
  if (read.page.state == PageState::unreadable) return PageState::unreadable;
  if (read.glyphs > 0 && mostly_meaningless(read)) return PageState::unreadable;
  const bool has_text = std::any_of(read.page.words.begin(), read.page.words.end(),
                                    [](const Word& word) { return word.visibility != Visibility::outside; });
  if (has_text) return PageState::text;
  return read.page.images.empty() ? PageState::blank : PageState::image;
}

void note_state(const Page& page, ReadingNotes& notes) {
  const Place place{page.number, {0, 0, page.width, page.height}};
  if (page.state == PageState::unreadable) notes.add(Remark::page_unreadable, place);
  if (page.state == PageState::image) notes.add(Remark::page_image_only, place);
}

// Refuses a document in which no page that was read has text.
Result<Done> require_text(const Document& document) {
  int images = 0, unreadable = 0, missing = 0, read = 0;
  for (const Page& page : document.pages) {
    if (page.state == PageState::text) return Done{};
    images += page.state == PageState::image ? 1 : 0;
    unreadable += page.state == PageState::unreadable ? 1 : 0;
    missing += page.state == PageState::unreadable && page.width == 0 ? 1 : 0;
    read += page.state == PageState::left_out ? 0 : 1;
  }
  if (images > 0)
    return Error{
        ErrorKind::no_text, "",
        fmt::format("the PDF has only images and no text ({} of {} pages); run OCR on it first", images, read)};
  if (missing > 0 && missing == read)
    return input_error(fmt::format("none of the {} pages can be opened; the file is damaged, fetch it anew", read));
  if (unreadable > 0)
    return Error{
        ErrorKind::no_text, "",
        fmt::format("none of the {} pages has readable text; print it anew with Unicode fonts or run OCR on it", read)};
  return Error{ErrorKind::no_text, "", fmt::format("all {} pages are blank; check that it is the right file", read)};
}

const PageLeftOut* left_out(const ReadOptions& options, int number) {
  const auto found = std::ranges::find(options.leave_out, number, &PageLeftOut::page);
  return found == options.leave_out.end() ? nullptr : &*found;
}

// A page that nobody touches.
Page bare_page(int number) {
  Page page;
  page.number = number;
  page.state = PageState::left_out;
  return page;
}

void read_pages(PdfFile& file, const ReadOptions& options, Document& document, ReadingNotes& notes) {
  FontList fonts;
  const int count = file.page_count();
  const int last = options.last_page > 0 ? options.last_page : count;
  document.pages.reserve(static_cast<std::size_t>(count));
  for (int number = 1; number <= count; ++number) {
    if (const PageLeftOut* left = left_out(options, number)) {
      document.pages.push_back(bare_page(number));
      document.notes.push_back({Severity::warning,
                                "page-left-out",
                                fmt::format("page {} is left out: {}", number, left->why),
                                "read_pdf",
                                {{number, {}}}});
      continue;
    }
    if (options.page_begun) options.page_begun(number, count);
    if (number < options.first_page || number > last) {
      document.pages.push_back(file.describe_page(number));
      document.pages.back().state = PageState::left_out;
      continue;
    }
    ReadPage read = file.read_page(number, fonts, notes);
    read.page.state = state_of(read);
    note_state(read.page, notes);
    if (reading::turn_upright(read.page)) notes.add(reading::Remark::page_turned, {read.page.number, {}});
    reading::mark_underlines(read.page);
    reading::mark_links(read.page);
    document.pages.push_back(std::move(read.page));
  }
  document.fonts = fonts.fonts();
}

Result<Document> read_whole(std::string_view bytes, const ReadOptions& options) {
  if (bytes.empty()) return input_error("the file is empty; fetch it again");
  if (bytes.substr(0, kHeaderWithin).find("%PDF-") == std::string_view::npos)
    return input_error("not a PDF: the header %PDF- is missing; check the file");
  auto opened = PdfFile::open(bytes, options.password);
  if (!opened) return opened.error();
  PdfFile& file = *opened.value();
  if (options.first_page < 1 || options.first_page > file.page_count())
    return input_error(fmt::format("there is no page {}: the document has {} pages; correct the page range",
                                   options.first_page, file.page_count()));
  Document document;
  ReadingNotes notes;
  document.source.sha256 = hash_of_bytes(bytes);
  document.source.bytes = static_cast<std::int64_t>(bytes.size());
  document.source.revisions = reading::count_revisions(bytes);
  file.read_facts(document, notes);
  if (options.use_tags) file.read_tags(document, notes);
  if (options.use_outline) file.read_outline(document, notes);
  read_pages(file, options, document, notes);
  const auto text = require_text(document);
  if (!text) return text.error();
  file.report_actions(document.source);
  file.report_problems(notes);
  std::ranges::move(notes.take(), std::back_inserter(document.notes));
  return document;
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const std::string& file_name, const ReadOptions& options) {
  const std::string name = file_name.substr(file_name.find_last_of('/') + 1);
  try {
    Result<Document> result = read_whole(bytes, options);
    if (!result) return Error{result.error().kind, file_name, result.error().what};
    result.value().source.file = name;
    return result;
  } catch (const std::exception& failure) {
    return Error{ErrorKind::input, file_name,
                 fmt::format("the PDF cannot be read ({}); fetch it again", failure.what())};
  }
}

}  // namespace referat
