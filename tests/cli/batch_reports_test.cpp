// summary and sample: what is told about a folder of reports.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/cli.h"

namespace referat {
namespace {

using Names = std::vector<std::string>;

Ran run_in(const Workplace& place, const Names& arguments) {
  Call call{arguments};
  call.folder = place.folder();
  return run(call);
}

// xml/ with three documents, one of them refused, and two files that are no reports.
void put_batch(const Workplace& place) {
  for (const char* name : {"a.pdf", "b.pdf"}) place.put(name, ordinary_minutes());
  place.put("c.pdf", "no PDF");
  EXPECT_EQ(run_in(place, {"convert", "a.pdf", "b.pdf", "c.pdf", "-o", "xml/"}).code, 3);
  place.put("xml/broken.report.xml", "<report");
  place.put("xml/foreign.xml", "<a xmlns=\"urn:other\"/>");
}

std::string with_answers(std::string list, const Names& answers) {
  std::size_t at = list.find('\n') + 1;
  for (const std::string& answer : answers) {
    at = list.find(",,\r\n", at) + 1;
    list.insert(at, answer);
  }
  return list;
}

TEST(SummaryCommand, WritesAPageAndATableAndNamesForeignFiles) {
  const Workplace place;
  put_batch(place);
  const Ran ran = run_in(place, {"summary", "xml", "-o", "s.html", "--csv", "s.csv", "--language", "en"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.err.find("referat: broken.report.xml: "), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("referat: foreign.xml: "), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("3 reports read, 2 files passed over, 0 minutes without a report"), std::string::npos);
  const std::string html = place.get("s.html");
  EXPECT_NE(html.find("<li>broken.report.xml</li>"), std::string::npos);
  EXPECT_NE(html.find("<th scope=\"row\">2020</th>"), std::string::npos);
  EXPECT_NE(place.get("s.csv").find("c.report.xml,c.pdf,"), std::string::npos);
}

TEST(SummaryCommand, CountsMinutesWithoutAReport) {
  const Workplace place;
  put_batch(place);
  std::filesystem::remove(place.path("xml/a.report.xml"));
  const Ran ran = run_in(place, {"summary", "xml", "-o", "-"});
  EXPECT_NE(ran.err.find("2 reports read, 2 files passed over, 1 minutes without a report"), std::string::npos)
      << ran.err;
  EXPECT_TRUE(ran.out.starts_with("<!DOCTYPE html>\n<html lang=\"da\">"));
  EXPECT_NE(ran.out.find("<li>a.xml</li>"), std::string::npos);
}

TEST(SummaryCommand, KeepsExistingFilesAndRefusesWhatItCannotDo) {
  const Workplace place;
  put_batch(place);
  place.put("s.html", "mine");
  EXPECT_EQ(run_in(place, {"summary", "xml", "-o", "s.html"}).code, 6);
  EXPECT_EQ(place.get("s.html"), "mine");
  EXPECT_EQ(run_in(place, {"summary", "xml", "-o", "s.html", "--force"}).code, 0);
  EXPECT_EQ(run_in(place, {"summary", "xml"}).code, 2);
  EXPECT_EQ(run_in(place, {"summary", "none", "-o", "t.html"}).code, 2);
  EXPECT_EQ(run_in(place, {"summary", "xml", "-o", "t.html", "--csv", "t.html"}).code, 2);
}

TEST(SampleCommand, ListsConvertedDocumentsToInspect) {
  const Workplace place;
  put_batch(place);
  const Ran ran = run_in(place, {"sample", "xml"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(ran.out.starts_with("number,file,report,sha256,profile,verdict,answer,remark\r\n1,")) << ran.out;
  EXPECT_NE(ran.out.find("a.report.xml"), std::string::npos);
  EXPECT_NE(ran.out.find("b.report.xml"), std::string::npos);
  EXPECT_EQ(ran.out.find("c.report.xml"), std::string::npos);  // there is no XML to inspect
  EXPECT_NE(ran.err.find("2 of 2 converted documents"), std::string::npos) << ran.err;
  EXPECT_EQ(run_in(place, {"sample", "xml"}).out, ran.out);
  const Ran fewer = run_in(place, {"sample", "xml", "--confidence", "60%", "--error", "65", "--seed", "3"});
  EXPECT_NE(fewer.err.find("1 of 2 converted documents"), std::string::npos) << fewer.err;
}

TEST(SampleCommand, TellsTheErrorRateFromTheAnswers) {
  const Workplace place;
  put_batch(place);
  const Names all{"sample", "xml", "--answers", "list.csv"};
  const std::string list = run_in(place, {"sample", "xml"}).out;
  place.put("list.csv", with_answers(list, {"ok", "ok"}));
  const Ran fine = run_in(place, all);
  EXPECT_EQ(fine.code, 0) << fine.err;
  EXPECT_NE(fine.out.find("inspected 2\nwrong 0\n"), std::string::npos) << fine.out;
  EXPECT_NE(fine.out.find("error rate at most 0.0000 % (all documents were inspected)"), std::string::npos) << fine.out;
  place.put("list.csv", with_answers(list, {"wrong", "ok"}));
  const Ran wrong = run_in(place, all);
  EXPECT_EQ(wrong.code, 1);
  EXPECT_NE(wrong.out.find("at most 50.0000 %"), std::string::npos) << wrong.out;
  EXPECT_NE(wrong.out.find("aim 1 %: not reached"), std::string::npos) << wrong.out;
}

TEST(SampleCommand, WantsAnAnswerForEachDocument) {
  const Workplace place;
  put_batch(place);
  const std::string list = run_in(place, {"sample", "xml"}).out;
  for (const std::string& bad : {list, with_answers(list, {"ok"}), with_answers(list, {"ok", "perhaps"}), std::string(),
                                 std::string("a,b\r\n1,2\r\n"), std::string("\"open")}) {
    place.put("list.csv", bad);
    const Ran ran = run_in(place, {"sample", "xml", "--answers", "list.csv"});
    EXPECT_EQ(ran.code, 3) << bad;
    EXPECT_TRUE(is_one_message(ran.err, "list.csv")) << ran.err;
  }
}

TEST(SampleCommand, RefusesSharesThatAreNone) {
  const Workplace place;
  put_batch(place);
  for (const char* share : {"0", "100", "-1", "x", "", "1e1", "%"}) {
    EXPECT_EQ(run_in(place, {"sample", "xml", std::string("--error=") + share}).code, 2) << share;
  }
  EXPECT_EQ(run_in(place, {"sample", "xml", "--confidence", "50"}).code, 2);
  EXPECT_EQ(run_in(place, {"sample", "xml", "--seed=-1"}).code, 2);
  EXPECT_EQ(run_in(place, {"sample"}).code, 2);
}

}  // namespace
}  // namespace referat
