#include "pipeline/batch/pool.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

#include "pipeline/batch/sandbox.h"
#include "pipeline/batch/worker.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostWords = 200;
constexpr int kBusyMachine = 10;
constexpr int kMostChunks = 64;
constexpr int kPipeBytes = 1 << 20;

Error no_process(int cause) {
  return {ErrorKind::internal, "worker",
          std::string("cannot be started: ") + std::strerror(cause) + "; allow more processes, or fewer with -j"};
}

// Whether it computes or would if it had its turn (the third field of proc(5)'s stat, behind the name in parentheses).
bool runs(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  const std::string line{std::istreambuf_iterator<char>(file), {}};
  const std::size_t name_end = line.rfind(')');
  return name_end != std::string::npos && line.compare(name_end, 3, ") R") == 0;
}

// Waits a moment for a process that has no reason to live on.
bool ends_by_itself(pid_t process, int& status, rusage& used) {
  for (int moment = 0; moment < 2000; ++moment) {
    if (::wait4(process, &status, WNOHANG, &used) == process) return true;
    ::usleep(1000);
  }
  return false;
}

}  // namespace

struct Pool::Worker {
  pid_t process = -1;  // -1: there is none
  Descriptor requests, results, words;
  FrameReader reader;
  std::string said;                     // the end of what it wrote to standard error
  std::optional<std::uint64_t> ticket;  // what it works at
  WorkerProgress progress;
  Clock::time_point begun, step_begun;
  int documents = 0;

  explicit Worker(std::int64_t longest) : reader(longest) {}
};

Pool::Pool(DocumentWork work, const WorkerLimits& limits, std::size_t size) : work_(std::move(work)), limits_(limits) {
  for (std::size_t i = 0; i < std::max<std::size_t>(size, 1); ++i)
    workers_.push_back(std::make_unique<Worker>(limits.reply));
}

Pool::~Pool() { kill(); }

bool Pool::has_room() const { return busy() < workers_.size(); }

std::size_t Pool::busy() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(workers_, [](const auto& one) { return one->ticket.has_value(); }));
}

Result<Done> Pool::start(Worker& worker) {
  std::array<int, 2> socket{}, pipe{}, words{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, socket.data()) != 0) return no_process(errno);
  Descriptor ours(socket[0]), theirs(socket[1]);
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return no_process(errno);
  Descriptor results(pipe[0]), their_results(pipe[1]);
  if (::pipe2(words.data(), O_CLOEXEC | O_NONBLOCK) != 0) return no_process(errno);
  Descriptor said(words[0]), their_words(words[1]);
  (void)::fcntl(results.get(), F_SETPIPE_SZ, kPipeBytes);
  (void)::fcntl(results.get(), F_SETFL, O_NONBLOCK);
  const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  const int parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return no_process(errno);
  if (child == 0) {
    // Nothing but the three standard streams and the two ends stays open; no number is overwritten before it was moved.
    const int request_end = ::fcntl(theirs.get(), F_DUPFD_CLOEXEC, 16);
    const int result_end = ::fcntl(their_results.get(), F_DUPFD_CLOEXEC, 16);
    const int word_end = ::fcntl(their_words.get(), F_DUPFD_CLOEXEC, 16);
    const int null_end = ::fcntl(nothing.get(), F_DUPFD_CLOEXEC, 16);
    ::dup2(null_end, STDIN_FILENO);
    ::dup2(null_end, STDOUT_FILENO);
    ::dup2(word_end, STDERR_FILENO);
    ::dup2(request_end, 3);
    ::dup2(result_end, 4);
    ::close_range(5, ~0U, 0);
    serve(3, 4, parent, work_, limits_);
  }
  ++use_.started;
  worker.process = child;
  worker.requests = std::move(ours);
  worker.results = std::move(results);
  worker.words = std::move(said);
  worker.reader = FrameReader(limits_.reply);
  worker.said.clear();
  worker.documents = 0;
  return Done{};
}

