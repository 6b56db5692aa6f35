#include "pipeline/files/files.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace referat {
namespace {

namespace fs = std::filesystem;

// Holds back the signals that end the program as long as it lives.
class SignalsWait {
 public:
  SignalsWait() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&ending, number);
    pthread_sigmask(SIG_BLOCK, &ending, &before_);
  }
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;
  ~SignalsWait() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

std::string folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder.string();
}

Error output_error(const std::string& path, int cause) {
  std::string what = std::string("cannot be written: ") + std::strerror(cause);
  switch (cause) {
    case ENOSPC:
    case EDQUOT:
      what += "; make room on the disk";
      break;
    case EFBIG:
      what += "; raise the limit on file size (ulimit -f)";
      break;
    case EPIPE:
      what += "; the reader went away before the end";
      break;
    case EBADF:
      what += "; standard output is closed, open it or use -o";
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      what += "; choose a folder that you may write to";
      break;
    case EEXIST:
      what = "exists already; use --force to replace it, or another name with -o";
      break;
    case ENAMETOOLONG:
      what += "; choose a shorter name with -o";
      break;
    default:
      what += "; try another folder";
      break;
  }
  return {ErrorKind::output, path, what};
}

Error input_error(const std::string& name, int cause) {
  std::string what = std::string("cannot be read: ") + std::strerror(cause);
  switch (cause) {
    case ENOENT:
    case ENOTDIR:
      what = "there is no such file; check the name";
      break;
    case EACCES:
    case EPERM:
      what += "; ask for permission to read it";
      break;
    case EISDIR:
      what = "is a folder; name the files in it";
      break;
    default:
      what += "; check the disk and try again";
      break;
  }
  return {ErrorKind::input, name, what};
}

Error too_large(const std::string& name) {
  return {ErrorKind::input, name, "is larger than 1 GiB; split it, or check that it is the right file"};
}

// All bytes that are left.
Result<std::string> read_open(int descriptor, const std::string& name) {
  struct stat facts {};
  if (::fstat(descriptor, &facts) != 0) return input_error(name, errno);
  std::string bytes;
  if (S_ISREG(facts.st_mode)) bytes.reserve(static_cast<std::size_t>(facts.st_size) + 1);
  std::array<char, 1 << 16> chunk{};
  for (;;) {
    const ssize_t got = ::read(descriptor, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return input_error(name, errno);
    if (got == 0) return bytes;
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
    if (bytes.size() > kLargestInput) return too_large(name);
  }
}

// A file under a temporary name, removed again unless it is given its final one.
class TemporaryFile {
 public:
  TemporaryFile(std::string final_path, const std::string& folder, std::size_t number)
      : final_(std::move(final_path)),
        temporary_((fs::path(folder.empty() ? folder_of(final_) : folder) /
                    (".referat-" + std::to_string(::getpid()) + "-" + std::to_string(number) + ".tmp"))
                       .string()) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&& other) noexcept
      : final_(std::move(other.final_)),
        temporary_(std::move(other.temporary_)),
        exists_(std::exchange(other.exists_, false)),
        published_(std::exchange(other.published_, false)) {}
  ~TemporaryFile() {
    if (exists_) ::unlink(temporary_.c_str());
  }

  // Creates, fills and syncs it. Permissions follow the umask.
  Result<Done> fill(std::string_view bytes) {
    Descriptor file(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.get() < 0) return output_error(final_, errno);
    exists_ = true;
    if (auto done = write_all(file.get(), bytes); !done) return Error{ErrorKind::output, final_, done.error().what};
    if (::fsync(file.get()) != 0 && errno != EINVAL && errno != ENOTSUP) return output_error(final_, errno);
    if (!file.close()) return output_error(final_, errno);
    return Done{};
  }

  // Gives it its final name. Without `replace` a file that appeared there meanwhile is kept, and this is an error.
  Result<Done> publish(bool replace) {
    const int failed = replace ? ::rename(temporary_.c_str(), final_.c_str())
                               : ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, final_.c_str(), RENAME_NOREPLACE);
    if (failed == 0) {
      exists_ = false;
      published_ = true;
      return Done{};
    }
    if (replace || (errno != EINVAL && errno != ENOSYS)) return output_error(final_, errno);
    // A file system without that kind of rename: a hard link does not replace either.
    if (::link(temporary_.c_str(), final_.c_str()) != 0) return output_error(final_, errno);
    published_ = true;
    return Done{};  // the temporary name is removed at the end
  }

  // Takes the final name away again, for a set of results that did not become complete.
  void withdraw() {
    if (std::exchange(published_, false)) ::unlink(final_.c_str());
  }

 private:
  std::string final_, temporary_;
  bool exists_ = false;
  bool published_ = false;
};

}  // namespace

