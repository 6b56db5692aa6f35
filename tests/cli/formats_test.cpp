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

// A schema that Akoma Ntoso does not follow.
constexpr const char* kOtherSchema = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><xs:element name="other"/></xs:schema>)";

TEST(Formats, ThatBreakTheirOfficialSchemaAreHeldBackAndTheOthersAreWritten) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("official/akn/akomantoso30.xsd", kOtherSchema);
  const Ran ran = run_in(place, {"convert", "a.pdf", "--to", "minutes,akn,text", "--schema-dir", "official"});
  EXPECT_EQ(ran.code, 9);
  EXPECT_TRUE(is_one_message(ran.err, "a.pdf")) << ran.err;
  EXPECT_EQ(place.names(), (Names{"a.pdf", "a.report.xml", "a.txt", "a.xml", "official"}));
  const std::string report = place.get("a.report.xml");
  EXPECT_NE(report.find("verdict=\"fail\""), std::string::npos) << report;
  EXPECT_NE(report.find("code=\"format-invalid\""), std::string::npos) << report;
}

TEST(Formats, CannotBeHeldAgainstASchemaThatIsNone) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("official/akn/akomantoso30.xsd", "<xs:schema");
  const Ran ran = run_in(place, {"convert", "a.pdf", "--to", "akn", "--schema-dir", "official"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(is_one_message(ran.err, "official/akn/akomantoso30.xsd")) << ran.err;
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--to", "text", "--schema-dir", "official"}).code, 0);
}

TEST(Formats, TellTheDateOfConversionThatWasAskedForAndAreTheSameOnEveryDay) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  Call call{{"convert", "a.pdf", "--to", "akn", "-o", "-"}};
  call.folder = place.folder();
  const std::string plain = run(call).out;
  EXPECT_EQ(run(call).out, plain);
  call.environment["SOURCE_DATE_EPOCH"] = "1769860805";
  const std::string dated = run(call).out;
  EXPECT_NE(dated.find("<FRBRdate date=\"2026-01-31\" name=\"converted\" />"), std::string::npos) << dated;
  call.arguments.insert(call.arguments.end(), {"--converted-on", "2027-02-28"});
  EXPECT_NE(run(call).out.find("<FRBRdate date=\"2027-02-28\" name=\"converted\" />"), std::string::npos);
}

TEST(Formats, InJsonFollowTheirSchema) {
  Call python{{"-c", "import jsonschema"}};
  python.program = "python3";
  if (run(python).code != 0) GTEST_SKIP() << "python3 with jsonschema is not here";
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  run_in(place, {"convert", "a.pdf", "--to", "json,jsonl"});
  for (const char* name : {"a.json", "a.jsonl"}) {
    python.arguments = {"-c",
                        "import json, jsonschema, sys\n"
                        "jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))",
                        place.path(name), REFERAT_SOURCE_DIR "/schemas/minutes.schema.json"};
    const Ran ran = run(python);
    EXPECT_EQ(ran.code, 0) << name << ran.err;
  }
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
