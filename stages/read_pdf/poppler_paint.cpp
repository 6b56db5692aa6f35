// Painted paths and images.
#include <GfxState.h>

#include <cmath>

#include "stages/read_pdf/limits.h"
#include "stages/read_pdf/poppler_device.h"

namespace referat::reading {

bool PageDevice::collect_subpath(GfxState* state, const GfxPath& path, int index) {
  const GfxSubpath& subpath = *path.getSubpath(index);
  const int count = subpath.getNumPoints();
  segments_ += static_cast<std::size_t>(count);
  points_.clear();
  if (segments_ > kMostSegmentsOnPage) return false;
  points_.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    PathPoint point;
    state->transform(subpath.getX(i), subpath.getY(i), &point.x, &point.y);
    point.control = subpath.getCurve(i);
    points_.push_back(point);
  }
  return count > 1;
}

void PageDevice::stroke(GfxState* state) {
  if (soft_masks_ > 0 || state->getStrokeOpacity() <= 0) return;
  const GfxPath& path = *state->getPath();
  const DeviceBox clip = clip_of(state);
  const double width = state->getTransformedLineWidth();
  for (int i = 0; i < path.getNumSubpaths(); ++i)
    if (collect_subpath(state, path, i)) shapes_->stroke(points_, width, stroke_colour(state), clip);
}

void PageDevice::fill(GfxState* state) {
  if (soft_masks_ > 0 || state->getFillOpacity() <= 0) return;
  const GfxPath& path = *state->getPath();
  const DeviceBox clip = clip_of(state);
  for (int i = 0; i < path.getNumSubpaths(); ++i)
    if (collect_subpath(state, path, i)) shapes_->fill(points_, fill_colour(state), clip);
}

void PageDevice::add_image(GfxState* state) {
  if (soft_masks_ > 0 || state->getFillOpacity() <= 0) return;
  DeviceBox box{1e9, 1e9, -1e9, -1e9};
  for (const auto& [u, v] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
    double x = 0, y = 0;
    state->transform(u, v, &x, &y);
    box = {std::fmin(box.left, x), std::fmin(box.top, y), std::fmax(box.right, x), std::fmax(box.bottom, y)};
  }
  const Box seen = clipped(box, clip_of(state));
  if (seen.empty()) return;
  if (page_->images.size() >= kMostShapesOnPage) {
    if (page_->images.size() == kMostShapesOnPage && !stopped_) note_limit("images on a page");
    stopped_ = true;
    return;
  }
  page_->images.push_back({seen, marks_.empty() ? -1 : marks_.back().tag});
}

void PageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                               bool interpolate, bool inlined) {
  add_image(state);
  // The base class reads past the data of an inline image and leaves others alone.
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
}

void PageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* map,
                           bool interpolate, const int* mask, bool inlined) {
  add_image(state);
  OutputDev::drawImage(state, ref, stream, width, height, map, interpolate, mask, inlined);
}

}  // namespace referat::reading
