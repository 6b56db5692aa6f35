#include "pipeline/profile/roles.h"

#include <algorithm>

namespace referat {
namespace {

std::vector<std::string> numbers(int first, int last) {
  std::vector<std::string> out;
  for (int i = first; i <= last; ++i) out.push_back(std::to_string(i));
  return out;
}

std::vector<RoleRule> meeting_roles() {
  const std::vector<std::string> roles{"chair", "viceChair", "secretary", "guest"};
  return {
      {"recognise", "is", {"producer", "creator", "outline", "title", "words"}, "weight", {}, {}, true},
      {"kind", "is", {"minutes", "agenda"}, "", {}, {}},
      {"title", "", {}, "", {}, {"kind", "body", "date", "time", "place", "organisation"}},
      {"label",
       "is",
       {"date", "start", "end", "time", "place", "body", "organisation", "title", "chair", "viceChair", "secretary",
        "ignore"},
       "strength",
       {"strong", "weak"},
       {}},
      {"other-date", "", {}, "", {}, {}},
      {"body", "", {}, "", {}, {"body"}},
      {"generic-body", "", {}, "", {}, {}},
      {"organisation", "", {}, "", {}, {"organisation"}},
      {"meeting-end", "", {}, "", {}, {"time"}},
      {"attendance", "is", {"present", "absent", "excused"}, "role", roles, {"names"}},
      {"nobody", "", {}, "", {}, {}},
      {"member-count", "", {}, "", {}, {"members", "present", "absent"}},
      {"attendance-column", "is", {"name", "status", "party", "remark", "signature"}, "", {}, {}},
      {"person-role", "is", roles, "", {}, {}},
      {"honorific", "", {}, "", {}, {}},
      {"party", "", {}, "", {}, {}},
      {"no-party", "", {}, "", {}, {}},
      {"substitute", "", {}, "", {}, {"name", "party", "for_name", "for_party"}},
      {"remark", "", {}, "", {}, {}},
  };
}

std::vector<RoleRule> agenda_roles() {
  const std::vector<std::string> access{"open", "closed"};
  const std::vector<std::string> numbers{"caseNumber", "journalNumber", "documentNumber", "caseType"};
  return {
      {"contents", "", {}, "", {}, {}},
      {"contents-column", "is", {"number", "title", "page"}, "", {}, {}},
      {"contents-tail", "", {}, "", {}, {}},
      {"group", "is", access, "", {}, {}},
      {"item", "", {}, "strength", {"strong", "weak"}, {"number", "title", "access", "case"}},
      {"access", "is", access, "", {}, {}},
      {"closed-title", "", {}, "", {}, {}},
      {"closed-reason", "", {}, "", {}, {}},
      {"addendum", "", {}, "", {}, {}},
      {"addendum-group", "", {}, "", {}, {}},
      {"number", "is", numbers, "", {}, {}},
      {"number-format", "is", numbers, "", {}, {}},
      {"section",
       "type",
       {"summary", "background",  "presentation",  "recommendation", "decision",  "earlierDecision", "economy",
        "legal",   "hearing",     "communication", "processing",     "schedule",  "competence",      "caseType",
        "health",  "environment", "personnel",     "vote",           "statement", "recusal",         "other"},
       "",
       {},
       {}},
      {"decision", "", {}, "", {}, {"body", "date", "point", "time"}},
      {"outcome",
       "is",
       {"approved", "approvedWithChanges", "recommended", "noted", "discussed", "postponed", "referred", "rejected",
        "withdrawn", "other"},
       "",
       {},
       {}},
      {"no-outcome", "", {}, "", {}, {}},
      {"point", "", {}, "", {}, {"number"}},
      {"vote",
       "is",
       {"for", "against", "abstain", "counts"},
       "",
       {},
       {"count", "who", "for", "against", "abstain", "for_who", "against_who", "abstain_who"}},
      {"statement", "", {}, "", {}, {"who"}},
      {"recusal", "", {}, "", {}, {"who", "item"}},
      {"attachments", "", {}, "", {}, {}},
      {"no-attachments", "", {}, "", {}, {}},
      {"attachment", "", {}, "", {}, {"number", "title", "document", "access"}},
      {"closing", "", {}, "", {}, {"time"}},
      {"page-number", "", {}, "", {}, {"number", "total"}},
      {"filler", "", {}, "", {}, {}},
      {"caption", "", {}, "", {}, {"number"}},
      {"agenda-column", "is", {"number", "title", "text", "decision", "time", "responsible"}, "", {}, {}},
  };
}

std::vector<RoleRule> word_roles() {
  return {
      {"month", "is", numbers(1, 12), "", {}, {}},
      {"weekday", "is", numbers(1, 7), "", {}, {}},
      {"date-word", "", {}, "", {}, {}},
      {"time-word", "", {}, "", {}, {}},
      {"range-word", "", {}, "", {}, {}},
      {"and-word", "", {}, "", {}, {}},
      {"place-word", "", {}, "", {}, {}},
      {"marker-word", "", {}, "", {}, {}},
      {"number-word", "is", numbers(1, 40), "", {}, {}},
  };
}

std::vector<RoleRule> check_roles() {
  return {
      {"frequent-word", "", {}, "", {}, {}},
      {"undecided", "", {}, "", {}, {}},
      {"total", "", {}, "", {}, {}},
      {"part-of", "", {}, "", {}, {}},
      {"number-label", "is", {"cpr", "phone", "account", "company", "case"}, "", {}, {}},
      {"private-address", "", {}, "", {}, {"name", "street"}},
      {"institution", "", {}, "", {}, {}},
      {"redaction-mark", "", {}, "", {}, {}},
  };
}

}  // namespace

const std::vector<RoleRule>& role_rules() {
  static const std::vector<RoleRule> rules = [] {
    std::vector<RoleRule> all = meeting_roles();
    for (const auto& more : {agenda_roles(), word_roles(), check_roles()})
      all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return rules;
}

const RoleRule* find_role_rule(std::string_view name) {
  const auto& rules = role_rules();
  const auto at = std::find_if(rules.begin(), rules.end(), [&](const RoleRule& rule) { return rule.name == name; });
  return at == rules.end() ? nullptr : &*at;
}

}  // namespace referat
