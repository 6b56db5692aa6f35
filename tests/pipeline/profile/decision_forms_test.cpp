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
)";

TEST(DecisionForms, OfHeadingsAreRead) {
  expect_forms(kHeadings, 45, "none", [](const std::string& text) -> std::string {
    const auto found = read_decision_heading(text, danish());
    return found ? found->body + "|" + found->date + "|" + found->point : "none";
  });
}

TEST(DecisionForms, OfSentencesAreRead) {
  expect_forms(kOutcomes, 70, "", [](const std::string& text) { return read_outcome({text}, danish()); });
}

}  // namespace
}  // namespace referat
