#include "stages/read_pdf/upright.h"

#include <map>
#include <utility>

#include "pipeline/document/text.h"

namespace referat::reading {
namespace {

// Share of a page's characters, in percent, that must read in another direction before the page is turned. Vertical
// table heads and stamps stay below; a landscape sheet printed on an upright page is far above.
constexpr std::size_t kMostOfThePage = 60;

// The rotation at which most characters are read; 0 when no direction has most of them.
int reading_direction(const Page& page) {
  std::map<int, std::size_t> count;
  std::size_t all = 0;
  for (const Word& word : page.words) {
    if (word.slanted || word.visibility == Visibility::outside || word.visibility == Visibility::duplicate) continue;
    const std::size_t length = count_code_points(word.text);
    count[word.rotation] += length;
    all += length;
  }
  for (const auto& [rotation, characters] : count)
    if (characters * 100 > all * kMostOfThePage) return rotation;
  return 0;
}

// Turns points of a page of this width and height anticlockwise by `by` degrees, so that text at `by` reads at 0.
struct Turn {
  int by = 0;
  Length width = 0, height = 0;

  Box operator()(const Box& b) const {
    switch (by) {
      case 90:
        return {b.top, width - b.right, b.bottom, width - b.left};
      case 180:
        return {width - b.right, height - b.bottom, width - b.left, height - b.top};
      case 270:
        return {height - b.bottom, b.left, height - b.top, b.right};
      default:
        return b;
    }
  }

  // A coordinate across the reading direction of a word, such as its baseline.
  Length across(const Word& word, Length value) const {
    const bool vertical = word.rotation % 180 != 0;  // its baseline is an x
    switch (by) {
      case 90:
        return vertical ? width - value : value;
      case 180:
        return vertical ? width - value : height - value;
      case 270:
        return vertical ? value : height - value;
      default:
        return value;
    }
  }

  // A coordinate along it, such as the edges of its letters.
  Length along(const Word& word, Length value) const {
    const bool vertical = word.rotation % 180 != 0;
    switch (by) {
      case 90:
        return vertical ? value : width - value;
      case 180:
        return vertical ? height - value : width - value;
      case 270:
        return vertical ? height - value : value;
      default:
        return value;
    }
  }
};

void turn_word(Word& word, const Turn& turn) {
  for (Length& edge : word.edges) edge = turn.along(word, edge);
  word.baseline = turn.across(word, word.baseline);
  word.box = turn(word.box);
  word.rotation = (word.rotation + 360 - turn.by) % 360;
}

}  // namespace

bool turn_upright(Page& page) {
  const Turn turn{reading_direction(page), page.width, page.height};
  if (turn.by == 0) return false;
  for (Word& word : page.words) turn_word(word, turn);
  for (Rule& rule : page.rules) rule.box = turn(rule.box);
  for (Fill& fill : page.fills) fill.box = turn(fill.box);
  for (Dot& dot : page.dots) dot.box = turn(dot.box);
  for (Image& image : page.images) image.box = turn(image.box);
  for (Link& link : page.links) link.box = turn(link.box);
  if (turn.by != 180) std::swap(page.width, page.height);
  page.turned = turn.by;
  return true;
}

}  // namespace referat::reading
