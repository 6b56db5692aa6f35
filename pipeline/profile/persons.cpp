#include "pipeline/profile/persons.h"

#include <algorithm>

#include "pipeline/profile/person_pieces.h"
#include "pipeline/profile/tokens.h"

namespace referat {
namespace {

class PersonReader {
 public:
  PersonReader(std::string_view text, const Profile& profile) : text_(text), profile_(profile) {}

  std::vector<FoundPerson> run() {
    const std::vector<PersonPiece> pieces = person_pieces(text_, profile_);
    for (std::size_t i = 0; i < pieces.size(); ++i) read(pieces, i);
    people_.erase(std::remove_if(people_.begin(), people_.end(), [](const FoundPerson& p) { return p.name.empty(); }),
                  people_.end());
    std::vector<FoundPerson> all;
    for (FoundPerson& person : people_) {
      find_substitute(person);
      if (!all.empty()) take_seat(person, all.back());
      auto other = stand_in(person);
      all.push_back(std::move(person));
      if (other) all.push_back(std::move(*other));
    }
    return all;
  }

 private:
  ByteRange without_stop(ByteRange range) const {
    while (!range.empty() && (text_[range.end - 1] == '.' || text_[range.end - 1] == ':')) {
      const auto words = tokenise(part(text_, range));
      // "Navn N." keeps its stop: it shortens a name.
      if (words.size() > 2 && words[words.size() - 2].kind == TokenKind::word &&
          is_initial(words[words.size() - 2].text))
        break;
      --range.end;
    }
    return trim(text_, range);
  }
  static bool is_initial(std::string_view word) {
    return starts_upper(word) && code_point_at(word, 0).bytes == word.size();
  }

  bool is_party(std::string_view text) const {
    return starts_upper(text) ? profile_.whole("party", text).has_value()
                              : profile_.whole("no-party", text).has_value();
  }

  void read(const std::vector<PersonPiece>& pieces, std::size_t i) {
    const PersonPiece& piece = pieces[i];
    const ByteRange range = without_stop(piece.range);
    if (range.empty()) return;
    const std::string_view text = part(text_, range);
    const bool opens = people_.empty() || piece.new_person || lead_ || (piece.sentence && is_full_name(range));
    const bool bare = !piece.bracket && !piece.dash;
    if (opens && bare && read_lead(range, i + 1 < pieces.size() && pieces[i + 1].dash)) return;
    if (lead_ || (bare && (opens || (piece.after_comma && is_name(range))))) return open(range);
    if (people_.empty()) return;
    const bool role = piece.bracket && people_.back().role.empty() && profile_.whole("person-role", text);
    if (in_remark_ && !piece.after_comma && !piece.sentence && !role) return extend_remark(range);
    attribute(range, piece.bracket, text);
  }

  // "Borgmester - Navn Navnesen": a role alone, the name behind the dash.
  bool read_lead(const ByteRange& range, bool dash_follows) {
    const auto role = profile_.whole("person-role", part(text_, range));
    if (!role || !dash_follows) return false;
    people_.push_back({});
    people_.back().role = role->value;
    people_.back().role_text = range;
    lead_ = true;
    return true;
  }

  // One capitalised word alone, or two that begin the text.
  bool is_full_name(const ByteRange& range) const {
    const std::string_view text = part(text_, range);
    const std::size_t space = text.find(' ');
    return is_name(range) && starts_upper(text) &&
           (space == std::string_view::npos || starts_upper(text.substr(space + 1)));
  }

  bool is_name(const ByteRange& range) const {
    const std::string_view text = part(text_, range);
    if (!starts_upper(text)) return !title_in_front(range).empty();
    return !is_party(text) && !profile_.whole("no-party", text) && !profile_.whole("person-role", text) &&
           !profile_.whole("remark", text);
  }

  // "Borgmester" of "Borgmester Navn Navnesen": a phrase in front of a word with a capital.
  ByteRange title_in_front(const ByteRange& range) const {
    for (const char* role : {"person-role", "honorific"}) {
      const auto front = profile_.prefix(role, part(text_, range));
      if (!front || front->entry->pattern) continue;
      const ByteRange rest = trim(text_, {range.begin + front->end, range.end});
      if (starts_upper(part(text_, rest))) return {range.begin, range.begin + front->end};
    }
    return post_in_front(range);
  }

