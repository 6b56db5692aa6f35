// Whatever is wrong with an input or an output: one line with file, cause and remedy, the documented exit code, no
// half-written result and nothing left behind.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/cli/cli.h"
#include "tests/pages/tiny_pdf.h"

namespace referat {
namespace {

using Names = std::vector<std::string>;

// Converts one file of the workplace into it and checks what every failure has in common.
Ran expect_refused(const Workplace& place, const std::string& input, int code, const Names& names,
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
Ran expect_refused_with_report(const Workplace& place, const std::string& input, int code,
                               const Names& more_arguments = {}) {
  const std::string report = input.substr(0, input.size() - 4) + ".report.xml";
  Names names = place.names();
  names.push_back(report);
  std::sort(names.begin(), names.end());
  Ran ran = expect_refused(place, input, code, names, more_arguments);
  EXPECT_NE(place.get(report).find("verdict=\"refused\""), std::string::npos) << place.get(report);
  EXPECT_EQ(run(Call{{"validate", place.path(report)}}).code, 0);
  return ran;
}

TEST(BadInput, AMissingFileIsNamed) {
  const Workplace place;
  const Ran ran = expect_refused(place, "nowhere.pdf", 3, {});
  EXPECT_NE(ran.err.find("no such file"), std::string::npos);
}

TEST(BadInput, AFolderIsNoDocument) {
  const Workplace place;
  std::filesystem::create_directory(place.path("folder.pdf"));
  expect_refused(place, "folder.pdf", 3, {"folder.pdf"});
}

TEST(BadInput, ANamedPipeNobodyWritesToIsNotWaitedFor) {
  const Workplace place;
  ASSERT_EQ(::mkfifo(place.path("a.pdf").c_str(), 0600), 0);
  const Ran ran = expect_refused(place, "a.pdf", 3, {"a.pdf"});
  EXPECT_NE(ran.err.find("no regular file"), std::string::npos) << ran.err;
}

TEST(BadInput, AnEmptyFileIsRefused) {
  const Workplace place;
  place.put("a.pdf", "");
  expect_refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, AFileThatIsNoPdfIsRefused) {
  const Workplace place;
  place.put("a.pdf", "PK\x03\x04 a zipped text under a wrong name");
  expect_refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, ATruncatedPdfIsRefused) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes().substr(0, 150));
  expect_refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, APdfWithoutPagesIsRefused) {
  const Workplace place;
  place.put("a.pdf", TinyPdf().bytes());
  expect_refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, APageTreeWithANullPageIsRefused) {
  const Workplace place;
  TinyPdf pdf;
  pdf.add_kid("null");
  place.put("a.pdf", pdf.bytes());
  expect_refused_with_report(place, "a.pdf", 3);
}

TEST(BadInput, AScanWithoutTextAsksForOcr) {
  const Workplace place;
  TinyPdf pdf;
  const int image = pdf.add_stream(
      "@", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray");
  pdf.add_page("q 500 0 0 700 40 70 cm /I Do Q", "", "/XObject << /I " + reference(image) + " >>");
  place.put("a.pdf", pdf.bytes());
  const Ran ran = expect_refused_with_report(place, "a.pdf", 5);
  EXPECT_NE(ran.err.find("OCR"), std::string::npos);
}

TEST(BadInput, ADocumentThatNeedsAPasswordSaysSo) {
  const Workplace place;
  place.put("a.pdf", pdf_with_user_password());
  const Ran ran = expect_refused_with_report(place, "a.pdf", 4);
  EXPECT_NE(ran.err.find("--password-file"), std::string::npos);
}

TEST(BadInput, AWrongPasswordIsToldApartFromNone) {
  const Workplace place;
  place.put("a.pdf", pdf_with_user_password());
  place.put("password", "guess\n");
  const Ran wrong = expect_refused_with_report(place, "a.pdf", 4, {"--password-file", "password"});
  std::filesystem::remove(place.path("a.report.xml"));
  const Ran none = expect_refused_with_report(place, "a.pdf", 4);
  EXPECT_NE(wrong.err, none.err);
}

TEST(BadInput, ThePasswordOpensTheDocumentFromAFileAndFromTheEnvironment) {
  const Workplace place;
  place.put("a.pdf", pdf_with_user_password());
  place.put("password", "bruger\n");
  Call call{{"convert", place.path("a.pdf"), "-o", "-", "--password-file", place.path("password")}};
  const Ran by_file = run(call);
  EXPECT_EQ(by_file.code, 0) << by_file.err;
  call.arguments.resize(4);
  call.environment["REFERAT_PASSWORD"] = "bruger";
  const Ran by_environment = run(call);
  EXPECT_EQ(by_environment.code, 0) << by_environment.err;
  EXPECT_EQ(by_file.out, by_environment.out);
  EXPECT_NE(by_file.out.find("Fortroligt referat"), std::string::npos);
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
  const Ran ran = run(Call{{"convert", place.put("a.pdf", pdf_locked_by_owner()), "-o", "-"}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.out.find("Fortroligt referat"), std::string::npos);
}

TEST(BadInput, AFontWithoutAUnicodeMapIsSaidInTheReport) {
  const Workplace place;
  TinyPdf pdf;
  const int font = pdf.add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /XYZABC+Unknown /Encoding << /Differences [65 /g17 /g18] >> >>");
  pdf.add_page(shown_text(72, 700, 10, "Klar tekst") + shown_text(72, 680, 10, "AB", "F3"), "", "",
               "/F3 " + reference(font));
  place.put("a.pdf", pdf.bytes());
  Call call{{"convert", "a.pdf"}};
  call.folder = place.folder();
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(place.get("a.report.xml").find("no-unicode-map"), std::string::npos) << place.get("a.report.xml");
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
