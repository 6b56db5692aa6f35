// Words: where they break, what they say, where they stand.
#include <algorithm>

#include "tests/stages/read_pdf/reading.h"

namespace referat {
namespace {

TEST(ReadPdfWords, BreakAtSpacesAndKeepTheirPlace) {
  const Document document = read_content(shown_text(72, 720, 10, "Åbent møde"));
  ASSERT_EQ(words(document), (Words{"Åbent", "møde"}));
  const Word& first = document.pages[0].words[0];
  EXPECT_EQ(first.baseline, 12200);  // 842 - 720
  EXPECT_EQ(first.size, 1000);
  EXPECT_EQ(first.box.left, 7200);
  EXPECT_LT(first.box.top, first.baseline);
  EXPECT_GT(first.box.bottom, first.baseline);
  ASSERT_EQ(first.edges.size(), 4U);
  EXPECT_EQ(first.edges[0], 7200 + 667);  // A-ring of Helvetica is 0.667 em wide
  EXPECT_LT(first.edges[3], first.box.right);
}

TEST(ReadPdfWords, BreakAtGapsWithoutASpaceButNotAtKerning) {
  const Document document = read_content("BT /F1 10 Tf 72 700 Td [(Kom) -300 (mune) 40 (n)] TJ ET");
  EXPECT_EQ(words(document), (Words{"Kom", "munen"}));
}

TEST(ReadPdfWords, BreakAtAChangeOfFontSizeAndBaseline) {
  EXPECT_EQ(words(read_content("BT 72 700 Td /F1 10 Tf (a) Tj /F2 10 Tf (b) Tj ET")), (Words{"a", "b"}));
  EXPECT_EQ(words(read_content("BT 72 700 Td /F1 10 Tf (m) Tj /F1 6 Tf (2) Tj ET")), (Words{"m", "2"}));
  EXPECT_EQ(words(read_content("BT 72 700 Td /F1 10 Tf (m) Tj 4 Ts (2) Tj ET")), (Words{"m", "2"}));
}

TEST(ReadPdfWords, JoinLettersThatAreSetWideApart) {
  EXPECT_EQ(words(read_content("BT /F1 10 Tf 2 Tc 72 700 Td (REFERAT) Tj ET")), (Words{"REFERAT"}));
}

TEST(ReadPdfWords, KeepDrawingOrder) {
  const Document document = read_content(shown_text(300, 100, 10, "sidst") + shown_text(72, 800, 10, "hoved"));
  EXPECT_EQ(words(document), (Words{"sidst", "hoved"}));
}

TEST(ReadPdfWords, SayInWhichDirectionTheyRun) {
  const Document document = read_content(
      "BT /F1 10 Tf 0 1 -1 0 100 300 Tm (opad) Tj 0 -1 1 0 200 300 Tm (nedad) Tj -1 0 0 -1 300 300 Tm (vendt) Tj ET");
  EXPECT_EQ(word(document, "opad").rotation, 270);
  EXPECT_EQ(word(document, "nedad").rotation, 90);
  EXPECT_EQ(word(document, "vendt").rotation, 180);
  EXPECT_EQ(word(document, "opad").baseline, 10000);  // x of the baseline
  EXPECT_EQ(word(document, "opad").box.bottom, 54200);
  EXPECT_GT(word(document, "opad").box.height(), word(document, "opad").box.width());
}

TEST(ReadPdfWords, AtASlantStayWholeAndSaySo) {
  const Document document = read_content("BT /F1 60 Tf 0.707 0.707 -0.707 0.707 150 300 Tm (UDKAST) Tj ET\n" +
                                         shown_text(72, 720, 10, "Referat"));
  ASSERT_EQ(words(document), (Words{"UDKAST", "Referat"}));
  const Word& stamp = word(document, "UDKAST");
  EXPECT_TRUE(stamp.slanted);
  EXPECT_EQ(stamp.size, 5999);
  EXPECT_GT(stamp.box.height(), 15000);
  EXPECT_EQ(stamp.edges.size(), 5U);
  EXPECT_TRUE(std::is_sorted(stamp.edges.begin(), stamp.edges.end()));
  EXPECT_FALSE(word(document, "Referat").slanted);
}

TEST(ReadPdfWords, OfAPageThatLiesALittleAskewAreNotSlanted) {
  EXPECT_FALSE(word(read_content("BT /F1 10 Tf 0.9994 0.0349 -0.0349 0.9994 72 700 Tm (om) Tj ET"), "om").slanted);
}

TEST(ReadPdfWords, TakeTheirColourFromTheFill) {
  const Document document =
      read_content("1 0 0 rg " + shown_text(72, 700, 10, "rødt") + "0 g " + shown_text(72, 680, 10, "sort"));
  EXPECT_EQ(word(document, "rødt").colour, 0xFF0000U);
  EXPECT_EQ(word(document, "sort").colour, 0U);
}

TEST(ReadPdfWords, KnowWeightAndSlantFromTheFontsName) {
  TinyPdf pdf;
  const int italic =
      pdf.add("<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Calibri-BoldItalic /Encoding /WinAnsiEncoding >>");
  pdf.add_page(
      shown_text(72, 700, 10, "alm") + shown_text(72, 680, 10, "fed", "F2") + shown_text(72, 660, 10, "skrå", "F3"), "",
      "", "/F3 " + reference(italic));
  const Document document = read(pdf);
  EXPECT_FALSE(font_of(document, word(document, "alm")).bold);
  EXPECT_TRUE(font_of(document, word(document, "fed")).bold);
  EXPECT_EQ(font_of(document, word(document, "fed")).family, "Helvetica");
  EXPECT_EQ(font_of(document, word(document, "skrå")), (Font{"Calibri", true, true}));
}

TEST(ReadPdfWords, DrawnTwiceCountOnceAndAsBold) {
  const Document document =
      read_content(shown_text(72, 700, 10, "Beslutning") + shown_text(72.3, 700, 10, "Beslutning"));
  ASSERT_EQ(words(document).size(), 2U);
  EXPECT_EQ(document.pages[0].words[0].visibility, Visibility::visible);
  EXPECT_TRUE(font_of(document, document.pages[0].words[0]).bold);
  EXPECT_EQ(document.pages[0].words[1].visibility, Visibility::duplicate);
  EXPECT_NE(note(document, "duplicate-text"), nullptr);
}

TEST(ReadPdfWords, OfWhichEachLetterIsDrawnTwiceCountOnceAndAsBold) {
  const Document document = read_content(
      "BT /F1 10 Tf 72 700 Td (H) Tj 1 0 0 1 72.3 700 Tm (H) Tj 1 0 0 1 79.22 700 Tm (A) Tj 1 0 0 1 79.52 700 Tm (A) "
      "Tj ET");
  ASSERT_EQ(words(document), (Words{"HA", "HA"}));
  EXPECT_TRUE(font_of(document, document.pages[0].words[0]).bold);
  EXPECT_EQ(document.pages[0].words[1].visibility, Visibility::duplicate);
}

TEST(ReadPdfWords, ThatRepeatEachOtherElsewhereAreNoDuplicates) {
  const Document document = read_content(shown_text(72, 700, 10, "ja ja") + shown_text(72, 690, 10, "ja"));
  for (const Word& each : document.pages[0].words) EXPECT_EQ(each.visibility, Visibility::visible);
}

TEST(ReadPdfWords, WithAHeavyOutlineAreBold) {
  const Document document = read_content("BT 2 Tr 0.4 w /F1 10 Tf 72 700 Td (fed) Tj ET");
  EXPECT_TRUE(font_of(document, word(document, "fed")).bold);
}

TEST(ReadPdfWords, OfAnInvisibleLayerAreMarked) {
  TinyPdf pdf;
  pdf.add_page("BT 3 Tr /F1 10 Tf 72 700 Td (skjult) Tj 0 Tr /G1 gs 0 -20 Td (klar) Tj ET", "",
               "/ExtGState << /G1 << /ca 0 >> >>");
  const Document document = read(pdf);
  EXPECT_EQ(word(document, "skjult").visibility, Visibility::invisible);
  EXPECT_EQ(word(document, "klar").visibility, Visibility::invisible);
  ASSERT_NE(note(document, "invisible-text"), nullptr);
  EXPECT_EQ(note(document, "invisible-text")->at[0].box, word(document, "skjult").box);
}

TEST(ReadPdfWords, OutsideThePageOrItsClippingAreMarked) {
  const Document document = read_content(shown_text(700, 400, 10, "udenfor") + shown_text(72, 700, 10, "inde") +
                                         "q 0 0 50 50 re W n " + shown_text(72, 600, 10, "klippet") + "Q");
  EXPECT_EQ(word(document, "udenfor").visibility, Visibility::outside);
  EXPECT_EQ(word(document, "inde").visibility, Visibility::visible);
  EXPECT_EQ(word(document, "klippet").visibility, Visibility::outside);
  EXPECT_NE(note(document, "text-outside-page"), nullptr);
  EXPECT_NE(note(document, "text-clipped"), nullptr);
}

TEST(ReadPdfWords, AreUnderlinedByARuleOfTheirLengthOnly) {
  const Document document = read_content(shown_text(72, 700, 10, "Beslutning her") + "72 698.5 69 0.6 re f " +
                                         shown_text(72, 600, 10, "celle") + "0.5 w 60 598.5 m 400 598.5 l S");
  EXPECT_TRUE(word(document, "Beslutning").underlined);
  EXPECT_TRUE(word(document, "her").underlined);
  EXPECT_FALSE(word(document, "celle").underlined);
}

TEST(ReadPdfWords, OfACharacterMapAreNormalised) {
  TinyPdf pdf;
  const int map = pdf.add_stream(
      "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
      "6 beginbfchar <41> <0061030A> <42> <FB01> <43> <00AD> <44> <0001> <45> <F0B7> <46> <200B> endbfchar endcmap");
  const int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + reference(map) + " >>");
  pdf.add_page(shown_text(72, 700, 10, "A", "F3") + shown_text(72, 680, 10, "B", "F3") +
                   shown_text(72, 660, 10, "C", "F3") + shown_text(72, 640, 10, "D", "F3") +
                   shown_text(72, 620, 10, "E", "F3") + shown_text(72, 600, 10, "F", "F3"),
               "", "", "/F3 " + reference(font));
  const Document document = read(pdf);
  EXPECT_EQ(words(document), (Words{"å", "fi", "\u00AD", "\uFFFD", "\uF0B7"}));
  EXPECT_EQ(word(document, "fi").edges.size(), 1U);
  EXPECT_NE(note(document, "soft-hyphen"), nullptr);
  ASSERT_NE(note(document, "xml-unfit-character"), nullptr);
  EXPECT_EQ(note(document, "xml-unfit-character")->at[0].page, 1);
}

TEST(ReadPdfWords, OfALigatureWithItsBytesTurnedArePutRight) {
  TinyPdf pdf;
  const int map = pdf.add_stream(
      "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
      "2 beginbfchar <41> <74006900> <42> <7400> endbfchar endcmap");
  const int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode " + reference(map) + " >>");
  pdf.add_page(shown_text(72, 700, 10, "A", "F3") + shown_text(72, 680, 10, "B", "F3"), "", "",
               "/F3 " + reference(font));
  const Document document = read(pdf);
  EXPECT_EQ(words(document), (Words{"ti", "\u7400"}));  // one letter alone may be meant
  ASSERT_NE(note(document, "bytes-turned"), nullptr);
  EXPECT_EQ(note(document, "bytes-turned")->at.size(), 1U);
}

TEST(ReadPdfWords, WithoutAUnicodeMapAreShownAndNoted) {
  TinyPdf pdf;
  const int font = pdf.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /XYZABC+Hemmelig /Encoding << /Differences [65 /g17 /g18] >> "
      "/FirstChar 65 /LastChar 66 /Widths [600 600] >>");
  pdf.add_page(shown_text(72, 700, 10, "Klar tekst") + shown_text(72, 680, 10, "AB", "F3"), "", "",
               "/F3 " + reference(font));
  const Document document = read(pdf);
  EXPECT_EQ(words(document), (Words{"Klar", "tekst", "AB"}));  // the codes, for want of better
  EXPECT_FALSE(font_of(document, document.pages[0].words[2]).unicode_known);
  EXPECT_TRUE(font_of(document, document.pages[0].words[0]).unicode_known);
  ASSERT_NE(note(document, "no-unicode-map"), nullptr);
  EXPECT_EQ(note(document, "no-unicode-map")->at[0].page, 1);
  EXPECT_EQ(note(document, "no-unicode-map")->at[0].box.left, 7200);
}

