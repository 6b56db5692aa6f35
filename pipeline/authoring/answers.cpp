#include "pipeline/authoring/answers.h"

#include <algorithm>

#include "pipeline/document/characters.h"

namespace referat {
namespace {

bool fits(const Answer& answer, const Asked& asked) {
  return answer.entry->role == asked.role && (asked.value.empty() || answer.entry->value == asked.value);
}

// What is left of a text without letters or digits is the text itself.
std::string folded(std::string_view text) {
  std::string out = fold(text);
  return out.empty() ? std::string(text) : out;
}

}  // namespace

Answers::Answers(const Document& document, const HitLog& log) : document_(document) {
  for (const Answer& answer : log.answers()) {
    by_text_[folded(answer.text)].push_back(&answer);
    by_role_[answer.entry->role].push_back(&answer);
  }
  for (std::size_t i = 0; i < document.lines.size(); ++i)
    for (const int word : document.lines[i].words) line_[{document.lines[i].page, word}] = static_cast<int>(i);
  index_blocks();
}

void Answers::index_blocks() {
  for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
    const Block& block = document_.blocks[i];
    for (const int index : block.lines) {
      const Line& line = document_.lines[static_cast<std::size_t>(index)];
      for (const int word : line.words) block_.try_emplace({line.page, word}, static_cast<int>(i));
    }
    for (const Span& span : block.text.spans) block_[{span.page, span.word}] = static_cast<int>(i);
    if (block.table < 0) continue;
    for (const int index : document_.tables[static_cast<std::size_t>(block.table)].lines) {
      const Line& line = document_.lines[static_cast<std::size_t>(index)];
      for (const int word : line.words) block_.try_emplace({line.page, word}, static_cast<int>(i));
    }
  }
}

const Answer* Answers::about(const std::vector<Asked>& roles, std::string_view text) const {
  const auto found = by_text_.find(folded(text));
  if (found == by_text_.end()) return nullptr;
  for (const Asked& asked : roles) {
    const Answer* best = nullptr;
    for (const Answer* answer : found->second)
      if (fits(*answer, asked) && (best == nullptr || answer->end - answer->begin >= best->end - best->begin))
        best = answer;
    if (best != nullptr) return best;
  }
  return nullptr;
}

const Answer* Answers::holding(const std::vector<Asked>& roles, std::string_view words) const {
  for (const Asked& asked : roles) {
    const auto role = by_role_.find(asked.role);
    if (role == by_role_.end()) continue;
    for (const Answer* answer : role->second)
      if (fits(*answer, asked) && std::string_view(answer->text).find(words) != std::string_view::npos) return answer;
  }
  return nullptr;
}

const Answer* Answers::inside(const std::vector<Asked>& roles, std::string_view text) const {
  if (const Answer* whole = about(roles, text)) return whole;
  for (const Asked& asked : roles) {
    const auto role = by_role_.find(asked.role);
    if (role == by_role_.end()) continue;
    for (const Answer* answer : role->second)
      if (fits(*answer, asked) && text.find(answer->text) != std::string_view::npos) return answer;
  }
  return nullptr;
}

const Answer* Answers::at_block(const std::vector<Asked>& roles, int index) const {
  const Block& block = document_.blocks[static_cast<std::size_t>(index)];
  if (const Answer* whole = about(roles, block.text.str())) return whole;
  for (const int line : block.lines)
    if (const Answer* part = about(roles, document_.lines[static_cast<std::size_t>(line)].text.str())) return part;
  if (block.table < 0) return nullptr;
  for (const Row& row : document_.tables[static_cast<std::size_t>(block.table)].rows)
    for (const Cell& cell : row.cells)
      if (const Answer* part = about(roles, cell.text.str())) return part;
  return nullptr;
}

const Answer* Answers::around(const std::vector<Asked>& roles, const Text& printed, int back) const {
  if (printed.empty()) return nullptr;
  if (const Answer* own = about(roles, printed.str())) return own;
  const Span& first = printed.spans.front();
  if (const auto at = line_.find({first.page, first.word}); at != line_.end()) {
    const Line& line = document_.lines[static_cast<std::size_t>(at->second)];
    for (const Line& other : document_.lines)
      if (other.page == line.page && other.row == line.row)
        if (const Answer* beside = about(roles, other.text.str())) return beside;
  }
  const int block = block_of(printed);
  for (int i = block; i >= 0 && i >= block - back; --i)
    if (const Answer* above = at_block(roles, i)) return above;
  if (block < 0) return nullptr;
  return inside(roles, document_.blocks[static_cast<std::size_t>(block)].text.str());
}

Place Answers::place(const Text& text) const {
  for (const Span& span : text.spans)
    if (span.page > 0) return {span.page, document_.word(span).box};
  return {};
}

int Answers::block_of(const Text& text) const {
  if (text.empty()) return -1;
  const auto at = block_.find({text.spans.front().page, text.spans.front().word});
  return at == block_.end() ? -1 : at->second;
}

}  // namespace referat
