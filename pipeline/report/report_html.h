// The report for people: one page for a browser or a printer.
#pragma once

#include <string>
#include <vector>

#include "pipeline/report/page_picture.h"
#include "pipeline/report/report.h"
#include "pipeline/report/texts.h"

namespace referat {

// One HTML file that needs nothing beside itself and may reach nothing: its Content-Security-Policy forbids the network
// and every script. Says verdict, source, findings with meaning and remedy, the ledger as a bar, the items as a tree
// beside the pages with the boxes of items and findings. Pages without an entry in `pictures`, or with an empty one,
// show where their lines stand instead; at most 500 pages are shown. Light and dark as the reader's system asks for.
// Text of the document is escaped. Same input, same bytes.
std::string write_report_html(const ReportInput& input, const Texts& texts, const std::vector<PagePicture>& pictures);

}  // namespace referat
