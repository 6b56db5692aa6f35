// Lines of running text that look like the heading of an item and are none.
#include "tests/forms/forms.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// Lines between the items 1 and 9, and the further items that they make. The last row is a heading.
constexpr const char* kLines = R"(
1. januar 2021 træder ordningen i kraft. => none
2. behandling af budgettet er sat til oktober. => none
2020 blev et godt år for havnen. => none
Punkt 2 på dagsordenen fra maj blev taget op igen. => none
Ad 1. Godkendt.\nAd 2. Drøftet. => none
Punkt 1: Godkendt.\nPunkt 2: Udsat. => none
Punkt 1 til 3 blev godkendt. => none
1) at planen godkendes,\n2) at beløbet frigives. => none
1. at planen godkendes\n2. at beløbet frigives => none
2 medlemmer stemte imod. => none
2. viceborgmester Eva Lund bød velkommen. => none
12 boliger opføres ved åen. => none
§ 2. Foreningens formål er at drive havnen. => none
2. sal indrettes til møder. => none
Nr. 2 i køen fik pladsen. => none
V stemte imod.\nC undlod. => none
I. Indledning\nII. Formål => none
Sagen er behandlet i økonomiudvalget som punkt 2. => none
2.500 kr. pr. bolig betales ved indflytning. => none
2. Havnen => 2
)";

TEST(BodyLineForms, MakeNoItems) {
  expect_forms(kLines, 20, "none", [](const std::string& lines) -> std::string {
    const Document found = minutes_of(Strings{"#18 *Referat*", "", "#14 *1. Skolerne*", "", kText, ""} +
                                      (lines == "2. Havnen" ? Strings{"#14 *" + lines + "*"} : printed_rows(lines)) +
                                      Strings{"", kText, "", "#14 *9. Eventuelt*", "", kText});
    std::string got;
    for (const std::string& item : items_of(found))
      if (item != "1|Skolerne" && item != "9|Eventuelt")
        got += (got.empty() ? "" : "; ") + item.substr(0, item.find('|'));
    return got.empty() ? "none" : got;
  });
}

}  // namespace
}  // namespace referat
