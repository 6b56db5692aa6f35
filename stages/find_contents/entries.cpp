#include "stages/find_contents/entries.h"

#include <set>

#include "pipeline/document/characters.h"

namespace referat::contents {
namespace {

// Behind the bullet or dash before a title.
std::size_t bullet_end(const TextRow& row) {
  const auto marker = list_marker(row.text.str());
  const bool bullet = marker && (marker->type == ListType::bullet || marker->type == ListType::dash);
  return bullet && marker->bytes < row.title_end ? marker->bytes : 0;
}

ContentsEntry make_entry(const List& list, const Entry& entry, const Profile& profile, Document& found) {
  ContentsEntry made;
  made.closed = entry.closed;
  for (const std::size_t i : entry.rows) {
    const TextRow& row = list.rows[i];
    const std::string text = row.text.str();
    std::size_t begin = bullet_end(row);
    if (begin > 0 && made.at.empty())
      found.accounts.push_back({CharacterClass::bullet, row.text.cut(0, begin)});
    else
      begin = 0;
    if (list.numbered && !row.number.empty() && made.number.value.empty()) {
      made.number = {row.number, row.text.cut(row.number_begin, row.number_end)};
      for (const Text& label : {row.text.cut(0, row.number_begin), row.text.cut(row.number_end, row.title_begin)})
        if (!label.empty()) found.accounts.push_back({CharacterClass::label, label});
      begin = row.title_begin;
    }
    if (row.anchored && i == entry.anchor && made.page.value.empty()) {
      made.page = {text.substr(row.page_begin), row.text.cut(row.page_begin)};
      const Text leader = row.text.cut(row.title_end, row.leader_end);
      if (!leader.empty()) found.accounts.push_back({CharacterClass::leader, leader});
      const Text word = row.text.cut(row.leader_end, row.page_begin);
      if (!word.empty()) found.accounts.push_back({CharacterClass::label, word});
      made.title.append(row.text.cut(begin, row.title_end));
    } else {
      made.title.append(row.text.cut(begin));
    }
    made.at.push_back({row.page, row.box});
  }
  if (profile.whole("closed-title", made.title.str()) || !profile.find("closed-title", made.title.str()).empty())
    made.closed = true;
  return made;
}

}  // namespace

std::string List::title_text(std::size_t row) const {
  const TextRow& r = rows[row];
  const std::size_t begin = numbered ? r.title_begin : bullet_end(r);
  return begin < r.title_end ? r.text.str().substr(begin, r.title_end - begin) : std::string();
}

void write_list(const List& list, const Profile& profile, Document& found) {
  Contents& out = found.contents;
  std::set<std::size_t> used;
  for (const std::size_t i : list.labels) {
    found.accounts.push_back({CharacterClass::label, list.rows[i].text});
    used.insert(i);
  }
  for (const Entry& entry : list.entries) {
    out.entries.push_back(make_entry(list, entry, profile, found));
    used.insert(entry.rows.begin(), entry.rows.end());
  }
  for (const std::size_t i : used) {
    const TextRow& row = list.rows[i];
    out.lines.insert(out.lines.end(), row.lines.begin(), row.lines.end());
    if (!out.at.empty() && out.at.back().page == row.page)
      out.at.back().box = unite(out.at.back().box, row.box);
    else
      out.at.push_back({row.page, row.box});
  }
}

}  // namespace referat::contents
