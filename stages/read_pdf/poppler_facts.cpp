// Facts about the file: info, metadata, permissions, labels, outline, embedded files.
#include <Catalog.h>
#include <FileSpec.h>
#include <Object.h>
#include <Stream.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "pipeline/document/digest.h"
#include "stages/read_pdf/code_points.h"
#include "stages/read_pdf/file_marks.h"
#include "stages/read_pdf/limits.h"
#include "stages/read_pdf/pdf_date.h"
#include "stages/read_pdf/poppler_inside.h"

namespace referat::reading {
namespace {

void read_info(PDFDoc& doc, Source& source) {
  const Object info = doc.getDocInfo();
  if (!info.isDict()) return;
  const auto text = [&](const char* key) { return decode_text_string(string_bytes(info.dictLookup(key))); };
  source.producer = text("Producer");
  source.creator = text("Creator");
  source.title = text("Title");
  source.created = iso_date(text("CreationDate"));
  source.modified = iso_date(text("ModDate"));
}

std::string read_xmp(const Object& catalog) {
  Object metadata = catalog.dictLookup("Metadata");
  if (!metadata.isStream()) return {};
  std::string packet;
  metadata.streamReset();
  for (int byte = metadata.streamGetChar(); byte != EOF && packet.size() < kMostXmpBytes;
       byte = metadata.streamGetChar())
    packet.push_back(static_cast<char>(byte));
  metadata.streamClose();
  return make_valid_utf8(packet);
}

// Size and hash of the content, as long as all files together stay below the limit. False: they do not.
bool read_content(Stream& content, std::size_t& left, EmbeddedFile& entry) {
  std::array<unsigned char, 16384> piece{};
  Digest hash;
  std::int64_t bytes = 0;
  content.reset();
  bool fits = true;
  for (int read = 0; fits && (read = content.doGetChars(static_cast<int>(piece.size()), piece.data())) > 0;) {
    const auto count = static_cast<std::size_t>(read);
    fits = count <= left;
    left -= std::min(count, left);
    bytes += read;
    hash.add({reinterpret_cast<const char*>(piece.data()), count});
  }
  content.close();
  if (!fits) return false;
  entry.bytes = bytes;
  entry.sha256 = hash.hex();
  return true;
}

void read_embedded(Catalog& catalog, Document& document, ReadingNotes& notes) {
  std::size_t left = kMostEmbeddedBytes;
  const int count = std::min(catalog.numEmbeddedFiles(), static_cast<int>(kMostEmbeddedFiles));
  for (int i = 0; i < count; ++i) {
    const std::unique_ptr<FileSpec> file = catalog.embeddedFile(i);
    if (!file || !file->isOk()) continue;
    EmbeddedFile entry;
    if (file->getFileName() != nullptr) entry.name = decode_text_string(file->getFileName()->toStr());
    if (file->getDescription() != nullptr) entry.description = decode_text_string(file->getDescription()->toStr());
    EmbFile* content = file->getEmbeddedFile();
    if (content != nullptr && content->isOk() && !read_content(*content->stream(), left, entry))
      notes.add(Remark::limit_reached, {}, "bytes of embedded files");
    document.embedded.push_back(entry);
  }
}

class OutlineWalk {
 public:
  OutlineWalk(const PdfFile::Inside& inside, std::vector<OutlineEntry>& entries) : inside_(inside), entries_(entries) {}

  // Reads an entry and those after it on its level, each with its children.
  void walk(const Object& first, int level) {
    Object next = first.copy();
    while (next.isRef() && level <= kDeepestOutline && entries_.size() < kMostOutlineEntries) {
      if (!seen_.insert(next.getRef()).second) return;
      const Object item = next.fetch(inside_.xref());
      if (!item.isDict()) return;
      const Target target = inside_.target_of(*item.getDict());
      entries_.push_back({decode_text_string(string_bytes(item.dictLookup("Title"))), level, target.page, target.y});
      walk(item.dictLookupNF("First"), level + 1);
      next = item.dictLookupNF("Next").copy();
    }
  }

 private:
  const PdfFile::Inside& inside_;
  std::vector<OutlineEntry>& entries_;
  std::set<Ref> seen_;
};

}  // namespace

void PdfFile::read_facts(Document& document, ReadingNotes& notes) {
  Source& source = document.source;
  PDFDoc& doc = *inside_->doc;
  const Object catalog = inside_->catalog();
  read_info(doc, source);
  source.pdf_version = fmt::format("{}.{}", doc.getPDFMajorVersion(), doc.getPDFMinorVersion());
  source.encrypted = doc.isEncrypted();
  source.may_copy = doc.okToCopy(true);
  source.may_print = doc.okToPrint(true);
  source.may_change = doc.okToChange(true);
  if (!catalog.isDict()) return;
  source.language = decode_text_string(string_bytes(catalog.dictLookup("Lang")));
  source.xmp = read_xmp(catalog);
  source.pdfa = pdfa_claim(source.xmp);
  source.has_form = catalog.dictLookup("AcroForm").isDict();
  source.has_signature = is_signed(catalog);
  find_file_actions(catalog, inside_->actions);
  read_embedded(*doc.getCatalog(), document, notes);
}

void PdfFile::report_actions(Source& source) const {
  source.has_javascript = inside_->actions.script;
  source.has_launch_action = inside_->actions.launch;
}

void PdfFile::read_outline(Document& document, ReadingNotes& notes) {
  const Object catalog = inside_->catalog();
  const Object root = catalog.isDict() ? catalog.dictLookup("Outlines") : Object();
  if (!root.isDict()) return;
  OutlineWalk(*inside_, document.outline).walk(root.dictLookupNF("First"), 0);
  if (document.outline.size() >= kMostOutlineEntries) notes.add(Remark::limit_reached, {}, "outline entries");
}

std::string PdfFile::Inside::label(int number) const {
  const Object all = catalog();
  if (!all.isDict() || all.dictLookup("PageLabels").isNull()) return {};
  const int index = catalog_index[static_cast<std::size_t>(number - 1)];
  GooString text;
  if (index < 1 || !doc->getCatalog()->indexToLabel(index - 1, &text)) return {};
  return decode_text_string(text.toStr());
}

}  // namespace referat::reading
