#include "pipeline/batch/inputs.h"

#include <fnmatch.h>
#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

#include "pipeline/document/digest.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPatternMarks = "*?[";

Error usage(const std::string& where, const std::string& what) { return {ErrorKind::usage, where, what}; }

bool is_pdf_name(const std::string& name) { return ::fnmatch("*.[pP][dD][fF]", name.c_str(), 0) == 0; }

// A path below some folder that leads nowhere else: without a root, ".." and empty parts.
std::string name_below(const fs::path& path) {
  fs::path out;
  for (const fs::path& part : path.lexically_normal().relative_path())
    if (part != ".." && part != "." && !part.empty()) out /= part;
  return out.string();
}

class Search {
 public:
  Result<Done> run(const InputSources& sources) {
    // Manifests first: an input that a folder holds too keeps its metadata.
    for (const std::string& manifest : sources.manifests)
      if (auto done = add_manifest(manifest); !done) return done;
    for (const std::string& place : sources.places) {
      auto done = place == "-" ? list(sources.null_separated) : add_place(place);
      if (!done) return done;
    }
    return Done{};
  }

  BatchInputs take(const std::vector<std::string>& endings) {
    std::ranges::sort(found_.inputs, {}, [](const BatchInput& one) { return std::tie(one.name, one.path); });
    make_distinct();
    std::vector<std::string> names;
    for (const BatchInput& input : found_.inputs) names.push_back(input.name);
    const auto results = result_names(names, endings, found_.renamed);
    for (std::size_t i = 0; i < results.size(); ++i) found_.inputs[i].result = results[i];
    return std::move(found_);
  }

 private:
  Result<Done> add_place(const std::string& place) {
    std::error_code problem;
    if (fs::is_directory(place, problem)) return search(place);
    if (fs::exists(fs::symlink_status(place, problem))) {
      add(place, name_below(fs::path(place).filename()), {});
      return Done{};
    }
    if (place.find_first_of(kPatternMarks) != std::string::npos) return match(place);
    return usage(place, "is neither a file nor a folder; check the name");
  }

  Result<Done> search(const std::string& folder) {
    std::error_code problem;
    fs::recursive_directory_iterator at(folder, problem), end;
    for (; !problem && at != end; at.increment(problem)) {
      std::error_code gone;
      if (at->is_directory(gone) || !is_pdf_name(at->path().filename().string())) continue;
      add(at->path().string(), name_below(at->path().lexically_relative(folder)), {});
    }
    if (problem)
      return usage(folder, "cannot be read whole: " + problem.message() + "; ask for permission to read all of it");
    return Done{};
  }

  // Names are those below the folder before the first mark.
  Result<Done> match(const std::string& pattern) {
    const std::size_t fixed = pattern.rfind('/', pattern.find_first_of(kPatternMarks));
    const std::string base = fixed == std::string::npos ? "." : pattern.substr(0, fixed + 1);
    glob_t matches{};
    const int failed = ::glob(pattern.c_str(), GLOB_ERR, nullptr, &matches);
    std::vector<std::string> paths(matches.gl_pathv, matches.gl_pathv + (failed == 0 ? matches.gl_pathc : 0));
    ::globfree(&matches);
    if (failed != 0) return usage(pattern, "matches no file; check the pattern, and that its folders can be read");
    for (const std::string& path : paths) {
      std::error_code problem;
      if (fs::is_directory(path, problem)) continue;
      add(path, name_below(fs::path(path).lexically_relative(base)), {});
    }
    return Done{};
  }

  Result<Done> list(bool null_separated) {
    auto text = read_input("-");
    if (!text) return text.error();
    const char end = null_separated ? '\0' : '\n';
    std::string_view rest = text.value();
    while (!rest.empty()) {
      const std::string path(rest.substr(0, rest.find(end)));
      rest.remove_prefix(std::min(path.size() + 1, rest.size()));
      if (!path.empty()) add(path, name_below(path), {});
    }
    return Done{};
  }

  // Paths are those below the manifest's folder, unless they begin at the root.
  Result<Done> add_manifest(const std::string& file) {
    auto text = read_input(file);
    if (!text) return usage(file, text.error().what);
    auto entries = parse_manifest(text.value(), file);
    if (!entries) return entries.error();
    const fs::path folder = file == "-" ? fs::path() : fs::path(file).parent_path();
    for (ManifestEntry& entry : entries.value())
      add((folder / entry.path).string(), name_below(entry.path), std::move(entry.metadata));
    return Done{};
  }

  void add(const std::string& path, std::string name, std::vector<Metadata> metadata) {
    if (!seen_.insert(fs::path(path).lexically_normal().string()).second) {
      ++found_.repeated;
      return;
    }
    if (name.empty()) name = "input";
    found_.inputs.push_back({path, std::move(name), {}, std::move(metadata)});
  }

  // Two inputs of different folders may have one name: the later in order of their paths gets another.
  void make_distinct() {
    std::set<std::string> taken;
    for (BatchInput& input : found_.inputs) {
      if (!taken.insert(input.name).second) {
        input.name += "~" + hash_of_bytes(input.path).substr(0, 8);
        taken.insert(input.name);
      }
    }
    std::ranges::sort(found_.inputs, {}, &BatchInput::name);
  }

  BatchInputs found_;
  std::set<std::string> seen_;  // paths
};

}  // namespace

Result<BatchInputs> find_inputs(const InputSources& sources, const std::vector<std::string>& endings) {
  Search search;
  if (auto done = search.run(sources); !done) return done.error();
  return search.take(endings);
}

std::uint32_t shard_of(std::string_view name, std::uint32_t of) {
  Digest digest;
  digest.add(name);
  std::uint64_t number = 0;
  for (const char byte : digest.bytes().substr(0, 8)) number = number << 8 | static_cast<unsigned char>(byte);
  return static_cast<std::uint32_t>(number % of);
}

}  // namespace referat
