#include "pipeline/batch/inputs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/program/program.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kEndings{".report.xml", ".xml"};

std::vector<std::string> names_of(const Result<BatchInputs>& found) {
  std::vector<std::string> names;
  EXPECT_TRUE(found) << found.error().where << " " << found.error().what;
  if (found)
    for (const BatchInput& input : found.value().inputs) names.push_back(input.name);
  return names;
}

TEST(Inputs, AreFoundInFoldersByPatternAndByName) {
  const Workplace place;
  for (const char* name : {"in/a.pdf", "in/B.PDF", "in/sub/c d.pdf", "in/sub/note.txt", "in/.hidden/e.pdf"})
    place.put(name, "x");
  fs::create_directory_symlink(place.path("in"), place.path("in/sub/loop"));
  using Names = std::vector<std::string>;
  EXPECT_EQ(names_of(find_inputs({{place.path("in")}, {}}, kEndings)),
            (Names{".hidden/e.pdf", "B.PDF", "a.pdf", "sub/c d.pdf"}));
  EXPECT_EQ(names_of(find_inputs({{place.path("in/*/*.pdf")}, {}}, kEndings)), (Names{"sub/c d.pdf"}));
  EXPECT_EQ(names_of(find_inputs({{place.path("in/sub/c d.pdf")}, {}}, kEndings)), (Names{"c d.pdf"}));
  for (const char* wrong : {"nowhere", "in/*.doc"}) {
    const auto found = find_inputs({{place.path(wrong)}, {}}, kEndings);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::usage);
  }
}

TEST(Inputs, AreCountedOnceHoweverOftenTheyAreNamed) {
  const Workplace place;
  place.put("in/a.pdf", "x");
  const auto found = find_inputs({{place.path("in"), place.path("in/../in/a.pdf")}, {}}, kEndings);
  ASSERT_TRUE(found);
  EXPECT_EQ(found.value().inputs.size(), 1U);
  EXPECT_EQ(found.value().repeated, 1);
}

TEST(Inputs, OfTwoFoldersMayShareAName) {
  const Workplace place;
  place.put("one/a.pdf", "x");
  place.put("two/a.pdf", "y");
  const auto found = find_inputs({{place.path("two"), place.path("one")}, {}}, kEndings);
  ASSERT_TRUE(found);
  ASSERT_EQ(found.value().inputs.size(), 2U);
  EXPECT_EQ(found.value().inputs[0].path, place.path("one/a.pdf"));
  EXPECT_EQ(found.value().inputs[0].result, "a");
  EXPECT_NE(found.value().inputs[1].result, "a");
}

// What a manifest says never leads out of the output folder.
TEST(Inputs, NeverLeadOutOfTheOutputFolder) {
  const Workplace place;
  place.put("list.txt", "../../etc/x.pdf\n/etc/y.pdf\n./a//b/../c.pdf\n");
  using Names = std::vector<std::string>;
  EXPECT_EQ(names_of(find_inputs({{}, {place.path("list.txt")}}, kEndings)),
            (Names{"a/c.pdf", "etc/x.pdf", "etc/y.pdf"}));
}

TEST(Manifest, IsAListOrATable) {
  using Entries = std::vector<ManifestEntry>;
  EXPECT_EQ(parse_manifest("a.pdf\r\nb, c.pdf\n\n", "m").value(), (Entries{{"a.pdf", {}}, {"b, c.pdf", {}}}));
  EXPECT_EQ(parse_manifest("\xEF\xBB\xBF"
                           "case;Path;year\n19/24;\"a;b.pdf\";2020\n;c.pdf;\n",
                           "m")
                .value(),
            (Entries{{"a;b.pdf", {{"case", "19/24"}, {"year", "2020"}}}, {"c.pdf", {}}}));
  for (const char* wrong :
       {"path,case,case\n", "path,\nx,1\n", "path,case\na.pdf,1,2\n", "path,case\n,1\n", "path\n\"a"}) {
    const auto parsed = parse_manifest(wrong, "m.csv");
    ASSERT_FALSE(parsed) << wrong;
    EXPECT_EQ(parsed.error().kind, ErrorKind::usage);
    EXPECT_EQ(parsed.error().where, "m.csv");
  }
}

std::vector<std::string> results_of(std::vector<std::string> names) {
  std::int64_t renamed = 0;
  return result_names(names, kEndings, renamed);
}

TEST(ResultNames, AreDistinctForEveryEndingAndCaseOfLetters) {
  const auto results = results_of({"A.PDF", "a.pdf", "x.pdf", "x.report.pdf", "Ærø.pdf", "ærø.pdf"});
  EXPECT_EQ(results[0], "A");
  EXPECT_TRUE(results[1].starts_with("a~") && results[1].size() == 10);
  EXPECT_EQ(results[2], "x");
  EXPECT_TRUE(results[3].starts_with("x.report~"));
  EXPECT_EQ(results[4], "Ærø");
  EXPECT_TRUE(results[5].starts_with("ærø~"));
  EXPECT_EQ(results_of({"A.PDF", "a.pdf"})[1], results[1]) << "the same mark every time";
}

TEST(ResultNames, FitAFileSystem) {
  std::string longest;
  while (longest.size() < 246) longest += "ø";
  for (const std::string& result : results_of({longest + ".pdf", longest + "1.pdf"})) {
    EXPECT_LE(result.size() + std::string(".report.xml").size(), 255U);
    EXPECT_NE(result.find('~'), std::string::npos);
  }
}

TEST(ResultNames, AreNoFoldersAndNotTheLedger) {
  const auto results = results_of({".referat/a.pdf", "b.pdf", "b.xml/c.pdf"});
  EXPECT_TRUE(results[0].starts_with("_.referat/a~"));
  EXPECT_TRUE(results[1].starts_with("b~"));
  EXPECT_EQ(results[2], "b.xml/c");
}

// Other programs may count on it, and a batch on many machines does.
TEST(Shards, AreTheSameForEver) {
  EXPECT_EQ(shard_of("a.pdf", 8), shard_of("a.pdf", 8));
  EXPECT_EQ(shard_of("2019/byråd.pdf", 1000), 713U);
  std::vector<int> sizes(8);
  for (int i = 0; i < 8000; ++i) ++sizes[shard_of(std::to_string(i) + ".pdf", 8)];
  EXPECT_GT(*std::ranges::min_element(sizes), 850);
  EXPECT_LT(*std::ranges::max_element(sizes), 1150);
}

}  // namespace
}  // namespace referat
