#include "stages/find_agenda/attachments.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "stages/find_agenda/body.h"

namespace referat::agenda {
namespace {

// A title is at most so long; a longer paragraph below the list is text again.
constexpr std::size_t kTitleBytes = 300;

bool is_ordered(ListType type) { return type != ListType::bullet && type != ListType::dash; }

// "1. Title", and in a list also "A. Title": the number of a numbered list.
void take_number(Content& made, bool in_list, Document& out) {
  const auto marker = list_marker(made.text.str());
  if (!marker || marker->bytes + 1 >= made.text.str().size()) return;
  if (marker->type != ListType::decimal && !(in_list && is_ordered(marker->type))) return;
  const Text number = made.text.cut(0, marker->bytes);
  const std::string printed = number.str();
  const std::size_t digits = printed.find_last_not_of(".)");
  made.number = {printed.substr(0, digits + 1), number.cut(0, digits + 1)};
  out.accounts.push_back({CharacterClass::label, number.cut(digits + 1)});
  made.text = made.text.cut(marker->bytes + 1);
}

// "4.2.1 Title": the number of the item and of its attachment, each part of at most two digits.
void take_point_number(Content& made) {
  constexpr std::size_t kPart = 2;
  const std::string printed = made.text.str();
  const std::size_t end = printed.find(' ');
  std::size_t digits = 0, points = 0;
  for (const char c : printed.substr(0, end)) {
    if (c == '.' ? digits == 0 : c < '0' || c > '9' || ++digits > kPart) return;
    if (c == '.') digits = 0, ++points;
  }
  if (end == std::string::npos || points == 0 || digits == 0 || !begins_with_letter(printed.substr(end + 1))) return;
  made.number = {printed.substr(0, end), made.text.cut(0, end)};
  made.text = made.text.cut(end + 1);
}

// The named parts of an attachment's row, in the order in which they are printed.
std::vector<std::pair<std::string, Group>> parts_of(const Hit& hit) {
  std::vector<std::pair<std::string, Group>> parts;
  for (const auto& [name, group] : hit.groups)
    if (!group.text.empty()) parts.emplace_back(name, group);
  std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.second.begin < b.second.begin; });
  return parts;
}

// Takes number, title, access and document number apart where a pattern of the profile says how. A pattern whose access
// is no word of the role access does not fit.
Content make_attachment(const Profile& profile, const Text& text, bool in_list, std::vector<Place> at, Document& out) {
  Content made;
  made.kind = ContentKind::attachment;
  made.at = std::move(at);
  auto hit = profile.whole("attachment", text.str());
  if (hit && hit->groups.contains("access") && !profile.whole("access", hit->groups.at("access").text)) hit.reset();
  if (!hit) {
    made.text = text;
    if (in_list) take_number(made, in_list, out);
    if (made.number.value.empty()) take_point_number(made);
    return made;
  }
  std::size_t from = 0;
  for (const auto& [name, group] : parts_of(*hit)) {
    if (const Text label = text.cut(from, group.begin); !label.empty())
      out.accounts.push_back({CharacterClass::label, label});
    const Text part = text.cut(group.begin, group.end);
    from = group.end;
    if (name == "number") {
      made.number = {part.str(), part};
    } else if (name == "title") {
      made.text = part;
    } else if (name == "document") {
      made.document_number = {part.str(), part};
    } else {
      made.access = profile.whole("access", part.str())->value;
      out.accounts.push_back({CharacterClass::value, part});
    }
  }
  if (const Text rest = text.cut(from); !rest.empty()) out.accounts.push_back({CharacterClass::label, rest});
  if (made.text.empty()) made.text = text;
  if (made.number.value.empty()) take_number(made, in_list, out);
  return made;
}

// "Titel | Dok.nr.": several texts, each empty or the name of a column.
template <class Parts, class TextOf>
bool is_column_head(const Profile& profile, const Parts& parts, const TextOf& text_of) {
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
           const std::string text = text_of(part);
           return text.empty() || profile.whole("contents-column", text) || profile.whole("number", text) ||
                  profile.whole("attachments", text);
         });
}

// "3", "3.", "B": what stands in the column of numbers.
bool is_number_cell(const std::string& text) {
  if (is_digit(first_letter(text))) return text.size() <= 4;
  return is_upper(first_letter(text)) && text.find_last_not_of(".)") == 0;
}

// A row of a table of attachments: number, access, title and document number in columns.
Content from_row(const Profile& profile, const Row& row, Document& out) {
  Content made;
  made.kind = ContentKind::attachment;
  made.at = {row.at};
  for (const Cell& cell : row.cells) {
    const std::string text = cell.text.str();
    if (text.empty()) continue;
    const auto access = profile.whole("access", text);
    const auto format = profile.whole("number-format", text);
    if (made.text.empty() && made.number.value.empty() && is_number_cell(text)) {
      made.number = {text.substr(0, text.find_last_not_of(".)") + 1), cell.text};
    } else if (access && made.access.empty()) {
      made.access = access->value;
      out.accounts.push_back({CharacterClass::value, cell.text});
    } else if (format && !made.text.empty() && made.document_number.value.empty()) {
      made.document_number = {text, cell.text};
    } else {
      made.text.append(cell.text);
    }
  }
  return made;
}

