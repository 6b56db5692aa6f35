// The documents of fixtures/, and of a corpus that the environment variable REFERAT_SHARED points to, found when a test
// runs.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/program/program.h"

namespace referat {

namespace fs = std::filesystem;

struct Case {
  fs::path folder;
  std::string password;
  fs::path input() const { return folder / "input.pdf"; }
  fs::path expected() const { return folder / "expected" / "minutes.xml"; }
};

inline std::string file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::vector<Case> cases_below(const fs::path& top) {
  std::vector<Case> out;
  for (const auto& entry : fs::recursive_directory_iterator(top)) {
    if (entry.path().filename() != "input.pdf") continue;
    std::string password = file(entry.path().parent_path() / "password.txt");
    while (!password.empty() && password.back() == '\n') password.pop_back();
    out.push_back({entry.path().parent_path(), password});
  }
  std::sort(out.begin(), out.end(), [](const Case& a, const Case& b) { return a.folder < b.folder; });
  return out;
}

inline std::vector<Case> fixtures() { return cases_below(REFERAT_SOURCE_DIR "/fixtures"); }

inline std::vector<Case> fixtures_and_corpus() {
  std::vector<Case> out = fixtures();
  if (const char* shared = std::getenv("REFERAT_SHARED"); shared != nullptr) {
    const std::vector<Case> more = cases_below(shared);
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

inline Call conversion(const Case& one, const std::string& output) {
  Call call{{"convert", one.input().string(), "-o", output}};
  if (!one.password.empty()) call.environment["REFERAT_PASSWORD"] = one.password;
  return call;
}

}  // namespace referat
