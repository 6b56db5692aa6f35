#include "pipeline/profile/decisions.h"

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

struct HeadingForm {
  const char* text;
  const char* facts;  // body|date|point, "none" when it is no decision heading
};
class DecisionHeadings : public ::testing::TestWithParam<HeadingForm> {};
TEST_P(DecisionHeadings, GiveBodyDateAndPoint) {
  const auto found = read_decision_heading(GetParam().text, danish());
  EXPECT_EQ(found ? found->body + "|" + found->date + "|" + found->point : "none", GetParam().facts) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Danish, DecisionHeadings,
    ::testing::Values(
        HeadingForm{"Beslutning i Teknik- og Miljøudvalget den 07-03-2017", "Teknik- og Miljøudvalget|2017-03-07|"},
        HeadingForm{"Beslutning Direktionen den 22-06-2020", "Direktionen|2020-06-22|"},
        HeadingForm{"Direktionens møde den 4. oktober 2021:", "Direktionen|2021-10-04|"},
        HeadingForm{"Magistratens møde 12-03-2014", "Magistraten|2014-03-12|"},
        HeadingForm{"Plan- og Teknikudvalget, 03-04-2019, pkt. 42", "Plan- og Teknikudvalget|2019-04-03|42"},
        HeadingForm{"Økonomiudvalget, 14-05-2019, pkt. 88:", "Økonomiudvalget|2019-05-14|88"},
        HeadingForm{"Udvalget for Børn, Unge og Kultur, 03-04-2019, pkt. 2",
                    "Udvalget for Børn, Unge og Kultur|2019-04-03|2"},
        HeadingForm{"Beslutning fra Byrådet den 1. maj 2015", "Byrådet|2015-05-01|"},
        HeadingForm{"Beslutning i Byrådet d. 12.03.2014, pkt. 7", "Byrådet|2014-03-12|7"},
        HeadingForm{"Byrådets beslutning", "Byrådet||"},
        HeadingForm{"Økonomiudvalgets beslutning den 12. marts 2014", "Økonomiudvalget|2014-03-12|"},
        HeadingForm{"Byrådet den 12. marts 2014", "Byrådet|2014-03-12|"},
        HeadingForm{"Beslutning den 12. marts 2014", "|2014-03-12|"},
        HeadingForm{"Beslutning fra mødet den 12. marts 2014", "|2014-03-12|"},
        HeadingForm{"Møde nr. 9 afholdt onsdag den 4. november 2009", "none"},
        HeadingForm{"Beslutning 12-03-2014", "|2014-03-12|"},
        HeadingForm{"Møde i Byrådet den 12. marts 2014", "Byrådet|2014-03-12|"},
        HeadingForm{"Beslutning i Regionsrådet", "Regionsrådet||"},
        HeadingForm{"Teknisk Udvalg, den 12.03.2014:", "Teknisk Udvalg|2014-03-12|"}, HeadingForm{"Beslutning", "||"},
        HeadingForm{"Referat:", "||"}, HeadingForm{"Tidligere beslutninger", "||"},
        HeadingForm{"Vedtagelse af lokalplan 12", "none"}, HeadingForm{"Budgetopfølgning pr. 31. august 2021", "none"},
        HeadingForm{"Sagsfremstilling", "none"}, HeadingForm{"Beslutning i Byrådet den 31-02-2014", "none"},
        HeadingForm{"", "none"}));

