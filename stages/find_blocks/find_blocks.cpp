#include "stages/find_blocks/find_blocks.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"
#include "stages/find_blocks/flow.h"
#include "stages/find_blocks/headings.h"
#include "stages/find_blocks/join.h"
#include "stages/find_blocks/lists.h"
#include "stages/find_blocks/notes.h"
#include "stages/find_blocks/paragraphs.h"
#include "stages/find_blocks/run_in.h"

namespace referat {
namespace {

using blocks::FlowLine;
using blocks::LineGroup;

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
  } else if (first.forced_heading) {
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

// The text of table cells, their lines joined as those of paragraphs are.
std::vector<Table> rejoin_cells(std::vector<Table> tables, blocks::Hyphens& hyphens) {
  for (Table& table : tables)
    for (Row& row : table.rows)
      for (Cell& cell : row.cells) {
        if (cell.lines.size() < 2) continue;
        cell.text = {};
        for (const Text& line : cell.lines) hyphens.append(cell.text, line);
      }
  return tables;
}

}  // namespace

Result<Document> find_blocks(const Document& document, const Profile& profile) {
  blocks::ReadingOrder order = blocks::reading_order(document, profile);
  std::vector<FlowLine>& flow = order.flow;
  Document found;
  for (Text& text : order.column_heads) found.accounts.push_back({CharacterClass::label, std::move(text)});
  blocks::Hyphens hyphens(document, profile);
  std::vector<Block> footnotes = blocks::take_footnotes(document, flow, hyphens);
  std::vector<LineGroup> groups = blocks::group_lines(document, profile, flow);
  blocks::nest_lists(flow, groups);
  for (const LineGroup& group : groups) {
    found.blocks.push_back(make_block(flow, group, hyphens));
    Block& block = found.blocks.back();
    block.run_in = block.kind == BlockKind::paragraph && has_run_in(block.text);
  }
  found.tables = document.tables;
  std::move(order.inner_tables.begin(), order.inner_tables.end(), std::back_inserter(found.tables));
  found.tables = rejoin_cells(std::move(found.tables), hyphens);
  blocks::split_run_ins(document, profile, found.blocks);
  blocks::classify_headings(document, profile, found.blocks);
  blocks::place_notes(document, std::move(footnotes), found.blocks);
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
