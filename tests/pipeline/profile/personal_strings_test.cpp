// Invented strings of all forms, and strings that look like them: how many are found, how many are found wrongly.
#include "pipeline/profile/personal_strings.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <optional>
#include <string>

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

struct Row {
  std::optional<PersonalKind> kind;  // nothing: the text holds no personal data
  const char* text;
};

const Row kRows[] = {
    // clang-format off
    {PersonalKind::cpr, "Ansøgeren, 070761-4021, har søgt om hjælpemidler."},
    {PersonalKind::cpr, "Sagen vedrører borger 120548-0028."},
    {PersonalKind::cpr, "240399-3029"},
    {PersonalKind::cpr, "Der er truffet afgørelse for 311285-2017 den 3. maj."},
    {PersonalKind::cpr, "Barnet (150903-4024) flyttes til dagplejen."},
    {PersonalKind::cpr, "Pårørende: Anna Annasen, 010411-6019, og ægtefælle."},
    {PersonalKind::cpr, "Borger 290260-1018, jf. sag nr. 4."},
    {PersonalKind::cpr, "i punkt 5 050577-0021 om bevilling"},
    {PersonalKind::cpr, "Partshøring af 181092-2024; svar modtaget."},
    {PersonalKind::cpr, "\"230634-1017\""},
    {PersonalKind::cpr, "Ansøger 070761–4323."},
    {PersonalKind::cpr, "Født 120548 - 0338, Havneby."},
    {PersonalKind::cpr, "CPR-nr. 2403993320"},
    {PersonalKind::cpr, "CPR: 311285-2319"},
    {PersonalKind::cpr, "cpr.nr. 150903-4318 er noteret"},
    {PersonalKind::cpr, "Personnummer: 010411-6329"},
    {PersonalKind::cpr, "Hendes cpr-nummer er 2902601328."},
    {PersonalKind::cpr, "CPR nr.: 0505770323"},
    {PersonalKind::cpr, "Personnr. 181092-2318"},
    {PersonalKind::cpr, "CPR 230634-1319"},
    {PersonalKind::cpr_likely, "Ansøgeren 0707614617 har klaget."},
    {PersonalKind::cpr_likely, "120548 0621"},
    {PersonalKind::cpr_likely, "Borger 2403993622 ønsker flytning."},
    {PersonalKind::cpr_likely, "Klage fra 311285 2629"},
    {PersonalKind::cpr_likely, "jf. brev om 1509034628"},
    {PersonalKind::cpr_likely, "Bevilling til 010411 6620."},
    {PersonalKind::cpr_likely, "(2902601638)"},
    {PersonalKind::cpr_likely, "050577 0617 flytter til plejehjem"},
    {PersonalKind::cpr_likely, "Ansøger 010165-3017"},
    {PersonalKind::cpr_likely, "Borger 010170-2017 får bevilling."},
    {PersonalKind::cpr_likely, "Vedrører 010184-3018."},
    {PersonalKind::cpr_likely, "010187-2018"},
    {PersonalKind::cpr_likely, "(010190-3017)"},
    {PersonalKind::cpr_likely, "Fader: 010166-2017"},
    {PersonalKind::cpr_likely, "CPR-nr. 070761-4057"},
    {PersonalKind::cpr_likely, "CPR: 120548-0057"},
    {PersonalKind::cpr_likely, "Personnummer 240399-3057"},
    {PersonalKind::cpr_likely, "cpr.nr. 311285-2057"},
    {PersonalKind::cpr_likely, "CPR: 670761-4285"},
    {PersonalKind::cpr_likely, "Personnummer 720548-1234"},
    {std::nullopt, "Ansøger 070761-4094"},
    {std::nullopt, "120548-0094"},
    {std::nullopt, "Borger 240399-3094"},
    {std::nullopt, "Vedr. 311285-2094"},
    {std::nullopt, "(150903-4094)"},
    {std::nullopt, "sum 010411-6095"},
    {std::nullopt, "kode 290260-1094"},
    {std::nullopt, "Plan 050577-0094"},
    {std::nullopt, "Afsnit 181092-2094"},
    {std::nullopt, "Tekst 230634-1094"},
    {std::nullopt, "Nummer 310261-1234"},
    {std::nullopt, "Nummer 000161-4285"},
    {std::nullopt, "Nummer 321299-1111"},
    {std::nullopt, "Nummer 151361-2222"},
    {std::nullopt, "Nummer 290201-0004"},
    {std::nullopt, "Nummer 999999-9999"},
    {std::nullopt, "Nummer 123456-7890"},
    {std::nullopt, "Nummer 450101-1234"},
    {std::nullopt, "Sagsnr. 20/3481"},
    {std::nullopt, "EMN-2024-004002"},
    {std::nullopt, "1-31-72-3-18"},
    {std::nullopt, "00.30.02-Ø00-5-12"},
    {std::nullopt, "2018-0012345"},
    {std::nullopt, "326-2021-258675"},
    {std::nullopt, "Sag 070761-4021"},
    {std::nullopt, "J.nr. 120548-0028"},
    {std::nullopt, "Sagsnr.: 2403993029"},
    {std::nullopt, "Dok.nr. 2021012345"},
    {std::nullopt, "Dokumentnr. 3112852017"},
    {std::nullopt, "Løbenr. 1509034024"},
    {std::nullopt, "Journalnr. 010411-6019"},
    {std::nullopt, "20-290260-1018"},
    {std::nullopt, "050577-0021-12"},
    {std::nullopt, "1810922024/12"},
    {std::nullopt, "A2306341017"},
    {std::nullopt, "Matr.nr. 12 b Havneby"},
    {std::nullopt, "27.36.00-G00-1-10"},
    {std::nullopt, "S2014-12345"},
    {std::nullopt, "16/2950"},
    {std::nullopt, "2019-0299001"},
    {std::nullopt, "KLE 82.18.00"},
    {std::nullopt, "Ref. 0707614021"},
    {std::nullopt, "Faktura 1205480028"},
    {std::nullopt, "Brevid 0707614285"},
    {std::nullopt, "399-2019-26377"},
    {std::nullopt, "09.02.00 K08 87002"},
    {std::nullopt, "Tilbudsnr. 3112852017"},
    {std::nullopt, "15.20.00-P19-3-22"},
    {PersonalKind::phone, "Tlf. 99 88 77 66"},
    {PersonalKind::phone, "Telefon 99887766"},
    {PersonalKind::phone, "tlf.: 9988 7766"},
    {PersonalKind::phone, "Mobil: 20 30 40 51"},
    {PersonalKind::phone, "Ring på 33 66 99 11."},
    {PersonalKind::phone, "+45 99 88 77 66"},
    {PersonalKind::phone, "+4599887766"},
    {PersonalKind::phone, "0045 99887766"},
    {PersonalKind::phone, "Tlf.nr. 65-55-44-33"},
    {PersonalKind::phone, "Kontakt 56 78 90 12 for spørgsmål"},
    {PersonalKind::phone, "mob. 22334455"},
    {PersonalKind::phone, "Telefonnummer: 70 20 10 11"},
    {PersonalKind::phone, "direkte 88 77 66 55"},
    {PersonalKind::phone, "Telefontid 8-10 på 77 66 55 44"},
    {PersonalKind::phone, "(tlf. 98765432)"},
    {PersonalKind::phone, "Sekretariatet, tlf. 96 11 22 33, svarer."},
    {PersonalKind::phone, "Fax 99 88 77 65"},
    {PersonalKind::phone, "+46 8 123 456 78"},
    {PersonalKind::phone, "Mobilnr. 31 32 33 34"},
    {PersonalKind::phone, "SMS 40 41 42 43"},
    {PersonalKind::phone, "Vagttelefon: 29 28 27 26"},
    {PersonalKind::phone, "T: 99 88 77 66"},
    {PersonalKind::phone, "Telefon: +45 9988 7766"},
    {PersonalKind::phone, "Tlf.: 99 88 77 66 / 99 88 77 67"},
    {PersonalKind::phone, "+299 32 10 00"},
    {std::nullopt, "Reg.nr. 1234 konto 0123456789"},
    {std::nullopt, "Konto 9570-0012345678"},
    {std::nullopt, "Kontonr. 0707614021"},
    {std::nullopt, "Kontonummer 0205480028"},
    {std::nullopt, "IBAN DK50 0040 0440 1162 43"},
    {std::nullopt, "Giro 123-4567"},
    {std::nullopt, "FI +71<000012345678901+12345678<"},
    {std::nullopt, "Konto 2403993029"},
    {std::nullopt, "Reg. 4180 konto 4180123456"},
    {std::nullopt, "EAN-nr. 5798001234567"},
    {std::nullopt, "EAN 5798009876543"},
    {std::nullopt, "GLN 5790000123456"},
    {std::nullopt, "CVR 12345678"},
    {std::nullopt, "CVR-nr. 29 18 97 87"},
    {std::nullopt, "CVR-nr.: 87654321"},
    {std::nullopt, "SE-nr. 22334455"},
    {std::nullopt, "P-nr. 1012345678"},
    {std::nullopt, "CVR nr. 29189846"},
    {std::nullopt, "konto 1234 56789012"},
    {std::nullopt, "9570 0012345678"},
    {PersonalKind::email, "anna@eksempel.dk"},
    {PersonalKind::email, "Skriv til bo.bosen@havneby.example.dk."},
    {PersonalKind::email, "(post@eksempel.org)"},
    {PersonalKind::email, "mail: a_b-c+d@under.domæne.dk"},
    {PersonalKind::email, "Kontakt: ANNA@EKSEMPEL.DK"},
    {PersonalKind::email, "<eva@eksempel.com>"},
    {PersonalKind::email, "send til eva.evasen@eksempel.dk, senest fredag"},
    {PersonalKind::email, "E-mail:carl@eksempel.dk"},
    {PersonalKind::email, "o'brian@eksempel.ie"},
    {PersonalKind::email, "x@y.dk;"},
    {PersonalKind::email, "post@havn-eksempel.dk/"},
    {PersonalKind::email, "mailto:post@eksempel.dk"},
    {std::nullopt, "@havnen"},
    {std::nullopt, "pris @ 20 kr."},
    {std::nullopt, "a@b"},
    {std::nullopt, "@"},
    {std::nullopt, "hashtag @eksempel.dk"},
    {std::nullopt, "10 stk. @ 2.5"},
    {PersonalKind::address, "Anna Annasen, Havnegade 12, 9999 Havneby"},
    {PersonalKind::address, "Bo Bosen, Gl. Strandvej 4 B, 9999 Havneby"},
    {PersonalKind::address, "ansøger Eva Evasen, Møllevej 112, 2. tv., 9999 Havneby"},
    {PersonalKind::address, "Carl Carlsen (Skovvej 3, 8999 Skovby)"},
    {PersonalKind::address, "Dan Dansen, boende Ny Havnegade 7, st. th., 9999 Havneby"},
    {PersonalKind::address, "Finn Finsen bosat Åvej 9, 9999 Havneby"},
    {PersonalKind::address, "Klage fra Gerda og Hans Hansen, Engen 14, 9999 Havneby"},
    {PersonalKind::address, "Ib Ibsen, Kirkevej 5, 1. mf, 9999 Havneby"},
    {PersonalKind::address, "Jens Peter Jensen, Torvet 1A, 8999 Skovby"},
    {PersonalKind::address, "Naboen Kaj Kajsen, Bakken 22, 9999 Havneby, gør indsigelse"},
    {PersonalKind::address, "Lis Lissen, Nørre Alle 5, 1., 9999 Havneby"},
    {PersonalKind::address, "Maja Maj, Åboulevarden 3, lejl. 4, 9999 Havneby"},
    {PersonalKind::address, "Per Persen, Østre Kaj 8, st., 9999 Havneby"},
    {PersonalKind::address, "Rikke Holm Rasmussen, Ved Dammen 31, 8999 Skovby"},
    {PersonalKind::address, "Tove Tofte, Lille Strandstræde 6 C, 4. th, 9999 Havneby"},
    {PersonalKind::address, "Vagn Vind, Sandvej 10, lejl. 12, 9999 Havneby"},
    {std::nullopt, "Ungdomsklubben Fyret, Fyrvej 2, 9999 Havneby"},
    {std::nullopt, "Børnehaven Solstrålen, Solvej 9, 9999 Havneby"},
    {std::nullopt, "Kystdirektoratet, Højbovej 1, 7620 Lemvig"},
    {std::nullopt, "Erhvervsstyrelsen, Langelinie 17, 9999 Havneby"},
    {std::nullopt, "Lokalhistorisk Arkiv, Torvet 2, 9999 Havneby"},
    {std::nullopt, "Skovby Idrætsforening, Stadionvej 4, 8999 Skovby"},
    {std::nullopt, "Gartnerlauget Roden, Havevej 5, 9999 Havneby"},
    {std::nullopt, "Nordre Revision, Bankvej 1, 9999 Havneby"},
    {std::nullopt, "Havneby Skole, Havnegade 12, 9999 Havneby"},
    {std::nullopt, "Eksempel Kommune, Rådhustorvet 1, 9999 Havneby"},
    {std::nullopt, "ejendommen Havnegade 12, 9999 Havneby"},
    {std::nullopt, "Mødet holdes på Havnegade 12, 9999 Havneby"},
    {std::nullopt, "Tagdækker Eksempel A/S, Industrivej 3, 9999 Havneby"},
    {std::nullopt, "Plejehjemmet Solgården, Solvej 2, 9999 Havneby"},
    {std::nullopt, "lokalplan for Skovvej 3-9, 9999 Havneby"},
    {std::nullopt, "Havneby Vandværk, Vandvej 1, 9999 Havneby"},
    {std::nullopt, "Region Eksempel, Regionshuset 1, 8999 Skovby"},
    {std::nullopt, "Advokatfirmaet Eksempel, Torvet 4, 9999 Havneby"},
    {std::nullopt, "12.345.678 kr."},
    {std::nullopt, "1.200.000"},
    {std::nullopt, "kl. 8.30-10.55"},
    {std::nullopt, "2019 2020 2021"},
    {std::nullopt, "den 22-06-2020"},
    {std::nullopt, "§ 16, stk. 2, nr. 4"},
    {std::nullopt, "bevilling på 10 20 30 40 kr."},
    {std::nullopt, "i årene 2010-2014"},
    {std::nullopt, "01.01.2020-31.12.2020"},
    {std::nullopt, "side 12 af 34"},
    {std::nullopt, "70.000-80.000"},
    {std::nullopt, "8 15 22 29 i måneden"},
    {std::nullopt, "uge 12-14"},
    {std::nullopt, "99887766 kr."},
    {std::nullopt, "budget 2021 2022"},
    {std::nullopt, "klasserne 20 21 22 23 elever"},
    {std::nullopt, "p 12 34"},
    {std::nullopt, "4 x 100 m"},  // clang-format on
};

