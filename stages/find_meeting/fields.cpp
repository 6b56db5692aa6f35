#include "stages/find_meeting/fields.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/profile/persons.h"

namespace referat::meeting {
namespace {

// A group of people listed below its label may hold so long a line; longer ones are text.
constexpr std::size_t kPersonLine = 160;
// A value below its label is at most so long.
constexpr std::size_t kValueBytes = 200;

// One row of a block: its lines, left to right.
using Row = std::vector<int>;

class Reader {
 public:
  Reader(const Document& document, const Profile& profile) : document_(document), profile_(profile) {}

  Head read(int end) {
    for (int i = 0; i < end; ++i) {
      const Block& block = document_.blocks[static_cast<std::size_t>(i)];
      if (block.kind == BlockKind::table ? read_table(i) : read_block(i)) continue;
      open_ = false;
      head_.free_blocks.push_back(i);
    }
    // A label that nothing stands behind is no fact.
    std::erase_if(head_.fields, [&](const Field& field) {
      if (!field.text.empty() || field.role == "attendance") return false;
      head_.free_blocks.insert(head_.free_blocks.end(), field.blocks.begin(), field.blocks.end());
      return true;
    });
    std::sort(head_.free_blocks.begin(), head_.free_blocks.end());
    return std::move(head_);
  }

 private:
  const Line& line(int index) const { return document_.lines[static_cast<std::size_t>(index)]; }

  // The label that is this whole text.
  std::optional<Field> label_of(const Text& text) const {
    const std::string printed = text.str();
    for (const char* role : {"label", "attendance"}) {
      const auto hit = profile_.whole(role, printed);
      if (!hit || hit->groups.count("names") > 0) continue;  // a sentence with its people is no label
      Field field;
      field.role = role;
      field.value = hit->value;
      field.extra = hit->entry->extra;
      field.label = text;
      return field;
    }
    return std::nullopt;
  }

  void open(Field field, int block) {
    field.blocks.push_back(block);
    const auto& at = document_.blocks[static_cast<std::size_t>(block)].at;
    field.at.insert(field.at.end(), at.begin(), at.end());
    head_.fields.push_back(std::move(field));
    open_ = true;
    inline_value_ = false;
  }

  // Labels in a row first, then their values in the same order: the first label that still waits. Else the last field.
  Field& waiting_field() {
    std::size_t first = head_.fields.size() - 1;
    while (first > 0 && head_.fields[first - 1].text.empty()) --first;
    for (std::size_t i = first; i < head_.fields.size(); ++i)
      if (head_.fields[i].text.empty()) return head_.fields[i];
    return head_.fields.back();
  }

  void add_value(const Text& text, bool new_line) {
    inline_value_ = true;
    add_value(head_.fields.back(), text, new_line);
  }

  static void add_value(Field& field, const Text& text, bool new_line) {
    if (text.empty()) return;
    if (!field.text.empty()) field.lines += new_line ? '\n' : ' ';
    field.lines += text.str();
    field.text.append(text);
  }

  bool read_block(int index) {
    const Block& block = document_.blocks[static_cast<std::size_t>(index)];
    if (block.kind == BlockKind::figure || block.kind == BlockKind::note) return false;
    const std::vector<Row> rows = rows_of(block);
    if (!rows.empty() && rows.front().size() > 1) {
      if (auto field = label_of(line(rows.front().front()).text)) {
        open(std::move(*field), index);
        add_rows(rows);
        return true;
      }
    }
    if (auto field = label_of(block.text)) {
      open(std::move(*field), index);
      return true;
    }
    if (auto field = inline_label(block.text)) {
      const Text value = block.text.cut(field->label.str().size());
      open(std::move(*field), index);
      add_value(value, false);
      return true;
    }
    return goes_on(block, index);
  }

  std::vector<Row> rows_of(const Block& block) const {
    std::vector<Row> rows;
    for (const int index : block.lines) {
      const bool same = !rows.empty() && line(rows.back().back()).row == line(index).row &&
                        line(rows.back().back()).page == line(index).page;
      if (!same) rows.emplace_back();
      rows.back().push_back(index);
    }
    return rows;
  }

