// Footnotes: small type low on a page that begins with a mark to which the text above refers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// The mark at the start of a footnote's text, one to three digits or asterisks with something behind them; empty when
// there is none.
std::string footnote_mark(const Text& text);

// The text refers to the footnote with this mark: the mark stands raised, or, where a font draws raised figures of its
// own (OpenType `sups`) and nothing shows that they are raised, right behind a word or its full stop ("foringsrør.2").
bool refers_to_footnote(const Text& text, std::string_view mark);

// What each line of Document::lines is to the footnotes at its page's foot. Lines that are `passed_over` (furniture)
// are none.
enum class FootnotePart { none, start, more };
std::vector<FootnotePart> footnote_parts(const Document& document, const std::vector<bool>& passed_over);

}  // namespace referat
