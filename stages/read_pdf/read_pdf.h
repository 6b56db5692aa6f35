// The first stage: everything that a PDF shows and says, as plain values.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"

namespace referat {

struct ReadOptions {
  std::string password;  // user or owner password; empty: none given
  int first_page = 1;
  int last_page = 0;     // 0: to the end. Pages outside the range are kept with PageState::left_out
  bool use_tags = true;  // false: the structure tree is not read
  bool use_outline = true;
  std::vector<PageLeftOut> leave_out{};  // not even opened; each gives a note and PageState::left_out without a size
  std::function<void(int page, int pages)> page_begun{};  // called before each page is read; may be empty
};

// Reads a whole PDF, page by page in one pass each, into the layer Layer::pages of a new Document, with notes on what
// was handled (stages/read_pdf/reading_notes.h names the codes). `bytes` is the whole file, `file_name` its name for
// messages and for Source::file; folders in it are cut off.
// Errors: input (empty, not a PDF, damaged, without pages, unreadable), password, no_text (images only).
Result<Document> read_pdf(std::string_view bytes, const std::string& file_name, const ReadOptions& options);

// The version of Poppler that reads, "22.12.0".
std::string poppler_version();

}  // namespace referat
