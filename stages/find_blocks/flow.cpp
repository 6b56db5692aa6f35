#include "stages/find_blocks/flow.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "pipeline/document/typography.h"
#include "stages/find_blocks/agenda_table.h"
#include "stages/find_blocks/figures.h"
#include "stages/find_blocks/form_table.h"
#include "stages/find_blocks/page_flow.h"
#include "stages/find_blocks/text_edges.h"

namespace referat::blocks {
namespace {

// Tables that are the minutes themselves are read cell by cell.
void unfold_tables(const Document& document, const Profile& profile, int& region, ReadingOrder& order) {
  std::vector<FlowLine> out;
  const auto append = [&](std::vector<FlowLine> cells) {
    std::move(cells.begin(), cells.end(), std::back_inserter(out));
  };
  for (FlowLine& line : order.flow) {
    const Table* table = line.table >= 0 ? &document.tables[static_cast<std::size_t>(line.table)] : nullptr;
    const int title = table != nullptr ? title_column(*table, profile) : -1;
    if (title >= 0) {
      append(unfold_agenda(document, *table, title, region));
      for (Text& text : head_row_texts(*table)) order.column_heads.push_back(std::move(text));
    } else if (table != nullptr && is_form(*table, profile)) {
      append(unfold_form(document, *table, profile, region, order.inner_tables));
    } else {
      out.push_back(std::move(line));
    }
  }
  order.flow = std::move(out);
}

}  // namespace

ReadingOrder reading_order(const Document& document, const Profile& profile) {
  std::vector<bool> skip = furniture_lines(document);
  for (const int index : document.contents.lines) skip[static_cast<std::size_t>(index)] = true;
  std::vector<int> table_of(document.lines.size(), -1);
  for (std::size_t t = 0; t < document.tables.size(); ++t) {
    const Table& table = document.tables[t];
    const bool contents =
        std::any_of(table.lines.begin(), table.lines.end(), [&](int l) { return skip[static_cast<std::size_t>(l)]; });
    if (contents) continue;
    for (const int index : table.lines) table_of[static_cast<std::size_t>(index)] = static_cast<int>(t);
  }
  PagesFlow pages = flow_of_pages(document, profile, skip, table_of);
  ReadingOrder order;
  order.flow = with_figures(document, std::move(pages.flow));
  set_text_edges(document, order.flow);
  // A table over several pages stands once, where it begins.
  std::set<int> seen;
  std::erase_if(order.flow, [&](const FlowLine& line) { return line.table >= 0 && !seen.insert(line.table).second; });
  unfold_tables(document, profile, pages.regions, order);
  return order;
}

}  // namespace referat::blocks
