#include "pipeline/profile/decisions.h"

#include "pipeline/profile/dates.h"
#include "pipeline/profile/fold.h"
#include "pipeline/profile/sentences.h"

namespace referat {
namespace {

std::string_view part(std::string_view text, const ByteRange& range) {
  return text.substr(range.begin, range.end - range.begin);
}

// How much an outcome weighs where several points are decided apart; a smaller number weighs more.
int rank(const std::string& outcome) {
  int rank = 0;
  for (const char* name : {"approvedWithChanges", "approved", "rejected", "recommended", "referred", "postponed",
                           "withdrawn", "discussed", "noted", "other"}) {
    if (outcome == name) return rank;
    ++rank;
  }
  return rank;
}

std::string group(const Hit& hit, const char* name) {
  const auto found = hit.groups.find(name);
  return found == hit.groups.end() ? std::string() : found->second.text;
}

// The date with which a group begins, or nothing.
std::optional<std::string> leading_date(const std::string& text, const Profile& profile) {
  const auto dates = find_dates(text, profile);
  if (dates.empty() || dates.front().begin != 0) return std::nullopt;
  return dates.front().iso;
}

std::optional<DecisionHeading> from_pattern(const Entry& entry, const FoldedText& heading, const Profile& profile) {
  const auto hit = profile.whole_by(entry, heading);
  if (!hit) return std::nullopt;
  DecisionHeading found{group(*hit, "body"), {}, group(*hit, "point")};
  if (hit->groups.count("date") == 0) return found;
  const auto date = leading_date(group(*hit, "date"), profile);
  if (!date) return std::nullopt;
  found.date = *date;
  return found;
}

// A statement that a whole body makes is its decision; so is what stands in front of it: "rejected, since all voted
// no".
bool is_somebodys(const Hit& statement, const std::vector<Hit>& outcomes, const Profile& profile) {
  const auto who = statement.groups.find("who");
  if (who == statement.groups.end()) return true;
  if (profile.whole("body", who->second.text) || profile.whole("generic-body", who->second.text)) return false;
  return outcomes.empty() || outcomes.front().begin >= who->second.end;
}

// The outcome of one sentence; empty for a statement, recusal or vote of somebody.
std::string read_sentence(std::string_view text, const Profile& profile) {
  const FoldedText sentence(text);
  if (profile.whole("no-outcome", sentence)) return {};
  if (profile.prefix("recusal", sentence)) return {};
  const auto hits = profile.find("outcome", sentence);
  if (const auto statement = profile.prefix("statement", sentence);
      statement && is_somebodys(*statement, hits, profile))
    return {};
  for (const Hit& hit : hits)
    if (hit.value != "other") return hit.value;
  return hits.empty() ? std::string() : hits.front().value;
}

}  // namespace

std::optional<DecisionHeading> read_decision_heading(std::string_view text, const Profile& profile) {
  const FoldedText heading(text);
  for (const Entry& entry : profile.entries("decision"))
    if (entry.pattern)
      if (auto found = from_pattern(entry, heading, profile)) return found;
  if (const auto phrase = profile.whole("decision", heading); phrase && !phrase->entry->pattern)
    return DecisionHeading{};
  const auto section = profile.whole("section", heading);
  if (section && (section->value == "decision" || section->value == "earlierDecision")) return DecisionHeading{};
  return std::nullopt;
}

std::string read_outcome(const std::vector<std::string>& paragraphs, const Profile& profile) {
  std::string best, other;
  for (const std::string& paragraph : paragraphs) {
    const bool point = profile.prefix("point", paragraph).has_value();
    for (const ByteRange& range : sentences(paragraph)) {
      const std::string said = read_sentence(part(paragraph, range), profile);
      if (said.empty()) continue;
      if (said == "other") {
        other = said;
        continue;
      }
      if (best.empty() || (point && rank(said) < rank(best))) best = said;
      break;
    }
    if (!best.empty() && !point) return best;
  }
  return best.empty() ? other : best;
}

}  // namespace referat
