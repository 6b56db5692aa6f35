// PDFs small enough to be written out in a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat {

// Writes a PDF object by object. An example:
//   TinyPdf pdf;
//   pdf.add_page(shown_text(72, 720, 12, "Referat af mødet") + shown_text(72, 700, 10, "Punkt 1", "F2"));
//   const std::string bytes = pdf.bytes();
// Object 1 is the catalog, 2 the page tree, 3 and 4 the fonts F1 (Helvetica) and F2 (Helvetica-Bold), both WinAnsi.
class TinyPdf {
 public:
  TinyPdf();

  // Adds an object, for example "<< /Type /Font … >>"; returns its number.
  int add(std::string body);
  // Adds a stream; `entries` are further entries of its dictionary, without brackets and Length.
  int add_stream(const std::string& data, const std::string& entries = "");
  // A number for an object that is given later by set().
  int reserve() { return add("null"); }
  void set(int number, std::string body);

  // Adds a page of 595 x 842 points that shows the content; returns its object number. `entries` are further entries of
  // the page ("/Rotate 90 /CropBox [0 0 300 300]"); they override the MediaBox. `resources` are further entries of its
  // resources ("/XObject << … >>"), `fonts` further fonts ("/F3 9 0 R").
  int add_page(const std::string& content, const std::string& entries = "", const std::string& resources = "",
               const std::string& fonts = "");
  // Adds anything as a child of the page tree: "null", "7 0 R".
  void add_kid(const std::string& kid) { kids_.push_back(kid); }

  // Further entries of the catalog ("/Lang (da-DK)"), of the document information ("/Title (Referat)").
  void add_to_catalog(const std::string& entries) { catalog_ += " " + entries; }
  void add_to_info(const std::string& entries) { info_ += " " + entries; }

  // The whole file, with cross-reference table and trailer.
  std::string bytes() const;

 private:
  std::vector<std::string> objects_;
  std::vector<std::string> kids_;
  std::string catalog_, info_;
};

// "12 0 R".
std::string reference(int object);
// A literal string of a content stream from UTF-8: brackets, escapes, WinAnsi bytes. Characters beyond Latin-1 are
// written as "?".
std::string literal(std::string_view utf8);
// Operators that show a text with its baseline at x, y (points from the bottom left), in the font of this name.
std::string shown_text(double x, double y, double size, std::string_view utf8, const std::string& font = "F1");

// One page with "Fortroligt referat", RC4 128 bit: user password "bruger", owner password "ejer".
std::string pdf_with_user_password();
// The same text, AES 256 bit: opens without a password, owner password "ejer"; copying and changing are forbidden.
std::string pdf_locked_by_owner();

}  // namespace referat
