#include "pipeline/document/document.h"

#include <algorithm>
#include <cstdlib>

namespace referat {

namespace {

const Word* find_word(const Document& document, const Span& span) {
  if (span.page < 1 || static_cast<std::size_t>(span.page) > document.pages.size()) return nullptr;
  const Page& page = document.pages[static_cast<std::size_t>(span.page - 1)];
  if (span.word < 0 || static_cast<std::size_t>(span.word) >= page.words.size()) return nullptr;
  return &page.words[static_cast<std::size_t>(span.word)];
}

// The box of the characters of a word that a span takes; the whole word's where it is not upright.
Box box_of(const Word& word, const Span& span) {
  Box box = word.box;
  if (word.rotation != 0 || word.edges.empty()) return box;
  const auto edge = [&word](int index, Length otherwise) {  // right edge of the code point with this index
    return index >= 0 && static_cast<std::size_t>(index) < word.edges.size()
               ? word.edges[static_cast<std::size_t>(index)]
               : otherwise;
  };
  const int last = span.first + std::max(span.count, 1) - 1;
  box.left = edge(span.first - 1, word.box.left);
  box.right = edge(last, word.box.right);
  return box.right < box.left ? word.box : box;
}

// Words of one line share more than half of the lower one's height (a superscript does) and follow one another.
bool same_line(const Word& before, const Box& before_box, const Word& word, const Box& box) {
  if (before.rotation != word.rotation) return false;
  const bool upright = word.rotation == 0 || word.rotation == 180;
  const Length shared = upright ? overlap(before_box.top, before_box.bottom, box.top, box.bottom)
                                : overlap(before_box.left, before_box.right, box.left, box.right);
  const Length lower =
      upright ? std::min(before_box.height(), box.height()) : std::min(before_box.width(), box.width());
  if (2 * static_cast<std::int64_t>(shared) < lower) return false;
  switch (word.rotation) {
    case 90:
      return box.centre_y() >= before_box.centre_y();
    case 180:
      return box.centre_x() <= before_box.centre_x();
    case 270:
      return box.centre_y() <= before_box.centre_y();
    default:
      return box.centre_x() >= before_box.centre_x();
  }
}

}  // namespace

std::vector<Place> places(const Document& document, const Text& text) {
  std::vector<Place> out;
  const Word* before = nullptr;
  Box before_box;
  for (const Span& span : text.spans) {
    const Word* word = find_word(document, span);
    if (!word) continue;
    const Box box = box_of(*word, span);
    const bool goes_on =
        before && out.back().page == span.page && (before == word || same_line(*before, before_box, *word, box));
    if (goes_on) {
      out.back().box = unite(out.back().box, box);
    } else {
      out.push_back({span.page, box});
    }
    before = word;
    before_box = box;
  }
  return out;
}

}  // namespace referat
