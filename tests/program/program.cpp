#include "tests/program/program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace referat {
namespace {

namespace fs = std::filesystem;

std::string read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_whole(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

std::vector<std::string> environment_of(const Call& call) {
  std::vector<std::string> out;
  for (const char* kept : {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "GCOV_PREFIX", "GCOV_ERROR_FILE"}) {
    if (const char* value = std::getenv(kept); value != nullptr) out.push_back(std::string(kept) + "=" + value);
  }
  for (const auto& [name, value] : call.environment) out.push_back(name + "=" + value);
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> out;
  for (std::string& string : strings) out.push_back(string.data());
  out.push_back(nullptr);
  return out;
}

// The child's streams: input from a file, output and errors into files beside it.
class Streams {
 public:
  Streams(const Call& call, const Workplace& place) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, place.put("in", call.input).c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, place.path("err").c_str(), O_WRONLY | O_CREAT, 0600);
    if (call.output == Stream::captured) {
      posix_spawn_file_actions_addopen(&actions, 1, place.path("out").c_str(), O_WRONLY | O_CREAT, 0600);
    } else if (call.output == Stream::closed) {
      posix_spawn_file_actions_addclose(&actions, 1);
    } else if (call.output == Stream::full_device) {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/full", O_WRONLY, 0);
    } else {
      std::array<int, 2> ends{};
      if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
      ::close(ends[0]);  // nobody will read
      write_end_ = ends[1];
      posix_spawn_file_actions_adddup2(&actions, write_end_, 1);
    }
    if (!call.folder.empty()) posix_spawn_file_actions_addchdir_np(&actions, call.folder.c_str());
  }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() {
    posix_spawn_file_actions_destroy(&actions);
    if (write_end_ >= 0) ::close(write_end_);
  }

  posix_spawn_file_actions_t actions;

 private:
  int write_end_ = -1;
};

pid_t start(const Call& call, const Workplace& streams_place) {
  const Streams streams(call, streams_place);
  const std::string program = call.program.empty() ? REFERAT_PROGRAM : call.program;
  std::vector<std::string> arguments{program};
  arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
  std::vector<std::string> environment = environment_of(call);
  rlimit before{};
  if (call.file_size_limit >= 0) {  // the child inherits it; nothing else in the test writes meanwhile
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit wanted{static_cast<rlim_t>(call.file_size_limit), before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &wanted);
  }
  pid_t child = -1;
  const int failed = ::posix_spawnp(&child, program.c_str(), &streams.actions, nullptr, pointers(arguments).data(),
                                    pointers(environment).data());
  if (call.file_size_limit >= 0) ::setrlimit(RLIMIT_FSIZE, &before);
  if (failed != 0) throw std::runtime_error("cannot start " + program);
  return child;
}

Ran finish(pid_t child, const Workplace& streams_place) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("lost the child process");
  Ran ran;
  if (WIFEXITED(status)) ran.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ran.signal = WTERMSIG(status);
  ran.out = streams_place.get("out");
  ran.err = streams_place.get("err");
  return ran;
}

}  // namespace

Workplace::Workplace() {
  std::string pattern = (fs::temp_directory_path() / "referat-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make " + pattern);
  folder_ = pattern;
}

Workplace::~Workplace() {
  std::error_code problem;
  fs::remove_all(folder_, problem);
}

std::string Workplace::put(const std::string& name, std::string_view bytes) const {
  fs::create_directories(fs::path(path(name)).parent_path());
  write_whole(path(name), bytes);
  return path(name);
}

std::string Workplace::get(const std::string& name) const { return read_whole(path(name)); }

std::vector<std::string> Workplace::names() const {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder_)) out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

Ran run(const Call& call) {
  const Workplace streams;
  return finish(start(call, streams), streams);
}

Ran run_and_signal(const Call& call, int signal, unsigned microseconds) {
  const Workplace streams;
  const pid_t child = start(call, streams);
  ::usleep(microseconds);
  ::kill(child, signal);  // it is our own child and not waited for yet, so the number is still its own
  return finish(child, streams);
}

}  // namespace referat
