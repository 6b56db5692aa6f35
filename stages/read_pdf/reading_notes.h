// The notes of read_pdf: one per code, counted, with the first place on each page.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace referat::reading {

enum class Remark {
  no_unicode_map,
  xml_unfit_character,
  soft_hyphen,
  actual_text,
  duplicate_text,
  invisible_text,
  text_outside_page,
  text_clipped,
  type3_font,
  page_unreadable,
  page_image_only,
  limit_reached,
  file_repaired,
  pdf_problems,
  tags_broken,
  page_tree_broken,
  bytes_turned,
  page_turned,
  count_,
};

// The stable code that stands in Note::code, such as "no-unicode-map".
std::string_view code_of(Remark remark);

class ReadingNotes {
 public:
  // One more case. `place` may be without box, or of page 0 for the file as a whole.
  void add(Remark remark, const Place& place, int count = 1);
  // The same, with words of its own for the message; the first words of each remark are kept.
  void add(Remark remark, const Place& place, std::string_view detail, int count = 1);
  // All notes in the order of the enumeration.
  std::vector<Note> take() const;

 private:
  struct Entry {
    long count = 0;
    std::string detail;
    std::vector<Place> at;
  };
  std::array<Entry, static_cast<std::size_t>(Remark::count_)> entries_;
};

}  // namespace referat::reading
