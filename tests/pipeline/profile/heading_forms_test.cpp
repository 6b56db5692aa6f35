// The forms of headings: of items, of groups of items, and of the sections of an item.
#include "pipeline/profile/headings.h"
#include "tests/forms/forms.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

// number|title, "closed" and "addendum" where the heading says so; "none" for what is no heading of an item.
constexpr const char* kItems = R"(
Punkt 1: Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Punkt 1 Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Punkt 1. Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Punkt 1 - Godkendelse af dagsorden => 1|Godkendelse af dagsorden
PUNKT 1: GODKENDELSE AF DAGSORDEN => 1|GODKENDELSE AF DAGSORDEN
Punkt nr. 1: Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Dagsordenspunkt 1: Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Dagsordenens punkt 1: Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Pkt. 1 Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Pkt. 1: Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Pkt.1. Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Pkt. 42 => 42|
Punkt 42 => 42|
Ad 1. Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Ad. 1: Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Ad punkt 1 - Godkendelse af dagsorden => 1|Godkendelse af dagsorden
Sag nr. 61: Havnens bolværk => 61|Havnens bolværk
Sag 61 - Havnens bolværk => 61|Havnens bolværk
Nr. 61. Havnens bolværk => 61|Havnens bolværk
Nr.61 - Havnens bolværk => 61|Havnens bolværk
No. 61 Havnens bolværk => 61|Havnens bolværk
1. Godkendelse af dagsorden => 1|Godkendelse af dagsorden
1 Godkendelse af dagsorden => 1|Godkendelse af dagsorden
1) Godkendelse af dagsorden => 1|Godkendelse af dagsorden
1: Godkendelse af dagsorden => 1|Godkendelse af dagsorden
1 - Godkendelse af dagsorden => 1|Godkendelse af dagsorden
01. Godkendelse af dagsorden => 01|Godkendelse af dagsorden
(1) Godkendelse af dagsorden => 1|Godkendelse af dagsorden
114Godkendelse af dagsorden => 114|Godkendelse af dagsorden
04/14 Havnens bolværk => 04/14|Havnens bolværk
61/2014 Havnens bolværk => 61/2014|Havnens bolværk
2014-61 Havnens bolværk => 2014-61|Havnens bolværk
8a. Havnens bolværk => 8a|Havnens bolværk
8.a Havnens bolværk => 8.a|Havnens bolværk
8 A. Havnens bolværk => 8 A|Havnens bolværk
3.1 Havnens bolværk => 3.1|Havnens bolværk
§ 12. Havnens bolværk => 12|Havnens bolværk
XII. Havnens bolværk => XII|Havnens bolværk
61. B-sag: Havnens bolværk => 61|B-sag: Havnens bolværk
61. 2. behandling af budget 2021 => 61|2. behandling af budget 2021
61. (Lukket) Køb af grund => 61|(Lukket) Køb af grund closed
61. Lukket punkt => 61|Lukket punkt closed
61. Lukket: Køb af grund => 61|Lukket: Køb af grund closed
61. LUKKET - Køb af grund => 61|LUKKET - Køb af grund closed
61. Køb af grund (lukket) => 61|Køb af grund (lukket) closed
61. Køb af grund - lukket punkt => 61|Køb af grund - lukket punkt closed
61. Fortroligt: Køb af grund => 61|Fortroligt: Køb af grund closed
61. Køb af grund (fortroligt) => 61|Køb af grund (fortroligt) closed
61. Lukkede gader i bymidten => 61|Lukkede gader i bymidten
61. Åbent punkt: Havnens bolværk => 61|Åbent punkt: Havnens bolværk
Tillægspunkt 61: Havnens bolværk => 61|Havnens bolværk addendum
Nyt punkt 8a: Havnens bolværk => 8a|Havnens bolværk addendum
61. Tillægspunkt: Havnens bolværk => 61|Tillægspunkt: Havnens bolværk addendum
61. Havnens bolværk (tillægsdagsorden) => 61|Havnens bolværk (tillægsdagsorden) addendum
61. Tillægsbevilling til havnen => 61|Tillægsbevilling til havnen
## no heading of an item
Godkendelse af dagsorden => none
Punkterne 1 og 2 blev behandlet sammen => none
Punkt => none
I punkt 3 er beløbet sat ned => none
Pkt. => none
1.250.000 kr. => none
2020-2023 => none
12.03.2014 => none
kl. 12.00 => none
Nr. => none
61 => none
61-årsdagen fejres i kantinen => none
22/6 2020 => none
Nr.: 61 => none
)";

TEST(HeadingForms, OfItemsAreRead) {
  expect_forms(kItems, 60, "none", [](const std::string& text) -> std::string {
    const auto hit = danish().whole("item", text);
    if (!hit) return "none";
    const auto group = [&](const char* name) {
      const auto found = hit->groups.find(name);
      return found == hit->groups.end() ? std::string() : found->second.text;
    };
    const std::string title = group("title");
    return group("number") + "|" + title + (danish().whole("closed-title", title) ? " closed" : "") +
           (danish().whole("addendum", title) || danish().whole("addendum", text) ? " addendum" : "");
  });
}

