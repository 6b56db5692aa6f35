// The forms in which minutes print case, journal and document numbers below an item's heading.
#include "tests/forms/forms.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// What the row below the heading gives the item: c case number, j journal number, d document number, t case type.
constexpr const char* kNumbers = R"(
## case numbers behind a label
Sagsnr.: 19/24995 => c 19/24995
Sagsnr. 19/24995 => c 19/24995
Sagsnr 19/24995 => c 19/24995
Sags nr.: 19/24995 => c 19/24995
Sag nr.: 2019/024995 => c 2019/024995
Sagsnummer: 326-2020-16296 => c 326-2020-16296
Sags-nr.: 326-2020-16296 => c 326-2020-16296
SagsID: 299835 => c 299835
Sags-ID: EMN-2023-009832 => c EMN-2023-009832
Sagsid: EMN-2023-009832 => c EMN-2023-009832
SAGSNR.: 2020-016062 => c 2020-016062
ESDH-sag: 20/11872 => c 20/11872
ESDH-sagsnr.: 20/11872 => c 20/11872
Acadre sagsnr.: 12/27845 => c 12/27845
Sagsnr.: 1-21-78-2-19 => c 1-21-78-2-19
Sagsnr.: S2019-4711 => c S2019-4711
Sagsnr.: 85.02.02-G01-5-17 => c 85.02.02-G01-5-17
Sag: 19/24995 => c 19/24995
Sagsnr.: 19/24995, 19/25001 => c 19/24995; c 19/25001
Sagsnr.: 19/24995 og 19/25001 => c 19/24995; c 19/25001
Sagsnr.: 2012–200292 => c 2012–200292
## journal numbers and KLE
J.nr.: 00.01.00 => j 00.01.00
J. nr. 00.01.00 => j 00.01.00
Jr. nr.: 00.01.00 => j 00.01.00
Journalnr.: 13.03.00-Ø60-7-25 => j 13.03.00-Ø60-7-25
Journal nr.: 13.03.00-Ø60-7-25 => j 13.03.00-Ø60-7-25
Journalnummer: 27.69.08P20 => j 27.69.08P20
KLE: 27.69.08 => j 27.69.08
KLE-nr.: 00.22.04 => j 00.22.04
KLE-emne: 00.22.04 => j 00.22.04
KL-journalnr.: 27.69.08 P20 => j 27.69.08 P20
J.nr. 00.32.00 Ø 10 => j 00.32.00 Ø 10
J.nr. 00.32.00 om 10 skoler =>
J.nr. 16.06.32.A00 => j 16.06.32.A00
J.nr. 8-70-11-4-84 => j 8-70-11-4-84
## document numbers
Dok.nr.: 60016/14 => d 60016/14
Dok. nr. 60016/14 => d 60016/14
Dokumentnr.: 326-2021-258675 => d 326-2021-258675
Dokumentnummer: 222359/12 => d 222359/12
Dok.id: 4711001 => d 4711001
Dokument-ID: 4711001 => d 4711001
Dokid.: 4711001 => d 4711001
Brevid: 1873321 => d 1873321
Løbenr.: 118734/09 => d 118734/09
## several, and other rows
Sagsnr.: 12/27845 J.nr.: 00.30.02-Ø00-5-12 => c 12/27845; j 00.30.02-Ø00-5-12
Sagsnr.: 12/27845 / Dok.nr.: 222359/12 => c 12/27845; d 222359/12
J.nr.: 00.30.02 • Sagsnr.: 12/27845 => j 00.30.02; c 12/27845
J.nr.: 00.30.02 | Sagsid: 299835 | Åbent => j 00.30.02; c 299835
Sagsnr.: 12/27845\nDok.nr.: 222359/12 => c 12/27845; d 222359/12
Sagstype: Beslutning => t Beslutning
Punkttype: Orientering => t Orientering
## bare
19/24995 => c 19/24995
2019/024995 => c 2019/024995
326-2020-16296 => c 326-2020-16296
EMN-2023-009832 => c EMN-2023-009832
85.02.02-G01-5-17 => c 85.02.02-G01-5-17
27.69.08P20 => j 27.69.08P20
00.01.00 => j 00.01.00
(19/24995) => c 19/24995
## nothing
Sagen ligger på sagsnr. 19/24995, som er åben. =>
Der henvises til dok.nr. 60016/14. =>
Sag nr. 5 blev udsat. =>
J.nr. oplyses senere. =>
Budget 2020 =>
2020 =>
2020-2023 =>
2020/2021 =>
22-06-2020 =>
22.06.2020 =>
12.500 kr. =>
1.250.000 =>
0-6 år =>
100 % =>
Side 2/24 =>
Tlf. 12345678 =>
Sagsbehandler: Kim Falk =>
Matr.nr. 12-34 =>
)";

TEST(NumberForms, AreRead) {
  expect_forms(kNumbers, 70, "", [](const std::string& row) {
    const Document found = minutes_of(Strings{"#18 *Referat*", "", "#14 *1. Havnen*"} + printed_rows(row) +
                                      Strings{"", kText, "", "#14 *2. Eventuelt*", "", kText});
    std::string got;
    for (const ItemFact& fact : item_at(found, 0).facts)
      got +=
          (got.empty() ? "" : "; ") + (fact.name == "caseType" ? "t" : fact.name.substr(0, 1)) + " " + fact.value.value;
    return got;
  });
}

}  // namespace
}  // namespace referat
