#include "tests/pages/typewriter.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace referat {
namespace {

constexpr Length kThin = kPoint / 2;
constexpr Length kThick = 3 * kPoint / 2;

// One code point of a row with where it stands.
struct Glyph {
  std::string text;
  int column = 0;
  bool bold = false, italic = false;
};

// Which half strokes a rule character draws from the centre of its cell.
struct Arms {
  bool left = false, right = false, up = false, down = false, thick = false;
  bool any() const { return left || right || up || down; }
};

std::vector<std::string> code_points(std::string_view utf8) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < utf8.size();) {
    std::size_t end = i + 1;
    while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) ++end;
    out.emplace_back(utf8.substr(i, end - i));
    i = end;
  }
  return out;
}

bool is_dash(const std::string& c) { return c == "-" || c == "="; }

Arms box_drawing(const std::string& c) {
  if (c == "─") return {true, true, false, false, false};
  if (c == "═") return {true, true, false, false, true};
  if (c == "│" || c == "|") return {false, false, true, true, false};
  if (c == "┌") return {false, true, false, true, false};
  if (c == "┐") return {true, false, false, true, false};
  if (c == "└") return {false, true, true, false, false};
  if (c == "┘") return {true, false, true, false, false};
  if (c == "├") return {false, true, true, true, false};
  if (c == "┤") return {true, false, true, true, false};
  if (c == "┬") return {true, true, false, true, false};
  if (c == "┴") return {true, true, true, false, false};
  if (c == "┼") return {true, true, true, true, false};
  return {};
}

// For each character of a row: is it one of the ASCII characters that draw a rule here?
std::vector<bool> ascii_rules(const std::vector<std::string>& row) {
  std::vector<bool> out(row.size(), false);
  bool only_rules = true;
  for (const std::string& c : row) only_rules = only_rules && (is_dash(c) || c == "+" || c == "|" || c == " ");
  for (std::size_t i = 0; i < row.size();) {
    std::size_t end = i;
    while (end < row.size() && (is_dash(row[end]) || row[end] == "+")) ++end;
    for (std::size_t k = i; k < end; ++k) out[k] = end - i >= 3 || (only_rules && row[k] == "+");
    i = std::max(end, i + 1);
  }
  return out;
}

struct DrawnRow {
  std::vector<Glyph> glyphs;                       // text
  std::vector<std::pair<int, std::string>> rules;  // column and character
  Length top = 0;
  int size = 10;
  bool shaded = false;

  Length scale(Length at_ten) const { return at_ten * size / 10; }
  Length x(int column) const { return kTypewriterLeft + scale(kTypewriterCell) * column; }
};

bool is_mark(const std::vector<std::string>& row, std::size_t i, bool open) {
  const auto edge = [&](std::size_t at) {
    static const std::string_view kEdges = " *_()|.,:;!?\"'/";
    return at >= row.size() || row[at].size() > 2 || kEdges.find(row[at]) != std::string_view::npos;
  };
  const auto blank = [&](std::size_t at) { return at >= row.size() || row[at] == " "; };
  return open ? !blank(i - 1) && edge(i + 1) : (i == 0 || edge(i - 1)) && !blank(i + 1);
}

// Splits a row into text and rule characters and resolves the marks for bold and italic.
void read_row(const std::vector<std::string>& row, DrawnRow& out) {
  const std::vector<bool> rule = ascii_rules(row);
  int column = 0, owed = 0;
  bool bold = false, italic = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string& c = row[i];
    const bool drawn = rule[i] || box_drawing(c).any();
    const bool wide_gap = c == " " && (i + 1 >= row.size() || row[i + 1] == " " || box_drawing(row[i + 1]).any());
    if (owed > 0 && (drawn || wide_gap)) column += std::exchange(owed, 0);
    if ((c == "*" && is_mark(row, i, bold)) || (c == "_" && is_mark(row, i, italic))) {
      (c == "*" ? bold : italic) ^= true;
      ++owed;
      continue;
    }
    if (drawn) {
      out.rules.emplace_back(column, c);
    } else if (c != " ") {
      out.glyphs.push_back({c, column, bold, italic});
    }
    ++column;
  }
}

