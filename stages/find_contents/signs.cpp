#include "stages/find_contents/signs.h"

#include <algorithm>

#include "pipeline/document/characters.h"

namespace referat::contents {
namespace {

// A gap of more than this many line heights ends a list.
constexpr double kGapLines = 5.0;
// From so many bytes on the first line of a wrapped heading says which title it is.
constexpr std::size_t kWrappedTitle = 12;
// Before a title that comes again stand at most so many bytes, where the profile knows no number there.
constexpr std::size_t kBeforeTitle = 16;

}  // namespace

bool Signs::names_list(std::size_t i) const {
  const TextRow& row = rows_[i];
  if (profile_.whole("contents", row.text.str())) return true;
  const auto text = [&](int index) { return document_.lines[static_cast<std::size_t>(index)].text.str(); };
  return row.lines.size() > 1 && profile_.whole("contents", text(row.lines.front())) &&
         std::all_of(row.lines.begin() + 1, row.lines.end(),
                     [&](int line) { return profile_.whole("contents-column", text(line)).has_value(); });
}

bool Signs::names_columns(std::size_t i) const {
  const TextRow& row = rows_[i];
  return row.lines.size() > 1 && std::all_of(row.lines.begin(), row.lines.end(), [&](int index) {
           return profile_.whole("contents-column", document_.lines[static_cast<std::size_t>(index)].text.str())
               .has_value();
         });
}

std::optional<bool> Signs::group(std::size_t i) const {
  const auto hit = profile_.whole("group", rows_[i].text.str());
  if (!hit) return std::nullopt;
  return hit->value == "closed";
}

std::optional<bool> Signs::group_between(std::size_t i) const {
  if (const auto closed = group(i)) return closed;
  const auto hit = profile_.whole("access", rows_[i].text.str());
  if (!hit) return std::nullopt;
  return hit->value == "closed";
}

bool Signs::bold_over_plain(std::size_t i) const {
  const auto bold = [&](std::size_t k) { return rows_[k].text.all_bold(); };
  return rows_[i].number.empty() && !rows_[i].anchored && i + 1 < rows_.size() && bold(i) && !bold(i + 1) &&
         rows_[i + 1].page == rows_[i].page;
}

bool Signs::heads_items(std::size_t i) const {
  const std::string text = fold(rows_[i].text.str());
  const bool again = std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(i) + 1, rows_.end(),
                                 [&](const TextRow& row) { return fold(row.text.str()) == text; });
  std::size_t next = i + 1;
  while (next < rows_.size() && profile_.whole("number-format", rows_[next].text.str())) ++next;
  return !again && next < rows_.size() && rows_[next].page == rows_[i].page && !rows_[next].number.empty();
}

bool Signs::tail(std::size_t i) const {
  const TextRow& row = rows_[i];
  return row.anchored && row.number.empty() && profile_.whole("contents-tail", row.text.cut(0, row.title_end).str());
}

bool Signs::far_below(std::size_t upper, std::size_t lower) const {
  const TextRow &a = rows_[upper], &b = rows_[lower];
  if (a.page != b.page) return false;
  return b.box.top - a.box.bottom > static_cast<Length>(kGapLines * std::max(a.box.height(), Length{1000}));
}

bool Signs::comes_again(std::size_t i, const std::string& printed) const {
  const std::string title = fold(printed);
  if (title.empty()) return false;
  for (std::size_t k = i + 1; k < rows_.size(); ++k) {
    const std::string text = rows_[k].text.str();
    const std::size_t at = fold(text).find(title);
    if (at != std::string::npos && at <= kBeforeTitle) return true;
    const std::string rest = fold(text.substr(std::min(rows_[k].title_begin, text.size())));
    if (rest == title) return true;
    // a wrapped heading shows only its beginning on the line
    const bool begins = rest.size() > kWrappedTitle && title.rfind(rest, 0) == 0;
    if (begins && title.size() > rest.size() && title[rest.size()] == ' ') return true;
  }
  return false;
}

}  // namespace referat::contents
