#include "stages/find_blocks/figures.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace referat::blocks {
namespace {

// A picture smaller than this is an ornament or a bullet, in Length.
constexpr Length kSmallestFigure = 4000;
// Pictures in the same place of so many pages are part of the letterhead.
constexpr int kLetterheadPages = 2;

using Edges = std::tuple<Length, Length, Length, Length>;

Edges edges_of(const Box& box) { return {box.left, box.top, box.right, box.bottom}; }

// On how many pages a picture has these edges.
std::map<Edges, int> pages_of_pictures(const Document& document) {
  std::map<Edges, std::pair<int, int>> pages;  // how many, and the last
  for (const Page& page : document.pages)
    for (const Image& image : page.images) {
      auto& [count, last] = pages[edges_of(image.box)];
      if (last != page.number) ++count, last = page.number;
    }
  std::map<Edges, int> counts;
  for (const auto& [edges, count] : pages) counts[edges] = count.first;
  return counts;
}

bool is_figure(const Box& box, const Page& page) {
  const bool scan = box.width() > page.width * 9 / 10 && box.height() > page.height * 9 / 10;  // behind its text
  return box.width() >= kSmallestFigure && box.height() >= kSmallestFigure && !scan;
}

}  // namespace

std::vector<FlowLine> with_figures(const Document& document, std::vector<FlowLine> flow) {
  const std::map<Edges, int> pages_of = pages_of_pictures(document);
  std::vector<FlowLine> out;
  out.reserve(flow.size());
  auto next = flow.begin();
  int done = 0;  // the last page that had lines
  for (const Line& line : document.lines) {
    if (line.page == done) continue;
    done = line.page;
    const Page& page = document.pages[static_cast<std::size_t>(done - 1)];
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    for (; next != flow.end() && next->page == done; ++next) out.push_back(std::move(*next));
    for (std::size_t i = 0; i < page.images.size(); ++i) {
      const Box& box = page.images[i].box;
      if (!is_figure(box, page) || pages_of.at(edges_of(box)) >= kLetterheadPages) continue;
      FlowLine figure;
      figure.page = done;
      figure.image = static_cast<int>(i);
      figure.box = box;
      const auto below = std::find_if(out.begin() + first, out.end(),
                                      [&](const FlowLine& l) { return l.box.centre_y() > box.centre_y(); });
      const bool any = static_cast<std::ptrdiff_t>(out.size()) > first;
      figure.region = below != out.end() ? below->region : any ? out.back().region : 0;
      out.insert(below, std::move(figure));
    }
  }
  return out;
}

}  // namespace referat::blocks
