// Runs find_tables on pages drawn as text.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "stages/find_lines/find_lines.h"
#include "stages/find_tables/find_tables.h"
#include "tests/pages/typewriter.h"

namespace referat {

using Strings = std::vector<std::string>;

// The document with its lines, ready for find_tables.
inline Document with_lines(Document document) {
  const auto lines = find_lines(document, plain_profile());
  EXPECT_TRUE(lines);
  document.lines = lines.value().lines;
  return document;
}

// Every word of the lines in a table stands in one cell or in one account.
inline void expect_each_word_once(const Document& document, const Document& found) {
  std::map<std::pair<int, int>, int> seen, wanted;
  const auto count = [&](const Text& text) {
    for (const Span& span : text.spans) ++seen[{span.page, span.word}];
  };
  for (const Table& table : found.tables) {
    for (const Row& row : table.rows) {
      for (const Cell& cell : row.cells) count(cell.text);
    }
    for (const int line : table.lines) {
      for (const int word : document.lines[static_cast<std::size_t>(line)].words)
        ++wanted[{document.lines[static_cast<std::size_t>(line)].page, word}];
    }
  }
  for (const Account& account : found.accounts) count(account.text);
  EXPECT_EQ(seen, wanted);
}

inline Document tables_of(const Document& document) {
  const auto found = find_tables(document, plain_profile());
  EXPECT_TRUE(found);
  expect_each_word_once(document, found.value());
  return found.value();
}

inline Document tables_in(const Strings& rows) { return tables_of(with_lines(typewriter(rows))); }

// Rows as text, header rows with "# " before them; empty when there is not exactly one table.
inline Strings only_table(const Document& found) {
  EXPECT_EQ(found.tables.size(), 1u);
  if (found.tables.size() != 1) return {};
  Strings out = texts(found.tables[0].rows);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (found.tables[0].rows[i].header) out[i] = "# " + out[i];
  }
  return out;
}

}  // namespace referat
