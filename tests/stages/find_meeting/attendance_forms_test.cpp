// The forms in which minutes print who was there, who was not, and as what.
#include "tests/forms/forms.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// Everybody: "+" present, "-" absent, "~" excused; then name, (party), role, "for" the member whose seat is taken, and
// the remark in quotes.
constexpr const char* kForms = R"(
## rows of names
*Til stede:* Ib Holm (A), Eva Lund (V) => +Ib Holm (A) / +Eva Lund (V)
*Tilstede:* Ib Holm, Eva Lund og Per Krog => +Ib Holm / +Eva Lund / +Per Krog
*Mødt:* Ib Holm (formand), Eva Lund (næstformand), Per Krog => +Ib Holm chair / +Eva Lund viceChair / +Per Krog
*Mødedeltagere:* formand Ib Holm, næstformand Eva Lund, Per Krog => +Ib Holm chair / +Eva Lund viceChair / +Per Krog
*Deltagere:* Ib Holm, formand; Eva Lund, næstformand; Per Krog => +Ib Holm chair / +Eva Lund viceChair / +Per Krog
*Medlemmer:* Ib Holm (A) formand, Eva Lund (V) => +Ib Holm (A) chair / +Eva Lund (V)
*Medlemmer:* Ib Holm (A, fmd.), Eva Lund (V) => +Ib Holm (A) chair / +Eva Lund (V)
*Medlemmer:* A: Ib Holm, Eva Lund. V: Per Krog => +Ib Holm (A) / +Eva Lund (A) / +Per Krog (V)
*Medlemmer:* Ib Holm (Socialdemokratiet), Eva Lund (Venstre) => +Ib Holm (Socialdemokratiet) / +Eva Lund (Venstre)
*Deltagere:* Ib Holm – A, Eva Lund – V => +Ib Holm (A) / +Eva Lund (V)
*Deltagere:* Ib Holm/A, Eva Lund/V => +Ib Holm (A) / +Eva Lund (V)
*Deltagere:* Ib Holm [A], Eva Lund [V] => +Ib Holm (A) / +Eva Lund (V)
*Deltagere:* Borgmester Ib Holm (A), Eva Lund (V) => +Ib Holm (A) chair / +Eva Lund (V)
*Deltagere:* Ib Holm (uden for parti), Eva Lund (Liste T) => +Ib Holm (uden for parti) / +Eva Lund (Liste T)
*Deltagere:* Ib Bo Holm-Juul, Anne-Mette de Fine Lund => +Ib Bo Holm-Juul / +Anne-Mette de Fine Lund
*Deltagere:* I. B. Holm, Eva L. Lund => +I. B. Holm / +Eva L. Lund
*Deltagere:* Ib Holm, Eva Lund, Per Krog. => +Ib Holm / +Eva Lund / +Per Krog
*Deltagere:* Ib Holm, formand. Eva Lund. Per Krog, kom kl. 19.40. Bo Juul. => +Ib Holm chair / +Eva Lund / +Per Krog "kom kl. 19.40" / +Bo Juul
*Deltagere:* Ib Holm – kommunaldirektør (mødeleder), Eva Lund – direktør for Plan => +Ib Holm chair "kommunaldirektør" / +Eva Lund "direktør for Plan"
*TIL STEDE:* Ib Holm, Eva Lund => +Ib Holm / +Eva Lund
*I mødet deltog:* Ib Holm, Eva Lund => +Ib Holm / +Eva Lund
*Følgende var mødt:* Ib Holm, Eva Lund => +Ib Holm / +Eva Lund
*Nærværende:* Ib Holm, Eva Lund => +Ib Holm / +Eva Lund
## lists below the label
*Medlemmer:*\nIb Holm (A), formand\nEva Lund (V)\nPer Krog (C) => +Ib Holm (A) chair / +Eva Lund (V) / +Per Krog (C)
*Til stede*\n- Ib Holm\n- Eva Lund\n- Per Krog => +Ib Holm / +Eva Lund / +Per Krog
*Til stede:*\n1. Ib Holm\n2. Eva Lund\n3. Per Krog => +Ib Holm / +Eva Lund / +Per Krog
*Ledelsessiden:*\nIb Holm\nEva Lund\n\n*Medarbejdersiden:*\nPer Krog => +Ib Holm / +Eva Lund / +Per Krog
## officers
*Deltagere:* Ib Holm, Eva Lund\n*Referent:* Kim Falk => +Ib Holm / +Eva Lund / +Kim Falk secretary
*Deltagere:* Ib Holm, Eva Lund\n*Ordstyrer:* Eva Lund => +Ib Holm / +Eva Lund chair
*Formand:* Ib Holm\n*Sekretær:* Kim Falk => +Ib Holm chair / +Kim Falk secretary
*Dirigent:* Ib Holm => +Ib Holm chair
*Deltagere:* Ib Holm (mødeleder), Kim Falk (ref.) => +Ib Holm chair / +Kim Falk secretary
## guests and staff
*Gæster:* Kim Falk, økonomichef => +Kim Falk guest "økonomichef"
*Fra forvaltningen:* direktør Kim Falk, kontorchef Bo Juul => +Kim Falk guest "direktør" / +Bo Juul guest "kontorchef"
*Endvidere deltog:* Kim Falk (sekretær) => +Kim Falk secretary
*Øvrige deltagere:* Kim Falk under punkt 4 => +Kim Falk guest "under punkt 4"
*Tilforordnet:* Kim Falk => +Kim Falk guest
*Inviteret til punkt 3:* Kim Falk => +Kim Falk guest
## not there
*Fraværende:* Per Krog (V) => -Per Krog (V)
*Afbud fra:* Per Krog og Eva Lund => -Per Krog / -Eva Lund
*Afbud:* Per Krog (V) – ferie => -Per Krog (V) "ferie"
*Afbud:* Per Krog (V) pga. sygdom => -Per Krog (V) "pga. sygdom"
*Afbud:* Per Krog (syg), Eva Lund => -Per Krog "syg" / -Eva Lund
*Fraværende med afbud:* Per Krog => -Per Krog
*Fraværende uden afbud:* Per Krog => -Per Krog
*Lovligt forfald:* Per Krog => ~Per Krog
*Forfald:* Per Krog => -Per Krog
*Ikke mødt:* Per Krog => -Per Krog
*Ikke til stede:* Per Krog => -Per Krog
*Meldt afbud:* Per Krog => -Per Krog
*Afbud/ikke mødt:* Per Krog => -Per Krog
*Udeblevet uden afbud:* Per Krog => -Per Krog
Afbud fra Per Krog. => -Per Krog
Der var afbud fra Per Krog (V) og Eva Lund (A). => -Per Krog (V) / -Eva Lund (A)
Per Krog (V) havde meldt afbud. => -Per Krog (V)
Per Krog og Eva Lund var fraværende. => -Per Krog / -Eva Lund
Fraværende var Per Krog (V). => -Per Krog (V)
Per Krog deltog ikke i mødet. => -Per Krog
Alle medlemmer var mødt, undtagen Per Krog, der havde meldt afbud. => -Per Krog
Til stede var Ib Holm, Eva Lund og Per Krog. => +Ib Holm / +Eva Lund / +Per Krog
## substitutes
*Medlemmer:* Ib Holm (A), Eva Lund (V) (stedfortræder for Per Krog) => +Ib Holm (A) / +Eva Lund (V) for Per Krog
*Medlemmer:* Ib Holm (A), Eva Lund (V) for Per Krog (V) => +Ib Holm (A) / +Eva Lund (V) for Per Krog
*Medlemmer:* Ib Holm (A), Eva Lund, suppleant for Per Krog => +Ib Holm (A) / +Eva Lund for Per Krog
*Medlemmer:* Ib Holm (A), Eva Lund (i stedet for Per Krog) => +Ib Holm (A) / +Eva Lund for Per Krog
*Fraværende:* Per Krog (V). I stedet deltog Eva Lund (V). => -Per Krog (V) / +Eva Lund (V) for Per Krog
*Fraværende:* Per Krog (V), afbud. I stedet deltog Eva Lund (V) => -Per Krog (V) "afbud" / +Eva Lund (V) for Per Krog
*Afbud:* Per Krog (V), stedfortræder Eva Lund (V) => -Per Krog (V) / +Eva Lund (V) for Per Krog
*Afbud:* Per Krog (V). Eva Lund (V) mødte som stedfortræder => -Per Krog (V) / +Eva Lund (V) for Per Krog
Eva Lund (V) deltog som stedfortræder for Per Krog (V). => +Eva Lund (V) for Per Krog
Som stedfortræder for Per Krog (V) deltog Eva Lund (V). => +Eva Lund (V) for Per Krog
*Afbud:* Per Krog (V). 1. suppleant Eva Lund var indkaldt. => -Per Krog (V) / +Eva Lund for Per Krog
## for a part of the meeting
*Deltagere:* Ib Holm (A) (fra kl. 18.30), Eva Lund (V) => +Ib Holm (A) "fra kl. 18.30" / +Eva Lund (V)
*Deltagere:* Ib Holm (ankom kl. 17.20), Eva Lund => +Ib Holm "ankom kl. 17.20" / +Eva Lund
*Deltagere:* Ib Holm forlod mødet kl. 19.30, Eva Lund => +Ib Holm "forlod mødet kl. 19.30" / +Eva Lund
*Deltagere:* Ib Holm - ej pkt. 4 og 5, Eva Lund => +Ib Holm "ej pkt. 4 og 5" / +Eva Lund
*Deltagere:* Ib Holm (punkt 1-4, 7 og 9), Eva Lund => +Ib Holm "punkt 1-4, 7 og 9" / +Eva Lund
*Deltagere:* Ib Holm (A) til kl. 18.40 i punkt 2, Eva Lund => +Ib Holm (A) "til kl. 18.40 i punkt 2" / +Eva Lund
*Fraværende:* Per Krog (V) under punkt 3-7 => -Per Krog (V) "under punkt 3-7"
*Fraværende:* Per Krog deltog ikke i punkt 12 => -Per Krog "deltog ikke i punkt 12"
## nobody
*Afbud:* Ingen =>
*Afbud:* Ingen. =>
*Fraværende:* - =>
*Fraværende:* Ingen fraværende =>
*Fraværende:* Alle var mødt. =>
*Afbud:* Der var ingen afbud. =>
*Afbud:* Intet afbud =>
*Afbud:* Ikke nogen =>
*Fraværende:* 0 =>
*Gæster:* Ingen gæster =>
*Fraværende:* Samtlige medlemmer var til stede =>
Ingen afbud. =>
Der var ikke afbud fra nogen. =>
## sentences that are no list of people
Afbud bedes meldt til sekretariatet. =>
Afbud meldes til Kim Falk senest dagen før. =>
Eventuelle afbud sendes til Kim Falk på tlf. 12345678. =>
Medlemmerne modtager dagsordenen pr. mail. =>
Deltagerne mødes ved hovedindgangen kl. 16. =>
Byrådet er beslutningsdygtigt, når mere end halvdelen er til stede. =>
Formanden bød velkommen. =>
Til stede i salen var omkring 40 tilhørere. =>
Mødet er åbent for tilhørere. =>
)";

void add(std::string& out, const Person& person) {
  out += out.empty() ? "" : " / ";
  out += person.status == AttendanceStatus::present ? "+" : person.status == AttendanceStatus::absent ? "-" : "~";
  out += person.name.str();
  if (!person.party.value.empty()) out += " (" + person.party.value + ")";
  if (!person.role.empty()) out += " " + person.role;
  if (!person.substitute_for.empty()) out += " for " + person.substitute_for.str();
  if (!person.remark.empty()) out += " \"" + person.remark.str() + "\"";
}

TEST(AttendanceForms, AreRead) {
  const Strings agenda{"", "*1. Godkendelse af dagsorden*", "", kText, "", "*2. Eventuelt*", "", "Intet."};
  expect_forms(kForms, 95, "", [&](const std::string& head) {
    const Document found =
        minutes_of(Strings{"#18 *Referat*", "", "*Dato:* 22-06-2020", ""} + printed_rows(head) + agenda);
    std::string got;
    for (const Person& person : found.meeting.attendance) add(got, person);
    return got;
  });
}

}  // namespace
}  // namespace referat
