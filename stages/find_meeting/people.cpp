#include "stages/find_meeting/people.h"

#include <algorithm>

#include "pipeline/document/characters.h"
#include "pipeline/profile/persons.h"

namespace referat::meeting {
namespace {

AttendanceStatus status_of(const std::string& value) {
  if (value == "absent") return AttendanceStatus::absent;
  return value == "excused" ? AttendanceStatus::excused : AttendanceStatus::present;
}

// Keeps count of which bytes of a text have been placed; the rest becomes an account.
class Placed {
 public:
  explicit Placed(const Text& text) : text_(text) {}

  Text take(const ByteRange& range) {
    if (range.empty()) return {};
    ranges_.push_back(range);
    return text_.cut(range.begin, range.end);
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

Person* somebody(std::vector<Person>& people, const std::string& name) {
  const auto found =
      std::find_if(people.begin(), people.end(), [&](const Person& p) { return fold(p.name.str()) == fold(name); });
  return found == people.end() ? nullptr : &*found;
}

}  // namespace

void add_people(const Field& field, const Profile& profile, Document& out) {
  Placed placed(field.text);
  for (const FoundPerson& found : read_persons(field.lines, profile)) {
    Person person;
    person.status = status_of(field.value);
    person.role = found.role.empty() ? field.extra : found.role;
    person.name = placed.take(found.name);
    const Text party = placed.take(found.party);
    person.party = {party.str(), party};
    if (const Text role = placed.take(found.role_text); !role.empty())
      out.accounts.push_back({CharacterClass::value, role});
    for (const ByteRange& remark : found.remarks) person.remark.append(placed.take(remark));
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

}  // namespace referat::meeting
