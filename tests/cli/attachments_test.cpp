// convert --attachments: folders, links and what stands in the report.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>

#include "tests/cli/cli.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

std::string minutes_with_attachments() {
  std::ifstream in(REFERAT_SOURCE_DIR "/fixtures/acadre/kultur-og-fritidsudvalg/input.pdf", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Attachments : public testing::Test {
 protected:
  Attachments() { place_.put("a.pdf", minutes_with_attachments()); }

  void deliver(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path(place_.path(name)).parent_path());
    place_.put(name, bytes);
  }

  Ran convert(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"convert", "--force"});
    Call call{std::move(arguments)};
    call.folder = place_.folder();
    return run(call);
  }

  pugi::xml_node report(const std::string& name = "a.report.xml") {
    EXPECT_TRUE(xml_.load_file(place_.path(name).c_str()));
    return xml_.child("report");
  }

  static int findings(pugi::xml_node report, const std::string& code) {
    int count = 0;
    for (const pugi::xml_node finding : report.children("finding"))
      count += finding.attribute("code").value() == code ? 1 : 0;
    return count;
  }

  Workplace place_;
  pugi::xml_document xml_;
};

TEST_F(Attachments, StandInTheReportWithWhatIsMissingAndSurplus) {
  deliver("in/Bilag 1 - Notat_om_driftsformer.pdf", "abc");
  deliver("in/andet.pdf", "xyz");
  EXPECT_EQ(convert({"a.pdf", "--attachments", "in"}).code, 0);
  const pugi::xml_node all = report().child("attachments");
  const pugi::xml_node first = all.child("attachment");
  EXPECT_STREQ(first.attribute("name").value(), "Notat om driftsformer");
  EXPECT_STREQ(first.attribute("item").value(), "item-2");
  EXPECT_STREQ(first.attribute("page").value(), "4");
  EXPECT_STREQ(first.child("file").attribute("sha256").value(),
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_STREQ(all.child("file").attribute("name").value(), "andet.pdf");
  EXPECT_EQ(findings(report(), "attachment-missing"), 4);
  EXPECT_EQ(findings(report(), "attachment-surplus"), 1);
  EXPECT_STREQ(report().attribute("verdict").value(), "remarks");
}

TEST_F(Attachments, AreNotSpokenOfWithoutAFolder) {
  EXPECT_EQ(convert({"a.pdf"}).code, 0);
  EXPECT_FALSE(report().child("attachments"));
  EXPECT_EQ(findings(report(), "attachment-missing"), 0);
}

TEST_F(Attachments, OfSeveralInputsLieInFoldersOfTheirNames) {
  place_.put("b.pdf", minutes_with_attachments());
  deliver("in/a/Forhandlingsoplæg.pdf", "1");
  deliver("in/loose.pdf", "2");
  EXPECT_EQ(convert({"a.pdf", "b.pdf", "--attachments", "in"}).code, 0);
  EXPECT_EQ(findings(report("a.report.xml"), "attachment-missing"), 4);
  EXPECT_EQ(findings(report("a.report.xml"), "attachment-surplus"), 0);
  EXPECT_EQ(findings(report("b.report.xml"), "attachment-missing"), 5);
  EXPECT_EQ(findings(report("b.report.xml"), "attachment-surplus"), 0);
}

TEST_F(Attachments, LinksAreNeitherFollowedNorRead) {
  place_.put("secret.txt", "abc");
  deliver("in/x/keep.pdf", "1");
  ASSERT_EQ(::symlink(place_.path("secret.txt").c_str(), place_.path("in/Notat om driftsformer.pdf").c_str()), 0);
  ASSERT_EQ(::symlink(place_.folder().c_str(), place_.path("in/out").c_str()), 0);
  ASSERT_EQ(::mkfifo(place_.path("in/pipe").c_str(), 0600), 0);
  EXPECT_EQ(convert({"a.pdf", "--attachments", "in"}).code, 0);
  EXPECT_EQ(findings(report(), "attachment-unreadable"), 3);
  for (const auto& file : report().select_nodes("//attachments//file[@problem]"))
    EXPECT_FALSE(file.node().attribute("sha256"));
  EXPECT_EQ(place_.get("a.report.xml").find("secret.txt"), std::string::npos);
}

TEST_F(Attachments, AFolderThatCannotBeReadIsToldBeforeAnyWork) {
  for (const char* folder : {"missing", "a.pdf"}) {
    const Ran ran = convert({"a.pdf", "--attachments", folder});
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(is_one_message(ran.err, folder));
    EXPECT_EQ(place_.names(), (std::vector<std::string>{"a.pdf"}));
  }
}

TEST_F(Attachments, ASingleFileThatCannotBeReadIsAFinding) {
  deliver("in/Notat om driftsformer.pdf", "1");
  fs::permissions(place_.path("in/Notat om driftsformer.pdf"), fs::perms::none);
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  EXPECT_EQ(convert({"a.pdf", "--attachments", "in"}).code, 0);
  EXPECT_EQ(findings(report(), "attachment-unreadable"), 1);
  EXPECT_EQ(findings(report(), "attachment-missing"), 4);
}

TEST_F(Attachments, NamesOfTheSystemAreNoAttachments) {
  deliver("in/.DS_Store", "1");
  deliver("in/Thumbs.db", "1");
  EXPECT_EQ(convert({"a.pdf", "--attachments", "in"}).code, 0);
  EXPECT_EQ(findings(report(), "attachment-surplus"), 0);
}

}  // namespace
}  // namespace referat