constexpr const char* kGroups = R"(
Åbne punkter => open
ÅBNE DAGSORDENSPUNKTER => open
Åben dagsorden => open
Punkter til behandling for åbne døre => open
Sager til beslutning (åbent møde) => open
A. Åbne punkter => open
Åbne punkter: => open
Den åbne del af mødet => open
Lukkede punkter => closed
LUKKET MØDE => closed
Lukket dagsorden => closed
Sager for lukkede døre => closed
B. Lukkede punkter => closed
Den lukkede del af mødet => closed
Lukkede sager (ikke offentlige) => closed
Fortrolige sager => closed
Tillægsdagsorden => addendum
Tillæg til dagsordenen => addendum
Tillægspunkter => addendum
Ekstraordinære punkter => addendum
Tillægsdagsorden - åbne punkter => addendum
## no heading over items
Lukket => none
Åbent hus på biblioteket => none
Lukkede gader i bymidten => none
Åbne data i kommunen => none
Tillægsbevilling til havnen => none
Mødet blev lukket for tilhørere => none
)";

TEST(HeadingForms, OfGroupsAreRead) {
  expect_forms(kGroups, 25, "none", [](const std::string& text) -> std::string {
    if (danish().whole("addendum-group", text)) return "addendum";
    const auto hit = danish().whole("group", text);
    return hit ? hit->value : "none";
  });
}

// The canonical type, "attachments", "unknown" for what is a heading of its own kind.
constexpr const char* kSections = R"(
Resumé => summary
Resume: => summary
RESUMÉ => summary
Sagsresumé => summary
Kort resumé => summary
Sagens kerne => summary
Baggrund => background
Sagens baggrund => background
Baggrund og formål => background
Problemstilling => background
Sagsfremstilling => presentation
Sagsfremstilling og vurdering => presentation
Beskrivelse af sagen => presentation
Supplerende sagsfremstilling => presentation
Redegørelse => presentation
Indstilling => recommendation
Indstilling: => recommendation
Forvaltningens indstilling => recommendation
Administrationens forslag => recommendation
Direktionen indstiller => recommendation
Det indstilles => recommendation
Det indstilles, at => recommendation
Borgmesteren indstiller, at => recommendation
Forslag til beslutning => recommendation
Forvaltningen foreslår: => recommendation
Indstilling til byrådet => recommendation
Beslutning => decision
Referat => decision
Konklusion => decision
Økonomi => economy
Økonomi og personale => economy
Økonomiske og personalemæssige konsekvenser => economy
Økonomiske konsekvenser => economy
Bevillingsmæssige konsekvenser => economy
Budgetmæssige konsekvenser og finansiering => economy
Lovgrundlag => legal
Retligt grundlag => legal
Juridiske konsekvenser => legal
Høring => hearing
Høring og inddragelse => hearing
Partshøring => hearing
Høringssvar => hearing
Kommunikation => communication
Kommunikation og information => communication
Borgerinddragelse og kommunikation => communication
Beslutningskompetence => competence
Kompetence => competence
Sagsforløb => processing
Tidligere behandling => processing
Sagens behandling => processing
Sagens videre forløb => processing
Tidsplan => schedule
Videre proces => schedule
Den videre proces => schedule
Personalemæssige konsekvenser => personnel
Personale => personnel
Udtalelse fra MED-udvalget => personnel
Miljøvurdering => environment
Klima- og miljømæssige konsekvenser => environment
Sundhedsmæssige konsekvenser => health
Konsekvenser for folkesundheden => health
Forvaltningens vurdering => statement
Økonomiafdelingens bemærkninger => statement
Borgmesterens påtegning => statement
Protokolbemærkning fra Venstre => statement
Mindretalsudtalelse => statement
Afstemning => vote
Inhabilitet => recusal
Sagstype => caseType
Tidligere beslutninger => earlierDecision
2.1 Baggrund => background
3. Økonomi => economy
Bilag => attachments
Bilag: => attachments
Bilagsliste => attachments
Vedlagte bilag => attachments
Bilag (2) => attachments
Andet => other
## headings of their own, and lines that only begin like one
Forslag til lokalplan 214 => unknown
Havnens bolværk => unknown
Høringssvarene viser stor modstand => unknown
Baggrunden er et ønske fra beboerne => unknown
Økonomien hænger sammen => unknown
Økonomiudvalget anbefaler => recommendation
Økonomiudvalget får sagen i maj => unknown
Udvalget anbefaler ikke => unknown
Bilag 3 viser priserne => unknown
Se bilag 2 => unknown
Tidsplanen holder ikke => unknown
Vi indstiller os på ventetid => unknown
Personalet flytter i juni => unknown
Indstillet til prisen => unknown
Miljøet i Søndre Å => unknown
Klimaet på skolerne => unknown
Referatet er på vej => unknown
Konklusionen er klar => unknown
Beslutningen kan påklages => unknown
Afstemningen blev aflyst => unknown
Budget 2021 => unknown
Vurdering for vurderingens skyld blev undgået => unknown
Kommunikationen med beboerne er god => unknown
)";

TEST(HeadingForms, OfSectionsAreRead) {
  expect_forms(kSections, 100, "unknown", [](const std::string& text) -> std::string {
    const HeadingMeaning meaning = read_heading(text, danish());
    return meaning.attachments ? "attachments" : meaning.known ? meaning.type : "unknown";
  });
}

}  // namespace
}  // namespace referat
