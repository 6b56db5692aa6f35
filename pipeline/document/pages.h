// The first layer: what the PDF shows and says, page by page. Written by read_pdf, never changed after.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/document/geometry.h"

namespace referat {

// A typeface as the text uses it. Two subsets of one face are one Font.
struct Font {
  std::string family;  // without subset prefix and style words: "Times", "Calibri"
  bool bold = false;
  bool italic = false;
  bool fixed_pitch = false;
  bool type3 = false;         // glyphs are drawings (PDF 32000-1, 9.6.5)
  bool unicode_known = true;  // false: no ToUnicode map and no usable encoding, the text is a guess
  bool operator==(const Font&) const = default;
};

// Why a word is, or is not, part of what a reader sees.
enum class Visibility {
  visible,
  invisible,  // render mode 3 (an OCR layer), or fully transparent
  outside,    // beyond the crop box
  duplicate,  // the same characters drawn again in the same place (fake bold, shadow)
};

struct Word {
  std::string text;          // NFC, UTF-8, at least one character, no spaces. ActualText where the PDF gives it
  Box box;                   // advance width by font ascent and descent
  Length baseline = 0;       // y of the baseline (x for text that runs up or down)
  Length size = 0;           // font size as drawn
  int font = 0;              // index in Document::fonts
  std::uint32_t colour = 0;  // fill colour 0xRRGGBB
  int rotation = 0;          // reading direction, degrees clockwise from left-to-right: 0, 90, 180, 270
  bool slanted = false;      // at an angle between those four, as stamps and watermarks are; `rotation` is the nearest
  bool underlined = false;
  bool artifact = false;  // marked as /Artifact (PDF 32000-1, 14.8.2.2)
  Visibility visibility = Visibility::visible;
  int tag = -1;   // index in Document::tags of the innermost element, or -1
  int link = -1;  // index in Page::links, or -1
  // Right edge of each code point but the last; empty for words of one code point. For cutting a word in two.
  std::vector<Length> edges;
  bool operator==(const Word&) const = default;
};

// A stroked or filled thin box: a table line, an underline, a separator. Longer side is its direction.
struct Rule {
  Box box;
  std::uint32_t colour = 0;
  bool horizontal() const { return box.width() >= box.height(); }
  bool operator==(const Rule&) const = default;
};

// A filled area that is no rule: the shading of a cell or a heading.
struct Fill {
  Box box;
  std::uint32_t colour = 0;
  bool operator==(const Fill&) const = default;
};

// A small shape about as high as wide: a bullet that is drawn instead of written, a mark in a chart.
struct Dot {
  Box box;
  bool filled = true;
  bool operator==(const Dot&) const = default;
};

struct Image {
  Box box;
  int tag = -1;  // index in Document::tags, or -1
  bool operator==(const Image&) const = default;
};

struct Link {
  Box box;
  std::string uri;      // an http(s) or mailto address; empty for a jump inside the document
  int target_page = 0;  // from 1; 0: not a jump inside the document
  bool operator==(const Link&) const = default;
};

// A page that the caller has left out, because reading it broke something.
struct PageLeftOut {
  int page = 0;     // from 1
  std::string why;  // for the report: "reading it took more than 20 s"
  bool operator==(const PageLeftOut&) const = default;
};

enum class PageState { text, blank, image, unreadable, left_out };

struct Page {
  int number = 0;                // physical page, from 1
  std::string label;             // page label (PDF 32000-1, 12.4.2); empty when the PDF has none
  Length width = 0, height = 0;  // of the crop box as displayed, after /Rotate
  int rotate = 0;                // /Rotate of the page, already applied
  int turned = 0;                // degrees by which it was turned anticlockwise besides, so that its text reads upright
  PageState state = PageState::text;
  std::vector<Word> words;  // in drawing order
  std::vector<Rule> rules;
  std::vector<Fill> fills;
  std::vector<Dot> dots;
  std::vector<Image> images;
  std::vector<Link> links;
  bool operator==(const Page&) const = default;
};

// One element of the structure tree (PDF 32000-1, 14.7). Elements stand in document order, parents before children.
struct Tag {
  std::string
      role;  // standard role after the role map: Document, P, H1, L, LI, Lbl, LBody, Table, TR, TH, TD, Figure …
  int parent = -1;  // index in Document::tags, -1 at the top
  int page = 0;     // of its first content, 0 when it has none
  std::string alt;  // Alt
  std::string language;
  int col_span = 1, row_span = 1;
  std::string list_numbering;  // ListNumbering attribute: None, Disc, Decimal, …
  bool operator==(const Tag&) const = default;
};

struct OutlineEntry {
  std::string title;
  int level = 0;  // 0 at the top
  int page = 0;   // from 1; 0 when the entry leads nowhere
  Length y = 0;   // where on the page, 0 when not said
  bool operator==(const OutlineEntry&) const = default;
};

struct EmbeddedFile {
  std::string name;
  std::string description;
  std::int64_t bytes = -1;  // of its content; -1: it was not read
  std::string sha256;       // of its content, lower-case hex; empty: it was not read
  bool operator==(const EmbeddedFile&) const = default;
};

// Facts about the file. Dates are ISO 8601 with the zone as the PDF gives it; empty when absent or malformed.
struct Source {
  std::string file;    // the name as given, without folders
  std::string sha256;  // lower-case hex
  std::int64_t bytes = 0;
  std::string producer, creator, title, created, modified, language;
  std::string pdf_version;  // "1.7"
  std::string xmp;          // the XMP packet as found, possibly empty
  bool tagged = false;      // has a structure tree with content
  bool encrypted = false;
  bool may_copy = true, may_print = true, may_change = true;
  std::string pdfa;  // part and level of PDF/A that the file claims: "2b"; empty: none
  bool has_javascript = false;
  bool has_launch_action = false;  // one that starts another program
  bool has_form = false;
  bool has_signature = false;
  int revisions = 1;  // how often it was saved: one more for each incremental update
  bool operator==(const Source&) const = default;
};

}  // namespace referat
