// Files that cannot be read, or only in part.
#include "tests/stages/read_pdf/reading.h"

namespace referat {
namespace {

std::string one_page() {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 700, 10, "tekst"));
  return pdf.bytes();
}

TEST(ReadPdfBadInput, NamesTheFileTheCauseAndTheRemedyInOneLine) {
  const Error error = refusal("");
  EXPECT_EQ(error.kind, ErrorKind::input);
  EXPECT_EQ(error.where, "sag.pdf");
  EXPECT_NE(error.what.find("empty"), std::string::npos);
  EXPECT_EQ(error.what.find('\n'), std::string::npos);
  EXPECT_NE(error.what.back(), '.');
}

TEST(ReadPdfBadInput, RefusesWhatIsNoPdf) {
  EXPECT_EQ(refusal("Kære borger").kind, ErrorKind::input);
  EXPECT_NE(refusal(std::string(2000, ' ') + one_page()).what.find("%PDF-"), std::string::npos);
}

TEST(ReadPdfBadInput, ReadsAPdfWithRubbishAheadOfItsHeader) {
  EXPECT_EQ(words(read("rubbish\n" + one_page())), Words{"tekst"});
}

TEST(ReadPdfBadInput, RefusesADamagedFile) {
  EXPECT_EQ(refusal("%PDF-1.7\n").kind, ErrorKind::input);
  EXPECT_EQ(refusal(one_page().substr(0, 60)).kind, ErrorKind::input);
}

TEST(ReadPdfBadInput, RepairsAFileWithoutItsEndAndSaysSo) {
  const std::string whole = one_page();
  const Document document = read(whole.substr(0, whole.find("startxref")));
  EXPECT_EQ(words(document), Words{"tekst"});
  EXPECT_NE(note(document, "file-repaired"), nullptr);
}

TEST(ReadPdfBadInput, RefusesAPdfWithoutPages) {
  const Error error = refusal(TinyPdf().bytes());
  EXPECT_EQ(error.kind, ErrorKind::input);
  EXPECT_NE(error.what.find("no pages"), std::string::npos);
}

TEST(ReadPdfBadInput, KeepsANullPageInItsPlaceAndReadsTheRest) {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 700, 10, "en"));
  pdf.add_kid("null");
  pdf.add_page(shown_text(72, 700, 10, "tre"));
  pdf.add_kid("99 0 R");
  const Document document = read(pdf);
  ASSERT_EQ(document.pages.size(), 4U);
  EXPECT_EQ(words(document, 0), Words{"en"});
  EXPECT_EQ(document.pages[1].state, PageState::unreadable);
  EXPECT_EQ(words(document, 2), Words{"tre"});
  EXPECT_EQ(document.pages[3].state, PageState::unreadable);
  ASSERT_NE(note(document, "page-unreadable"), nullptr);
  EXPECT_EQ(note(document, "page-unreadable")->at[0].page, 2);
}

TEST(ReadPdfBadInput, SurvivesAPageTreeThatContainsItself) {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 700, 10, "en"));
  pdf.add_kid("2 0 R");
  const Document document = read(pdf);
  EXPECT_EQ(words(document, 0), Words{"en"});
  EXPECT_NE(note(document, "page-tree-broken"), nullptr);
}

TEST(ReadPdfBadInput, AsksForAPasswordAndTakesEitherOne) {
  const Error needed = refusal(pdf_with_user_password());
  EXPECT_EQ(needed.kind, ErrorKind::password);
  EXPECT_NE(needed.what.find("needs a password"), std::string::npos);
  const Error wrong = refusal(pdf_with_user_password(), {.password = "forkert"});
  EXPECT_EQ(wrong.kind, ErrorKind::password);
  EXPECT_NE(wrong.what.find("wrong"), std::string::npos);
  for (const char* password : {"bruger", "ejer"}) {
    const Document document = read(pdf_with_user_password(), {.password = password});
    EXPECT_EQ(words(document), (Words{"Fortroligt", "referat"}));
    EXPECT_TRUE(document.source.encrypted);
  }
}

TEST(ReadPdfBadInput, ReadsAFileThatOnlyItsOwnerMayChange) {
  const Document document = read(pdf_locked_by_owner());
  EXPECT_EQ(words(document), (Words{"Fortroligt", "referat"}));
  EXPECT_TRUE(document.source.encrypted);
  EXPECT_FALSE(document.source.may_change);
  EXPECT_FALSE(document.source.may_copy);
  EXPECT_TRUE(document.source.may_print);
}

