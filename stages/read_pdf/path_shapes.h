// Rules and fills from painted paths.
#pragma once

#include <cstdint>
#include <span>

#include "pipeline/document/pages.h"
#include "stages/read_pdf/glyphs.h"

namespace referat::reading {

struct PathPoint {
  double x = 0, y = 0;   // device space
  bool control = false;  // a Bezier control point, not on the path
};

// Collects what painted paths leave on a page: each straight horizontal or vertical stroke and each thin filled box is
// a Rule, each larger filled box a Fill, each small round or square shape a Dot. White is paper and counts as nothing;
// slanted lines and free curves are dropped.
class PathShapes {
 public:
  explicit PathShapes(Page& page) : page_(page) {}

  // One stroked subpath, `width` points wide; `clip` is the box that is seen.
  void stroke(std::span<const PathPoint> points, double width, std::uint32_t colour, const DeviceBox& clip);
  // One filled subpath.
  void fill(std::span<const PathPoint> points, std::uint32_t colour, const DeviceBox& clip);
  // True once a limit was reached and shapes have been dropped.
  bool overflowed() const { return overflowed_; }

 private:
  // Takes a small shape as a Dot; false when it is none.
  bool add_dot(const DeviceBox& box, bool filled, const DeviceBox& clip);
  void add_rule(const DeviceBox& box, std::uint32_t colour, const DeviceBox& clip);

  Page& page_;
  bool overflowed_ = false;
};

// The part of a box that lies in another; an empty Box when there is none.
Box clipped(const DeviceBox& box, const DeviceBox& clip);

}  // namespace referat::reading
