// Opening a PDF, its page tree and its destinations.
#include <Catalog.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <Link.h>
#include <Page.h>
#include <Stream.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "stages/read_pdf/limits.h"
#include "stages/read_pdf/poppler_inside.h"

namespace referat::reading {
namespace {

// Poppler reports through one callback without context, so each thread says who listens at the moment.
thread_local PopplerMessages* listener = nullptr;

void hear(ErrorCategory, Goffset, const char* message) {
  if (listener != nullptr) listener->add(message);
}

void start_poppler() {
  static const GlobalParamsIniter initialised(&hear);  // tables that Poppler keeps for the whole process
}

// Lists the pages of the tree in order; an invalid Ref stands for a child that is no page. Nodes with such children are
// replaced in memory by ones without, because Poppler reads no page behind the first of them.
class PageTreeWalk {
 public:
  explicit PageTreeWalk(XRef* xref) : xref_(xref) {}

  void walk(const Object& reference, int depth) {
    if (depth == 0 && reference.isRef()) seen_.insert(reference.getRef());
    const Object node = reference.fetch(xref_);
    const Object kids = node.isDict() ? node.dictLookup("Kids") : Object();
    if (!kids.isArray() || depth > kDeepestPageTree) {
      ++faults;
      return;
    }
    auto sound = std::make_unique<Array>(xref_);
    for (int i = 0; i < kids.arrayGetLength() && pages.size() < kMostPages; ++i)
      if (visit(kids.arrayGetNF(i), depth)) sound->add(kids.arrayGetNF(i).copy());
    if (sound->getLength() == kids.arrayGetLength() || !reference.isRef()) return;
    Object repaired = node.deepCopy();
    repaired.dictSet("Kids", Object(sound.release()));
    xref_->setModifiedObject(&repaired, reference.getRef());
  }

  std::vector<Ref> pages;
  int faults = 0;

 private:
  // False when the child is neither a page nor a node.
  bool visit(const Object& kid, int depth) {
    const Object child = kid.fetch(xref_);
    if (!kid.isRef() || !child.isDict()) {
      ++faults;
      pages.push_back(Ref::INVALID());
      return false;
    }
    if (!seen_.insert(kid.getRef()).second) {
      ++faults;
      return false;
    }
    if (child.dictLookup("Kids").isArray())
      walk(kid, depth + 1);
    else
      pages.push_back(kid.getRef());
    return true;
  }

  XRef* xref_;
  std::set<Ref> seen_;
};

Error opening_error(int code, bool password_given) {
  if (code == errEncrypted && password_given)
    return {ErrorKind::password, "", "the password is wrong; give the document's user or owner password"};
  if (code == errEncrypted)
    return {ErrorKind::password, "", "the document needs a password; give it by --password-file or REFERAT_PASSWORD"};
  if (code == errBadCatalog)
    return {ErrorKind::input, "", "the PDF is damaged: it has no readable catalog; fetch the file again"};
  return {ErrorKind::input, "", "the PDF is damaged or cut short beyond repair; fetch the file again"};
}

void list_pages(PdfFile::Inside& inside) {
  const Object catalog = inside.catalog();
  if (!catalog.isDict()) return;
  PageTreeWalk tree(inside.xref());
  tree.walk(catalog.dictLookupNF("Pages"), 0);
  inside.page_tree_faults = tree.faults;
  for (std::size_t i = 0; i < tree.pages.size(); ++i)
    if (tree.pages[i] != Ref::INVALID()) inside.page_of.emplace(tree.pages[i], static_cast<int>(i) + 1);
  inside.catalog_index.assign(tree.pages.size(), 0);
  const int known = std::min(inside.doc->getNumPages(), static_cast<int>(tree.pages.size()));
  for (int i = 1; i <= known; ++i) {
    const Ref* ref = inside.doc->getCatalog()->getPageRef(i);
    if (ref == nullptr) break;
    const auto place = inside.page_of.find(*ref);
    if (place != inside.page_of.end()) inside.catalog_index[static_cast<std::size_t>(place->second - 1)] = i;
  }
}

}  // namespace

PopplerMessages::PopplerMessages() : previous_(listener) { listener = this; }
PopplerMessages::~PopplerMessages() { listener = previous_; }
void PopplerMessages::add(const char* message) {
  if (count_++ == 0) first_ = message;
  if (std::string_view(message).starts_with("Restoring state when no valid states")) ++unmatched_restores_;
}

std::string_view string_bytes(const Object& object) {
  if (!object.isString()) return {};
  const std::string& text = object.getString()->toStr();
  return text;
}

std::optional<std::array<double, 4>> rectangle(const Object& object) {
  if (!object.isArray() || object.arrayGetLength() != 4) return {};
  std::array<double, 4> numbers{};
  for (int i = 0; i < 4; ++i) {
    const Object number = object.arrayGet(i);
    if (!number.isNum()) return {};
    numbers[static_cast<std::size_t>(i)] = number.getNum();
  }
  return numbers;
}

std::pair<double, double> PageFrame::display(double x, double y) const {
  switch (rotate) {
    case 90:
      return {y - bottom, x - left};
    case 180:
      return {right - x, y - bottom};
    case 270:
      return {top - y, right - x};
    default:
      return {x - left, top - y};
  }
}

Box PageFrame::display(const std::array<double, 4>& corners) const {
  const auto [x1, y1] = display(corners[0], corners[1]);
  const auto [x2, y2] = display(corners[2], corners[3]);
  return {from_points(std::min(x1, x2)), from_points(std::min(y1, y2)), from_points(std::max(x1, x2)),
          from_points(std::max(y1, y2))};
}

::Page* PdfFile::Inside::poppler_page(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > catalog_index.size()) return nullptr;
  const int index = catalog_index[static_cast<std::size_t>(number - 1)];
  ::Page* page = index > 0 ? doc->getPage(index) : nullptr;
  return page != nullptr && page->isOk() ? page : nullptr;
}

