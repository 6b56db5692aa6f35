#include "stages/find_blocks/find_blocks.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"
#include "stages/find_blocks/flow.h"
#include "stages/find_blocks/headings.h"
#include "stages/find_blocks/join.h"
#include "stages/find_blocks/lists.h"
#include "stages/find_blocks/paragraphs.h"
#include "stages/find_blocks/run_in.h"

namespace referat {
namespace {

using blocks::FlowLine;
using blocks::LineGroup;

// A footnote is set at most at this share of the text's size and stands in the lower part of its page.
constexpr double kNoteSize = 0.93;
constexpr double kNoteZone = 0.5;

void add_place(std::vector<Place>& at, const FlowLine& line, int& region) {
  if (!at.empty() && at.back().page == line.page && region == line.region)
    at.back().box = unite(at.back().box, line.box);
  else
    at.push_back({line.page, line.box});
  region = line.region;
}

Block make_block(const std::vector<FlowLine>& flow, const LineGroup& group, blocks::Hyphens& hyphens) {
  Block block;
  const FlowLine& first = flow[group.lines.front()];
  block.first_line = first.box;
  block.style = first.style;
  block.tag = first.tag;
  block.centred = first.box.left - first.column_left > 2 * first.size &&
                  std::abs((first.box.left - first.column_left) - (first.column_right - first.box.right)) < first.size;
  int region = -1;
  Length longest = 0;
  for (const std::size_t i : group.lines) {
    const FlowLine& line = flow[i];
    add_place(block.at, line, region);
    block.lines.insert(block.lines.end(), line.lines.begin(), line.lines.end());
    hyphens.append(block.text, line.text);
    if (line.box.width() > longest) longest = line.box.width(), block.style = line.style;
  }
  if (first.table >= 0) {
    block.kind = BlockKind::table;
    block.table = first.table;
  } else if (first.image >= 0) {
    block.kind = BlockKind::figure;
    block.image = first.image;
  } else if (first.item_title) {
    block.kind = BlockKind::heading;
  } else if (group.marker) {
    block.kind = BlockKind::list_item;
    block.list = group.marker->type;
    block.marker = group.marker->printed;
    block.depth = group.depth;
    if (group.marker->bytes > 0) block.marker_source = block.text.cut(0, group.marker->bytes);
    if (group.marker->bytes > 0) block.text = block.text.cut(group.marker->bytes + 1);
  }
  return block;
}

// Small type at the foot of a page that begins with a mark which stands raised in the text above.
void find_notes(const Document& document, std::vector<Block>& blocks) {
  const Length body = body_style(document.lines).size;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (block.kind != BlockKind::paragraph || block.text.spans.size() < 2) continue;
    const Span& mark = block.text.spans.front();
    const Page& page = document.pages[static_cast<std::size_t>(block.at.front().page - 1)];
    const bool small = block.style.size <= static_cast<Length>(kNoteSize * body);
    if (!(mark.superscript || (small && block.at.front().box.top > static_cast<Length>(kNoteZone * page.height))))
      continue;
    const auto refers = [&](const Block& other) {
      return other.at.front().page <= block.at.front().page && other.at.back().page >= block.at.front().page &&
             std::any_of(other.text.spans.begin(), other.text.spans.end(),
                         [&](const Span& s) { return s.superscript && s.text == mark.text; });
    };
    std::size_t referring = blocks.size();
    for (std::size_t k = 0; k < i; ++k)
      if (blocks[k].kind != BlockKind::note && refers(blocks[k])) referring = k;
    if (referring == blocks.size()) continue;
    block.kind = BlockKind::note;
    block.marker = mark.text;
    block.marker_source = block.text.cut(0, mark.text.size());
    block.text = block.text.cut(mark.text.size() + (block.text.spans[1].space_before ? 1 : 0));
    // At the page foot it belongs behind the paragraph with its mark; in the middle of the text it stays.
    const bool at_foot = i + 1 == blocks.size() || blocks[i + 1].at.front().page != block.at.front().page ||
                         blocks[i + 1].kind == BlockKind::note;
    const bool mid_text = !at_foot;
    if (!mid_text && referring + 1 < i)
      std::rotate(blocks.begin() + static_cast<std::ptrdiff_t>(referring) + 1,
                  blocks.begin() + static_cast<std::ptrdiff_t>(i), blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// A short bold run at the start that ends in a colon or stop.
bool has_run_in(const Text& text) {
  std::size_t bold = 0;
  while (bold < text.spans.size() && text.spans[bold].bold) ++bold;
  if (bold == 0 || bold == text.spans.size() || bold > 8) return false;
  const char32_t mark = last_mark(text.spans[bold - 1].text);
  return mark == U':' || mark == U'.';
}

void read_alt_texts(const Document& document, std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (block.kind != BlockKind::figure) continue;
    const Page& page = document.pages[static_cast<std::size_t>(block.at.front().page - 1)];
    const int tag = page.images[static_cast<std::size_t>(block.image)].tag;
    if (tag >= 0) block.alt = document.tags[static_cast<std::size_t>(tag)].alt;
  }
}

}  // namespace

Result<Document> find_blocks(const Document& document, const Profile& profile) {
  std::vector<Text> column_heads;
  const std::vector<FlowLine> flow = blocks::reading_order(document, profile, column_heads);
  std::vector<LineGroup> groups = blocks::group_lines(document, profile, flow);
  blocks::nest_lists(flow, groups);
  Document found;
  for (Text& text : column_heads) found.accounts.push_back({CharacterClass::label, std::move(text)});
  blocks::Hyphens hyphens(document, profile);
  for (const LineGroup& group : groups) {
    found.blocks.push_back(make_block(flow, group, hyphens));
    Block& block = found.blocks.back();
    block.run_in = block.kind == BlockKind::paragraph && has_run_in(block.text);
  }
  blocks::split_run_ins(document, profile, found.blocks);
  blocks::classify_headings(document, profile, found.blocks);
  find_notes(document, found.blocks);
  read_alt_texts(document, found.blocks);
  if (hyphens.undone() > 0)
    found.notes.push_back({Severity::info,
                           "hyphen-undone",
                           std::to_string(hyphens.undone()) + " hyphens at line ends were undone, " +
                               std::to_string(hyphens.kept()) + " were kept",
                           "find_blocks",
                           {}});
  return found;
}

}  // namespace referat
