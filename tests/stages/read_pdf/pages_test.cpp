// Pages: size, rotation, shapes, links, structure, and facts about the file.
#include "pipeline/document/digest.h"
#include "tests/stages/read_pdf/reading.h"

namespace referat {
namespace {

TEST(ReadPdfPages, AreTurnedAndCutAsDisplayed) {
  TinyPdf pdf;
  pdf.add_page(shown_text(150, 720, 10, "drejet"), "/Rotate 90 /CropBox [100 100 400 800]");
  const Document document = read(pdf);
  const Page& page = document.pages[0];
  EXPECT_EQ(page.rotate, 90);
  EXPECT_EQ(page.turned, 90);  // displayed sideways, so it is turned until its text reads upright
  EXPECT_EQ(page.width, 30000);
  EXPECT_EQ(page.height, 70000);
  EXPECT_EQ(page.words[0].rotation, 0);
  EXPECT_EQ(page.words[0].baseline, 8000);  // 800 - 720 from the top
  EXPECT_EQ(page.words[0].box.left, 5000);  // 150 - 100 from the left
  EXPECT_NE(note(document, "page-turned"), nullptr);
}

TEST(ReadPdfPages, SetSidewaysAreTurnedWithTheirRulesAndLinks) {
  const Document upwards = read_content("BT /F1 10 Tf 0 1 -1 0 100 300 Tm (Tabel) Tj ET 0.5 w 110 300 m 110 500 l S");
  const Page& page = upwards.pages[0];
  EXPECT_EQ(page.turned, 270);
  EXPECT_EQ(page.width, 84200);
  EXPECT_EQ(page.words[0].rotation, 0);
  EXPECT_EQ(page.words[0].baseline, 10000);  // its x before
  EXPECT_EQ(page.words[0].box.left, 30000);  // as far from the left as it was from the foot
  EXPECT_GT(page.words[0].edges.back(), page.words[0].edges.front());
  ASSERT_EQ(page.rules.size(), 1U);
  EXPECT_TRUE(page.rules[0].horizontal());
  EXPECT_EQ(page.rules[0].box.left, 30000);
}

TEST(ReadPdfPages, KeepASingleSidewaysHeadAmongUprightText) {
  const Document document = read_content("BT /F1 10 Tf 0 1 -1 0 100 300 Tm (Antal) Tj ET " +
                                         shown_text(120, 300, 10, "Hovedparten staar op"));
  EXPECT_EQ(document.pages[0].turned, 0);
  EXPECT_EQ(word(document, "Antal").rotation, 270);
}

TEST(ReadPdfPages, OutsideTheRangeAreKeptButNotRead) {
  TinyPdf pdf;
  for (const char* text : {"en", "to", "tre"}) pdf.add_page(shown_text(72, 700, 10, text));
  ReadOptions options;
  options.first_page = options.last_page = 2;
  const Document document = read(pdf, options);
  ASSERT_EQ(document.pages.size(), 3U);
  EXPECT_EQ(document.pages[0].state, PageState::left_out);
  EXPECT_EQ(document.pages[2].state, PageState::left_out);
  EXPECT_TRUE(document.pages[0].words.empty());
  EXPECT_EQ(words(document, 1), Words{"to"});
  EXPECT_EQ(document.pages[2].number, 3);
}

TEST(ReadPdfPages, SayWhetherTheyHoldTextImagesOrNothing) {
  TinyPdf pdf;
  const int image = pdf.add_stream(
      "\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray");
  pdf.add_page(shown_text(72, 700, 10, "tekst"));
  pdf.add_page("");
  pdf.add_page("q 500 0 0 700 50 50 cm /I1 Do Q", "", "/XObject << /I1 " + reference(image) + " >>");
  const Document document = read(pdf);
  EXPECT_EQ(document.pages[0].state, PageState::text);
  EXPECT_EQ(document.pages[1].state, PageState::blank);
  EXPECT_EQ(document.pages[2].state, PageState::image);
  ASSERT_EQ(document.pages[2].images.size(), 1U);
  EXPECT_EQ(document.pages[2].images[0].box, (Box{5000, 9200, 55000, 79200}));
  ASSERT_NE(note(document, "page-image-only"), nullptr);
  EXPECT_EQ(note(document, "page-image-only")->at[0].page, 3);
}

TEST(ReadPdfPages, GoOnBehindAnInlineImage) {
  const Document document =
      read_content("q 10 0 0 10 50 50 cm BI /W 4 /H 1 /BPC 8 /CS /G ID abEI EI Q " + shown_text(72, 700, 10, "efter"));
  EXPECT_EQ(words(document), Words{"efter"});
  EXPECT_EQ(document.pages[0].images.size(), 1U);
}

TEST(ReadPdfPages, HaveARuleForEachStrokedLineAndThinBox) {
  const Document document = read_content(shown_text(72, 800, 10, "x") +
                                         "1 w 100 500 m 200 500 l 200 400 l S "  // an angle: two rules
                                         "300 300 50 20 re S "                   // a frame: four
                                         "72 200 400 0.5 re f "                  // a thin box: one
                                         "1 g 72 100 400 0.5 re f 0 g "          // white: none
                                         "100 100 m 200 150 l S");               // slanted: none
  ASSERT_EQ(document.pages[0].rules.size(), 7U);
  EXPECT_EQ(document.pages[0].rules[0].box, (Box{10000, 34150, 20000, 34250}));
  EXPECT_TRUE(document.pages[0].rules[0].horizontal());
  EXPECT_FALSE(document.pages[0].rules[1].horizontal());
  EXPECT_TRUE(document.pages[0].fills.empty());
}

TEST(ReadPdfPages, HaveAFillForEachShadedAreaWithinItsClip) {
  const Document document =
      read_content(shown_text(72, 800, 10, "x") + "0.9 g 100 100 200 50 re f q 0 0 50 842 re W n 0 300 400 20 re f Q");
  ASSERT_EQ(document.pages[0].fills.size(), 2U);
  EXPECT_EQ(document.pages[0].fills[0].box, (Box{10000, 69200, 30000, 74200}));
  EXPECT_EQ(document.pages[0].fills[0].colour, 0xE5E5E5U);
  EXPECT_EQ(document.pages[0].fills[1].box.right, 5000);
}

TEST(ReadPdfPages, LinkWordsToAddressesAndPages) {
  TinyPdf pdf;
  const int second = pdf.reserve();
  pdf.add_page(shown_text(72, 700, 10, "web") + shown_text(72, 600, 10, "side"),
               "/Annots [ << /Subtype /Link /Rect [70 695 100 712] /A << /S /URI /URI (https://example.dk/a) >> >> "
               "<< /Subtype /Link /Rect [70 595 100 612] /Dest [" +
                   reference(second) +
                   " /XYZ 0 500 0] >> "
                   "<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:alert) >> >> ]");
  const int page = pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
  pdf.set(second, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
  pdf.add_kid(reference(second));
  const Document document = read(pdf);
  EXPECT_GT(page, 0);
  ASSERT_EQ(document.pages[0].links.size(), 2U);
  EXPECT_EQ(document.pages[0].links[0].uri, "https://example.dk/a");
  EXPECT_EQ(document.pages[0].links[1].target_page, 2);
  EXPECT_EQ(word(document, "web").link, 0);
  EXPECT_EQ(word(document, "side").link, 1);
}

TEST(ReadPdfPages, ShowTheTextOfAnnotationsButNotOfHiddenOnes) {
  TinyPdf pdf;
  const auto appearance = [&](const std::string& text) {
    return reference(
        pdf.add_stream(shown_text(0, 5, 10, text),
                       "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>"));
  };
  const std::string seen = appearance("stempel"), hidden = appearance("skjult");
  pdf.add_page(shown_text(72, 700, 10, "tekst"), "/Annots [ << /Subtype /FreeText /Rect [72 500 272 520] /AP << /N " +
                                                     seen +
                                                     " >> >> "
                                                     "<< /Subtype /FreeText /F 2 /Rect [72 400 272 420] /AP << /N " +
                                                     hidden + " >> >> ]");
  EXPECT_EQ(words(read(pdf)), (Words{"tekst", "stempel"}));
}

TEST(ReadPdfPages, HideLayersThatAreSwitchedOff) {
  TinyPdf pdf;
  const int layer = pdf.add("<< /Type /OCG /Name (Udkast) >>");
  pdf.add_to_catalog("/OCProperties << /OCGs [" + reference(layer) + "] /D << /OFF [" + reference(layer) + "] >> >>");
  pdf.add_page("/P << /MCID 0 >> BDC /OC /MC0 BDC " + shown_text(72, 700, 10, "udkast") + "EMC " +
                   shown_text(72, 680, 10, "gyldig") + "EMC",
               "", "/Properties << /MC0 " + reference(layer) + " >>");
  EXPECT_EQ(words(read(pdf)), Words{"gyldig"});
}

TinyPdf tagged_pdf() {
  TinyPdf pdf;
  const int page = pdf.add_page("/H1 << /MCID 0 >> BDC " + shown_text(72, 700, 10, "Overskrift") +
                                    "EMC /Artifact BMC " + shown_text(72, 20, 8, "Side") + "EMC /TD /MC1 BDC " +
                                    shown_text(72, 600, 10, "celle") + "EMC " + shown_text(72, 500, 10, "fri"),
                                "", "/Properties << /MC1 << /MCID 1 >> >>");
  const int root = pdf.reserve(), head = pdf.reserve(), table = pdf.reserve(), cell = pdf.reserve();
  pdf.set(root, "<< /Type /StructTreeRoot /RoleMap << /Titel /H1 >> /K [" + reference(head) + " " + reference(table) +
                    "] >>");
  pdf.set(head, "<< /S /Titel /P " + reference(root) + " /Pg " + reference(page) + " /K 0 /Lang (da) /Alt (hoved) >>");
  pdf.set(table, "<< /S /Table /P " + reference(root) + " /K [" + reference(cell) + " " + reference(table) + "] >>");
  pdf.set(cell, "<< /S /TD /Pg " + reference(page) +
                    " /A [<< /O /Table /ColSpan 3 >> << /RowSpan 2 >>] /K << /Type /MCR /MCID 1 >> >>");
  pdf.add_to_catalog("/StructTreeRoot " + reference(root) + " /MarkInfo << /Marked true >>");
  return pdf;
}

TEST(ReadPdfTags, JoinWordsToTheStructureTree) {
  const Document document = read(tagged_pdf());
  ASSERT_EQ(document.tags.size(), 3U);
  EXPECT_EQ(document.tags[0].role, "H1");
  EXPECT_EQ(document.tags[0].alt, "hoved");
  EXPECT_EQ(document.tags[0].language, "da");
  EXPECT_EQ(document.tags[1].page, 1);
  EXPECT_EQ(document.tags[2].parent, 1);
  EXPECT_EQ(document.tags[2].col_span, 3);
  EXPECT_EQ(document.tags[2].row_span, 2);
  EXPECT_EQ(word(document, "Overskrift").tag, 0);
  EXPECT_EQ(word(document, "celle").tag, 2);  // its properties stand by name
  EXPECT_EQ(word(document, "fri").tag, -1);
  EXPECT_TRUE(word(document, "Side").artifact);
  EXPECT_FALSE(word(document, "celle").artifact);
  EXPECT_TRUE(document.source.tagged);
}

TEST(ReadPdfTags, AreSafeAgainstTreesThatRunInCircles) {
  const Document document = read(tagged_pdf());
  EXPECT_NE(note(document, "tags-broken"), nullptr);  // the table contains itself
}

TEST(ReadPdfTags, AreLeftOutOnDemand) {
  ReadOptions options;
  options.use_tags = false;
  const Document document = read(tagged_pdf(), options);
  EXPECT_TRUE(document.tags.empty());
  EXPECT_EQ(word(document, "celle").tag, -1);
}

TEST(ReadPdfFacts, AreReadFromTheFile) {
  TinyPdf pdf;
  const int xmp = pdf.add_stream("<x:xmpmeta/>", "/Type /Metadata /Subtype /XML");
  const int file = pdf.add_stream("abc", "/Type /EmbeddedFile /Params << /Size 3 >>");
  pdf.add_to_catalog("/Lang (da-DK) /Metadata " + reference(xmp) +
                     " /AcroForm << /Fields [] >> /PageLabels << /Nums [0 << /S /r >>] >>" +
                     " /OpenAction << /S /JavaScript /JS (1) >> /Names << /EmbeddedFiles << /Names [(b) << /Type "
                     "/Filespec /F (bilag.txt) /Desc (Et bilag) /EF << /F " +
                     reference(file) + " >> >>] >> >>");
  pdf.add_to_info(
      "/Title <FEFF004D00F80064006500> /Producer (Tiny) /CreationDate (D:20200622083000+02'00') /ModDate (i g\345r)");
  pdf.add_page(shown_text(72, 700, 10, "tekst"));
  const Document document = read(pdf);
  const Source& source = document.source;
  EXPECT_EQ(source.file, "sag.pdf");
  EXPECT_EQ(source.bytes, static_cast<std::int64_t>(pdf.bytes().size()));
  EXPECT_EQ(source.sha256.size(), 64U);
  EXPECT_EQ(source.title, "Møde");
  EXPECT_EQ(source.producer, "Tiny");
  EXPECT_EQ(source.created, "2020-06-22T08:30:00+02:00");
  EXPECT_EQ(source.modified, "");
  EXPECT_EQ(source.language, "da-DK");
  EXPECT_EQ(source.pdf_version, "1.7");
  EXPECT_EQ(source.xmp, "<x:xmpmeta/>");
  EXPECT_TRUE(source.has_form);
  EXPECT_TRUE(source.has_javascript);
  EXPECT_FALSE(source.encrypted);
  EXPECT_FALSE(source.tagged);
  EXPECT_EQ(document.pages[0].label, "i");
  ASSERT_EQ(document.embedded.size(), 1U);
  EXPECT_EQ(document.embedded[0], (EmbeddedFile{"bilag.txt", "Et bilag", 3, hash_of_bytes("abc")}));
}

TEST(ReadPdfOutline, LeadsToPagesDirectlyAndByName) {
  TinyPdf pdf;
  const int first = pdf.add_page(shown_text(72, 700, 10, "et"));
  const int second = pdf.add_page(shown_text(72, 700, 10, "to"));
  const int root = pdf.reserve(), one = pdf.reserve(), child = pdf.reserve(), two = pdf.reserve();
  pdf.set(root, "<< /First " + reference(one) + " >>");
  pdf.set(one, "<< /Title (Punkt 1) /Dest [" + reference(first) + " /XYZ 0 742 0] /First " + reference(child) +
                   " /Next " + reference(two) + " >>");
  pdf.set(child, "<< /Title (Bilag) /A << /S /GoTo /D (maal) >> /Next " + reference(one) + " >>");
  pdf.set(two, "<< /Title (Punkt 2) /Dest /intet >>");
  pdf.add_to_catalog("/Outlines " + reference(root) + " /Names << /Dests << /Names [(maal) [" + reference(second) +
                     " /FitH 642]] >> >>");
  const Document document = read(pdf);
  ASSERT_EQ(document.outline.size(), 3U);
  EXPECT_EQ(document.outline[0], (OutlineEntry{"Punkt 1", 0, 1, 10000}));
  EXPECT_EQ(document.outline[1], (OutlineEntry{"Bilag", 1, 2, 20000}));
  EXPECT_EQ(document.outline[2], (OutlineEntry{"Punkt 2", 0, 0, 0}));
}

}  // namespace
}  // namespace referat