Result<Pool::Worker*> Pool::free_worker() {
  const auto idle = [](const auto& one) { return !one->ticket && one->process >= 0; };
  auto found = std::ranges::find_if(workers_, idle);
  if (found == workers_.end()) found = std::ranges::find_if(workers_, [](const auto& one) { return one->process < 0; });
  if (found == workers_.end()) return Error{ErrorKind::internal, "worker", "all are busy; wait for one"};
  Worker& worker = **found;
  if (worker.process < 0) {
    if (auto started = start(worker); !started) return started.error();
  }
  return &worker;
}

Result<Done> Pool::give(std::uint64_t ticket, const Request& request, int document) {
  const auto letter = keep_in_memory(encode(request));
  if (!letter) return letter.error();
  const std::array<int, 2> files{document, letter.value().get()};
  char something = 0;  // a message has at least one byte
  for (int tries = 0;; ++tries) {
    auto worker = free_worker();
    if (!worker) return worker.error();
    Worker& taken = *worker.value();
    iovec part{&something, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof files)> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof files);
    std::memcpy(CMSG_DATA(head), files.data(), sizeof files);
    if (::sendmsg(taken.requests.get(), &message, MSG_NOSIGNAL) < 0) {
      // It died while it was idle: that was no document's fault.
      const int cause = errno;
      std::vector<Attempt> none;
      bury(taken, std::nullopt, none);
      if (tries >= 3) return no_process(cause);
      continue;
    }
    taken.ticket = ticket;
    taken.progress = {};
    taken.begun = taken.step_begun = Clock::now();
    ++taken.documents;
    return Done{};
  }
}

void Pool::hear_words(Worker& worker) {
  std::array<char, 4096> chunk{};
  for (;;) {
    const ssize_t got = ::read(worker.words.get(), chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      if (got == 0) worker.words.close();
      return;
    }
    worker.said.append(chunk.data(), static_cast<std::size_t>(got));
    if (worker.said.size() > kMostWords) worker.said.erase(0, worker.said.size() - kMostWords);
  }
}

void Pool::take_frame(Worker& worker, const Frame& frame, std::vector<Attempt>& ended) {
  const std::optional<WorkerProgress> progress =
      frame.kind == FrameKind::progress ? decode_progress(frame.payload) : std::nullopt;
  std::optional<Reply> reply = frame.kind == FrameKind::reply ? decode_reply(frame.payload) : std::nullopt;
  if (!worker.ticket || (!progress && !reply)) {
    bury(worker, FailureKind::garbage, ended);
    return;
  }
  if (progress) {
    worker.progress = *progress;
    worker.step_begun = Clock::now();
    return;
  }
  if (!worker.reader.empty()) {  // it says something after its last word
    bury(worker, FailureKind::garbage, ended);
    return;
  }
  ended.push_back({*std::exchange(worker.ticket, std::nullopt), std::move(*reply)});
  worker.said.clear();
  if (worker.documents >= limits_.documents) bury(worker, std::nullopt, ended);
}

void Pool::read_results(Worker& worker, std::vector<Attempt>& ended) {
  std::array<char, 1 << 16> chunk{};
  // The others have a turn, however much one has to say.
  for (int turn = 0; turn < kMostChunks && worker.process >= 0; ++turn) {
    const ssize_t got = ::read(worker.results.get(), chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) {
      bury(worker, std::nullopt, ended);
      return;
    }
    worker.reader.add({chunk.data(), static_cast<std::size_t>(got)});
    while (worker.process >= 0) {
      auto next = worker.reader.next();
      if (!next) {
        bury(worker, FailureKind::garbage, ended);
        return;
      }
      if (!next.value()) break;
      take_frame(worker, *next.value(), ended);
    }
  }
}

Failure Pool::failure_of(const Worker& worker, int status, std::optional<FailureKind> cause) const {
  Failure failure;
  failure.progress = worker.progress;
  failure.words = worker.said;
  failure.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  if (cause) {
    failure.kind = *cause;
  } else if (failure.signal == SIGKILL) {
    failure.kind = FailureKind::killed;
  } else if (failure.signal == SIGXCPU) {
    failure.kind = FailureKind::cpu;
  } else if (WIFEXITED(status) && WEXITSTATUS(status) == kExitOutOfMemory) {
    failure.kind = FailureKind::memory;
  }
  return failure;
}

