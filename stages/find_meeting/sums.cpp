#include "stages/find_meeting/sums.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/profile/votes.h"

namespace referat::meeting {
namespace {

// Members by status: guests and the secretary are none.
int members(const std::vector<Person>& people, bool present) {
  return static_cast<int>(std::count_if(people.begin(), people.end(), [&](const Person& person) {
    return (person.status == AttendanceStatus::present) == present && person.role != "guest" &&
           person.role != "secretary";
  }));
}

}  // namespace

std::optional<Note> check_sums(const Document& document, int end, const std::vector<Person>& people,
                               const Profile& profile) {
  const int present = members(people, true), absent = members(people, false);
  if (present == 0) return std::nullopt;
  for (int i = 0; i < end; ++i) {
    const Block& block = document.blocks[static_cast<std::size_t>(i)];
    for (const Hit& hit : profile.find("member-count", block.text.str())) {
      const auto differs = [&](const char* name, int named) {
        const auto group = hit.groups.find(name);
        const int printed = group == hit.groups.end() ? -1 : read_count(group->second.text, profile);
        return printed >= 0 && printed != named;
      };
      if (!differs("present", present) && !differs("absent", absent) && !differs("members", present + absent)) continue;
      return Note{Severity::warning, "attendance-sum-differs",
                  fmt::format("'{}' is printed; {} members are named as present and {} as absent",
                              block.text.str().substr(hit.begin, hit.end - hit.begin), present, absent),
                  "find_meeting", block.at};
    }
  }
  return std::nullopt;
}

}  // namespace referat::meeting
