#include "pipeline/profile/profile.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

Profile danish() {
  auto loaded = load_profile("danish", {REFERAT_SOURCE_DIR "/schemas/profiles"});
  EXPECT_TRUE(loaded) << loaded.error().where << ": " << loaded.error().what;
  return std::move(loaded).value();
}

TEST(Profile, KnowsAHeadingWhateverItsCaseAndColon) {
  const Profile profile = danish();
  const auto hit = profile.whole("section", "  ØKONOMISKE  KONSEKVENSER: ");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->value, "economy");
  EXPECT_EQ(hit->begin, 2u);
}

}  // namespace
}  // namespace referat