// Takes leave of a worker: one that has died, is told to go (`cause` empty and no document in work), or must die.
void Pool::bury(Worker& worker, std::optional<FailureKind> cause, std::vector<Attempt>& ended) {
  worker.requests.close();
  worker.results.close();
  int status = 0;
  rusage used{};
  if (cause || !ends_by_itself(worker.process, status, used)) {
    if (!cause) cause = FailureKind::garbage;  // it closed its end and lives on
    ::kill(worker.process, SIGKILL);
    while (::wait4(worker.process, &status, 0, &used) < 0 && errno == EINTR) {
    }
  }
  if (worker.words) hear_words(worker);
  worker.words.close();
  worker.process = -1;
  use_.cpu += std::chrono::seconds(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
              std::chrono::microseconds(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
  use_.peak_bytes = std::max(use_.peak_bytes, static_cast<std::int64_t>(used.ru_maxrss) * 1024);
  if (const auto ticket = std::exchange(worker.ticket, std::nullopt))
    ended.push_back({*ticket, failure_of(worker, status, cause)});
}

// Of a document: no step longer than its time, and not all of them together.
void Pool::keep_time(std::vector<Attempt>& ended) {
  const Clock::time_point now = Clock::now();
  for (const auto& worker : workers_) {
    if (!worker->ticket) continue;
    const auto pages = limits_.per_page * worker->progress.pages;
    const auto step = limits_.step + (worker->progress.page > 0 ? std::chrono::seconds(0) : pages);
    const auto in_step = now - worker->step_begun, in_all = now - worker->begun;
    const bool doubtful = in_step > limits_.patience * step || in_all > 2 * limits_.patience * (limits_.step + pages);
    if (!doubtful) continue;
    const auto patience = limits_.patience * (runs(worker->process) ? kBusyMachine : 1);
    const bool late = in_step > patience * step || in_all > 2 * patience * (limits_.step + pages);
    if (late) bury(*worker, FailureKind::clock, ended);
  }
}

std::vector<Attempt> Pool::wait(std::chrono::milliseconds longest, int wake) {
  std::vector<Attempt> ended;
  std::vector<pollfd> watched{{wake, POLLIN, 0}};
  std::vector<Worker*> owners{nullptr};
  bool some_work = false;
  for (const auto& worker : workers_) {
    if (worker->process < 0) continue;
    some_work = some_work || worker->ticket;
    watched.push_back({worker->results.get(), POLLIN, 0});
    owners.push_back(worker.get());
    if (!worker->words) continue;
    watched.push_back({worker->words.get(), POLLIN, 0});
    owners.push_back(worker.get());
  }
  // The clock is looked at once a second.
  const auto pause = some_work ? std::min(longest, std::chrono::milliseconds(1000)) : longest;
  (void)::poll(watched.data(), watched.size(), static_cast<int>(pause.count()));
  for (std::size_t i = 1; i < watched.size(); ++i) {
    Worker& worker = *owners[i];
    if (watched[i].revents == 0 || worker.process < 0) continue;
    if (watched[i].fd == worker.words.get()) {
      hear_words(worker);
    } else {
      read_results(worker, ended);
    }
  }
  keep_time(ended);
  return ended;
}

void Pool::kill() {
  std::vector<Attempt> lost;
  for (const auto& worker : workers_)
    if (worker->process >= 0) ::kill(worker->process, SIGKILL);
  for (const auto& worker : workers_)
    if (worker->process >= 0) bury(*worker, FailureKind::killed, lost);
}

void Pool::close() {
  std::vector<Attempt> none;
  for (const auto& worker : workers_)
    if (worker->process >= 0 && !worker->ticket) bury(*worker, std::nullopt, none);
}

}  // namespace referat
