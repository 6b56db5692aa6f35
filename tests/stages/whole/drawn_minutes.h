// A dozen drawn documents of many kinds: what must hold for every document is asked of each of them.
#pragma once

#include <map>
#include <string>

#include "tests/stages/whole/minutes_of.h"

namespace referat {

// By name, so that a failing one can be found.
inline const std::map<std::string, Document>& drawn_minutes() {
  static const std::map<std::string, Document> documents = [] {
    std::map<std::string, Document> made;
    const Strings contents{"#18 *Referat*",
                           "",
                           "*Indholdsfortegnelse*",
                           "",
                           "1. Godkendelse af dagsorden......................2",
                           "2. Budget for skolerne...........................2",
                           "3. Lukket........................................3",
                           "Underskriftsblad.................................3"};
    made["printed contents and signatures"] =
        drawn({contents,
               {"#14 *1. Godkendelse af dagsorden*", "", kText, "", "*Beslutning*", "", "Godkendt.", "",
                "#14 *2. Budget for skolerne*", "20/3481", "", "*Sagsfremstilling*", "", kText, "", "*Bilag*", "",
                "Kort over skolen (222359/12)", "Svar fra naboerne"},
               {"#14 *3. Lukket*", "", "20/3482", "", "#14 *Underskriftsblad*", "",
                "Navn Navnesen                 Anna Annasen"}});
    made["head of labels and people"] = drawn({{"Eksempel Kommune",
                                                "",
                                                "#18 *Byrådet - Referat*",
                                                "",
                                                "*Mødedato:* Mandag den 22. juni 2020 kl. 08.30 - 11.00",
                                                "*Mødested:* Rådssalen",
                                                "",
                                                "*Medlemmer:*",
                                                "Navn Navnesen (V), formand",
                                                "Anna Annasen (A)",
                                                "Bo Bosen, løsgænger (ferie)",
                                                "",
                                                "*Afbud:* Ingen",
                                                "",
                                                "*Referent:* Carl Carlsen",
                                                "",
                                                "Mødet var åbent for tilhørere.",
                                                "",
                                                "#14 *Punkt 1: Havnen*",
                                                "",
                                                kText,
                                                "",
                                                "#14 *Punkt 2: Skolen*",
                                                "",
                                                kText,
                                                "",
                                                "Mødet hævet kl. 11.15."}});
    made["labels first and values after"] = drawn({{"#18 *Referat*",     "", "Dato:",         "", "Lokale:",      "",
                                                    "Tidspunkt:",        "", "22. juni 2020", "", "Mødelokale 2", "",
                                                    "kl. 10.00 – 12.00", "", "*1. Havnen*",   "", kText,          "",
                                                    "*2. Eventuelt*",    "", "Intet."}});
    made["two columns of members"] = drawn(
        {{"#18 *Referat*", "", "Dato: 22-06-2020", "", "*Medlemmer*", "Navn Navnesen (V)              Dan Dansen (O)",
          "Anna Annasen (A)               Eva Evasen (F)", "Bo Bosen (C)                   Finn Finsen (Ø)", "",
          "*1. Havnen*", "", kText, "", "*2. Eventuelt*", "", "Intet."}});
    made["label rows above and below"] =
        drawn({{"#18 *Referat*", "", "Sagsnr. 20/3481     J.nr.: 00.30.02-Ø00-5-12", "#14 *1. Havnen*", "", kText, "",
                "Sagsnr. 20/3482", "#14 *2. Skolen (2018-0012345)*", "", kText}});
    made["groups, additions and closed items"] =
        drawn({{"#18 *Referat*", "", "#16 *Åbne dagsordenspunkter*", "", "#14 *Punkt 1: (Åben) Havnen*", "", kText, "",
                "#14 *Punkt 2: Skolen (tillægspunkt)*", "", kText, "", "#16 *LUKKET MØDE*", "",
                "#14 *Punkt 101: Lukket*", "", "20/333"}});
    made["nested sections, votes and earlier decisions"] = drawn({{"#18 *Referat*",
                                                                   "",
                                                                   "Dato: 10-04-2013",
                                                                   "",
                                                                   "#16 *1. Havnen*",
                                                                   "",
                                                                   "#13 *Sagsfremstilling*",
                                                                   "",
                                                                   kText,
                                                                   "",
                                                                   "*Tidsplan:*",
                                                                   "",
                                                                   "Arbejdet begynder i maj.",
                                                                   "",
                                                                   "#13 *Beslutning i Økonomiudvalget den 03-04-2013*",
                                                                   "",
                                                                   "Anbefales.",
                                                                   "",
                                                                   "#13 *Beslutning i Byrådet den 10-04-2013*",
                                                                   "",
                                                                   "For stemte: V og I.",
                                                                   "",
                                                                   "Imod stemte: A og Ø.",
                                                                   "",
                                                                   "#16 *2. Eventuelt*",
                                                                   "",
                                                                   "#13 *Beslutning*",
                                                                   "",
                                                                   "Intet."}});
    made["tables with captions"] = drawn({{"#18 *Referat*",
                                           "",
                                           "#16 *1. Havnen*",
                                           "",
                                           "#13 *Sagsfremstilling*",
                                           "",
                                           kText,
                                           "",
                                           "Tabel 1: Udgifter i 1.000 kr.",
                                           "+------------------+-----------+-----------+",
                                           "| *Konto*          | *2012*    | *2013*    |",
                                           "+------------------+-----------+-----------+",
                                           "| Løn              | 21.450    | 21.120    |",
                                           "+------------------+-----------+-----------+",
                                           "",
                                           kText,
                                           "",
                                           "*Bilag*",
                                           "",
                                           "1   Åben     Kort over skolen og legepladsen        222359/12",
                                           "2   Lukket   Svar fra naboerne                      222360/12",
                                           "",
                                           "#16 *2. Eventuelt*",
                                           "",
                                           "#13 *Beslutning*",
                                           "",
                                           "Intet."}});
    made["lists and quoted agendas"] = drawn({{"#18 *Referat*",
                                               "",
                                               "#16 *1. Havnen*",
                                               "",
                                               "Dagsordenen er:",
                                               "",
                                               "1. Havnen",
                                               "2. Skolen",
                                               "",
                                               kText,
                                               "",
                                               "• Kajen",
                                               "  – Nye pæle",
                                               "  – Ny belægning",
                                               "• Broen",
                                               "",
                                               "a) at kajen bygges, og",
                                               "b) at broen males.",
                                               "",
                                               "Ad 1. Godkendt.",
                                               "",
                                               "#16 *2. Skolen*",
                                               "",
                                               kText}});
    made["plain typewriting"] = drawn({{"Referat", "", "1. Godkendelse af dagsorden", "", kText, "", "2. Skolen", "",
                                        "Drøftet.", "", "3. Eventuelt", "", "Intet."}});
    made["an agenda set as a table"] =
        drawn({{"#18 *Referat*", "", "+--------+----------------------+---------------------------+",
                "| *Tid*  | *Punkt*              | *Referat*                 |",
                "+--------+----------------------+---------------------------+",
                "| 10.00  | 1. Velkomst          | Formanden bød velkommen.  |",
                "+--------+----------------------+---------------------------+",
                "| 10.10  | 2. Budget            | Budgettet blev drøftet.   |",
                "+--------+----------------------+---------------------------+"}});
    made["heads and feet on every page"] = drawn(
        {{"Teknikudvalget den 22-06-2020", "#+20", "#16 *1. Havnen*", "", kText, "", kText, "#+560", "Side 1 af 3"},
         {"Teknikudvalget den 22-06-2020", "#+20", "#16 *2. Skolen*", "", kText, "", kText, "#+560", "Side 2 af 3"},
         {"Teknikudvalget den 22-06-2020", "#+20", "#16 *3. Vejen*", "", kText, "", kText, "#+560", "Side 3 af 3"}});
    made["nothing that is known"] = drawn({{"Kære alle", "", kText, "", "Med venlig hilsen", "Navn Navnesen"}});
    made["hardly anything"] = drawn({{"Referat"}});
    return made;
  }();
  return documents;
}

}  // namespace referat
