#include "pipeline/profile/votes.h"

#include <algorithm>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/tokens.h"

namespace referat {
namespace {

constexpr const char* kSides[] = {"for", "against", "abstain"};

bool starts_upper(std::string_view text) { return !text.empty() && is_upper_case(code_point_at(text, 0).value); }

void add_once(std::vector<std::string>& list, std::string_view text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
}

// Parties and people of "A, F and Ane Berg (V)".
class WhoReader {
 public:
  WhoReader(std::string_view text, const Profile& profile) : text_(text), profile_(profile) {}

  void run(VoteSide& side) {
    std::vector<ByteRange> ands;
    for (const Hit& hit : profile_.find("and-word", text_)) ands.push_back({hit.begin, hit.end});
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] == '(') ++depth;
      if (text_[at] == ')') --depth;
      if (depth > 0) continue;
      const auto word = std::find_if(ands.begin(), ands.end(), [&](const ByteRange& r) { return r.begin == at; });
      if (word != ands.end()) {
        add({start, at}, side);
        at = word->end - 1;
        start = word->end;
      } else if (text_[at] == ',' || text_[at] == ';' || is_spaced_dash(at)) {
        add({start, at}, side);
        start = at + code_point_at(text_, at).bytes;
      }
    }
    add({start, text_.size()}, side);
  }

 private:
  // "A, C and Ane Berg – 4 in all"
  bool is_spaced_dash(std::size_t at) const {
    const CodePoint point = code_point_at(text_, at);
    return (point.value == U'-' || point.value == U'–') && at > 0 && text_[at - 1] == ' ' &&
           text_.substr(at + point.bytes, 1) == " ";
  }

  bool is_party(std::string_view text) const { return starts_upper(text) && profile_.whole("party", text).has_value(); }

  std::string_view cut(ByteRange range) const {
    range = trim(text_, range);
    while (!range.empty() && text_[range.end - 1] == '.') --range.end;
    return text_.substr(range.begin, range.end - range.begin);
  }

  void add(ByteRange range, VoteSide& side) const {
    std::string_view text = cut(range);
    const std::size_t open = text.find('(');
    std::string_view inner;
    if (open != std::string_view::npos) {
      const std::size_t close = text.find(')', open);
      inner = text.substr(open + 1, (close == std::string_view::npos ? text.size() : close) - open - 1);
      text = text.substr(0, open);
    }
    const ByteRange outer = trim(text, {0, text.size()});
    text = text.substr(outer.begin, outer.end - outer.begin);
    if (is_party(text)) {
      add_once(side.parties, text);
      return;
    }
    if (is_party(inner)) add_once(side.parties, inner);
    if (is_person(text)) add_once(side.names, text);
  }

  // One to six words, the first with a capital, no digit; neither a whole body (the council) nor all or none of it.
  bool is_person(std::string_view text) const {
    if (profile_.whole("body", text) || profile_.whole("nobody", text)) return false;
    const auto tokens = tokenise(text);
    const auto words =
        std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::word; });
    const bool digits =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.kind == TokenKind::number; });
    return starts_upper(text) && !digits && words >= 1 && words <= 6 &&
           (tokens.back().kind != TokenKind::word || starts_upper(tokens.back().text));
  }

  std::string_view text_;
  const Profile& profile_;
};

// The only number in brackets, where it ends a list: "A, B, F (15)"; -1: none. Several belong to one party each.
int count_behind(std::string_view who) {
  while (!who.empty() && (who.back() == ' ' || who.back() == '.')) who.remove_suffix(1);
  if (who.empty() || who.back() != ')') return -1;
  const std::size_t open = who.rfind('(');
  if (open == std::string_view::npos) return -1;
  const auto tokens = tokenise(who.substr(open + 1, who.size() - open - 2));
  if (tokens.size() != 1 || tokens.front().kind != TokenKind::number) return -1;
  const bool another = who.substr(0, open).find_first_of("0123456789") != std::string_view::npos;
  return another ? -1 : tokens.front().number;
}

// The group's side with what it says; nothing when it says nothing.
std::optional<VoteSide> read_side(const Hit& hit, const std::string& side, const std::string& count,
                                  const std::string& who, const Profile& profile) {
  VoteSide found{side, -1, {}, {}};
  if (const auto group = hit.groups.find(count); group != hit.groups.end()) {
    found.count = read_count(group->second.text, profile);
    if (found.count < 0) return std::nullopt;
  }
  if (const auto group = hit.groups.find(who); group != hit.groups.end()) {
    WhoReader(group->second.text, profile).run(found);
    if (found.count < 0) found.count = count_behind(group->second.text);
  }
  if (found.count < 0 && found.parties.empty() && found.names.empty()) return std::nullopt;
  return found;
}

