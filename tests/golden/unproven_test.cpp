// Every phrase and pattern of every shipped profile is hit by a fixture, or stands in unproven.txt.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "tests/program/program.h"

namespace referat {
namespace {

const std::string kRemedy =
    "\nProve it with a fixture, or accept it: cmake --build <build> --target accept_unproven, and read the difference";

std::set<std::string> listed() {
  std::set<std::string> out;
  std::ifstream in(REFERAT_SOURCE_DIR "/tests/golden/unproven.txt");
  for (std::string line; std::getline(in, line);) out.insert(line);
  return out;
}

// "FOLDER/danish.xml:12: unproven: ENTRY" gives "danish ENTRY".
std::set<std::string> unproven(const std::string& findings) {
  const std::string code = ": unproven: ";
  std::set<std::string> out;
  std::istringstream in(findings);
  for (std::string line; std::getline(in, line);) {
    const std::size_t at = line.find(code), end = line.find(".xml:");
    if (at == std::string::npos || end > at) continue;
    const std::size_t begin = line.rfind('/', end) + 1;
    out.insert(line.substr(begin, end - begin) + " " + line.substr(at + code.size()));
  }
  return out;
}

std::string without(const std::set<std::string>& all, const std::set<std::string>& these) {
  std::vector<std::string> left;
  std::set_difference(all.begin(), all.end(), these.begin(), these.end(), std::back_inserter(left));
  std::string out;
  for (const std::string& one : left) out += "\n  " + one;
  return out;
}

TEST(Profiles, EveryEntryIsHitByAFixtureOrStandsInTheListOfThoseThatAreNot) {
  const Ran ran = run(Call{{"profiles", "check", "--fixtures", REFERAT_SOURCE_DIR "/fixtures"}});
  EXPECT_LE(ran.code, 1) << ran.err;
  const std::set<std::string> found = unproven(ran.out), known = listed();
  ASSERT_FALSE(known.empty());
  const std::string more = without(found, known), gone = without(known, found);
  EXPECT_EQ(more, "") << "no fixture hits these, and the list lacks them" << kRemedy;
  EXPECT_EQ(gone, "") << "the list has these, but they are hit or no longer there" << kRemedy;
}

TEST(Profiles, NoEntryOfAShippedProfileIsHiddenRepeatedOrEmpty) {
  const Ran ran = run(Call{{"profiles", "check"}});
  EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
}

TEST(Profiles, TheListIsNotAcceptedInCi) {
  Call call{{"true", "/nowhere"}};
  call.program = REFERAT_SOURCE_DIR "/tests/golden/accept_unproven";
  call.environment["CI"] = "true";
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.err.find("people only"), std::string::npos) << ran.err;
}

}  // namespace
}  // namespace referat
