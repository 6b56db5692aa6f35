#include "pipeline/profile/profile.h"

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

Profile small(const std::string& inside) {
  const ProfileFolder folder;
  folder.profile("small", "", inside);
  auto loaded = load_profile("small", {folder.path()});
  EXPECT_TRUE(loaded) << loaded.error().where << ": " << loaded.error().what;
  return std::move(loaded).value();
}

TEST(Profile, KnowsAHeadingWhateverItsCaseSpacesAndColon) {
  const auto hit = danish().whole("section", "  ØKONOMISKE  KONSEKVENSER: ");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->value, "economy");
  EXPECT_EQ(hit->begin, 2u);
  EXPECT_EQ(hit->entry->profile, "danish");
  EXPECT_GT(hit->entry->line, 1);
}

TEST(Profile, FoldsComposedAndDecomposedLettersAlike) {
  EXPECT_EQ(fold_phrase("A\xCC\x8A"
                        "bent"),
            fold_phrase("Åbent"));
  EXPECT_EQ(fold_phrase(" Budget –\tøkonomi : "), "budget - økonomi");
  EXPECT_EQ(fold_phrase(":"), "");
}

TEST(Profile, AsksPhrasesBeforePatterns) {
  const Profile profile = small(
      "<section type=\"other\"><pattern>.+</pattern></section>"
      "<section type=\"economy\"><phrase>Penge</phrase></section>");
  EXPECT_EQ(profile.whole("section", "penge")->value, "economy");
  EXPECT_EQ(profile.whole("section", "noget")->value, "other");
}

TEST(Profile, TakesTheLongestPhraseAsPrefixAndOnlyAtAWordsEnd) {
  const Profile profile = small("<label is=\"date\"><phrase>Møde</phrase><phrase>Møde den</phrase></label>");
  EXPECT_EQ(profile.prefix("label", " Møde  den 3.")->end, 10u + 1u);
  EXPECT_FALSE(profile.prefix("label", "Mødelokale 3"));
  EXPECT_EQ(profile.glued_prefix("label", "MødeRådssalen")->end, std::string("Møde").size());
  EXPECT_FALSE(profile.glued_prefix("label", "Mødelokale 3"));
}

TEST(Profile, FindsWholeWordsWithoutOverlapFromTheLeft) {
  const Profile profile = small("<vote is=\"for\"><phrase>ja</phrase><pattern>ja( tak)?|jah</pattern></vote>");
  const std::string text = "Ja, jah og ja tak, januar";
  std::vector<std::string> found;
  for (const Hit& hit : profile.find("vote", text)) found.push_back(text.substr(hit.begin, hit.end - hit.begin));
  EXPECT_EQ(found, (std::vector<std::string>{"Ja", "jah", "ja"}));
}

TEST(Profile, TriesLaterAlternativesWhenTheFirstEndsInsideAWord) {
  const Profile profile = small("<outcome is=\"approved\"><pattern>(?:godkendt|godkendte)</pattern></outcome>");
  ASSERT_EQ(profile.find("outcome", "Rådet godkendte sagen").size(), 1u);
  EXPECT_TRUE(profile.find("outcome", "De godkendtes venner").empty());
}

TEST(Profile, TreatsDanishLettersAsPartsOfWords) {
  const Profile profile = small("<outcome is=\"other\"><pattern>ændr</pattern><phrase>å</phrase></outcome>");
  EXPECT_TRUE(profile.find("outcome", "ændret på").empty());
  EXPECT_EQ(profile.find("outcome", "ved å, ændr").size(), 2u);
}

TEST(Profile, GivesNamedGroupsWithTheirPlace) {
  const std::string text = "  Punkt 12: Øget støtte ";
  const auto hit = danish().whole("item", text);
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->groups.at("number").text, "12");
  const Group& title = hit->groups.at("title");
  EXPECT_EQ(text.substr(title.begin, title.end - title.begin), "Øget støtte");
}

TEST(Profile, AnchorsOfAPatternStandForTheEndsOfTheTrimmedText) {
  EXPECT_TRUE(danish().whole("closed-title", "  Lukket: Salg af jord "));
  EXPECT_FALSE(danish().whole("closed-title", "Sagen er ikke Lukket: nej"));
}

