#include "stages/find_blocks/lists.h"

#include <cstdlib>

namespace referat::blocks {
namespace {

// Difference of left edges that makes another level, in font sizes. Evidence: LibreOffice and Word indent by 18 points
// and more, browsers by 30; markers of one level vary by up to half a character where they are set flush right.
constexpr double kLevelIndent = 0.7;

struct Level {
  Length left = 0;
  ListType type = ListType::bullet;
  char close = 0;  // the last character of a numbered marker: "1." and "1)" are different lists
  int last = 0;    // value of the last marker
};

char closing(const ListMarker& marker) {
  const bool numbered =
      marker.type == ListType::decimal || marker.type == ListType::alpha || marker.type == ListType::roman;
  return numbered ? marker.printed.back() : '\0';
}

class Nester {
 public:
  void interrupt() { open_ = false; }
  void forget() { levels_.clear(); }

  int place(ListMarker& marker, Length left, Length size) {
    resolve(marker, left, size);
    const auto indent = static_cast<Length>(kLevelIndent * size);
    while (!levels_.empty() && left < levels_.back().left - indent) levels_.pop_back();
    if (!levels_.empty() && std::abs(levels_.back().left - left) <= indent && !same_kind(levels_.back(), marker)) {
      // The same indent, another marker: back to an outer list of this kind, else one level in (directly behind an
      // item) or a new list (after other text).
      for (std::size_t i = levels_.size(); i-- > 0;) {
        if (std::abs(levels_[i].left - left) <= indent && same_kind(levels_[i], marker)) {
          levels_.resize(i + 1);
          break;
        }
      }
      if (!same_kind(levels_.back(), marker)) {
        if (!open_) levels_.pop_back();
        levels_.push_back({left, marker.type, closing(marker), 0});
      }
    } else if (levels_.empty() || left > levels_.back().left + indent) {
      if (!open_) levels_.clear();
      levels_.push_back({left, marker.type, closing(marker), 0});
    }
    levels_.back().left = left;
    levels_.back().last = marker.type == ListType::roman ? marker.roman : marker.ordinal;
    open_ = true;
    return static_cast<int>(levels_.size()) - 1;
  }

 private:
  static bool same_kind(const Level& level, const ListMarker& marker) {
    return level.type == marker.type && level.close == closing(marker);
  }

  // "i." is roman unless it follows "h."; "v." is roman only after "iv.".
  void resolve(ListMarker& marker, Length left, Length size) const {
    if (marker.type != ListType::alpha || marker.roman == 0) return;
    const auto indent = static_cast<Length>(kLevelIndent * size);
    for (const Level& level : levels_) {
      if (std::abs(level.left - left) > indent) continue;
      if (level.type == ListType::alpha && level.last + 1 == marker.ordinal) return;
      if (level.type == ListType::roman && level.last + 1 == marker.roman) {
        marker.type = ListType::roman;
        return;
      }
    }
    if (marker.roman == 1) marker.type = ListType::roman;
  }

  std::vector<Level> levels_;
  bool open_ = false;  // nothing but list items since the last marker
};

}  // namespace

void nest_lists(const std::vector<FlowLine>& flow, std::vector<LineGroup>& groups) {
  Nester nester;
  for (LineGroup& group : groups) {
    const FlowLine& first = flow[group.lines.front()];
    if (group.marker) {
      const bool drawn = !(first.bullet == Box{});
      group.depth = nester.place(*group.marker, drawn ? first.bullet.left : first.box.left, first.size);
      continue;
    }
    nester.interrupt();
    if (first.bold) nester.forget();
  }
}

}  // namespace referat::blocks
