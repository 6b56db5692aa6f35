#include "pipeline/report/acceptance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace referat {
namespace {

std::vector<ReportFacts> reports(int count) {
  std::vector<ReportFacts> out;
  for (int i = 0; i < count; ++i) {
    ReportFacts& one = out.emplace_back();
    one.path = std::to_string(i) + ".report.xml";
    one.sha256 = std::string(64, static_cast<char>('a' + i % 6));
  }
  return out;
}

std::vector<std::string> names(const std::vector<ReportFacts>& reports) {
  std::vector<std::string> out;
  for (const ReportFacts& one : reports) out.push_back(one.path);
  return out;
}

TEST(SampleSize, IsTheSmallestThatIsSureEnough) {
  EXPECT_EQ(sample_size(100000, 0.95, 0.01), 299);
  EXPECT_EQ(sample_size(100000, 0.95, 0.05), 59);
  EXPECT_EQ(sample_size(100000, 0.99, 0.01), 459);
  EXPECT_EQ(sample_size(100000, 0.75, 0.5), 2);
  for (const double error : {0.003, 0.02, 0.1}) {
    const auto size = static_cast<double>(sample_size(1000000, 0.95, error));
    EXPECT_LE(std::pow(1 - error, size), 0.05);
    EXPECT_GT(std::pow(1 - error, size - 1), 0.05);
  }
}

TEST(SampleSize, IsNeverMoreThanThereAre) {
  EXPECT_EQ(sample_size(20, 0.95, 0.01), 20);
  EXPECT_EQ(sample_size(0, 0.95, 0.01), 0);
}

TEST(DrawSample, DrawsTheSameWhateverTheOrderAndAnotherForAnotherSeed) {
  std::vector<ReportFacts> all = reports(200);
  const auto drawn = names(draw_sample(all, 30, 7));
  std::reverse(all.begin(), all.end());
  EXPECT_EQ(names(draw_sample(all, 30, 7)), drawn);
  EXPECT_NE(names(draw_sample(all, 30, 8)), drawn);
  EXPECT_EQ(std::set<std::string>(drawn.begin(), drawn.end()).size(), 30u);
}

TEST(DrawSample, DrawsEachDocumentAboutAsOften) {
  const std::vector<ReportFacts> all = reports(50);
  std::map<std::string, int> often;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    for (const std::string& name : names(draw_sample(all, 10, seed))) ++often[name];
  }
  ASSERT_EQ(often.size(), 50u);
  for (const auto& [name, count] : often) EXPECT_NEAR(count, 200, 70) << name;  // 5.5 standard deviations
}

// Figures of Clopper and Pearson: 1 - 0.05^(1/n) for none wrong; others from the beta distribution's quantiles.
TEST(UpperBound, IsThatOfClopperAndPearson) {
  EXPECT_NEAR(upper_bound(299, 0, 0.95), 1 - std::pow(0.05, 1.0 / 299), 1e-9);
  EXPECT_NEAR(upper_bound(10, 1, 0.95), 0.394163, 1e-6);
  EXPECT_NEAR(upper_bound(100, 5, 0.95), 0.102253, 1e-5);
  EXPECT_EQ(upper_bound(0, 0, 0.95), 1);
  EXPECT_EQ(upper_bound(5, 5, 0.95), 1);
}

TEST(UpperBound, HoldsWhatTheSampleSizePromises) {
  for (const double error : {0.01, 0.05, 0.2}) {
    EXPECT_LE(upper_bound(sample_size(1000000, 0.95, error), 0, 0.95), error);
  }
}

}  // namespace
}  // namespace referat
