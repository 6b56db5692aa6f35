// What the bytes of the file and its XMP packet tell without a PDF interpreter.
#pragma once

#include <string>
#include <string_view>

namespace referat::reading {

// How often the file was saved: 1 as made, one more for each incremental update (PDF 32000-1, 7.5.6). Counted by the
// marks at the end of each part; the first one of a linearised file is none (annex F).
int count_revisions(std::string_view bytes);

// The part and level of PDF/A that the XMP packet claims (ISO 19005, pdfaid:part and pdfaid:conformance): "2b", "4";
// empty when it claims none.
std::string pdfa_claim(std::string_view xmp);

}  // namespace referat::reading