TEST(Profile, AnswersNothingForAnEmptyTextOrAnUnknownRole) {
  EXPECT_FALSE(danish().whole("section", "  : "));
  EXPECT_FALSE(danish().prefix("section", ""));
  EXPECT_TRUE(danish().find("nothing-of-the-kind", "Beslutning").empty());
}

TEST(Profile, SurvivesMalformedUtf8) {
  EXPECT_FALSE(danish().whole("section", "\xC3\x28\xFF"));
  EXPECT_TRUE(danish().find("section", "\xFF\xFE \xC3").empty());
}

struct Heading {
  const char* text;
  const char* type;
};
class Headings : public ::testing::TestWithParam<Heading> {};
TEST_P(Headings, HaveTheirCanonicalType) {
  const auto hit = danish().whole("section", GetParam().text);
  EXPECT_EQ(hit ? hit->value : "none", GetParam().type) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Danish, Headings,
    ::testing::Values(
        Heading{"Resume", "summary"}, Heading{"Resumé:", "summary"}, Heading{"Resume og sagens baggrund", "summary"},
        Heading{"Sagens kerne", "summary"}, Heading{"Sammenfatning", "summary"}, Heading{"Baggrund", "background"},
        Heading{"Beslutningstema", "background"}, Heading{"Problemstilling", "background"},
        Heading{"Formål", "background"}, Heading{"Anledning", "background"}, Heading{"Motivering", "background"},
        Heading{"SAGSFREMSTILLING", "presentation"}, Heading{"Sagsbeskrivelse", "presentation"},
        Heading{"Gennemgang af sagen", "presentation"}, Heading{"Løsning", "presentation"},
        Heading{"Orientering:", "presentation"}, Heading{"Supplerende sagsfremstilling til Byrådet", "presentation"},
        Heading{"Indstilling", "recommendation"}, Heading{"Indstillinger", "recommendation"},
        Heading{"Beslutningspunkter", "recommendation"}, Heading{"Forvaltningens forslag", "recommendation"},
        Heading{"Direktionen indstiller,", "recommendation"},
        Heading{"Kulturchefen indstiller til udvalget,", "recommendation"},
        Heading{"Det indstilles:", "recommendation"}, Heading{"MEDLEMSFORSLAG FRA LISTEN", "recommendation"},
        Heading{"Indstilling fra Økonomiudvalget", "recommendation"}, Heading{"Økonomi", "economy"},
        Heading{"Økonomiske konsekvenser", "economy"}, Heading{"Økonomi og organisatoriske konsekvenser", "economy"},
        Heading{"Økonomiske, juridiske og andre konsekvenser", "economy"}, Heading{"Økonomi/personale", "economy"},
        Heading{"Lovgrundlag", "legal"}, Heading{"Retsgrundlag", "legal"}, Heading{"Lovgrundlag, planer mv.", "legal"},
        Heading{"Høring", "hearing"}, Heading{"Ældrerådets høringssvar", "hearing"},
        Heading{"Kommunikation", "communication"}, Heading{"Information", "communication"},
        Heading{"Beslutningskompetence", "competence"}, Heading{"Sagen afgøres i:", "competence"},
        Heading{"Behandling", "processing"}, Heading{"Sagsforløb", "processing"},
        Heading{"Forventet sagsgang", "processing"}, Heading{"Historik", "processing"}, Heading{"Tidsplan", "schedule"},
        Heading{"Videre proces", "schedule"}, Heading{"Personale", "personnel"},
        Heading{"MED-involvering", "personnel"}, Heading{"Miljøvurdering", "environment"},
        Heading{"Klimatilpasning", "environment"}, Heading{"Natur", "environment"}, Heading{"Sundhed", "health"},
        Heading{"Borgmesterens Afdelings påtegning", "statement"}, Heading{"Forvaltningens vurdering", "statement"},
        Heading{"Sagstype", "caseType"}, Heading{"Beslutning", "decision"}, Heading{"Beslutninger", "decision"},
        Heading{"Referat:", "decision"}, Heading{"Vedtagelse", "decision"},
        Heading{"Tidligere beslutninger", "earlierDecision"}, Heading{"Afstemning", "vote"},
        Heading{"Inhabilitet", "recusal"}, Heading{"Besøgstal", "none"},
        Heading{"Vedtagelse af lokalplan 12", "none"}));

