// The one pass over a page's content. Included by poppler_*.cpp alone.
#pragma once

#include <OutputDev.h>

#include <array>
#include <optional>
#include <vector>

#include "stages/read_pdf/path_shapes.h"
#include "stages/read_pdf/poppler_fonts.h"
#include "stages/read_pdf/poppler_inside.h"
#include "stages/read_pdf/word_builder.h"

namespace referat::reading {

// Stands in marked content that encloses optional content by name, where Poppler tells of the end but not of the
// beginning (see rewrite_named_properties).
constexpr const char* kUnannouncedMark = "ReferatUnannounced";

class PageDevice final : public OutputDev {
 public:
  PageDevice(const TagIndex& tags, FontList& list, ReadingNotes& notes);

  // Begins a page; its number and size must be set. One device serves all pages, because Poppler keeps what it has
  // learnt of colour profiles with it.
  void begin(Page& page);
  // Call after the page has been displayed.
  void finish();
  // For Poppler's abort check: true when a limit was reached.
  static bool should_stop(void* device);
  const WordBuilder& words() const { return *words_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void restoreState(GfxState*) override;
  void updateFillColorSpace(GfxState*) override { fill_colour_.reset(); }
  void updateStrokeColorSpace(GfxState*) override { stroke_colour_.reset(); }
  void updateFillColor(GfxState*) override { fill_colour_.reset(); }
  void updateStrokeColor(GfxState*) override { stroke_colour_.reset(); }

  void beginString(GfxState* state, const GooString*) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* text, int length) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                         double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert, bool interpolate,
                     bool inlined) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* map,
                 bool interpolate, const int* mask, bool inlined) override;
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool,
                       bool) override {
    add_image(state);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int,
                           GfxImageColorMap*, bool) override {
    add_image(state);
  }
  void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override {}
  void unsetSoftMaskFromImageMask(GfxState*, double*) override {}

  void beginMarkedContent(const char* name, Dict* properties) override;
  void endMarkedContent(GfxState*) override;
  void beginForm(Ref id) override;
  void endForm(Ref id) override;
  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_soft_mask) override;
  void endTransparencyGroup(GfxState*) override;

 private:
  struct Mark {
    int tag = -1;
    bool artifact = false;
    bool replaces = false;  // carries the ActualText that is being collected
  };
  struct Form {
    int object = 0;
    std::size_t marks = 0;  // open marks when the form began
  };
  struct HeldGlyph {
    Glyph glyph;
    TextStyle style;
    std::size_t first = 0;  // of its code points in held_text_
  };

  void refresh_style(GfxState* state);
  std::uint32_t fill_colour(GfxState* state);
  std::uint32_t stroke_colour(GfxState* state);
  void hand_over(const Glyph& glyph, const TextStyle& style);
  void begin_replacement(std::u32string text);
  void end_replacement();
  bool replaces_nothing() const;
  void add_image(GfxState* state);
  bool collect_subpath(GfxState* state, const GfxPath& path, int index);
  DeviceBox clip_of(GfxState* state) const;
  void note_limit(const char* what);
  int find_tag(int mcid) const;

  const TagIndex& tags_;
  FontList& list_;
  FontsInUse fonts_;
  ReadingNotes& notes_;

  // Of the page under way.
  Page* page_ = nullptr;
  std::optional<WordBuilder> words_;
  std::optional<PathShapes> shapes_;
  TextStyle style_;
  const GfxFont* font_ = nullptr;
  Ref font_id_ = Ref::INVALID();
  const FontInUse* font_in_use_ = nullptr;
  double unit_x_ = 0, unit_y_ = 0;  // device vector of one unit of character spacing
  std::optional<std::uint32_t> fill_colour_, stroke_colour_;
  std::vector<Mark> marks_;
  std::size_t marks_beyond_limit_ = 0;
  std::vector<Form> forms_;
  std::size_t forms_drawn_ = 0;
  std::vector<bool> groups_;  // open transparency groups: is it for a soft mask
  int soft_masks_ = 0;
  bool replacing_ = false;
  std::u32string replacement_;
  std::vector<HeldGlyph> held_;
  std::u32string held_text_;
  std::u32string glyph_text_;
  std::vector<PathPoint> points_;
  std::size_t segments_ = 0;
  long checks_ = 0;
  bool stopped_ = false;
};

}  // namespace referat::reading
