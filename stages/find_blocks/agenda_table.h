// Agendas that are set as one table: "Tid | Punkt | Referat".
#pragma once

#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_blocks/flow.h"

namespace referat::blocks {

// The column that holds the items' titles, or -1 when the table is no agenda. Its head row must name that column and at
// least one other one in words of the profile.
int title_column(const Table& table, const Profile& profile);

// The table as flow: for each row the title first, as a heading, then the other cells, each a column of its own.
// The head row is left out; head_row_texts gives its texts for the accounts.
std::vector<FlowLine> unfold_agenda(const Document& document, const Table& table, int title, int& region);
std::vector<Text> head_row_texts(const Table& table);

}  // namespace referat::blocks
