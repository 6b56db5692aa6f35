#include "pipeline/profile/numbers.h"

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

struct Form {
  const char* text;
  const char* numbers;  // kind=value, joined by a space; "!" behind a kind without a label
};
class Numbers : public ::testing::TestWithParam<Form> {};
TEST_P(Numbers, AreFound) {
  const std::string text = GetParam().text;
  std::string got;
  for (const FoundNumber& number : find_numbers(text, danish()))
    got += (got.empty() ? "" : " ") + number.kind + (number.label.empty() ? "!" : "") + "=" +
           text.substr(number.value.begin, number.value.end - number.value.begin);
  EXPECT_EQ(got, GetParam().numbers) << text;
}
INSTANTIATE_TEST_SUITE_P(
    Danish, Numbers,
    ::testing::Values(
        Form{"Sagsnr.: 2017/000212   J.nr.: 00.22.02   Dokumentnr.: 8814/17",
             "caseNumber=2017/000212 journalNumber=00.22.02 documentNumber=8814/17"},
        Form{"Sagsnr. 299835", "caseNumber=299835"}, Form{"Sagsnr. 299835 Åbent punkt", "caseNumber=299835"},
        Form{"Sagnr.: 1-21-78-2-19", "caseNumber=1-21-78-2-19"}, Form{"Sag nr. 129", "caseNumber=129"},
        Form{"SAGSNUMMER: 326-2020-16296", "caseNumber=326-2020-16296"},
        Form{"Sagsid.: 20.01.12-Ø40-3-19", "caseNumber=20.01.12-Ø40-3-19"},
        Form{"Journalnr: 00.01.00", "journalNumber=00.01.00"}, Form{"Dok.nr.: 60016/14", "documentNumber=60016/14"},
        Form{"Type: B J.nr. 13.03.00-Ø60-7-25", "caseType=B journalNumber=13.03.00-Ø60-7-25"},
        Form{"Sagstype: Beslutning", "caseType=Beslutning"}, Form{"Sagsnr.:", "caseNumber="},
        Form{"Sagsnr.: 12/27845,", "caseNumber=12/27845"}, Form{"EMN-2019-000112", "caseNumber!=EMN-2019-000112"},
        Form{"20/11872", "caseNumber!=20/11872"}, Form{"2012–200292", "caseNumber!=2012–200292"},
        Form{"85.02.02-G01-8-19", "caseNumber!=85.02.02-G01-8-19"}, Form{"00.01.00", "journalNumber!=00.01.00"},
        Form{"60016/14", "documentNumber!=60016/14"}, Form{"299835", "caseNumber!=299835"},
        Form{"En sag om 25 ting", ""}, Form{"Typen er ukendt", ""}, Form{"2019", ""}, Form{"", ""}));

}  // namespace
}  // namespace referat
