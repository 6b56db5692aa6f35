#include "pipeline/cli/delivery_folders.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "pipeline/cli/output_plan.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

std::string cause(int number) { return std::string("cannot be read: ") + std::strerror(number); }

// What systems put into folders by themselves.
bool is_of_the_system(const std::string& name) {
  return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" || name == "desktop.ini";
}

// Fills in size and hash, or the problem. A file that became a link or a pipe meanwhile is not waited for.
void read_file(const fs::path& path, DeliveredFile& file) {
  const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!descriptor) {
    file.problem = cause(errno);
    return;
  }
  struct stat facts {};
  if (::fstat(descriptor.get(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
    file.problem = "is no ordinary file and was not read";
    return;
  }
  file.bytes = facts.st_size;
  auto hash = hash_of_file(descriptor.get(), file.name);
  if (hash) {
    file.sha256 = std::move(hash).value();
  } else {
    file.problem = hash.error().what;
  }
}

// One folder's files go to `out`, the folders in it to `open`.
void list(const fs::path& root, const fs::path& folder, std::vector<fs::path>& open, Delivery& out) {
  std::error_code problem;
  const auto add = [&](const fs::path& path) -> DeliveredFile& {
    out.push_back({path.lexically_relative(root).generic_string(), -1, "", ""});
    return out.back();
  };
  fs::directory_iterator at(folder, problem), end;
  for (; !problem && at != end; at.increment(problem)) {
    if (is_of_the_system(at->path().filename().string())) continue;
    std::error_code unknown;
    const fs::file_status status = at->symlink_status(unknown);
    if (fs::is_directory(status)) {
      open.push_back(at->path());
    } else if (fs::is_symlink(status)) {
      add(at->path()).problem = "is a link and was not followed";
    } else {
      read_file(at->path(), add(at->path()));
    }
  }
  if (problem) add(folder).problem = "cannot be read: " + problem.message();
}

}  // namespace

std::string delivery_folder(const Settings& settings, const std::string& input) {
  const std::string stem = stem_of(input);
  const fs::path own = fs::path(settings.attachments) / stem;
  std::error_code unknown;
  if (stem != "." && stem != ".." && !stem.empty() && fs::is_directory(fs::symlink_status(own, unknown))) {
    return own.string();
  }
  return settings.inputs.size() == 1 ? settings.attachments : "";
}

Result<Done> check_delivery_folders(const Settings& settings) {
  if (settings.attachments.empty()) return Done{};
  if (settings.conversion.public_version) {
    return Error{ErrorKind::usage, "--public",
                 "cannot go with --attachments, which may name files of closed items; leave one out"};
  }
  std::vector<std::string> folders{settings.attachments};
  for (const std::string& input : settings.inputs) folders.push_back(delivery_folder(settings, input));
  for (const std::string& folder : folders) {
    if (folder.empty()) continue;
    std::error_code problem;
    const fs::directory_iterator list(folder, problem);
    if (problem) {
      return Error{ErrorKind::usage, folder,
                   "cannot be read: " + problem.message() + "; name a folder with attachments that you may read"};
    }
  }
  return Done{};
}

Delivery read_delivery(const std::string& folder) {
  Delivery out;
  std::vector<fs::path> open;
  if (!folder.empty()) open.emplace_back(folder);
  while (!open.empty()) {
    const fs::path next = std::move(open.back());
    open.pop_back();
    list(folder, next, open, out);
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return out;
}

}  // namespace referat
