// What became of every character of the PDF: the proof that nothing was lost.
#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/document/document.h"

namespace referat {

// Characters (code points, spaces not counted) of all words of all pages, by what became of them.
// `total` is the sum of the others.
struct Ledger {
  std::int64_t total = 0;
  std::int64_t text = 0;       // stands as text in the result
  std::int64_t value = 0;      // became a typed attribute or element
  std::int64_t label = 0;      // an element stands for it ("Sagsnr.:")
  std::int64_t leader = 0;     // dots between a title and its page
  std::int64_t bullet = 0;     // marker of a list item or note
  std::int64_t hyphen = 0;     // line-end hyphens undone, soft hyphens
  std::int64_t furniture = 0;  // running heads and feet, watermarks
  std::int64_t redacted = 0;   // left out of the version for the public
  std::int64_t duplicate = 0;  // drawn again in the same place
  std::int64_t invisible = 0;  // drawn invisibly and not used
  std::int64_t outside = 0;    // beyond the crop box
  std::int64_t unplaced = 0;   // in none of these: lost
  bool operator==(const Ledger&) const = default;
};

// Walks a finished Document and counts each character once. One that is placed more than once counts in the first of
// the classes text, value, label, leader, bullet, hyphen, furniture, redacted. Characters of duplicate and outside
// words count as such wherever they are placed; invisible ones only when they are not placed. A soft hyphen counts as
// hyphen.
//
// Adds to `notes`, when given: `unplaced-text` for what is lost (neighbouring words of a line in one note) and
// `placed-twice` for what stands as text or value in two parts of the result. At most 50 of each, and one more that
// says how many were left out. Spans that point at no word are ignored. Time grows with the number of characters.
Ledger balance(const Document& document, std::vector<Note>* notes);

}  // namespace referat
