// Minutes that are filled into a form: one table for each item ("Punkt 2 | Budget", "Beslutning | Godkendt."), a box of
// facts over each item, a table of labels and values at the top.
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_blocks/flow.h"

namespace referat::blocks {

// Most rows say by their first cell what they are: the head of an item, a section, a fact of the case, a label of the
// meeting.
bool is_form(const Table& table, const Profile& profile);

// The form as flow, row by row: an item's number and title as one heading, the name of a section as a heading with its
// text as a column of its own, labels with their values, facts each on a line. Rows of several cells beside a name
// that spans them are a table in the form's cell and are added to `inner`; their FlowLine::table counts on from
// Document::tables.
std::vector<FlowLine> unfold_form(const Document& document, const Table& table, const Profile& profile, int& region,
                                  std::vector<Table>& inner);

}  // namespace referat::blocks
