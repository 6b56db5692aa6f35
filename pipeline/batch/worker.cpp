#include "pipeline/batch/worker.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>

#include "pipeline/batch/sandbox.h"
#include "pipeline/batch/wire.h"
#include "pipeline/files/files.h"

#if defined(REFERAT_COVERAGE)
extern "C" void __gcov_dump();
#endif

namespace referat {
namespace {

// Ends without destructors and handlers of the parent, whose copy this process is.
[[noreturn]] void leave(int code) {
#if defined(REFERAT_COVERAGE)
  __gcov_dump();
#endif
  ::_exit(code);
}

[[noreturn]] void leave_with(const std::string& message) {
  (void)write_all(STDERR_FILENO, message);
  leave(1);
}

struct Given {
  Request request;
  Descriptor document;
};

// From the start: several workers in turn may get the same open file.
std::string read_all(int descriptor) {
  struct stat facts {};
  if (::fstat(descriptor, &facts) != 0) leave_with("the document is gone");
  std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got = ::pread(descriptor, bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) leave_with(std::string("the document cannot be read: ") + std::strerror(errno));
    if (got == 0) break;  // it became shorter
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

// The next request; nothing at the end.
std::optional<Given> receive(int socket) {
  char something = 0;
  std::array<int, 2> files{-1, -1};
  iovec part{&something, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof files)> control{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t got = 0;
  do {
    got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return std::nullopt;
  const cmsghdr* head = CMSG_FIRSTHDR(&message);
  if (head == nullptr || head->cmsg_type != SCM_RIGHTS || head->cmsg_len != CMSG_LEN(sizeof files))
    leave_with("a request cannot be read");
  std::memcpy(files.data(), CMSG_DATA(head), sizeof files);
  const Descriptor letter(files[1]);
  Given given{{}, Descriptor(files[0])};
  auto request = decode_request(read_all(letter.get()));
  if (!request) leave_with("a request cannot be read");
  given.request = std::move(*request);
  return given;
}

void send(int results, FrameKind kind, const std::string& payload) {
  if (!write_all(results, frame(kind, payload))) leave(1);  // nobody listens any more
}

void serve_one(const Given& given, int results, const DocumentWork& work, const WorkerLimits& limits) {
  allow_cpu(limits.step);
  const std::string bytes = read_all(given.document.get());
  const auto told = [&](const WorkerProgress& progress) {
    // Each page has its step; what comes after the pages has time for all of them.
    allow_cpu(progress.page > 0 ? limits.step : limits.step + limits.per_page * progress.pages);
    send(results, FrameKind::progress, encode(progress));
  };
  send(results, FrameKind::reply, encode(work(given.request, bytes, told)));
}

void prepare_signals(int parent) {
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  // What a terminal or a service manager sends to the whole group is for the parent to answer.
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::signal(number, SIG_IGN);
  for (const int number : {SIGXCPU, SIGXFSZ}) ::signal(number, SIG_DFL);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (::getppid() != parent) leave(1);  // it died before
}

}  // namespace

void serve(int requests, int results, int parent, const DocumentWork& work, const WorkerLimits& limits) {
  prepare_signals(parent);
  if (auto confined = confine(limits); !confined) leave_with(confined.error().what);
  try {
    while (auto given = receive(requests)) serve_one(*given, results, work, limits);
  } catch (const std::exception& problem) {
    leave_with(problem.what());
  }
  leave(0);
}

}  // namespace referat
