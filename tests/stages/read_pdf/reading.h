// Shorthand of the tests of read_pdf.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "stages/read_pdf/read_pdf.h"
#include "tests/pages/tiny_pdf.h"

namespace referat {

// Reads the PDF; the test fails when it cannot be read.
inline Document read(const std::string& bytes, const ReadOptions& options = {}) {
  auto result = read_pdf(bytes, "sag.pdf", options);
  EXPECT_TRUE(result) << result.error().what;
  return result ? std::move(result).value() : Document{};
}

inline Document read(const TinyPdf& pdf, const ReadOptions& options = {}) { return read(pdf.bytes(), options); }

// The document of one page with this content.
inline Document read_content(const std::string& content) {
  TinyPdf pdf;
  pdf.add_page(content);
  return read(pdf);
}

inline Error refusal(const std::string& bytes, const ReadOptions& options = {}) {
  const auto result = read_pdf(bytes, "sag.pdf", options);
  EXPECT_FALSE(result) << "was read although it should be refused";
  return result ? Error{} : result.error();
}

inline std::vector<std::string> words(const Document& document, std::size_t page = 0) {
  std::vector<std::string> result;
  for (const Word& word : document.pages.at(page).words) result.push_back(word.text);
  return result;
}

inline const Word& word(const Document& document, const std::string& text) {
  for (const Page& page : document.pages)
    for (const Word& found : page.words)
      if (found.text == text) return found;
  ADD_FAILURE() << "no word " << text;
  static const Word none;
  return none;
}

inline const Font& font_of(const Document& document, const Word& of) {
  return document.fonts.at(static_cast<std::size_t>(of.font));
}

inline const Note* note(const Document& document, const std::string& code) {
  for (const Note& found : document.notes)
    if (found.code == code) return &found;
  return nullptr;
}

using Words = std::vector<std::string>;

}  // namespace referat
