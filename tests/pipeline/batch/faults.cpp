#include "tests/pipeline/batch/faults.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "pipeline/files/files.h"

namespace referat {
namespace {

constexpr int kPages = 4;
constexpr int kResults = 4;  // the descriptor that a worker writes to

void hang() {
  const volatile bool forever = true;
  while (forever) {
  }
}

void eat_memory() {
  std::vector<std::string> eaten;
  for (;;) eaten.emplace_back(std::size_t{16} << 20, 'x');
}

void break_down(const std::string& how) {
  if (how == "crash") {
    ::signal(SIGSEGV, SIG_DFL);  // a sanitizer would answer it otherwise
    ::raise(SIGSEGV);
  }
  if (how == "hang") hang();
  if (how == "sleep") ::sleep(3600);
  if (how == "memory") eat_memory();
  if (how == "exit") ::_exit(3);
  if (how == "throw") throw std::runtime_error("words of the fault");
  if (how == "garbage") (void)write_all(kResults, "this is no message at all, but it is long enough to be looked at");
  if (how == "half") (void)write_all(kResults, std::string("referat\1", 8) + "\3" + std::string(7, '\xFF'));
}

// The error number, or 0 when it was done.
int attempt(const std::string& what) {
  errno = 0;
  int done = -1;
  if (what == "socket") done = ::socket(AF_INET, SOCK_STREAM, 0);
  if (what == "file") done = ::open("/tmp/referat-test-forbidden", O_WRONLY | O_CREAT, 0600);
  if (what == "rename") done = ::rename("/tmp/referat-test-forbidden", "/tmp/referat-test-forbidden-2");
  if (what == "program") done = ::execl("/bin/true", "true", nullptr);
  if (what == "fork") done = ::fork();
  if (what == "trace") done = static_cast<int>(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr));
  if (what == "signal") done = ::kill(::getppid(), 0);
  if (what == "read") done = ::open("/etc/hostname", O_RDONLY);
  if (done == 0 && what == "fork") ::_exit(0);
  return done >= 0 ? 0 : errno;
}

Reply good(const std::string& bytes) {
  Reply reply;
  reply.verdict = Verdict::pass;
  reply.pages = kPages;
  reply.outputs = {{".report.xml", "<?xml version=\"1.0\"?><report>" + bytes + "</report>"},
                   {".xml", "<?xml version=\"1.0\"?><minutes>" + bytes + "</minutes>"}};
  return reply;
}

Reply work(const Request& request, const std::string& bytes, const std::function<void(WorkerProgress)>& told) {
  if (bytes.starts_with("try ")) return good(std::strerror(attempt(bytes.substr(4))));
  std::string how = bytes;
  bool on_page = false;
  if (how.ends_with(" tags")) how = request.plain ? "good" : how.substr(0, how.size() - 5);
  if (how.ends_with(" 3")) {
    how.resize(how.size() - 2);
    on_page = true;
  }
  if (!on_page) break_down(how);
  for (int page = 1; page <= kPages; ++page) {
    if (std::ranges::find(request.leave_out, page, &PageLeftOut::page) != request.leave_out.end()) continue;
    told({page, kPages, {}});
    if (on_page && page == 3) break_down(how);
  }
  Reply reply = good(bytes + (request.plain ? " plain" : "") + (request.leave_out.empty() ? "" : " rescued"));
  if (how == "wrong ending") reply.outputs.push_back({"/../../escaped", "bytes"});
  return reply;
}

Reply quarantine(const Request&, const std::string&, std::int64_t, const Error& why) {
  Reply reply;
  reply.verdict = Verdict::quarantined;
  reply.error = why;
  reply.outputs = {{".report.xml", "<?xml version=\"1.0\"?><report>" + why.what + "</report>"}};
  return reply;
}

}  // namespace

Conversions faulty_conversions() { return {work, quarantine, {".report.xml", ".xml"}}; }

WorkerLimits tight_limits() {
  WorkerLimits limits;
  limits.memory = std::int64_t{512} << 20;
  limits.step = std::chrono::seconds(1);
  limits.per_page = std::chrono::seconds(0);
  limits.reply = std::int64_t{16} << 20;
  return limits;
}

}  // namespace referat
