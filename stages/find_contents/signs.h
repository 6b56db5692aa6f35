// What a row of text is by its words, its type and its neighbours: heading of a list, group, tail, title of an item.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_contents/rows.h"

namespace referat::contents {

// Refers to the document, the profile and the rows, which must outlive it.
class Signs {
 public:
  Signs(const Document& document, const Profile& profile, const std::vector<TextRow>& rows)
      : document_(document), profile_(profile), rows_(rows) {}

  // "Contents", also with the names of columns behind it on the row.
  bool names_list(std::size_t row) const;
  // Nothing but names of columns: "No. | Subject | Page".
  bool names_columns(std::size_t row) const;

  // Whether the items below a row that names a group are closed; nothing for any other row.
  std::optional<bool> group(std::size_t row) const;
  // The same for a row between two entries, which may also say no more than that a case is open or closed.
  std::optional<bool> group_between(std::size_t row) const;
  bool bold_over_plain(std::size_t row) const;
  // The group heading of the items themselves: it comes no more, and an item follows, maybe below its case number.
  bool heads_items(std::size_t row) const;

  // An entry that is no item and has no number: the list of attachments with its page.
  bool tail(std::size_t row) const;

  // More than a few lines of empty space between two rows of a page.
  bool far_below(std::size_t upper, std::size_t lower) const;

  // The title of this row stands again in a later row, as the start of a line or behind the number of an item.
  bool comes_again(std::size_t row, const std::string& title) const;

 private:
  const Document& document_;
  const Profile& profile_;
  const std::vector<TextRow>& rows_;
};

}  // namespace referat::contents
