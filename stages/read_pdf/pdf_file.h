// A PDF as the rest of read_pdf sees it; the files poppler_*.cpp stand behind it and are the only ones that know
// Poppler.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "stages/read_pdf/fonts.h"
#include "stages/read_pdf/reading_notes.h"

namespace referat::reading {

// What one page's content gave.
struct ReadPage {
  Page page;
  std::size_t glyphs = 0;
  std::size_t meaningless_glyphs = 0;  // see WordBuilder::meaningless_glyphs
};

class PdfFile {
 public:
  // `bytes` must outlive the result. Errors of kind input and password; their `where` is left empty.
  static Result<std::unique_ptr<PdfFile>> open(std::string_view bytes, const std::string& password);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  // Pages in the page tree, null ones included.
  int page_count() const;
  // Fills Document::source (but file, sha256, bytes, revisions and what report_actions fills) and Document::embedded.
  void read_facts(Document& document, ReadingNotes& notes);
  // Fills Document::tags; words get their tag when pages are read afterwards.
  void read_tags(Document& document, ReadingNotes& notes);
  void read_outline(Document& document, ReadingNotes& notes);
  // Page `number`, from 1. State and marks of words (underline) are left to the caller. All calls must give the same
  // `fonts` and `notes`, which must outlive this object or its last call.
  ReadPage read_page(int number, FontList& fonts, ReadingNotes& notes);
  // Size, label and rotation of a page that is left out.
  Page describe_page(int number);
  // Scripts and programs that the file would start, of the pages read so far too.
  void report_actions(Source& source) const;
  // What was wrong with the file so far: repairs and problems that Poppler worked around.
  void report_problems(ReadingNotes& notes) const;

  struct Inside;

 private:
  explicit PdfFile(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace referat::reading
