// Whole batches, with work that fails on purpose.
#include "pipeline/batch/batch.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "pipeline/batch/merge.h"
#include "tests/pipeline/batch/faults.h"
#include "tests/program/program.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

BatchSettings settings_in(const Workplace& place) {
  BatchSettings settings;
  settings.output = place.path("out");
  settings.sources.places = {place.path("in")};
  settings.limits = tight_limits();
  settings.fingerprint = "one";
  settings.workers = 2;
  return settings;
}

BatchEnd ran(const BatchSettings& settings, const BatchListener& listener = {}) {
  auto end = run_batch(settings, faulty_conversions(), listener);
  EXPECT_TRUE(end) << end.error().where << " " << end.error().what;
  return end ? end.value() : BatchEnd();
}

// The states of all inputs, by name.
std::map<std::string, std::string> states(const std::string& folder) {
  std::map<std::string, std::string> out;
  auto ledger = BatchLedger::look(folder + "/.referat/ledger.sqlite");
  if (!ledger) return out;
  const auto entries = ledger.value().entries();
  if (!entries) return out;
  for (const LedgerEntry& entry : entries.value())
    if (entry.planned) out[entry.name] = name_of(entry.state);
  return out;
}

// Every file below, but the ledger: name and bytes.
std::map<std::string, std::string> results(const std::string& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().string().find("/.referat/ledger") != std::string::npos) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out[entry.path().lexically_relative(folder).string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return out;
}

int documents_done(const BatchSettings& settings) {
  int done = 0;
  BatchListener listener;
  listener.booked = [&](const LedgerEntry&) { ++done; };
  ran(settings, listener);
  return done;
}

TEST(Batch, GivesEveryInputOneStateAndMirrorsTheFolders) {
  const Workplace place;
  place.put("in/a/good.pdf", "good");
  place.put("in/a/b/crash.PDF", "crash");
  place.put("in/rescue æøå.pdf", "crash 3");
  place.put("in/two\nlines.pdf", "good");
  place.put("in/no.txt", "good");
  fs::create_symlink("nowhere", place.path("in/gone.pdf"));
  const BatchEnd end = ran(settings_in(place));
  EXPECT_TRUE(end.counts.add_up());
  EXPECT_EQ(states(place.path("out")), (std::map<std::string, std::string>{{"a/b/crash.PDF", "quarantined"},
                                                                           {"a/good.pdf", "converted"},
                                                                           {"gone.pdf", "refused"},
                                                                           {"rescue æøå.pdf", "converted"},
                                                                           {"two\nlines.pdf", "converted"}}));
  EXPECT_EQ(end.counts.duplicates, 1);
  const auto files = results(place.path("out"));
  EXPECT_TRUE(files.contains("a/good.xml") && files.contains("a/good.report.xml") && files.contains("two\nlines.xml"));
  EXPECT_TRUE(files.contains("a/b/crash.report.xml") && !files.contains("a/b/crash.xml"));
  EXPECT_EQ(files.size(), 9U) << "7 results and 2 summaries";
  EXPECT_FALSE(fs::exists(place.path("out/.referat/ledger-temporary")));
}

TEST(Batch, DoesNothingTwice) {
  const Workplace place;
  for (const char* name : {"in/a.pdf", "in/b.pdf", "in/c.pdf"}) place.put(name, "good");
  place.put("in/bad.pdf", "crash");
  BatchSettings settings = settings_in(place);
  EXPECT_EQ(documents_done(settings), 4);
  const auto first = results(place.path("out"));
  EXPECT_EQ(documents_done(settings), 0);
  EXPECT_EQ(results(place.path("out")), first);
  settings.retry_failed = true;
  EXPECT_EQ(documents_done(settings), 1);
  settings.retry_failed = false;
  fs::remove(place.path("out/a.xml"));
  EXPECT_EQ(documents_done(settings), 1);
  place.put("in/b.pdf", "good too");
  EXPECT_EQ(documents_done(settings), 1);
  fs::last_write_time(place.path("in/c.pdf"), fs::file_time_type::clock::now());  // the same bytes
  EXPECT_EQ(documents_done(settings), 0);
  settings.fingerprint = "another";
  EXPECT_EQ(documents_done(settings), 4);
}

