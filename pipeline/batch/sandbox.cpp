#include "pipeline/batch/sandbox.h"

#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <new>

namespace referat {
namespace {

Error refused(const char* what, int cause) {
  return {ErrorKind::internal, "sandbox",
          std::string(what) + ": " + std::strerror(cause) + "; run on a Linux kernel with seccomp, 3.17 or later"};
}

bool limit(__rlimit_resource resource, rlim_t value) {
  rlimit now{};
  if (::getrlimit(resource, &now) != 0) return false;
  const rlimit wanted{std::min(value, now.rlim_max), std::min(value, now.rlim_max)};
  return ::setrlimit(resource, &wanted) == 0;
}

Result<Done> set_limits(const WorkerLimits& limits) {
  const bool done = (!kLimitsMemory || limit(RLIMIT_AS, static_cast<rlim_t>(limits.memory))) &&
                    limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 64) && limit(RLIMIT_CORE, 0);
  if (!done) return refused("a limit cannot be set", errno);
  std::set_new_handler([] { ::_exit(kExitOutOfMemory); });
  return Done{};
}

// Calls that give nothing that a reader of documents does not need. The C library uses one or the other of several.
constexpr auto kHarmless = std::to_array<int>({
    SCMP_SYS(read),
    SCMP_SYS(pread64),
    SCMP_SYS(readv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(statx),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    SCMP_SYS(fcntl),
    SCMP_SYS(fadvise64),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(gettid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrlimit),
    SCMP_SYS(setrlimit),
    SCMP_SYS(getrusage),
    SCMP_SYS(times),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(getrandom),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(recvmsg),
    SCMP_SYS(membarrier),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
});

// Adds rules until one is refused.
class Filter {
 public:
  Filter() : context_(::seccomp_init(SCMP_ACT_ERRNO(EPERM)), &::seccomp_release) {
    if (!context_) fault_ = ENOMEM;
  }
  template <class... Condition>
  void allow(int call, Condition... conditions) {
    if (fault_ != 0) return;
    fault_ = -::seccomp_rule_add(context_.get(), SCMP_ACT_ALLOW, call, static_cast<unsigned>(sizeof...(conditions)),
                                 conditions...);
    if (fault_ == EDOM || fault_ == EFAULT) fault_ = 0;  // a call that this machine's kernel does not have
  }
  // 0, or the cause.
  int load() {
    if (fault_ == 0) fault_ = -::seccomp_load(context_.get());
    return fault_;
  }

 private:
  std::unique_ptr<void, decltype(&::seccomp_release)> context_;
  int fault_ = 0;
};

Result<Done> filter_calls() {
  constexpr scmp_datum_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC;
  const auto self = static_cast<scmp_datum_t>(::getpid());
  Filter filter;
  for (const int call : kHarmless) filter.allow(call);
#if defined(__SANITIZE_ADDRESS__)
  // UndefinedBehaviorSanitizer finds out by a pipe whether memory can be read.
  filter.allow(SCMP_SYS(pipe));
  filter.allow(SCMP_SYS(pipe2));
#endif
  filter.allow(SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY));
  filter.allow(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY));
  filter.allow(SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_EQ, 0));
  filter.allow(SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, self));  // abort()
  if (const int cause = filter.load(); cause != 0) return refused("the filter of system calls cannot be set", cause);
  return Done{};
}

}  // namespace

Result<Done> confine(const WorkerLimits& limits) {
#if defined(REFERAT_COVERAGE)
  (void)limits;  // a process whose lines are counted writes files at its end
  return Done{};
#else
  if (auto done = set_limits(limits); !done) return done;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return refused("new rights cannot be ruled out", errno);
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return refused("tracing cannot be ruled out", errno);
  return filter_calls();
#endif
}

void allow_cpu(std::chrono::seconds time) {
  rusage used{};
  rlimit now{};
  if (::getrusage(RUSAGE_SELF, &used) != 0 || ::getrlimit(RLIMIT_CPU, &now) != 0) return;
  // The limit counts whole seconds: one more for the one that has begun.
  const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1);
  now.rlim_cur = std::min(spent + static_cast<rlim_t>(time.count()), now.rlim_max);
  (void)::setrlimit(RLIMIT_CPU, &now);
}

}  // namespace referat
