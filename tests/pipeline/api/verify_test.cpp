// Whether faults in the XML of the fixtures are found, and nothing where there is none.
#include "pipeline/api/verify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>

#include "pipeline/report/codes.h"
#include "pipeline/report/minutes_parts.h"
#include "pipeline/report/reading_difference.h"
#include "pipeline/report/round_trip.h"
#include "tests/golden/cases.h"
#include "tests/pipeline/api/faults.h"

namespace referat {
namespace {

Options standard_options() {
  Options options;
  options.schemas = REFERAT_SOURCE_DIR "/schemas";
  options.profiles = {REFERAT_SOURCE_DIR "/schemas/profiles"};
  return options;
}

struct Converted {
  std::string name;
  Outcome outcome;
};

// All fixtures, converted once.
const std::vector<Converted>& converted() {
  static const std::vector<Converted> all = [] {
    std::vector<Converted> out;
    for (const Case& one : fixtures()) {
      Options options = standard_options();
      options.password = one.password;
      auto outcome = convert(file(one.input()), "input.pdf", options);
      if (outcome && !outcome.value().error) out.push_back({one.folder.string(), std::move(outcome).value()});
    }
    return out;
  }();
  return all;
}

bool is_serious(const Note& note) { return note.severity != Severity::info; }

bool is_found(const std::vector<Note>& notes) { return std::any_of(notes.begin(), notes.end(), is_serious); }

std::string told(const std::vector<Note>& notes) {
  std::string out;
  for (const Note& note : notes) out += note.code + ": " + note.message + "\n";
  return out;
}

TEST(Verify, FindsNothingInWhatTheFixturesGive) {
  ASSERT_GE(converted().size(), 25u);
  for (const Converted& one : converted()) {
    const Outcome& outcome = one.outcome;
    const auto notes = compare_with(outcome.minutes_xml, outcome, outcome.document.source.sha256);
    EXPECT_FALSE(is_found(notes)) << one.name << "\n" << told(notes);
    ASSERT_FALSE(notes.empty());
    EXPECT_EQ(notes.back().code, "same-bytes");
  }
}

TEST(Verify, FindsSeededFaults) {
  std::size_t seeded = 0, found = 0, found_by_words = 0;
  std::vector<std::string> missed_kinds;
  for (const Fault& fault : faults()) {
    std::string missed;
    bool applied = false;
    for (const Converted& one : converted()) {
      const std::string xml = with_fault(one.outcome.minutes_xml, fault);
      if (xml.empty()) continue;
      applied = true;
      ++seeded;
      found_by_words += is_found(round_trip(xml, one.outcome.document)) ? 1 : 0;
      if (is_found(compare_with(xml, one.outcome, one.outcome.document.source.sha256)))
        ++found;
      else
        missed += "\n    " + one.name;
    }
    EXPECT_TRUE(applied) << fault.name << " fits no fixture";
    if (!missed.empty()) missed_kinds.push_back(fault.name + missed);
  }
  std::cout << faults().size() << " kinds of faults, " << faults().size() - missed_kinds.size()
            << " found wherever seeded; " << seeded << " seeded, " << found << " found, " << found_by_words
            << " by the round trip alone\n";
  for (const std::string& kind : missed_kinds) std::cout << "  not found: " << kind << "\n";
  EXPECT_GE(faults().size(), 40u);
  EXPECT_LE(missed_kinds.size() * 40, faults().size());  // at least 39 of 40 kinds
}

TEST(Verify, CallsWhatDiffersAnErrorOfThisVersionAndAWarningOfAnother) {
  const Converted& one = converted().front();
  std::string xml = one.outcome.minutes_xml;
  const std::string status = "status=\"present\"";
  ASSERT_NE(xml.find(status), std::string::npos);
  xml.replace(xml.find(status), status.size(), "status=\"excused\"");
  const std::string& sha256 = one.outcome.document.source.sha256;
  EXPECT_EQ(compare_with(xml, one.outcome, sha256).front().severity, Severity::error);
  const std::string version_now = std::string("referat ") + version();
  xml.replace(xml.find(version_now), version_now.size(), "referat 0.1.0");
  EXPECT_EQ(compare_with(xml, one.outcome, sha256).front().severity, Severity::warning);
}

TEST(Verify, TellsTheHashesOfAnotherPdf) {
  const Converted& one = converted().front();
  const auto notes = compare_with(one.outcome.minutes_xml, one.outcome, std::string(64, '0'));
  EXPECT_EQ(notes.front().code, "source-differs");
  EXPECT_NE(notes.front().message.find(one.outcome.document.source.sha256), std::string::npos);
}

TEST(Verify, LooksNoFurtherThanTheSchema) {
  const auto done = verify("<minutes xmlns=\"urn:referat:minutes:1\"/>", "no PDF", standard_options());
  ASSERT_TRUE(done);
  EXPECT_EQ(done.value().verdict, Verdict::fail);
  ASSERT_EQ(done.value().findings.size(), 1u);
  EXPECT_EQ(done.value().findings.front().code, "schema-invalid");
}

TEST(RoundTrip, SaysWhereAWordIsLost) {
  const Converted& one = converted().front();
  const Fault& fault =
      *std::find_if(faults().begin(), faults().end(), [](const Fault& f) { return f.name == "last word dropped"; });
  const std::string xml = with_fault(one.outcome.minutes_xml, fault);
  const auto notes = round_trip(xml, one.outcome.document);
  ASSERT_EQ(notes.size(), 1u) << told(notes);
  EXPECT_EQ(notes.front().code, "round-trip-missing");
  ASSERT_EQ(notes.front().at.size(), 1u);
  EXPECT_GT(notes.front().at.front().box.width(), 0);
}

TEST(RoundTrip, LivesThroughBytesThatAreBrokenAndNoticesThem) {
  const Converted& one = converted().front();
  std::uint32_t chance = 1;
  int noticed = 0;
  for (int round = 0; round < 300; ++round) {
    std::string xml = one.outcome.minutes_xml;
    for (int i = 0; i < 8; ++i) {
      chance = chance * 1664525 + 1013904223;
      xml[chance % xml.size()] = "9-<>\":, \xC3"[(chance >> 24) % 9];
    }
    const auto notes = round_trip(xml, one.outcome.document);
    for (const Note& note : notes) EXPECT_NE(find_note_code(note.code), nullptr) << note.code;
    const auto differences = reading_differences(xml, one.outcome.minutes_xml, Severity::error);
    noticed += is_found(notes) || is_found(differences) ? 1 : 0;
  }
  EXPECT_EQ(noticed, 300);
}

TEST(RoundTrip, ReadsPlacesThatAreMalformedOrFarAway) {
  EXPECT_EQ(parse_places("3:56.7,71,538.5,310.25"), (std::vector<Place>{{3, {5670, 7100, 53850, 31025}}}));
  for (const char* text : {"", "x", "0:1,2,3,4", "1:2,3,4", "1:2,3,4,5,6", "1;2,3,4,5", "99999999999:1,2,3,4", "1:,,,"})
    EXPECT_TRUE(parse_places(text).empty()) << text;
  const auto far = parse_places("1:-999999999,0,999999999,5 1:1,1,2,2");
  ASSERT_EQ(far.size(), 2u);
  EXPECT_EQ(far.front().box.width(), 2'000'000'000);
}

TEST(RoundTrip, ReadsWhatIsNoMinutesXml) {
  for (const char* xml : {"", "<", "<minutes", "<other/>", "plain text"}) {
    const auto notes = round_trip(xml, Document{});
    ASSERT_EQ(notes.size(), 1u) << xml;
    EXPECT_EQ(notes.front().code, "round-trip-text");
  }
}

}  // namespace
}  // namespace referat