// Reads "#16 ", "#~ " and "#+6 " from the front of the row.
std::string_view read_options(std::string_view row, DrawnRow& out, Length& gap) {
  while (row.size() >= 2 && row[0] == '#') {
    const std::size_t end = std::min(row.find(' '), row.size());
    const std::string option(row.substr(1, end - 1));
    if (option == "~") {
      out.shaded = true;
    } else if (option[0] == '+') {
      gap += from_points(std::strtod(option.c_str() + 1, nullptr));
    } else if (option.find_first_not_of("0123456789") == std::string::npos) {
      out.size = std::atoi(option.c_str());
    } else {
      break;
    }
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  return row;
}

int font_of(const Glyph& glyph) { return (glyph.bold ? 1 : 0) + (glyph.italic ? 2 : 0); }

void add_words(const DrawnRow& row, Page& page) {
  for (std::size_t i = 0; i < row.glyphs.size(); ++i) {
    const Glyph& glyph = row.glyphs[i];
    const Length right = row.x(glyph.column + 1);
    const bool joins = i > 0 && row.glyphs[i - 1].column + 1 == glyph.column;
    if (joins && font_of(row.glyphs[i - 1]) == font_of(glyph)) {
      Word& word = page.words.back();
      word.text += glyph.text;
      word.edges.push_back(word.box.right);
      word.box.right = right;
      continue;
    }
    Word word;
    word.text = glyph.text;
    word.baseline = row.top + row.scale(kTypewriterBaseline);
    word.box = {row.x(glyph.column), word.baseline - row.scale(kTypewriterAscent), right,
                word.baseline + row.scale(kTypewriterDescent)};
    word.size = row.size * kPoint;
    word.font = font_of(glyph);
    page.words.push_back(word);
  }
}

const std::string* rule_at(const DrawnRow* row, int column) {
  if (!row) return nullptr;
  for (const auto& [at, c] : row->rules) {
    if (at == column) return &c;
  }
  return nullptr;
}

// The strokes of a `+` or `-` depend on what stands around it.
Arms arms(const DrawnRow* above, const DrawnRow& row, const DrawnRow* below, int column, const std::string& c) {
  Arms out = box_drawing(c);
  if (out.any()) return out;
  if (is_dash(c)) return {true, true, false, false, c == "="};
  const std::string* left = rule_at(&row, column - 1);
  const std::string* right = rule_at(&row, column + 1);
  const std::string* up = rule_at(above, column);
  const std::string* down = rule_at(below, column);
  out.left = left && *left != "|";
  out.right = right && *right != "|";
  out.up = up && (*up == "|" || *up == "│" || *up == "+");
  out.down = down && (*down == "|" || *down == "│" || *down == "+");
  out.thick = (left && *left == "=") || (right && *right == "=");
  return out;
}

Rule stroke(bool horizontal, Length across, Length from, Length to, bool thick) {
  const Length half = (thick ? kThick : kThin) / 2;
  Rule rule;
  rule.box = horizontal ? Box{from, across - half, to, across + half} : Box{across - half, from, across + half, to};
  return rule;
}

// Adds a stroke, or makes the one that ends where it begins longer.
void draw(std::vector<Rule>& rules, const Rule& rule) {
  for (Rule& other : rules) {
    const bool same_row = other.box.top == rule.box.top && other.box.bottom == rule.box.bottom;
    const bool same_column = other.box.left == rule.box.left && other.box.right == rule.box.right;
    if ((same_row && other.box.right == rule.box.left) || (same_column && other.box.bottom == rule.box.top)) {
      other.box = unite(other.box, rule.box);
      return;
    }
  }
  rules.push_back(rule);
}

void add_rules(const std::vector<DrawnRow>& rows, Page& page) {
  std::vector<Rule> horizontal, vertical;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const DrawnRow& row = rows[i];
    const DrawnRow* above = i > 0 ? &rows[i - 1] : nullptr;
    const DrawnRow* below = i + 1 < rows.size() ? &rows[i + 1] : nullptr;
    const Length top = row.top, bottom = row.top + row.scale(kTypewriterPitch);
    for (const auto& [column, c] : row.rules) {
      const Arms drawn = arms(above, row, below, column, c);
      const Length left = row.x(column), right = row.x(column + 1);
      const Length x = (left + right) / 2, y = (top + bottom) / 2;
      if (drawn.left || drawn.right)
        draw(horizontal, stroke(true, y, drawn.left ? left : x, drawn.right ? right : x, drawn.thick));
      if (drawn.up || drawn.down) draw(vertical, stroke(false, x, drawn.up ? top : y, drawn.down ? bottom : y, false));
    }
  }
  page.rules = horizontal;
  page.rules.insert(page.rules.end(), vertical.begin(), vertical.end());
}