// The rows of a block that stands in columns, as rows of a table; empty when it does not. What is below a row and
// begins in another column than the first goes on in the column it stands under.
std::vector<Row> rows_of_lines(const Document& document, const Block& block) {
  constexpr std::size_t kFewestColumns = 3;
  std::vector<Row> rows;
  int page = 0, printed = -1;
  bool first_in_row = true;
  for (const int index : block.lines) {
    const Line& line = document.lines[static_cast<std::size_t>(index)];
    const bool same_row = line.page == page && line.row == printed;
    page = line.page, printed = line.row;
    if (!same_row) {
      const bool begins = rows.empty() || line.box.left <= rows.back().cells.front().box.left + line.size / 2;
      if (begins && !rows.empty() && rows.back().cells.size() < kFewestColumns) return {};
      if (begins) rows.push_back({{}, false, {line.page, line.box}});
      first_in_row = begins;
    }
    std::vector<Cell>& cells = rows.back().cells;
    rows.back().at.box = unite(rows.back().at.box, line.box);
    if (first_in_row) {
      cells.emplace_back();
      cells.back().text = line.text;
      cells.back().box = line.box;
      continue;
    }
    std::size_t column = 0;
    for (std::size_t c = 1; c < cells.size(); ++c)
      if (cells[c].box.left <= line.box.left + line.size / 2) column = c;
    cells[column].text.append(line.text);
  }
  return rows.empty() || rows.back().cells.size() < kFewestColumns ? std::vector<Row>{} : rows;
}

// The block goes on with the title of the row of columns right above.
bool continues_row(const Row& row, const Block& block) {
  if (row.cells.empty() || block.kind != BlockKind::paragraph || block.at.front().page != row.at.page) return false;
  const Length size = block.style.size, gap = block.at.front().box.top - row.at.box.bottom;
  return gap < size && std::any_of(row.cells.begin() + 1, row.cells.end(), [&](const Cell& cell) {
           return std::abs(cell.box.left - block.first_line.left) <= size / 2;
         });
}

// Titles with number, access or document number; not the table that may follow the list.
bool lists_attachments(const Profile& profile, const Table& table) {
  constexpr int kMostColumns = 4;
  const Row& head = table.rows.front();
  if (is_column_head(profile, head.cells, [](const Cell& cell) { return cell.text.str(); })) return true;
  return table.columns <= kMostColumns && !head.header;
}

}  // namespace

std::vector<Content> read_attachments(const Document& document, const Profile& profile, const std::vector<int>& flow,
                                      std::size_t& index, Document& out) {
  std::vector<Content> found;
  Row above;  // the last row that stood in columns
  const auto table_of = [&](const Block& block) -> const Table& {
    return document.tables[static_cast<std::size_t>(block.table)];
  };
  const auto line_text = [&](int line) { return document.lines[static_cast<std::size_t>(line)].text.str(); };
  for (; index < flow.size(); ++index) {
    const Block& block = document.blocks[static_cast<std::size_t>(flow[index])];
    const std::string text = block.text.str();
    if (block.kind == BlockKind::heading || block.kind == BlockKind::figure || block.kind == BlockKind::note) break;
    if (block.kind == BlockKind::table) {
      if (!lists_attachments(profile, table_of(block))) break;
      for (const Row& row : table_of(block).rows) {
        if (is_column_head(profile, row.cells, [](const Cell& cell) { return cell.text.str(); })) {
          for (const Cell& cell : row.cells) out.accounts.push_back({CharacterClass::label, cell.text});
          continue;
        }
        Content made = from_row(profile, row, out);
        if (!made.text.empty()) found.push_back(std::move(made));
      }
      continue;
    }
    if (found.empty() && profile.whole("no-attachments", text)) break;
    if (text.size() > kTitleBytes || profile.whole("closing", text) || profile.prefix("attendance", text)) break;
    if (last_mark(text) == U':') break;  // a label of what follows, not a title
    if (index + 1 < flow.size()) {
      const Block& next = document.blocks[static_cast<std::size_t>(flow[index + 1])];
      const bool table = next.kind == BlockKind::table && !lists_attachments(profile, table_of(next));
      if (table && is_caption(block, next, profile)) break;
    }
    if (!found.empty() && continues_row(above, block)) {
      found.back().text.append(block.text);
      found.back().at.insert(found.back().at.end(), block.at.begin(), block.at.end());
      continue;
    }
    if (is_column_head(profile, block.lines, line_text)) {
      out.accounts.push_back({CharacterClass::label, block.text});
      continue;
    }
    if (block.kind == BlockKind::list_item) {
      Text whole = block.marker_source;
      whole.append(block.text);
      const bool numbered = is_ordered(block.list);
      Content made = make_attachment(profile, numbered ? whole : block.text, numbered, block.at, out);
      if (!numbered && !block.marker_source.empty())
        out.accounts.push_back({CharacterClass::bullet, block.marker_source});
      found.push_back(std::move(made));
      continue;
    }
    const std::vector<Row> rows = rows_of_lines(document, block);
    for (const Row& row : rows) found.push_back(from_row(profile, row, out));
    if (!rows.empty()) above = rows.back();
    if (rows.empty()) found.push_back(make_attachment(profile, block.text, false, block.at, out));
  }
  return found;
}

std::vector<Content> split_inline(Content attachment, Document& out) {
  const std::string printed = attachment.text.str();
  std::vector<Content> found;
  for (std::size_t from = 0; from < printed.size();) {
    const std::size_t stop = std::min(printed.find(';', from), printed.size());
    Content part = attachment;
    part.text = attachment.text.cut(from, stop);
    found.push_back(std::move(part));
    if (stop < printed.size()) out.accounts.push_back({CharacterClass::label, attachment.text.cut(stop, stop + 1)});
    from = std::min(printed.find_first_not_of("; ", stop), printed.size());
  }
  return found;
}

}  // namespace referat::agenda
