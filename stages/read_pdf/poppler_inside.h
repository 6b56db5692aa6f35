// What the files poppler_*.cpp share. Included by them alone: private headers of Poppler 22.12.
#pragma once

#include <GlobalParams.h>
#include <Object.h>
#include <PDFDoc.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stages/read_pdf/pdf_file.h"

namespace referat::reading {

// Counts the messages that Poppler would print while this object lives, on this thread.
class PopplerMessages {
 public:
  PopplerMessages();
  ~PopplerMessages();
  PopplerMessages(const PopplerMessages&) = delete;
  PopplerMessages& operator=(const PopplerMessages&) = delete;

  void add(const char* message);
  int count() const { return count_; }
  // How often Poppler stopped reading content because it restored a state that was never saved.
  int unmatched_restores() const { return unmatched_restores_; }
  const std::string& first() const { return first_; }

 private:
  PopplerMessages* previous_;
  int count_ = 0;
  int unmatched_restores_ = 0;
  std::string first_;
};

// Which structure element a marked-content id stands for. Keys: the page (from 1) or, for content of a form XObject,
// minus its object number; then the id.
class TagIndex {
 public:
  void add(int holder, int mcid, int tag) { entries_.push_back({{holder, mcid}, tag}); }
  void sort();
  // Index in Document::tags, or -1.
  int find(int holder, int mcid) const;
  bool empty() const { return entries_.empty(); }

 private:
  std::vector<std::pair<std::pair<int, int>, int>> entries_;
};

// Where a page lies and how it is turned, to bring user space to the page as displayed.
struct PageFrame {
  double left = 0, bottom = 0, right = 0, top = 0;  // crop box in user space
  int rotate = 0;                                   // 0, 90, 180, 270
  double width() const { return rotate % 180 == 0 ? right - left : top - bottom; }
  double height() const { return rotate % 180 == 0 ? top - bottom : right - left; }
  // A point of user space in points from the top left corner.
  std::pair<double, double> display(double x, double y) const;
  Box display(const std::array<double, 4>& rectangle) const;
};

struct Target {
  int page = 0;
  Length y = 0;
};

// What a PDF would do by itself or when it is clicked.
struct ActionsFound {
  bool script = false, launch = false;
};
// Adds the actions of an annotation, a page or the catalog (entries A and AA).
void find_actions(const Dict& holder, ActionsFound& found);
// Adds those of the file as a whole.
void find_file_actions(const Object& catalog, ActionsFound& found);
// A signature field that is filled in, or one that grants rights (PDF 32000-1, 12.8).
bool is_signed(const Object& catalog);

class PageDevice;

struct PdfFile::Inside {
  Inside();
  ~Inside();
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

  PopplerMessages messages;
  std::unique_ptr<PDFDoc> doc;
  bool repaired = false;
  std::vector<int> catalog_index;  // per page in the tree: its number in Poppler's catalog, 0 when it has none
  std::map<Ref, int> page_of;      // page object: page number, from 1
  int page_tree_faults = 0;
  ActionsFound actions;
  TagIndex tags;
  std::unique_ptr<PageDevice> device;  // made with the first page

  XRef* xref() const { return doc->getXRef(); }
  Object catalog() const { return xref()->getCatalog(); }
  ::Page* poppler_page(int number) const;
  PageFrame frame(int number) const;
  // Follows a destination (array, dictionary with D, name or string); page 0 when it leads nowhere.
  Target target(const Object& destination) const;
  // The target of an action or annotation dictionary: its Dest or its A of type GoTo.
  Target target_of(const Dict& holder) const;
  // The label of a page, empty without page labels.
  std::string label(int number) const;
  // One pass over a page that has been described.
  ReadPage show(const Page& description, bool balance);
};

// The string's bytes, empty for other objects.
std::string_view string_bytes(const Object& object);
// Numbers of an array of exactly four; nothing otherwise.
std::optional<std::array<double, 4>> rectangle(const Object& object);

}  // namespace referat::reading
