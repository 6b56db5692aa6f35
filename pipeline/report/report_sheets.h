// The pages of the HTML report with what was found on them, and the tree of items beside them.
#pragma once

#include <string>
#include <vector>

#include "pipeline/report/page_picture.h"
#include "pipeline/report/report.h"
#include "pipeline/report/texts.h"

namespace referat {

constexpr int kMostSheets = 500;

// A finding with its number in the report's table.
struct NumberedNote {
  int number = 0;  // from 1; its row has the id "f<number>"
  Note note;
};

// The id of the first box of a finding on the sheets, "b<number>"; "p<page>" when it has a page alone; empty for one
// without a place, or with one on a page that is not shown.
std::string anchor_of(const Document& document, const NumberedNote& finding);

// The items and sections as nested lists, each linked to its page. Personal data in titles and headings are masked.
std::string item_tree(const Document& document, const Texts& texts, const PersonalData& personal);

// The pages, each with the id "p<number>".
std::string page_sheets(const Document& document, const std::vector<NumberedNote>& findings, const Texts& texts,
                        const std::vector<PagePicture>& pictures);

}  // namespace referat
