// The forms of the report and the line for Archivematica, from the command line.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/cli.h"

namespace referat {
namespace {

using Names = std::vector<std::string>;

Ran run_in(const Workplace& place, const Names& arguments) {
  Call call{arguments};
  call.folder = place.folder();
  return run(call);
}

TEST(ReportFormat, WritesEachFormThatIsNamed) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = run_in(place, {"convert", "a.pdf", "--report-format", "html,json,svrl"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(place.names(), (Names{"a.pdf", "a.report.html", "a.report.json", "a.report.svrl", "a.xml"}));
  EXPECT_TRUE(place.get("a.report.html").starts_with("<!DOCTYPE html>\n<html lang=\"da\">"));
  EXPECT_EQ(nlohmann::json::parse(place.get("a.report.json"))["verdict"], "pass");
  EXPECT_EQ(place.get("a.report.html").find("data:image"), std::string::npos);
}

TEST(ReportFormat, TheJsonFollowsItsSchema) {
  Call python{{"-c", "import jsonschema"}};
  python.program = "python3";
  if (run(python).code != 0) GTEST_SKIP() << "python3 with jsonschema is not here";
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("b.pdf", "no PDF");
  run_in(place, {"convert", "a.pdf", "b.pdf", "--report-format", "json"});
  for (const char* name : {"a.report.json", "b.report.json"}) {
    python.arguments = {"-c",
                        "import json, jsonschema, sys\n"
                        "jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))",
                        place.path(name), REFERAT_SOURCE_DIR "/schemas/report.schema.json"};
    const Ran ran = run(python);
    EXPECT_EQ(ran.code, 0) << name << ran.err;
  }
}

TEST(ReportFormat, DrawsThePagesAndSpeaksEnglishWhenAsked) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--report-format=html", "--pictures", "--language", "en"}).code, 0);
  EXPECT_NE(place.get("a.report.html").find("<html lang=\"en\">"), std::string::npos);
  EXPECT_NE(place.get("a.report.html").find("data:image/png;base64,"), std::string::npos);
}

TEST(ReportFormat, KeepsFilesThatAreThereAndRefusesWhatIsNoFormOrLanguage) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("a.report.json", "mine");
  const Ran kept = run_in(place, {"convert", "a.pdf", "--report-format", "xml,json"});
  EXPECT_EQ(kept.code, 6);
  EXPECT_TRUE(is_one_message(kept.err, "a.report.json"));
  EXPECT_EQ(place.names(), (Names{"a.pdf", "a.report.json"}));
  for (const char* forms : {"", "pdf", "xml,", ",xml", "xml,,html", "XML"})
    EXPECT_EQ(run_in(place, {"convert", "a.pdf", std::string("--report-format=") + forms}).code, 2) << forms;
  for (const char* language : {"", "d", "../da", "dansk"})
    EXPECT_EQ(run_in(place, {"convert", "a.pdf", std::string("--language=") + language}).code, 2) << language;
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "--report-format=html", "--language=xx"}).code, 2);
}

// The files of a batch: passed, with a warning, refused, invalid, and one without a report.
void put_results(const Workplace& place) {
  place.put("a.pdf", ordinary_minutes());
  ASSERT_EQ(run_in(place, {"convert", "a.pdf"}).code, 0);
  std::string report = place.get("a.report.xml");
  const std::string pass = "verdict=\"pass\"";
  ASSERT_NE(report.find(pass), std::string::npos);
  place.put("alone.xml", place.get("a.xml"));
  place.put("b.xml", place.get("a.xml"));
  place.put("b.report.xml", report.replace(report.find(pass), pass.size(), "verdict=\"remarks\""));
  place.put("bad'\"\n.xml", "<minutes xmlns=\"urn:referat:minutes:1\"/>");
}

TEST(OneLine, TellsSchemaAndVerdictAndEndsWithNought) {
  const Workplace place;
  put_results(place);
  const std::vector<std::pair<std::string, std::string>> expected{
      {"a.xml", "pass"},         {"a.report.xml", "pass"},         {"alone.xml", "pass"},
      {"b.xml", "partial pass"}, {"b.report.xml", "partial pass"}, {"bad'\"\n.xml", "fail"},
      {"none.xml", "fail"}};
  for (const auto& [file, outcome] : expected) {
    const Ran ran = run_in(place, {"validate", "--one-line", file});
    EXPECT_EQ(ran.code, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 1);
    EXPECT_EQ(nlohmann::json::parse(ran.out)["eventOutcomeInformation"], outcome) << file << ran.out;
  }
}

TEST(OneLine, IsAPythonLiteral) {
  Call python{{"-c", "import ast"}};
  python.program = "python3";
  if (run(python).code != 0) GTEST_SKIP() << "python3 is not here";
  const Workplace place;
  put_results(place);
  python.arguments = {"-c",
                      "import ast, sys\n"
                      "for line in sys.stdin:\n"
                      "    d = ast.literal_eval(line)\n"
                      "    assert sorted(d) == ['eventOutcomeDetailNote', 'eventOutcomeInformation', 'stdout'], d\n"
                      "    assert all(isinstance(v, str) for v in d.values()), d\n"
                      "    print(d['eventOutcomeInformation'])\n"};
  python.input = run_in(place, {"validate", "--one-line", "a.xml", "b.xml", "bad'\"\n.xml", "none.xml"}).out;
  const Ran ran = run(python);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "pass\npartial pass\nfail\nfail\n");
}

}  // namespace
}  // namespace referat
