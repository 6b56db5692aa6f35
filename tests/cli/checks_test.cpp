// convert --checks: settings of the checks.
#include <gtest/gtest.h>

#include "tests/cli/cli.h"
#include "tests/pages/tiny_pdf.h"

namespace referat {
namespace {

std::string minutes_with_a_cpr_number() {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 780, 18, "Referat fra Havneudvalget", "F2") +
               shown_text(72, 750, 10, "Dato: 22-06-2020") + shown_text(72, 720, 14, "1. Broens pris", "F2") +
               shown_text(72, 700, 10, "Ansøgeren, 070761-4285, har søgt om tilskud til broen."));
  return pdf.bytes();
}

std::string settings(const std::string& inside) {
  return "<checks xmlns=\"urn:referat:checks:1\">\n" + inside + "\n</checks>\n";
}

// The report of a conversion with these settings.
std::string report_with(const std::string& inside, int code) {
  const Workplace place;
  place.put("a.pdf", minutes_with_a_cpr_number());
  place.put("own.xml", settings(inside));
  const Ran ran =
      run(Call{{"convert", place.path("a.pdf"), "-o", place.path("a.xml"), "--checks", place.path("own.xml")}});
  EXPECT_EQ(ran.code, code) << ran.err;
  EXPECT_EQ(run(Call{{"validate", place.path("own.xml"), place.path("a.report.xml")}}).code, 0);
  return place.get("a.report.xml");
}

TEST(ChecksOption, LetsACodeMakeTheVerdictFail) {
  EXPECT_NE(report_with("", 0).find("verdict=\"remarks\""), std::string::npos);
  const std::string failing = report_with("<finding code=\"cpr-number\" fail=\"true\"/>", 1);
  EXPECT_NE(failing.find("verdict=\"fail\""), std::string::npos);
  EXPECT_NE(failing.find("07***"), std::string::npos);
  EXPECT_EQ(failing.find("4285"), std::string::npos);
}

TEST(ChecksOption, TurnsCheckOrCodeOff) {
  EXPECT_EQ(report_with("<check name=\"personal-data\" run=\"false\"/>", 0).find("cpr-number"), std::string::npos);
  EXPECT_EQ(report_with("<finding code=\"cpr-number\" severity=\"none\"/>", 0).find("cpr-number"), std::string::npos);
}

TEST(ChecksOption, NoReportShowsAPersonalNumberWhateverIsTurnedOff) {
  const Workplace place;
  place.put("a.pdf", minutes_with_a_cpr_number());
  place.put("own.xml", settings("<check name=\"personal-data\" run=\"false\"/>"));
  Call call{{"convert", "a.pdf", "--checks", "own.xml", "--pictures", "--report-format", "xml,html,json,svrl"}};
  call.folder = place.folder();
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const char* form : {"xml", "html", "json", "svrl"})
    EXPECT_EQ(place.get(std::string("a.report.") + form).find("070761-4285"), std::string::npos) << form;
  call.arguments = {"convert", "a.pdf", "-o", "open/", "--pictures", "--report-format", "html"};
  EXPECT_EQ(run(call).code, 0);
  const std::string plain = place.get("a.report.html"), open = place.get("open/a.report.html");
  const auto picture = [](const std::string& html) { return html.substr(html.find("data:image"), 4000); };
  EXPECT_EQ(picture(plain), picture(open)) << "the pictures are black in the same places";
}

TEST(ChecksOption, RefusesMalformedSettingsBeforeAnythingIsDone) {
  const Workplace place;
  place.put("a.pdf", minutes_with_a_cpr_number());
  place.put("own.xml", settings("<check name=\"cpr\"/>"));
  for (const std::string& name : {std::string("own.xml"), std::string("nowhere.xml")}) {
    Call call{{"convert", "a.pdf", "--checks", name}};
    call.folder = place.folder();
    const Ran ran = run(call);
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(is_one_message(ran.err, name == "own.xml" ? "own.xml:2" : name));
  }
  EXPECT_EQ(place.names(), (std::vector<std::string>{"a.pdf", "own.xml"}));
}

}  // namespace
}  // namespace referat
