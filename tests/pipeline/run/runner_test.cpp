#include "pipeline/run/runner.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

Result<Document> one_line(const Document&, const Profile&) {
  Document out;
  out.lines.emplace_back();
  out.blocks.emplace_back();  // not declared: must be dropped
  out.notes.push_back({Severity::info, "one", "", "one_line", {}});
  out.accounts.emplace_back();
  return out;
}

Result<Document> one_block_per_line(const Document& document, const Profile&) {
  Document out;
  out.blocks.resize(document.lines.size() * 2);
  out.notes.push_back({Severity::info, "two", "", "one_block_per_line", {}});
  return out;
}

Result<Document> refuses(const Document&, const Profile&) {
  return Error{ErrorKind::input, "refuses", "always; never run it"};
}

const Stage kLines{"one_line", "", {Layer::pages}, {Layer::lines}, one_line};
const Stage kBlocks{"one_block_per_line", "", {Layer::lines}, {Layer::blocks}, one_block_per_line};
const Stage kRefuses{"refuses", "", {Layer::pages}, {Layer::tables}, refuses};

TEST(Runner, TakesOverOnlyTheLayersThatAStageDeclares) {
  const auto done = run_stages({}, {kLines}, {}, {});
  ASSERT_TRUE(done) << done.error().what;
  EXPECT_EQ(done.value().lines.size(), 1U);
  EXPECT_TRUE(done.value().blocks.empty());
}

TEST(Runner, GivesEachStageTheLayersOfTheEarlierOnesAndKeepsAllNotesInOrder) {
  const auto done = run_stages({}, {kLines, kBlocks}, {}, {});
  ASSERT_TRUE(done) << done.error().what;
  EXPECT_EQ(done.value().blocks.size(), 2U);
  ASSERT_EQ(done.value().notes.size(), 2U);
  EXPECT_EQ(done.value().notes.front().code, "one");
  EXPECT_EQ(done.value().notes.back().code, "two");
  EXPECT_EQ(done.value().accounts.size(), 1U);
}

TEST(Runner, RefusesAStageWhoseInputNobodyWritesAndNamesTheLayer) {
  const auto done = run_stages({}, {kBlocks, kLines}, {}, {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::usage);
  EXPECT_EQ(done.error().where, "one_block_per_line");
  EXPECT_NE(done.error().what.find("layer lines"), std::string::npos);
}

TEST(Runner, RefusesAStageThatStandsTwice) {
  const auto done = check_order({kLines, kLines}, {Layer::pages});
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().what.find("twice"), std::string::npos);
}

TEST(Runner, StopsAfterTheNamedStage) {
  const auto lines = run_stages({}, {kLines, kRefuses}, {}, {"one_line", {}});
  ASSERT_TRUE(lines) << lines.error().what;
  EXPECT_EQ(lines.value().lines.size(), 1U);
  const auto pages = run_stages({}, {kLines, kRefuses}, {}, {"read_pdf", {}});
  ASSERT_TRUE(pages) << pages.error().what;
  EXPECT_TRUE(pages.value().lines.empty());
}

TEST(Runner, RefusesToStopAfterAStageThatIsNotThereAndListsThoseThatAre) {
  const auto done = run_stages({}, {kLines}, {}, {"find_nothing", {}});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::usage);
  EXPECT_NE(done.error().what.find("read_pdf, one_line"), std::string::npos);
}

TEST(Runner, EndsWithTheErrorOfTheFirstStageThatFails) {
  const auto done = run_stages({}, {kLines, kRefuses, kBlocks}, {}, {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().where, "refuses");
}

TEST(Runner, TellsTheObserverOfEachStageOnceAndInOrder) {
  std::vector<std::string> seen;
  const auto done = run_stages({}, {kLines, kBlocks}, {}, {"", [&](const StepDone& step) {
                                                             EXPECT_GE(step.took.count(), 0);
                                                             seen.push_back(step.step);
                                                           }});
  ASSERT_TRUE(done) << done.error().what;
  EXPECT_EQ(seen, (std::vector<std::string>{"one_line", "one_block_per_line"}));
}

}  // namespace
}  // namespace referat
