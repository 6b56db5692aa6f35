// Whole conversions. Every folder fixtures/<profile>/<case> with an input.pdf is a case, found when the test runs; so
// is every document of a corpus that the environment variable REFERAT_SHARED points to, for the invariants.
#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>

#include "tests/golden/cases.h"

namespace referat {
namespace {

// The first line that differs, with its number, for people.
std::string first_difference(const std::string& expected, const std::string& got) {
  std::size_t line = 1, start = 0;
  for (std::size_t i = 0; i < std::min(expected.size(), got.size()) && expected[i] == got[i]; ++i) {
    if (expected[i] == '\n') {
      ++line;
      start = i + 1;
    }
  }
  const auto line_of = [&](const std::string& text) {
    return start < text.size() ? text.substr(start, text.find('\n', start) - start) : std::string("(end)");
  };
  return "line " + std::to_string(line) + "\n  expected: " + line_of(expected) + "\n  got:      " + line_of(got) +
         "\nIf the new result is right: cmake --build <build> --target accept_golden";
}

TEST(Golden, EveryFixtureGivesExactlyItsExpectedXml) {
  int compared = 0;
  for (const Case& one : fixtures()) {
    SCOPED_TRACE(one.folder.string());
    ASSERT_TRUE(fs::exists(one.expected())) << "run the target accept_golden, and read what it wrote";
    const Ran ran = run(conversion(one, "-"));
    EXPECT_EQ(ran.code, 0) << ran.err;
    const std::string expected = file(one.expected());
    EXPECT_TRUE(expected == ran.out) << first_difference(expected, ran.out);
    ++compared;
  }
  EXPECT_GT(compared, 0);
}

// Text, values and all other classes sum up to the total, and nothing is unplaced.
void check_ledger(const std::string& report_file) {
  pugi::xml_document report;
  ASSERT_TRUE(report.load_file(report_file.c_str()));
  const pugi::xml_node ledger = report.child("report").child("ledger");
  ASSERT_TRUE(ledger);
  EXPECT_STREQ(ledger.attribute("unplaced").value(), "0");
  long long sum = 0;
  for (const pugi::xml_attribute count : ledger.attributes()) {
    if (std::string_view(count.name()) != "total") sum += count.as_llong();
  }
  EXPECT_EQ(sum, ledger.attribute("total").as_llong());
  EXPECT_GT(sum, 0);
}

TEST(Golden, NothingIsLostAndEveryResultFollowsItsSchema) {
  for (const Case& one : fixtures_and_corpus()) {
    SCOPED_TRACE(one.folder.string());
    const Workplace place;
    const Ran converted = run(conversion(one, place.path("out.xml")));
    EXPECT_EQ(converted.code, 0) << converted.err;
    check_ledger(place.path("out.report.xml"));
    const Ran valid = run(Call{{"validate", place.path("out.xml"), place.path("out.report.xml")}});
    EXPECT_EQ(valid.code, 0) << valid.err;
  }
}

// Makes the locale in `place`; a system without locale sources cannot, then the test below fails and says so.
bool make_locale(const Workplace& place, const std::string& name) {
  Call call{{"-i", name, "-f", "UTF-8", place.path("locales/" + name + ".UTF-8")}};
  call.program = "localedef";
  fs::create_directories(place.path("locales"));
  return run(call).code == 0;
}

TEST(Golden, TheSameBytesComeOutInEveryLocaleAndFromEveryFolder) {
  const Workplace locales;
  ASSERT_TRUE(make_locale(locales, "da_DK") && make_locale(locales, "tr_TR")) << "install the Debian package locales";
  for (const Case& one : fixtures_and_corpus()) {
    SCOPED_TRACE(one.folder.string());
    const Workplace first;
    ASSERT_EQ(run(conversion(one, first.path("out.xml"))).code, 0);
    for (const char* locale : {"C", "da_DK.UTF-8", "tr_TR.UTF-8"}) {
      const Workplace again;
      Call call = conversion(one, "out.xml");
      call.environment["LC_ALL"] = locale;
      call.environment["LOCPATH"] = locales.path("locales");
      call.folder = again.folder();
      EXPECT_EQ(run(call).code, 0) << locale;
      EXPECT_TRUE(again.get("out.xml") == first.get("out.xml")) << "differs under LC_ALL=" << locale;
      EXPECT_TRUE(again.get("out.report.xml") == first.get("out.report.xml")) << "report, LC_ALL=" << locale;
    }
  }
}

TEST(Golden, ResultsAreNotAcceptedInCi) {
  Call call{{"true", "/nowhere"}};
  call.program = REFERAT_SOURCE_DIR "/tests/golden/accept";
  call.environment["CI"] = "true";
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.err.find("people only"), std::string::npos) << ran.err;
}

TEST(Golden, StoppingAfterAnyStageGivesADocumentThatFollowsItsSchema) {
  const std::vector<Case> all = fixtures();
  ASSERT_FALSE(all.empty());
  for (const char* stage : {"read_pdf", "find_lines", "find_blocks", "find_agenda"}) {
    const Workplace place;
    Call call = conversion(all.front(), place.path("out.document.xml"));
    call.arguments.insert(call.arguments.end(), {"--stop-after", stage});
    EXPECT_EQ(run(call).code, 0);
    EXPECT_EQ(place.names(), std::vector<std::string>{"out.document.xml"});
    const Ran ran = run(Call{{"validate", place.path("out.document.xml")}});
    EXPECT_EQ(ran.code, 0) << stage << ": " << ran.err;
  }
}

}  // namespace
}  // namespace referat