TEST(ReadPdfWords, OfAType3FontAreNoted) {
  TinyPdf pdf;
  const int glyph = pdf.add_stream("600 0 0 0 600 700 d1 0 0 600 700 re f");
  const int font = pdf.add(
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 "
      "/LastChar 98 /Widths [600 600] /CharProcs << /a " +
      reference(glyph) + " /b " + reference(glyph) + " >> /Encoding << /Differences [97 /a /b] >> /Resources << >> >>");
  pdf.add_page(shown_text(72, 700, 10, "ab", "F3"), "", "", "/F3 " + reference(font));
  const Document document = read(pdf);
  EXPECT_EQ(words(document), Words{"ab"});
  EXPECT_TRUE(font_of(document, document.pages[0].words[0]).type3);
  EXPECT_NE(note(document, "type3-font"), nullptr);
}

TEST(ReadPdfWords, SayWhatActualTextSays) {
  const Document document = read_content(
      "BT /F1 10 Tf 72 700 Td /Span << /ActualText (kommune plan) >> BDC (k@mm*ne) Tj EMC (n) Tj "
      "0 -20 Td /Span << /ActualText <FEFF00AD> >> BDC (-) Tj EMC ET");
  EXPECT_EQ(words(document), (Words{"kommune", "plann", "\u00AD"}));
  EXPECT_NE(note(document, "actual-text"), nullptr);
}

TEST(ReadPdfWords, KeepTheirGlyphsWhereActualTextOnlyRepeatsThem) {
  const Document plain = read_content("BT /F1 10 Tf 72 700 Td (Will) Tj ET");
  const Document marked = read_content("BT /F1 10 Tf 72 700 Td /Span << /ActualText (Will) >> BDC (Will) Tj EMC ET");
  EXPECT_EQ(plain.pages[0].words, marked.pages[0].words);
  EXPECT_EQ(note(marked, "actual-text"), nullptr);
}

}  // namespace
}  // namespace referat
