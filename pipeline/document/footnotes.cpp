#include "pipeline/document/footnotes.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"

namespace referat {
namespace {

// A footnote is set at most at this share of the text's size and stands in the lower part of its page. Both are weak
// alone; a mark to which the text refers is what decides. Lower loses notes that are hardly smaller than the text.
constexpr double kNoteSize = 0.93;
constexpr double kNoteZone = 0.5;
// Marks are short: "1", "12", "*", "**".
constexpr std::size_t kMarkBytes = 3;
// Letters in front of a mark that is not raised: fewer are a unit or a formula ("m2", "CO2").
constexpr int kWordLetters = 3;

// The mark ends a word and stands behind letters, with or without a full stop between.
bool is_plain_reference(std::string_view word, std::string_view mark) {
  std::size_t end = word.size();
  while (end > 0 && std::string_view(".,;:)").find(word[end - 1]) != std::string_view::npos) --end;
  if (end <= mark.size() || word.substr(end - mark.size(), mark.size()) != mark) return false;
  std::string_view before = word.substr(0, end - mark.size());
  while (!before.empty() && std::string_view(".,;:)").find(before.back()) != std::string_view::npos)
    before.remove_suffix(1);
  int letters = 0;
  for (std::size_t i = 0; i < before.size();) {
    const CodePoint c = code_point_at(before, i);
    if (is_digit(c.value)) return false;
    letters += is_letter(c.value) ? 1 : 0;
    i += c.bytes;
  }
  return letters >= kWordLetters;
}

struct Foot {
  const Document& document;
  std::vector<int> lines;  // of one page, top to bottom
  Length body;

  bool small(int index) const {
    const Line& line = document.lines[static_cast<std::size_t>(index)];
    const Page& page = document.pages[static_cast<std::size_t>(line.page - 1)];
    return line.size <= static_cast<Length>(kNoteSize * body) &&
           line.box.top > static_cast<Length>(kNoteZone * page.height);
  }

  // A line above refers to the mark with which this one begins.
  bool is_start(std::size_t place) const {
    const auto text = [&](std::size_t i) -> const Text& {
      return document.lines[static_cast<std::size_t>(lines[i])].text;
    };
    const std::string mark = footnote_mark(text(place));
    if (mark.empty()) return false;
    for (std::size_t i = 0; i < place; ++i)
      if (refers_to_footnote(text(i), mark) && footnote_mark(text(i)) != mark) return true;
    return false;
  }

  void mark_parts(std::vector<FootnotePart>& parts) const {
    std::vector<std::size_t> starts;
    for (std::size_t i = lines.size(); i-- > 0 && small(lines[i]);)
      if (is_start(i)) starts.push_back(i);
    if (starts.empty()) return;
    for (std::size_t i = starts.back(); i < lines.size(); ++i)
      parts[static_cast<std::size_t>(lines[i])] =
          std::find(starts.begin(), starts.end(), i) != starts.end() ? FootnotePart::start : FootnotePart::more;
  }
};

}  // namespace

std::string footnote_mark(const Text& text) {
  const std::string printed = text.str();
  std::size_t end = 0;
  while (end < printed.size() && printed[end] >= '0' && printed[end] <= '9') ++end;
  if (end == 0)
    while (end < printed.size() && printed[end] == '*') ++end;
  if (end == 0 || end > kMarkBytes || end + 1 >= printed.size()) return {};
  // "1.204", "17/12", "10-19": a mark ends where its digits do.
  const bool joins = std::string_view(".,:/-").find(printed[end]) != std::string_view::npos;
  if (joins && printed[end + 1] >= '0' && printed[end + 1] <= '9') return {};
  return printed.substr(0, end);
}

bool refers_to_footnote(const Text& text, std::string_view mark) {
  const auto raised = [&](const Span& s) { return s.superscript && s.text == mark; };
  if (std::any_of(text.spans.begin(), text.spans.end(), raised)) return true;
  std::string word;
  for (std::size_t i = 0; i <= text.spans.size(); ++i) {
    const bool ends = i == text.spans.size() || text.spans[i].space_before;
    if (ends && is_plain_reference(word, mark)) return true;
    if (ends) word.clear();
    if (i < text.spans.size()) word += text.spans[i].text;
  }
  return false;
}

std::vector<FootnotePart> footnote_parts(const Document& document, const std::vector<bool>& passed_over) {
  std::vector<FootnotePart> parts(document.lines.size(), FootnotePart::none);
  const Length body = body_style(document.lines).size;
  std::vector<Foot> feet;
  for (std::size_t i = 0; i < document.pages.size(); ++i) feet.push_back({document, {}, body});
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const int page = document.lines[i].page;
    if (page >= 1 && !passed_over[i]) feet[static_cast<std::size_t>(page - 1)].lines.push_back(static_cast<int>(i));
  }
  for (Foot& foot : feet) {
    std::stable_sort(foot.lines.begin(), foot.lines.end(), [&](int a, int b) {
      return document.lines[static_cast<std::size_t>(a)].box.top < document.lines[static_cast<std::size_t>(b)].box.top;
    });
    foot.mark_parts(parts);
  }
  return parts;
}

}  // namespace referat
