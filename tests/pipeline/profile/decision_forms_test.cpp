// The forms in which minutes print decisions: their headings, and the sentences that say what came of it.
#include "pipeline/profile/decisions.h"
#include "tests/forms/forms.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

// body|date|point; "none" for what is no heading of a decision.
constexpr const char* kHeadings = R"(
Beslutning => ||
Beslutninger: => ||
BESLUTNING => ||
Vedtagelse => ||
Beslutningen => ||
Rådets beslutning => Rådet||
Beslutning: Byrådet den 22-06-2020 => Byrådet|2020-06-22|
Beslutning i Byrådet den 22-06-2020 => Byrådet|2020-06-22|
Beslutning i Byråd d. 22-06-2020 => Byråd|2020-06-22|
Beslutning Byråd 2020-2023 den 22-06-2020 => Byråd 2020-2023|2020-06-22|
Beslutning Økonomiudvalg den 22. juni 2020 => Økonomiudvalg|2020-06-22|
Beslutning i Udvalget for Børn, Unge og Kultur den 22.06.2020 => Udvalget for Børn, Unge og Kultur|2020-06-22|
Beslutning fra Social- og Sundhedsudvalget, 22. juni 2020 => Social- og Sundhedsudvalget|2020-06-22|
Beslutning i Økonomiudvalget den 22. juni 2020, punkt 14 => Økonomiudvalget|2020-06-22|14
Beslutning i Økonomiudvalget den 22. juni 2020 (punkt 14) => Økonomiudvalget|2020-06-22|14
Økonomiudvalget den 22. juni 2020, pkt. 14: => Økonomiudvalget|2020-06-22|14
Økonomiudvalget 22-06-2020 sag nr. 14 => Økonomiudvalget|2020-06-22|14
Økonomiudvalget, 22. juni 2020 => Økonomiudvalget|2020-06-22|
Økonomiudvalget (22.06.2020) => Økonomiudvalget|2020-06-22|
Økonomiudvalget, mandag den 22. juni 2020 => Økonomiudvalget|2020-06-22|
ØKONOMIUDVALGET DEN 22. JUNI 2020 => ØKONOMIUDVALGET|2020-06-22|
Økonomiudvalgets møde den 22. juni 2020, pkt. 14 => Økonomiudvalget|2020-06-22|14
Økonomiudvalgets beslutning den 22-06-2020, punkt 14 => Økonomiudvalget|2020-06-22|14
Byrådets beslutning: => Byrådet||
Beslutning i Byrådet => Byrådet||
Beslutning truffet i Byrådet den 22. juni 2020 => Byrådet|2020-06-22|
Byrådet, 22. juni 2020, punkt 7 => Byrådet|2020-06-22|7
Behandlet i Byrådet den 22. juni 2020 => Byrådet|2020-06-22|
Vedtagelse i Kommunalbestyrelsen den 22. juni 1998 => Kommunalbestyrelsen|1998-06-22|
Kommunalbestyrelsens vedtagelse den 22. juni 1998 => Kommunalbestyrelsen|1998-06-22|
Udvalgets beslutning den 22/6 1998 => Udvalget|1998-06-22|
Skolebestyrelsens beslutning => Skolebestyrelsen||
Regionsrådet den 22. juni 2020 => Regionsrådet|2020-06-22|
Hovedudvalget den 22. juni 2020 => Hovedudvalget|2020-06-22|
Amtsrådet, den 22. juni 1994 => Amtsrådet|1994-06-22|
Kommissionen vedtog => Kommissionen||
Udvalget besluttede, at => Udvalget||
Menighedsrådet den 22. juni 2020 => Menighedsrådet|2020-06-22|
## no heading of a decision
Beslutningen træder i kraft den 1. juli 2020 => none
Beslutningen blev truffet på et møde, der ikke var indkaldt => none
Byrådet holder møde den 22. juni 2020 => none
Orientering om mødet i Byrådet den 22. juni 2020 => none
Indstilling til Byrådet den 22. juni 2020 => none
Høring i Handicaprådet den 22. juni 2020 => none
Økonomiudvalget for 2020 => none
Beslutningstema => none
Beslutningskompetence => none
Referat af byrådets møde blev godkendt => none
Byrådet besluttede den 22. juni 2020 at sælge grunden => none
Plads til rådet den 22. juni 2020 blev lovet => none
## further forms
Beslutning i Teknik- og Miljøudvalget den 07-03-2017 => Teknik- og Miljøudvalget|2017-03-07|
Beslutning Direktionen den 22-06-2020 => Direktionen|2020-06-22|
Direktionens møde den 4. oktober 2021: => Direktionen|2021-10-04|
Magistratens møde 12-03-2014 => Magistraten|2014-03-12|
Plan- og Teknikudvalget, 03-04-2019, pkt. 42 => Plan- og Teknikudvalget|2019-04-03|42
Økonomiudvalget, 14-05-2019, pkt. 88: => Økonomiudvalget|2019-05-14|88
Udvalget for Børn, Unge og Kultur, 03-04-2019, pkt. 2 => Udvalget for Børn, Unge og Kultur|2019-04-03|2
Beslutning fra Byrådet den 1. maj 2015 => Byrådet|2015-05-01|
Beslutning i Byrådet d. 12.03.2014, pkt. 7 => Byrådet|2014-03-12|7
Byrådets beslutning => Byrådet||
Økonomiudvalgets beslutning den 12. marts 2014 => Økonomiudvalget|2014-03-12|
Byrådet den 12. marts 2014 => Byrådet|2014-03-12|
Beslutning den 12. marts 2014 => |2014-03-12|
Beslutning fra mødet den 12. marts 2014 => |2014-03-12|
Møde nr. 9 afholdt onsdag den 4. november 2009 => none
Beslutning 12-03-2014 => |2014-03-12|
Møde i Byrådet den 12. marts 2014 => Byrådet|2014-03-12|
Beslutning i Regionsrådet => Regionsrådet||
Teknisk Udvalg, den 12.03.2014: => Teknisk Udvalg|2014-03-12|
Referat: => ||
Tidligere beslutninger => ||
Vedtagelse af lokalplan 12 => none
Budgetopfølgning pr. 31. august 2021 => none
Sagsfremstilling => none
Beslutning i Byrådet den 31-02-2014 => none
 => none
)";

