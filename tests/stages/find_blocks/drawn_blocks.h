// Shows the blocks of pages drawn as text.
#pragma once

#include <string>

#include "tests/pages/danish_pages.h"

namespace referat {

// One string for each block: "# heading", "[1.] item" with two spaces for each level, "note 1: text", "figure: alt",
// "table", and a paragraph as it reads.
inline Strings shown(const std::vector<Block>& blocks) {
  Strings out;
  for (const Block& block : blocks) {
    const std::string text = block.text.str();
    switch (block.kind) {
      case BlockKind::heading:
        out.push_back("# " + text);
        break;
      case BlockKind::list_item:
        out.push_back(std::string(static_cast<std::size_t>(2 * block.depth), ' ') + "[" + block.marker + "] " + text);
        break;
      case BlockKind::note:
        out.push_back("note " + block.marker + ": " + text);
        break;
      case BlockKind::figure:
        out.push_back("figure: " + block.alt);
        break;
      case BlockKind::table:
        out.push_back("table");
        break;
      case BlockKind::paragraph:
        out.push_back(text);
        break;
    }
  }
  return out;
}

inline Document with_blocks(const Document& pages) { return run_to("find_blocks", pages); }
inline Strings blocks_of(const Document& pages) { return shown(with_blocks(pages).blocks); }
inline Strings blocks_in(const Strings& rows) { return blocks_of(typewriter(rows)); }
inline Strings blocks_on(const std::vector<Strings>& pages) { return blocks_of(typewriter_pages(pages)); }

// Three full lines and a short one: they say how wide the text is and how far its lines stand apart.
inline const Strings kText{"Udvalget drøftede sagen og besluttede at sende forslaget til",
                           "høring hos de berørte parter i kommunen inden sommerferien og",
                           "derefter igen at behandle det på mødet i september, når svar", "er kommet ind."};
inline const std::string kTextRead =
    "Udvalget drøftede sagen og besluttede at sende forslaget til høring hos de berørte parter i kommunen inden "
    "sommerferien og derefter igen at behandle det på mødet i september, når svar er kommet ind.";

// The rows behind that text.
inline Strings after_text(const Strings& rows) {
  Strings all = kText;
  all.insert(all.end(), rows.begin(), rows.end());
  return all;
}

// The blocks behind that text; the test fails when the text itself is not the first block.
inline Strings blocks_after_text(const Strings& rows) {
  Strings found = blocks_of(in_print(typewriter(after_text(rows))));
  EXPECT_FALSE(found.empty());
  if (found.empty()) return found;
  EXPECT_EQ(found.front(), kTextRead);
  found.erase(found.begin());
  return found;
}

}  // namespace referat
