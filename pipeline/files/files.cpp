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
#include <vector>

#include "pipeline/document/digest.h"

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

// Makes a file that is not there yet, fills and syncs it. Permissions follow the umask. `shown` is what errors call it.
Result<Done> fill_new_file(const std::string& path, std::string_view bytes, const std::string& shown) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.get() < 0) return output_error(shown, errno);
  if (auto done = write_all(file.get(), bytes); !done) return Error{ErrorKind::output, shown, done.error().what};
  if (::fsync(file.get()) != 0 && errno != EINVAL && errno != ENOTSUP) return output_error(shown, errno);
  if (!file.close()) return output_error(shown, errno);
  return Done{};
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

}  // namespace

void sync_folder(const std::string& folder) {
  const Descriptor open_folder(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (open_folder.get() >= 0) (void)::fsync(open_folder.get());  // some file systems cannot; the data are safe already
}

namespace {

// A file or folder under a temporary name, removed again unless it is given its final one.
class TemporaryResult {
 public:
  TemporaryResult(const ResultFile& result, const std::string& folder, std::size_t number)
      : result_(result),
        temporary_((fs::path(folder.empty() ? folder_of(result.path) : folder) /
                    (".referat-" + std::to_string(::getpid()) + "-" + std::to_string(number) + ".tmp"))
                       .string()) {}
  TemporaryResult(const TemporaryResult&) = delete;
  TemporaryResult& operator=(const TemporaryResult&) = delete;
  TemporaryResult(TemporaryResult&& other) noexcept
      : result_(other.result_),
        temporary_(std::move(other.temporary_)),
        exists_(std::exchange(other.exists_, false)),
        published_(std::exchange(other.published_, false)) {}
  ~TemporaryResult() {
    if (exists_) remove(temporary_);
  }

  Result<Done> fill() {
    if (!is_folder()) {
      exists_ = ::access(temporary_.c_str(), F_OK) != 0;  // else it is not ours, and stays
      return fill_new_file(temporary_, result_.bytes, result_.path);
    }
    if (::mkdir(temporary_.c_str(), 0777) != 0) return output_error(result_.path, errno);
    exists_ = true;
    for (const ResultFile& file : result_.inside) {
      const fs::path path = fs::path(temporary_) / file.path;
      std::error_code problem;
      fs::create_directories(path.parent_path(), problem);
      if (problem) return output_error(result_.path, problem.value());
      if (auto done = fill_new_file(path.string(), file.bytes, result_.path + "/" + file.path); !done) return done;
    }
    std::error_code problem;
    for (const auto& entry : fs::recursive_directory_iterator(temporary_, problem)) {
      if (entry.is_directory(problem)) sync_folder(entry.path().string());
    }
    sync_folder(temporary_);
    return Done{};
  }

  // Gives it its final name. Without `replace` what appeared there meanwhile is kept, and this is an error.
  Result<Done> publish(bool replace) {
    const char* path = result_.path.c_str();
    if (replace && is_folder()) return exchange();
    const int failed = replace ? ::rename(temporary_.c_str(), path)
                               : ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, path, RENAME_NOREPLACE);
    if (failed == 0) return published(false);
    if (replace || (errno != EINVAL && errno != ENOSYS)) return output_error(result_.path, errno);
    // A file system without that kind of rename: a hard link does not replace either, nor does a folder that is full.
    if ((is_folder() ? ::rename(temporary_.c_str(), path) : ::link(temporary_.c_str(), path)) != 0) {
      return output_error(result_.path, errno);
    }
    return published(!is_folder());  // the temporary name of a linked file is removed at the end
  }

  // Takes the final name away again, for a set of results that did not become complete.
  void withdraw() {
    if (std::exchange(published_, false)) remove(result_.path);
  }

 private:
  bool is_folder() const { return !result_.inside.empty(); }

  static void remove(const std::string& path) {
    std::error_code problem;
    fs::remove_all(path, problem);
  }

  Result<Done> published(bool still_exists) {
    exists_ = still_exists;
    published_ = true;
    return Done{};
  }

  // A folder takes the place of an older one, which goes away under the temporary name.
  Result<Done> exchange() {
    const char* path = result_.path.c_str();
    if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, path, RENAME_EXCHANGE) == 0) return published(true);
    if (errno == ENOENT && ::rename(temporary_.c_str(), path) == 0) return published(false);
    if (errno != EINVAL && errno != ENOSYS) return output_error(result_.path, errno);
    // A file system without that kind of rename: for a moment there is neither.
    const std::string older = temporary_ + ".old";
    if (::rename(path, older.c_str()) != 0) return output_error(result_.path, errno);
    if (::rename(temporary_.c_str(), path) != 0) {
      const int cause = errno;
      (void)::rename(older.c_str(), path);
      return output_error(result_.path, cause);
    }
    remove(older);
    return published(false);
  }

  const ResultFile& result_;
  std::string temporary_;
  bool exists_ = false;
  bool published_ = false;
};

}  // namespace

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
  return keep_in_memory(bytes.value());
}

Result<Descriptor> keep_in_memory(std::string_view bytes) {
  Descriptor memory(::memfd_create("referat", MFD_CLOEXEC));
  if (!memory || !write_all(memory.get(), bytes)) {
    return Error{ErrorKind::internal, "memory",
                 std::string("is short: ") + std::strerror(errno) + "; end other programs"};
  }
  return memory;
}

Result<std::string> hash_of_file(int descriptor, const std::string& name) {
  Digest digest;
  std::vector<char> chunk(1 << 18);
  for (off_t at = 0;;) {
    const ssize_t got = ::pread(descriptor, chunk.data(), chunk.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return Error{ErrorKind::input, name,
                   std::string("cannot be read: ") + std::strerror(errno) + "; check the disk and try again"};
    }
    if (got == 0) return digest.hex();
    digest.add({chunk.data(), static_cast<std::size_t>(got)});
    at += got;
  }
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

namespace {

// Whether something of the right kind, or nothing, stands under a name.
Result<Done> check_path(const std::string& path, bool replace, bool folder_wanted) {
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
  if (folder_wanted && !S_ISDIR(facts.st_mode)) {
    return Error{ErrorKind::output, path, "is no folder and is not replaced by one; choose another name with -o"};
  }
  if (!folder_wanted && !S_ISREG(facts.st_mode) && !S_ISLNK(facts.st_mode)) {
    return Error{ErrorKind::output, path, "is not an ordinary file and is never replaced; choose another name with -o"};
  }
  if (!replace) return output_error(path, EEXIST);
  return Done{};
}

}  // namespace

Result<Done> check_result_path(const std::string& path, bool replace) { return check_path(path, replace, false); }

Result<Done> check_folder_path(const std::string& path, bool replace) { return check_path(path, replace, true); }

Result<Done> write_results(const std::vector<ResultFile>& files, bool replace, const std::string& temporary_folder) {
  const SignalsWait wait;
  std::vector<TemporaryResult> temporaries;
  temporaries.reserve(files.size());
  for (const ResultFile& file : files) {
    if (auto free = check_path(file.path, replace, !file.inside.empty()); !free) return free.error();
    if (auto done = temporaries.emplace_back(file, temporary_folder, temporaries.size()).fill(); !done) {
      return done.error();
    }
  }
  for (TemporaryResult& temporary : temporaries) {
    if (auto done = temporary.publish(replace); !done) {
      if (!replace) {
        for (TemporaryResult& other : temporaries) other.withdraw();
      }
      return done.error();
    }
  }
  for (const ResultFile& file : files) sync_folder(folder_of(file.path));
  return Done{};
}

}  // namespace referat
