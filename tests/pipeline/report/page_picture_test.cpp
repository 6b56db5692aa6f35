#include "pipeline/report/page_picture.h"

#include <gtest/gtest.h>
#include <png.h>

#include <array>

#include "tests/pages/tiny_pdf.h"

namespace referat {
namespace {

struct Pixels {
  int width = 0, height = 0;
  std::string rgb;
  std::array<int, 3> at(int x, int y) const {
    std::array<int, 3> out{};
    for (std::size_t i = 0; i < 3; ++i)
      out[i] = static_cast<unsigned char>(
          rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3 + i]);
    return out;
  }
  bool has_ink(int left, int top, int right, int bottom) const {
    for (int y = top; y < bottom; ++y)
      for (int x = left; x < right; ++x)
        if (at(x, y)[0] < 128) return true;
    return false;
  }
};

Pixels decoded(const PagePicture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  EXPECT_EQ(png_image_begin_read_from_memory(&image, picture.png.data(), picture.png.size()), 1);
  image.format = PNG_FORMAT_RGB;
  Pixels out{static_cast<int>(image.width), static_cast<int>(image.height), std::string(PNG_IMAGE_SIZE(image), '\0')};
  EXPECT_EQ(png_image_finish_read(&image, nullptr, out.rgb.data(), 0, nullptr), 1);
  return out;
}

Pixels drawn(const std::string& pdf, PictureOptions options) {
  options.dots_per_inch = 72;  // a pixel is a point
  const auto pictures = draw_pages(pdf, options);
  EXPECT_TRUE(pictures);
  return decoded(pictures.value().at(0));
}

std::string two_words() {
  TinyPdf pdf;
  pdf.add_page(shown_text(100, 700, 20, "Navn") + shown_text(300, 700, 20, "Hemmelig"));
  return pdf.bytes();
}

TEST(PagePicture, ShowsNoPixelOfWhatIsBlackened) {
  const Pixels open = drawn(two_words(), {});
  ASSERT_TRUE(open.has_ink(300, 120, 380, 150));
  PictureOptions options;
  options.blackened = {{1, {300 * kPoint, 120 * kPoint, 390 * kPoint, 150 * kPoint}}};
  const Pixels shut = drawn(two_words(), options);
  for (int y = 120; y < 150; ++y) {
    for (int x = 300; x < 390; ++x) ASSERT_EQ(shut.at(x, y), (std::array<int, 3>{0, 0, 0})) << x << ' ' << y;
  }
  for (int y = 100; y < 170; ++y) {
    for (int x = 90; x < 290; ++x) ASSERT_EQ(shut.at(x, y), open.at(x, y)) << "the other word stays as it is";
  }
}

TEST(PagePicture, BoxesBeyondThePageDoNoHarm) {
  PictureOptions options;
  options.blackened = {{1, {-9000000, -9000000, 2000000000, 2000000000}}, {7, {0, 0, 100, 100}}, {1, {500, 0, 100, 0}}};
  const Pixels shut = drawn(two_words(), options);
  EXPECT_EQ(shut.at(0, 0), (std::array<int, 3>{0, 0, 0}));
  EXPECT_EQ(shut.at(shut.width - 1, shut.height - 1), (std::array<int, 3>{0, 0, 0}));
}

TEST(PagePicture, TurnsAPageAsItWasRead) {
  std::vector<Page> pages(1);
  pages[0].turned = 90;
  PictureOptions options;
  options.upright = &pages;
  const Pixels upright = drawn(two_words(), {}), turned = drawn(two_words(), options);
  ASSERT_EQ(turned.width, upright.height);
  ASSERT_EQ(turned.height, upright.width);
  // Anticlockwise: what stood at the right edge stands at the top.
  EXPECT_TRUE(upright.has_ink(300, 120, 380, 150));
  EXPECT_TRUE(turned.has_ink(120, upright.width - 380, 150, upright.width - 300));
  EXPECT_FALSE(turned.has_ink(0, 0, 110, turned.height));
}

}  // namespace
}  // namespace referat
