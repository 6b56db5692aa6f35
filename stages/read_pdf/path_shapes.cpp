#include "stages/read_pdf/path_shapes.h"

#include <algorithm>
#include <cmath>

#include "stages/read_pdf/limits.h"

namespace referat::reading {
namespace {

constexpr std::uint32_t kWhite = 0xFFFFFF;
constexpr double kStraight = 0.3;      // points by which a straight line may drift
constexpr double kShortestRule = 1.0;  // points; below it is a dot or a corner
constexpr double kHairline = 0.2;      // PDF's width 0 is the thinnest line that a device can draw
constexpr double kThickestStroke = 30;
constexpr double kThickestRule = 3.0;  // points; a filled box that is thicker shades something
constexpr double kRuleProportion = 2.0;
// A drawn bullet: browsers make it 3-4 points at text size, square or round; larger shapes are pictures.
constexpr double kSmallestDot = 1.2, kLargestDot = 8.0;
constexpr double kDotProportion = 1.5;
constexpr double kOnEdge = 0.5;  // points between a corner of a box and its outline

DeviceBox bounds(std::span<const PathPoint> points) {
  DeviceBox box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const PathPoint& p : points) {
    box.left = std::min(box.left, p.x);
    box.right = std::max(box.right, p.x);
    box.top = std::min(box.top, p.y);
    box.bottom = std::max(box.bottom, p.y);
  }
  return box;
}

// A rectangle, perhaps with rounded corners: every point on the path lies on the outline of the bounds.
bool is_box(std::span<const PathPoint> points, const DeviceBox& box) {
  if (points.size() < 3 || points.size() > 64) return false;
  return std::all_of(points.begin(), points.end(), [&](const PathPoint& p) {
    return p.control || p.x - box.left < kOnEdge || box.right - p.x < kOnEdge || p.y - box.top < kOnEdge ||
           box.bottom - p.y < kOnEdge;
  });
}

bool is_dot(const DeviceBox& box) {
  const double width = box.right - box.left, height = box.bottom - box.top;
  const double thin = std::min(width, height), wide = std::max(width, height);
  return thin >= kSmallestDot && wide <= kLargestDot && wide <= kDotProportion * thin;
}

bool finite(const DeviceBox& box) { return std::isfinite(box.left + box.top + box.right + box.bottom); }

}  // namespace

Box clipped(const DeviceBox& box, const DeviceBox& clip) {
  const DeviceBox part{std::max(box.left, clip.left), std::max(box.top, clip.top), std::min(box.right, clip.right),
                       std::min(box.bottom, clip.bottom)};
  if (!finite(part) || part.right < part.left || part.bottom < part.top) return {};
  return {from_points(part.left), from_points(part.top), from_points(part.right), from_points(part.bottom)};
}

void PathShapes::add_rule(const DeviceBox& box, std::uint32_t colour, const DeviceBox& clip) {
  const Box seen = clipped(box, clip);
  if (seen.width() <= 0 && seen.height() <= 0) return;
  if (page_.rules.size() >= kMostShapesOnPage) {
    overflowed_ = true;
    return;
  }
  page_.rules.push_back({seen, colour});
}

bool PathShapes::add_dot(const DeviceBox& box, bool filled, const DeviceBox& clip) {
  if (!finite(box) || !is_dot(box)) return false;
  const Box seen = clipped(box, clip);
  if (!seen.empty() && page_.dots.size() < kMostShapesOnPage) page_.dots.push_back({seen, filled});
  return true;
}

void PathShapes::stroke(std::span<const PathPoint> points, double width, std::uint32_t colour, const DeviceBox& clip) {
  if (colour == kWhite || width > kThickestStroke) return;
  if (points.size() > 4 && add_dot(bounds(points), false, clip)) return;
  const double half = std::max(width, kHairline) / 2;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const PathPoint &a = points[i - 1], &b = points[i];
    if (a.control || b.control) continue;
    const double dx = std::abs(b.x - a.x), dy = std::abs(b.y - a.y);
    const bool flat = dy <= kStraight && dx >= std::max(kShortestRule, width);
    const bool upright = dx <= kStraight && dy >= std::max(kShortestRule, width);
    const double left = std::min(a.x, b.x), right = std::max(a.x, b.x);
    const double top = std::min(a.y, b.y), bottom = std::max(a.y, b.y);
    if (flat) add_rule({left, top - half, right, bottom + half}, colour, clip);
    if (upright) add_rule({left - half, top, right + half, bottom}, colour, clip);
  }
}

void PathShapes::fill(std::span<const PathPoint> points, std::uint32_t colour, const DeviceBox& clip) {
  if (colour == kWhite || points.size() < 3) return;
  const DeviceBox box = bounds(points);
  if (!finite(box) || add_dot(box, true, clip) || !is_box(points, box)) return;
  const double width = box.right - box.left, height = box.bottom - box.top;
  const double thin = std::min(width, height), wide = std::max(width, height);
  if (thin <= kThickestRule && wide >= kRuleProportion * thin && wide >= kShortestRule) {
    add_rule(box, colour, clip);
    return;
  }
  const Box seen = clipped(box, clip);
  if (seen.empty()) return;
  if (page_.fills.size() >= kMostShapesOnPage) {
    overflowed_ = true;
    return;
  }
  page_.fills.push_back({seen, colour});
}

}  // namespace referat::reading
