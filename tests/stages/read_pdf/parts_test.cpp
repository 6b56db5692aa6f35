// The small parts that read_pdf is made of.
#include <gtest/gtest.h>

#include "stages/read_pdf/code_points.h"
#include "stages/read_pdf/content_rewriting.h"
#include "stages/read_pdf/font_name.h"
#include "stages/read_pdf/pdf_date.h"

namespace referat::reading {
namespace {

TEST(FontName, LosesSubsetPrefixAndStyleWords) {
  const auto parts = [](std::string_view name) {
    const FontName font = parse_font_name(name);
    return font.family + (font.bold ? " bold" : "") + (font.italic ? " italic" : "");
  };
  EXPECT_EQ(parts("ABCDEF+TimesNewRomanPS-BoldItalicMT"), "TimesNewRoman bold italic");
  EXPECT_EQ(parts("TimesNewRomanPSMT"), "TimesNewRoman");
  EXPECT_EQ(parts("Arial,Bold"), "Arial bold");
  EXPECT_EQ(parts("ArialMT"), "Arial");
  EXPECT_EQ(parts("Helvetica-Oblique"), "Helvetica italic");
  EXPECT_EQ(parts("OpenSans-SemiBold"), "OpenSans bold");
  EXPECT_EQ(parts("Calibri-Light"), "Calibri-Light");
  EXPECT_EQ(parts("Times-Roman"), "Times");
  EXPECT_EQ(parts("ABCDEF+Calibri Bold"), "Calibri bold");
  EXPECT_EQ(parts("Bold"), "Bold");
  EXPECT_EQ(parts(""), "");
}

TEST(PdfDate, BecomesIso8601) {
  EXPECT_EQ(iso_date("D:20200622083000+02'00'"), "2020-06-22T08:30:00+02:00");
  EXPECT_EQ(iso_date("D:20200622083000Z"), "2020-06-22T08:30:00Z");
  EXPECT_EQ(iso_date("D:20200622083000-05'30"), "2020-06-22T08:30:00-05:30");
  EXPECT_EQ(iso_date("20200622"), "2020-06-22");
  EXPECT_EQ(iso_date("D:2020"), "2020");
  EXPECT_EQ(iso_date("D:20200230"), "");
  EXPECT_EQ(iso_date("D:20200622250000"), "");
  EXPECT_EQ(iso_date("i morgen"), "");
  EXPECT_EQ(iso_date(""), "");
}

TEST(TextString, IsReadInEachOfItsEncodings) {
  EXPECT_EQ(decode_text_string(std::string("\xFE\xFF\0M\0\xF8", 6)), "Mø");
  EXPECT_EQ(decode_text_string(std::string("\xFF\xFEM\0\xF8\0", 6)), "Mø");
  EXPECT_EQ(decode_text_string("\xEF\xBB\xBFMø"), "Mø");
  EXPECT_EQ(decode_text_string("M\xF8 \x80"), "Mø •");
  EXPECT_EQ(decode_text_string(std::string("\xFE\xFF\xD8\x3D\xDE\x00", 6)), "😀");
  EXPECT_EQ(decode_text_string(std::string("\xFE\xFF\xD8\x3D", 4)), "\uFFFD");
  EXPECT_EQ(decode_text_string("  a\tb \r\n"), "a b");
}

TEST(Composition, GivesACombinedCharacterTheEndOfItsLastPart) {
  Placed placed{U"xA\u030Ay", {1, 2, 3, 4}};
  compose(placed);
  EXPECT_EQ(placed.text, U"x\u00C5y");
  EXPECT_EQ(placed.ends, (std::vector<double>{1, 3, 4}));
}

TEST(ValidUtf8, LosesMalformedBytesAndControls) { EXPECT_EQ(make_valid_utf8("a\xFF\x01\nå"), "a\uFFFD\uFFFD\nå"); }

NamedProperties look_up(std::string_view name) {
  if (name == "Layer") return {true, ""};
  return {false, "<</MCID 7>>"};
}

TEST(NamedPropertiesRewriting, PutsDictionariesInPlaceOfNames) {
  EXPECT_EQ(rewrite_named_properties("/P /MC0 BDC (x) Tj EMC", "Mark", look_up), "/P <</MCID 7>> BDC (x) Tj EMC");
}

TEST(NamedPropertiesRewriting, WrapsOptionalContent) {
  EXPECT_EQ(rewrite_named_properties("/OC /Layer BDC /P <</MCID 1>> BDC EMC EMC q", "Mark", look_up),
            "/Mark BMC /OC /Layer BDC /P <</MCID 1>> BDC EMC EMC EMC q");
}

TEST(NamedPropertiesRewriting, LeavesStringsAndImagesAlone) {
  for (const char* content :
       {"(/P /MC0 BDC \\) ) Tj", "% /P /MC0 BDC\nq", "BI /W 1 ID /P /MC0 BDC EI Q", "<4142> Tj", "(open", ""})
    EXPECT_EQ(rewrite_named_properties(content, "Mark", look_up), content);
}

TEST(UnmatchedRestores, AreDropped) {
  EXPECT_EQ(drop_unmatched_restores("Q q 1 w Q Q (Q) Tj"), " q 1 w Q  (Q) Tj");
  EXPECT_EQ(drop_unmatched_restores("q Q"), "q Q");
}

}  // namespace
}  // namespace referat::reading