// "A og V, imod stemte O" is read as who voted for: takes the second side out of the group and returns it.
std::string split_off(Hit& hit, const Profile& profile) {
  const auto who = hit.groups.find("who");
  if (who == hit.groups.end()) return {};
  for (const Hit& inner : profile.find("vote", who->second.text)) {
    if (inner.begin == 0 && (inner.value == hit.value || inner.value == "counts")) continue;
    std::string rest = who->second.text.substr(inner.begin);
    who->second.text.resize(inner.begin);
    return rest;
  }
  return {};
}

// Adds to a side what it does not know yet; false when both say the same kind of thing.
bool merge(std::vector<VoteSide>& sides, const VoteSide& more) {
  const auto same = std::find_if(sides.begin(), sides.end(), [&](const VoteSide& s) { return s.side == more.side; });
  if (same == sides.end()) {
    sides.push_back(more);
    return true;
  }
  const bool knows_who = !same->parties.empty() || !same->names.empty();
  const bool tells_who = !more.parties.empty() || !more.names.empty();
  if ((knows_who && tells_who) || (same->count >= 0 && more.count >= 0 && same->count != more.count)) return false;
  if (tells_who) {
    same->parties = more.parties;
    same->names = more.names;
  }
  same->count = std::max(same->count, more.count);
  return true;
}

void order(std::vector<VoteSide>& sides) {
  const auto place = [](const VoteSide& side) { return std::find(std::begin(kSides), std::end(kSides), side.side); };
  std::stable_sort(sides.begin(), sides.end(),
                   [&](const VoteSide& a, const VoteSide& b) { return place(a) < place(b); });
}

bool is_vote(const std::vector<VoteSide>& sides) {
  return std::any_of(sides.begin(), sides.end(),
                     [](const VoteSide& side) { return side.side == "for" || side.count >= 0; });
}

}  // namespace

int read_count(std::string_view text, const Profile& profile) {
  const auto tokens = tokenise(text);
  if (tokens.size() == 1 && tokens.front().kind == TokenKind::number) return tokens.front().number;
  const auto word = profile.whole("number-word", text);
  return word ? std::stoi(word->value) : -1;
}

std::vector<VoteSide> read_vote_sides(std::string_view paragraph, const Profile& profile) {
  std::vector<VoteSide> sides;
  for (Hit& hit : profile.find("vote", paragraph)) {
    if (hit.value != "counts") {
      const std::string rest = split_off(hit, profile);
      if (const auto side = read_side(hit, hit.value, "count", "who", profile)) merge(sides, *side);
      if (!rest.empty())
        for (const VoteSide& side : read_vote_sides(rest, profile)) merge(sides, side);
      continue;
    }
    std::vector<VoteSide> both;
    for (const std::string side : kSides)
      if (hit.groups.count(side) > 0)
        if (const auto found = read_side(hit, side, side, side + "_who", profile)) both.push_back(*found);
    if (both.size() > 1)
      for (const VoteSide& side : both) merge(sides, side);
  }
  order(sides);
  return sides;
}

std::vector<FoundVote> read_votes(const std::vector<std::string>& paragraphs, const Profile& profile) {
  std::vector<FoundVote> found;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::size_t first = i;
    std::vector<VoteSide> sides = read_vote_sides(paragraphs[i], profile);
    if (sides.empty() && i + 1 < paragraphs.size() && paragraphs[i].ends_with(':')) {
      sides = read_vote_sides(paragraphs[i] + " " + paragraphs[i + 1], profile);  // a label, the list below it
      if (!sides.empty()) ++i;
    }
    if (sides.empty()) continue;
    if (!found.empty() && found.back().last + 1 == first) {
      std::vector<VoteSide> joined = found.back().sides;
      if (std::all_of(sides.begin(), sides.end(), [&](const VoteSide& side) { return merge(joined, side); })) {
        found.back().sides = std::move(joined);
        found.back().last = i;
        continue;
      }
    }
    found.push_back({first, i, sides});
  }
  for (FoundVote& vote : found) order(vote.sides);
  found.erase(std::remove_if(found.begin(), found.end(), [](const FoundVote& vote) { return !is_vote(vote.sides); }),
              found.end());
  return found;
}

std::optional<FoundVote> read_vote(std::string_view paragraph, const Profile& profile) {
  const auto votes = read_votes({std::string(paragraph)}, profile);
  if (votes.empty()) return std::nullopt;
  return votes.front();
}

}  // namespace referat
