// Showing one page to the device, with its annotations.
#include <Gfx.h>
#include <Object.h>
#include <Page.h>
#include <Stream.h>
#include <fmt/format.h>

#include <cmath>
#include <cstring>

#include "stages/read_pdf/content_rewriting.h"
#include "stages/read_pdf/limits.h"
#include "stages/read_pdf/poppler_device.h"

namespace referat::reading {
namespace {

std::string hex_string(std::string_view bytes) {
  std::string result = "<";
  for (const char byte : bytes) result += fmt::format("{:02X}", static_cast<unsigned char>(byte));
  return result + ">";
}

NamedProperties describe(const Object& properties) {
  NamedProperties result;
  if (!properties.isDict()) return result;
  const Object type = properties.dictLookup("Type");
  result.optional_content = type.isName("OCG") || type.isName("OCMD");
  const Object mcid = properties.dictLookup("MCID"), text = properties.dictLookup("ActualText");
  result.dictionary = "<<";
  if (mcid.isInt()) result.dictionary += fmt::format("/MCID {}", mcid.getInt());
  if (text.isString()) result.dictionary += "/ActualText" + hex_string(string_bytes(text));
  result.dictionary += ">>";
  return result;
}

// The page's content as one string; nothing when it is too long to hold.
std::optional<std::string> whole_content(const Object& contents, XRef* xref) {
  std::string result;
  const auto read = [&](const Object& part) {
    if (!part.isStream()) return true;
    Stream* stream = part.getStream();
    stream->reset();
    for (int byte = stream->getChar(); byte != EOF; byte = stream->getChar()) {
      result.push_back(static_cast<char>(byte));
      if (result.size() > kMostContentBytesToRewrite) return false;
    }
    stream->close();
    result.push_back('\n');
    return true;
  };
  if (!contents.isArray()) return read(contents) ? std::optional(result) : std::nullopt;
  for (int i = 0; i < contents.arrayGetLength(); ++i)
    if (!read(contents.arrayGetNF(i).fetch(xref))) return {};
  return result;
}

// Shows the page's content, rewritten where Poppler needs it. `balance`: it restores states that were never saved.
void show_content(::Page& page, Gfx& gfx, XRef* xref, bool balance) {
  Dict* resources = page.getResourceDict();
  const Object properties = resources != nullptr ? resources->lookup("Properties") : Object();
  const bool names = properties.isDict() && properties.dictGetLength() > 0;
  std::optional<std::string> content;
  if (names || balance) content = whole_content(page.getContents(), xref);
  if (!content) {
    page.display(&gfx);
    return;
  }
  if (balance) content = drop_unmatched_restores(*content);
  if (names)
    content = rewrite_named_properties(*content, kUnannouncedMark, [&](std::string_view name) {
      return describe(properties.dictLookup(std::string(name).c_str()));
    });
  gfx.saveState();
  Object stream(
      static_cast<Stream*>(new MemStream(content->data(), 0, static_cast<Goffset>(content->size()), Object(objNull))));
  gfx.display(&stream);
  gfx.restoreState();
}

// Flags of PDF 32000-1, table 165.
constexpr int kHidden = 1 << 1, kNoView = 1 << 5;

// The appearance stream that is shown; null when there is none.
Object appearance_of(const Dict& annotation) {
  const Object appearances = annotation.lookup("AP");
  if (!appearances.isDict()) return Object();
  Object normal = appearances.dictLookup("N");
  if (!normal.isDict()) return normal;
  const Object state = annotation.lookup("AS");
  return state.isName() ? normal.dictLookup(state.getName()) : Object();
}

std::string uri_of(const Dict& annotation) {
  const Object action = annotation.lookup("A");
  if (!action.isDict() || !action.dictLookup("S").isName("URI")) return {};
  const std::string uri = decode_text_string(string_bytes(action.dictLookup("URI")));
  for (const std::string_view scheme : {"http://", "https://", "mailto:"}) {
    if (uri.size() > scheme.size() && strncasecmp(uri.c_str(), scheme.data(), scheme.size()) == 0) return uri;
  }
  return {};
}

void add_link(const Dict& annotation, const PdfFile::Inside& inside, Page& page) {
  const auto corners = rectangle(annotation.lookup("Rect"));
  if (!corners || page.links.size() >= kMostLinksOnPage) return;
  Link link;
  link.box = inside.frame(page.number).display(*corners);
  link.uri = uri_of(annotation);
  if (link.uri.empty()) link.target_page = inside.target_of(annotation).page;
  if (!link.uri.empty() || link.target_page > 0) page.links.push_back(link);
}

// Forms are never opened here: a field's value shows by its appearance, as any other annotation's does.
void show_annotations(::Page& source, PdfFile::Inside& inside, Gfx& gfx, Page& page) {
  const Object list = source.getAnnotsObject();
  if (!list.isArray()) return;
  const int count = std::min(list.arrayGetLength(), static_cast<int>(kMostAnnotationsOnPage));
  for (int i = 0; i < count; ++i) {
    const Object annotation = list.arrayGet(i);
    if (!annotation.isDict()) continue;
    const Dict& dict = *annotation.getDict();
    find_actions(dict, inside.actions);
    const Object kind = dict.lookup("Subtype"), flags = dict.lookup("F");
    if (flags.isInt() && (flags.getInt() & (kHidden | kNoView)) != 0) continue;
    if (kind.isName("Link")) {
      add_link(dict, inside, page);
      continue;
    }
    if (kind.isName("Popup")) continue;
    Object appearance = appearance_of(dict);
    const auto corners = rectangle(dict.lookup("Rect"));
    if (!appearance.isStream() || !corners) continue;
    gfx.drawAnnot(&appearance, nullptr, nullptr, std::min((*corners)[0], (*corners)[2]),
                  std::min((*corners)[1], (*corners)[3]), std::max((*corners)[0], (*corners)[2]),
                  std::max((*corners)[1], (*corners)[3]), 0);
  }
}

}  // namespace

PdfFile::Inside::Inside() = default;
PdfFile::Inside::~Inside() = default;

Page PdfFile::describe_page(int number) {
  Page page;
  page.number = number;
  if (inside_->poppler_page(number) == nullptr) {
    page.state = PageState::unreadable;
    return page;
  }
  const PageFrame frame = inside_->frame(number);
  page.label = inside_->label(number);
  page.rotate = frame.rotate;
  page.width = from_points(frame.width());
  page.height = from_points(frame.height());
  if (!(frame.width() > 0) || !(frame.height() > 0) || frame.width() > kLargestPage || frame.height() > kLargestPage)
    page.state = PageState::unreadable;
  return page;
}

ReadPage PdfFile::Inside::show(const Page& description, bool balance) {
  ReadPage result;
  result.page = description;
  ::Page& source = *poppler_page(description.number);
  device->begin(result.page);
  {
    const std::unique_ptr<Gfx> gfx(source.createGfx(device.get(), 72, 72, 0, false, false, -1, -1, -1, -1, false,
                                                    &PageDevice::should_stop, device.get()));
    show_content(source, *gfx, xref(), balance);
    show_annotations(source, *this, *gfx, result.page);
  }
  device->finish();
  result.glyphs = device->words().glyphs();
  result.meaningless_glyphs = device->words().meaningless_glyphs();
  return result;
}

ReadPage PdfFile::read_page(int number, FontList& list, ReadingNotes& notes) {
  const Page description = describe_page(number);
  if (description.state == PageState::unreadable) return {description};
  if (!inside_->device) inside_->device = std::make_unique<PageDevice>(inside_->tags, list, notes);
  const ReadingNotes notes_before = notes;
  const int faults_before = inside_->messages.unmatched_restores();
  ReadPage result = inside_->show(description, false);
  if (inside_->messages.unmatched_restores() == faults_before) return result;
  notes = notes_before;
  return inside_->show(description, true);
}

}  // namespace referat::reading
