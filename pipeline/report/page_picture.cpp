#include "pipeline/report/page_picture.h"

#include <png.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <cmath>
#include <cstddef>
#include <exception>
#include <memory>

namespace referat {
namespace {

constexpr double kPointsPerInch = 72;

// Poppler's complaints are told in the report of a conversion; here they would land on standard error.
void stay_silent(const std::string&, void*) {}

// Dots per inch at which the page fits into the limit; 0 for a page without an area, or so long and thin that rounding
// up to whole pixels passes the limit.
double resolution(const poppler::page& page, const PictureOptions& options) {
  const poppler::rectf box = page.page_rect(poppler::crop_box);
  const double inches = (box.width() / kPointsPerInch) * (box.height() / kPointsPerInch);
  if (!std::isfinite(inches) || inches <= 0) return 0;
  const double dots = std::min(options.dots_per_inch, std::sqrt(options.most_pixels / inches));
  const auto pixels = [&](double points) { return points / kPointsPerInch * dots + 2; };
  return pixels(box.width()) * pixels(box.height()) > 2.0 * options.most_pixels ? 0 : dots;
}

// The PNG file of a picture in 24-bit RGB; empty when libpng refuses.
std::string encode(const poppler::image& drawn) {
  png_image picture{};
  picture.version = PNG_IMAGE_VERSION;
  picture.width = static_cast<png_uint_32>(drawn.width());
  picture.height = static_cast<png_uint_32>(drawn.height());
  picture.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(picture);
  std::string bytes(size, '\0');
  const int written = png_image_write_to_memory(&picture, bytes.data(), &size, 0, drawn.const_data(),
                                                static_cast<png_int_32>(drawn.bytes_per_row()), nullptr);
  png_image_free(&picture);
  bytes.resize(written != 0 ? size : 0);
  bytes.shrink_to_fit();
  return bytes;
}

// The turn that shows the page as it was read: Page::turned is anticlockwise, Poppler's turn clockwise.
poppler::rotation_enum turn_of(int number, const PictureOptions& options) {
  const auto index = static_cast<std::size_t>(number - 1);
  if (options.upright == nullptr || index >= options.upright->size()) return poppler::rotate_0;
  switch ((*options.upright)[index].turned) {
    case 90:
      return poppler::rotate_270;
    case 180:
      return poppler::rotate_180;
    case 270:
      return poppler::rotate_90;
    default:
      return poppler::rotate_0;
  }
}

// A pixel more on each side: letters reach beyond their boxes.
void blacken(const Box& box, double dots, poppler::image& drawn) {
  const auto pixel = [&](Length length, int more, int most) {
    const double at = static_cast<double>(length) / kPoint / kPointsPerInch * dots;
    return static_cast<int>(std::clamp(at + more, 0.0, static_cast<double>(most)));
  };
  const int left = pixel(box.left, -1, drawn.width()), right = pixel(box.right, 2, drawn.width());
  const int top = pixel(box.top, -1, drawn.height()), bottom = pixel(box.bottom, 2, drawn.height());
  if (right <= left) return;
  for (int y = top; y < bottom; ++y) {
    char* row = drawn.data() + static_cast<std::ptrdiff_t>(y) * drawn.bytes_per_row();
    std::fill(row + static_cast<std::ptrdiff_t>(left) * 3, row + static_cast<std::ptrdiff_t>(right) * 3, '\0');
  }
}

PagePicture draw(const poppler::document& pdf, int number, const poppler::page_renderer& renderer,
                 const PictureOptions& options) {
  PagePicture picture{number, 0, 0, ""};
  const std::unique_ptr<poppler::page> page(pdf.create_page(number - 1));
  if (!page) return picture;
  const double dots = resolution(*page, options);
  if (dots <= 0) return picture;
  poppler::image drawn = renderer.render_page(page.get(), dots, dots, -1, -1, -1, -1, turn_of(number, options));
  if (!drawn.is_valid() || drawn.format() != poppler::image::format_rgb24) return picture;
  for (const Place& place : options.blackened) {
    if (place.page == number) blacken(place.box, dots, drawn);
  }
  picture.png = encode(drawn);
  picture.width = drawn.width();
  picture.height = drawn.height();
  return picture;
}

Result<std::vector<PagePicture>> draw_all(std::string_view pdf, const PictureOptions& options) {
  if (pdf.size() > INT_MAX) return Error{ErrorKind::input, "", "the PDF is too large to be drawn; split it"};
  poppler::set_debug_error_function(stay_silent, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
      pdf.data(), static_cast<int>(pdf.size()), options.password, options.password));
  if (!document) return Error{ErrorKind::input, "", "the PDF cannot be opened to draw its pages; fetch it again"};
  if (document->is_locked())
    return Error{ErrorKind::password, "", "the password does not open the PDF; give its user or owner password"};
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_rgb24);
  std::vector<PagePicture> pictures;
  const int last = options.last > 0 ? std::min(options.last, document->pages()) : document->pages();
  for (int number = std::max(options.first, 1); number <= last; ++number) {
    if (static_cast<int>(pictures.size()) >= options.most_pages) break;
    pictures.push_back(draw(*document, number, renderer, options));
  }
  return pictures;
}

}  // namespace

Result<std::vector<PagePicture>> draw_pages(std::string_view pdf, const PictureOptions& options) {
  try {
    return draw_all(pdf, options);
  } catch (const std::exception& problem) {
    return Error{ErrorKind::input, "", std::string("the pages cannot be drawn: ") + problem.what()};
  }
}

}  // namespace referat
