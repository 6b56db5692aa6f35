// The body of an item: sections, decisions, votes, attachments, captions, and what stands around the items.
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// A document of the day 2013-04-10 whose first item holds these rows; the second makes the headings' sizes known.
Document document_with(const Strings& rows) {
  return minutes_of(Strings{"#18 *Referat*", "", "Dato: 10-04-2013", "", "#16 *1. Budget for skolerne*", ""} + rows +
                    Strings{"", "#16 *2. Havnens nye kaj*", "", "#13 *Sagsfremstilling*", "", kText, "",
                            "#13 *Beslutning*", "", "Intet."});
}
Item first_item(const Strings& rows) {
  const Document found = document_with(rows);
  EXPECT_EQ(items_of(found), (Strings{"1|Budget for skolerne", "2|Havnens nye kaj"}));
  return item_at(found, 0);
}
Strings body(const Strings& rows) { return outline_of(first_item(rows).content); }
const std::string kShown = "p: " + kShownText;

TEST(Sections, HaveTheTypeOfTheirHeading) {
  const std::vector<std::pair<std::string, std::string>> headings{
      {"Resumé", "summary"},
      {"Baggrund", "background"},
      {"Sagsfremstilling", "presentation"},
      {"Økonomiske konsekvenser", "economy"},
      {"Lovgrundlag", "legal"},
      {"Høring", "hearing"},
      {"Kommunikation", "communication"},
      {"Tidsplan", "schedule"},
      {"Forvaltningens vurdering", "statement"},
      {"Indstilling", "recommendation"},
      {"Sagsforløb", "processing"},
      {"Hvorfor sagen haster", "background"},
      {"Noget helt andet", "other"},
      {"Beslutning", "decision"},
      {"Kommissionen vedtog", "decision"},
  };
  Strings rows, expected;
  for (const auto& [heading, type] : headings) {
    rows = rows + Strings{"#13 *" + heading + "*", "", kText, ""};
    expected.push_back("section " + type + ": " + heading);
    expected.push_back("  " + kShown);
  }
  EXPECT_EQ(body(rows), expected);
}

TEST(Sections, InSmallerTypeStandInsideTheSectionAbove) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "*Tidsplan:*", "", "Arbejdet begynder i maj.", "",
                  "*Naboer:*", "", "Naboerne er hørt.", "", "#13 *Beslutning*", "", "Godkendt."}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "  section schedule: Tidsplan:",
                     "    p: Arbejdet begynder i maj.", "  section other: Naboer:", "    p: Naboerne er hørt.",
                     "section decision: Beslutning", "  p: Godkendt."}));
}

TEST(Sections, InSmallerTypeBelowADecisionStandBesideIt) {
  EXPECT_EQ(body({"#13 *Beslutning*", "", "Godkendt.", "", "*Tidsplan:*", "", "Arbejdet begynder i maj.", "", kText}),
            (Strings{"section decision: Beslutning", "  p: Godkendt.",
                     "section schedule: Tidsplan:", "  p: Arbejdet begynder i maj.", "  " + kShown}));
}

TEST(Sections, MayBeEmpty) {
  EXPECT_EQ(body({"#13 *Resumé*", "", "#13 *Baggrund*", "", "#13 *Sagsfremstilling*", "", kText}),
            (Strings{"section summary: Resumé", "section background: Baggrund",
                     "section presentation: Sagsfremstilling", "  " + kShown}));
}

TEST(Sections, MayBeginWithASentenceThatIsHeadingToo) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Direktionen indstiller,*", "",
                  "at budgettet godkendes, og", "", "at pengene bevilges.", "", "#13 *Beslutning*", "", "Godkendt."}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown,
                     "section recommendation: Direktionen indstiller,", "  p: at budgettet godkendes, og",
                     "  p: at pengene bevilges.", "section decision: Beslutning", "  p: Godkendt."}));
}

TEST(Sections, MayHaveTheirTextOnTheHeadingsLine) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "*Beslutning* Godkendt."}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "section decision: Beslutning",
                     "  p: Godkendt."}));
}

TEST(Sections, ComeInAnyOrder) {
  EXPECT_EQ(body({"#13 *Beslutning*", "", "Godkendt.", "", "#13 *Indstilling*", "", kText, "", "#13 *Sagsfremstilling*",
                  "", kText}),
            (Strings{"section decision: Beslutning", "  p: Godkendt.", "section recommendation: Indstilling",
                     "  " + kShown, "section presentation: Sagsfremstilling", "  " + kShown}));
}

