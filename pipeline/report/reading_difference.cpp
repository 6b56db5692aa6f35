#include "pipeline/report/reading_difference.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "pipeline/report/minutes_parts.h"

namespace referat {

namespace {

constexpr std::size_t kNotes = 50;
constexpr std::size_t kLongest = 4000;

using Facts = std::span<const MinutesFact>;

// What stands on one side alone, between two facts on which both agree.
struct Difference {
  Facts ours, todays;
};

// Removes what both have in common at the beginning and at the end.
void trim(Facts& ours, Facts& todays) {
  while (!ours.empty() && !todays.empty() && ours.front() == todays.front()) {
    ours = ours.subspan(1);
    todays = todays.subspan(1);
  }
  while (!ours.empty() && !todays.empty() && ours.back() == todays.back()) {
    ours = ours.first(ours.size() - 1);
    todays = todays.first(todays.size() - 1);
  }
}

// By a longest common subsequence.
std::vector<Difference> differences(Facts ours, Facts todays) {
  trim(ours, todays);
  if (ours.empty() && todays.empty()) return {};
  if (ours.size() > kLongest || todays.size() > kLongest)
    return {{ours.first(std::min<std::size_t>(1, ours.size())), todays.first(std::min<std::size_t>(1, todays.size()))}};
  const std::size_t width = todays.size() + 1;
  std::vector<std::uint16_t> common((ours.size() + 1) * width);
  for (std::size_t i = ours.size(); i-- > 0;) {
    for (std::size_t j = todays.size(); j-- > 0;) {
      common[i * width + j] = ours[i] == todays[j] ? static_cast<std::uint16_t>(common[(i + 1) * width + j + 1] + 1)
                                                   : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  std::vector<Difference> out;
  std::size_t i = 0, j = 0, from_i = 0, from_j = 0;
  const auto close = [&] {
    if (i > from_i || j > from_j) out.push_back({ours.subspan(from_i, i - from_i), todays.subspan(from_j, j - from_j)});
  };
  while (i < ours.size() && j < todays.size()) {
    if (ours[i] == todays[j]) {
      close();
      from_i = ++i;
      from_j = ++j;
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  i = ours.size();
  j = todays.size();
  close();
  return out;
}

std::string first_of(Facts facts) {
  if (facts.empty()) return "nothing";
  return "<" + facts.front().what + ">" +
         (facts.size() > 1 ? " and " + std::to_string(facts.size() - 1) + " more" : "");
}

}  // namespace

std::vector<Note> reading_differences(std::string_view xml, std::string_view today, Severity severity) {
  const MinutesParts ours = take_apart(xml), todays = take_apart(today);
  const std::vector<Difference> found = differences(ours.facts, todays.facts);
  std::vector<Note> notes;
  for (const Difference& one : found) {
    if (notes.size() == kNotes) {
      notes.push_back(
          {severity, "reading-differs", std::to_string(found.size() - kNotes) + " more like these", "verify", {}});
      break;
    }
    const std::vector<Place>& at = one.ours.empty() ? one.todays.front().at : one.ours.front().at;
    notes.push_back({severity, "reading-differs",
                     "the XML has " + first_of(one.ours) + " where the PDF reads as " + first_of(one.todays), "verify",
                     at});
  }
  return notes;
}

}  // namespace referat