  // Values right of the label; each following row is a new line unless the row above it had no room left.
  void add_rows(const std::vector<Row>& rows) {
    Length right = 0;
    for (const Line& other : document_.lines) right = std::max(right, other.box.right);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t k = r == 0 ? 1 : 0; k < rows[r].size(); ++k) {
        bool new_line = r > 0 && k == 0;
        if (new_line) {
          const Line& above = line(rows[r - 1].back());
          const Line& here = line(rows[r][k]);
          const Box& first = document_.word(here.text.spans.front()).box;
          new_line = right - above.box.right > first.width() + here.size;
          const char32_t mark = last_mark(above.text.str());
          if (mark == U',' || mark == U';') new_line = false;
        }
        add_value(line(rows[r][k]).text, new_line);
      }
    }
  }

  // "Label: value" or a label in bold with its value behind it.
  std::optional<Field> inline_label(const Text& text) const {
    const std::string printed = text.str();
    if (const std::size_t colon = printed.find(':'); colon != std::string::npos && colon + 1 < printed.size())
      if (auto field = label_of(text.cut(0, colon + 1))) return field;
    for (const char* role : {"label", "attendance"}) {
      const auto hit = profile_.prefix(role, printed);
      if (!hit || hit->end >= printed.size() || hit->groups.count("names") > 0) continue;
      std::size_t end = printed.find_first_not_of(' ', hit->end);
      if (end == std::string::npos) continue;
      const bool colon = printed[end] == ':';
      if (colon) ++end;
      if (!colon && !type_changes(text, hit->end)) continue;
      Field field;
      field.role = role;
      field.value = hit->value;
      field.extra = hit->entry->extra;
      field.label = text.cut(0, end);
      return field;
    }
    if (const auto hit = profile_.glued_prefix("label", printed); hit && hit->end < printed.size()) {
      Field field;
      field.role = "label";
      field.value = hit->value;
      field.label = text.cut(0, hit->end);
      return field;
    }
    return std::nullopt;
  }

  // The label is bold and what follows is not.
  static bool type_changes(const Text& text, std::size_t at) {
    return text.cut(0, at).all_bold() && !text.cut(at).all_bold();
  }

  // The block carries on the open field: the value below a label, or the next people of a group.
  bool goes_on(const Block& block, int index) {
    if (!open_ || head_.fields.empty()) return false;
    Field& field = waiting_field();
    const std::string text = block.text.str();
    if (inline_value_ || (block.kind == BlockKind::heading && !field.text.empty())) return false;
    const bool people = field.role == "attendance" && text.size() <= kPersonLine &&
                        !read_persons(text, profile_).empty() && (last_mark(text) != U'.' || field.text.empty());
    const bool value = field.role == "label" && field.text.empty() && text.size() <= kValueBytes;
    const bool party = field.role == "attendance" && !block.marker.empty();
    if (!people && !value && !party) return false;
    if (!block.marker_source.empty()) field.label.append(block.marker_source);
    add_value(field, block.text, true);
    field.blocks.push_back(index);
    field.at.insert(field.at.end(), block.at.begin(), block.at.end());
    return true;
  }

  // A table of labels and values, every row of it.
  bool read_table(int index) {
    const Table& table =
        document_.tables[static_cast<std::size_t>(document_.blocks[static_cast<std::size_t>(index)].table)];
    for (const referat::Row& row : table.rows)
      if (row.cells.empty() || (!row.cells.front().text.empty() && !label_of(row.cells.front().text))) return false;
    if (table.rows.empty() || table.rows.front().cells.front().text.empty()) return false;
    for (const referat::Row& row : table.rows) {
      if (!row.cells.front().text.empty()) open(*label_of(row.cells.front().text), index);
      for (std::size_t c = 1; c < row.cells.size(); ++c) {
        bool first = true;
        for (const Text& text : row.cells[c].lines) {
          add_value(text, !first || c > 1);
          first = false;
        }
      }
    }
    open_ = false;
    return true;
  }

  const Document& document_;
  const Profile& profile_;
  Head head_;
  bool open_ = false;
  bool inline_value_ = false;  // the last field has its value beside the label: nothing below belongs to it
};

}  // namespace

Head read_head(const Document& document, const Profile& profile, int end) {
  return Reader(document, profile).read(end);
}

}  // namespace referat::meeting