TEST(Batch, TakesAwayAResultThatDoesNotComeAgain) {
  const Workplace place;
  place.put("in/a.pdf", "good");
  ran(settings_in(place));
  ASSERT_TRUE(fs::exists(place.path("out/a.xml")));
  place.put("in/a.pdf", "crash");
  ran(settings_in(place));
  EXPECT_FALSE(fs::exists(place.path("out/a.xml")));
  EXPECT_TRUE(fs::exists(place.path("out/a.report.xml")));
}

TEST(Batch, ReplacesNothingThatNoLedgerKnows) {
  const Workplace place;
  place.put("in/a.pdf", "good");
  place.put("out/a.xml", "somebody's work");
  BatchSettings settings = settings_in(place);
  const auto refused = run_batch(settings, faulty_conversions(), {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::usage);
  EXPECT_EQ(place.get("out/a.xml"), "somebody's work");
  settings.force = true;
  EXPECT_EQ(documents_done(settings), 1);
}

TEST(Batch, LetsOneRunIntoAFolderAtATime) {
  const Workplace place;
  place.put("in/a.pdf", "good");
  auto held = BatchLedger::open(place.path("out"), Shard{});
  ASSERT_TRUE(held);
  const auto second = run_batch(settings_in(place), faulty_conversions(), {});
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::usage);
}

TEST(Batch, EndsWhenResultsCannotBeWrittenAndGoesOnWhenTheyCan) {
  const Workplace place;
  for (int i = 0; i < 6; ++i) place.put("in/a" + std::to_string(i) + ".pdf", "good");
  place.put("in/sub/b.pdf", "good");
  place.put("out/sub", "a file where a folder should be");
  BatchSettings settings = settings_in(place);
  const BatchEnd first = ran(settings);
  ASSERT_TRUE(first.failed);
  EXPECT_EQ(first.failed->kind, ErrorKind::output);
  EXPECT_EQ(first.counts.of(DocumentState::waiting), 1);
  EXPECT_TRUE(first.counts.add_up());
  fs::remove(place.path("out/sub"));
  const BatchEnd second = ran(settings);
  EXPECT_FALSE(second.failed);
  EXPECT_EQ(second.counts.of(DocumentState::converted), 7);
  EXPECT_EQ(second.done_before, 6);
}

TEST(Batch, StopsWhenAskedAndLeavesTheRestForTheNextRun) {
  const Workplace place;
  for (int i = 0; i < 20; ++i) place.put("in/" + std::to_string(i) + ".pdf", "good");
  place.put("in/00.pdf", "sleep");
  BatchSettings settings = settings_in(place);
  settings.limits.patience = 60;
  settings.grace = std::chrono::seconds(0);
  const Descriptor stop(::eventfd(1, EFD_CLOEXEC));
  settings.stop = stop.get();
  const BatchEnd end = ran(settings);
  EXPECT_TRUE(end.stopped);
  EXPECT_GT(end.counts.of(DocumentState::waiting), 0);
  EXPECT_TRUE(end.counts.add_up());
  settings.stop = -1;
  settings.limits.patience = 1;
  EXPECT_EQ(ran(settings).counts.of(DocumentState::waiting), 0);
}

TEST(Batch, GivesTheSameFromShardsAsFromOneRun) {
  const Workplace place;
  for (int i = 0; i < 12; ++i) place.put("in/" + std::to_string(i) + ".pdf", i % 3 == 0 ? "crash" : "good");
  place.put("in/a.pdf", "good");
  place.put("in/A.PDF", "good");
  BatchSettings settings = settings_in(place);
  ran(settings);
  const auto whole = results(place.path("out"));
  settings.output = place.path("shards");
  for (std::uint32_t i = 0; i < 3; ++i) {
    settings.shard = {i, 3};
    ran(settings);
    const auto merged = merge_shards(place.path("shards"), {place.path("shards")});
    EXPECT_EQ(static_cast<bool>(merged), i == 2);
    if (!merged) {
      EXPECT_NE(merged.error().what.find("lacks the shards"), std::string::npos);
    }
  }
  auto shards = results(place.path("shards"));
  std::erase_if(shards, [](const auto& file) { return file.first.find("-of-3") != std::string::npos; });
  EXPECT_EQ(shards, whole);
  EXPECT_EQ(states(place.path("shards")), states(place.path("out")));
}

}  // namespace
}  // namespace referat
