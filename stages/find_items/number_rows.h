// Items whose number stands in a row of facts beside their title: "Sag nr. 130   J.nr. 01.02.05   Åben".
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_items/candidates.h"

namespace referat::items {

struct NumberRow {
  int candidate = 0;   // the title, right above the row or right below it
  int block = 0;       // the row
  std::string number;  // as printed
};

// Empty unless the numbers grow from row to row, mostly by one: else they are numbers of cases. In one document the
// titles stand all above their rows or all below.
std::vector<NumberRow> find_number_rows(const Document& document, const Profile& profile,
                                        const std::vector<Candidate>& candidates);

}  // namespace referat::items
