// Whether the facts of the meeting and its items can be true.
#include <fmt/format.h>

#include <algorithm>

#include "pipeline/checks/checks_of.h"

namespace referat {

namespace {

// The ordinances of 1837 and 1841 gave Danish towns and parishes the councils whose minutes this is about.
constexpr std::string_view kFirstYear = "1837";
// A head that names fewer members does not name them all.
constexpr int kFewMembers = 3;

bool has_note(const Document& document, std::string_view code) {
  return std::any_of(document.notes.begin(), document.notes.end(), [&](const Note& note) { return note.code == code; });
}

bool is_member(const Person& person) { return person.role != "guest" && person.role != "secretary"; }

void note_later_decisions(const CheckedDocument& checked, std::vector<Note>& notes) {
  const std::string& meeting = checked.document.meeting.date.value;
  if (has_note(checked.document, "several-days")) return;
  for (const Item* item : all_items(checked.document.agenda)) {
    for_each_node(item->content, [&](const Content& node) {
      if (node.kind != ContentKind::section || node.date <= meeting) return;
      notes.push_back(check_note(
          "decision-after-meeting",
          fmt::format("{}: a decision of {} in the minutes of a meeting on {}", name_of(*item), node.date, meeting),
          node.at));
    });
  }
}

// "20/1, 20/2": several numbers may stand behind one label.
bool has_known_format(std::string_view value, const Profile& profile) {
  if (profile.whole("number-format", value)) return true;
  const std::size_t mark = value.find_first_of(",;");
  return mark != std::string_view::npos && has_known_format(value.substr(0, mark), profile) &&
         has_known_format(value.substr(mark + 1), profile);
}

}  // namespace

std::vector<Note> check_dates(const CheckedDocument& checked) {
  const Meeting& meeting = checked.document.meeting;
  const std::string& date = meeting.date.value;
  if (date.empty()) return {};
  std::vector<Note> notes;
  const std::vector<Place> at = places(checked.document, meeting.date.source);
  const std::string created = checked.document.source.created.substr(0, 10);
  if (meeting.kind == "minutes" && created.size() == 10 && date > created) {
    notes.push_back(
        check_note("date-after-file", fmt::format("the meeting was on {}, the PDF was made on {}", date, created), at));
  }
  if (date < kFirstYear) notes.push_back(check_note("date-unlikely", fmt::format("a meeting on {}", date), at));
  note_later_decisions(checked, notes);
  return notes;
}

std::vector<Note> check_quorum(const CheckedDocument& checked) {
  const std::vector<Person>& people = checked.document.meeting.attendance;
  int present = 0, absent = 0, substitutes = 0;
  for (const Person& person : people) {
    if (!is_member(person)) continue;
    const bool is_present = person.status == AttendanceStatus::present;
    ++(is_present ? present : absent);
    if (is_present && !person.substitute_for.empty()) ++substitutes;
    if (const auto hit = checked.profile.whole("substitute", person.remark.str());
        !is_present && hit && hit->groups.contains("name")) {
      ++present;
      ++substitutes;
    }
  }
  const int members = present + absent - substitutes;
  if (present == 0 || absent == 0 || members < kFewMembers || 2 * present > members) return {};
  return {check_note("quorum-doubtful", fmt::format("{} of {} members are named as present", present, members),
                     checked.document.meeting.at)};
}

std::vector<Note> check_case_numbers(const CheckedDocument& checked) {
  std::vector<Note> notes;
  for (const Item* item : all_items(checked.document.agenda)) {
    for (const ItemFact& fact : item->facts) {
      if (fact.name == "caseType" || has_known_format(fact.value.value, checked.profile)) continue;
      notes.push_back(
          check_note("case-number-unusual",
                     fmt::format("{}: {} '{}' has no known format", name_of(*item), fact.name, fact.value.value),
                     places(checked.document, fact.value.source)));
    }
  }
  return notes;
}

}  // namespace referat
