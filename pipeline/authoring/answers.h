// Finds in a hit log the entries behind what a finished document says.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/hit_log.h"

namespace referat {

// A role, and what the entry must mean; an empty meaning: anything.
struct Asked {
  std::string role, value;
};

class Answers {
 public:
  // Both must outlive it.
  Answers(const Document& document, const HitLog& log);

  // The answer of the first of these roles that has one about exactly this text; letters and digits count. Of several
  // the one that covers most of it, then the last. nullptr when none has.
  const Answer* about(const std::vector<Asked>& roles, std::string_view text) const;
  // About a part of the text, or the whole.
  const Answer* inside(const std::vector<Asked>& roles, std::string_view text) const;
  // About any text that has these words in it.
  const Answer* holding(const std::vector<Asked>& roles, std::string_view words) const;
  // About the place where this text was printed: its line, its row, its cell, its block, then the blocks before it, at
  // most `back` of them.
  const Answer* around(const std::vector<Asked>& roles, const Text& printed, int back) const;
  // About a block, its lines or its cells.
  const Answer* at_block(const std::vector<Asked>& roles, int block) const;

  // Where the first character of a text was printed; page 0 when nowhere.
  Place place(const Text& text) const;
  // The block that holds the first character, -1 when none does.
  int block_of(const Text& text) const;

 private:
  using Word = std::pair<int, int>;  // page, index
  void index_blocks();

  const Document& document_;
  std::map<std::string, std::vector<const Answer*>> by_text_;  // folded
  std::map<std::string, std::vector<const Answer*>> by_role_;
  std::map<Word, int> line_, block_;
};

}  // namespace referat
