#include "pipeline/profile/unknown.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "pipeline/document/characters.h"
#include "pipeline/profile/decisions.h"
#include "pipeline/profile/fold.h"
#include "pipeline/profile/headings.h"

namespace referat {
namespace {

constexpr std::size_t kMostCharacters = 60, kMostWords = 8;
constexpr std::size_t kLabelCharacters = 40, kLabelWords = 5;
constexpr std::size_t kRowBytes = 160;  // a row of facts below an item's heading
constexpr std::size_t kMostMasked = 50;

// Roles whose words may stand as a label or a heading.
constexpr std::array kHeadingRoles{"section", "attachments", "group",      "addendum-group", "contents",
                                   "kind",    "closing",     "attendance", "label"};
constexpr std::array kLabelRoles{
    "label",   "attendance", "number",           "access",        "kind",      "section",     "attachments",
    "group",   "contents",   "person-role",      "party",         "no-party",  "nobody",      "closing",
    "caption", "statement",  "recusal",          "vote",          "time-word", "date-word",   "place-word",
    "point",   "filler",     "contents-column",  "agenda-column", "outcome",   "meeting-end", "no-attachments",
    "remark",  "body",       "attendance-column"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

bool is_short(std::string_view text, std::size_t characters, std::size_t words) {
  return count_code_points(text) <= characters && words_of(text).size() <= words;
}

class Search {
 public:
  Search(const Document& document, const Profile& profile) : document_(document), profile_(profile) {}

  std::vector<Unknown> run() {
    labels();
    for (const Item& item : document_.agenda.items) visit(item);
    std::stable_sort(found_.begin(), found_.end(), [](const Unknown& a, const Unknown& b) {
      return a.at.page != b.at.page ? a.at.page < b.at.page : a.at.box.top < b.at.box.top;
    });
    return std::move(found_);
  }

 private:
  void visit(const Item& item) {
    if (!item.items.empty()) heading(item.title, item.at);
    for (const Content& content : item.content) visit(content);
    for (const Item& inner : item.items) visit(inner);
  }

  void visit(const Content& content) {
    if (content.kind == ContentKind::section && content.type == "other") heading(content.heading, content.at);
    for (const Content& child : content.children) visit(child);
  }

  void heading(const Text& text, const std::vector<Place>& at) {
    const std::string words(without_outer_colon(heading_words(text.str())));
    if (words.empty() || !begins_with_letter(words) || !is_short(words, kMostCharacters, kMostWords) || known(words))
      return;
    add(UnknownKind::heading, words, at);
  }

  bool known(const std::string& words) const {
    return read_decision_heading(words, profile_) ||
           std::any_of(kHeadingRoles.begin(), kHeadingRoles.end(),
                       [&](const char* role) { return profile_.whole(role, words).has_value(); });
  }

  // Blocks before the first item (of a document without items the first page), rows of facts below an item's heading,
  // bold leads anywhere.
  void labels() {
    std::set<int> ends;
    for (const ItemStart& start : document_.item_starts) ends.insert(start.last_block);
    bool facts = true;  // may stand here
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      const bool row = block.kind == BlockKind::paragraph && block.text.str().size() <= kRowBytes;
      if (block.kind == BlockKind::paragraph && ((facts && row) || block.run_in)) label(block.text.str(), block.at);
      if (block.kind == BlockKind::table && facts) cells(block);
      const int index = static_cast<int>(i);
      const bool in_head = ends.empty() ? block.at.front().page == 1 : index < *ends.begin();
      facts = in_head || ends.contains(index) || (facts && row);
    }
  }

  void cells(const Block& block) {
    for (const Row& row : document_.tables[static_cast<std::size_t>(block.table)].rows)
      if (!row.cells.empty()) label(row.cells.front().text.str(), {row.at});
  }

  void label(const std::string& printed, const std::vector<Place>& at) {
    const std::size_t colon = printed.find(':');
    if (colon == std::string::npos || (colon + 1 < printed.size() && printed[colon + 1] != ' ')) return;
    const std::string words = printed.substr(0, colon);
    const bool digits = std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits || !begins_upper(words) || !is_short(words, kLabelCharacters, kLabelWords)) return;
    for (const char* role : kLabelRoles)
      if (profile_.whole(role, words) || profile_.prefix(role, words)) return;
    if (known(words)) return;
    add(UnknownKind::label, words, at);
  }

  static std::string_view without_outer_colon(std::string_view text) {
    while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
    return text;
  }

  void add(UnknownKind kind, const std::string& text, const std::vector<Place>& at) {
    const auto same = std::find_if(found_.begin(), found_.end(), [&](const Unknown& one) {
      return one.kind == kind && fold_phrase(one.text) == fold_phrase(text);
    });
    if (same != found_.end()) {
      ++same->count;
      return;
    }
    found_.push_back({kind, text, at.empty() ? Place{} : at.front(), 1});
  }

  const Document& document_;
  const Profile& profile_;
  std::vector<Unknown> found_;
};

std::set<std::string> words_of_names(const Document& document) {
  std::set<std::string> out;
  for (const Person& person : document.meeting.attendance)
    for (const Text* name : {&person.name, &person.substitute_for}) {
      const std::string folded = fold(name->str());
      for (const std::string_view word : words_of(folded))
        if (count_code_points(word) > 1) out.emplace(word);
    }
  return out;
}

// The name of somebody, or with up to two letters behind it, as an ending has.
bool is_name(std::string_view word, const std::set<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return word == name || (name.size() > 2 && word.starts_with(name) && word.size() <= name.size() + 2);
  });
}

std::string without_digits(std::string_view word) {
  std::string out(word);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c >= '0' && c <= '9'; }, '#');
  return out;
}

// Empty when only masks are left.
std::string masked_text(const std::string& text, const std::set<std::string>& names) {
  const std::vector<std::string_view> words = words_of(text);
  const bool capitals = all_capitals(text, 2);
  std::string out;
  bool plain = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string folded = fold(words[i]);
    const auto parts = words_of(folded);
    bool hide = std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return is_name(part, names); });
    const bool second = i == 0 && words.size() > 1 && begins_upper(words[1]);
    if (!capitals && begins_upper(words[i]) && (i > 0 || second)) hide = true;
    if (!out.empty()) out += ' ';
    out += hide ? "*" : without_digits(words[i]);
    plain = plain || (!hide && begins_with_letter(folded) && count_code_points(folded) > 2);
  }
  return plain ? out : std::string();
}

}  // namespace

std::vector<Unknown> find_unknown(const Document& document, const Profile& profile) {
  return Search(document, profile.with_log(nullptr)).run();
}

std::vector<Unknown> masked(const std::vector<Unknown>& unknown, const Document& document) {
  const std::set<std::string> names = words_of_names(document);
  std::vector<Unknown> out;
  for (const Unknown& one : unknown) {
    Unknown hidden = one;
    hidden.text = masked_text(one.text, names);
    if (hidden.text.empty()) continue;
    const auto same = std::find_if(out.begin(), out.end(), [&](const Unknown& other) {
      return other.kind == hidden.kind && other.text == hidden.text;
    });
    if (same != out.end())
      same->count += hidden.count;
    else if (out.size() < kMostMasked)
      out.push_back(std::move(hidden));
  }
  return out;
}

}  // namespace referat
