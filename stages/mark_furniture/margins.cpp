#include "stages/mark_furniture/margins.h"

#include <algorithm>
#include <map>

#include "pipeline/document/characters.h"
#include "pipeline/document/footnotes.h"
#include "pipeline/document/typography.h"

namespace referat {
namespace {

// A letterhead holds at least this many lines, each at most so long.
constexpr std::size_t kLetterheadLines = 3;
constexpr std::size_t kLetterheadBytes = 48;
// It begins right of this share of the page's width: second columns of names begin at a half.
constexpr double kLetterheadLeft = 0.58;
// Share of its lines that stand in rows of their own; the cells of a table or list share rows.
constexpr double kOwnRows = 0.7;
// Lines of one letterhead share an edge to within this, in Length, and follow within this many font sizes.
constexpr Length kEdgeTolerance = 300;
constexpr int kLineGap = 4;
// The margin: this share of the page's height, set off by so many font sizes from the text.
constexpr double kMargin = 0.1;
constexpr double kSetOff = 2.0;
// A watermark is at least so many times as large as the text.
constexpr double kWatermark = 2.0;
// In the margin type is smaller than the text by at least this, in Length.
constexpr Length kSmaller = 50;

struct PageLines {
  std::vector<int> lines;                // top to bottom
  std::map<int, std::vector<int>> rows;  // row → lines
};

PageLines lines_of(const Document& document, int page, const std::vector<bool>& taken) {
  PageLines found;
  const auto first = std::lower_bound(document.lines.begin(), document.lines.end(), page,
                                      [](const Line& line, int number) { return line.page < number; });
  for (auto i = static_cast<std::size_t>(first - document.lines.begin());
       i < document.lines.size() && document.lines[i].page == page; ++i) {
    if (taken[i]) continue;
    found.lines.push_back(static_cast<int>(i));
    found.rows[document.lines[i].row].push_back(static_cast<int>(i));
  }
  return found;
}

bool has_letters(const Line& line) {
  return std::any_of(line.text.spans.begin(), line.text.spans.end(),
                     [](const Span& s) { return begins_with_letter(s.text); });
}

// Where the text of the page begins: the furthest left of its lines in the size of the running text or more.
Length text_left(const Document& document, const PageLines& page, Length body) {
  Length left = document.pages.front().width;
  for (const int index : page.lines) {
    const Line& line = document.lines[static_cast<std::size_t>(index)];
    if (line.size >= body) left = std::min(left, line.box.left);
  }
  return left;
}

// The lines below `first` that share its left or right edge, without a gap.
std::vector<int> run_from(const Document& document, const std::vector<int>& candidates, std::size_t first) {
  std::vector<int> run{candidates[first]};
  const Box& start = document.lines[static_cast<std::size_t>(run.front())].box;
  for (std::size_t i = first + 1; i < candidates.size(); ++i) {
    const Line& above = document.lines[static_cast<std::size_t>(run.back())];
    const Line& line = document.lines[static_cast<std::size_t>(candidates[i])];
    if (line.box.top - above.box.bottom > kLineGap * line.size) break;
    const bool left = std::abs(line.box.left - start.left) <= kEdgeTolerance;
    const bool right = std::abs(line.box.right - start.right) <= kEdgeTolerance;
    if (left || right) run.push_back(candidates[i]);
  }
  return run;
}

// A page number or a running head stands on the same row in the same type.
bool beside_furniture(const Document& document, const std::vector<bool>& taken, int index) {
  const Line& line = document.lines[static_cast<std::size_t>(index)];
  const auto same = [&](std::size_t other) {
    const Line& found = document.lines[other];
    return found.page == line.page && found.row == line.row && taken[other] && found.size == line.size;
  };
  const auto at = static_cast<std::size_t>(index);
  return (at > 0 && same(at - 1)) || (at + 1 < document.lines.size() && same(at + 1));
}

bool is_slanted(const Document& document, const Line& line) {
  const Page& page = document.pages[static_cast<std::size_t>(line.page - 1)];
  return page.words[static_cast<std::size_t>(line.words.front())].slanted;
}

}  // namespace

std::vector<int> watermark_lines(const Document& document) {
  const Length body = body_style(document.lines).size;
  const auto large = [&](const Line& line) { return line.size >= static_cast<Length>(kWatermark * body); };
  std::map<std::string, std::vector<int>> alike;
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const Line& line = document.lines[i];
    if (line.words.empty() || (!large(line) && !is_slanted(document, line))) continue;
    alike[line.text.str()].push_back(static_cast<int>(i));
  }
  std::vector<int> found;
  for (const auto& [text, lines] : alike) {
    const Line& first = document.lines[static_cast<std::size_t>(lines.front())];
    const std::size_t pages = document.pages.size();
    const bool same_place = std::all_of(lines.begin(), lines.end(), [&](int index) {
      return document.lines[static_cast<std::size_t>(index)].box == first.box;
    });
    const bool slanted = is_slanted(document, first) && (large(first) || lines.size() >= 2);
    const bool stamped = large(first) && same_place && lines.size() >= 2 && lines.size() * 2 >= pages;
    if (slanted || stamped) found.insert(found.end(), lines.begin(), lines.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<int> letterhead_lines(const Document& document, const Profile& profile, const std::vector<bool>& taken) {
  if (document.pages.empty()) return {};
  const PageLines page = lines_of(document, 1, taken);
  const auto edge = static_cast<Length>(kLetterheadLeft * document.pages.front().width);
  const Length body = body_style(document.lines).size;
  const Length main_left = text_left(document, page, body);
  std::vector<int> candidates;
  for (const int index : page.lines) {
    const Line& line = document.lines[static_cast<std::size_t>(index)];
    const bool beside =
        line.box.left > edge || (line.box.right < main_left - line.size && line.size + kSmaller <= body);
    if (beside && line.size <= body && line.text.str().size() <= kLetterheadBytes) candidates.push_back(index);
  }
  for (std::size_t first = 0; first < candidates.size(); ++first) {
    const std::vector<int> run = run_from(document, candidates, first);
    if (run.size() < kLetterheadLines) continue;
    std::size_t own = 0, letters = 0, labels = 0;
    for (const int index : run) {
      const Line& line = document.lines[static_cast<std::size_t>(index)];
      own += page.rows.at(line.row).size() == 1 ? 1 : 0;
      letters += has_letters(line) ? 1 : 0;
      const std::string text = line.text.str();
      const auto label = profile.prefix("label", text);
      labels += label && label->value != "ignore" && label->end < text.size() && text[label->end] == ':' ? 1 : 0;
    }
    const auto lines = static_cast<double>(run.size());
    if (static_cast<double>(labels) > (1 - kOwnRows) * lines) continue;
    if (static_cast<double>(own) >= kOwnRows * lines && static_cast<double>(letters) >= kOwnRows * lines) return run;
  }
  return {};
}

std::vector<MarginLine> margin_lines(const Document& document, const std::vector<bool>& taken) {
  const Length body = body_style(document.lines).size;
  const std::vector<FootnotePart> footnotes = footnote_parts(document, taken);
  std::vector<MarginLine> found;
  for (const Page& page : document.pages) {
    const PageLines lines = lines_of(document, page.number, taken);
    if (lines.rows.size() < 3) continue;
    const auto margin = static_cast<Length>(kMargin * page.height);
    for (const bool top : {true, false}) {
      const std::vector<int>& outer = top ? lines.rows.begin()->second : lines.rows.rbegin()->second;
      const std::vector<int>& inner =
          top ? std::next(lines.rows.begin())->second : std::next(lines.rows.rbegin())->second;
      const Line& edge = document.lines[static_cast<std::size_t>(outer.front())];
      const Line& next = document.lines[static_cast<std::size_t>(inner.front())];
      const Length gap = top ? next.box.top - edge.box.bottom : edge.box.top - next.box.bottom;
      const bool outside = top ? edge.box.bottom < margin : edge.box.top > page.height - margin;
      const bool small = std::all_of(outer.begin(), outer.end(), [&](int index) {
        return document.lines[static_cast<std::size_t>(index)].size + kSmaller <= body;
      });
      if (footnotes[static_cast<std::size_t>(outer.front())] != FootnotePart::none) continue;
      const bool set_off =
          gap >= static_cast<Length>(kSetOff * body) || beside_furniture(document, taken, outer.front());
      if (!outside || !small || !set_off) continue;
      for (const int index : outer) found.push_back({index, top});
    }
  }
  return found;
}

}  // namespace referat
