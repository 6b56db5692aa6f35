#include "pipeline/document/unicode.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

TEST(Unicode, ReadsCodePointsOfEveryLength) {
  const std::string text = "aø€😀";
  std::size_t at = 0;
  EXPECT_EQ(next_code_point(text, at), U'a');
  EXPECT_EQ(next_code_point(text, at), U'ø');
  EXPECT_EQ(next_code_point(text, at), U'€');
  EXPECT_EQ(next_code_point(text, at), U'😀');
  EXPECT_EQ(at, text.size());
}

TEST(Unicode, TakesMalformedBytesOneByOne) {
  const std::string cut_off = "\xE2\x82";
  std::size_t at = 0;
  EXPECT_EQ(next_code_point(cut_off, at), kReplacement);
  EXPECT_EQ(at, 1U);
  for (const std::string bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\xAF", "\xFF"}) {
    at = 0;
    EXPECT_EQ(next_code_point(bad, at), kReplacement);
    EXPECT_EQ(at, 1U);
  }
}

TEST(Unicode, WritesWhatItReads) {
  const std::string text = "blåbærgrød € 😀";
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_utf8(out, next_code_point(text, at));
  EXPECT_EQ(out, text);
  std::string surrogate;
  append_utf8(surrogate, 0xD800);
  EXPECT_EQ(surrogate, "\xEF\xBF\xBD");
}

TEST(Unicode, ComposesDecomposedLetters) {
  EXPECT_EQ(to_nfc("A\xCC\x8A"
                   "rhus"),
            "\xC3\x85rhus");
  EXPECT_EQ(to_nfc("blåbær"), "blåbær");
  EXPECT_EQ(to_nfc("a\xFF"), "a\xEF\xBF\xBD");
}

TEST(Unicode, ReplacesAndCountsWhatXmlCannotHold) {
  std::size_t mapped = 0;
  EXPECT_EQ(to_xml_text(std::string_view("a\x01"
                                         "b\0c",
                                         5),
                        &mapped),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c");
  EXPECT_EQ(mapped, 2U);
  EXPECT_EQ(to_xml_text("\xEF\xBF\xBE\xFF", &mapped), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(mapped, 4U);
  EXPECT_EQ(to_xml_text("a\t\nb\xEF\xBF\xBD", &mapped), "a\t\nb\xEF\xBF\xBD");
  EXPECT_EQ(mapped, 4U) << "a replacement character that is there already is not counted";
}

TEST(Unicode, DropsSoftHyphensOnly) {
  EXPECT_EQ(without_soft_hyphens("lokal\xC2\xAD"
                                 "plan-\xC2\xAD"),
            "lokalplan-");
  EXPECT_EQ(without_soft_hyphens(""), "");
}

TEST(Unicode, GivesLettersAsNamesOfFilesKeepThem) {
  EXPECT_EQ(plain_letters("Høring på ÅEN, caf\u00E9"), "høring pa aen, cafe");
  EXPECT_EQ(plain_letters("pa\u030A"), "pa");
  EXPECT_EQ(plain_letters("\uFB01n \uFF21"), "fin a");
  EXPECT_EQ(plain_letters("\xFF"), "\uFFFD");
  EXPECT_EQ(plain_letters(""), "");
}

TEST(Unicode, KnowsSpacesOfEveryWidth) {
  for (const char32_t c : {U' ', U'\t', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'}) EXPECT_TRUE(is_unicode_space(c));
  for (const char32_t c : {U'a', U'\u00AD', U'\u200B'}) EXPECT_FALSE(is_unicode_space(c));
}

}  // namespace
}  // namespace referat
