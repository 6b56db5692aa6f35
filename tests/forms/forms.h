// Tables of printed forms, one row a line: what is printed, "=>", and what must be read from it. "\n" stands for a line
// end of the print; rows that begin with "##" say what the rows below have in common.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace referat {

struct FormRow {
  std::string printed, read;
};

inline std::string with_line_ends(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 1))
    text.replace(at, 2, "\n");
  return text;
}

inline std::vector<FormRow> form_rows(std::string_view table) {
  std::vector<FormRow> rows;
  for (std::size_t from = 0; from < table.size();) {
    const std::size_t stop = std::min(table.find('\n', from), table.size());
    const std::string_view row = table.substr(from, stop - from);
    from = stop + 1;
    if (row.empty() || row.starts_with("##")) continue;
    const std::size_t arrow = row.rfind(" =>");
    EXPECT_NE(arrow, std::string_view::npos) << "no arrow in: " << row;
    if (arrow == std::string_view::npos) continue;
    const std::string_view read = row.substr(arrow + 3);
    rows.push_back(
        {with_line_ends(std::string(row.substr(0, arrow))), std::string(read.empty() ? read : read.substr(1))});
  }
  return rows;
}

// Puts every row's print to `read` and compares. A table must have at least `least` rows, a fifth of which give
// nothing.
template <class Read>
void expect_forms(std::string_view table, std::size_t least, const std::string& nothing, const Read& read) {
  const std::vector<FormRow> rows = form_rows(table);
  std::size_t empty = 0, failed = 0;
  for (const FormRow& row : rows) {
    const std::string got = read(row.printed);
    EXPECT_EQ(got, row.read) << row.printed;
    failed += got == row.read ? 0 : 1;
    empty += row.read == nothing ? 1 : 0;
  }
  EXPECT_GE(rows.size(), least);
  EXPECT_GE(empty * 5, rows.size());
  EXPECT_EQ(failed, 0u) << "of " << rows.size() << " rows, " << empty << " of which give nothing";
}

// Printed rows as a drawing has them.
inline std::vector<std::string> printed_rows(const std::string& printed) {
  std::vector<std::string> rows;
  for (std::size_t from = 0; from <= printed.size();) {
    const std::size_t stop = std::min(printed.find('\n', from), printed.size());
    rows.push_back(printed.substr(from, stop - from));
    from = stop + 1;
  }
  return rows;
}

}  // namespace referat
