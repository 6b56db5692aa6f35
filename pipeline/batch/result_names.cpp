// Under which names the results of a batch stand.
#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "pipeline/batch/inputs.h"
#include "pipeline/document/digest.h"
#include "pipeline/document/unicode.h"
#include "pipeline/profile/fold.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 255;              // bytes, of a file (Linux)
constexpr std::string_view kBookkeeping = ".referat";  // the folder of the ledger: no result goes there

// How a name looks where upper and lower case are one.
std::string folded(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) append_folded(out, next_code_point(name, at));
  return out;
}

std::string without_suffix(const std::string& name) {
  const std::string last = fs::path(name).filename().string();
  const bool pdf = last.size() > 4 && ::fnmatch("*.[pP][dD][fF]", last.c_str(), 0) == 0;
  return pdf ? name.substr(0, name.size() - 4) : name;
}

// The name with a mark of its own, short enough for all endings, cut where a character begins.
std::string marked(const std::string& result, const std::string& name, std::size_t longest_ending) {
  const std::string mark = "~" + hash_of_bytes(name).substr(0, 8);
  const fs::path path(result);
  std::string last = path.filename().string();
  std::size_t keep = std::min(last.size(), kLongestName - longest_ending - mark.size());
  while (keep > 0 && keep < last.size() && (static_cast<unsigned char>(last[keep]) & 0xC0) == 0x80) --keep;
  return (path.parent_path() / (last.substr(0, keep) + mark)).string();
}

class NameGiver {
 public:
  NameGiver(const std::vector<std::string>& names, const std::vector<std::string>& endings) {
    for (const std::string& ending : endings)  // a folder's ends in a slash
      endings_.push_back(ending.ends_with('/') ? ending.substr(0, ending.size() - 1) : ending);
    for (const std::string& ending : endings_) longest_ = std::max(longest_, ending.size());
    taken_.insert(std::string(kBookkeeping));
    for (const std::string& name : names)  // a folder is no file's name
      for (fs::path above = fs::path(name).parent_path();
           !above.empty() && taken_.insert(folded(above.string())).second;)
        above = above.parent_path();
  }

  std::string give(const std::string& name, std::int64_t& renamed) {
    const std::string own = without_suffix(name);
    if (fits(own)) return take(own);
    ++renamed;
    return take(marked(*fs::path(own).begin() == kBookkeeping ? "_" + own : own, name, longest_));
  }

 private:
  bool fits(const std::string& result) const {
    if (*fs::path(result).begin() == kBookkeeping) return false;
    if (fs::path(result).filename().string().size() + longest_ > kLongestName) return false;
    return std::ranges::none_of(endings_,
                                [&](const std::string& ending) { return taken_.contains(folded(result + ending)); });
  }
  std::string take(const std::string& result) {
    for (const std::string& ending : endings_) taken_.insert(folded(result + ending));
    return result;
  }

  std::vector<std::string> endings_;
  std::size_t longest_ = 0;
  std::set<std::string> taken_;
};

}  // namespace

std::vector<std::string> result_names(const std::vector<std::string>& names, const std::vector<std::string>& endings,
                                      std::int64_t& renamed) {
  NameGiver giver(names, endings);
  std::vector<std::string> results;
  for (const std::string& name : names) results.push_back(giver.give(name, renamed));
  return results;
}

}  // namespace referat
