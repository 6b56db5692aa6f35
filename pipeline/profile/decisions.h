// What a decision's heading and text say: body, date, point, outcome.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/profile/profile.h"

namespace referat {

struct DecisionHeading {
  std::string body;   // as printed, without a possessive ending and without "in the"; empty when not printed
  std::string date;   // ISO 8601; empty when not printed
  std::string point;  // number of the item in that meeting; empty when not printed
  bool operator==(const DecisionHeading&) const = default;
};

// Reads a heading by the roles `decision` and `section` (type decision or earlierDecision); nothing when it is neither.
// A pattern whose date is none in the calendar does not count.
std::optional<DecisionHeading> read_decision_heading(std::string_view heading, const Profile& profile);

// The value of role `outcome` that the paragraphs of a decision mean, empty when they mean none. The first sentence
// that says one decides; statements, recusals and people's votes are passed over. Where numbered points are decided
// apart, the weightiest counts: approved, recommended, then the rest in order.
std::string read_outcome(const std::vector<std::string>& paragraphs, const Profile& profile);

}  // namespace referat