void add_fill(const DrawnRow& row, Page& page) {
  int first = 1000, last = -1;
  for (const Glyph& glyph : row.glyphs) first = std::min(first, glyph.column), last = std::max(last, glyph.column);
  for (const auto& rule : row.rules) first = std::min(first, rule.first), last = std::max(last, rule.first);
  if (!row.shaded || last < 0) return;
  page.fills.push_back({{row.x(first), row.top, row.x(last + 1), row.top + row.scale(kTypewriterPitch)}, 0xDDDDDD});
}

Page draw_page(int number, const std::vector<std::string>& rows) {
  Page page;
  page.number = number;
  page.width = 59528;
  page.height = 84189;
  Length top = kTypewriterTop;
  std::vector<DrawnRow> drawn;
  for (const std::string& source : rows) {
    DrawnRow row;
    Length gap = 0;
    const std::string_view text = read_options(source, row, gap);
    top += gap;
    if (gap > 0 && text.empty()) continue;
    row.top = top;
    read_row(code_points(text), row);
    top += row.scale(kTypewriterPitch);
    add_words(row, page);
    add_fill(row, page);
    drawn.push_back(std::move(row));
  }
  add_rules(drawn, page);
  page.state = page.words.empty() ? PageState::blank : PageState::text;
  return page;
}

}  // namespace

Document typewriter(const std::vector<std::string>& rows) { return typewriter_pages({rows}); }

Document typewriter_pages(const std::vector<std::vector<std::string>>& pages) {
  Document document;
  document.source.file = "typewriter.pdf";
  for (const bool italic : {false, true}) {
    for (const bool bold : {false, true}) {
      Font font;
      font.family = "Typewriter";
      font.bold = bold;
      font.italic = italic;
      font.fixed_pitch = true;
      document.fonts.push_back(font);
    }
  }
  for (const std::vector<std::string>& rows : pages)
    document.pages.push_back(draw_page(static_cast<int>(document.pages.size()) + 1, rows));
  return document;
}

Profile plain_profile() { return {}; }

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> out;
  for (const Line& line : lines) out.push_back(line.text.str());
  return out;
}

std::vector<std::string> texts(const std::vector<Block>& blocks) {
  std::vector<std::string> out;
  for (const Block& block : blocks) out.push_back(block.text.str());
  return out;
}

std::vector<std::string> texts(const std::vector<Row>& rows) {
  std::vector<std::string> out;
  for (const Row& row : rows) {
    std::string shown;
    for (const Cell& cell : row.cells) {
      if (&cell != &row.cells.front()) shown += " | ";
      shown += cell.text.str();
      for (int i = 1; i < cell.col_span; ++i) shown += " | <<";
    }
    out.push_back(shown);
  }
  return out;
}

}  // namespace referat
