#include "pipeline/output/output.h"

#include <gtest/gtest.h>

#include "pipeline/output/moment.h"
#include "pipeline/output/settings.h"

namespace referat {
namespace {

TEST(Output, InAFolderHasANameThatIsSafeOnEveryDisk) {
  EXPECT_TRUE(stands_in_folder(".sip/METS.xml", ".sip/"));
  EXPECT_TRUE(stands_in_folder(".sip/representations/rep1/data/minutes_1.pdf", ".sip/"));
  for (const char* ending : {".sip/", ".sip", ".sip/../a", ".sip//a", ".sip/a/", ".sip/.a", ".sip/a/./b", ".sip/a b",
                             ".sip/\xC3\xA6", ".sip/a\\b", ".siq/a", ".sip/a\nb"}) {
    EXPECT_FALSE(stands_in_folder(ending, ".sip/")) << ending;
  }
  EXPECT_FALSE(stands_in_folder(".xml", ".xml"));
}

TEST(Moment, IsReadFromDaysAndTimesAndNothingElse) {
  EXPECT_EQ(as_moment("2026-01-31"), "2026-01-31T00:00:00Z");
  EXPECT_EQ(as_moment("2026-01-31T12:30:05"), "2026-01-31T12:30:05Z");
  EXPECT_EQ(as_moment("2026-01-31T12:30:05+02:00"), "2026-01-31T12:30:05+02:00");
  for (const char* wrong : {"", "2026", "2026-02-30", "2026-1-31", "0000-01-01", "2026-01-31T", "2026-01-31T25:00:00",
                            "2026-01-31T12:30", "2026-01-31T12:30:05+2", "2026-01-31 12:30:05", "i dag"}) {
    EXPECT_EQ(as_moment(wrong), "") << wrong;
  }
}

TEST(Moment, IsReadFromSecondsSince1970) {
  EXPECT_EQ(moment_of_epoch(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(moment_of_epoch(1769860805), "2026-01-31T12:00:05Z");
  EXPECT_EQ(moment_of_epoch(-1), "");
  EXPECT_EQ(moment_of_epoch(253402300800), "");
}

TEST(Moment, FallsBackOnWhatTheDocumentSaysAndNeverOnAClock) {
  Document document;
  EXPECT_EQ(conversion_moment(document, ""), "1970-01-01T00:00:00Z");
  document.meeting.date.value = "2020-06-22";
  EXPECT_EQ(conversion_moment(document, ""), "2020-06-22T00:00:00Z");
  document.source.created = "2020-06-23T09:11:00+02:00";
  EXPECT_EQ(conversion_moment(document, ""), "2020-06-23T09:11:00+02:00");
  document.source.modified = "2021";  // no day
  EXPECT_EQ(conversion_moment(document, ""), "2020-06-23T09:11:00+02:00");
  EXPECT_EQ(conversion_moment(document, "2026-01-31"), "2026-01-31T00:00:00Z");
}

TEST(WriterSettings, StayAsTheyAreWhereTheFileIsSilent) {
  const auto some =
      parse_writer_settings(R"(<settings xmlns="urn:referat:settings:1"><akn country="gl"/></settings>)", "own.xml");
  ASSERT_TRUE(some);
  EXPECT_EQ(some.value().akn.country, "gl");
  EXPECT_EQ(some.value().akn.subtype, WriterSettings{}.akn.subtype);
  EXPECT_EQ(some.value().agency.name, "");
  const auto broken = parse_writer_settings("<settings>", "own.xml");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().where, "own.xml");
}

}  // namespace
}  // namespace referat
