// Headings and labels that a profile does not know, and what of them may be told to everybody.
#include "pipeline/profile/unknown.h"

#include "pipeline/profile/hit_log.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// "heading Baggrundstal 2" for each.
Strings shown(const std::vector<Unknown>& unknown) {
  Strings out;
  for (const Unknown& one : unknown)
    out.push_back((one.kind == UnknownKind::heading ? "heading " : "label ") + one.text + " " +
                  std::to_string(one.count));
  return out;
}

Strings unknown_of(const Strings& rows) { return shown(find_unknown(minutes_of(rows), danish())); }

TEST(FindUnknown, HearsHeadingsOfSectionsThatNoEntryKnows) {
  EXPECT_EQ(unknown_of({"#18 *Referat*",
                        "",
                        kText,
                        "",
                        "#16 *1. Godkendelse af dagsorden*",
                        "",
                        "#13 *Baggrundstal*",
                        "",
                        kText,
                        "",
                        "#13 *Resume*",
                        "",
                        kText,
                        "",
                        "#13 *2.1 Beslutning*",
                        "",
                        "Godkendt.",
                        "",
                        "#16 *2. Budget*",
                        "",
                        "#13 *BAGGRUNDSTAL:*",
                        "",
                        kText,
                        "",
                        "#13 *Beslutning*",
                        "",
                        "Godkendt."}),
            Strings{"heading Baggrundstal 2"});
}

TEST(FindUnknown, HearsLabelsOfTheMeetingButNotThoseThatAnEntryKnows) {
  EXPECT_EQ(unknown_of({"#18 *Referat*", "", "Dato: 22-06-2020", "", "Bordplan: hestesko", "", "Afbud: Ida Ravn", "",
                        "#16 *1. Godkendelse af dagsorden*", "", kText, "", "#16 *2. Eventuelt*", "", kText}),
            Strings{"label Bordplan 1"});
}

TEST(FindUnknown, HearsLabelsInTheRowsBelowAnItemsHeadingOnly) {
  EXPECT_EQ(unknown_of({"#18 *Referat*", "", kText, "", "#16 *1. Godkendelse af dagsorden*", "", "Mappe: 12", "", kText,
                        "", "Hylde: 7", "", "#16 *2. Eventuelt*", "", kText}),
            Strings{"label Mappe 1"});
}

TEST(FindUnknown, TakesNoSentenceAndNoTimeForALabel) {
  EXPECT_EQ(unknown_of({"#18 *Referat*", "", "#16 *1. Godkendelse af dagsorden*", "",
                        "Udvalget drøftede blandt andet dette: støj og støv.", "", "Kaffe 14:30", "",
                        "#16 *2. Eventuelt*", "", kText}),
            Strings{});
}

TEST(FindUnknown, LeavesOutHeadingsTooLongForATemplate) {
  EXPECT_EQ(unknown_of({"#18 *Referat*", "", kText, "", "#16 *1. Godkendelse af dagsorden*", "",
                        "#13 *Et helt nyt forslag om to broer og en tunnel*", "", kText, "", "#16 *2. Eventuelt*", "",
                        kText}),
            Strings{});
}

TEST(FindUnknown, WritesNoLog) {
  HitLog log;
  find_unknown(minutes_of({"#18 *Referat*", "", "Bordplan: hestesko", "", "#16 *1. Valg*", "", kText}),
               danish().with_log(&log));
  EXPECT_TRUE(log.answers().empty());
}

Strings masked_words(const Strings& texts, const Strings& people = {}) {
  Document document;
  for (const std::string& name : people) {
    document.meeting.attendance.emplace_back();
    document.meeting.attendance.back().name.spans.push_back({name, 1, 0, 0, 0});
  }
  std::vector<Unknown> unknown;
  for (const std::string& text : texts) unknown.push_back({UnknownKind::heading, text, {1, {}}, 1});
  Strings out;
  for (const Unknown& one : masked(unknown, document)) out.push_back(one.text);
  return out;
}

TEST(MaskedUnknown, KeepsTheWordsOfATemplate) {
  EXPECT_EQ(masked_words({"Baggrundstal", "Hvorfor sagen haster", "KRITERIER FOR STØTTE"}),
            (Strings{"Baggrundstal", "Hvorfor sagen haster", "KRITERIER FOR STØTTE"}));
}

TEST(MaskedUnknown, HidesWordsThatMayBeNames) {
  EXPECT_EQ(masked_words({"Bemærkninger fra Ida Ravn", "Ida Ravn oplyser"}),
            (Strings{"Bemærkninger fra * *", "* * oplyser"}));
}

TEST(MaskedUnknown, HidesTheNamesOfThoseWhoAttendedHoweverTheyAreWritten) {
  EXPECT_EQ(masked_words({"BEMÆRKNINGER FRA RAVN", "Idas notat", "Ida oplyser"}, {"Ida Ravn"}),
            (Strings{"BEMÆRKNINGER FRA *", "* notat", "* oplyser"}));
}

TEST(MaskedUnknown, HidesDigitsAndLeavesOutWhatHasNoWordLeft) {
  EXPECT_EQ(masked_words({"Budget 2021-2024", "Ida Ravn", "010203-1234"}), Strings{"Budget ####-####"});
}

TEST(MaskedUnknown, AddsUpWhatLooksTheSameBehindTheMask) {
  EXPECT_EQ(masked_words({"Svar fra Ida", "Svar fra Ole"}), Strings{"Svar fra *"});
}

TEST(MaskedUnknown, GivesAtMostFifty) {
  Strings many;
  for (char a = 'a'; a < 'k'; ++a)
    for (char b = 'a'; b < 'k'; ++b) many.push_back(std::string("Ord") + a + b + "x");
  EXPECT_EQ(masked_words(many).size(), 50U);
}

}  // namespace
}  // namespace referat
