// Text and marked content; painted shapes are in poppler_paint.cpp.
#include "stages/read_pdf/poppler_device.h"

#include <GfxState.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "stages/read_pdf/limits.h"

namespace referat::reading {
namespace {

std::uint32_t to_rgb(const GfxRGB& colour) {
  return static_cast<std::uint32_t>(colToByte(colour.r)) << 16 | static_cast<std::uint32_t>(colToByte(colour.g)) << 8 |
         colToByte(colour.b);
}

// Reading direction in quarter turns clockwise, from the matrix that takes glyph space to device space.
int turns_of(const GfxState& state) {
  double m11 = 0, m12 = 0, m21 = 0, m22 = 0;
  state.getFontTransMat(&m11, &m12, &m21, &m22);
  if (std::abs(m11 * m22) > std::abs(m12 * m21)) return m22 < 0 ? 0 : 2;
  return m21 > 0 ? 1 : 3;
}

// Text that reads at more than this angle off a quarter turn is slanted, in the sine: 3 degrees. A page that was
// scanned askew is off by less, a stamp by 10 and more.
constexpr double kSlant = 0.052;

// Text render modes of PDF 32000-1, table 106: bit pattern of what is painted.
constexpr int kInvisible = 3;
constexpr int kStrokeOnly = 1;
constexpr int kFillAndStroke = 2;
constexpr double kBoldeningStroke = 0.015;  // share of the font size; a thinner outline does not show

}  // namespace

PageDevice::PageDevice(const TagIndex& tags, FontList& list, ReadingNotes& notes)
    : tags_(tags), list_(list), fonts_(list), notes_(notes) {}

void PageDevice::begin(Page& page) {
  page_ = &page;
  words_.emplace(page, list_, notes_);
  shapes_.emplace(page);
  fill_colour_.reset();
  stroke_colour_.reset();
  marks_.clear();
  forms_.clear();
  groups_.clear();
  marks_beyond_limit_ = forms_drawn_ = segments_ = 0;
  soft_masks_ = 0;
  checks_ = 0;
  replacing_ = stopped_ = false;
}

void PageDevice::note_limit(const char* what) { notes_.add(Remark::limit_reached, {page_->number, {}}, what); }

bool PageDevice::should_stop(void* data) {
  auto& device = *static_cast<PageDevice*>(data);
  if (device.stopped_) return true;
  const char* limit = nullptr;
  if (++device.checks_ > kMostChecksOnPage) limit = "operators on a page";
  if (device.segments_ > kMostSegmentsOnPage) limit = "path segments on a page";
  if (device.forms_drawn_ > kMostFormsOnPage) limit = "form objects on a page";
  if (limit != nullptr) device.note_limit(limit);
  device.stopped_ = limit != nullptr || device.words_->full();
  return device.stopped_;
}

void PageDevice::finish() {
  if (replacing_) end_replacement();
  if (shapes_->overflowed()) note_limit("rules and fills on a page");
  words_->finish();
}

void PageDevice::restoreState(GfxState*) {
  fill_colour_.reset();
  stroke_colour_.reset();
}

std::uint32_t PageDevice::fill_colour(GfxState* state) {
  if (!fill_colour_) {
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    fill_colour_ = to_rgb(rgb);
  }
  return *fill_colour_;
}

std::uint32_t PageDevice::stroke_colour(GfxState* state) {
  if (!stroke_colour_) {
    GfxRGB rgb;
    state->getStrokeRGB(&rgb);
    stroke_colour_ = to_rgb(rgb);
  }
  return *stroke_colour_;
}

DeviceBox PageDevice::clip_of(GfxState* state) const {
  DeviceBox box;
  state->getClipBBox(&box.left, &box.top, &box.right, &box.bottom);
  return box;
}

void PageDevice::beginString(GfxState* state, const GooString*) { refresh_style(state); }

void PageDevice::refresh_style(GfxState* state) {
  const GfxFont* font = state->getFont().get();
  font_ = font;  // by its id: a form's fonts die with it, and the next may lie at the same address
  const Ref id = font == nullptr ? Ref::INVALID() : *font->getID();
  if (id != font_id_ || font_in_use_ == nullptr) {
    font_id_ = id;
    font_in_use_ = &fonts_.find(font);
  }
  style_.font = font_in_use_->index;
  style_.ascent = font_in_use_->ascent;
  style_.descent = font_in_use_->descent;
  style_.size = std::abs(state->getTransformedFontSize()) * font_in_use_->size_factor;
  style_.turns = turns_of(*state);
  style_.clip = clip_of(state);
  const int painted = state->getRender() & 3;
  style_.colour = painted == kStrokeOnly ? stroke_colour(state) : fill_colour(state);
  const double opacity = painted == kStrokeOnly ? state->getStrokeOpacity() : state->getFillOpacity();
  const bool unseen = state->getRender() == kInvisible || opacity <= 0;
  style_.visibility = unseen ? Visibility::invisible : Visibility::visible;
  if (painted == kFillAndStroke && stroke_colour(state) == fill_colour(state) &&
      state->getTransformedLineWidth() > kBoldeningStroke * style_.size)
    style_.font = list_.bold_of(style_.font);
  style_.tag = marks_.empty() ? -1 : marks_.back().tag;
  style_.artifact = !marks_.empty() && marks_.back().artifact;
  double x = 0, y = 0;
  state->textTransformDelta(state->getHorizScaling(), 0, &x, &y);
  state->transformDelta(x, y, &unit_x_, &unit_y_);
  const double length = std::hypot(unit_x_, unit_y_);
  style_.slanted = std::min(std::abs(unit_x_), std::abs(unit_y_)) > kSlant * length;
  style_.slant_x = style_.slanted ? unit_x_ / length : 1;
  style_.slant_y = style_.slanted ? unit_y_ / length : 0;
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                          CharCode code, int bytes, const Unicode* text, int length) {
  if (soft_masks_ > 0 || font_in_use_ == nullptr) return;
  Glyph glyph;
  state->transform(x - origin_x, y - origin_y, &glyph.x, &glyph.y);
  state->transformDelta(dx, dy, &glyph.dx, &glyph.dy);
  const double spacing = state->getCharSpace() + (bytes == 1 && code == 0x20 ? state->getWordSpace() : 0);
  glyph.dx -= unit_x_ * spacing;
  glyph.dy -= unit_y_ * spacing;
  glyph_text_.assign(text, text + (text == nullptr ? 0 : std::max(length, 0)));
  glyph.turned = turn_swapped_bytes(glyph_text_);
  glyph.guessed = font_in_use_->maps_by_name && !font_in_use_->named.test(code & 0xFF) && !glyph_text_.empty() &&
                  use_of(glyph_text_[0]) == CodePointUse::keep;
  glyph.text = glyph_text_.data();
  glyph.length = static_cast<int>(glyph_text_.size());
  if (glyph.length > 0 && !glyph.guessed) {
    hand_over(glyph, style_);
    return;
  }
  TextStyle style = style_;
  style.font = fonts_.find_unmapped(font_).index;
  hand_over(glyph, style);
}

void PageDevice::hand_over(const Glyph& glyph, const TextStyle& style) {
  constexpr std::size_t kMostHeldGlyphs = 20000;
  if (!replacing_ || held_.size() >= kMostHeldGlyphs) {
    words_->add(glyph, style);
    return;
  }
  held_.push_back({glyph, style, held_text_.size()});
  held_text_.append(glyph.text, static_cast<std::size_t>(glyph.length));
}

void PageDevice::begin_replacement(std::u32string text) {
  replacing_ = true;
  replacement_ = std::move(text);
  held_.clear();
  held_text_.clear();
}

// True when the ActualText only repeats what the glyphs say, or covers several lines so that nobody can say where its
// characters stand; the glyphs are then better evidence.
bool PageDevice::replaces_nothing() const {
  const auto solid = [](std::u32string text) {
    std::erase_if(text, [](char32_t c) { return use_of(c) == CodePointUse::space; });
    return text;
  };
  const bool several_lines = std::any_of(held_.begin(), held_.end(), [&](const HeldGlyph& held) {
    const double drift =
        held.style.turns % 2 == 0 ? held.glyph.y - held_.front().glyph.y : held.glyph.x - held_.front().glyph.x;
    return std::abs(drift) > held.style.size || held.style.turns != held_.front().style.turns;
  });
  return several_lines || solid(replacement_) == solid(held_text_);
}

void PageDevice::end_replacement() {
  replacing_ = false;
  if (held_.empty()) return;
  if (replaces_nothing()) {
    for (HeldGlyph& held : held_) {
      held.glyph.text = held_text_.data() + held.first;
      words_->add(held.glyph, held.style);
    }
    return;
  }
  notes_.add(Remark::actual_text, {page_->number, {}});
  if (replacement_.empty()) return;
  const Glyph &first = held_.front().glyph, &last = held_.back().glyph;
  Glyph glyph{first.x,
              first.y,
              last.x + last.dx - first.x,
              last.y + last.dy - first.y,
              replacement_.data(),
              static_cast<int>(replacement_.size())};
  words_->add(glyph, held_.front().style);
}

int PageDevice::find_tag(int mcid) const {
  for (auto form = forms_.rbegin(); form != forms_.rend(); ++form) {
    const int tag = tags_.find(-form->object, mcid);
    if (tag >= 0) return tag;
  }
  return tags_.find(page_->number, mcid);
}

void PageDevice::beginMarkedContent(const char* name, Dict* properties) {
  if (marks_.size() >= kDeepestMarkedContent) {
    ++marks_beyond_limit_;
    return;
  }
  Mark mark = marks_.empty() ? Mark{} : marks_.back();
  mark.replaces = false;
  if (std::strcmp(name, "Artifact") == 0) mark.artifact = true;
  if (properties != nullptr) {
    const Object mcid = properties->lookup("MCID");
    if (mcid.isInt() && !tags_.empty()) {
      const int tag = find_tag(mcid.getInt());
      if (tag >= 0) mark.tag = tag;
    }
    const Object text = properties->lookup("ActualText");
    if (text.isString() && !replacing_) {
      begin_replacement(decode_code_points(string_bytes(text)));
      mark.replaces = true;
    }
  }
  marks_.push_back(mark);
  if (std::strcmp(name, kUnannouncedMark) == 0) marks_.push_back(marks_.back());
  style_.tag = mark.tag;
  style_.artifact = mark.artifact;
}

void PageDevice::endMarkedContent(GfxState*) {
  if (marks_beyond_limit_ > 0) {
    --marks_beyond_limit_;
    return;
  }
  const std::size_t floor = forms_.empty() ? 0 : forms_.back().marks;
  if (marks_.size() <= floor) return;
  if (marks_.back().replaces) end_replacement();
  marks_.pop_back();
}

void PageDevice::beginForm(Ref id) {
  ++forms_drawn_;
  forms_.push_back({id.num, marks_.size()});
}

void PageDevice::endForm(Ref) {
  if (forms_.empty()) return;
  while (marks_.size() > forms_.back().marks) endMarkedContent(nullptr);
  forms_.pop_back();
}

void PageDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_soft_mask) {
  groups_.push_back(for_soft_mask);
  soft_masks_ += for_soft_mask ? 1 : 0;
}

void PageDevice::endTransparencyGroup(GfxState*) {
  if (groups_.empty()) return;
  soft_masks_ -= groups_.back() ? 1 : 0;
  groups_.pop_back();
}

}  // namespace referat::reading
