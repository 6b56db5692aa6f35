// Whatever is wrong with an input or an output: one line with file, cause and remedy, the documented exit code, no
// half-written result and nothing left behind.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/cli/cli.h"

namespace referat {
namespace {

using Names = std::vector<std::string>;

// Converts one file of the workplace into it and checks what every failure has in common.
Ran refused(const Workplace& place, const std::string& input, int code, const Names& names,
            const Names& more_arguments = {}) {
  Call call;
  call.folder = place.folder();
  call.arguments = {"convert", input};
  call.arguments.insert(call.arguments.end(), more_arguments.begin(), more_arguments.end());
  Ran ran = run(call);
  EXPECT_EQ(ran.code, code) << ran.err;
  EXPECT_EQ(ran.signal, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(is_one_message(ran.err, input));
  EXPECT_EQ(place.names(), names);
  return ran;
}

// A refused document: no XML, a report that says so and follows its schema.
Ran refused_with_report(const Workplace& place, const std::string& input, int code, const Names& more_arguments = {}) {
  const std::string report = input.substr(0, input.size() - 4) + ".report.xml";
  Names names = place.names();
  names.push_back(report);
  std::sort(names.begin(), names.end());
  Ran ran = refused(place, input, code, names, more_arguments);
  EXPECT_NE(place.get(report).find("verdict=\"refused\""), std::string::npos) << place.get(report);
  EXPECT_EQ(run(Call{{"validate", place.path(report)}}).code, 0);
  return ran;
}

std::string page_with(const std::string& page, const Names& more_objects) {
  Names objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page};
  objects.insert(objects.end(), more_objects.begin(), more_objects.end());
  return pdf_of(objects);
}

void encrypt(const Workplace& place, const std::string& name, const Names& how) {
  Call call;
  call.program = "qpdf";
  call.folder = place.folder();
  call.arguments = how;
  call.arguments.insert(call.arguments.end(), {"--", name, "locked.pdf"});
  const Ran ran = run(call);
  ASSERT_EQ(ran.code, 0) << ran.err;
  std::filesystem::remove(place.path(name));
}

TEST(BadInput, AMissingFileIsNamed) {
  const Workplace place;
  const Ran ran = refused(place, "nowhere.pdf", 3, {});
  EXPECT_NE(ran.err.find("no such file"), std::string::npos);
}

TEST(BadInput, AFolderIsNoDocument) {
  const Workplace place;
  std::filesystem::create_directory(place.path("folder.pdf"));
  refused(place, "folder.pdf", 3, {"folder.pdf"});
}

TEST(BadInput, AnEmptyFileIsRefused) {
  const Workplace place;
  place.put("a.pdf", "");
  refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, AFileThatIsNoPdfIsRefused) {
  const Workplace place;
  place.put("a.pdf", "PK\x03\x04 a zipped text under a wrong name");
  refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, ATruncatedPdfIsRefused) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes().substr(0, 150));
  refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, APdfWithoutPagesIsRefused) {
  const Workplace place;
  place.put("a.pdf", pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"}));
  refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, APageTreeWithANullPageIsRefused) {
  const Workplace place;
  place.put("a.pdf", pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [null] /Count 1 >>"}));
  refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, AScanWithoutTextAsksForOcr) {
  const Workplace place;
  place.put("a.pdf", page_with("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                               "/Resources << /XObject << /I 5 0 R >> >> >>",
                               {stream_of("q 500 0 0 700 40 70 cm /I Do Q"),
                                "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                                "/BitsPerComponent 8 /Length 1 >>\nstream\n@\nendstream"}));
  const Ran ran = refused_with_report(place, "a.pdf", 5);
  EXPECT_NE(ran.err.find("OCR"), std::string::npos);
}

TEST(BadInput, ADocumentThatNeedsAPasswordSaysSo) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  encrypt(place, "a.pdf", {"--encrypt", "secret", "owner", "256"});
  const Ran ran = refused_with_report(place, "locked.pdf", 4);
  EXPECT_NE(ran.err.find("--password-file"), std::string::npos);
}

TEST(BadInput, AWrongPasswordIsToldApartFromNone) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  encrypt(place, "a.pdf", {"--encrypt", "secret", "owner", "256"});
  place.put("password", "guess\n");
  const Ran wrong = refused_with_report(place, "locked.pdf", 4, {"--password-file", "password"});
  std::filesystem::remove(place.path("locked.report.xml"));
  const Ran none = refused_with_report(place, "locked.pdf", 4);
  EXPECT_NE(wrong.err, none.err);
}

TEST(BadInput, ThePasswordOpensTheDocumentFromAFileAndFromTheEnvironment) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  encrypt(place, "a.pdf", {"--encrypt", "secret", "owner", "256"});
  place.put("password", "secret\n");
  Call call;
  call.arguments = {"convert", place.path("locked.pdf"), "-o", "-", "--password-file", place.path("password")};
  const Ran by_file = run(call);
  EXPECT_EQ(by_file.code, 0) << by_file.err;
  call.arguments.resize(4);
  call.environment["REFERAT_PASSWORD"] = "secret";
  const Ran by_environment = run(call);
  EXPECT_EQ(by_environment.code, 0) << by_environment.err;
  EXPECT_EQ(by_file.out, by_environment.out);
  EXPECT_NE(by_file.out.find("Godkendt."), std::string::npos);
}

TEST(BadInput, APasswordFileThatIsMissingIsAUsageError) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = run({{"convert", place.path("a.pdf"), "--password-file", "/nowhere/password"}});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(is_one_message(ran.err, "/nowhere/password"));
}

TEST(BadInput, AnOwnerLockWithoutAPasswordToOpenIsRead) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  encrypt(place, "a.pdf", {"--encrypt", "", "owner", "256", "--extract=n"});
  const Ran ran = run({{"convert", place.path("locked.pdf"), "-o", "-"}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.out.find("Godkendt."), std::string::npos);
}

TEST(BadInput, AFontWithoutAUnicodeMapIsSaidInTheReport) {
  const Workplace place;
  place.put("a.pdf",
            page_with("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                      "/Resources << /Font << /F1 5 0 R >> >> >>",
                      {stream_of("BT /F1 11 Tf 72 700 Td <000100020003000400050006> Tj ET"),
                       "<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H "
                       "/DescendantFonts [6 0 R] >>",
                       "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown /CIDSystemInfo << /Registry (Adobe) "
                       "/Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 7 0 R >>",
                       "<< /Type /FontDescriptor /FontName /Unknown /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 "
                       "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"}));
  Call call{{"convert", "a.pdf"}};
  call.folder = place.folder();
  const Ran ran = run(call);
  EXPECT_EQ(ran.signal, 0);
  EXPECT_NE(place.get("a.report.xml").find("unicode"), std::string::npos) << ran.err << place.get("a.report.xml");
}

TEST(BadInput, OneBadFileDoesNotStopTheOthersAndTheWorstCodeWins) {
  const Workplace place;
  place.put("good.pdf", ordinary_minutes());
  place.put("bad.pdf", "no PDF");
  Call call{{"convert", "bad.pdf", "gone.pdf", "good.pdf", "--quiet"}};
  call.folder = place.folder();
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 3);
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 2) << ran.err;
  EXPECT_EQ(place.names(), (Names{"bad.pdf", "bad.report.xml", "good.pdf", "good.report.xml", "good.xml"}));
}

TEST(BadInput, AProfileThatDoesNotValidateIsNamedWithFileAndRemedy) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("profiles/broken.xml", "<profile xmlns=\"urn:referat:profile:1\" id=\"broken\"><nonsense/></profile>\n");
  Call call{{"convert", "a.pdf", "--profiles", "profiles", "--profile", "broken"}};
  call.folder = place.folder();
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 7) << ran.err;
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
  EXPECT_NE(ran.err.find("broken.xml"), std::string::npos) << ran.err;
  EXPECT_EQ(place.names(), (Names{"a.pdf", "profiles"}));
}

TEST(BadInput, AnUnknownProfileIsAnErrorOfItsOwn) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  Call call{{"convert", "a.pdf", "--profile", "no-such-system"}};
  call.folder = place.folder();
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 7) << ran.err;
  EXPECT_NE(ran.err.find("no-such-system"), std::string::npos) << ran.err;
  EXPECT_EQ(place.names(), (Names{"a.pdf"}));
}

}  // namespace
}  // namespace referat
