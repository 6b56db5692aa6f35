// Results are there whole or not at all, under the names that were asked for.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/cli/cli.h"

namespace referat {
namespace {

using Names = std::vector<std::string>;

Ran convert_in(const Workplace& place, const Names& arguments, long file_size_limit = -1) {
  Call call{{"convert"}};
  call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
  call.folder = place.folder();
  call.file_size_limit = file_size_limit;
  return run(call);
}

TEST(Output, StandsInTheCurrentFolderWhereverTheInputIs) {
  const Workplace place;
  place.put("in/a.PDF", ordinary_minutes());
  const Ran ran = convert_in(place, {"in/a.PDF"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out + ran.err, "");
  EXPECT_EQ(place.names(), (Names{"a.report.xml", "a.xml", "in"}));
  const Ran valid = run({{"validate", place.path("a.xml"), place.path("a.report.xml")}});
  EXPECT_EQ(valid.code, 0) << valid.err;
  EXPECT_EQ(std::count(valid.out.begin(), valid.out.end(), '\n'), 2);
}

TEST(Output, GoesIntoAFolderThatIsMadeWhenItsNameEndsInASlash) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("b.pdf", ordinary_minutes());
  const Ran ran = convert_in(place, {"a.pdf", "b.pdf", "-o", "xml/", "--quiet"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(place.names(), (Names{"a.pdf", "b.pdf", "xml"}));
  EXPECT_NE(place.get("xml/b.xml").find("<minutes"), std::string::npos);
  EXPECT_NE(place.get("xml/b.report.xml").find("<report"), std::string::npos);
}

TEST(Output, ToStandardOutputIsTheXmlAlone) {
  const Workplace place;
  Call call{{"convert", "-", "-o", "-"}};
  call.folder = place.folder();
  call.input = ordinary_minutes();
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("<?xml")) << ran.out;
  EXPECT_TRUE(ran.out.ends_with("</minutes>\n")) << ran.out;
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(place.names(), Names{});
}

TEST(Output, FollowsTheUmask) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const mode_t before = ::umask(022);
  const Ran ran = convert_in(place, {"a.pdf"});
  ::umask(before);
  ASSERT_EQ(ran.code, 0) << ran.err;
  struct stat facts {};
  ASSERT_EQ(::stat(place.path("a.xml").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0644U);
}

TEST(Output, ThatExistsIsKeptUnlessForced) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("a.xml", "older");
  const Ran kept = convert_in(place, {"a.pdf"});
  EXPECT_EQ(kept.code, 6);
  EXPECT_TRUE(is_one_message(kept.err, "a.xml"));
  EXPECT_NE(kept.err.find("--force"), std::string::npos);
  EXPECT_EQ(place.get("a.xml"), "older");
  EXPECT_EQ(place.names(), (Names{"a.pdf", "a.xml"}));
  EXPECT_EQ(convert_in(place, {"a.pdf", "--force"}).code, 0);
  EXPECT_NE(place.get("a.xml"), "older");
}

TEST(Output, ThatIsEmptyExistsToo) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("a.report.xml", "");
  const Ran ran = convert_in(place, {"a.pdf"});
  EXPECT_EQ(ran.code, 6);
  EXPECT_TRUE(is_one_message(ran.err, "a.report.xml"));
  EXPECT_EQ(place.names(), (Names{"a.pdf", "a.report.xml"}));
}

TEST(Output, IntoAMissingFolderIsRefused) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = convert_in(place, {"a.pdf", "-o", "no/such/out.xml"});
  EXPECT_EQ(ran.code, 6);
  EXPECT_TRUE(is_one_message(ran.err, "no/such/out.report.xml") || is_one_message(ran.err, "no/such/out.xml"));
}

TEST(Output, IntoAFolderThatCannotBeWrittenIsRefused) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = convert_in(place, {"a.pdf", "--no-report", "-o", "/proc/out.xml"});
  EXPECT_EQ(ran.code, 6);
  EXPECT_TRUE(is_one_message(ran.err, "/proc/out.xml"));
  EXPECT_EQ(place.names(), (Names{"a.pdf"}));
}

TEST(Output, NeverReplacesADevice) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = convert_in(place, {"a.pdf", "--no-report", "--force", "-o", "/dev/null"});
  EXPECT_EQ(ran.code, 6);
  EXPECT_TRUE(is_one_message(ran.err, "/dev/null"));
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST(Output, ThatWouldReplaceItsInputIsRefusedEvenWhenForced) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = convert_in(place, {"a.pdf", "--force", "-o", "./a.pdf"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(place.get("a.pdf"), ordinary_minutes());
}

TEST(Output, OfTwoInputsUnderOneNameIsRefusedBeforeAnyWork) {
  const Workplace place;
  place.put("one/a.pdf", ordinary_minutes());
  place.put("two/a.pdf", ordinary_minutes());
  const Ran ran = convert_in(place, {"one/a.pdf", "two/a.pdf"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(is_one_message(ran.err, "two/a.pdf"));
  EXPECT_EQ(place.names(), (Names{"one", "two"}));
}

TEST(Output, OnAFullDiskLeavesNothingBehind) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = convert_in(place, {"a.pdf"}, 200);
  EXPECT_EQ(ran.code, 6) << ran.err;
  EXPECT_TRUE(is_one_message(ran.err, "a.report.xml"));
  EXPECT_EQ(place.names(), (Names{"a.pdf"}));
}

TEST(Output, ToAFullClosedOrAbandonedStandardOutputIsAnError) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  for (const Stream stream : {Stream::full_device, Stream::closed, Stream::broken_pipe}) {
    Call call{{"convert", "a.pdf", "-o", "-"}};
    call.folder = place.folder();
    call.output = stream;
    const Ran ran = run(call);
    EXPECT_EQ(ran.code, 6) << ran.err;
    EXPECT_TRUE(is_one_message(ran.err, "standard output"));
  }
  EXPECT_EQ(place.names(), (Names{"a.pdf"}));
}

TEST(Output, IsWholeOrAbsentWheneverTheProgramIsEnded) {
  const Workplace place;
  Call call{{"convert", "--quiet"}};
  call.folder = place.folder();
  for (int i = 0; i < 40; ++i) {
    call.arguments.push_back(std::to_string(i) + ".pdf");
    place.put(call.arguments.back(), ordinary_minutes());
  }
  call.arguments.insert(call.arguments.end(), {"-o", "out/", "--force"});
  for (const int signal : {SIGTERM, SIGINT}) {
    for (unsigned wait = 5000; wait < 60000; wait += 5000) {
      (void)run_and_signal(call, signal, wait);
      if (!std::filesystem::exists(place.path("out"))) continue;
      for (const auto& entry : std::filesystem::directory_iterator(place.path("out"))) {
        const std::string name = entry.path().filename().string();
        EXPECT_TRUE(name.ends_with(".xml")) << name << " was left behind";
        EXPECT_TRUE(place.get("out/" + name).ends_with(">\n")) << name << " is not whole";
      }
    }
  }
}

TEST(Output, KeepsForeignNamesOnOneLine) {
  const Workplace place;
  const std::string name = "a\nb\x1b[31m.pdf";
  place.put(name, "no PDF");
  const Ran ran = convert_in(place, {name, "--no-report"});
  EXPECT_EQ(ran.code, 3);
  EXPECT_TRUE(is_one_message(ran.err, "a\\nb\\x1b[31m.pdf"));
}

}  // namespace
}  // namespace referat
