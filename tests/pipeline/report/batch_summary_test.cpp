#include "pipeline/report/batch_summary.h"

#include <gtest/gtest.h>

#include "pipeline/report/csv.h"

namespace referat {
namespace {

using Records = std::vector<std::vector<std::string>>;

constexpr const char* kReport = R"(<report xmlns="urn:referat:report:1" verdict="remarks">
<source file="a;&lt;b&gt;.pdf" sha256="00" pages="3"/><profile id="acadre" score="1"/>
<ledger total="500" unplaced="2"/><finding code="no-date" severity="warning"/><finding code="soft-hyphen" severity="info"/>
<finding code="soft-hyphen" severity="info"/></report>)";

Batch batch_of(int passed) {
  Batch batch;
  batch.reports.push_back(*read_report(kReport));
  batch.reports.back().year = "2008";
  for (int i = 0; i < passed; ++i) {
    ReportFacts& one = batch.reports.emplace_back();
    one.verdict = "pass";
    one.file = "passed.pdf";
  }
  batch.not_read = {"broken<.xml"};
  return batch;
}

TEST(ReportFacts, ReadsWhatABatchKeeps) {
  const auto facts = read_report(kReport);
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->file, "a;<b>.pdf");
  EXPECT_EQ(facts->verdict, "remarks");
  EXPECT_EQ(facts->profile, "acadre");
  EXPECT_EQ(facts->pages, 3);
  EXPECT_EQ(facts->characters, 500);
  EXPECT_EQ(facts->unplaced, 2);
  EXPECT_EQ(facts->count("info"), 2);
  EXPECT_EQ(facts->count("error"), 0);
}

TEST(ReportFacts, TakesNothingFromOtherXml) {
  for (const char* xml :
       {"", "<report", "<report verdict=\"pass\"/>", "<a xmlns=\"urn:referat:report:1\"/>",
        "<report xmlns=\"urn:referat:report:1\" verdict=\"fine\"/>", "<minutes xmlns=\"urn:referat:minutes:1\"/>"})
    EXPECT_FALSE(read_report(xml)) << xml;
  EXPECT_EQ(year_of("<minutes xmlns=\"urn:referat:minutes:1\"><meeting><date>2020-06-22</date></meeting></minutes>"),
            "2020");
  EXPECT_EQ(year_of("<minutes xmlns=\"urn:referat:minutes:1\"><meeting/></minutes>"), "");
}

TEST(BatchSummary, CountsCodesOncePerDocumentAndInAll) {
  const std::string html = batch_summary_html(batch_of(3), Texts());
  EXPECT_NE(html.find("<code>soft-hyphen</code></th><td><span class=\"word\">info</span></td>"
                      "<td class=\"number\">1</td><td class=\"number\">2</td>"),
            std::string::npos);
  EXPECT_NE(html.find("<p>Documents: 4</p>"), std::string::npos);
  EXPECT_NE(html.find("<th scope=\"row\">2008</th><td class=\"number\">1</td>"), std::string::npos);
  EXPECT_NE(html.find("<th scope=\"row\">not known</th><td class=\"number\">3</td>"), std::string::npos);
}

TEST(BatchSummary, EscapesNamesAndNamesWhatItDidNotRead) {
  const std::string html = batch_summary_html(batch_of(1), Texts());
  EXPECT_NE(html.find("a;&lt;b&gt;.pdf"), std::string::npos);
  EXPECT_NE(html.find("<li>broken&lt;.xml</li>"), std::string::npos);
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_EQ(html.find("passed.pdf"), std::string::npos);  // what passed is not among the worst
}

TEST(BatchSummary, TheTableReadsBack) {
  const auto records = parse_csv(batch_summary_csv(batch_of(2)));
  ASSERT_TRUE(records);
  ASSERT_EQ(records.value().size(), 4u);
  EXPECT_EQ(records.value()[0].back(), "codes");
  EXPECT_EQ(records.value()[1][1], "a;<b>.pdf");
  EXPECT_EQ(records.value()[1].back(), "no-date soft-hyphen");
}

TEST(Csv, QuotesWhatNeedsIt) {
  EXPECT_EQ(csv_record({"a", "b,c", "d\"e", "f\ng", ""}), "a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n");
  EXPECT_EQ(csv_record({"=1+1"}), "'=1+1\r\n");
}

TEST(Csv, ReadsWhatSpreadsheetsWrite) {
  const auto comma = parse_csv("a,b\r\n\"x,\"\"y\"\"\nz\",\r\n\r\n1,2");
  ASSERT_TRUE(comma);
  EXPECT_EQ(comma.value(), (Records{{"a", "b"}, {"x,\"y\"\nz", ""}, {"1", "2"}}));
  const auto semicolon = parse_csv(
      "\xEF\xBB\xBF"
      "a;b\n1,5;2\n");
  ASSERT_TRUE(semicolon);
  EXPECT_EQ(semicolon.value(), (Records{{"a", "b"}, {"1,5", "2"}}));
}

TEST(Csv, NamesTheLineOfABrokenQuote) {
  const auto open = parse_csv("a,b\n\"c,d\n");
  ASSERT_FALSE(open);
  EXPECT_EQ(open.error().where, "line 2");
  EXPECT_FALSE(parse_csv("a\"b"));
}

}  // namespace
}  // namespace referat
