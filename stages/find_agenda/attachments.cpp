#include "stages/find_agenda/attachments.h"

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

// Takes number, title and document number apart where a pattern of the profile says how.
Content make_attachment(const Profile& profile, const Text& text, bool in_list, std::vector<Place> at, Document& out) {
  Content made;
  made.kind = ContentKind::attachment;
  made.at = std::move(at);
  const std::string printed = text.str();
  const auto hit = profile.whole("attachment", printed);
  if (!hit) {
    made.text = text;
    if (in_list) take_number(made, in_list, out);
    return made;
  }
  std::size_t from = 0;
  const auto take = [&](const char* name) -> Text {
    const auto group = hit->groups.find(name);
    if (group == hit->groups.end() || group->second.text.empty() || group->second.begin < from) return {};
    const Text label = text.cut(from, group->second.begin);
    if (!label.empty()) out.accounts.push_back({CharacterClass::label, label});
    from = group->second.end;
    return text.cut(group->second.begin, group->second.end);
  };
  if (Text number = take("number"); !number.empty()) made.number = {number.str(), number};
  if (Text access = take("access"); !access.empty()) {
    const auto meaning = profile.whole("access", access.str());
    made.access = meaning ? meaning->value : "";
    out.accounts.push_back({CharacterClass::value, access});
  }
  made.text = take("title");
  if (Text document = take("document"); !document.empty()) made.document_number = {document.str(), document};
  const Text rest = text.cut(from);
  if (!rest.empty()) out.accounts.push_back({CharacterClass::label, rest});
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

// A block whose first row stands in columns, as a row of a table; the rows below go on in the column they stand under.
Row row_of_lines(const Document& document, const Block& block) {
  Row row;
  row.at = block.at.front();
  const auto line_at = [&](int index) -> const Line& { return document.lines[static_cast<std::size_t>(index)]; };
  const int first = line_at(block.lines.front()).row;
  for (const int index : block.lines) {
    const Line& line = line_at(index);
    if (line.row == first && line.page == line_at(block.lines.front()).page) {
      row.cells.emplace_back();
      row.cells.back().text = line.text;
      row.cells.back().box = line.box;
      continue;
    }
    std::size_t column = 0;
    for (std::size_t c = 1; c < row.cells.size(); ++c)
      if (row.cells[c].box.left <= line.box.left + line.size / 2) column = c;
    row.cells[column].text.append(line.text);
  }
  return row;
}

}  // namespace

std::vector<Content> read_attachments(const Document& document, const Profile& profile, const std::vector<int>& flow,
                                      std::size_t& index, Document& out) {
  std::vector<Content> found;
  const auto line_text = [&](int line) { return document.lines[static_cast<std::size_t>(line)].text.str(); };
  for (; index < flow.size(); ++index) {
    const Block& block = document.blocks[static_cast<std::size_t>(flow[index])];
    const std::string text = block.text.str();
    if (block.kind == BlockKind::heading || block.kind == BlockKind::figure || block.kind == BlockKind::note) break;
    if (block.kind == BlockKind::table) {
      for (const Row& row : document.tables[static_cast<std::size_t>(block.table)].rows) {
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
    if (const Row row = row_of_lines(document, block); row.cells.size() > 2) {
      Content made = from_row(profile, row, out);
      if (!made.text.empty()) {
        found.push_back(std::move(made));
        continue;
      }
    }
    found.push_back(make_attachment(profile, block.text, false, block.at, out));
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
