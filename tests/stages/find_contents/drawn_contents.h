// Reads the contents list of pages drawn as text.
#pragma once

#include <string>

#include "tests/pages/danish_pages.h"

namespace referat {

// "number|title|page" of every entry; a closed one ends in "|closed".
inline Strings shown(const Contents& contents) {
  Strings out;
  for (const ContentsEntry& entry : contents.entries)
    out.push_back(entry.number.value + "|" + entry.title.str() + "|" + entry.page.value +
                  (entry.closed ? "|closed" : ""));
  return out;
}

inline Document contents_of(const Document& pages) { return run_to("find_contents", pages); }
inline Strings entries_on(const std::vector<Strings>& pages) {
  return shown(contents_of(typewriter_pages(pages)).contents);
}
inline Strings entries_in(const Strings& rows) { return shown(contents_of(typewriter(rows)).contents); }

// The texts of the lines that belong to the list, its headings and labels.
inline Strings list_lines(const Document& document) {
  Strings out;
  for (const int line : document.contents.lines)
    out.push_back(document.lines[static_cast<std::size_t>(line)].text.str());
  return out;
}

// Moves a word up (negative) or down.
inline void shift(Word& word, Length down) {
  word.baseline += down;
  word.box.top += down;
  word.box.bottom += down;
}

}  // namespace referat
