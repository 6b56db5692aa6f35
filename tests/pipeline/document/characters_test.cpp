#include "pipeline/document/characters.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

TEST(Characters, ReadsACodePointAndItsLength) {
  EXPECT_EQ(code_point_at("aå", 1).value, U'å');
  EXPECT_EQ(code_point_at("aå", 1).bytes, 2u);
  EXPECT_EQ(code_point_at("\U0001F600", 0).bytes, 4u);
}

TEST(Characters, ReadsMalformedBytesOneByOne) {
  EXPECT_EQ(code_point_at("\xC3", 0).value, U'\uFFFD');
  EXPECT_EQ(code_point_at("\xFFx", 0).bytes, 1u);
  EXPECT_EQ(code_point_at("a", 1).bytes, 1u);
}

TEST(Characters, TellsLettersOfEveryScriptFromDigitsAndSigns) {
  EXPECT_TRUE(is_letter(U'ø') && is_letter(U'É') && is_letter(U'я'));
  EXPECT_FALSE(is_letter(U'7') || is_letter(U'-') || is_letter(U'\uFFFD'));
  EXPECT_TRUE(is_upper(U'Å') && is_lower(U'å'));
  EXPECT_FALSE(is_upper(U'å') || is_lower(U'Å'));
  EXPECT_FALSE(is_digit(U'²'));
}

TEST(Characters, KnowsTheBulletsOfSymbolFonts) {
  EXPECT_TRUE(is_bullet(U'\uF0B7') && is_bullet(U'•') && is_bullet(U'·') && is_bullet(U'✓'));
  EXPECT_FALSE(is_bullet(U'-') || is_bullet(U'o') || is_bullet(U'\uE000'));
}

TEST(Characters, SkipsQuotesAndBracketsAtTheStartAndTheEnd) {
  EXPECT_EQ(first_letter("»(Budget)"), U'B');
  EXPECT_EQ(last_mark("(budgettet.)"), U'.');
  EXPECT_EQ(last_mark("\"Godkendt.\" "), U'.');
  EXPECT_EQ(last_mark(""), U'\0');
  EXPECT_TRUE(begins_lower("(og") && begins_upper("„Økonomi") && begins_with_letter("'a"));
}

TEST(Characters, KnowsHowASentenceEnds) {
  for (const char* text : {"Godkendt.", "Hvorfor?", "følgende:", "skoler;", "(nej!)", "og så videre…"})
    EXPECT_TRUE(ends_sentence(text)) << text;
  for (const char* text : {"Godkendt", "skoler,", "budget-", ""}) EXPECT_FALSE(ends_sentence(text)) << text;
}

TEST(Characters, TakesThreeDotsAndMoreForALeader) {
  for (const char* text : {"...", ". . . .", "______", "…", "… …", "·····"}) EXPECT_TRUE(is_leader(text)) << text;
  for (const char* text : {"..", "a...", "", "   "}) EXPECT_FALSE(is_leader(text)) << text;
}

TEST(Characters, FindsWhereALeaderBeginsBehindATitle) {
  EXPECT_EQ(leader_offset("Budget....."), 6u);
  EXPECT_EQ(leader_offset("Økonomi . . . ."), 8u);
  EXPECT_EQ(leader_offset("Fjernvarme a.m.b.a......"), 19u);
  EXPECT_EQ(leader_offset("Godkendt."), 9u);
  EXPECT_EQ(leader_offset("Budget"), 6u);
}

TEST(Characters, TakesTextWithoutLowerCaseForCapitals) {
  EXPECT_TRUE(all_capitals("ØKONOMI 2021"));
  EXPECT_FALSE(all_capitals("ØKONOMi") || all_capitals("A, B") || all_capitals("2021"));
  EXPECT_TRUE(all_capitals("A, B", 2));
}

TEST(Characters, ReadsRomanNumbersInOneLetterCase) {
  EXPECT_EQ(roman_value("iv"), 4);
  EXPECT_EQ(roman_value("XIX"), 19);
  EXPECT_EQ(roman_value("xlii"), 42);
  for (const char* text : {"", "iiii", "Iv", "a", "i5", "mmmmmmmmm"}) EXPECT_EQ(roman_value(text), 0) << text;
}

TEST(Characters, ReadsTheMarkerOfEveryKindOfList) {
  const auto type = [](const char* text) { return list_marker(text).value_or(ListMarker{}).type; };
  EXPECT_EQ(type("• Drift"), ListType::bullet);
  EXPECT_EQ(type("– Drift"), ListType::dash);
  EXPECT_EQ(type("12. Drift"), ListType::decimal);
  EXPECT_EQ(type("1.2. Drift"), ListType::decimal);
  EXPECT_EQ(type("(b) Drift"), ListType::alpha);
  EXPECT_EQ(type("iii) Drift"), ListType::roman);
}

TEST(Characters, SaysWhatAMarkerIsWorth) {
  const auto number = list_marker("12) Drift");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->printed, "12)");
  EXPECT_EQ(number->ordinal, 12);
  EXPECT_EQ(number->bytes, 3u);
  const auto letter = list_marker("c. Drift");
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->ordinal, 3);
  EXPECT_EQ(letter->roman, 0) << "100 is no number of a list";
}

TEST(Characters, LeavesOpenWhetherALetterIsARomanNumber) {
  const auto marker = list_marker("v. Drift");
  ASSERT_TRUE(marker);
  EXPECT_EQ(marker->type, ListType::alpha);
  EXPECT_EQ(marker->ordinal, 22);
  EXPECT_EQ(marker->roman, 5);
}

TEST(Characters, TakesYearsAndWordsAndAmountsForNoMarker) {
  for (const char* text : {"2013. Det", "kr. 5", "Drift", "-drift", "1 Drift", "1,5. Drift", ". Drift", ") Drift", ""})
    EXPECT_FALSE(list_marker(text)) << text;
}

TEST(Characters, AsksWhetherTheWholeTextIsAMarker) {
  EXPECT_TRUE(is_list_marker("1.") && is_list_marker("•") && is_list_marker("(iv)"));
  EXPECT_FALSE(is_list_marker("1. Drift") || is_list_marker("Drift"));
}

TEST(Characters, LowersLettersByUnicode) { EXPECT_EQ(lower("ÆØÅ É 7"), "æøå é 7"); }

TEST(Characters, FoldsTypographyAway) {
  EXPECT_EQ(fold("  Børne- og   Ungeudvalget, 2021: "), "børne og ungeudvalget 2021");
  EXPECT_EQ(fold("…–!"), "");
}

}  // namespace
}  // namespace referat