struct Tally {
  int right = 0, missed = 0, wrong = 0;
  double precision() const { return right + wrong == 0 ? 1 : static_cast<double>(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 1 : static_cast<double>(right) / (right + missed); }
};

const char* name_of(PersonalKind kind) {
  constexpr const char* kNames[] = {"cpr", "cpr-likely", "email", "phone", "address"};
  return kNames[static_cast<int>(kind)];
}

TEST(PersonalStrings, AreFoundWithFewMissedAndFewWrong) {
  std::map<PersonalKind, Tally> tallies;
  std::string faults;
  for (const Row& row : kRows) {
    const auto found = find_personal_strings(row.text, danish());
    bool hit = false;
    for (const PersonalString& one : found) {
      if (one.kind == row.kind) {
        if (!hit) ++tallies[one.kind].right;
        hit = true;
        continue;
      }
      ++tallies[one.kind].wrong;
      faults += std::string("  wrong ") + name_of(one.kind) + ": " + row.text + "\n";
    }
    if (!row.kind || hit) continue;
    ++tallies[*row.kind].missed;
    faults += std::string("  missed ") + name_of(*row.kind) + ": " + row.text + "\n";
  }
  EXPECT_GE(std::size(kRows), 200U);
  for (const auto& [kind, tally] : tallies) {
    std::printf("%-10s precision %.3f recall %.3f\n", name_of(kind), tally.precision(), tally.recall());
    EXPECT_GE(tally.precision(), 0.95) << name_of(kind) << "\n" << faults;
    EXPECT_GE(tally.recall(), 0.95) << name_of(kind) << "\n" << faults;
  }
  EXPECT_EQ(tallies.size(), 5U);
  std::printf("%s", faults.c_str());
}

TEST(PersonalStrings, EndWhereTheyEnd) {
  const std::string text = "Skriv til anna@eksempel.dk. Ring på 33 66 99 11, eller se 070761-4285.";
  const auto found = find_personal_strings(text, danish());
  ASSERT_EQ(found.size(), 3U);
  const auto shown = [&](const PersonalString& one) { return text.substr(one.begin, one.end - one.begin); };
  EXPECT_EQ(shown(found[0]), "anna@eksempel.dk");
  EXPECT_EQ(shown(found[1]), "33 66 99 11");
  EXPECT_EQ(shown(found[2]), "070761-4285");
}

TEST(PersonalStrings, OfAnAddressBeginWithTheStreet) {
  const std::string text = "Klage fra Anna Annasen, Havnegade 12, 9999 Havneby, om støj";
  const auto found = find_personal_strings(text, danish());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "Havnegade 12, 9999 Havneby");
}

}  // namespace
}  // namespace referat
