#include "stages/find_blocks/margin.h"

#include <algorithm>
#include <map>

#include "pipeline/document/characters.h"
#include "stages/find_blocks/words.h"

namespace referat::blocks {
namespace {

// How far the edges of one column may differ, in Length.
constexpr Length kEdgeTolerance = 350;
// A heading in the margin is at most so long, in bytes: sentences that begin at the left edge are text.
constexpr std::size_t kLongest = 60;
// Lines of one heading follow each other within so many font sizes; new headings stand further apart.
constexpr double kLineGap = 1.5;
// Known headings at the same edges from which unknown ones in their type are headings too. One is chance.
constexpr int kEnough = 2;

struct Candidate {
  std::vector<int> lines;  // in the margin
  int beside = -1;         // the line to the right of the first one
  std::string text;        // of all lines
  bool section = false, item = false;
};

class Margin {
 public:
  Margin(const Document& document, const Profile& profile, const std::vector<bool>& skip)
      : document_(document), profile_(profile), skip_(skip) {}

  std::vector<MarginHeading> read() {
    for (std::size_t first = 0; first < document_.lines.size();) {
      std::size_t last = first;
      while (last < document_.lines.size() && document_.lines[last].page == document_.lines[first].page) ++last;
      gather(first, last);
      first = last;
    }
    return choose();
  }

 private:
  const Line& line(int index) const { return document_.lines[static_cast<std::size_t>(index)]; }
  static bool near(Length a, Length b) { return std::abs(a - b) <= kEdgeTolerance; }

  // Rows of the page with a short line on the left and another one apart on its right.
  void gather(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i + 1 < last; ++i) {
      if (skip_[i] || skip_[i + 1]) continue;
      const Line &left = document_.lines[i], &right = document_.lines[i + 1];
      const bool begins = i == first || document_.lines[i - 1].row != left.row || skip_[i - 1];
      if (!begins || left.row != right.row || right.box.left - left.box.right < left.size / 2) continue;
      const std::string text = left.text.str(), row = text + ' ' + right.text.str();
      if (text.size() > kLongest || !is_prose(right.text.str()) || is_known_label(text, profile_) ||
          is_fact(row, profile_) || runs_on(i, first))
        continue;
      if (profile_.whole("number-format", right.text.str())) continue;  // the number of a document, no text
      Candidate found{{static_cast<int>(i)}, static_cast<int>(i) + 1, text};
      found.item = is_item(row);
      found.section = !found.item && is_section_heading(text, profile_);
      if (!found.item && !found.section) add_lines(found, last);
      all_.push_back(std::move(found));
    }
  }

  // The line goes on from the one above it, in its type and at its edge: it is running text.
  bool runs_on(std::size_t i, std::size_t first) const {
    const Line& here = document_.lines[i];
    if (begins_lower(here.text.str())) return true;
    while (i-- > first) {
      const Line& above = document_.lines[i];
      if (above.row == here.row || !near(above.box.left, here.box.left)) continue;
      return above.style == here.style && here.baseline - above.baseline <= static_cast<Length>(kLineGap * here.size) &&
             !is_section_heading(above.text.str(), profile_);
    }
    return false;
  }

  bool is_item(const std::string& text) const {
    const auto hit = profile_.whole("item", text);
    return hit && hit->entry->extra == "strong" && hit->groups.contains("title");
  }

  // The lines of the margin that go on below in the same type. They make a known heading of the whole, or the first
  // line stays alone.
  void add_lines(Candidate& candidate, std::size_t last) const {
    const Line& start = line(candidate.lines.front());
    const Length text_left = line(candidate.beside).box.left;
    Text text = start.text;
    for (std::size_t i = static_cast<std::size_t>(candidate.beside) + 1; i < last; ++i) {
      const Line &next = document_.lines[i], &above = line(candidate.lines.back());
      if (skip_[i] || next.box.left >= text_left - kEdgeTolerance) continue;
      const bool fits = near(next.box.left, start.box.left) && next.box.right < text_left &&
                        next.style == start.style &&
                        next.baseline - above.baseline <= static_cast<Length>(kLineGap * start.size);
      if (!fits) break;
      Text longer = text;
      const std::string so_far = text.str();
      longer.append(next.text, so_far.empty() || so_far.back() != '-');
      // The next heading, unless it is the rest of this one: "Forvaltningens" over "vurdering".
      if (is_section_heading(next.text.str(), profile_) && !is_section_heading(longer.str(), profile_)) break;
      text = std::move(longer);
      candidate.lines.push_back(static_cast<int>(i));
    }
    candidate.text = text.str();
    candidate.section = is_section_heading(candidate.text, profile_);
  }

  // The edges of margin and text that most known headings share.
  struct Edges {
    Length left = 0, text = 0;
    int known = 0;
    std::vector<Style> styles;  // of the known sections
  };
  Edges edges() const {
    Edges best;
    for (const Candidate& c : all_) {
      if (!c.section) continue;
      Edges tried{line(c.lines.front()).box.left, line(c.beside).box.left, 0, {}};
      for (const Candidate& other : all_) {
        if (!other.section || !stands_at(other, tried)) continue;
        ++tried.known;
        tried.styles.push_back(line(other.lines.front()).style);
      }
      if (tried.known > best.known) best = tried;
    }
    return best;
  }

  // The line beside it may begin further right: a list, a panel.
  bool stands_at(const Candidate& c, const Edges& edges) const {
    const Line &left = line(c.lines.front()), &right = line(c.beside);
    return near(left.box.left, edges.left) && left.box.right < edges.text &&
           right.box.left >= edges.text - kEdgeTolerance;
  }

  std::vector<MarginHeading> choose() const {
    const Edges edges = this->edges();
    std::vector<MarginHeading> out;
    bool begun = false;
    for (const Candidate& c : all_) {
      if (!stands_at(c, edges)) continue;
      const Line& first = line(c.lines.front());
      const bool known = c.section || (c.item && near(line(c.beside).box.left, edges.text));
      begun = begun || known;
      const bool alike = std::find(edges.styles.begin(), edges.styles.end(), first.style) != edges.styles.end();
      const bool unknown = begun && alike && edges.known >= kEnough;
      if (!known && !unknown) continue;
      MarginHeading made{c.lines, c.item, edges.text};
      if (c.item) {
        made.lines.push_back(c.beside);
        add_title_lines(made);
      }
      out.push_back(std::move(made));
    }
    return edges.known > 0 ? out : std::vector<MarginHeading>{};
  }

  // The title goes on in the lines below in its own type, at its own edge.
  void add_title_lines(MarginHeading& made) const {
    const Line& title = line(made.lines.back());
    for (std::size_t i = static_cast<std::size_t>(made.lines.back()) + 1; i < document_.lines.size(); ++i) {
      const Line &next = document_.lines[i], &above = line(made.lines.back());
      const bool fits = next.page == title.page && !skip_[i] && next.style == title.style &&
                        near(next.box.left, title.box.left) && next.row == above.row + 1 &&
                        next.baseline - above.baseline <= static_cast<Length>(kLineGap * title.size);
      if (!fits) return;
      made.lines.push_back(static_cast<int>(i));
    }
  }

  const Document& document_;
  const Profile& profile_;
  const std::vector<bool>& skip_;
  std::vector<Candidate> all_;
};

}  // namespace

std::vector<MarginHeading> margin_headings(const Document& document, const Profile& profile,
                                           const std::vector<bool>& skip) {
  return Margin(document, profile, skip).read();
}

}  // namespace referat::blocks