PageFrame PdfFile::Inside::frame(int number) const {
  ::Page* page = poppler_page(number);
  if (page == nullptr) return {};
  const PDFRectangle& box = *page->getCropBox();
  const int rotate = ((page->getRotate() % 360) + 360) % 360 / 90 * 90;
  return {box.x1, box.y1, box.x2, box.y2, rotate};
}

Target PdfFile::Inside::target(const Object& destination) const {
  if (destination.isName() || destination.isString()) {
    const GooString name(
        std::string(destination.isName() ? std::string_view(destination.getName()) : string_bytes(destination)));
    const std::unique_ptr<LinkDest> found = doc->getCatalog()->findDest(&name);
    if (!found || !found->isOk()) return {};
    const auto place = found->isPageRef() ? page_of.find(found->getPageRef()) : page_of.end();
    const int page = place != page_of.end() ? place->second : found->isPageRef() ? 0 : found->getPageNum();
    if (page < 1 || static_cast<std::size_t>(page) > catalog_index.size()) return {};
    const bool has_top = found->getChangeTop() || found->getKind() == destFitR;
    return {page, has_top ? from_points(frame(page).display(found->getLeft(), found->getTop()).second) : 0};
  }
  if (destination.isDict()) {
    const Object inner = destination.dictLookup("D");
    return inner.isArray() ? target(inner) : Target{};
  }
  if (!destination.isArray() || destination.arrayGetLength() < 1) return {};
  const Object& page_object = destination.arrayGetNF(0);
  int page = 0;
  if (page_object.isRef()) {
    const auto place = page_of.find(page_object.getRef());
    if (place != page_of.end()) page = place->second;
  } else if (page_object.isInt() && page_object.getInt() >= 0 &&
             static_cast<std::size_t>(page_object.getInt()) < catalog_index.size()) {
    page = page_object.getInt() + 1;
  }
  if (page == 0) return {};
  const Object kind = destination.arrayGetLength() > 1 ? destination.arrayGet(1) : Object();
  const int top_at = kind.isName("XYZ")                            ? 3
                     : kind.isName("FitH") || kind.isName("FitBH") ? 2
                     : kind.isName("FitR")                         ? 5
                                                                   : 0;
  if (top_at == 0 || destination.arrayGetLength() <= top_at) return {page, 0};
  const Object left = destination.arrayGet(2), top = destination.arrayGet(top_at);
  if (!top.isNum()) return {page, 0};
  const double x = top_at != 2 && left.isNum() ? left.getNum() : 0;
  return {page, from_points(frame(page).display(x, top.getNum()).second)};
}

Target PdfFile::Inside::target_of(const Dict& holder) const {
  const Object direct = holder.lookup("Dest");
  if (!direct.isNull()) return target(direct);
  const Object action = holder.lookup("A");
  if (!action.isDict() || !action.dictLookup("S").isName("GoTo")) return {};
  return target(action.dictLookup("D"));
}

void TagIndex::sort() { std::sort(entries_.begin(), entries_.end()); }

int TagIndex::find(int holder, int mcid) const {
  const std::pair<std::pair<int, int>, int> key{{holder, mcid}, 0};
  const auto place = std::lower_bound(entries_.begin(), entries_.end(), key);
  return place != entries_.end() && place->first == key.first ? place->second : -1;
}

PdfFile::PdfFile(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
PdfFile::~PdfFile() = default;

Result<std::unique_ptr<PdfFile>> PdfFile::open(std::string_view bytes, const std::string& password) {
  start_poppler();
  auto inside = std::make_unique<Inside>();
  std::optional<GooString> word;
  if (!password.empty()) word = GooString(password);
  auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  Inside* raw = inside.get();
  inside->doc = std::make_unique<PDFDoc>(stream, word, word, nullptr, [raw] { raw->repaired = true; });
  if (!inside->doc->isOk()) return opening_error(inside->doc->getErrorCode(), !password.empty());
  list_pages(*inside);
  if (inside->catalog_index.empty())
    return Error{ErrorKind::input, "", "the PDF has no pages; check the download or the program that made it"};
  return std::unique_ptr<PdfFile>(new PdfFile(std::move(inside)));
}

int PdfFile::page_count() const { return static_cast<int>(inside_->catalog_index.size()); }

void PdfFile::report_problems(ReadingNotes& notes) const {
  if (inside_->repaired) notes.add(Remark::file_repaired, {});
  if (inside_->page_tree_faults > 0) notes.add(Remark::page_tree_broken, {}, inside_->page_tree_faults);
  if (inside_->messages.count() > 0)
    notes.add(Remark::pdf_problems, {}, inside_->messages.first(), inside_->messages.count());
}

}  // namespace referat::reading
