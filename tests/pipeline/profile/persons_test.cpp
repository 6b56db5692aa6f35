#include "pipeline/profile/persons.h"

#include <algorithm>

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

// Each person as "name|party|role|remark;remark|substitute for", people joined by " / ".
std::string read(const std::string& text) {
  const auto cut = [&](const ByteRange& range) { return text.substr(range.begin, range.end - range.begin); };
  std::string out;
  for (const FoundPerson& person : read_persons(text, danish())) {
    std::string remarks;
    for (const ByteRange& remark : person.remarks) remarks += (remarks.empty() ? "" : ";") + cut(remark);
    std::string line = cut(person.name);
    for (const std::string& more : {cut(person.party), person.role, remarks, cut(person.substitute_for)})
      line += "|" + more;
    while (line.back() == '|') line.pop_back();
    out += (out.empty() ? "" : " / ") + line;
  }
  return out;
}

struct Form {
  const char* text;
  const char* people;
};
class Persons : public ::testing::TestWithParam<Form> {};
TEST_P(Persons, AreRead) { EXPECT_EQ(read(GetParam().text), GetParam().people) << GetParam().text; }
INSTANTIATE_TEST_SUITE_P(
    Danish, Persons,
    ::testing::Values(
        Form{"Ane Berg", "Ane Berg"}, Form{"Ane Berg (A)", "Ane Berg|A"}, Form{"Ane Berg, V", "Ane Berg|V"},
        Form{"Ane Berg V", "Ane Berg|V"}, Form{"Ane Berg (ab) V", "Ane Berg|V||ab"},
        Form{"Ane Berg, løsgænger", "Ane Berg|løsgænger"}, Form{"Ane Berg (løsgænger)", "Ane Berg|løsgænger"},
        Form{"Ane Berg (F), Formand", "Ane Berg|F|chair"}, Form{"Ane Berg (A) (formand)", "Ane Berg|A|chair"},
        Form{"Ane Berg (A, formand)", "Ane Berg|A|chair"}, Form{"Ane Berg, A (formand)", "Ane Berg|A|chair"},
        Form{"Borgmester - Ane Berg (C)", "Ane Berg|C|chair"}, Form{"Borgmester Ane Berg (C)", "Ane Berg|C|chair"},
        Form{"Ane Berg (næstformand), Bo Dal (sekretær)", "Ane Berg||viceChair / Bo Dal||secretary"},
        Form{"Ane Berg (referent)", "Ane Berg||secretary"}, Form{"Ane Berg, gæst", "Ane Berg||guest"},
        Form{"Ane Berg, direktør", "Ane Berg|||direktør"}, Form{"Direktør Ane Berg", "Ane Berg|||Direktør"},
        Form{"Direktør Ane Berg, kommunaldirektør Bo Dal", "Ane Berg|||Direktør / Bo Dal|||kommunaldirektør"},
        Form{"Ane Berg, Social- og Sundhedschef, Bo Dal", "Ane Berg|||Social- og Sundhedschef / Bo Dal"},
        Form{"Ane Berg (O) – ferie", "Ane Berg|O||ferie"}, Form{"Ane Berg (C) - syg", "Ane Berg|C||syg"},
        Form{"Ane Berg – afbud, Bo Dal", "Ane Berg|||afbud / Bo Dal"},
        Form{"Ane Berg (forælder), Alma (elevrådet)", "Ane Berg|||forælder / Alma|||elevrådet"},
        Form{"Ane Berg, Bo Dal og Cai Eg", "Ane Berg / Bo Dal / Cai Eg"},
        Form{"Ane Berg, Bo Dal.", "Ane Berg / Bo Dal"},
        Form{"Ane Berg, A; Bo Dal, V; Cai Eg, Ø (deltog fra kl. 15.40)",
             "Ane Berg|A / Bo Dal|V / Cai Eg|Ø||deltog fra kl. 15.40"},
        Form{"Ane Berg (A)\nBo Dal (V)\nCai Eg", "Ane Berg|A / Bo Dal|V / Cai Eg"},
        Form{"Ane Berg til kl. 18.40 i punkt 2", "Ane Berg|||til kl. 18.40 i punkt 2"},
        Form{"Ane Berg deltog ikke under punkterne 12-15", "Ane Berg|||deltog ikke under punkterne 12-15"},
        Form{"Ane Berg (B) – Bo Dal (B) mødte som stedfortræder", "Ane Berg|B||Bo Dal (B) mødte som stedfortræder"},
        Form{"Ane Berg – Bo Dal (B) mødte som stedfortræder", "Ane Berg|||Bo Dal (B) mødte som stedfortræder"},
        Form{"Ane Berg (V) deltog som stedfortræder for Bo Dal (V)", "Ane Berg|V|||Bo Dal"},
        Form{"Ane Berg (A) - suppleant for Bo Dal (A), Cai Eg (V)", "Ane Berg|A|||Bo Dal / Cai Eg|V"},
        Form{"Ane Berg (Socialdemokratiet), Bo Dal (Venstre)", "Ane Berg|Socialdemokratiet / Bo Dal|Venstre"},
        Form{"Ane Berg (SF), Bo Dal (Ø)", "Ane Berg|SF / Bo Dal|Ø"}, Form{"Hans-Ole Brink (V)", "Hans-Ole Brink|V"},
        Form{"Ane von der Berg (A) og Bo Dal", "Ane von der Berg|A / Bo Dal"},
        Form{"Poul A. Berg (A)", "Poul A. Berg|A"}, Form{"Jens P. Olsen V", "Jens P. Olsen|V"},
        Form{"ANE BERG (A), BO DAL (V)", "ANE BERG|A / BO DAL|V"}, Form{"AB, CD og EF", "AB / CD / EF"},
        Form{"Alma", "Alma"}, Form{"Ingen", ""}, Form{"Ingen.", ""}, Form{"-", ""}, Form{"", ""}, Form{" , ; ", ""},
        Form{"((((", ""}, Form{"Ane Berg (A", "Ane Berg|A"}));

TEST(ReadPersons, RangesNeverOverlap) {
  const std::string text = "Borgmester Ane Berg (A, formand) - ferie, Bo Dal (ab) V, online";
  std::size_t last = 0;
  for (const FoundPerson& person : read_persons(text, danish())) {
    std::vector<ByteRange> ranges{person.name, person.party, person.role_text};
    ranges.insert(ranges.end(), person.remarks.begin(), person.remarks.end());
    std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    for (const ByteRange& range : ranges) {
      if (range.empty()) continue;
      EXPECT_GE(range.begin, last);
      last = range.end;
    }
  }
  EXPECT_GT(last, 0u);
}

}  // namespace
}  // namespace referat
