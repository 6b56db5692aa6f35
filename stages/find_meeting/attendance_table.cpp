#include "stages/find_meeting/attendance_table.h"

#include <algorithm>
#include <map>

#include "pipeline/profile/persons.h"

namespace referat::meeting {
namespace {

// What each column holds, by its head: name, status, party, remark, signature.
std::map<int, std::string> columns_of(const Table& table, const Profile& profile) {
  std::map<int, std::string> columns;
  for (const Cell& cell : table.rows.front().cells)
    if (const auto hit = profile.whole("attendance-column", cell.text.str())) columns[cell.column] = hit->value;
  return columns;
}

bool holds(const std::map<int, std::string>& columns, const char* what) {
  return std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.second == what; });
}

// Takes the name cell apart: "Bent Skafte, næstformand".
void read_name(const Text& text, const Profile& profile, Person& person, Document& out) {
  const std::vector<FoundPerson> found = read_persons(text.str(), profile);
  if (found.size() != 1) {
    person.name = text;
    return;
  }
  const FoundPerson& one = found.front();
  person.role = one.role;
  person.name = text.cut(one.name.begin, one.name.end);
  const Text rest = text.cut(one.name.end);
  if (!one.remarks.empty())
    person.remark = rest;
  else if (!rest.empty())
    out.accounts.push_back({CharacterClass::value, rest});
}

}  // namespace

bool add_attendance_table(const Table& table, const Profile& profile, Document& out) {
  if (table.rows.size() < 2) return false;
  const std::map<int, std::string> columns = columns_of(table, profile);
  if (!holds(columns, "name") || !holds(columns, "status")) return false;
  for (const Cell& cell : table.rows.front().cells)
    if (!cell.text.empty()) out.accounts.push_back({CharacterClass::label, cell.text});
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    Person person;
    for (const Cell& cell : table.rows[r].cells) {
      if (cell.text.empty()) continue;
      const auto column = columns.find(cell.column);
      const std::string what = column == columns.end() ? "remark" : column->second;
      if (what == "name") {
        read_name(cell.text, profile, person, out);
      } else if (what == "party") {
        person.party = {cell.text.str(), cell.text};
      } else if (what == "status") {
        const auto status = profile.whole("attendance", cell.text.str());
        if (status && status->value == "absent") person.status = AttendanceStatus::absent;
        if (status && status->value == "excused") person.status = AttendanceStatus::excused;
        out.accounts.push_back({CharacterClass::value, cell.text});
      } else {
        person.remark.append(cell.text);
      }
    }
    if (!person.name.empty()) out.meeting.attendance.push_back(std::move(person));
  }
  return true;
}

}  // namespace referat::meeting
