// The entries of a contents list, put together from rows.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_contents/rows.h"

namespace referat::contents {

struct Entry {
  std::vector<std::size_t> rows;  // indexes in List::rows, in reading order
  std::size_t anchor = 0;         // the row with the page number (or the number, in a list without pages)
  bool closed = false;
};

struct List {
  std::vector<TextRow> rows;  // of the whole document
  bool numbered = false;      // the entries begin with a number
  std::vector<Entry> entries;
  std::vector<std::size_t> labels;  // rows that name the list, its columns or a group

  // The part of the row that belongs to the title.
  std::string title_text(std::size_t row) const;
  // The last entry has its page.
  bool complete() const { return !entries.empty() && rows[entries.back().anchor].anchored; }
};

// Fills `contents` and the accounts of labels and leaders.
void write_list(const List& list, const Profile& profile, Document& found);

}  // namespace referat::contents