TEST(ReadPdfBadInput, SaysThatAScanNeedsOcr) {
  TinyPdf pdf;
  const int image = pdf.add_stream(
      "\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray");
  for (int i = 0; i < 3; ++i)
    pdf.add_page("500 0 0 700 50 50 cm /I1 Do", "", "/XObject << /I1 " + reference(image) + " >>");
  const Error error = refusal(pdf.bytes());
  EXPECT_EQ(error.kind, ErrorKind::no_text);
  EXPECT_NE(error.what.find("OCR"), std::string::npos);
  EXPECT_NE(error.what.find("3 of 3 pages"), std::string::npos);
}

TEST(ReadPdfBadInput, RefusesADocumentInWhichNoPageHasAUnicodeMap) {
  TinyPdf pdf;
  const int font = pdf.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /XYZABC+Hemmelig /Encoding << /Differences [66 /g1 /g2 /g3] >> >>");
  pdf.add_page(shown_text(72, 680, 10, "BCDDBC", "F3"), "", "", "/F3 " + reference(font));
  EXPECT_EQ(refusal(pdf.bytes()).kind, ErrorKind::no_text);
}

TEST(ReadPdfBadInput, TakesCodesForLettersWhereTheyReadLikeLanguage) {
  TinyPdf pdf;
  std::string names;
  for (int code = 32; code < 127; ++code) names += " /g" + std::to_string(code);
  const int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /XYZABC+Gammel /Encoding << /Differences [32" +
                           names + "] >> >>");
  pdf.add_page(shown_text(72, 680, 10, "Referat af mandagens ordinaere samling", "F3"), "", "",
               "/F3 " + reference(font));
  const Document document = read(pdf);
  EXPECT_EQ(document.pages[0].state, PageState::text);
  EXPECT_NE(note(document, "no-unicode-map"), nullptr);
}

TEST(ReadPdfBadInput, RefusesAPageRangeBehindTheEnd) {
  EXPECT_EQ(refusal(one_page(), {.password = "", .first_page = 2}).kind, ErrorKind::input);
}

TEST(ReadPdfBadInput, ReadsOnBehindFaultsInTheContentAndCountsThem) {
  TinyPdf pdf;
  pdf.add_page("1 2 3 nonsense (unfinished " + shown_text(72, 700, 10, "rest"));
  pdf.add_page("Q Q EMC EMC ET " + shown_text(72, 700, 10, "god"));
  const Document document = read(pdf);
  EXPECT_EQ(words(document, 1), Words{"god"});
  EXPECT_NE(note(document, "pdf-problems"), nullptr);
}

TEST(ReadPdfBadInput, StopsAtFormsThatMultiply) {
  TinyPdf pdf;  // each of 12 forms draws the next one ten times
  int inner =
      pdf.add_stream(shown_text(0, 0, 10, "x"),
                     "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F1 3 0 R >> >>");
  for (int i = 0; i < 12; ++i) {
    std::string content;
    for (int k = 0; k < 10; ++k) content += "/X Do ";
    inner = pdf.add_stream(content, "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X " +
                                        reference(inner) + " >> >>");
  }
  pdf.add_page(shown_text(72, 700, 10, "tekst") + "/X Do", "", "/XObject << /X " + reference(inner) + " >>");
  const Document document = read(pdf);
  EXPECT_EQ(word(document, "tekst").box.left, 7200);
  EXPECT_NE(note(document, "limit-reached"), nullptr);
}

TEST(ReadPdfBadInput, LeavesFormFieldsThatContainThemselvesAlone) {
  TinyPdf pdf;
  const int field = pdf.reserve();
  pdf.set(field, "<< /FT /Tx /T (a) /Subtype /Widget /Rect [0 0 10 10] /Kids [" + reference(field) + "] >>");
  pdf.add_to_catalog("/AcroForm << /Fields [" + reference(field) + "] >>");
  pdf.add_page(shown_text(72, 700, 10, "tekst"), "/Annots [" + reference(field) + "]");
  const Document document = read(pdf);
  EXPECT_EQ(words(document), Words{"tekst"});
  EXPECT_TRUE(document.source.has_form);
}

TEST(ReadPdfBadInput, MarksPagesOfImpossibleSizeAsUnreadable) {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 700, 10, "tekst"));
  pdf.add_page(shown_text(72, 700, 10, "stor"), "/MediaBox [0 0 100000000 100000000]");
  const Document document = read(pdf);
  EXPECT_EQ(document.pages[1].state, PageState::unreadable);
}

}  // namespace
}  // namespace referat
