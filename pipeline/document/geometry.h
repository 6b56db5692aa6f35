// Lengths and boxes on a page. Hundredths of a PDF point (1/7200 inch), integer, so that equality is exact and
// output does not depend on the machine. Origin: top left of the page as displayed; x to the right, y down.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace referat {

using Length = std::int32_t;

constexpr Length kPoint = 100;  // one PDF point

// PDF points to Length, rounded half away from zero. Values outside +-20 million points are clamped (hostile files).
inline Length from_points(double points) {
  constexpr double kLimit = 2.0e9;
  const double scaled = std::round(points * kPoint);
  if (!(scaled == scaled)) return 0;
  return static_cast<Length>(std::clamp(scaled, -kLimit, kLimit));
}

struct Box {
  Length left = 0, top = 0, right = 0, bottom = 0;

  Length width() const { return right - left; }
  Length height() const { return bottom - top; }
  Length centre_x() const { return left + (right - left) / 2; }
  Length centre_y() const { return top + (bottom - top) / 2; }
  bool empty() const { return right <= left || bottom <= top; }
  bool contains(const Box& inner) const {
    return inner.left >= left && inner.right <= right && inner.top >= top && inner.bottom <= bottom;
  }
  bool contains_point(Length x, Length y) const { return x >= left && x <= right && y >= top && y <= bottom; }
  bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  bool operator==(const Box&) const = default;
};

// The smallest box around both; an all-zero box counts as nothing.
inline Box unite(const Box& a, const Box& b) {
  if (a == Box{}) return b;
  if (b == Box{}) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

// How much two ranges share; negative is the gap between them.
inline Length overlap(Length a_low, Length a_high, Length b_low, Length b_high) {
  return std::min(a_high, b_high) - std::max(a_low, b_low);
}

// A box on a page; pages count from 1.
struct Place {
  int page = 0;
  Box box;
  bool operator==(const Place&) const = default;
};

}  // namespace referat
