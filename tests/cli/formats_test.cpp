// What --to writes, under which names, and what is said when it cannot.
#include <gtest/gtest.h>

#include "pipeline/api/referat.h"
#include "pipeline/files/files.h"
#include "tests/cli/cli.h"

namespace referat {
namespace {

using Names = std::vector<std::string>;

Ran run_in(const Workplace& place, const Names& arguments) {
  Call call{arguments};
  call.folder = place.folder();
  return run(call);
}

TEST(Formats, AreWrittenInPlaceOfTheMinutesOrBesideThem) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--to", "text"}).code, 0);
  EXPECT_EQ(place.names(), (Names{"a.pdf", "a.report.xml", "a.txt"}));
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--to", "minutes,text", "-f"}).code, 0);
  EXPECT_EQ(place.names(), (Names{"a.pdf", "a.report.xml", "a.txt", "a.xml"}));
}

TEST(Formats, TakeTheNameOfTheOptionWhenTheyAreNamedFirst) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--to", "text,minutes", "-o", "b.txt"}).code, 0);
  EXPECT_EQ(place.names(), (Names{"a.pdf", "b.report.xml", "b.txt", "b.xml"}));
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--to", "text,minutes", "-o", "words"}).code, 0);
  EXPECT_EQ(place.names(),
            (Names{"a.pdf", "b.report.xml", "b.txt", "b.xml", "words", "words.report.xml", "words.xml"}));
}

TEST(Formats, GoToStandardOutputOneAtATime) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran one = run_in(place, {"convert", "a.pdf", "--to", "text", "-o", "-"});
  EXPECT_EQ(one.code, 0) << one.err;
  EXPECT_NE(one.out.find("Godkendelse af dagsorden"), std::string::npos);
  EXPECT_EQ(one.out.find('<'), std::string::npos);
  const Ran two = run_in(place, {"convert", "a.pdf", "--to", "text,minutes", "-o", "-"});
  EXPECT_EQ(two.code, 2);
  EXPECT_TRUE(is_one_message(two.err, "-o -")) << two.err;
}

TEST(Formats, ThatNobodyKnowsAreRefusedWithTheNamesOfAll) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  for (const char* names : {"word", "text,", ",text", ""}) {
    const Ran ran = run_in(place, {"convert", "a.pdf", "--to", names});
    EXPECT_EQ(ran.code, 2) << names;
    for (const FormatInfo& format : known_formats()) EXPECT_NE(ran.err.find(format.name), std::string::npos) << ran.err;
  }
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--to", "text", "--stop-after", "find_lines"}).code, 2);
  EXPECT_EQ(place.names(), Names{"a.pdf"});
}

TEST(Formats, AreToldByTheHelpTheManPageAndTheCompletion) {
  const std::string help = run(Call{{"convert", "--help"}}).out;
  const std::string man = run(Call{{"--generate", "man"}}).out;
  const std::string completion = run(Call{{"--generate", "bash-completion"}}).out;
  for (const FormatInfo& format : known_formats()) {
    EXPECT_NE(help.find("NAME" + format.ending), std::string::npos) << format.name;
    EXPECT_NE(man.find("\\-\\-to \\fB" + format.name), std::string::npos) << format.name;
    EXPECT_NE(completion.find(format.name), std::string::npos) << format.name;
  }
}

TEST(Formats, TakeSettingsThatFollowTheirSchemaOnly) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("good.xml", R"(<settings xmlns="urn:referat:settings:1"><agency identifier="kommune-999"/></settings>)");
  place.put("bad.xml", "<settings xmlns=\"urn:referat:settings:1\">\n<agency identifier=\"Å b\"/></settings>");
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--to", "text", "--settings", "good.xml"}).code, 0);
  const Ran bad = run_in(place, {"convert", "a.pdf", "--to", "text", "--settings", "bad.xml", "-f"});
  EXPECT_EQ(bad.code, 2);
  EXPECT_TRUE(is_one_message(bad.err, "bad.xml")) << bad.err;
  EXPECT_NE(bad.err.find("line 2"), std::string::npos) << bad.err;
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--settings", "none.xml", "-f"}).code, 2);
  EXPECT_EQ(run_in(place, {"validate", "good.xml"}).code, 0);
}

TEST(Formats, RefuseAFolderOfSchemasThatIsNoneAndADateThatIsNone) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--schema-dir", "nowhere"}).code, 2);
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--converted-on", "i dag"}).code, 2);
  Call call{{"convert", "a.pdf"}};
  call.folder = place.folder();
  call.environment["SOURCE_DATE_EPOCH"] = "yesterday";
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.err.find("SOURCE_DATE_EPOCH"), std::string::npos) << ran.err;
  EXPECT_EQ(place.names(), Names{"a.pdf"});
}

TEST(ResultFolder, AppearsWholeAndIsReplacedWholeWhenForced) {
  const Workplace place;
  const std::string path = place.path("a.sip");
  ASSERT_TRUE(
      write_results({{path, "", {{"METS.xml", "mets"}, {"rep1/data/1.pdf", "pdf"}}}, {place.path("a"), "x"}}, false));
  EXPECT_EQ(place.get("a.sip/rep1/data/1.pdf"), "pdf");
  EXPECT_EQ(place.names(), (Names{"a", "a.sip"}));
  const std::vector<ResultFile> other{{path, "", {{"METS.xml", "new"}}}};
  const auto kept = write_results(other, false);
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().kind, ErrorKind::output);
  EXPECT_EQ(place.get("a.sip/METS.xml"), "mets");
  ASSERT_TRUE(write_results(other, true));
  EXPECT_EQ(place.get("a.sip/METS.xml"), "new");
  EXPECT_EQ(place.get("a.sip/rep1/data/1.pdf"), "");
  EXPECT_EQ(place.names(), (Names{"a", "a.sip"}));
}

TEST(ResultFolder, NeverTakesThePlaceOfAFile) {
  const Workplace place;
  const std::string path = place.put("a.sip", "mine");
  EXPECT_FALSE(write_results({{path, "", {{"METS.xml", "mets"}}}}, true));
  EXPECT_FALSE(check_folder_path(path, true));
  EXPECT_EQ(place.get("a.sip"), "mine");
  EXPECT_EQ(place.names(), Names{"a.sip"});
}

TEST(ResultFolder, IsTakenAwayAgainWhenTheRestCannotBeWritten) {
  const Workplace place;
  EXPECT_FALSE(write_results({{place.path("a.sip"), "", {{"METS.xml", "mets"}}}, {place.path("no/such"), "x"}}, false));
  EXPECT_EQ(place.names(), Names{});
}

}  // namespace
}  // namespace referat
