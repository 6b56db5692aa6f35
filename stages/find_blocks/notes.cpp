#include "stages/find_blocks/notes.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"

namespace referat::blocks {
namespace {

// A footnote is set at most at this share of the text's size and stands in the lower part of its page.
constexpr double kNoteSize = 0.93;
constexpr double kNoteZone = 0.5;
// Marks are short: "1", "12", "*", "**".
constexpr std::size_t kMarkBytes = 3;

// The mark at the start of a text: digits or asterisks with something behind them; empty when there is none.
std::string mark_of(const Text& text) {
  const std::string printed = text.str();
  std::size_t end = 0;
  while (end < printed.size() && printed[end] >= '0' && printed[end] <= '9') ++end;
  if (end == 0)
    while (end < printed.size() && printed[end] == '*') ++end;
  if (end == 0 || end > kMarkBytes || end + 1 >= printed.size()) return {};
  return printed.substr(0, end);
}

bool refers(const Text& text, const std::string& mark) {
  return std::any_of(text.spans.begin(), text.spans.end(),
                     [&](const Span& s) { return s.superscript && s.text == mark; });
}

Block make_note(const Text& text, const std::string& mark) {
  Block block;
  block.kind = BlockKind::note;
  block.marker = mark;
  block.marker_source = text.cut(0, mark.size());
  const std::string printed = text.str();
  block.text = text.cut(std::min(printed.find_first_not_of(" .)", mark.size()), printed.size()));
  const Text between = text.cut(mark.size(), printed.size() - block.text.str().size());
  block.marker_source.append(between, false);
  return block;
}

class PageFoot {
 public:
  PageFoot(const Document& document, const std::vector<FlowLine>& flow, std::size_t begin, std::size_t end, Length body)
      : document_(document), flow_(flow), begin_(begin), end_(end), body_(body) {}

  // The first line of the footnotes of this page; `end` when it has none.
  std::size_t first() const {
    std::size_t first = end_;
    for (std::size_t i = end_; i-- > begin_ && small(flow_[i]);)
      if (is_start(i)) first = i;
    return first;
  }

  bool is_start(std::size_t i) const {
    const std::string mark = mark_of(flow_[i].text);
    if (mark.empty()) return false;
    for (std::size_t k = begin_; k < i; ++k)
      if (refers(flow_[k].text, mark) && mark_of(flow_[k].text) != mark) return true;
    return false;
  }

 private:
  bool small(const FlowLine& line) const {
    const Page& page = document_.pages[static_cast<std::size_t>(line.page - 1)];
    return line.table < 0 && line.image < 0 && line.size <= static_cast<Length>(kNoteSize * body_) &&
           line.box.top > static_cast<Length>(kNoteZone * page.height);
  }

  const Document& document_;
  const std::vector<FlowLine>& flow_;
  std::size_t begin_, end_;
  Length body_;
};

}  // namespace

std::vector<Block> take_footnotes(const Document& document, std::vector<FlowLine>& flow, Hyphens& hyphens) {
  const Length body = body_style(document.lines).size;
  std::vector<Block> notes;
  std::vector<FlowLine> kept;
  for (std::size_t begin = 0; begin < flow.size();) {
    std::size_t end = begin;
    while (end < flow.size() && flow[end].page == flow[begin].page) ++end;
    const PageFoot foot(document, flow, begin, end, body);
    const std::size_t first = foot.first();
    for (std::size_t i = begin; i < end; ++i) {
      if (i < first) {
        kept.push_back(flow[i]);
        continue;
      }
      if (foot.is_start(i)) {
        notes.push_back(make_note(flow[i].text, mark_of(flow[i].text)));
        notes.back().at = {{flow[i].page, flow[i].box}};
        notes.back().style = flow[i].style;
        notes.back().first_line = flow[i].box;
      } else {
        hyphens.append(notes.back().text, flow[i].text);
        notes.back().at.back().box = unite(notes.back().at.back().box, flow[i].box);
      }
      notes.back().lines.insert(notes.back().lines.end(), flow[i].lines.begin(), flow[i].lines.end());
    }
    begin = end;
  }
  flow = std::move(kept);
  return notes;
}

void place_notes(const Document& document, std::vector<Block> footnotes, std::vector<Block>& blocks) {
  const Length body = body_style(document.lines).size;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string mark = blocks[i].kind == BlockKind::paragraph ? mark_of(blocks[i].text) : std::string();
    if (mark.empty() || blocks[i].style.size > static_cast<Length>(kNoteSize * body)) continue;
    const bool referred =
        std::any_of(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(i), [&](const Block& other) {
          return other.at.back().page == blocks[i].at.front().page && refers(other.text, mark);
        });
    if (!referred) continue;
    Block note = make_note(blocks[i].text, mark);
    note.at = blocks[i].at;
    note.lines = blocks[i].lines;
    note.style = blocks[i].style;
    note.first_line = blocks[i].first_line;
    blocks[i] = std::move(note);
  }
  for (auto note = footnotes.rbegin(); note != footnotes.rend(); ++note) {
    std::size_t behind = blocks.size();
    for (std::size_t k = 0; k < blocks.size(); ++k) {
      const bool on_page =
          blocks[k].at.front().page <= note->at.front().page && blocks[k].at.back().page >= note->at.front().page;
      if (on_page && refers(blocks[k].text, note->marker)) behind = k + 1;
    }
    // Not between the items of a list: behind it.
    while (behind > 0 && behind < blocks.size() && blocks[behind - 1].kind == BlockKind::list_item &&
           blocks[behind].kind == BlockKind::list_item)
      ++behind;
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(behind), std::move(*note));
  }
}

}  // namespace referat::blocks
