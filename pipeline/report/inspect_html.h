// The page on which a person sees what was understood: each page's picture with coloured boxes over it.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/report/page_picture.h"

namespace referat {

// One HTML file that needs nothing beside itself and may reach nothing: its Content-Security-Policy forbids the network
// and every script but its own. Shows the pages that have an entry in `pictures`; one whose PNG is empty is shown
// without a picture. The layers that the document has give the boxes; text of the document is escaped. Same input, same
// bytes.
std::string inspect_html(const Document& document, const std::vector<PagePicture>& pictures);

}  // namespace referat
