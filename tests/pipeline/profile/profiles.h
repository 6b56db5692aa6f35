// The shipped profiles, and profiles written in a test.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "pipeline/profile/profile.h"

namespace referat {

inline const std::string kShipped = REFERAT_SOURCE_DIR "/schemas/profiles";

inline Profile shipped(const std::string& id) {
  auto loaded = load_profile(id, {kShipped});
  EXPECT_TRUE(loaded) << loaded.error().where << ": " << loaded.error().what;
  return std::move(loaded).value();
}

inline const Profile& danish() {
  static const Profile profile = shipped("danish");
  return profile;
}

// A folder of its own for the test, gone at its end.
class ProfileFolder {
 public:
  ProfileFolder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::temp_directory_path() /
            (std::string("referat-") + test->test_suite_name() + "-" + test->name() + "-" + std::to_string(::getpid()));
    std::filesystem::create_directories(path_);
  }
  ~ProfileFolder() { std::filesystem::remove_all(path_); }
  ProfileFolder(const ProfileFolder&) = delete;
  ProfileFolder& operator=(const ProfileFolder&) = delete;

  std::string path() const { return path_.string(); }
  void write(const std::string& id, const std::string& text) const { std::ofstream(path_ / (id + ".xml")) << text; }
  // A profile with this inside; the first line of `inside` is line 2 of the file.
  void profile(const std::string& id, const std::string& attributes, const std::string& inside) const {
    write(id, "<profile xmlns=\"urn:referat:profile:1\" id=\"" + id + "\" " + attributes + ">\n" + inside +
                  "\n</profile>\n");
  }

 private:
  std::filesystem::path path_;
};

}  // namespace referat