  // "kontorchef Navn Navnesen", "Vej- og parkchef Navn Navnesen": words that can stand beside a name, and a full name.
  ByteRange post_in_front(const ByteRange& range) const {
    constexpr int kWords = 4;
    std::size_t end = range.begin;
    for (int words = 0; words < kWords; ++words) {
      end = text_.find(' ', end + 1);
      if (end >= range.end) return {};
      const ByteRange title{range.begin, end}, name = trim(text_, {end, range.end});
      const std::size_t second = part(text_, name).find(' ');
      const bool full = starts_upper(part(text_, name)) && second != std::string_view::npos &&
                        starts_upper(part(text_, name).substr(second + 1));
      if (full && profile_.whole("remark", part(text_, title)) && !profile_.whole("substitute", part(text_, range)))
        return title;
    }
    return {};
  }

  // A new person: role or title in front, the name, a party letter or a remark behind it.
  void open(ByteRange range) {
    if (!lead_) people_.push_back({});
    lead_ = in_remark_ = false;
    FoundPerson& person = people_.back();
    if (const ByteRange title = title_in_front(range); !title.empty()) {
      if (const auto role = profile_.whole("person-role", part(text_, title))) {
        person.role = role->value;
        person.role_text = title;
      } else if (text_[title.end - 1] != '.') {
        person.remarks.push_back(title);
      }
      range = trim(text_, {title.end, range.end});
    }
    person.name = range;
    split_name(person);
  }

  // "Navn Navnesen deltog fra kl. 15" and "Navn Navnesen V": what stands behind the name without a comma.
  void split_name(FoundPerson& person) {
    if (const std::size_t slash = part(text_, person.name).rfind('/'); slash != std::string_view::npos) {
      const ByteRange party = trim(text_, {person.name.begin + slash + 1, person.name.end});
      if (is_party(part(text_, party))) {  // "Navn Navnesen/A"
        person.party = party;
        person.name = trim(text_, {person.name.begin, person.name.begin + slash});
      }
    }
    const auto tokens = tokenise(part(text_, person.name));
    const std::size_t base = person.name.begin;
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind != TokenKind::word) continue;
      const bool starts_word = i == 0 || tokens[i - 1].kind == TokenKind::space;
      if (words > 0 && starts_word && !starts_upper(tokens[i].text) && !is_particle(tokens, i)) {
        const ByteRange rest{base + tokens[i].begin, person.name.end};
        person.name = trim(text_, {base, rest.begin});
        attribute(rest, false, part(text_, rest));
        return;
      }
      ++words;
    }
    if (words > 2 && tokens.back().kind == TokenKind::word && is_initial(tokens.back().text) &&
        tokens[tokens.size() - 2].kind == TokenKind::space && is_party(tokens.back().text)) {
      person.party = {base + tokens.back().begin, base + tokens.back().end};
      person.name = trim(text_, {base, person.party.begin});
    }
  }

  // "von der", "de", "af": short words in lower case between parts of a name.
  static bool is_particle(const std::vector<Token>& tokens, std::size_t i) {
    while (i + 2 < tokens.size() && tokens[i].text.size() <= 3 && tokens[i + 1].kind == TokenKind::space) {
      if (starts_upper(tokens[i + 2].text)) return true;
      i += 2;
    }
    return false;
  }

  void attribute(const ByteRange& range, bool bracket, std::string_view text) {
    FoundPerson& person = people_.back();
    in_remark_ = false;
    if (person.party.empty() && is_party(text)) {
      person.party = range;
    } else if (const auto role = profile_.whole("person-role", text); role && person.role.empty()) {
      person.role = role->value;
      person.role_text = range;
    } else {
      person.remarks.push_back(range);
      in_remark_ = !bracket;
    }
  }

