#include "stages/find_blocks/form_table.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "stages/find_blocks/cells.h"
#include "stages/find_blocks/words.h"

namespace referat::blocks {
namespace {

// Share of the rows whose first cell must be known. Lower unfolds tables that hold a few such words, higher keeps forms
// with many names of their own as tables.
constexpr double kKnownRows = 0.6;
// The name of a section in the first column is at most so long, in bytes.
constexpr std::size_t kLongestName = 48;

enum class Role { other, item, weak_item, section, label, facts };

// A row of the form: the cells that begin in it, and the rows beneath that its first cell spans.
struct FormRow {
  Role role = Role::other;
  std::vector<const Cell*> cells;              // of the first row, those with text
  std::vector<std::vector<const Cell*>> more;  // of each row beneath, those with text
};

std::vector<const Cell*> filled(const Row& row) {
  std::vector<const Cell*> cells;
  for (const Cell& cell : row.cells)
    if (!cell.text.empty()) cells.push_back(&cell);
  return cells;
}

Role role_of_item(const std::vector<const Cell*>& cells, const Profile& profile) {
  const auto facts_from = [&](std::size_t first) {
    return std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.end(),
                       [&](const Cell* cell) { return is_fact(cell->text.str(), profile); });
  };
  std::string text = cells.front()->text.str();
  for (std::size_t taken = 1; taken <= std::min<std::size_t>(2, cells.size()); ++taken) {
    if (taken == 2) text += ' ' + cells[1]->text.str();
    const auto hit = profile.whole("item", text);
    if (!hit || !hit->groups.contains("number") || !facts_from(taken)) continue;
    if (taken < cells.size()) return Role::item;
    if (taken == 2 || cells.size() == 1) return hit->entry->extra == "strong" ? Role::item : Role::weak_item;
  }
  return Role::other;
}

Role role_of(const std::vector<const Cell*>& cells, const Profile& profile) {
  if (cells.empty()) return Role::other;
  const std::string name = cells.front()->text.str();
  if (std::all_of(cells.begin(), cells.end(), [&](const Cell* c) { return is_fact(c->text.str(), profile); }))
    return Role::facts;
  const bool alone = cells.size() == 2 && name.size() <= kLongestName;
  if (alone && is_known_label(name, profile)) return Role::label;
  if (alone && is_section_heading(name, profile) && is_prose(cells[1]->text.str())) return Role::section;
  return role_of_item(cells, profile);
}

std::vector<FormRow> form_rows(const Table& table, const Profile& profile) {
  std::vector<FormRow> rows;
  int covered = 0;  // rows beneath that the first cell of the last one spans
  for (const Row& row : table.rows) {
    std::vector<const Cell*> cells = filled(row);
    if (covered > 0) {
      --covered;
      rows.back().more.push_back(std::move(cells));
      continue;
    }
    if (cells.empty()) continue;
    if (cells.front()->column == 0) covered = cells.front()->row_span - 1;
    rows.push_back({role_of(cells, profile), std::move(cells), {}});
  }
  return rows;
}

int count(const std::vector<FormRow>& rows, Role role) {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const FormRow& r) { return r.role == role; }));
}

// Two labels of the meeting's own facts, and beside every row a value.
bool names_facts(const std::vector<FormRow>& rows, const Profile& profile) {
  int facts = 0;
  for (const FormRow& row : rows) {
    if (row.cells.size() != 2 || row.cells[0]->text.str().size() > kLongestName) return false;
    facts += profile.whole("label", row.cells[0]->text.str()) ? 1 : 0;
  }
  return facts >= 2;
}

class Unfolding {
 public:
  // `minutes`: the form holds items or sections, not only the facts of the meeting.
  Unfolding(const Document& document, const Table& table, bool minutes, int& region, std::vector<Table>& inner)
      : document_(document), table_(table), minutes_(minutes), region_(region), inner_(inner) {}

  void add(const FormRow& row) {
    ++region_;
    switch (row.role) {
      case Role::item:
      case Role::weak_item:
        head(row.cells);
        break;
      case Role::label:
        label(*row.cells[0], *row.cells[1]);
        break;
      case Role::facts:
        for (const Cell* cell : row.cells) lines(*cell, [](FlowLine& line) { line.own_line = true; });
        break;
      case Role::section:
        section(row);
        break;
      case Role::other:
        if (!minutes_ && row.cells.size() == 2 && row.more.empty())
          label(*row.cells[0], *row.cells[1]);
        else
          section(row);
        break;
    }
  }

  std::vector<FlowLine> flow;

 private:
  template <typename Mark>
  void lines(const Cell& cell, Mark mark) {
    const Box edges = column_edges(document_, table_, cell.column);
    for (const Text& text : cell.lines) {
      if (text.empty()) continue;
      FlowLine line = line_of_cell(document_, table_, text);
      line.region = region_;
      line.column_left = edges.empty() ? cell.box.left : edges.left;
      line.column_right = std::max(edges.right, line.box.right);
      mark(line);
      flow.push_back(std::move(line));
    }
  }

  // The number and the first line of the title stand on one line; marks and numbers of the case follow.
  void head(const std::vector<const Cell*>& cells) {
    const bool apart = cells.size() >= 2 && cells[0]->text.str().size() < cells[1]->text.str().size() &&
                       cells[0]->lines.size() == 1 && is_number_of(*cells[0]);
    const std::size_t first = flow.size();
    const auto heading = [](FlowLine& line) { line.forced_heading = true; };
    lines(*cells[0], heading);
    if (apart) {
      const std::size_t title = flow.size();
      lines(*cells[1], heading);
      merge(first, title);
    }
    for (std::size_t i = apart ? 2 : 1; i < cells.size(); ++i) {
      ++region_;
      lines(*cells[i], [](FlowLine& line) { line.own_line = true; });
    }
  }