TEST(Decisions, KnowTheirBodyAndDay) {
  const Item item = first_item(
      {"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning i Byrådet den 10-04-2013*", "", "Godkendt."});
  const Content& decision = section_in(item, "decision");
  EXPECT_EQ(decision.body, "Byrådet");
  EXPECT_EQ(decision.date, "2013-04-10");
  EXPECT_EQ(decision.outcome, "approved");
}

TEST(Decisions, OfAnEarlierDayAreEarlierDecisions) {
  const Item item =
      first_item({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning i Økonomiudvalget den 03-04-2013*", "",
                  "Anbefales.", "", "#13 *Supplerende sagsfremstilling*", "", kText, "",
                  "#13 *Beslutning i Byrådet den 10-04-2013*", "", "Godkendt."});
  EXPECT_EQ(section_in(item, "earlierDecision").body, "Økonomiudvalget");
  EXPECT_EQ(section_in(item, "earlierDecision").outcome, "recommended");
  EXPECT_EQ(section_in(item, "decision").body, "Byrådet");
  EXPECT_EQ(outline_of(item.content)[4], "section presentation: Supplerende sagsfremstilling");
}

TEST(Decisions, OfOtherMeetingsHaveHeadingsWithoutTheWord) {
  const Item item = first_item(
      {"#13 *Sagsfremstilling*", "", kText, "", "#13 *Plan- og Teknikudvalget, 03-04-2013, pkt. 42*", "", "Anbefales.",
       "", "#13 *Direktionens møde den 4. april 2013:*", "", "Drøftet.", "", "#13 *Beslutning*", "", "Godkendt."});
  EXPECT_EQ(outline_of(item.content),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown,
                     "section earlierDecision: Plan- og Teknikudvalget, 03-04-2013, pkt. 42", "  p: Anbefales.",
                     "section earlierDecision: Direktionens møde den 4. april 2013:", "  p: Drøftet.",
                     "section decision: Beslutning", "  p: Godkendt."}));
  EXPECT_EQ(section_in(item, "earlierDecision").body, "Plan- og Teknikudvalget");
}

TEST(Decisions, HaveTheOutcomeOfTheirWords) {
  const std::vector<std::pair<std::string, std::string>> outcomes{
      {"Godkendt.", "approved"},
      {"Tiltrådt", "approved"},
      {"Drøftet.", "discussed"},
      {"Taget til efterretning.", "noted"},
      {"Anbefales.", "recommended"},
      {"Udsat", "postponed"},
      {"Udgår", "withdrawn"},
      {"Oversendes til Byrådet.", "referred"},
      {"Forkastet", "rejected"},
      {"Godkendt med den ændring, at fristen flyttes.", "approvedWithChanges"},
      {"-", ""},
  };
  for (const auto& [printed, outcome] : outcomes) {
    const Item item = first_item({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning*", "", printed});
    EXPECT_EQ(section_in(item, "decision").outcome, outcome) << printed;
  }
}

TEST(Decisions, HaveTheOutcomeThatFollowsARecusal) {
  const Item item = first_item({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning*", "",
                                "Bo Bosen (C) erklærede sig inhabil og forlod mødet under punkt 1.", "", "Udsat."});
  EXPECT_EQ(section_in(item, "decision").outcome, "postponed");
}

TEST(Votes, FollowTheSentencesThatReportThem) {
  const Item item = first_item({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning*", "", "For stemte: V og I.",
                                "", "Imod stemte: A, B, C og Ø.", "", "Undlod at stemme: O."});
  const Content& decision = section_in(item, "decision");
  EXPECT_EQ(outline_of(decision.children),
            (Strings{"p: For stemte: V og I.", "p: Imod stemte: A, B, C og Ø.", "p: Undlod at stemme: O.", "vote"}));
  const std::vector<VoteSide>& sides = decision.children.back().sides;
  ASSERT_EQ(sides.size(), 3u);
  EXPECT_EQ(sides[0].parties, (Strings{"V", "I"}));
  EXPECT_EQ(sides[1].side, "against");
  EXPECT_EQ(sides[1].parties, (Strings{"A", "B", "C", "Ø"}));
  EXPECT_EQ(sides[2].parties, (Strings{"O"}));
}

TEST(Votes, AreCounted) {
  const Item item =
      first_item({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning*", "", "Tiltrådt med 34 stemmer imod 15."});
  const Content& decision = section_in(item, "decision");
  ASSERT_EQ(decision.children.size(), 2u);
  ASSERT_EQ(decision.children[1].sides.size(), 2u);
  EXPECT_EQ(decision.children[1].sides[0].count, 34);
  EXPECT_EQ(decision.children[1].sides[1].count, 15);
}

TEST(Votes, AreNoneWhereNobodyVoted) {
  const Strings lines = body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning*", "",
                              "Udvalget talte for forslaget, og ingen var imod det."});
  EXPECT_EQ(std::count_if(lines.begin(), lines.end(),
                          [](const std::string& line) { return line.find("vote") != std::string::npos; }),
            0);
}

TEST(Attachments, AreTitlesLineByLine) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "Indstilling", "Kort over havnen.pdf",
                  "Teknikudvalget", "", "#13 *Beslutning*", "", "Godkendt."}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
                     "  attachment : Indstilling", "  attachment : Kort over havnen.pdf",
                     "  attachment : Teknikudvalget", "section decision: Beslutning", "  p: Godkendt."}));
}