struct OutcomeForm {
  const char* text;
  const char* outcome;
};
class Outcomes : public ::testing::TestWithParam<OutcomeForm> {};
TEST_P(Outcomes, AreClassed) {
  EXPECT_EQ(read_outcome({GetParam().text}, danish()), GetParam().outcome) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Danish, Outcomes,
    ::testing::Values(
        OutcomeForm{"Godkendt.", "approved"}, OutcomeForm{"Tiltrådt", "approved"}, OutcomeForm{"Drøftet.", "discussed"},
        OutcomeForm{"Taget til efterretning.", "noted"}, OutcomeForm{"Anbefales.", "recommended"},
        OutcomeForm{"Udsat", "postponed"}, OutcomeForm{"Udgår", "withdrawn"}, OutcomeForm{"Til orientering.", "noted"},
        OutcomeForm{"Oversendes til Økonomiudvalget.", "referred"}, OutcomeForm{"Forkastet", "rejected"},
        OutcomeForm{"-", ""}, OutcomeForm{"Intet at bemærke.", ""},
        OutcomeForm{"Byrådet godkendte indstillingen og sender regnskabet til revisionen.", "approved"},
        OutcomeForm{"Godkendt med den ændring, at tilskuddet nedsættes.", "approvedWithChanges"},
        OutcomeForm{"Princippet blev vedtaget med to rettelser: Prisen sættes ned.", "approvedWithChanges"},
        OutcomeForm{"Dagsordenen blev godkendt, idet punkt 5 udgår.", "approved"},
        OutcomeForm{"Ikke godkendt.", "rejected"}, OutcomeForm{"Udvalget godkendte ikke ansøgningen.", "rejected"},
        OutcomeForm{"Godkendt med et tillæg på to stole.", "approvedWithChanges"},
        OutcomeForm{"Svaret blev vedtaget med Nina Holms tilføjelse om belysning.", "approvedWithChanges"},
        OutcomeForm{"Vedtaget, idet fristen i § 1 ændres til tre år.", "approvedWithChanges"},
        OutcomeForm{"Dagsordenen blev godkendt, idet punkt 5 udgår.", "approved"},
        OutcomeForm{"Vedtaget uden ændringer.", "approved"},
        OutcomeForm{"Udvalget indstiller, at planen oversendes til byrådet.", "recommended"},
        OutcomeForm{"Bestyrelsen ønskede en ny beregning. Et medlem kunne ikke tilslutte sig.", "other"},
        OutcomeForm{"Ansøgningen imødekommes ikke.", "rejected"},
        OutcomeForm{"Der gives afslag på ansøgningen.", "rejected"}, OutcomeForm{"Forslaget faldt.", "rejected"},
        OutcomeForm{"Udvalget drøftede sagen.", "discussed"},
        OutcomeForm{"Udvalget drøftede sagen og godkendte indstillingen.", "approved"},
        OutcomeForm{"Drøftet. Sagen genoptages på mødet i juni.", "discussed"},
        OutcomeForm{"Sagen udsættes til næste møde.", "postponed"},
        OutcomeForm{"Sagen blev ikke behandlet.", "postponed"},
        OutcomeForm{"Forslaget blev sendt til behandling i udvalget.", "referred"},
        OutcomeForm{"Sendes i høring.", "referred"}, OutcomeForm{"Hjemvist til fornyet behandling.", "referred"},
        OutcomeForm{"Udvalget indstiller til byrådet, at forslaget godkendes.", "recommended"},
        OutcomeForm{"Fremsendes til byrådet med bemærkning, at Magistraten anbefaler, at byrådet tiltræder.",
                    "recommended"},
        OutcomeForm{"Tilbagesendes afdelingen med bemærkning, at byrådet har vedtaget indstillingen.", "approved"},
        OutcomeForm{"Ane Berg (V) blev valgt for resten af perioden.", "approved"},
        OutcomeForm{"Ane Berg (A) blev udpeget.", "approved"},
        OutcomeForm{"Udvalget besluttede at nedlægge forbud.", "other"},
        OutcomeForm{"Punktet blev taget af dagsordenen.", "withdrawn"}, OutcomeForm{"Orientering givet.", "noted"},
        OutcomeForm{"Indstillingen følges.", "approved"},
        OutcomeForm{"Byrådet tog orienteringen til efterretning.", "noted"},
        OutcomeForm{"Fraværende: Ane Berg (V).", ""}, OutcomeForm{"Ane Berg (Ø) kan ikke anbefale planen.", ""},
        OutcomeForm{"", ""}));

TEST(ReadOutcome, PassesOverStatementsAndWeighsPointsDecidedApart) {
  EXPECT_EQ(read_outcome({"Ane Berg (V) tog forbehold.", "Godkendt."}, danish()), "approved");
  EXPECT_EQ(read_outcome({"Ad 1) Taget til efterretning.", "Ad 2) og 3) Anbefales."}, danish()), "recommended");
  EXPECT_EQ(read_outcome({"Ad 1 og 2: Godkendt.", "Ad 3: Anbefales over for Byrådet."}, danish()), "approved");
  EXPECT_EQ(read_outcome({"Tillægget blev optaget som punkt 47. Herefter blev dagsordenen godkendt."}, danish()),
            "approved");
  EXPECT_EQ(read_outcome({"Mødeleder: Ane Berg.", "Dagsordenen blev godkendt."}, danish()), "approved");
  EXPECT_EQ(read_outcome({}, danish()), "");
}

}  // namespace
}  // namespace referat
