// Pictures of pages, for people who compare them with what was understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/pages.h"
#include "pipeline/document/result.h"

namespace referat {

struct PagePicture {
  int page = 0;               // from 1
  int width = 0, height = 0;  // pixels
  std::string png;            // the file's bytes; empty when the page could not be drawn within the limits
};

struct PictureOptions {
  std::string password;
  int first = 1, last = 0;                     // pages; 0: to the end
  double dots_per_inch = 96;                   // less for a page that would be larger than most_pixels
  int most_pixels = 4'000'000;                 // of one page
  int most_pages = 500;                        // the pages after them are left out
  const std::vector<Page>* upright = nullptr;  // turns each page as it was read (Page::turned); null: as displayed
  std::vector<Place> blackened = {};           // boxes on the pages as drawn of which no pixel is shown
};

// Draws pages as displayed (crop box, /Rotate) on white, in the order of the document; nothing is written to disk.
// Pages are counted as Poppler does: behind a fault in the page tree there may be none. ErrorKind::input or ::password
// when the PDF cannot be opened.
Result<std::vector<PagePicture>> draw_pages(std::string_view pdf, const PictureOptions& options);

}  // namespace referat
