// Documents made by hand: words are written on pages, and the texts that come back know them.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/document.h"

namespace referat::sample {

// Writes lines on pages. Each character is 5 points wide and 10 high, each line 20 points below the one before.
class Desk {
 public:
  Document document;

  explicit Desk(int pages = 1) {
    for (int number = 1; number <= pages; ++number) {
      Page page;
      page.number = number;
      page.width = 595 * kPoint;
      page.height = 842 * kPoint;
      document.pages.push_back(page);
    }
    document.fonts.resize(1);
    document.fonts[0].family = "Times";
    document.source.file = "sample.pdf";
    document.source.sha256 = std::string(64, '0');
    document.source.bytes = 1234;
  }

  // One line of words, split at spaces.
  Text write(std::string_view words, int page_number = 1) {
    Page& page = document.pages[static_cast<std::size_t>(page_number - 1)];
    const Length top = 50 * kPoint + static_cast<Length>(lines_++) * 20 * kPoint;
    Length x = 50 * kPoint;
    Text out;
    for (std::size_t from = 0; from < words.size();) {
      const std::size_t end = std::min(words.find(' ', from), words.size());
      if (end > from) out.spans.push_back(add_word(page, words.substr(from, end - from), x, top, !out.spans.empty()));
      from = end + 1;
    }
    return out;
  }

  Text bold(std::string_view words, int page = 1) {
    Text out = write(words, page);
    for (Span& span : out.spans) span.bold = true;
    return out;
  }

  Value value(const std::string& canonical, std::string_view printed, int page = 1) {
    return {canonical, write(printed, page)};
  }

  // A furniture line on a page.
  void furniture(FurnitureKind kind, std::string_view words, int page) {
    Line line;
    line.page = page;
    line.text = write(words, page);
    const auto at = places(document, line.text);
    if (!at.empty()) line.box = at.front().box;
    document.furniture.push_back({kind, static_cast<int>(document.lines.size()), 0});
    document.lines.push_back(line);
  }

 private:
  static Span add_word(Page& page, std::string_view text, Length& x, Length top, bool space) {
    const auto count = static_cast<int>(count_code_points(text));
    Word word;
    word.text = std::string(text);
    word.box = {x, top, x + 5 * kPoint * count, top + 10 * kPoint};
    word.baseline = top + 8 * kPoint;
    word.size = 10 * kPoint;
    for (int i = 1; i < count; ++i) word.edges.push_back(x + 5 * kPoint * i);
    x = word.box.right + 5 * kPoint;
    Span span;
    span.text = word.text;
    span.page = page.number;
    span.word = static_cast<int>(page.words.size());
    span.count = count;
    span.space_before = space;
    page.words.push_back(std::move(word));
    return span;
  }

  int lines_ = 0;
};

inline Content content(ContentKind kind, Text text = {}) {
  Content out;
  out.kind = kind;
  out.text = std::move(text);
  return out;
}

inline Content paragraph(Text text) { return content(ContentKind::paragraph, std::move(text)); }

inline Content section(const std::string& type, Text heading, std::vector<Content> children) {
  Content out = content(ContentKind::section);
  out.type = type;
  out.heading = std::move(heading);
  out.children = std::move(children);
  return out;
}

inline Content list(const std::string& type, std::vector<Content> children) {
  Content out = content(ContentKind::list);
  out.type = type;
  out.children = std::move(children);
  return out;
}

}  // namespace referat::sample