TEST(Attachments, AreNumberedWithDocumentNumbers) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "1. Kort over skolen (222359/12)",
                  "2. Svar fra naboerne (222360/12)"}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
                     "  attachment 1: Kort over skolen <222359/12>", "  attachment 2: Svar fra naboerne <222360/12>"}));
}

TEST(Attachments, MayBeNumberedWithTheirItem) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "4.2.1 Kort over skolen",
                  "4.2.2 Svar fra naboerne", "12.500 kr. til skolen"}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
                     "  attachment 4.2.1: Kort over skolen", "  attachment 4.2.2: Svar fra naboerne",
                     "  attachment : 12.500 kr. til skolen"}));
}

TEST(Attachments, MayHaveTheDocumentNumberBeforeTheTitle) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "070-2013-48112 Kort over skolen",
                  "070-2013-48113 Svar fra naboerne"}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
                     "  attachment : Kort over skolen <070-2013-48112>",
                     "  attachment : Svar fra naboerne <070-2013-48113>"}));
}

TEST(Attachments, StandInColumnsWithAccessAndNumber) {
  const Item item = first_item({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "",
                                "1   Åben     Kort over skolen og legepladsen        222359/12",
                                "2   Lukket   Svar fra naboerne                      222360/12",
                                "3   Åben     Tegninger                              222361/12"});
  ASSERT_EQ(item.content.size(), 2u);
  EXPECT_EQ(outline_of(item.content[1].children),
            (Strings{"attachment 1: Kort over skolen og legepladsen <222359/12>",
                     "attachment 2: Svar fra naboerne <222360/12>", "attachment 3: Tegninger <222361/12>"}));
  EXPECT_EQ(item.content[1].children[0].access, "open");
  EXPECT_EQ(item.content[1].children[1].access, "closed");
}

TEST(Attachments, MayBeLettered) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "A. Plan for havnen 2021-2024",
                  "B. Udtalelse fra naboerne (222360/12)", "C. Kort over kajen"}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
                     "  attachment A: Plan for havnen 2021-2024", "  attachment B: Udtalelse fra naboerne <222360/12>",
                     "  attachment C: Kort over kajen"}));
}

TEST(Attachments, AreNoNamesOfColumns) {
  const Strings found{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
                      "  attachment 1: Kort over skolen <4471-12>", "  attachment 2: Svar fra naboerne <4472-12>"};
  EXPECT_EQ(
      body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "",
            "Nr.   Titel                                Dok.", "1     Kort over skolen                     4471-12",
            "2     Svar fra naboerne                    4472-12"}),
      found);
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "",
                  "+-----+--------------------------+-----------+", "| Nr. | Titel                    | Dok.nr.   |",
                  "+-----+--------------------------+-----------+", "| 1   | Kort over skolen         | 4471-12   |",
                  "+-----+--------------------------+-----------+", "| 2   | Svar fra naboerne        | 4472-12   |",
                  "+-----+--------------------------+-----------+"}),
            found);
}

TEST(Attachments, GoOnBelowInTheColumnOfTitles) {
  const Item item = first_item({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "",
                                "1   Åben     Svar fra naboerne                                 155871/12",
                                "2   Åben     Kort over skolen, forslag af 31. oktober med      156002/12",
                                "             angivelse af busrute",
                                "3   Lukket   Personale                                         156113/12"});
  ASSERT_EQ(item.content.size(), 2u);
  EXPECT_EQ(outline_of(item.content[1].children),
            (Strings{"attachment 1: Svar fra naboerne <155871/12>",
                     "attachment 2: Kort over skolen, forslag af 31. oktober med angivelse af busrute <156002/12>",
                     "attachment 3: Personale <156113/12>"}));
}

TEST(Attachments, EndBeforeATableOfSomethingElse) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "Svar fra naboerne", "", "_Elevtal_",
                  "+------------------+-----------+-----------+", "| *Skole*          | *2012*    | *2013*    |",
                  "+------------------+-----------+-----------+", "| Bakkeskolen      | 412       | 398       |",
                  "+------------------+-----------+-----------+"}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
                     "  attachment : Svar fra naboerne", "table: Elevtal"}));
}

