#include "stages/find_agenda/body.h"

#include "pipeline/document/characters.h"

namespace referat::agenda {
namespace {

// A caption without a number stands at most this far from its table, in its own font sizes.
constexpr double kCaptionGap = 1.5;

const char* list_name(ListType type) {
  switch (type) {
    case ListType::bullet:
      return "bullet";
    case ListType::dash:
      return "dash";
    case ListType::decimal:
      return "decimal";
    case ListType::alpha:
      return "alpha";
    case ListType::roman:
      return "roman";
  }
  return "bullet";
}

}  // namespace

Content make_content(ContentKind kind, const Block& block) {
  Content content;
  content.kind = kind;
  content.at = block.at;
  return content;
}

Content make_list(const std::vector<Block>& blocks, const std::vector<int>& flow, std::size_t& index, Document& out) {
  const auto block_at = [&](std::size_t i) -> const Block& { return blocks[static_cast<std::size_t>(flow[i])]; };
  const Block first = block_at(index);
  Content list;
  list.kind = ContentKind::list;
  list.type = list_name(first.list);
  while (index < flow.size() && block_at(index).kind == BlockKind::list_item) {
    const Block& block = block_at(index);
    if (block.depth > first.depth && !list.children.empty()) {
      list.children.back().children.push_back(make_list(blocks, flow, index, out));
      continue;
    }
    if (block.depth < first.depth || block.list != first.list) break;
    Content item = make_content(ContentKind::list_item, block);
    item.text = block.text;
    item.marker = block.marker;
    if (!block.marker_source.empty()) out.accounts.push_back({CharacterClass::bullet, block.marker_source});
    list.children.push_back(std::move(item));
    ++index;
  }
  for (const Content& item : list.children) list.at.insert(list.at.end(), item.at.begin(), item.at.end());
  return list;
}

bool is_caption(const Block& block, const Block& table, const Profile& profile) {
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) return false;
  const std::string text = block.text.str();
  if (block.at.back().page != table.at.front().page || block.lines.size() > 3) return false;
  if (profile.whole("caption", text) && last_mark(text) != U':') return true;
  const bool italic =
      !block.text.spans.empty() && !ends_sentence(text) &&
      std::all_of(block.text.spans.begin(), block.text.spans.end(), [](const Span& s) { return s.italic; });
  if ((block.kind != BlockKind::heading && !italic) || profile.whole("section", text) ||
      profile.whole("attachments", text) || last_mark(text) == U':')
    return false;
  const Length gap = table.at.front().box.top - block.at.back().box.bottom;
  return gap >= 0 && gap < static_cast<Length>(kCaptionGap * block.style.size);
}

}  // namespace referat::agenda