struct Asked {
  const char* role;
  const char* text;
  const char* value;
};
class Words : public ::testing::TestWithParam<Asked> {};
TEST_P(Words, MeanWhatTheyMean) {
  const auto hit = danish().whole(GetParam().role, GetParam().text);
  ASSERT_TRUE(hit) << GetParam().text;
  EXPECT_EQ(hit->value, GetParam().value);
}
INSTANTIATE_TEST_SUITE_P(
    Danish, Words,
    ::testing::Values(
        Asked{"kind", "R e f e r a t", "minutes"}, Asked{"kind", "ÅBEN DAGSORDEN", "agenda"},
        Asked{"label", "Mødedato:", "date"}, Asked{"label", "Sluttidspunkt", "end"},
        Asked{"label", "MØDESTED", "place"}, Asked{"label", "Dannet den:", "ignore"},
        Asked{"attendance", "Mødedeltagere", "present"}, Asked{"attendance", "Afbud fra:", "absent"},
        Asked{"attendance", "Fraværende med afbud", "absent"}, Asked{"group", "Åbne dagsordenspunkter", "open"},
        Asked{"group", "Til efterretning - for lukkede døre", "closed"}, Asked{"access", "Åbent punkt", "open"},
        Asked{"access", "(Lukket sag)", "closed"}, Asked{"contents", "Følgende sager behandles på mødet", ""},
        Asked{"attachments", "Bilagsoversigt:", ""}, Asked{"no-attachments", "Ingen bilag.", ""},
        Asked{"closed-title", "Salg af grund - LUKKET SAG", ""}, Asked{"closed-title", "Lukket", ""},
        Asked{"addendum", "Tillægspunkt: Nedrivning", ""}, Asked{"page-number", "Side 3 af 24", ""},
        Asked{"page-number", "Side | 3", ""}, Asked{"page-number", "3 of 5", ""}, Asked{"page-number", "- 2 -", ""},
        Asked{"page-number", "s. 2", ""}, Asked{"page-number", "3/5", ""}, Asked{"page-number", "Page 1 of 8", ""}));

struct ItemForm {
  const char* text;
  const char* number;
  const char* title;
  const char* strength;
};
class Items : public ::testing::TestWithParam<ItemForm> {};
TEST_P(Items, GiveNumberAndTitle) {
  const auto hit = danish().whole("item", GetParam().text);
  ASSERT_TRUE(hit) << GetParam().text;
  EXPECT_EQ(hit->groups.at("number").text, GetParam().number);
  EXPECT_EQ(hit->groups.count("title") > 0 ? hit->groups.at("title").text : "", GetParam().title);
  EXPECT_EQ(hit->entry->extra, GetParam().strength);
}
INSTANTIATE_TEST_SUITE_P(Danish, Items,
                         ::testing::Values(ItemForm{"Punkt 1: Meddelelser", "1", "Meddelelser", "strong"},
                                           ItemForm{"Pkt. 42 Helhedsplan", "42", "Helhedsplan", "strong"},
                                           ItemForm{"Pkt. 42", "42", "", "strong"},
                                           ItemForm{"Nr.60 - Ny sti", "60", "Ny sti", "strong"},
                                           ItemForm{"2. Taxizone (2018-0012345)", "2", "Taxizone", "strong"},
                                           ItemForm{"1. Godkendelse", "1", "Godkendelse", "weak"},
                                           ItemForm{"1: Godkendelse", "1", "Godkendelse", "weak"},
                                           ItemForm{"04/14 Ny skole", "04/14", "Ny skole", "weak"},
                                           ItemForm{"114Takster", "114", "Takster", "weak"},
                                           ItemForm{"8a. Nyt punkt", "8a", "Nyt punkt", "weak"},
                                           ItemForm{"5.a: Delpunkt", "5.a", "Delpunkt", "weak"},
                                           ItemForm{"96 Åbningstider", "96", "Åbningstider", "weak"}));

}  // namespace
}  // namespace referat