TEST(Attachments, HaveTheNumberBesideASingleTitle) {
  EXPECT_EQ(
      body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "1.  Rådgivers indstilling     43007/06"}),
      (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag",
               "  attachment 1: Rådgivers indstilling <43007/06>"}));
}

TEST(Attachments, MayStandFirstAndTwice) {
  EXPECT_EQ(body({"#13 *Bilag*", "", "Kort over havnen", "", "#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "",
                  "Budgetoversigt", "", "#13 *Beslutning*", "", "Godkendt."}),
            (Strings{"attachments: Bilag", "  attachment : Kort over havnen", "section presentation: Sagsfremstilling",
                     "  " + kShown, "attachments: Bilag", "  attachment : Budgetoversigt",
                     "section decision: Beslutning", "  p: Godkendt."}));
}

TEST(Attachments, AreNoneWhenTheListSaysSo) {
  EXPECT_EQ(
      body({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Bilag*", "", "Ingen bilag."}),
      (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "attachments: Bilag", "p: Ingen bilag."}));
}

TEST(Captions, BelongToTheTableBelow) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "Tabel 1: Udgifter i 1.000 kr.",
                  "+------------------+-----------+-----------+", "| *Konto*          | *2012*    | *2013*    |",
                  "+------------------+-----------+-----------+", "| Løn              | 21.450    | 21.120    |",
                  "+------------------+-----------+-----------+", "", kText}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "  table: Tabel 1: Udgifter i 1.000 kr.",
                     "  " + kShown}));
}

TEST(Captions, AreNotTheSentenceBeforeATable) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "Udgifterne fordeler sig sådan:",
                  "+------------------+-----------+-----------+", "| *Konto*          | *2012*    | *2013*    |",
                  "+------------------+-----------+-----------+", "| Løn              | 21.450    | 21.120    |",
                  "+------------------+-----------+-----------+", "", kText}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown,
                     "  p: Udgifterne fordeler sig sådan:", "  table: ", "  " + kShown}));
}

TEST(Lists, KeepTheirMarkersAndNest) {
  EXPECT_EQ(body({"#13 *Sagsfremstilling*", "", kText, "", "Forslaget har to dele:", "", "• Skolerne", "  – Nye tage",
                  "  – Nye vinduer", "• Havnen", "", "#13 *Indstilling*", "", "a) at budgettet godkendes, og",
                  "b) at arbejdet begynder."}),
            (Strings{"section presentation: Sagsfremstilling", "  " + kShown, "  p: Forslaget har to dele:",
                     "  list bullet", "    li •: Skolerne", "      list dash", "        li –: Nye tage",
                     "        li –: Nye vinduer", "    li •: Havnen", "section recommendation: Indstilling",
                     "  list alpha", "    li a): at budgettet godkendes, og", "    li b): at arbejdet begynder."}));
}

TEST(Closing, BeginsWithTheSignatures) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "Dato: 10-04-2013", "", "#16 *1. Budget for skolerne*", "", "#13 *Beslutning*",
                  "", kText, "", "#16 *2. Havnens nye kaj*", "", "#13 *Beslutning*", "", "Udsat.", "",
                  "#16 *Underskriftsside*", "", "Navn Navnesen"});
  EXPECT_EQ(outline_of(item_at(found, 1).content), (Strings{"section decision: Beslutning", "  p: Udsat."}));
  EXPECT_EQ(outline_of(found.agenda.closing), (Strings{"section other: Underskriftsside", "  p: Navn Navnesen"}));
}

TEST(Closing, LeavesASentenceAboutThePreviousMinutesInItsItem) {
  const Document found =
      document_with({"#13 *Sagsfremstilling*", "", kText, "", "#13 *Beslutning*", "", "Mødet sluttede kl. 11.15"});
  EXPECT_TRUE(found.agenda.closing.empty());
  EXPECT_EQ(outline_of(item_at(found, 0).content).back(), "  p: Mødet sluttede kl. 11.15");
}

TEST(Preamble, HoldsTextBeforeTheFirstItem) {
  const Document found =
      minutes_of({"#18 *Referat*", "", "Dato: 10-04-2013", "",
                  "Mødet blev holdt for åbne døre, og tilhørerne fik kaffe.", "", "#16 *1. Budget for skolerne*", "",
                  "#13 *Beslutning*", "", kText, "", "#16 *2. Havnens nye kaj*", "", "#13 *Beslutning*", "", "Udsat."});
  EXPECT_EQ(outline_of(found.agenda.preamble),
            (Strings{"p: Mødet blev holdt for åbne døre, og tilhørerne fik kaffe."}));
}

}  // namespace
}  // namespace referat