  static bool is_number_of(const Cell& cell) {
    const std::string text = cell.text.str();
    return is_digit(last_mark(text)) || is_list_marker(text) || is_digit(first_letter(text));
  }

  // Makes one line of two neighbours.
  void merge(std::size_t first, std::size_t second) {
    if (second >= flow.size()) return;
    FlowLine &line = flow[first], &more = flow[second];
    line.text.append(more.text);
    line.box = unite(line.box, more.box);
    line.lines.insert(line.lines.end(), more.lines.begin(), more.lines.end());
    std::sort(line.lines.begin(), line.lines.end());
    line.lines.erase(std::unique(line.lines.begin(), line.lines.end()), line.lines.end());
    line.bold = line.text.all_bold();
    flow.erase(flow.begin() + static_cast<std::ptrdiff_t>(second));
  }

  void label(const Cell& name, const Cell& value) {
    const std::size_t first = flow.size();
    const Length edge = column_edges(document_, table_, value.column).left;
    const auto mark = [&](FlowLine& line) {
      line.label_row = true;
      line.value_left = edge;
    };
    lines(name, mark);
    while (flow.size() > first + 1) merge(first, first + 1);
    lines(value, mark);
    merge(first, first + 1);
  }

  void section(const FormRow& row) {
    const bool named = row.cells.size() == 2 && row.cells[0]->column == 0;
    const std::string name = row.cells[0]->text.str();
    std::size_t content = 0;
    if (named && name.size() <= kLongestName) {
      lines(*row.cells[0], [](FlowLine& line) { line.forced_heading = true; });
      content = 1;
    }
    std::vector<std::vector<const Cell*>> rows{
        {row.cells.begin() + static_cast<std::ptrdiff_t>(content), row.cells.end()}};
    rows.insert(rows.end(), row.more.begin(), row.more.end());
    for (std::size_t i = 0; i < rows.size();) {
      std::size_t end = i;
      while (end < rows.size() && rows[end].size() >= 2) ++end;
      if (end >= i + 2) {
        inner_table(rows, i, end);
        i = end;
        continue;
      }
      for (const Cell* cell : rows[i]) {
        ++region_;
        lines(*cell, [](FlowLine&) {});
      }
      ++i;
    }
  }

  void inner_table(const std::vector<std::vector<const Cell*>>& rows, std::size_t begin, std::size_t end) {
    int left = rows[begin].front()->column, right = 0;
    for (std::size_t i = begin; i < end; ++i)
      for (const Cell* cell : rows[i]) {
        left = std::min(left, cell->column);
        right = std::max(right, cell->column + cell->col_span);
      }
    Table made;
    made.evidence = table_.evidence;
    made.columns = right - left;
    FlowLine line;
    line.region = ++region_;
    for (std::size_t i = begin; i < end; ++i) {
      Row row;
      row.header =
          i == begin && std::all_of(rows[i].begin(), rows[i].end(), [](const Cell* c) { return c->text.all_bold(); });
      for (const Cell* cell : rows[i]) {
        while (static_cast<int>(row.cells.size()) < cell->column - left) {
          row.cells.emplace_back();
          row.cells.back().column = static_cast<int>(row.cells.size()) - 1;
          row.cells.back().header = row.header;
        }
        row.cells.push_back(*cell);
        row.cells.back().column -= left;
        row.cells.back().header = row.header;
        for (const Text& text : cell->lines) {
          const FlowLine source = line_of_cell(document_, table_, text);
          line.page = line.page == 0 ? source.page : line.page;
          row.at.page = source.page;
          row.at.box = unite(row.at.box, source.box);
          made.lines.insert(made.lines.end(), source.lines.begin(), source.lines.end());
        }
      }
      if (made.at.empty() || made.at.back().page != row.at.page) made.at.push_back({row.at.page, {}});
      made.at.back().box = unite(made.at.back().box, row.at.box);
      made.rows.push_back(std::move(row));
    }
    line.table = static_cast<int>(document_.tables.size() + inner_.size());
    line.box = made.at.front().box;
    flow.push_back(std::move(line));
    inner_.push_back(std::move(made));
    ++region_;
  }

  const Document& document_;
  const Table& table_;
  bool minutes_;
  int& region_;
  std::vector<Table>& inner_;
};

}  // namespace

bool is_form(const Table& table, const Profile& profile) {
  const std::vector<FormRow> rows = form_rows(table, profile);
  if (rows.empty()) return false;
  const int items = count(rows, Role::item), weak = count(rows, Role::weak_item);
  const int sections = count(rows, Role::section), labels = count(rows, Role::label);
  const int facts = count(rows, Role::facts);
  const bool minutes = items > 0 || sections > 0;
  if (items > 0 && rows.front().role == Role::item && sections > 0) return true;
  if (!minutes && labels < 2) return false;
  // Date, place and lists of people: groups have names of their own.
  if (!minutes && table.columns == 2 && names_facts(rows, profile)) return true;
  const int known = items + sections + labels + facts + (minutes ? weak : 0);
  return known >= kKnownRows * static_cast<double>(rows.size()) && (items + facts > 0 || sections + labels >= 2);
}

std::vector<FlowLine> unfold_form(const Document& document, const Table& table, const Profile& profile, int& region,
                                  std::vector<Table>& inner) {
  const std::vector<FormRow> rows = form_rows(table, profile);
  const bool minutes = count(rows, Role::item) + count(rows, Role::section) > 0;
  Unfolding unfolding(document, table, minutes, region, inner);
  for (const FormRow& row : rows) unfolding.add(row);
  ++region;
  return std::move(unfolding.flow);
}

}  // namespace referat::blocks
