#include "pipeline/document/place_string.h"

#include <gtest/gtest.h>

#include <limits>

namespace referat {
namespace {

TEST(PlaceString, WritesPointsWithoutTrailingZeros) {
  EXPECT_EQ(points_string(0), "0");
  EXPECT_EQ(points_string(7100), "71");
  EXPECT_EQ(points_string(5670), "56.7");
  EXPECT_EQ(points_string(31025), "310.25");
  EXPECT_EQ(points_string(5), "0.05");
  EXPECT_EQ(points_string(-5), "-0.05");
  EXPECT_EQ(points_string(std::numeric_limits<Length>::min()), "-21474836.48");
}

TEST(PlaceString, JoinsPlacesAndLeavesOutThoseWithoutAPage) {
  EXPECT_EQ(place_string(Place{3, {5670, 7100, 53850, 31025}}), "3:56.7,71,538.5,310.25");
  EXPECT_EQ(place_string({{1, {0, 0, 100, 100}}, {0, {1, 2, 3, 4}}, {2, {-150, 0, 0, 1}}}),
            "1:0,0,1,1 2:-1.5,0,0,0.01");
  EXPECT_EQ(place_string(std::vector<Place>{}), "");
}

}  // namespace
}  // namespace referat