  // "Navn Navnsen (B) mødte som stedfortræder": brackets inside a remark belong to it.
  void extend_remark(const ByteRange& range) {
    ByteRange& remark = people_.back().remarks.back();
    remark.end = range.end;
    const std::string_view text = part(text_, remark);
    if (std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')') &&
        remark.end < text_.size() && text_[remark.end] == ')')
      ++remark.end;
  }

  // "suppleant for Navn Navnesen": whose seat is taken. A remark that says nothing else is none.
  void find_substitute(FoundPerson& person) const {
    for (auto remark = person.remarks.begin(); remark != person.remarks.end(); ++remark) {
      const auto hit = profile_.whole("substitute", part(text_, *remark));
      if (!hit || hit->groups.count("for_name") == 0 || hit->groups.count("name") > 0) continue;
      const Group& name = hit->groups.at("for_name");
      person.substitute_for = {remark->begin + name.begin, remark->begin + name.end};
      const auto party = hit->groups.find("for_party");
      const ByteRange rest{party == hit->groups.end() ? person.substitute_for.end : remark->begin + party->second.end,
                           remark->end};
      if (!has_letter(part(text_, rest))) person.remarks.erase(remark);
      return;
    }
  }

  // "Navn Navnesen (V). Navn Navnsen (V) mødte som stedfortræder": the remark names nobody; the seat is that of the one
  // before.
  void take_seat(FoundPerson& person, const FoundPerson& before) const {
    for (auto remark = person.remarks.begin(); remark != person.remarks.end(); ++remark) {
      const auto hit = profile_.whole("substitute", part(text_, *remark));
      if (!hit || !hit->groups.empty()) continue;
      person.substitute_for = before.name;
      person.stands_in = true;
      person.remarks.erase(remark);
      return;
    }
  }

  // "Navn Navnesen (V). I stedet deltog Navn Navnsen (V)": a person of its own, in the seat of the one before. Behind a
  // dash such words are a remark.
  std::optional<FoundPerson> stand_in(FoundPerson& person) const {
    for (auto remark = person.remarks.begin(); remark != person.remarks.end(); ++remark) {
      const ByteRange words = without_lead(*remark);
      const auto hit = profile_.whole("substitute", part(text_, words));
      if (!hit || hit->groups.count("name") == 0 || behind_dash(remark->begin)) continue;
      FoundPerson other;
      const auto range = [&](const char* name) -> ByteRange {
        const auto group = hit->groups.find(name);
        if (group == hit->groups.end()) return {};
        return {words.begin + group->second.begin, words.begin + group->second.end};
      };
      other.name = range("name");
      other.party = range("party");
      other.substitute_for = range("for_name");
      if (other.substitute_for.empty()) other.substitute_for = person.name;
      other.stands_in = true;
      if (!starts_upper(part(text_, other.name))) continue;
      person.remarks.erase(remark);
      return other;
    }
    return std::nullopt;
  }
  ByteRange without_lead(ByteRange range) const {
    while (!range.empty() && (text_[range.begin] == '.' || text_[range.begin] == ' ')) ++range.begin;
    return range;
  }
  bool behind_dash(std::size_t at) const {
    const ByteRange before = trim(text_, {0, at});
    return text_.substr(before.begin, before.end).ends_with("-") ||
           text_.substr(before.begin, before.end).ends_with("–");
  }

  std::string_view text_;
  const Profile& profile_;
  std::vector<FoundPerson> people_;
  bool lead_ = false;       // the last person has a role but no name yet
  bool in_remark_ = false;  // a remark of the last person may go on
};

// People listed behind the name of their party.
struct PartyGroup {
  ByteRange party, people;
};

// "A: Navn Navnesen, Navn Navnsen. V: Navn Navnhof": the groups; none when the text does not begin with one.
std::vector<PartyGroup> party_groups(std::string_view text, const Profile& profile) {
  std::vector<PartyGroup> groups;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
    const std::size_t before = text.find_last_of(".;\n,", colon);
    const ByteRange party = trim(text, {before == std::string_view::npos ? 0 : before + 1, colon});
    if (!starts_upper(part(text, party)) || !profile.whole("party", part(text, party))) continue;
    if (groups.empty() && !trim(text, {0, party.begin}).empty()) return {};
    if (!groups.empty()) groups.back().people.end = party.begin;
    groups.push_back({party, {colon + 1, text.size()}});
  }
  return groups;
}

void shift(FoundPerson& person, std::size_t by) {
  const auto move = [&](ByteRange& range) {
    range = range.empty() ? range : ByteRange{range.begin + by, range.end + by};
  };
  for (ByteRange* range : {&person.name, &person.party, &person.role_text, &person.substitute_for}) move(*range);
  for (ByteRange& range : person.remarks) move(range);
}

}  // namespace

std::vector<FoundPerson> read_persons(std::string_view text, const Profile& profile) {
  if (profile.whole("nobody", text)) return {};
  const std::vector<PartyGroup> groups = party_groups(text, profile);
  if (groups.empty()) return PersonReader(text, profile).run();
  std::vector<FoundPerson> people;
  for (const PartyGroup& group : groups)
    for (FoundPerson& person : PersonReader(part(text, group.people), profile).run()) {
      shift(person, group.people.begin);
      if (person.party.empty()) person.party = group.party;
      people.push_back(std::move(person));
    }
  return people;
}

}  // namespace referat
