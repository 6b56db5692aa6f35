// Documents that break the process that reads them.
#include "pipeline/batch/supervisor.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

#include "pipeline/batch/sandbox.h"
#include "pipeline/files/files.h"
#include "tests/pipeline/batch/faults.h"

namespace referat {
namespace {

Job job_of(std::uint64_t ticket, const std::string& bytes) {
  Job job;
  job.ticket = ticket;
  job.request.file_name = "a.pdf";
  job.document = Descriptor(::memfd_create("document", MFD_CLOEXEC));
  (void)write_all(job.document.get(), bytes);
  return job;
}

// All documents through one worker; what became of them in their order.
std::vector<Finished> converted(const std::vector<std::string>& documents,
                                const WorkerLimits& limits = tight_limits()) {
  Supervisor supervisor(faulty_conversions(), limits, 1);
  std::vector<Finished> all;
  for (std::size_t next = 0; next < documents.size() || !supervisor.idle();) {
    if (next < documents.size() && supervisor.has_room()) {
      EXPECT_TRUE(supervisor.submit(job_of(next, documents[next])));
      ++next;
      continue;
    }
    auto finished = supervisor.wait(std::chrono::milliseconds(100));
    EXPECT_TRUE(finished);
    for (Finished& one : finished.value()) all.push_back(std::move(one));
  }
  return all;
}

Finished converted(const std::string& document) {
  return std::move(converted(std::vector<std::string>{document}).front());
}

std::string minutes(const Finished& finished) {
  const auto found = std::ranges::find(finished.reply.outputs, ".xml", &Output::ending);
  return found == finished.reply.outputs.end() ? "" : found->bytes;
}

bool says(const Finished& finished, const std::string& words) {
  return finished.reply.error && finished.reply.error->kind == ErrorKind::quarantine &&
         finished.reply.error->what.find(words) != std::string::npos;
}

TEST(Supervisor, GivesWhatTheWorkerGave) {
  const Finished finished = converted("good");
  EXPECT_EQ(minutes(finished), "<?xml version=\"1.0\"?><minutes>good</minutes>");
  EXPECT_EQ(finished.attempts, 1);
  EXPECT_FALSE(finished.reply.error);
}

TEST(Supervisor, QuarantinesADocumentThatCrashesEveryTimeAndGoesOn) {
  const auto all = converted({"good", "crash", "good"});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(says(all[1], "crashed with signal 11 while the file was opened"));
  EXPECT_EQ(all[1].attempts, 2);
  EXPECT_NE(minutes(all[0]), "");
  EXPECT_NE(minutes(all[2]), "");
}

TEST(Supervisor, ReadsADocumentPlainlyWhenMoreIsTooMuch) {
  const Finished finished = converted("crash tags");
  EXPECT_NE(minutes(finished).find(" plain"), std::string::npos);
  EXPECT_EQ(finished.attempts, 2);
}

TEST(Supervisor, LeavesOutThePageThatBreaksIt) {
  for (const char* how : {"crash 3", "exit 3", "hang 3"}) {
    SCOPED_TRACE(how);
    const Finished finished = converted(how);
    EXPECT_NE(minutes(finished).find(" rescued"), std::string::npos);
    EXPECT_EQ(minutes(finished).find(" plain"), std::string::npos);
    EXPECT_EQ(finished.attempts, 3);
  }
}

TEST(Supervisor, EndsAHangByItsCpuTime) {
  WorkerLimits limits = tight_limits();
  limits.patience = 60;  // a busy machine must not let the clock be first
  EXPECT_TRUE(says(converted({"hang"}, limits).front(), "more than 1 s of CPU time"));
}

TEST(Supervisor, EndsASleepByTheClock) {
  WorkerLimits limits = tight_limits();
  limits.patience = 1;
  EXPECT_TRUE(says(converted({"sleep"}, limits).front(), "more than 1 s passed"));
}

TEST(Supervisor, EndsWhatEatsMemory) {
  if (!kLimitsMemory) GTEST_SKIP() << "no limit on address space under AddressSanitizer";
  EXPECT_TRUE(says(converted("memory"), "more than 512 MB of memory"));
}

TEST(Supervisor, TakesNothingThatIsNoMessageOrNoOutput) {
  for (const char* how : {"garbage", "half", "wrong ending"}) {
    SCOPED_TRACE(how);
    EXPECT_TRUE(says(converted(how), "no result that can be read"));
  }
}

TEST(Supervisor, TellsTheLastWordsOfAProcess) {
  const Finished finished = converted("throw");
  EXPECT_TRUE(says(finished, "words of the fault")) << (finished.reply.error ? finished.reply.error->what : "");
}

TEST(Supervisor, ReplacesAWorkerAfterItsDocuments) {
  WorkerLimits limits = tight_limits();
  limits.documents = 2;
  Supervisor supervisor(faulty_conversions(), limits, 1);
  for (std::uint64_t i = 0; i < 5; ++i) {
    ASSERT_TRUE(supervisor.submit(job_of(i, "good")));
    while (!supervisor.idle()) ASSERT_TRUE(supervisor.wait(std::chrono::milliseconds(100)));
  }
  EXPECT_EQ(supervisor.use().started, 3);
}

// Only what a reader of documents needs is left to a worker.
TEST(Sandbox, RefusesWhatAWorkerDoesNotNeed) {
#if defined(REFERAT_COVERAGE)
  GTEST_SKIP() << "a process whose lines are counted is not confined";
#endif
  for (const char* what : {"socket", "file", "rename", "program", "fork", "trace", "signal"}) {
    SCOPED_TRACE(what);
    EXPECT_NE(minutes(converted(std::string("try ") + what)).find("Operation not permitted"), std::string::npos);
  }
  EXPECT_NE(::access("/tmp/referat-test-forbidden", F_OK), 0);
  EXPECT_NE(minutes(converted("try read")).find("Success"), std::string::npos);
}

}  // namespace
}  // namespace referat
