// What a PDF holds beside its pages: actions, signatures, revisions, the claim of PDF/A.
#include <gtest/gtest.h>

#include "pipeline/report/texts.h"
#include "stages/read_pdf/file_marks.h"
#include "stages/read_pdf/reading_notes.h"
#include "tests/stages/read_pdf/reading.h"

namespace referat {
namespace {

using reading::count_revisions;
using reading::pdfa_claim;

// A page with an annotation whose dictionary has these entries.
Source with_annotation(const std::string& entries) {
  TinyPdf pdf;
  const int annotation = pdf.add("<< /Type /Annot /Rect [72 700 172 712] " + entries + " >>");
  pdf.add_page(shown_text(72, 700, 10, "tekst"), "/Annots [" + reference(annotation) + "]");
  return read(pdf).source;
}

Source with_catalog(const std::string& entries) {
  TinyPdf pdf;
  pdf.add_to_catalog(entries);
  pdf.add_page(shown_text(72, 700, 10, "tekst"));
  return read(pdf).source;
}

TEST(ReadPdfFile, FindsWhatStartsAProgramOrAScript) {
  EXPECT_TRUE(with_annotation("/Subtype /Link /A << /S /Launch /F (x.exe) >>").has_launch_action);
  EXPECT_TRUE(with_annotation("/Subtype /Widget /AA << /E << /S /JavaScript /JS (1) >> >>").has_javascript);
  EXPECT_TRUE(
      with_annotation("/Subtype /Link /A << /S /GoTo /D [0 /Fit] /Next << /S /Launch /F (x) >> >>").has_launch_action);
  EXPECT_TRUE(with_catalog("/OpenAction << /S /Launch /F (x.exe) >>").has_launch_action);
  EXPECT_TRUE(with_catalog("/AA << /WC << /S /JavaScript /JS (1) >> >>").has_javascript);
  EXPECT_TRUE(with_catalog("/Names << /JavaScript << /Names [] >> >>").has_javascript);
}

TEST(ReadPdfFile, FindsNoProgramInOrdinaryLinks) {
  const Source source = with_annotation("/Subtype /Link /A << /S /URI /URI (https://eksempel.dk) >>");
  EXPECT_FALSE(source.has_launch_action);
  EXPECT_FALSE(source.has_javascript);
  EXPECT_FALSE(source.has_signature);
  EXPECT_EQ(source.revisions, 1);
  EXPECT_EQ(source.pdfa, "");
}

TEST(ReadPdfFile, SurvivesActionsThatFollowThemselves) {
  TinyPdf pdf;
  const int action = pdf.reserve();
  pdf.set(action, "<< /S /GoTo /D [0 /Fit] /Next " + reference(action) + " >>");
  pdf.add_to_catalog("/OpenAction " + reference(action));
  pdf.add_page(shown_text(72, 700, 10, "tekst"));
  EXPECT_FALSE(read(pdf).source.has_javascript);
}

TEST(ReadPdfFile, FindsASignatureOnlyWhereOneWasGiven) {
  EXPECT_TRUE(with_catalog("/AcroForm << /Fields [<< /FT /Sig /T (a) /V << /Type /Sig >> >>] >>").has_signature);
  EXPECT_FALSE(with_catalog("/AcroForm << /Fields [<< /FT /Sig /T (a) >>] >>").has_signature);
  EXPECT_TRUE(with_catalog("/Perms << /DocMDP << /Type /Sig >> >>").has_signature);
}

TEST(ReadPdfFile, CountsHowOftenItWasSaved) {
  EXPECT_EQ(count_revisions(""), 1);
  EXPECT_EQ(count_revisions("%PDF-1.7 ... %%EOF\n"), 1);
  EXPECT_EQ(count_revisions("%PDF-1.7 ... %%EOF\n ... %%EOF"), 2);
  EXPECT_EQ(count_revisions("%PDF-1.7 << /Linearized 1 >> ... %%EOF\n ... %%EOF"), 1);
  EXPECT_EQ(count_revisions("%PDF-1.7 << /Linearized 1 >> ... %%EOF\n ... %%EOF ... %%EOF"), 2);
}

TEST(ReadPdfFile, ReadsTheClaimOfPdfAInEitherForm) {
  EXPECT_EQ(pdfa_claim("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"), "2b");
  EXPECT_EQ(pdfa_claim("<rdf:Description pdfaid:part=\"1\" pdfaid:conformance='A'/>"), "1a");
  EXPECT_EQ(pdfa_claim("<pdfaid:part>4</pdfaid:part>"), "4");
  EXPECT_EQ(pdfa_claim("<x:xmpmeta/>"), "");
  EXPECT_EQ(pdfa_claim("pdfaid:part"), "");
}

TEST(ReadingNotes, HaveEachMessageInDanish) {
  const auto texts = Texts::load(REFERAT_SOURCE_DIR "/schemas/texts/da.xml");
  ASSERT_TRUE(texts);
  reading::ReadingNotes notes;
  for (int i = 0; i < static_cast<int>(reading::Remark::count_); ++i) {
    notes.add(static_cast<reading::Remark>(i), {});
  }
  ASSERT_EQ(notes.take().size(), static_cast<std::size_t>(reading::Remark::count_));
  for (const Note& note : notes.take()) EXPECT_TRUE(texts.value().sentence(note.message)) << note.message;
}

}  // namespace
}  // namespace referat
