// referat batch, as people and service managers meet it.
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/cli/cli.h"

namespace referat {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Json status_of(const Workplace& place) {
  const Ran ran = run({{"batch", "status", place.path("out"), "--json"}});
  return Json::parse(ran.out).front();
}

TEST(BatchCommand, ConvertsFoldersListsAndTables) {
  const Workplace place;
  place.put("in/a b/møde.pdf", ordinary_minutes());
  place.put("in/c.PDF", ordinary_minutes());
  const Ran folder = run({{"batch", place.path("in"), "-o", place.path("out")}});
  EXPECT_EQ(folder.code, 0) << folder.err;
  EXPECT_EQ(folder.out, "");
  EXPECT_NE(folder.err.find("2 inputs: "), std::string::npos);
  EXPECT_NE(folder.err.find("1 of them duplicates"), std::string::npos);
  EXPECT_EQ(run({{"validate", place.path("out/a b/møde.xml"), place.path("out/c.report.xml")}}).code, 0);
  Call list{{"batch", "-0", "-", "-o", place.path("list")}};
  list.input = place.path("in/c.PDF") + std::string(1, '\0') + place.path("in/a b/møde.pdf");
  EXPECT_EQ(run(list).code, 0);
  place.put("in/cases.csv", "case,path\n19/24995,c.PDF\n");
  EXPECT_EQ(run({{"batch", "--manifest", place.path("in/cases.csv"), "-o", place.path("table")}}).code, 0);
  const std::string report = text(place.path("table/c.report.xml"));
  EXPECT_NE(report.find("<metadata name=\"case\">19/24995</metadata>"), std::string::npos);
  EXPECT_EQ(run({{"validate", place.path("table/c.report.xml")}}).code, 0);
}

TEST(BatchCommand, GivesTheSameBytesAsConvert) {
  const Workplace place;
  place.put("in/a.pdf", ordinary_minutes());
  run({{"batch", place.path("in"), "-o", place.path("out"), "--report-format", "xml,json"}});
  run({{"convert", place.path("in/a.pdf"), "-o", place.path("alone/"), "--report-format", "xml,json"}});
  for (const char* name : {"a.xml", "a.report.xml", "a.report.json"}) {
    EXPECT_NE(place.get(std::string("out/") + name), "") << name;
    EXPECT_EQ(place.get(std::string("out/") + name), place.get(std::string("alone/") + name)) << name;
  }
}

TEST(BatchCommand, TellsByItsExitCodeHowItWent) {
  const Workplace place;
  place.put("in/a.pdf", ordinary_minutes());
  place.put("in/b.pdf", "no PDF");
  const Ran some = run({{"batch", place.path("in"), "-o", place.path("out")}});
  EXPECT_EQ(some.code, 1);
  EXPECT_NE(some.err.find("referat: " + place.path("in/b.pdf") + ": refused: "), std::string::npos);
  EXPECT_EQ(run({{"batch", "status", place.path("out")}}).code, 1);
  EXPECT_EQ(run({{"batch", place.path("in")}}).code, 2);
  EXPECT_EQ(run({{"batch", place.path("nowhere"), "-o", place.path("out")}}).code, 2);
  EXPECT_EQ(run({{"batch", place.path("in"), "-o", place.path("out"), "--shard", "8/8"}}).code, 2);
  EXPECT_EQ(run({{"batch", "merge", place.path("out")}}).code, 2);
  EXPECT_EQ(run({{"batch", place.path("in"), "-o", "/proc/nothing"}}).code, 6);
}

TEST(BatchCommand, CountsAddUpInItsSummaryItsStatusAndItsLog) {
  const Workplace place;
  for (int i = 0; i < 5; ++i) place.put("in/" + std::to_string(i) + ".pdf", i < 3 ? ordinary_minutes() : "no PDF");
  const Ran ran = run({{"batch", place.path("in"), "-o", place.path("out"), "--log", "json"}});
  int documents = 0;
  std::istringstream lines(ran.err);
  for (std::string line; std::getline(lines, line);) documents += Json::parse(line).at("event") == "document" ? 1 : 0;
  EXPECT_EQ(documents, 5);
  const Json summary = Json::parse(place.get("out/batch-summary.json")), status = status_of(place);
  for (const Json& counts : {summary, status}) {
    EXPECT_EQ(counts.at("inputs"), 5);
    EXPECT_EQ(counts.at("refused"), 2);
    EXPECT_EQ(counts.at("waiting"), 0);
    EXPECT_EQ(counts.at("converted").get<int>() + counts.at("converted with remarks").get<int>(), 3);
  }
}

TEST(BatchCommand, StopsOnASignalAndGoesOnInTheNextRun) {
  const Workplace place;
  for (int i = 0; i < 150; ++i) place.put("in/" + std::to_string(i) + ".pdf", ordinary_minutes());
  const Call call{{"batch", place.path("in"), "-o", place.path("out"), "-j", "1"}};
  const Ran stopped = run_and_signal(call, SIGTERM, 200000);
  EXPECT_EQ(stopped.signal, 0);
  EXPECT_TRUE(stopped.code == 11 || stopped.code == 0) << stopped.err;
  EXPECT_EQ(run(call).code, 0);
  EXPECT_EQ(status_of(place).at("waiting"), 0);
  EXPECT_FALSE(fs::exists(place.path("out/.referat/ledger-temporary")));
}

// Made by tests/batch/hostile_pdfs: a page that takes more than its time is left out, and the rest is converted.
TEST(BatchCommand, ComesThroughHostileDocuments) {
  const Workplace place;
  Call make{{place.path("in")}};
  make.program = REFERAT_SOURCE_DIR "/tests/batch/hostile_pdfs";
  ASSERT_EQ(run(make).code, 0);
  const Ran ran = run({{"batch", place.path("in"), "-o", place.path("out"), "--time", "1", "-j", "2"}});
  EXPECT_EQ(ran.code, 1) << ran.err;
  EXPECT_EQ(status_of(place).at("waiting"), 0);
  EXPECT_EQ(status_of(place).at("inputs"), 16);
  const std::string report = place.get("out/operators-page.report.xml");
  EXPECT_NE(report.find("<finding code=\"page-left-out\" severity=\"warning\" page=\"2\""), std::string::npos)
      << report;
  EXPECT_NE(report.find("number=\"2\" characters=\"0\" state=\"left-out\""), std::string::npos);
  EXPECT_EQ(run({{"validate", place.path("out/operators-page.xml")}}).code, 0);
}

}  // namespace
}  // namespace referat