// What the sentences mean; nothing when they say no outcome.
constexpr const char* kOutcomes = R"(
Godkendt. => approved
Godkendes. => approved
Tiltrådt. => approved
Vedtaget. => approved
Bevilget. => approved
Som indstillet. => approved
Indstillingen godkendt. => approved
Indstillingen følges. => approved
Forvaltningens indstilling blev tiltrådt. => approved
Byrådet godkendte indstillingen. => approved
Udvalget kan tiltræde det fremlagte. => approved
Godkendt uden bemærkninger. => approved
Enstemmigt vedtaget. => approved
Imødekommet. => approved
Udvalget meddelte dispensation. => approved
Ib Holm blev valgt som formand. => approved
Godkendt, dog udgår punkt 3. => approvedWithChanges
Godkendt med den ændring, at beløbet sættes til 2 mio. kr. => approvedWithChanges
Godkendt med tilføjelse om cykelsti. => approvedWithChanges
Tiltrådt med de faldne bemærkninger. => approvedWithChanges
Godkendt med forbehold for finansiering. => approvedWithChanges
Vedtaget, idet fristen ændres til tre år. => approvedWithChanges
Planen blev vedtaget med Ib Holms tilføjelse om belysning. => approvedWithChanges
Svaret blev vedtaget med Nina Holms tilføjelse om belysning. => approvedWithChanges
Vedtaget, idet fristen i § 1 ændres til tre år. => approvedWithChanges
Dagsordenen blev godkendt, idet punkt 5 udgår. => approved
Vedtaget uden ændringer. => approved
Anbefales. => recommended
Økonomiudvalget anbefaler, at indstillingen godkendes. => recommended
Indstilles til byrådets godkendelse. => recommended
Anbefales over for byrådet. => recommended
Taget til efterretning. => noted
Til efterretning. => noted
Toges til efterretning. => noted
Orienteringen blev taget til efterretning. => noted
Udvalget tog orienteringen til efterretning. => noted
Orienteret. => noted
Drøftet. => discussed
Sagen blev drøftet. => discussed
Udvalget drøftede forslaget. => discussed
Udsat. => postponed
Sagen udsættes til næste møde. => postponed
Punktet blev udsat. => postponed
Genoptages på næste møde. => postponed
Sendes tilbage til Teknisk Udvalg. => referred
Oversendt til Økonomiudvalget. => referred
Henvist til budgetforhandlingerne. => referred
Sendes i høring. => referred
Forkastet. => rejected
Ikke godkendt. => rejected
Forslaget blev ikke vedtaget. => rejected
Udvalget kan ikke anbefale ansøgningen. => rejected
Udvalget kunne ikke tiltræde indstillingen. => rejected
Afslag. => rejected
Der gives afslag på ansøgningen. => rejected
Ansøgningen imødekommes ikke. => rejected
Forslaget faldt. => rejected
Forslaget bortfaldt, da ingen stemte for. => rejected
Udgår. => withdrawn
Udgik. => withdrawn
Punktet udgik. => withdrawn
Taget af dagsordenen. => withdrawn
Sagen er trukket tilbage. => withdrawn
## nothing decided
Ingen. =>
- =>
Intet at bemærke. =>
Fraværende: Per Krog =>
Per Krog (V) deltog ikke i behandlingen af punktet. =>
Ib Holm (A) erklærede sig inhabil. =>
Beslutning =>
Afbud fra Per Krog. =>
Ib Holm (A) ønsker ført til protokols, at sagen burde være udsat. =>
V tager forbehold. =>
Mødet hævet kl. 19.10. =>
Kopi til: Per Krog =>
Venstre kan ikke godkende indstillingen. =>
Formanden forlod mødet, mens sagen blev behandlet. =>
Ikke til offentliggørelse. =>
Sagen forelægges på mødet. =>
Til stede under punktet var Kim Falk. =>
Bilaget blev omdelt på mødet. =>
Formanden bød velkommen. =>
De øvrige får afslag. =>
Formanden meddelte, at naboen har accepteret forslaget. =>
Forvaltningen oplyste, at ansøgningen er godkendt. =>
## further forms
Tiltrådt => approved
Udsat => postponed
Udgår => withdrawn
Til orientering. => noted
Oversendes til Økonomiudvalget. => referred
Forkastet => rejected
Byrådet godkendte indstillingen og sender regnskabet til revisionen. => approved
Godkendt med den ændring, at tilskuddet nedsættes. => approvedWithChanges
Princippet blev vedtaget med to rettelser: Prisen sættes ned. => approvedWithChanges
Dagsordenen blev godkendt, idet punkt 5 udgår. => approved
Udvalget godkendte ikke ansøgningen. => rejected
Godkendt med et tillæg på to stole. => approvedWithChanges
Udvalget indstiller, at planen oversendes til byrådet. => recommended
Bestyrelsen ønskede en ny beregning. Et medlem kunne ikke tilslutte sig. => other
Udvalget drøftede sagen. => discussed
Udvalget drøftede sagen og godkendte indstillingen. => approved
Drøftet. Sagen genoptages på mødet i juni. => discussed
Sagen blev ikke behandlet. => postponed
Forslaget blev sendt til behandling i udvalget. => referred
Hjemvist til fornyet behandling. => referred
Udvalget indstiller til byrådet, at forslaget godkendes. => recommended
Fremsendes til byrådet med bemærkning, at Magistraten anbefaler, at byrådet tiltræder. => recommended
Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget indstillingen. => approved
Ane Berg (V) blev valgt for resten af perioden. => approved
Ane Berg (A) blev udpeget. => approved
Udvalget besluttede at nedlægge forbud. => other
Punktet blev taget af dagsordenen. => withdrawn
Orientering givet. => noted
Byrådet tog orienteringen til efterretning. => noted
Fraværende: Ane Berg (V). =>
Ane Berg (Ø) kan ikke anbefale planen. =>
 =>
)";

TEST(DecisionForms, OfHeadingsAreRead) {
  expect_forms(kHeadings, 75, "none", [](const std::string& text) -> std::string {
    const auto found = read_decision_heading(text, danish());
    return found ? found->body + "|" + found->date + "|" + found->point : "none";
  });
}

TEST(DecisionForms, OfSentencesAreRead) {
  expect_forms(kOutcomes, 110, "", [](const std::string& text) { return read_outcome({text}, danish()); });
}

}  // namespace
}  // namespace referat
