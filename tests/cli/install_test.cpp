// What `cmake --install` puts in place works by itself, wherever it stands.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/cli.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

// An installed tree, made once for all tests of this file.
class Installed : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    place_ = std::make_unique<Workplace>();
    Call call{{"--install", REFERAT_BINARY_DIR, "--prefix", place_->path("first")}};
    call.program = "cmake";
    const Ran ran = run(call);
    ASSERT_EQ(ran.code, 0) << ran.err;
    // Moved once more, so that nothing can depend on the place that it was installed to.
    fs::rename(place_->path("first"), place_->path("prefix"));
    place_->put("a.pdf", ordinary_minutes());
  }
  static void TearDownTestSuite() { place_.reset(); }

  static std::string prefix() { return place_->path("prefix"); }
  static Ran run_installed(const std::vector<std::string>& arguments) {
    Call call{arguments};
    call.program = prefix() + "/bin/referat";
    call.folder = place_->folder();
    return run(call);
  }
  static std::unique_ptr<Workplace> place_;
};

std::unique_ptr<Workplace> Installed::place_;

TEST_F(Installed, TheProgramConvertsAndValidatesWithItsOwnSchemasAndProfiles) {
  const Ran converted = run_installed({"convert", "a.pdf", "--force"});
  EXPECT_EQ(converted.code, 0) << converted.err;
  const Ran valid = run_installed({"validate", "a.xml", "a.report.xml"});
  EXPECT_EQ(valid.code, 0) << valid.err;
}

TEST_F(Installed, TheSchemasAreItsOwnAndNotThoseOfTheSourceTree) {
  fs::remove(prefix() + "/share/referat/profiles/acadre.xml");
  const Ran ran = run_installed({"convert", "a.pdf", "--force", "--profile", "acadre"});
  EXPECT_EQ(ran.code, 7) << ran.err;
  fs::copy(REFERAT_SOURCE_DIR "/schemas/profiles/acadre.xml", prefix() + "/share/referat/profiles/acadre.xml");
}

TEST_F(Installed, ManPageCompletionLibraryAndHeadersAreInPlace) {
  EXPECT_TRUE(fs::exists(prefix() + "/share/man/man1/referat.1"));
  EXPECT_TRUE(fs::exists(prefix() + "/share/bash-completion/completions/referat"));
  EXPECT_TRUE(fs::exists(prefix() + "/share/referat/minutes.xsd"));
  EXPECT_TRUE(fs::exists(prefix() + "/share/referat/profiles/danish.xml"));
  EXPECT_TRUE(fs::exists(prefix() + "/share/referat/deploy/kubernetes/shards.yaml"));
  const auto submit = fs::status(prefix() + "/share/referat/deploy/slurm/submit").permissions();
  EXPECT_NE(submit & fs::perms::owner_exec, fs::perms::none);
  EXPECT_TRUE(fs::exists(prefix() + "/include/referat/referat.h"));
  bool library = false;
  for (const auto& entry : fs::recursive_directory_iterator(prefix())) {
    library = library || entry.path().filename() == "libreferat.so";
  }
  EXPECT_TRUE(library);
}

TEST_F(Installed, TheHeaderIsCompleteInItself) {
  const std::string source = place_->put("host.cpp",
                                         "#include <referat/referat.h>\n"
                                         "int main() { return referat::version() == nullptr; }\n");
  Call call{{"-std=c++20", "-fsyntax-only", "-I", prefix() + "/include", "-I", prefix() + "/include/referat", source}};
  call.program = "g++";
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 0) << ran.err;
}

}  // namespace
}  // namespace referat
