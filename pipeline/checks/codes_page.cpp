#include "pipeline/checks/codes_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/checks/checks.h"
#include "pipeline/document/names.h"
#include "pipeline/report/codes.h"

namespace referat {

namespace {

constexpr const char* kIntroduction = R"(# Findings

Made by `referat --generate codes`; do not edit (target `accept_codes`).

A report names findings by code. Their severity is what they weigh as a rule: an `error` makes the verdict `fail`, a
`warning` `remarks`, an `info` nothing. `referat convert --checks FILE` turns checks off, gives codes another severity or
none, and says what makes a verdict fail (`schemas/checks.xsd`):

```xml
<checks xmlns="urn:referat:checks:1" fail-on="error">
  <check name="repetition" run="false"/>
  <finding code="item-number-gap" severity="warning"/>
  <finding code="email-address" severity="none"/>
  <finding code="cpr-number" fail="true"/>
</checks>
```

Personal data stand in a report with their first two characters and `***` only.
)";

std::string check_of(std::string_view code) {
  for (const Check& check : checks()) {
    if (std::find(check.codes.begin(), check.codes.end(), code) != check.codes.end()) return std::string(check.name);
  }
  return {};
}

}  // namespace

std::string codes_page() {
  std::string page = kIntroduction;
  page += "\n## Checks of the finished document\n\n| check | group | what it makes sure of |\n| --- | --- | --- |\n";
  for (const Check& check : checks()) page += fmt::format("| `{}` | {} | {} |\n", check.name, check.group, check.what);
  page += "\n## Codes\n\nWithout a check: found while the document is read.\n\n";
  page += "| code | severity | check | what it means | what to do |\n| --- | --- | --- | --- | --- |\n";
  for (const NoteCode& code : note_codes()) {
    page += fmt::format("| `{}` | {} | {} | {} | {} |\n", code.code, name_of_value(code.severity), check_of(code.code),
                        code.meaning, code.remedy);
  }
  return page;
}

}  // namespace referat