void sync_folder(const std::string& folder) {
  const Descriptor open_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (open_folder.get() >= 0) (void)::fsync(open_folder.get());  // some file systems cannot; the data are safe already
}

Result<Descriptor> open_input(const std::string& name) {
  const bool standard_input = name == "-";
  // Without O_NONBLOCK the opening of a named pipe waits for a writer who may never come.
  Descriptor file(standard_input ? ::dup(STDIN_FILENO) : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return input_error(name, errno);
  struct stat facts {};
  if (::fstat(file.get(), &facts) != 0) return input_error(name, errno);
  if (S_ISDIR(facts.st_mode)) return input_error(name, EISDIR);
  if (!standard_input && !S_ISREG(facts.st_mode)) {
    return Error{ErrorKind::input, name, "is no regular file but a pipe or a device; give - and pipe the document in"};
  }
  if (S_ISREG(facts.st_mode) && static_cast<std::size_t>(facts.st_size) > kLargestInput) return too_large(name);
  return file;
}

Result<Descriptor> open_document(const std::string& name) {
  auto file = open_input(name);
  if (!file) return file;
  struct stat facts {};
  if (::fstat(file.value().get(), &facts) != 0) return input_error(name, errno);
  if (S_ISREG(facts.st_mode) && name != "-") return file;
  auto bytes = read_open(file.value().get(), name);
  if (!bytes) return bytes.error();
  Descriptor memory(::memfd_create("document", MFD_CLOEXEC));
  if (!memory) return input_error(name, errno);
  if (auto done = write_all(memory.get(), bytes.value()); !done) return done.error();
  return memory;
}

Result<std::string> read_input(const std::string& name) {
  auto file = open_input(name);
  if (!file) return file.error();
  return read_open(file.value().get(), name);
}

Result<Done> write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return output_error("", errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return Done{};
}

Result<Done> write_stdout(std::string_view bytes) {
  auto done = write_all(STDOUT_FILENO, bytes);
  if (done && ::fsync(STDOUT_FILENO) != 0 && (errno == EIO || errno == ENOSPC || errno == EDQUOT)) {
    done = output_error("", errno);
  }
  if (!done) return Error{ErrorKind::output, "standard output", done.error().what};
  return done;
}

Result<Done> check_result_path(const std::string& path, bool replace) {
  const std::string folder = folder_of(path);
  std::error_code problem;
  if (!fs::is_directory(folder, problem)) {
    return Error{ErrorKind::output, path, "its folder does not exist; make it first"};
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return output_error(path, errno);
  struct stat facts {};
  if (::lstat(path.c_str(), &facts) != 0) {
    if (errno == ENOENT) return Done{};
    return output_error(path, errno);
  }
  if (!S_ISREG(facts.st_mode) && !S_ISLNK(facts.st_mode)) {
    return Error{ErrorKind::output, path, "is not an ordinary file and is never replaced; choose another name with -o"};
  }
  if (!replace) {
    return output_error(path, EEXIST);
  }
  return Done{};
}

Result<Done> write_results(const std::vector<ResultFile>& files, bool replace, const std::string& temporary_folder) {
  const SignalsWait wait;
  std::vector<TemporaryFile> temporaries;
  temporaries.reserve(files.size());
  for (const ResultFile& file : files) {
    if (auto free = check_result_path(file.path, replace); !free) return free.error();
    if (auto done = temporaries.emplace_back(file.path, temporary_folder, temporaries.size()).fill(file.bytes); !done) {
      return done.error();
    }
  }
  for (TemporaryFile& temporary : temporaries) {
    if (auto done = temporary.publish(replace); !done) {
      if (!replace) {
        for (TemporaryFile& other : temporaries) other.withdraw();
      }
      return done.error();
    }
  }
  for (const ResultFile& file : files) sync_folder(folder_of(file.path));
  return Done{};
}

}  // namespace referat
