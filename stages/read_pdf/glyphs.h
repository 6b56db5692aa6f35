// What the interpreter of page content hands over, one glyph at a time. Device space: points, origin top left of the
// page as displayed, y down.
#pragma once

#include <cstdint>

#include "pipeline/document/pages.h"

namespace referat::reading {

struct DeviceBox {
  double left = 0, top = 0, right = 0, bottom = 0;
};

// The part of the graphics state that holds for a whole shown string.
struct TextStyle {
  int font = -1;        // index in Document::fonts
  double size = 0;      // as drawn, points
  double ascent = 0.9;  // of the font, in ems above the baseline
  double descent = -0.2;
  int turns = 0;  // reading direction in quarter turns clockwise from left-to-right
  // Text at an angle between quarter turns: the direction in which it is read, a vector of length 1 in device space.
  bool slanted = false;
  double slant_x = 1, slant_y = 0;
  std::uint32_t colour = 0;
  Visibility visibility = Visibility::visible;
  bool artifact = false;
  int tag = -1;
  DeviceBox clip;
};

struct Glyph {
  double x = 0, y = 0;    // origin on the baseline
  double dx = 0, dy = 0;  // advance without character and word spacing
  const char32_t* text = nullptr;
  int length = 0;        // code points; 0: nobody can say what the glyph means
  bool turned = false;   // its letters were written with their bytes the wrong way round
  bool guessed = false;  // the font does not say what the glyph means; the text takes its code for a character
};

}  // namespace referat::reading
