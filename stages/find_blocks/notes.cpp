#include "stages/find_blocks/notes.h"

#include <algorithm>

#include "pipeline/document/footnotes.h"
#include "pipeline/document/typography.h"

namespace referat::blocks {
namespace {

// A note in the middle of the text is set at most at this share of the text's size, as one at the foot.
constexpr double kNoteSize = 0.93;

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

}  // namespace

std::vector<Block> take_footnotes(const Document& document, std::vector<FlowLine>& flow, Hyphens& hyphens) {
  const std::vector<FootnotePart> parts = footnote_parts(document, furniture_lines(document));
  const auto part_of = [&](const FlowLine& line) {
    const bool text = line.table < 0 && line.image < 0 && !line.lines.empty();
    return text ? parts[static_cast<std::size_t>(line.lines.front())] : FootnotePart::none;
  };
  std::vector<Block> notes;
  std::vector<FlowLine> kept;
  for (FlowLine& line : flow) {
    const FootnotePart part = part_of(line);
    const bool goes_on = part == FootnotePart::more && !notes.empty() && notes.back().at.back().page == line.page;
    if (part == FootnotePart::start) {
      notes.push_back(make_note(line.text, footnote_mark(line.text)));
      notes.back().at = {{line.page, line.box}};
      notes.back().style = line.style;
      notes.back().first_line = line.box;
    } else if (goes_on) {
      hyphens.append(notes.back().text, line.text);
      notes.back().at.back().box = unite(notes.back().at.back().box, line.box);
    } else {
      kept.push_back(std::move(line));
      continue;
    }
    notes.back().lines.insert(notes.back().lines.end(), line.lines.begin(), line.lines.end());
  }
  flow = std::move(kept);
  return notes;
}

void place_notes(const Document& document, std::vector<Block> footnotes, std::vector<Block>& blocks) {
  const Length body = body_style(document.lines).size;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string mark = blocks[i].kind == BlockKind::paragraph ? footnote_mark(blocks[i].text) : std::string();
    if (mark.empty() || blocks[i].style.size > static_cast<Length>(kNoteSize * body)) continue;
    const bool referred =
        std::any_of(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(i), [&](const Block& other) {
          return other.at.back().page == blocks[i].at.front().page && refers_to_footnote(other.text, mark);
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
      if (on_page && refers_to_footnote(blocks[k].text, note->marker)) behind = k + 1;
    }
    // Not between the items of a list: behind it.
    while (behind > 0 && behind < blocks.size() && blocks[behind - 1].kind == BlockKind::list_item &&
           blocks[behind].kind == BlockKind::list_item)
      ++behind;
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(behind), std::move(*note));
  }
}

}  // namespace referat::blocks
