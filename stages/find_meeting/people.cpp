#include "stages/find_meeting/people.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/profile/persons.h"
#include "pipeline/profile/sentences.h"

namespace referat::meeting {
namespace {

// So many people in a line without a label show that it is one of people.
constexpr std::ptrdiff_t kUnlabelledPeople = 3;

// The same text as a copy: it places no characters of the page.
Text copy_of(Text text) {
  for (Span& span : text.spans) span.count = 0;
  return text;
}

AttendanceStatus status_of(const std::string& value) {
  if (value == "absent") return AttendanceStatus::absent;
  return value == "excused" ? AttendanceStatus::excused : AttendanceStatus::present;
}

// Keeps count of which bytes of a text have been placed; the rest becomes an account.
class Placed {
 public:
  explicit Placed(const Text& text) : text_(text) {}

  // What was taken before is a copy.
  Text take(const ByteRange& range) {
    if (range.empty()) return {};
    const Text text = text_.cut(range.begin, range.end);
    const bool again = std::any_of(ranges_.begin(), ranges_.end(), [&](const ByteRange& taken) {
      return range.begin < taken.end && taken.begin < range.end;
    });
    if (again) return copy_of(text);
    ranges_.push_back(range);
    return text;
  }

  void account_rest(Document& out) {
    std::sort(ranges_.begin(), ranges_.end(), [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    std::size_t from = 0;
    const std::size_t end = text_.str().size();
    ranges_.push_back({end, end});
    for (const ByteRange& range : ranges_) {
      const Text rest = range.begin > from ? text_.cut(from, range.begin) : Text{};
      if (!rest.empty()) out.accounts.push_back({CharacterClass::label, rest});
      from = std::max(from, range.end);
    }
  }

 private:
  const Text& text_;
  std::vector<ByteRange> ranges_;
};

std::vector<ByteRange> lines_of(const std::string& text) {
  std::vector<ByteRange> lines;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t stop = std::min(text.find('\n', from), text.size());
    lines.push_back({from, stop});
    from = stop + 1;
  }
  return lines;
}

// "Susanne Bonde, TR, FOA (næstformand)": several lines, each a full name with further words behind commas. Where the
// words behind the first comma are full names too, a line holds several people.
bool one_person_a_line(const std::string& text) {
  const std::vector<ByteRange> lines = lines_of(text);
  if (lines.size() < 2) return false;
  std::size_t commas = 0, names = 0;
  for (const ByteRange& line : lines) {
    const std::string printed = text.substr(line.begin, line.end - line.begin);
    const std::size_t comma = printed.find(", ");
    if (printed.substr(0, comma).find(' ') == std::string::npos) return false;
    if (comma == std::string::npos) continue;
    ++commas;
    const std::string second = printed.substr(comma + 2, printed.find_first_of(",(", comma + 2) - comma - 2);
    const std::size_t space = second.find(' ');
    names += begins_upper(second) && space != std::string::npos && begins_upper(second.substr(space + 1)) ? 1 : 0;
  }
  return commas > 0 && names * 2 < commas;
}

// Each line as one person: what stands between the name and a bracket (or the end) is a remark.
std::vector<FoundPerson> read_lines(const std::string& text, const Profile& profile) {
  std::vector<FoundPerson> people;
  for (const ByteRange& line : lines_of(text)) {
    std::string part = text.substr(line.begin, line.end - line.begin);
    const std::size_t comma = part.find(", ");
    const std::size_t stop = comma == std::string::npos ? comma : std::min(part.find('(', comma), part.size());
    ByteRange remark;
    if (comma != std::string::npos) {
      remark = trim(part, {comma + 2, stop});
      const std::vector<FoundPerson> alone = read_persons(part, profile);
      if (alone.size() == 1)
        remark = {};  // a party or a role that the profile knows
      else
        part.replace(comma, stop - comma, stop - comma, ' ');
    }
    for (FoundPerson found : read_persons(part, profile)) {
      if (!remark.empty()) found.remarks.insert(found.remarks.begin(), remark);
      const auto shift = [&](ByteRange& range) {
        range = range.empty() ? range : ByteRange{range.begin + line.begin, range.end + line.begin};
      };
      for (ByteRange* range : {&found.name, &found.party, &found.role_text, &found.substitute_for}) shift(*range);
      for (ByteRange& range : found.remarks) shift(range);
      people.push_back(std::move(found));
      remark = {};
    }
  }
  return people;
}

// A remark behind a finished sentence does not begin with its stop.
ByteRange without_stop(const std::string& text, ByteRange range) {
  while (range.begin < range.end && (text[range.begin] == '.' || text[range.begin] == ' ')) ++range.begin;
  return range;
}

// Remarks with nothing but a comma between them are one: "TR, social- og sundhedsassistent".
std::vector<ByteRange> joined(const std::string& text, const std::vector<ByteRange>& remarks) {
  std::vector<ByteRange> out;
  for (const ByteRange& remark : remarks) {
    const bool goes_on = !out.empty() && remark.begin >= out.back().end &&
                         text.substr(out.back().end, remark.begin - out.back().end) == ", ";
    if (goes_on)
      out.back().end = remark.end;
    else
      out.push_back(remark);
  }
  return out;
}

Person* somebody(std::vector<Person>& people, const std::string& name) {
  const auto found =
      std::find_if(people.begin(), people.end(), [&](const Person& p) { return fold(p.name.str()) == fold(name); });
  return found == people.end() ? nullptr : &*found;
}

// "Navn Navnesen (V) deltog som stedfortræder for Navn Navnsen (V)."
void copy_substitute(const Text& text, const ByteRange& sentence, const Profile& profile, Document& out) {
  const auto hit = profile.whole("substitute", text.str().substr(sentence.begin, sentence.end - sentence.begin));
  if (!hit || hit->groups.count("name") == 0 || hit->groups.count("for_name") == 0) return;
  const auto copy = [&](const char* name) -> Text {
    const auto group = hit->groups.find(name);
    if (group == hit->groups.end()) return {};
    return copy_of(text.cut(sentence.begin + group->second.begin, sentence.begin + group->second.end));
  };
  Person person;
  person.name = copy("name");
  const Text party = copy("party");
  person.party = {party.str(), party};
  person.substitute_for = copy("for_name");
  const bool names = begins_upper(person.name.str()) && begins_upper(person.substitute_for.str());
  if (names && somebody(out.meeting.attendance, person.name.str()) == nullptr)
    out.meeting.attendance.push_back(std::move(person));
}

}  // namespace

void add_people(const Field& field, const Profile& profile, Document& out) {
  Placed placed(field.text);
  for (const FoundPerson& found :
       one_person_a_line(field.lines) ? read_lines(field.lines, profile) : read_persons(field.lines, profile)) {
    Person person;
    person.status = found.stands_in ? AttendanceStatus::present : status_of(field.value);
    person.role = found.role.empty() ? field.extra : found.role;
    person.name = placed.take(found.name);
    const Text party = placed.take(found.party);
    person.party = {party.str(), party};
    if (const Text role = placed.take(found.role_text); !role.empty())
      out.accounts.push_back({CharacterClass::value, role});
    for (const ByteRange& remark : joined(field.lines, found.remarks)) {
      Text words = placed.take(without_stop(field.lines, remark));
      // "Navn Navnesen – afbud" in a list of all members: the word is the status.
      const auto status = field.value == "present" ? profile.whole("attendance", words.str()) : std::nullopt;
      if (status && status->groups.empty()) {
        person.status = status_of(status->value);
        out.accounts.push_back({CharacterClass::value, words});
      } else {
        person.remark.append(words);
      }
    }
    person.substitute_for = placed.take(found.substitute_for);
    out.meeting.attendance.push_back(std::move(person));
  }
  placed.account_rest(out);
}

void add_officer(const Field& field, const Profile& profile, Document& out) {
  const std::vector<FoundPerson> people = read_persons(field.lines, profile);
  Placed placed(field.text);
  for (const FoundPerson& found : people) {
    Text name = placed.take(found.name);
    if (Person* known = somebody(out.meeting.attendance, name.str())) {
      known->role = field.value;
      out.accounts.push_back({CharacterClass::value, name});
      continue;
    }
    Person person;
    person.role = field.value;
    const Text party = placed.take(found.party);
    person.party = {party.str(), party};
    person.name = std::move(name);
    for (const ByteRange& remark : found.remarks) person.remark.append(placed.take(remark));
    if (const Text role = placed.take(found.role_text); !role.empty())
      out.accounts.push_back({CharacterClass::value, role});
    out.meeting.attendance.push_back(std::move(person));
  }
  placed.account_rest(out);
}

bool add_unlabelled_people(const Text& text, const Profile& profile, Document& out) {
  Field field;
  field.value = "present";
  field.text = text;
  field.lines = text.str();
  const std::vector<FoundPerson> people = read_persons(field.lines, profile);
  const auto described = std::count_if(people.begin(), people.end(), [&](const FoundPerson& p) {
    const std::string name = field.lines.substr(p.name.begin, p.name.end - p.name.begin);
    return begins_upper(name) && name.find(' ') != std::string::npos &&
           (!p.party.empty() || !p.role.empty() || !p.remarks.empty());
  });
  if (described < kUnlabelledPeople || described * 3 < static_cast<std::ptrdiff_t>(people.size()) * 2) return false;
  add_people(field, profile, out);
  return true;
}

void drop_absent_members(Document& out) {
  std::vector<Person>& people = out.meeting.attendance;
  for (Person& absent : people) {
    if (absent.status == AttendanceStatus::present) continue;
    const std::string name = absent.name.str();
    const auto listed = std::find_if(people.begin(), people.end(), [&](const Person& p) {
      return p.status == AttendanceStatus::present && p.role != "guest" && p.substitute_for.empty() &&
             p.name.str() == name;
    });
    if (listed == people.end()) continue;
    if (absent.party.value.empty())
      absent.party = listed->party;
    else
      out.accounts.push_back({CharacterClass::value, listed->party.source});
    if (absent.role.empty()) absent.role = listed->role;
    absent.remark.append(listed->remark);
    out.accounts.push_back({CharacterClass::value, listed->name});
    listed->name = {};
  }
  std::erase_if(people, [](const Person& p) { return p.name.empty(); });
}

bool is_person_line(const Text& text, const Profile& profile) {
  const std::string line = text.str();
  if (ends_sentence(line) || line.find(':') != std::string::npos) return false;
  const std::vector<FoundPerson> people = read_persons(line, profile);
  if (people.size() != 1 || people[0].name.begin != 0) return false;
  const std::string_view name = std::string_view(line).substr(0, people[0].name.end);
  const std::size_t space = name.find(' ');
  return begins_upper(name) && space != std::string_view::npos && begins_upper(name.substr(space + 1)) &&
         name.find_first_of("0123456789") == std::string_view::npos && !profile.whole("body", name) &&
         !profile.whole("organisation", name);
}

void copy_people(const Text& text, const Profile& profile, Document& out) {
  const std::string printed = text.str();
  if (!ends_sentence(printed)) return;
  for (const ByteRange& sentence : sentences(printed)) copy_substitute(text, sentence, profile, out);
  for (const Hit& hit : profile.find("attendance", printed)) {
    const auto names = hit.groups.find("names");
    Field field;
    field.value = hit.value;
    field.extra = hit.entry->extra;
    field.text =
        copy_of(names == hit.groups.end() ? text.cut(hit.end, std::min(printed.find(". ", hit.end), printed.size()))
                                          : text.cut(names->second.begin, names->second.end));
    field.lines = field.text.str();
    const std::vector<FoundPerson> people = read_persons(field.lines, profile);
    const bool named = !people.empty() && std::all_of(people.begin(), people.end(), [&](const FoundPerson& p) {
      const std::string_view name = std::string_view(field.lines).substr(p.name.begin, p.name.end - p.name.begin);
      return begins_upper(name) && somebody(out.meeting.attendance, std::string(name)) == nullptr;
    });
    if (named) add_people(field, profile, out);
  }
}

}  // namespace referat::meeting
